/** The floors of the house: a floor imports only itself and the floors below. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

/**
 * The floors, from the ground up: each may import itself and those below it. Rooms of one floor stand one above the other,
 * too. `entries` is what a page, a bundler or Node imports; `frame` the page of a frame and the script of the page around it.
 */
const FLOORS = [
  // Others' code that the build bundles; here are its types.
  'vendor',
  'model',
  'scheduling',
  'i18n',
  'time',
  'event-table',
  'formats',
  'layout',
  'view-model',
  'store',
  'engine',
  'elements',
  'entries',
  'frame',
];
/** Floors that know no DOM. */
const PURE = ['model', 'i18n', 'time', 'event-table', 'formats', 'layout', 'view-model', 'store'];
/** What is taken of vis-timeline. */
const ENGINE = 'engine.js';
/** Who may import it; the second only asks for it in good time. */
const OF_THE_ENGINE = ['engine/surface/surface.ts', 'elements/stage/create-engine.ts'];

const sources = readdirSync('src', { recursive: true })
  .map((name) => name.replaceAll(path.sep, '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
const floorOf = (file) => /^([\w-]+)\//.exec(file)?.[1] ?? 'the top';
const importsOf = (file) =>
  ts.preProcessFile(readFileSync(`src/${file}`, 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName);

describe('floors', () => {
  for (const file of sources) {
    it(file, () => {
      const floor = floorOf(file);
      assert.ok(floor === 'cli' || FLOORS.includes(floor), `src/${floor} is no floor`);
      for (const name of importsOf(file)) {
        if (name.startsWith('.')) {
          assert.match(name, /\.js$/, `${name} lacks its ending`);
          const target = path.posix.join(path.posix.dirname(file), name);
          if (target === ENGINE) {
            assert.ok(OF_THE_ENGINE.includes(file), `only ${OF_THE_ENGINE.join(' and ')} may import ${name}`);
            continue;
          }
          const other = floorOf(target);
          // The command can do what anybody can who imports the package's data entry.
          if (floor === 'cli') assert.ok(other === 'cli' || name === '../entries/data.js', `${floor} imports ${name}`);
          else assert.ok(FLOORS.indexOf(other) <= FLOORS.indexOf(floor), `${floor} imports ${name}`);
        } else if (floor === 'cli' || name.startsWith('node:')) {
          assert.ok(floor === 'cli' && name.startsWith('node:'), `${floor} imports ${name}`);
        } else if (/^(vis-|moment$)/.test(name)) {
          assert.fail(`nothing imports ${name}: what is used of it is in ${ENGINE}`);
        } else if (PURE.includes(floor)) {
          assert.match(name, /^(papaparse$|date-fns$|@date-fns\/)/, `${floor} has no DOM, and ${name} needs one`);
        }
      }
    });
  }

  it('the surface is reached by way of a dynamic import', () => {
    for (const file of sources.filter((file) => !file.startsWith('engine/surface/'))) {
      const text = readFileSync(`src/${file}`, 'utf8');
      const still = [...text.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from '([^']*surface\/vis-engine[^']*)'/gm)];
      assert.deepEqual(
        still.map(([, name]) => name),
        [],
        file,
      );
    }
  });

  it('no modules import each other in a circle, types included', () => {
    const targets = (file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, '.ts'))
        .filter((name) => sources.includes(name));
    const done = new Set();
    const visit = (file, way) => {
      if (done.has(file)) return;
      assert.ok(!way.includes(file), [...way, file].join(' imports '));
      for (const next of targets(file)) visit(next, [...way, file]);
      done.add(file);
    };
    for (const file of sources) visit(file, []);
  });

  it('only what registers or exports the timeline imports it', () => {
    const importing = sources.filter((file) =>
      importsOf(file).some((name) => name.endsWith('timeline/news-timeline.js') || name === './news-timeline.js'),
    );
    assert.deepEqual(
      importing.filter((file) => floorOf(file) !== 'entries'),
      ['frame/embed.ts'],
    );
  });

  it('no folder has more than 20 modules', () => {
    const counts = new Map();
    for (const file of sources) counts.set(path.posix.dirname(file), (counts.get(path.posix.dirname(file)) ?? 0) + 1);
    for (const [folder, count] of counts) assert.ok(count <= 20, `src/${folder} has ${count}`);
  });

  it('only src/model/durations.ts says how many ms a day, an hour and a minute have', () => {
    const allowed = ['model/durations.ts'];
    // As numbers, as products, and by the names that they have there.
    const spelled = /\b(?:86_?400_?000|3_?600_?000|60_?000|864e5|36e5|6e4)\b|\b(?:24 \* 60|60 \* 60|60 \* 1_?000)\b/;
    const named = /\b(?:const|let) (?:DAY|HOUR|MINUTE|SECOND)\b/;
    const others = sources.filter((file) => {
      const text = readFileSync(`src/${file}`, 'utf8');
      return !allowed.includes(file) && (spelled.test(text) || named.test(text));
    });
    assert.deepEqual(others, []);
  });
});

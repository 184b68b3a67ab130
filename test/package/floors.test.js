/** The floors of the house: a floor imports only itself and the floors below. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

/** What each floor may import besides itself; `entries` are the files at the top of `src/` and those of single tags. */
const BELOW = {
  // Others' code that the build bundles; here are its types.
  vendor: [],
  model: [],
  formats: ['vendor', 'model'],
  scale: ['model'],
  engine: ['model', 'formats', 'scale'],
  elements: ['model', 'formats', 'scale', 'engine'],
  entries: ['model', 'formats', 'scale', 'engine', 'elements'],
  // The page of a frame, and the script of the page around it.
  frame: ['model', 'formats', 'scale', 'engine', 'elements', 'entries'],
  // The command: what anybody can do who imports the package's data entry.
  cli: ['entries'],
};
/** What is taken of vis-timeline. */
const ENGINE = 'engine.js';
/** Who may import it; the second only asks for it in good time. */
const OF_THE_ENGINE = ['engine/vis/surface.ts', 'elements/news-timeline.ts'];

const sources = readdirSync('src', { recursive: true })
  .map((name) => name.replaceAll(path.sep, '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
const floorOf = (file) => /^(?!tags\/)(\w+)\//.exec(file)?.[1] ?? 'entries';
const importsOf = (file) =>
  ts.preProcessFile(readFileSync(`src/${file}`, 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName);

describe('floors', () => {
  for (const file of sources) {
    it(file, () => {
      const floor = floorOf(file);
      assert.ok(floor in BELOW, `src/${floor} is no floor`);
      for (const name of importsOf(file)) {
        if (name.startsWith('.')) {
          assert.match(name, /\.js$/, `${name} lacks its ending`);
          const target = path.posix.join(path.posix.dirname(file), name);
          if (target === ENGINE) {
            assert.ok(OF_THE_ENGINE.includes(file), `only ${OF_THE_ENGINE.join(' and ')} may import ${name}`);
            continue;
          }
          const other = floorOf(target);
          assert.ok(other === floor || BELOW[floor].includes(other), `${floor} imports ${name}`);
          if (floor === 'cli' && other === 'entries') assert.equal(name, '../data.js');
        } else if (floor === 'cli' || name.startsWith('node:')) {
          assert.ok(floor === 'cli' && name.startsWith('node:'), `${floor} imports ${name}`);
        } else if (/^(vis-|moment$)/.test(name)) {
          assert.fail(`nothing imports ${name}: what is used of it is in ${ENGINE}`);
        } else if (floor === 'model' || floor === 'formats' || floor === 'scale') {
          assert.match(name, /^(papaparse$|date-fns$|@date-fns\/)/, `${floor} has no DOM, and ${name} needs one`);
        }
      }
    });
  }

  it('only the vis engine is reached by way of a dynamic import', () => {
    const outside = sources.filter((file) => !file.startsWith('engine/vis/'));
    for (const file of outside) {
      const text = readFileSync(`src/${file}`, 'utf8');
      const still = [
        ...text.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from '([^']*engine\/vis\/[^']*|\.\/vis\/[^']*)'/gm),
      ];
      assert.deepEqual(
        still.map(([, name]) => name),
        [],
        file,
      );
    }
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

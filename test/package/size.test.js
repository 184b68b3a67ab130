/** The budgets of the browser build, in KB of 1,024 bytes after gzip. Needs the build. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { languages } from 'news-timeline/data';
import { LAZY_MODULES } from '../../build/lazy-modules.js';
import { rows, written } from './sizes.js';

/**
 * KB. What a page waits for before anything of ours runs; with what reads data, which loads while the data does; and all
 * that a page with events.json loads.
 */
const FIRST = 17;
const READABLE = 31;
const ALL = 98;
/** The drawing surface, which loads near the viewport: ours, and what is taken of vis-timeline. */
const ENGINE = 28;
/** What most pages need, in one file; and each of the parts beside it, of which languages and HTML are smaller. */
const SINGLE = 128;
const PART = 28;
const LANGUAGE = 2.5;
const HTML = 13;
/**
 * The page of a frame, without the parts that it loads from beside its script; with a language and the heaviest format,
 * whose texts are HTML; and the script of the page around it.
 */
const EMBED = 100;
const EMBED_IN_ALL = 130;
const HOST = 2;

/** Whether few pages load a file; one with events.json in English needs none of these. */
const isSeldom = (file) =>
  LAZY_MODULES.some(({ module, seldom }) => {
    const name = path.basename(module);
    return seldom && (name === '*' ? /^(?!en-)[a-z]{2}-/.test(file) : file.startsWith(`${name}-`));
  });

const FOLDER = 'dist/cdn';
const ENTRY = 'news-timeline.js';
/** The script that turns a site's lists into timelines; it shares all that the other loads. */
const AUTO = 'auto.js';
const kilobytes = (names, folder = FOLDER) =>
  [...names].reduce((sum, name) => sum + gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).length, 0) / 1024;

/** The files that are loaded with `entry`: those that it imports, and those that these import. */
function reached(entry, dynamic) {
  const found = new Set();
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
    const patterns = [
      /(?:import|from)\s*["']\.\/([\w.-]+\.js)["']/g,
      ...(dynamic ? [/import\(["'`]\.\/([\w.-]+\.js)["'`]\)/g] : []),
    ];
    for (const pattern of patterns) {
      for (const [, other] of text.matchAll(pattern)) if (!isSeldom(other)) visit(other);
    }
  };
  visit(entry);
  return found;
}

describe('size of ./cdn', () => {
  before(() => assert.ok(existsSync(`${FOLDER}/${ENTRY}`), 'there is no build'));

  it(`loads at most ${FIRST} KB at first`, (t) => {
    const size = kilobytes(reached(ENTRY, false));
    t.diagnostic(`${size.toFixed(1)} KB of ${FIRST}`);
    assert.ok(size <= FIRST, `${size.toFixed(1)} KB`);
  });

  it(`loads at most ${FIRST} KB at first by way of ${AUTO}, and all of ${ENTRY}`, (t) => {
    const names = reached(AUTO, false);
    const size = kilobytes(names);
    t.diagnostic(`${size.toFixed(1)} KB of ${FIRST}`);
    assert.ok(size <= FIRST, `${size.toFixed(1)} KB`);
    const others = [...reached(ENTRY, true)].filter((name) => name !== ENTRY);
    assert.deepEqual([...reached(AUTO, true)].filter((name) => name !== AUTO).sort(), others.sort());
  });

  it(`loads at most ${READABLE} KB up to the readable list`, (t) => {
    const reading = readdirSync(FOLDER).filter((name) => /^(reading|en)-/.test(name));
    assert.equal(reading.length, 2);
    const size = kilobytes(new Set([ENTRY, ...reading].flatMap((name) => [...reached(name, false)])));
    t.diagnostic(`${size.toFixed(1)} KB of ${READABLE}`);
    assert.ok(size <= READABLE, `${size.toFixed(1)} KB`);
  });

  it(`loads at most ${ALL} KB in all`, (t) => {
    const names = reached(ENTRY, true);
    assert.ok(names.size > 1, 'the engine is no file of its own');
    const size = kilobytes(names);
    t.diagnostic(`${size.toFixed(1)} KB of ${ALL}: ${[...names].join(', ')}`);
    assert.ok(size <= ALL, `${size.toFixed(1)} KB`);
  });

  it(`has an engine of at most ${ENGINE} KB`, (t) => {
    const names = readdirSync(FOLDER).filter((name) => /^(vis-engine|engine)-.*\.js$/.test(name));
    assert.equal(names.length, 2);
    const size = kilobytes(names);
    t.diagnostic(`${size.toFixed(1)} KB of ${ENGINE}`);
    assert.ok(size <= ENGINE, `${size.toFixed(1)} KB`);
  });
});

/** The most that a part may have, of `./cdn-single` and of a frame. */
const mostOf = (part) => (part === 'html.js' ? HTML : /^[a-z]{2}\.js$/.test(part) ? LANGUAGE : PART);
const scripts = (folder) => readdirSync(folder).filter((name) => name.endsWith('.js'));

function isAtMost(most, names, folder) {
  it(`${names.join(', ')} ${names.length > 1 ? 'are' : 'is'} at most ${most} KB`, (t) => {
    const size = kilobytes(names, folder);
    t.diagnostic(`${size.toFixed(1)} KB of ${most}`);
    assert.ok(size <= most, `${size.toFixed(1)} KB`);
  });
}

describe('size of ./cdn-single', () => {
  const folder = 'dist/cdn-single';
  const parts = scripts(folder).filter((name) => name !== ENTRY);
  isAtMost(SINGLE, [ENTRY], folder);
  for (const part of parts) isAtMost(mostOf(part), [part], folder);

  it('is a file, a part for each language but English, and one each for calendars, other formats and HTML', () => {
    const others = languages.filter((language) => language !== 'en').map((language) => `${language}.js`);
    assert.deepEqual(parts.sort(), [...others, 'calendars.js', 'formats.js', 'html.js'].sort());
  });
});

describe('size of what frames load', () => {
  const folder = 'dist/embed';
  const parts = scripts(folder).filter((name) => !['embed.js', 'host.js'].includes(name));
  isAtMost(EMBED, ['embed.js'], folder);
  isAtMost(HOST, ['host.js'], folder);
  for (const part of parts) isAtMost(mostOf(part), [part], folder);
  for (const format of [['calendars.js', 'markup.js'], ['formats.js'], ['tables.js', 'markup.js']])
    isAtMost(EMBED_IN_ALL, ['embed.js', 'ru.js', ...format], folder);

  it('has every part of ./cdn-single as it is, and the formats that are inside that', () => {
    const shared = scripts('dist/cdn-single').filter((name) => name !== ENTRY);
    for (const name of shared)
      assert.ok(readFileSync(`${folder}/${name}`).equals(readFileSync(`dist/cdn-single/${name}`)), name);
    assert.deepEqual(parts.sort(), [...shared, 'markup.js', 'tables.js'].sort());
  });

  it('is what docs/hosts/iframe.md says what it loads for', () => {
    const rows = readFileSync('docs/hosts/iframe.md', 'utf8').matchAll(/^\| ((?:`\w+\.js` ?)+)\|/gm);
    const told = [...rows].flatMap(([, names]) => names.match(/\w+\.js/g));
    assert.deepEqual(told.sort(), [...parts, 'host.js'].sort());
  });
});

describe('the sizes in docs/performance.md', () => {
  it('are those of the build, within half a KB or a twentieth', () => {
    const told = written();
    const measured = rows();
    const names = (all) => all.map(([name]) => name).sort();
    assert.deepEqual(names(told), names(measured), 'npm run sizes');
    for (const [name, ...sizes] of measured) {
      const [, ...before] = told.find(([other]) => other === name);
      sizes.forEach((size, i) => {
        const apart = Math.abs(size - before[i]);
        assert.ok(
          apart <= Math.max(0.5, size / 20),
          `${name}: ${before[i]} in docs/performance.md, now ${size.toFixed(1)}: npm run sizes`,
        );
      });
    }
  });
});

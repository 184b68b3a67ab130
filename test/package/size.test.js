/** The budgets of the browser build, in KB of 1,024 bytes after gzip. Needs the build. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { languages } from 'news-timeline/data';
import { rows, written } from './sizes.js';

/**
 * KB. What a page waits for before anything of ours runs; with what reads data, which loads while the data does; and all
 * that a page with events.json loads.
 */
const FIRST = 16;
const READABLE = 29;
const ALL = 90;
/** The drawing surface, which loads near the viewport. */
const ENGINE = 40;
/** What most pages need, in one file; and the parts beside it, for other languages and formats, and for HTML. */
const SINGLE = 118;
const LANGUAGE = 2.5;
const FORMATS = 28;
const HTML = 13;
/** The page of a frame, in one script with all formats and languages, and the script of the page around it. */
const EMBED = 155;
const HOST = 2;
/**
 * Loaded only for what isn't in the project's own form and for over 1,000 events, in other languages, with `permalink` or
 * with `html`, and for videos; events.json on an English page needs none of them.
 */
const SELDOM = /^(choose|html-summaries|many|permalink|play|rich-text|(?!en)[a-z]{2})-/;

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
      for (const [, other] of text.matchAll(pattern)) if (!SELDOM.test(other)) visit(other);
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
    const names = readdirSync(FOLDER).filter((name) => /^vis-engine-.*\.js$/.test(name));
    assert.equal(names.length, 1);
    const size = kilobytes(names);
    t.diagnostic(`${size.toFixed(1)} KB of ${ENGINE}`);
    assert.ok(size <= ENGINE, `${size.toFixed(1)} KB`);
  });
});

describe('size of ./cdn-single', () => {
  const files = readdirSync('dist/cdn-single').filter((name) => name.endsWith('.js'));
  for (const name of files) {
    const most = { [ENTRY]: SINGLE, 'formats.js': FORMATS, 'html.js': HTML }[name] ?? LANGUAGE;
    it(`${name} is at most ${most} KB`, (t) => {
      const size = kilobytes([name], 'dist/cdn-single');
      t.diagnostic(`${size.toFixed(1)} KB of ${most}`);
      assert.ok(size <= most, `${size.toFixed(1)} KB`);
    });
  }

  it('is a file, a part for each language but English, and one each for formats and HTML', () => {
    assert.equal(files.length, languages.length + 2);
    assert.ok(languages.filter((language) => language !== 'en').every((language) => files.includes(`${language}.js`)));
  });
});

describe('size of what frames load', () => {
  for (const [file, most] of Object.entries({ 'embed.js': EMBED, 'host.js': HOST })) {
    it(`${file} is at most ${most} KB`, (t) => {
      const size = gzipSync(readFileSync(`dist/embed/${file}`), { level: 9 }).length / 1024;
      t.diagnostic(`${size.toFixed(1)} KB of ${most}`);
      assert.ok(size <= most, `${size.toFixed(1)} KB`);
    });
  }
});

describe('the sizes in README', () => {
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
          `${name}: ${before[i]} in README, now ${size.toFixed(1)}: npm run sizes`,
        );
      });
    }
  });
});

/** The budgets of the browser build, in KB of 1,024 bytes after gzip. Needs the build. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';

/**
 * KB. What a page waits for before anything of ours runs; with what reads data, which loads while the data does; and all
 * that a page with events.json loads.
 */
const FIRST = 16;
const READABLE = 20;
const ALL = 155;
/**
 * Loaded only for dates that the plain reader can't read, for what isn't in the project's own form and for over 1,000
 * events, or in other languages; events.json on an English page needs none of them.
 */
const SELDOM = /^(edtf|choose|many|(?!en)[a-z]{2})-/;

const FOLDER = 'dist/cdn';
const ENTRY = 'news-timeline.js';
const kilobytes = (names) =>
  [...names].reduce((sum, name) => sum + gzipSync(readFileSync(`${FOLDER}/${name}`), { level: 9 }).length, 0) / 1024;

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
});

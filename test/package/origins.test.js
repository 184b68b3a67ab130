/** Nothing is loaded from, and nothing names, another origin. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((name) => statSync(name).isFile());

/** Addresses that are names, or where a reader may go, and that no code loads. */
const NAMES =
  /^https?:\/\/(www\.w3\.org|json-schema\.org|schema\.org|www\.wikidata\.org|localhost|127\.0\.0\.1|example\.(com|org|net)|[\w.-]+\.example)\b/;

/** The players of other sites, which are asked for when a reader clicks on a video; `play.test.js` sees that they aren't before. */
const PLAYERS = {
  'src/elements/event/media-player.ts': [
    'https://www.youtube-nocookie.com/embed/${id}?autoplay=1${start',
    'https://player.vimeo.com/video/${id}?autoplay=1&dnt=1${key',
  ],
};

describe('other origins', () => {
  it('are named in no source, except in comments', () => {
    for (const file of filesIn('src').filter((name) => name.endsWith('.ts'))) {
      const code = readFileSync(file, 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/(^|\s)\/\/.*$/gm, '');
      const found = (code.match(/https?:\/\/[^\s'"`)]+/g) ?? []).filter((address) => !NAMES.test(address));
      assert.deepEqual(found, PLAYERS[file] ?? [], file);
    }
  });

  it('are loaded by no page of the demo', () => {
    for (const file of filesIn('demo').filter((name) => /\.(html|css|js)$/.test(name))) {
      const text = readFileSync(file, 'utf8');
      const loads = text.matchAll(
        /(?:\ssrc=|\bfrom\s|import\(|@import\s|url\(|fetch\(|<link[^>]*\shref=)\s*["']?((?:https?:)?\/\/[^\s"')]+)/g,
      );
      assert.deepEqual(
        [...loads].map(([, address]) => address).filter((address) => !NAMES.test(address)),
        [],
        file,
      );
    }
  });

  it('are no part of the lock file: any registry will do', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    assert.deepEqual(
      Object.entries(packages).flatMap(([name, { resolved }]) => (resolved ? [`${name}: ${resolved}`] : [])),
      [],
    );
  });
});

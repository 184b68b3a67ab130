/** Words come with their own language's file, when it is asked for. Needs the build. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { languages, loadMessages } from 'news-timeline/data';

const FOLDER = 'dist/cdn';

describe('languages of ./cdn', () => {
  let texts;

  before(() => {
    const names = readdirSync(FOLDER).filter((name) => name.endsWith('.js'));
    texts = new Map(names.map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]));
  });

  for (const language of languages) {
    it(`${language} is a file of its own, and nowhere else`, async () => {
      const { failed, lastGroup } = await loadMessages(language);
      const holders = [...texts].filter(([, text]) => text.includes(failed) || text.includes(lastGroup));
      assert.equal(holders.length, 1, holders.map(([name]) => name).join());
      const [name] = holders[0];
      assert.match(name, new RegExp(`^${language}-`));
      for (const [other, text] of texts) {
        const still = new RegExp(`(?:from|import)\\s*["']\\./${name.replaceAll('.', '\\.')}["']`);
        assert.doesNotMatch(text, still, `${other} doesn't wait for it`);
      }
    });
  }
});

/** README shows what works: its tag, its attributes, its data. Needs the build, for the manifest and the reader. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'news-timeline/data';
import { snippet } from '../support/snippets.js';

const readme = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const tag = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'news-timeline');

/** The text of the only block of code in a language. */
function block(language) {
  const found = [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)\n\`\`\`$`, 'gm'))];
  assert.equal(found.length, 1, language);
  return found[0][1];
}

describe('README', () => {
  it('has the two commands that build, show and test everything', () => {
    assert.match(readme, /^npm ci && npm start\b/m);
    assert.match(readme, /^npm ci && npm test\b/m);
  });

  it('shows the tag as docs/hosts/cdn.md does, which is tested', () => {
    assert.equal(block('html'), snippet('cdn'));
  });

  it('names attributes that there are', () => {
    const table = /\| Attribute \|[^\n]*\n\|[^\n]*\n((?:\|[^\n]*\n)+)/.exec(readme)[1];
    const said = table.split('\n').flatMap((row) => row.split('|')[1]?.match(/(?<=`)[\w-]+(?=`)/g) ?? []);
    assert.ok(said.length > 5, String(said));
    const known = tag.attributes.map(({ name }) => name);
    assert.deepEqual(
      said.filter((name) => !known.includes(name)),
      [],
    );
  });

  it('shows data in which there is nothing to mend', async () => {
    const { timeline, problems } = await parse(block('json'));
    assert.deepEqual(problems, []);
    assert.equal(timeline.events.length, 1);
  });

  it('shows a script whose events are good', async () => {
    const [, events] = /timeline\.events = (\[[^]*?\n\]);/.exec(block('js'));
    const { timeline, problems } = await parse(new Function(`return ${events}`)());
    assert.deepEqual(problems, []);
    assert.deepEqual(
      timeline.events.map(({ id }) => id),
      ['call', 'planes'],
    );
  });
});

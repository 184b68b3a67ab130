/** README names all that the tag has, and nothing that it hasn't. Needs the build, for the manifest. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const readme = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const tag = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'news-timeline');

const names = (list) => list.map(({ name }) => name).sort();
/** What stands in backticks in the first match's group. */
const codes = (pattern) => [...pattern.exec(readme)[1].matchAll(/`([^`]+)`/g)].map(([, code]) => code).sort();

describe('README', () => {
  it('has each attribute in its table', () => {
    const table = /## Configure it\n\n((?:\|[^\n]*\n)+)/.exec(readme)[1].split('\n').slice(2, -1);
    const first = table.flatMap((row) => [...row.split('|')[1].matchAll(/`([^`]+)`/g)].map(([, code]) => code));
    assert.deepEqual(first.sort(), names(tag.attributes));
  });

  it('names the parts', () => {
    assert.deepEqual(codes(/Parts for `::part\(\)`: ([^\n]*)/), names(tag.cssParts));
  });

  it('names the custom properties', () => {
    const said = codes(/These custom properties change more: ([^(]*)/)
      .map((name) => name.replace(/^-(?!-)/, '--news-timeline-'))
      .sort();
    const all = names(tag.cssProperties).filter((name) => !/-group-[2-7]$/.test(name));
    assert.deepEqual(said, all);
  });

  it('names the methods and the events', () => {
    const methods = codes(/\*\*Methods\*\*: ([^\n]*)/).map((code) => code.replace(/\(.*/, ''));
    assert.deepEqual(methods, names(tag.members.filter(({ kind }) => kind === 'method')));
    const events = codes(/\*\*Events\*\*: ([^\n]*)/).filter((code) => /^(load|error|timeline-[\w-]+)$/.test(code));
    assert.deepEqual(events, names(tag.events));
  });

  it('names the properties that no attribute has', () => {
    const said = codes(/\*\*Properties\*\*: ([^\n]*)/);
    for (const { name, kind, attribute } of tag.members) {
      if (kind === 'field' && !attribute) assert.ok(said.includes(name), name);
    }
  });

  it('names the entries of the package', () => {
    for (const entry of Object.keys(exports).filter((name) => !/^\.\/package\.json$|\*/.test(name))) {
      assert.ok(readme.includes(`\`news-timeline${entry.slice(1)}\``), entry);
    }
  });
});

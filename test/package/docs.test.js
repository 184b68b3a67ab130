/** The pages of docs name all that there is, and nothing that there isn't; their links lead somewhere. Needs the build. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parse, toCSV } from 'news-timeline/data';

const read = (file) => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('dist/custom-elements.json'));
const { exports } = JSON.parse(read('package.json'));
const tag = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'news-timeline');

const names = (list) => list.map(({ name }) => name).sort();

/** The rows of the table whose first heading is `heading`, each as its cells. */
function table(page, heading) {
  const pattern = new RegExp(`^\\| ${heading} \\|[^\n]*\n\\|[^\n]*\n((?:\\|[^\n]*\n)+)`, 'm');
  const rows = pattern.exec(read(page))[1].trim().split('\n');
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What stands in backticks in the first cells of a table. */
const firsts = (page, heading) =>
  table(page, heading)
    .flatMap(([first]) => [...first.matchAll(/`([^`]+)`/g)].map(([, code]) => code))
    .sort();

describe('docs/attributes.md', () => {
  const page = 'docs/attributes.md';

  it('has each attribute in its table', () => {
    assert.deepEqual(firsts(page, 'Attribute'), names(tag.attributes));
  });

  it('names the parts', () => {
    assert.deepEqual(firsts(page, 'Part'), names(tag.cssParts));
  });

  it('names the custom properties', () => {
    const all = names(tag.cssProperties).filter((name) => !/-group-[2-7]$/.test(name));
    assert.deepEqual(firsts(page, 'Custom property'), all);
  });

  it('names the states', () => {
    const said = [...read(page).matchAll(/`:state\(([\w-]+)\)`/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(said)].sort(), names(tag.cssStates));
  });
});

describe('docs/api.md', () => {
  const page = 'docs/api.md';

  it('names the methods and the events', () => {
    const methods = firsts(page, 'Method').map((code) => code.replace(/\(.*/, ''));
    assert.deepEqual(methods, names(tag.members.filter(({ kind }) => kind === 'method')));
    assert.deepEqual(firsts(page, 'Event'), names(tag.events));
  });

  it('names the properties that no attribute has, and no others that there aren’t', () => {
    const said = firsts(page, 'Property');
    for (const { name, kind, attribute } of tag.members) {
      if (kind === 'field' && !attribute) assert.ok(said.includes(name), name);
    }
    const known = names(tag.members);
    assert.deepEqual(
      said.filter((name) => !known.includes(name)),
      [],
    );
  });

  it('names the entries of the package', () => {
    const entries = Object.keys(exports).filter((name) => !/^\.\/package\.json$|\*/.test(name));
    assert.deepEqual(firsts(page, 'Entry'), entries.map((entry) => `news-timeline${entry.slice(1)}`).sort());
  });

  it('names what can be imported from news-timeline/data', async () => {
    const said = firsts(page, 'Function').map((code) => code.replace(/\(.*/, ''));
    assert.deepEqual(said, Object.keys(await import('news-timeline/data')).sort());
  });
});

describe('docs/formats.md', () => {
  const page = 'docs/formats.md';

  it('has each format in its table', async () => {
    const { problems } = await parse('', { format: 'none of them' });
    const [, known] = /use one of (.*)\.$/.exec(problems[0].message);
    assert.deepEqual(firsts(page, '`format`'), known.split(', ').sort());
  });

  it('shows documents in which there is nothing to mend', async () => {
    const documents = [...read(page).matchAll(/^```json\n([^]*?)\n```$/gm)].map(([, text]) => text);
    assert.equal(documents.length, 2);
    for (const text of documents) assert.deepEqual((await parse(text)).problems, [], text);
  });

  it('shows dates that are read', async () => {
    for (const date of firsts(page, 'Written')) {
      const { problems } = await parse([{ date, title: 'An event' }]);
      assert.deepEqual(problems, [], date);
    }
  });

  it('names each column that a table of ours has', async () => {
    const [, said] = /\*\*Columns of our own\*\*: ([^\n]*)/.exec(read(page));
    const media = { url: 'a.jpg', alt: 'A', caption: 'A', credit: 'A', thumbnail: 'b.jpg', width: 1, height: 1 };
    const source = { id: 's', title: 'A', url: 'https://example.org/', publisher: 'A' };
    const event = { id: 'a', date: '2019', title: 'A', summary: 'A', group: 'g', importance: 1, status: 'planned' };
    const more = { dateNote: 'A', place: 'A', tags: ['A'], url: 'https://example.org/', updated: '2019' };
    const { timeline } = await parse({
      title: 'A',
      groups: [{ id: 'g', title: 'A' }],
      sources: [source],
      events: [{ ...event, ...more, media: [media], sources: [{ source: 's', basis: 'A' }] }],
    });
    const [columns] = toCSV(timeline).content.replace('\ufeff', '').split('\r\n');
    for (const column of columns.split(',')) assert.ok(said.includes(`\`${column}\``), column);
    assert.equal(columns.split(',').length, 24);
  });
});

describe('docs/command.md', () => {
  it('names the commands and options that the command’s own help names', () => {
    const { stdout } = spawnSync(process.execPath, ['dist/cli/main.js', '--help'], { encoding: 'utf8' });
    const options = (text) => [...new Set(text.match(/--[a-z][a-z-]*/g))].sort();
    assert.deepEqual(options(read('docs/command.md')), options(stdout));
    const commands = [...stdout.matchAll(/^ {2}news-timeline (\w+) FILE/gm)].map(([, name]) => name);
    assert.ok(commands.length > 0);
    for (const name of firsts('docs/command.md', 'Command')) assert.ok(commands.includes(name), name);
    assert.equal(table('docs/command.md', 'Command').length, new Set(commands).size);
  });
});

const pages = readdirSync('docs', { recursive: true })
  .map((name) => `docs/${name.replaceAll(path.sep, '/')}`)
  .filter((name) => name.endsWith('.md'))
  .concat('README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md');

describe('the paths that the pages name', () => {
  const OURS = /^(?:src|test|build|docs|demo|types)\//;
  /** What the build makes, what the package calls it, and the files of a site that uses it. */
  const OTHERS = /^(?:dist|news-timeline|public|static|app)\//;
  const isPath = (word) => OURS.test(word) || (/^\w[\w./-]*\/[\w.-]+\.[a-z]\w*$/.test(word) && !OTHERS.test(word));
  const withoutBlocks = (text) => text.replace(/^```[^]*?^```$/gm, '');
  /** Each word of what stands in backticks. */
  const wordsOf = (page) =>
    [...withoutBlocks(read(page)).matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => code.split(/\s+/));

  for (const page of pages) {
    it(`${page}: are there`, () => {
      // NAME stands for a name that somebody chooses.
      const named = wordsOf(page).filter((word) => isPath(word) && !word.includes('NAME'));
      assert.deepEqual(
        named.filter((name) => !existsSync(name)),
        [],
      );
    });
  }
});

describe('the links of the pages', () => {
  const withoutCode = (text) => text.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  /** The anchor of a heading, as GitHub makes it. */
  const anchor = (heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-');
  const anchors = (page) => [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchor(heading));

  for (const page of pages) {
    it(`${page}: lead to what is there`, () => {
      for (const [, target] of withoutCode(read(page)).matchAll(/\]\(([^()\s]+)\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        const [file, hash] = target.split('#');
        const at = file ? path.posix.join(path.posix.dirname(page), file) : page;
        assert.ok(existsSync(at), `${target}: ${at}`);
        if (hash) assert.ok(anchors(at).includes(hash), `${target}: ${anchors(at).join(', ')}`);
      }
    });
  }

  it('reach every page from docs/README.md', () => {
    const reached = new Set();
    const visit = (page) => {
      if (reached.has(page)) return;
      reached.add(page);
      for (const [, target] of read(page).matchAll(/\]\(([^()\s:#]+\.md)(?:#[^)]*)?\)/g))
        visit(path.posix.join(path.posix.dirname(page), target));
    };
    visit('docs/README.md');
    assert.deepEqual(
      pages.filter((page) => page.startsWith('docs/') && !reached.has(page)),
      [],
    );
  });
});

/** What a bundler keeps of the package: what is registered, and no more than is used. Needs the build. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The modules of ours that stay of a program and load with it, as paths in `dist/`. */
async function kept(program) {
  const entry = 'program.js';
  const bundle = await rollup({
    input: entry,
    // Nothing is left of a program that uses nothing.
    onwarn: (warning, warn) => warning.code !== 'EMPTY_BUNDLE' && warn(warning),
    external: /^(?!news-timeline|\.|\/|program)/,
    plugins: [
      {
        name: 'program',
        resolveId(source) {
          if (source === entry) return entry;
          const name = /^news-timeline(\/.*)?$/.exec(source);
          return name && this.resolve(path.resolve(exports[`.${name[1] ?? ''}`].default));
        },
        load: (id) => (id === entry ? program : undefined),
      },
      nodeResolve(),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const atOnce = (name) => {
    const chunk = chunks.get(name);
    if (!chunk) return [];
    return [...Object.entries(chunk.modules), ...chunk.imports.flatMap(atOnce)];
  };
  return atOnce(output[0].fileName)
    .filter(([id, { renderedLength }]) => id !== entry && renderedLength > 0)
    .map(([id]) => path.relative('dist', id).replaceAll(path.sep, '/'));
}

const TIMELINE = 'elements/timeline/news-timeline.js';
const LISTS = 'elements/auto/upgrade-lists.js';
/** The folder of a tag's class. */
const folderOf = (name) => /^news-timeline-?(\w*)/.exec(name)[1] || 'timeline';
const inFolder = (folder) => readdirSync(`dist/${folder}`).filter((name) => name.endsWith('.js'));
/** The modules that are there for what they do, by what of it a bundler must keep: modules, or some of a folder's. */
const EFFECTS = {
  'entries/define.js': [TIMELINE],
  'entries/auto.js': [TIMELINE, LISTS],
  'entries/cdn.js': [TIMELINE],
  'entries/cdn-auto.js': [TIMELINE, LISTS],
  'entries/cdn-single.js': [TIMELINE],
  'frame/embed.js': ['frame/embed.js'],
  'frame/host.js': ['frame/host.js'],
  'cdn/news-timeline.js': ['cdn/'],
  'cdn/auto.js': ['cdn/auto.js', 'cdn/cdn-'],
  ...Object.fromEntries(
    inFolder('entries/tags').map((name) => [`entries/tags/${name}`, [`elements/${folderOf(name)}/${name}`]]),
  ),
  ...Object.fromEntries(
    ['cdn-single', 'embed'].flatMap((folder) =>
      inFolder(folder).map((name) => [`${folder}/${name}`, [`${folder}/${name}`]]),
    ),
  ),
};

const tags = (modules) =>
  modules.map((name) => /^elements\/\w+\/(news-timeline(?:-\w+)?)\.js$/.exec(name)?.[1]).filter(Boolean);

describe('a bundler', () => {
  it('leaves the elements out where only data is read', async () => {
    const modules = await kept(`import { parse } from 'news-timeline'; console.log(parse);`);
    assert.ok(modules.includes('formats/parse.js'));
    assert.deepEqual(
      modules.filter((name) => name.startsWith('elements/')),
      [],
    );
  });

  it('leaves everything out where nothing is used', async () => {
    assert.deepEqual(await kept(`import 'news-timeline'; import 'news-timeline/data';`), []);
  });

  it('keeps all tags of ./define, though no name of it is used', async () => {
    const modules = await kept(`import 'news-timeline/define';`);
    assert.equal(tags(modules).length, 6, String(modules));
    assert.ok(modules.includes('entries/register.js'));
  });

  for (const [name, parts] of Object.entries(EFFECTS)) {
    it(`keeps what dist/${name} does, though no name of it is used`, async () => {
      const modules = await kept(`import './dist/${name}';`);
      for (const part of parts) {
        assert.ok(
          modules.some((module) => module.startsWith(part)),
          `${part} is not among ${modules}`,
        );
      }
    });
  }

  it('knows all entries that do something', () => {
    const files = Object.entries(exports).flatMap(([entry, target]) =>
      ['.', './data'].includes(entry) ? [] : [target.node, target.default].filter((file) => file?.endsWith('.js')),
    );
    for (const file of files.filter((file) => !file.includes('*')))
      assert.ok(file.replace('./dist/', '') in EFFECTS, file);
  });

  it('keeps one tag of the entry of one tag', async () => {
    assert.deepEqual(tags(await kept(`import 'news-timeline/news-timeline-card';`)), ['news-timeline-card']);
  });

  it('lets what the tag is made of load after it', async () => {
    assert.deepEqual(tags(await kept(`import 'news-timeline/news-timeline';`)), ['news-timeline']);
  });
});

/**
 * What `./cdn-single` and the frame leave to files beside them, since few pages need it: other languages and formats, HTML.
 * All files of a version share a shelf: a part leaves its modules there, and a main file takes them instead of importing
 * them. Both have the same parts; they differ in what they leave to them, and in how they get them.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { LAZY_MODULES } from './lazy-modules.js';
import { fromFolder, fromPage } from './part-loaders.js';

const LANGUAGES = 'dist/i18n/languages';

/**
 * The modules of each part: each language but English is one by itself, and the others have those that the list of lazy
 * modules puts into them. Other files reach them by `import()` alone. `formats` has a copy of `markup` inside, since feeds are
 * read by the same parser.
 */
function parts() {
  const languages = readdirSync(LANGUAGES).filter((name) => name.endsWith('.js') && name !== 'en.js');
  const names = LAZY_MODULES.map(({ part }) => part).filter(Boolean);
  return {
    ...Object.fromEntries(languages.map((name) => [path.basename(name, '.js'), [`${LANGUAGES}/${name}`]])),
    ...Object.fromEntries(names.map((part) => [part, filesOf(part)])),
  };
}

const filesOf = (part) => LAZY_MODULES.filter((one) => one.part === part).map(({ module }) => `dist/${module}.js`);

/** The main files, by their folder in `dist/`: which parts they have inside instead, and how they get the others. */
const MAINS = {
  'cdn-single': { inside: ['tables', 'markup'], loader: fromPage },
  embed: { inside: [], loader: fromFolder },
};

/** The parts that a part takes from the shelf itself; a main file that has them inside leaves them there. */
const NEEDS = { calendars: ['markup'], tables: ['markup'] };

const needed = new Set(Object.values(NEEDS).flat());

const nameOf = (part, file) => `${part}/${path.basename(file, '.js')}`;

export const partNames = () => Object.keys(parts());

/** The folders in `dist/` that have a part. */
export const foldersOf = (part) => Object.keys(MAINS).filter((folder) => !MAINS[folder].inside.includes(part));

/** Statements that leave modules on the shelf. */
const leave = (files, part) =>
  files.flatMap((file, i) => [
    `import * as ${part}${i} from ${JSON.stringify(path.resolve(file))};`,
    `newsTimelineShelf.modules[${JSON.stringify(nameOf(part, file))}] = ${part}${i};`,
  ]);

/** Takes the modules of some parts from the shelf. */
function taking(names, version, more = '') {
  const all = parts();
  const files = names.flatMap((part) => all[part].map((file) => [path.resolve(file), nameOf(part, file)]));
  const taken = new Map(files);
  const left = new Set(taken.keys());
  return {
    name: 'taking',
    resolveDynamicImport(specifier, importer) {
      // Not by the resolvers of the build, which would read what is left out.
      const file = typeof specifier === 'string' && path.resolve(path.dirname(importer), specifier);
      if (!taken.has(file)) return null;
      left.delete(file);
      return { id: taken.get(file), external: true };
    },
    renderDynamicImport: ({ targetModuleId }) =>
      targetModuleId && !path.isAbsolute(targetModuleId) ? { left: 'newsTimelineShelf.take(', right: ')' } : null,
    intro: () =>
      `const newsTimelineShelf = (globalThis[Symbol.for("news-timeline ${version} parts")] ??= { modules: {} });\n${more}`,
    generateBundle(_options, bundle) {
      for (const { modules = {} } of Object.values(bundle)) {
        for (const id of Object.keys(modules))
          if (taken.has(id)) throw new Error(`${id} is imported, not only by import()`);
      }
      if (left.size) throw new Error(`nothing imports ${[...left].join(', ')}`);
    },
  };
}

/** For a main file, by its folder in `dist/`: leaves its parts out. */
export function withoutParts(folder, version) {
  const { inside, loader } = MAINS[folder];
  const names = partNames().filter((part) => !inside.includes(part));
  const files = names.map((part) => `${part}.js`);
  const lent = inside.filter((part) => needed.has(part));
  let entries;
  return [
    taking(
      names,
      version,
      `newsTimelineShelf.take = (${loader})(newsTimelineShelf.modules, ${JSON.stringify(files)});`,
    ),
    {
      name: 'lending',
      buildStart({ input }) {
        entries = Object.values(input).map((file) => path.resolve(file));
      },
      transform(code, id) {
        if (!lent.length || !entries.includes(id)) return null;
        return { code: [...lent.flatMap((part) => leave(parts()[part], part)), code].join('\n'), map: null };
      },
    },
  ];
}

/** For a part's own file, whose entry is `part NAME`: leaves its modules on the shelf. */
export function leaving(part, version) {
  const entry = `\0part ${part}`;
  return [
    taking(NEEDS[part] ?? [], version),
    {
      name: 'leaving',
      resolveId: (id) => (id === `part ${part}` ? entry : null),
      load: (id) => (id === entry ? leave(parts()[part], part).join('\n') : null),
    },
  ];
}

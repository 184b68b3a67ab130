/**
 * What `./cdn-single` leaves to files beside it, since few pages need it and a page that pins its scripts (`integrity`)
 * must name each: another language, other formats, HTML. A page loads such a part before the main file; the part leaves its
 * modules where the main file looks for them instead of importing them.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';

const LANGUAGES = 'dist/model/languages';

/** The modules of each part; the main file reaches them by `import()` alone. */
export function parts() {
  const languages = readdirSync(LANGUAGES).filter((name) => name.endsWith('.js') && name !== 'en.js');
  return {
    ...Object.fromEntries(languages.map((name) => [path.basename(name, '.js'), [`${LANGUAGES}/${name}`]])),
    html: ['dist/elements/rich-text.js'],
    formats: ['feeds', 'icalendar', 'json-feed', 'json-ld', 'wikidata'].map((name) => `dist/formats/${name}.js`),
  };
}

const shelf = (version) => `Symbol.for(${JSON.stringify(`news-timeline ${version} parts`)})`;

/** For the main file: takes the parts' modules from where they are left. */
export function withoutParts(version) {
  const parted = new Map(
    Object.entries(parts()).flatMap(([part, files]) => files.map((file) => [path.resolve(file), part])),
  );
  const left = new Set(parted.keys());
  return {
    name: 'without-parts',
    async resolveDynamicImport(specifier, importer) {
      const found = typeof specifier === 'string' ? await this.resolve(specifier, importer) : null;
      if (!found || !parted.has(found.id)) return null;
      left.delete(found.id);
      return { id: `${parted.get(found.id)}/${path.basename(found.id, '.js')}`, external: true };
    },
    renderDynamicImport: ({ targetModuleId }) =>
      targetModuleId && !path.isAbsolute(targetModuleId) ? { left: 'newsTimelinePart(', right: ')' } : null,
    intro: () => `const newsTimelinePart = async (name) => {
      const module = globalThis[${shelf(version)}]?.[name];
      if (module) return module;
      const message = \`news-timeline: this page needs "\${name.split('/')[0]}.js" from beside the script, loaded before it\`;
      console.warn(message);
      throw new Error(message);
    };`,
    generateBundle(_options, bundle) {
      for (const { modules = {} } of Object.values(bundle)) {
        for (const id of Object.keys(modules))
          if (parted.has(id)) throw new Error(`${id} is imported, not only by import()`);
      }
      if (left.size) throw new Error(`nothing imports ${[...left].join(', ')}`);
    },
  };
}

/** For a part's own file: leaves its modules where the main file looks for them. */
export function leaving(part, version) {
  const entry = `\0part ${part}`;
  return {
    name: 'leaving',
    resolveId: (id) => (id === `part ${part}` ? entry : null),
    load(id) {
      if (id !== entry) return null;
      const files = parts()[part];
      const name = (file) => JSON.stringify(`${part}/${path.basename(file, '.js')}`);
      return [
        ...files.map((file, i) => `import * as part${i} from ${JSON.stringify(path.resolve(file))};`),
        `const shelf = (globalThis[${shelf(version)}] ??= {});`,
        ...files.map((file, i) => `shelf[${name(file)}] = part${i};`),
      ].join('\n');
    },
  };
}

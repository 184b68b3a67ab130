/** The browser builds, made from what the compiler leaves in `dist/`. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import ts from 'typescript';
import { leanHammer } from './build/engine/lean-hammer.js';
import { reduceVisTimeline } from './build/engine/reduce.js';
import { leanHtml } from './build/vendor/lean-html.js';
import { engineBeside } from './build/engine/beside.js';
import { foldersOf, leaving, partNames, withoutParts } from './build/parts.js';

const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Writes the licences of the packages in the bundle beside it, since minifying takes their comments away. */
function licences(fileName = 'LICENSES.txt') {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const folders = new Set();
      for (const chunk of Object.values(bundle)) {
        for (const id of Object.keys(chunk.modules ?? {})) {
          const folder = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll(path.sep, '/'))?.[1];
          if (folder && existsSync(`${folder}/package.json`)) folders.add(folder);
        }
      }
      const texts = [...folders].sort().map((folder) => {
        const info = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
        const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file));
        const text = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim()).join('\n\n');
        return `${info.name} ${info.version} (${info.license})\n\n${text}`.trim();
      });
      if (!texts.length) return;
      this.emitFile({
        type: 'asset',
        fileName,
        source: `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`,
      });
    },
  };
}

/** Whose code it mostly is that the project brings in files of its own. */
const VENDORED = [
  ['/dist/engine.js', 'vis-timeline'],
  ['/dist/vendor/html-parser.js', 'htmlparser2'],
];

/**
 * Notes beside a bundle what each package, and each floor of ours, has of each file: bytes after gzip. Compression knows
 * no parts, so a file's size is shared out by what its parts would have by themselves.
 */
function shares() {
  const part = (id) =>
    VENDORED.find(([file]) => id.endsWith(file))?.[1] ??
    /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ??
    /\/dist\/(?:([\w-]+)\/)?/.exec(id)?.[1];
  const alone = (code) => {
    const compilerOptions = { removeComments: true, target: ts.ScriptTarget.ESNext };
    return gzipSync(ts.transpileModule(code, { compilerOptions }).outputText, { level: 9 }).length;
  };
  return {
    name: 'shares',
    generateBundle(_options, bundle) {
      const files = {};
      for (const { type, fileName, code, modules } of Object.values(bundle)) {
        if (type !== 'chunk') continue;
        const codes = {};
        for (const [id, module] of Object.entries(modules)) {
          const name = part(id.replaceAll(path.sep, '/')) ?? 'other';
          codes[name] = `${codes[name] ?? ''}${module.code ?? ''}\n`;
        }
        const sizes = Object.entries(codes).map(([name, text]) => [name, alone(text)]);
        const scale = gzipSync(code, { level: 9 }).length / sizes.reduce((sum, [, size]) => sum + size, 0);
        files[fileName] = Object.fromEntries(sizes.map(([name, size]) => [name, Math.round(size * scale)]));
      }
      this.emitFile({ type: 'asset', fileName: 'sizes.json', source: JSON.stringify(files) });
    },
  };
}

/** Takes the indentation out of markup, which minifiers leave in templates. */
function smallMarkup() {
  return {
    name: 'small-markup',
    transform: (code, id) =>
      /\/dist\/elements\//.test(id.replaceAll(path.sep, '/')) ? { code: code.replace(/\n +/g, '\n'), map: null } : null,
  };
}

/** Puts a file beside a bundle as it is. */
function beside(file) {
  return {
    name: 'beside',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: path.basename(file), source: readFileSync(file) });
    },
  };
}

const options = {
  format: 'es',
  entryFileNames: '[name].js',
  banner: ({ isEntry }) =>
    isEntry ? `/*! ${name} ${version} | ${license} | the LICENSES beside it name what is bundled */` : '',
  chunkFileNames: '[name]-[hash].js',
  plugins: [
    terser({
      ecma: 2022,
      module: true,
      compress: { passes: 3 },
      format: { comments: /^!/ },
    }),
  ],
};

/** Others' code, bundled once for npm, the browser builds, the frame and the tests. It imports nothing. */
const vendor = (name, input, ...plugins) => ({
  input,
  // Package authors rarely say which modules may be left out; this one does nothing by being imported.
  treeshake: { moduleSideEffects: (id) => !id.includes('/node_modules/vis-util/') },
  plugins: [
    ...plugins,
    nodeResolve({ browser: true, mainFields: ['browser', 'module', 'jsnext:main', 'main'] }),
    commonjs(),
    licences(`${path.basename(name)}.LICENSES.txt`),
    beside(`src/${name}.d.ts`),
  ],
  onwarn: (warning) => {
    throw new Error(warning.message);
  },
  output: { ...options, file: `dist/${name}.js` },
});

const vendors = [
  vendor('engine', 'node_modules/vis-timeline/esnext/esm/vis-timeline-graph2d.js', leanHammer(), reduceVisTimeline()),
  vendor('vendor/html-parser', 'build/vendor/html-parser.js', leanHtml()),
];

const build = {
  plugins: [smallMarkup(), nodeResolve({ browser: true }), commonjs(), json(), licences(), shares()],
  onwarn(warning, warn) {
    if (warning.code === 'MISSING_EXPORT') throw new Error(warning.message);
    warn(warning);
  },
};

/** A part of `./cdn-single` and of the frame, in a file beside them: `de.js`, `formats.js`. */
const part = (name) => ({
  ...build,
  input: `part ${name}`,
  plugins: [leaving(name, version), nodeResolve({ browser: true }), commonjs(), licences(`LICENSES-${name}.txt`)],
  output: foldersOf(name).map((folder) => ({
    ...options,
    format: 'iife',
    file: `dist/${folder}/${name}.js`,
    inlineDynamicImports: true,
  })),
});

/**
 * What reads data and shows the list is one file, though later files share its parts with it: every page loads all of it,
 * and one request is sooner back than nine.
 */
function together(id, { getModuleInfo }) {
  const under = (top, found = new Set()) => {
    found.add(top);
    for (const one of getModuleInfo(top).importedIds) if (!found.has(one)) under(one, found);
    return found;
  };
  const [reading, ...entries] = ['elements/data/dataset.js', 'entries/cdn.js', 'entries/cdn-auto.js'].map((name) =>
    under(path.resolve('dist', name)),
  );
  return reading.has(id) && !entries.some((entry) => entry.has(id)) ? 'reading' : null;
}

/**
 * The configurations, made once the compiler has left the modules there. `--configVendors` makes what needs no compiler, and
 * nothing else.
 */
export default ({ configVendors }) => (configVendors ? vendors : [...vendors, ...builds()]);

const builds = () => [
  // An entry stays a facade before a chunk of its own: content systems append `?ver=` to a script's address, and a lazy
  // chunk that imported the entry without it would load everything twice.
  {
    ...build,
    input: { 'news-timeline': 'dist/entries/cdn.js', auto: 'dist/entries/cdn-auto.js' },
    plugins: [engineBeside(), ...build.plugins],
    output: { ...options, dir: 'dist/cdn', manualChunks: together, onlyExplicitManualChunks: true },
  },
  {
    ...build,
    input: { 'news-timeline': 'dist/entries/cdn-single.js' },
    plugins: [withoutParts('cdn-single', version), ...build.plugins],
    output: { ...options, dir: 'dist/cdn-single', inlineDynamicImports: true },
  },
  ...partNames().map(part),
  // Classic scripts: a sandboxed frame has no origin, so that modules would need CORS.
  {
    ...build,
    input: { embed: 'dist/frame/embed.js' },
    plugins: [withoutParts('embed', version), ...build.plugins, beside('src/frame/embed.html')],
    output: { ...options, format: 'iife', dir: 'dist/embed', inlineDynamicImports: true },
  },
  { input: { host: 'dist/frame/host.js' }, output: { ...options, format: 'iife', dir: 'dist/embed' } },
];

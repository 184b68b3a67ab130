/**
 * Serves npm packages to the test pages.
 *
 * Some are CommonJS, which a browser can't import. So all packages that the sources and the tests import are bundled once,
 * together, with a chunk for whatever two of them share: each module then exists once, and a page loads a handful of files
 * in place of hundreds. The bundle is kept until the list or the lock file changes. Others' code that the package itself
 * brings (`dist/engine.js`, `dist/vendor/`) is the build's own.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import ts from 'typescript';

const CACHE = 'node_modules/.cache/news-timeline';
const PREFIX = '/node_modules/.cache/news-timeline/';
/** What stands as types in `src/` and is built into `dist/`. */
const VENDOR = /^\/src\/(engine|vendor\/[\w-]+)\.js$/;
/** Modules that the test runner serves itself, and Node's own. */
const OTHERS = /^(@web\/test-runner|node:)/;

/** The package modules that the TypeScript files under the folders import, sorted. */
export function importedPackages(folders) {
  const found = new Set();
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true })) {
      // The benchmark has packages of its own.
      if (!name.endsWith('.ts') || name.includes('node_modules')) continue;
      const text = readFileSync(path.join(folder, name), 'utf8');
      const { outputText } = ts.transpileModule(text, {
        compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext, verbatimModuleSyntax: true },
      });
      for (const { fileName } of ts.preProcessFile(outputText, true, true).importedFiles) {
        if (/^[@\w]/.test(fileName) && !OTHERS.test(fileName)) found.add(fileName);
      }
    }
  }
  return [...found].sort();
}

const fileName = (specifier) => `${specifier.replaceAll(/[^\w.-]+/g, '__').replace(/\.m?js$/, '')}.js`;

async function bundle(specifiers) {
  const hash = createHash('sha256').update(specifiers.join('\n'));
  for (const file of ['package-lock.json', import.meta.filename ?? new URL(import.meta.url).pathname]) {
    hash.update(readFileSync(file));
  }
  const name = hash.digest('hex').slice(0, 12);
  const folder = path.join(CACHE, name);
  if (existsSync(folder)) return name;

  mkdirSync(CACHE, { recursive: true });
  // Into a folder of its own first: two runs may start at once.
  const temporary = mkdtempSync(path.join(CACHE, 'making-'));
  const build = await rollup({
    input: Object.fromEntries(specifiers.map((specifier) => [fileName(specifier).slice(0, -3), specifier])),
    preserveEntrySignatures: 'strict',
    treeshake: false,
    plugins: [
      nodeResolve({ browser: true, mainFields: ['browser', 'module', 'jsnext:main', 'main'], preferBuiltins: false }),
      commonjs(),
      json(),
    ],
    onwarn(warning, warn) {
      if (!['CIRCULAR_DEPENDENCY', 'THIS_IS_UNDEFINED', 'EVAL'].includes(warning.code)) warn(warning);
    },
  });
  await build.write({ dir: temporary, format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' });
  await build.close();
  try {
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return name;
}

/** The dev server's plugin. */
export function packages(folders) {
  let known = [];
  let bundled;
  return {
    name: 'packages',
    async resolveImport({ source, context }) {
      if (source.startsWith('.')) {
        const file = path.posix.join(path.posix.dirname(context.path), source);
        return VENDOR.test(file) ? file.replace('/src/', '/dist/') : undefined;
      }
      if (!/^[@\w]/.test(source) || OTHERS.test(source)) return undefined;
      if (!known.includes(source)) {
        const found = importedPackages(folders);
        if (!found.includes(source)) return undefined;
        known = found;
        bundled = bundle(found);
      }
      return `${PREFIX}${await bundled}/${fileName(source)}`;
    },
  };
}

/**
 * What somebody gets who installs the package and bundles it: how big it is on the disk and in a page, and that it works
 * under the strictest policy. Needs the build and the npm registry.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { build as viteBuild } from 'vite';
import { serve } from '../../../demo/serve.js';
import { launch, open, shared, stand } from '../../smoke/browser.js';
import { NONCE, policy } from '../../smoke/policy.js';
import { pack, temporaryFolder } from '../../support/pack.js';
import { pagesOf } from './build.js';

/** KB after gzip that load at first, by entry. */
const FIRST_KB = { 'news-timeline/news-timeline': 19, 'news-timeline/define': 42 };
/** KB that an empty project has on the disk afterwards. */
const INSTALLED_KB = 48 * 1024;
/** How much bigger or smaller a part may be than that of the browser build. */
const TOLERANCE = 0.05;
/** Parts that the browser build has as files of their own, by the module that makes them big. */
const PARTS = { engine: 'dist/engine.js', 'html-parser': 'dist/vendor/html-parser.js' };

const folder = temporaryFolder();
const kilobytes = (bytes) => gzipSync(bytes, { level: 9 }).length / 1024;
const entryOf = (name) => path.join(folder, `${name.replace('/', '-')}.js`);

before(() => {
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const quick = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  execFileSync('npm', ['install', ...quick, pack()], {
    cwd: folder,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  for (const name of Object.keys(FIRST_KB)) writeFileSync(entryOf(name), `import '${name}';\n`);
});

/** The chunks of a program, each with its code, the modules in it and the chunks that it can't start without. */
const BUNDLERS = {
  async esbuild(name) {
    const { outputFiles, metafile } = await esbuild.build({
      entryPoints: [entryOf(name)],
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      metafile: true,
      write: false,
      outdir: path.join(folder, 'esbuild'),
      absWorkingDir: folder,
    });
    return outputFiles.map((file) => {
      const { inputs, imports, entryPoint } = metafile.outputs[path.relative(folder, file.path)];
      return {
        name: path.basename(file.path),
        code: file.contents,
        modules: Object.keys(inputs),
        imports: imports.filter(({ kind }) => kind === 'import-statement').map((one) => path.basename(one.path)),
        isEntry: entryPoint === path.basename(entryOf(name)),
      };
    });
  },
  async vite(name) {
    const { output } = await viteBuild({
      root: folder,
      logLevel: 'silent',
      configFile: false,
      build: { write: false, minify: 'esbuild', rollupOptions: { input: entryOf(name) } },
    });
    return output
      .filter(({ type }) => type === 'chunk')
      .map(({ fileName, code, moduleIds, imports, isEntry }) => ({
        name: fileName,
        code,
        modules: moduleIds,
        imports,
        isEntry,
      }));
  },
};

/** The chunks that load before anything runs. */
function firstOf(chunks) {
  const found = new Set();
  const visit = (name) => {
    const chunk = chunks.find((one) => one.name === name);
    if (found.has(chunk)) return;
    found.add(chunk);
    chunk.imports.forEach(visit);
  };
  visit(chunks.find(({ isEntry }) => isEntry).name);
  return [...found];
}

const sum = (chunks) => chunks.reduce((total, { code }) => total + kilobytes(code), 0);

for (const [bundler, bundle] of Object.entries(BUNDLERS)) {
  describe(`the package in ${bundler}`, () => {
    for (const [entry, most] of Object.entries(FIRST_KB)) {
      it(`loads at most ${most} KB at first for ${entry}`, async (t) => {
        const size = sum(firstOf(await bundle(entry)));
        t.diagnostic(`${size.toFixed(1)} KB of ${most}`);
        assert.ok(size <= most, `${size.toFixed(1)} KB`);
      });
    }

    for (const [part, module] of Object.entries(PARTS)) {
      it(`has the ${part} of the browser build, within ${TOLERANCE * 100}%`, async (t) => {
        const chunks = await bundle('news-timeline/define');
        const size = sum(chunks.filter(({ modules }) => modules.some((one) => one.endsWith(module))));
        const [file] = readdirSync('dist/cdn').filter((name) => name.startsWith(`${part}-`) && name.endsWith('.js'));
        const cdn = kilobytes(readFileSync(`dist/cdn/${file}`));
        t.diagnostic(`${size.toFixed(1)} KB, ${cdn.toFixed(1)} in the browser build`);
        assert.ok(Math.abs(size / cdn - 1) <= TOLERANCE, `${size.toFixed(1)} KB, not ${cdn.toFixed(1)}`);
      });
    }
  });
}

describe('the package once it is installed', () => {
  it(`takes at most ${INSTALLED_KB / 1024} MB`, (t) => {
    const size = Number(execFileSync('du', ['-sk', 'node_modules'], { cwd: folder, encoding: 'utf8' }).split('\t')[0]);
    t.diagnostic(`${(size / 1024).toFixed(1)} MB`);
    assert.ok(size <= INSTALLED_KB, `${size} KB`);
  });

  it('brings nothing of vis-timeline', () => {
    const names = readdirSync(path.join(folder, 'node_modules'));
    assert.deepEqual(
      names.filter((name) => /^(vis-|moment$|hammer|@egjs$|xss$|uuid$|keycharm$)/.test(name)),
      [],
    );
  });
});

describe('the bundled package under the strict policy, with Trusted Types', () => {
  const browser = shared(launch);

  it('is drawn, and nothing of it is forbidden', async () => {
    const files = path.join(folder, 'served');
    mkdirSync(files, { recursive: true });
    for (const { name, code } of await BUNDLERS.esbuild('news-timeline/define')) {
      writeFileSync(path.join(files, name), code);
    }
    const script = path.basename(entryOf('news-timeline/define'));
    const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bundled</title>
<script nonce="${NONCE}">window.forbidden = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => window.forbidden.push(violatedDirective + ' ' + sample));</script>
<script type="module" nonce="${NONCE}" src="/${script}"></script>
<news-timeline src="/events.json" loading="eager"></news-timeline></html>`;
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy() };
    const server = await serve(0, {
      ...pagesOf(files),
      '/': { headers, body },
      '/favicon.ico': { headers: { 'content-type': 'image/x-icon' }, body: '' },
    });
    const { page, said } = await open(browser(), server.address, { width: 1000 });
    await stand(page);
    assert.ok((await page.$$('news-timeline >>> .tick')).length > 3, 'there is an axis');
    assert.deepEqual(await page.evaluate(() => window.forbidden), []);
    assert.deepEqual(
      said.filter((line) => !/^(log|info|debug): |^warn: Lit is in dev mode/.test(line)),
      [],
    );
    await page.close();
    server.close();
  });
});

/** What @web/test-runner runs: which files, in which browsers. */
import { readdirSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { commands } from './support/commands.js';
import { chromium, firefox, webkit } from './support/launchers.js';
import { packages } from './support/packages.js';
import { snippets } from './support/snippets.js';
import { totalsReporter } from './support/totals.js';

/** Dates must not depend on where the reader is: zones behind, at and (by an odd quarter of an hour) before UTC. */
const TIME_ZONES = ['UTC', 'Asia/Kathmandu', 'America/Los_Angeles'];
const PURE = /^test\/(model|formats|scale)\//;
/** What is run against the engine as it is built, too: see `build/lean-vis.js`. */
const OF_THE_ENGINE = /^test\/engine\/(contract|marks|vis-)/;
const ONLY_CHROMIUM = /\.chromium\.test\.ts$/;
const NO_WEBKIT = /\.(chromium|no-webkit)\.test\.ts$/;

/** Every browser test, as paths from the repository's top. */
export function testFiles() {
  return readdirSync('test', { recursive: true })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
}

/** A test page in which the engine is the one of the browser build. */
function pageWithBuild(script) {
  const [chunk] = readdirSync('dist/cdn').filter((name) => /^vis-engine-.*\.js$/.test(name));
  if (!chunk) throw new Error('there is no build of the engine');
  const imports = { '/src/engine/vis/vis-engine.ts': `/dist/cdn/${chunk}` };
  return `<!doctype html><html data-build><head><script type="importmap">${JSON.stringify({ imports })}</script></head>
<body><script type="module" src="${script}"></script></body></html>`;
}

/**
 * @param browsers Those that shall run: paths of `chromium` and `firefox`; `webkit` with the driver's port and a path.
 * @param files The tests to run.
 * @param built Whether to run those of the engine against the build as well.
 */
export function config({ browsers, files, built, watch, totals }) {
  const pure = files.filter((file) => PURE.test(file));
  const groups = [];
  if (browsers.chromium) {
    for (const zone of TIME_ZONES) {
      groups.push({
        name: zone,
        files: pure,
        browsers: [chromium(browsers.chromium, zone)],
        // The page bears the zone's name, so that a test can check that the browser took it.
        testRunnerHtml: (script) =>
          `<!doctype html><html data-time-zone="${zone}"><body><script type="module" src="${script}"></script></body></html>`,
      });
    }
    groups.push({
      name: 'chromium',
      files: files.filter((file) => !PURE.test(file)),
      browsers: [chromium(browsers.chromium)],
    });
  }
  if (browsers.firefox) {
    groups.push({
      name: 'firefox',
      files: files.filter((file) => !ONLY_CHROMIUM.test(file)),
      browsers: [firefox(browsers.firefox)],
    });
  }
  if (browsers.webkit) {
    const { port, browser } = browsers.webkit;
    groups.push({
      name: 'webkit',
      files: files.filter((file) => !NO_WEBKIT.test(file)),
      browsers: [webkit(port, browser)],
    });
  }

  if (built) {
    for (const group of groups.filter(({ name }) => !TIME_ZONES.includes(name))) {
      // Chromium delivers touches to one page of a run only.
      const isSpared = (file) => group.name === 'chromium' && NO_WEBKIT.test(file);
      const engine = group.files.filter((file) => OF_THE_ENGINE.test(file) && !isSpared(file));
      groups.push({ ...group, name: `${group.name}, built`, files: engine, testRunnerHtml: pageWithBuild });
    }
  }

  return {
    rootDir: '.',
    watch,
    // For the test runner's own modules; `packages` comes before it and takes all others.
    nodeResolve: true,
    groups: groups.filter((group) => group.files.length > 0),
    concurrency: 1,
    concurrentBrowsers: 2,
    testFramework: { config: { ui: 'bdd', timeout: 20_000 } },
    testsFinishTimeout: 180_000,
    plugins: [
      packages(['src', 'test']),
      esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
      commands(),
      snippets(),
      a11ySnapshotPlugin(),
    ],
    reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), totalsReporter(totals)],
  };
}

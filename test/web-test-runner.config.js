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
const PURE = /^test\/(model|i18n|time|event-table|formats|layout|store)\//;
/** Of these what has to do with no zone: sums over instants, and what is dangerous in a text. They run in the browser's own. */
const ZONELESS =
  /^test\/(layout\/(cluster|deep-time|eras|focus|label-placement|layout)|event-table\/(block-index|id-set)|formats\/writing\/payloads)\.test/;
const ONLY_CHROMIUM = /\.chromium\.test\.ts$/;
const NO_WEBKIT = /\.(chromium|no-webkit)\.test\.ts$/;

/** Every browser test, as paths from the repository's top. */
export function testFiles() {
  return readdirSync('test', { recursive: true })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
}

/**
 * @param browsers Those that shall run: paths of `chromium` and `firefox`; `webkit` with the driver's port and a path.
 * @param files The tests to run.
 */
export function config({ browsers, files, watch, totals }) {
  const isZoned = (file) => PURE.test(file) && !ZONELESS.test(file);
  const groups = [];
  if (browsers.chromium) {
    for (const zone of TIME_ZONES) {
      groups.push({
        name: zone,
        files: files.filter(isZoned),
        browsers: [chromium(browsers.chromium, zone)],
        // The page bears the zone's name, so that a test can check that the browser took it.
        testRunnerHtml: (script) =>
          `<!doctype html><html data-time-zone="${zone}"><body><script type="module" src="${script}"></script></body></html>`,
      });
    }
    groups.push({
      name: 'chromium',
      files: files.filter((file) => !isZoned(file)),
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

  return {
    rootDir: '.',
    watch,
    // For the test runner's own modules; `packages` comes before it and takes all others.
    nodeResolve: true,
    groups: groups.filter((group) => group.files.length > 0),
    concurrency: 1,
    concurrentBrowsers: 2,
    testFramework: { config: { ui: 'bdd', timeout: 20_000 } },
    // Two browsers may be started for a page, the second where the first is stuck (`launchers.js`).
    browserStartTimeout: 60_000,
    testsStartTimeout: 60_000,
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

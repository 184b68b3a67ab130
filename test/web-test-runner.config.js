/** What @web/test-runner runs: which files, in which browsers. */
import { readdirSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromium, firefox } from './support/launchers.js';
import { packages } from './support/packages.js';
import { totalsReporter } from './support/totals.js';

/** Dates must not depend on where the reader is: zones behind, at and (by an odd quarter of an hour) before UTC. */
const TIME_ZONES = ['UTC', 'Asia/Kathmandu', 'America/Los_Angeles'];
const PURE = /^test\/(model|formats|scale)\//;
const ONLY_CHROMIUM = /\.chromium\.test\.ts$/;

/** Every browser test, as paths from the repository's top. */
export function testFiles() {
  return readdirSync('test', { recursive: true })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
}

/**
 * @param browsers Paths of `chromium` and `firefox`, if they shall run.
 * @param files The tests to run.
 */
export function config({ browsers, files, watch, totals }) {
  const pure = files.filter((file) => PURE.test(file));
  const page = files.filter((file) => !PURE.test(file) && !ONLY_CHROMIUM.test(file));
  const groups = [];
  if (browsers.chromium) {
    for (const zone of TIME_ZONES) {
      groups.push({ name: zone, files: pure, browsers: [chromium(browsers.chromium, zone)] });
    }
    groups.push({
      name: 'chromium',
      files: files.filter((file) => !PURE.test(file)),
      browsers: [chromium(browsers.chromium)],
    });
  }
  if (browsers.firefox) groups.push({ name: 'firefox', files: [...pure, ...page], browsers: [firefox(browsers.firefox)] });

  return {
    rootDir: '.',
    watch,
    groups: groups.filter((group) => group.files.length > 0),
    concurrency: 1,
    concurrentBrowsers: 2,
    testFramework: { config: { ui: 'bdd', timeout: 20_000 } },
    testsFinishTimeout: 180_000,
    plugins: [packages(['src', 'test']), esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' })],
    reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), totalsReporter(totals)],
  };
}

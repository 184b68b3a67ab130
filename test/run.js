/**
 * Runs the tests. `npm test` runs everything in every browser that this machine has; `npm run test:all` fails where
 * one of the three is missing; `npm run wtr` runs browser tests only:
 *
 *     npm run wtr -- --files test/scale/clusters.test.ts --browser chromium [--watch]
 *
 * `--files` takes any number of paths or beginnings of paths.
 */
import { parseArgs } from 'node:util';
import { startTestRunner } from '@web/test-runner';
import { findFirefox, findWebKit, getChromium } from './support/browsers.js';
import { Totals } from './support/totals.js';
import { startWebKit } from './support/webkit.js';
import { config, testFiles } from './web-test-runner.config.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    'only-browser-tests': { type: 'boolean', default: false },
    files: { type: 'string', multiple: true, default: [] },
    browser: { type: 'string', multiple: true, default: ['chromium', 'firefox', 'webkit'] },
    watch: { type: 'boolean', default: false },
  },
});
const wanted = [...values.files, ...positionals];
const files = testFiles().filter((file) => wanted.length === 0 || wanted.some((start) => file.startsWith(start)));
const totals = new Totals();

const browsers = {};
if (values.browser.includes('chromium')) browsers.chromium = await getChromium();
if (values.browser.includes('firefox')) browsers.firefox = findFirefox();
const found = values.browser.includes('webkit') ? findWebKit() : undefined;
const driver = found && (await startWebKit(found));
if (driver) browsers.webkit = { port: driver.port, browser: found.browser };

const runner = await startTestRunner({
  config: config({ browsers, files, watch: values.watch, totals }),
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
});
await new Promise((resolve) => runner.on('stopped', resolve));
driver?.stop();
console.log(String(totals));
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;

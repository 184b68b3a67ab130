/**
 * Runs the tests. `npm test` runs everything in every browser that this machine has; `npm run test:all` fails where
 * one of the three is missing; `npm run wtr` runs browser tests only:
 *
 *     npm test -- test/time/ticks.test.ts test/cli --browser chromium
 *     npm run wtr -- --files test/time/ticks.test.ts --browser chromium [--watch]
 *
 * The engine and what else is others' code (`dist/engine.js`, `dist/vendor/`) is built anew where it is older than what it
 * is made of. `--files` takes any number of paths or beginnings of paths. The last line adds up all that ran, a failed lint, type
 * check or build included, and what nobody caught.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import { startTestRunner } from '@web/test-runner';
import { findFirefox, findWebKit, getChromium } from './support/browsers.js';
import { endInTotals, Totals } from './support/totals.js';
import { buildVendors } from './support/vendors.js';
import { startWebKit } from './support/webkit.js';
import { config, testFiles } from './web-test-runner.config.js';

const ALL = ['chromium', 'firefox', 'webkit'];
const MISSING = {
  chromium: 'Chromium is missing: install Chromium, Google Chrome or Microsoft Edge, or name one in CHROME_PATH.',
  firefox: 'Firefox is missing: install it (Debian: firefox-esr).',
  webkit: 'WebKit is missing: install WebKitWebDriver, MiniBrowser and Xvfb (Debian: webkit2gtk-driver xvfb).',
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    'only-browser-tests': { type: 'boolean', default: false },
    files: { type: 'string', multiple: true, default: [] },
    browser: { type: 'string', multiple: true, default: ALL },
    watch: { type: 'boolean', default: false },
  },
});
const totals = new Totals();
const wanted = [...values.files, ...positionals].map((start) => start.replace(/^\.\//, ''));
/** Lint, types, build and the tests that need it come first. */
const isWhole = !values['only-browser-tests'] && wanted.length === 0;

/** Runs an npm script, and keeps what it says until it ends, so that two can run at once. */
function check(script) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    child.on('close', (code) => {
      totals.add(code === 0);
      console.log(`${code === 0 ? 'passed' : 'FAILED'}: ${script}\n${said}`.trim());
      resolve();
    });
  });
}

/** Tests that install the package in projects, from the registry. */
const PROJECTS = 'test/package/projects';

/** Every test that needs Node and the build, as paths from the repository's top; those that take longest come first. */
function nodeTestFiles() {
  return ['test/smoke', 'test/package', PROJECTS, 'test/cli', 'test/bench', 'test/support'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.test.js'))
      .map((name) => `${folder}/${name}`),
  );
}

function nodeTests(files) {
  return new Promise((resolve) => {
    // They only read the build, and have browsers, ports and folders of their own; most of their time they wait.
    const stream = run({ files: files.map((file) => `${process.cwd()}/${file}`), concurrency: 2 });
    stream.on('test:pass', ({ details, skip, todo }) => details.type !== 'suite' && totals.add(!skip && !todo));
    stream.on('test:fail', ({ details }) => details.type !== 'suite' && totals.add(false));
    stream.once('end', resolve);
    stream.compose(new spec()).pipe(process.stdout);
  });
}

async function browserTests(files) {
  const browsers = {};
  if (values.browser.includes('chromium')) browsers.chromium = await getChromium();
  if (values.browser.includes('firefox')) browsers.firefox = findFirefox();
  const webkit = values.browser.includes('webkit') ? findWebKit() : undefined;
  const driver = webkit && (await startWebKit(webkit));
  if (driver) browsers.webkit = { port: driver.port, browser: webkit.browser };

  for (const name of values.browser.filter((wanted) => !browsers[wanted])) {
    // The other two are an extra where they are installed, unless they were asked for.
    const required = name === 'chromium' || values.all || values.browser !== ALL;
    if (required) totals.add(false);
    console.log(required ? MISSING[name] : `Not run: ${name}. ${MISSING[name]}`);
  }
  const runner = await startTestRunner({
    config: config({ browsers, files, watch: values.watch, totals }),
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (runner) {
    process.once('SIGINT', () => runner.stop());
    await new Promise((resolve) => runner.on('stopped', resolve));
  } else {
    totals.add(false);
  }
  driver?.stop();
}

/** Ends with what there is where something was asked for that isn't. */
function refuse(message, known) {
  console.error(`${message}\n  ${known.join('\n  ')}`);
  process.exit(2);
}

for (const name of values.browser) {
  if (!ALL.includes(name)) refuse(`There is no browser "${name}" here. There are:`, ALL);
}
const all = { browser: testFiles(), node: values['only-browser-tests'] ? [] : nodeTestFiles() };
const isAsked = (file) => wanted.some((start) => file.startsWith(start));
for (const start of wanted) {
  if (![...all.browser, ...all.node].some((file) => file.startsWith(start))) {
    const folders = new Set([...all.browser, ...all.node].map((file) => `${path.posix.dirname(file)}/`));
    refuse(`No test's path begins with "${start}". There are tests in:`, [...folders].sort());
  }
}
const files = {
  browser: wanted.length ? all.browser.filter(isAsked) : all.browser,
  node: wanted.length ? all.node.filter(isAsked) : all.node.filter((file) => values.all || !file.startsWith(PROJECTS)),
};
endInTotals(totals);
if (isWhole) {
  await Promise.all([check('lint'), check('types')]);
  await check('build');
}
if (files.node.length > 0) await nodeTests(files.node);
if (files.browser.length > 0) {
  await buildVendors();
  await browserTests(files.browser);
}
process.exit();

/** Finds the browsers on this machine, and gets a Chromium where there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const CHROMIUM = {
  names: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};
const FIREFOX = {
  names: ['firefox-esr', 'firefox'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function inPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

/** Whether it starts: Ubuntu's `chromium-browser` may be a script that only says how to install it. */
function starts(file) {
  return process.platform === 'win32' || spawnSync(file, ['--version'], { timeout: 30_000 }).status === 0;
}

function find({ names, places }) {
  return [...names.map(inPath), ...places.filter(isExecutable)].find((file) => file && starts(file));
}

/** Chromium, Chrome or Edge; `CHROME_PATH` says which. */
export function findChromium() {
  const wanted = process.env.CHROME_PATH;
  return wanted && isExecutable(wanted) ? wanted : find(CHROMIUM);
}

export function findFirefox() {
  return find(FIREFOX);
}

/** WebKitGTK's driver and the small browser that it drives; they need a display or Xvfb. */
export function findWebKit() {
  const driver = inPath('WebKitWebDriver');
  if (!driver || (!process.env.DISPLAY && !inPath('Xvfb'))) return undefined;
  const libraries = readdirSync('/usr/lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const browser = ['/usr/lib', '/usr/libexec', ...libraries.map(({ name }) => `/usr/lib/${name}`)]
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((name) => `${folder}/${name}`))
    .map((folder) => `${folder}/MiniBrowser`)
    .find(existsSync);
  return browser && { driver, browser };
}

function installWithApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !inPath('apt-get')) return;
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  console.log('No Chromium, Chrome or Edge found: installing the package chromium.');
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
}

async function installWithPuppeteer() {
  const { Browser, computeExecutablePath, detectBrowserPlatform, install, resolveBuildId } =
    await import('@puppeteer/browsers');
  const platform = detectBrowserPlatform();
  if (!platform) return undefined;
  const cacheDir = path.join(os.homedir(), '.cache', 'puppeteer');
  const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
  const file = computeExecutablePath({ browser: Browser.CHROME, buildId, cacheDir, platform });
  if (!existsSync(file)) {
    console.log(`No Chromium, Chrome or Edge found: downloading Chrome ${buildId}.`);
    await install({ browser: Browser.CHROME, buildId, cacheDir, platform });
  }
  return starts(file) ? file : undefined;
}

/** A Chromium, got for this machine if need be; `undefined` when that fails. */
export async function getChromium() {
  const found = findChromium();
  if (found) return found;
  installWithApt();
  return findChromium() ?? (await installWithPuppeteer().catch(() => undefined));
}

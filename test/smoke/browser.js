/** Opens pages of the demo in the browsers of this machine, for the smoke tests and the screenshots. */
import { after, before } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findFirefox, getChromium } from '../support/browsers.js';

/** The demo's pages, as paths from its server's top. */
export const PAGES = ['index', 'article', 'smallest', 'attributes', 'embed', 'try', 'sizes'].map(
  (name) => `demo/${name}.html`,
);

export async function launch() {
  const executablePath = await getChromium();
  if (!executablePath) throw new Error('Chromium is missing: install Chromium, or name one in CHROME_PATH.');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    executablePath,
    args: ['--disable-gpu', '--disable-background-networking', '--hide-scrollbars', ...asRoot],
  });
}

const firefox = findFirefox();

/** How to start the browsers that this machine has, by name. Firefox is an extra where it is installed. */
export const LAUNCHES = {
  Chromium: launch,
  ...(firefox && { Firefox: () => puppeteer.launch({ browser: 'firefox', executablePath: firefox }) }),
};

/**
 * Starts a server or a browser before the tests of a file or a suite, and closes it after them.
 *
 * @template {{ close: () => Promise<void> }} T
 * @param {() => Promise<T>} start
 * @returns {() => T} gives it to the tests
 */
export function shared(start) {
  let started;
  before(async () => {
    started = await start();
  });
  after(() => started?.close());
  return () => started;
}

/**
 * Opens a page and notes what it does: what it says on the console, what it asks for, and what in it moves by itself.
 *
 * @param {{ width: number, height?: number, theme?: 'light' | 'dark', scripting?: boolean, late?: boolean }} how
 *   `late`: no script and no data arrives before all that came earlier is painted.
 */
export async function open(browser, address, { width, height = 800, theme = 'light', scripting = true, late = false }) {
  const page = await browser.newPage();
  const said = [];
  const requests = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`exception: ${error.message}`));
  page.on('request', (request) => requests.push(request.url()));
  page.on('response', (response) => {
    if (!response.ok() && response.status() !== 304) said.push(`${response.status()}: ${response.url()}`);
  });
  if (late) await delay(page);
  await page.setJavaScriptEnabled(scripting);
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(address, { waitUntil: 'load' });
  return { page, said, requests };
}

/** Lets the page paint before it gets each of its scripts and its data. */
async function delay(page) {
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    if (['script', 'fetch', 'xhr'].includes(request.resourceType())) await painted(page);
    await request.continue();
  });
}

/** Brings each timeline of a page and of its frames into view, and waits until it stands. */
export async function stand(page) {
  const center = (element) => element.scrollIntoView({ block: 'center' });
  for (const frame of await page.$$('iframe')) {
    await frame.evaluate(center);
    await stands(await frame.contentFrame());
  }
  for (const timeline of await page.$$('news-timeline')) {
    await timeline.evaluate(center);
    await stands(page, timeline);
  }
  await painted(page);
}

/** Waits until a timeline stands; the first one of a page or a frame, once it is there, when left out. */
export async function stands(page, timeline) {
  await page.waitForFunction(
    (element) =>
      element.timeline &&
      (element.shadowRoot.querySelector('.surface:not([inert]) .label') ??
        (!element.shadowRoot.querySelector('.surface') &&
          element.shadowRoot.querySelector('news-timeline-list')?.shadowRoot?.querySelector('li'))),
    {},
    timeline ?? (await page.waitForSelector('news-timeline')),
  );
}

/** Waits for the frame after the next one. */
export async function painted(page) {
  await page.evaluate(
    () => new Promise((resolve) => window.requestAnimationFrame(() => window.requestAnimationFrame(resolve))),
  );
}

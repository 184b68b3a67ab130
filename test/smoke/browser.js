/** Opens pages of the demo in the Chromium of this machine, for the smoke test and the screenshots. */
import puppeteer from 'puppeteer-core';
import { getChromium } from '../support/browsers.js';

/** The demo's pages, as paths from its server's top. */
export const PAGES = ['index', 'article', 'smallest', 'attributes', 'try', 'sizes'].map((name) => `demo/${name}.html`);

export async function launch() {
  const executablePath = await getChromium();
  if (!executablePath) throw new Error('Chromium is missing: install Chromium, or name one in CHROME_PATH.');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    executablePath,
    args: ['--disable-gpu', '--disable-background-networking', '--hide-scrollbars', ...asRoot],
  });
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

/** Brings each timeline of a page into view, and waits until it stands. */
export async function stand(page) {
  for (const timeline of await page.$$('news-timeline')) {
    await timeline.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.waitForFunction(
      (element) =>
        element.timeline &&
        (element.shadowRoot.querySelector('.surface:not([inert]) .label') ??
          (!element.shadowRoot.querySelector('.surface') &&
            element.shadowRoot.querySelector('news-timeline-list')?.shadowRoot?.querySelector('li'))),
      {},
      timeline,
    );
  }
  await painted(page);
}

/** Waits for the frame after the next one. */
export async function painted(page) {
  await page.evaluate(
    () => new Promise((resolve) => window.requestAnimationFrame(() => window.requestAnimationFrame(resolve))),
  );
}

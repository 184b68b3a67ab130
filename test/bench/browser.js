/** A fresh Chromium for each measurement, so that none inherits another's heap, caches or stuck tasks. */
import puppeteer from 'puppeteer-core';
import { getChromium } from '../support/browsers.js';

let found;

/** Runs `use` in a page of a browser of its own, which is gone afterwards, stuck or not. */
export async function inBrowser(use) {
  found ??= getChromium();
  const executablePath = await found;
  if (!executablePath) throw new Error('Chromium is missing: install Chromium, or name one in CHROME_PATH.');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({
    executablePath,
    // Measurements have time limits of their own.
    protocolTimeout: 0,
    args: ['--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage', ...asRoot],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    return await use(page, await page.createCDPSession(), await browser.version());
  } finally {
    const child = browser.process();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }
}

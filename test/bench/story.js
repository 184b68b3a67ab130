/** What is measured of a page that shows `events.json`, from its address to its last mark. */
import { inBrowser } from './browser.js';

export const STORIES = ['ours', 'ours-list', 'timelinejs'];

/** A slow mobile connection, as Lighthouse has it: bytes a second and ms. */
const SLOW = { downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8, latency: 150 };

/** Runs in the page before anything else: notes when it can be read and used, what moves and what holds it up. */
function watch() {
  const seen = { readable: null, interactive: null, shift: 0, longestTask: 0 };
  window.seen = seen;
  new window.PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  new window.PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const now = window.performance.now();
    if (window.isReadable?.()) seen.readable ??= now;
    if (window.isInteractive?.()) seen.interactive ??= now;
    if (seen.interactive === null) window.requestAnimationFrame(look);
  };
  window.requestAnimationFrame(look);
}

/** @returns times in ms; `longestTask` is 0 where none lasted 50 ms; `bytes` as sent, with what comes later. */
export async function measureStory(address, contender, slow) {
  return inBrowser(async (page, cdp) => {
    let bytes = 0;
    await cdp.send('Network.enable');
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    if (slow) await cdp.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
    await page.evaluateOnNewDocument(watch);
    await page.goto(`${address}story/${contender}.html`);
    await page.waitForFunction(() => window.seen.interactive !== null, { timeout: 60_000 });
    await page.waitForNetworkIdle();
    const seen = await page.evaluate(() => window.seen);
    return { ...seen, bytes };
  });
}

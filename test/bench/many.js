/** What a timeline costs a page that has many of them, none of which is seen yet. */
import { inBrowser } from './browser.js';

/** Timelines on the page, of 20 events each. */
const MANY = 50;

/** Runs in the page before anything else: notes the longest task. */
function watch() {
  window.longestTask = 0;
  new window.PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longestTask = Math.max(window.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** Of a page with so many: ms of the main thread until all can be read, and its longest task, 0 below 50 ms. */
function measurePage(address, count) {
  return inBrowser(async (page, cdp) => {
    await cdp.send('Performance.enable');
    await page.evaluateOnNewDocument(watch);
    await page.goto(`${address}story/many.html?count=${count}`);
    await page.waitForFunction(() => window.areReadable?.());
    await page.waitForNetworkIdle();
    const { metrics } = await cdp.send('Performance.getMetrics');
    const task = metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    return { task, longestTask: await page.evaluate(() => window.longestTask) };
  });
}

/** @returns how many, ms of the main thread for each timeline beyond the page without any, and the longest task */
export async function measureMany(address) {
  const empty = await measurePage(address, 0);
  const full = await measurePage(address, MANY);
  return { count: MANY, each: (full.task - empty.task) / MANY, longestTask: full.longestTask };
}

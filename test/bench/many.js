/** What timelines cost a page that has many of them, none of which is seen yet. */
import { inBrowser } from './browser.js';
import { MANY } from './many-page.js';

/** Runs in the page before anything else: notes the longest task, and the end of the last one that held the page up. */
function watch() {
  window.held = { longestTask: 0, until: 0 };
  new window.PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      window.held.longestTask = Math.max(window.held.longestTask, duration);
      window.held.until = startTime + duration;
    }
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * Of a page: ms of the main thread until all can be read; ms after which the tags are there and no task
 * lasts 50 ms any more; and its longest task, 0 below 50 ms.
 */
function measurePage(address, name) {
  return inBrowser(async (page, cdp) => {
    await cdp.send('Performance.enable');
    await page.evaluateOnNewDocument(watch);
    await page.goto(`${address}story/${name}.html`);
    await page.waitForFunction(() => window.areReadable?.());
    await page.waitForNetworkIdle();
    const { metrics } = await cdp.send('Performance.getMetrics');
    const task = metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    const { longestTask, until } = await page.evaluate(() => window.held);
    return { task, longestTask, answers: Math.max(until, await page.evaluate(() => window.defined)) };
  });
}

/** @returns how many; of each, ms of the main thread and ms until the page answers, beyond the page without any; ms of the longest task */
export async function measureMany(address) {
  const empty = await measurePage(address, 'none');
  const { task, answers, longestTask } = await measurePage(address, 'many');
  return { count: MANY, each: (task - empty.task) / MANY, later: (answers - empty.answers) / MANY, longestTask };
}

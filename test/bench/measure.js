/** What is measured of one contender with one set of data, in one page. */
import { clearTimeout, setTimeout } from 'node:timers';
import { inBrowser } from './browser.js';

/** ms after which a contender has failed. */
export const PATIENCE = 60_000;

class TooLong extends Error {}

function within(ms, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new TooLong()), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Bytes in use once the garbage is gone; typed arrays live outside of the heap proper. */
async function heap(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await cdp.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

async function metrics(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** The value that a share of the others doesn't exceed. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

export const median = (values) => quantile(values, 0.5);

async function movement(page, cdp, name) {
  const before = await metrics(cdp);
  const frames = await page.evaluate((name) => window.bench[name](), name);
  const after = await metrics(cdp);
  return {
    median: median(frames),
    p95: quantile(frames, 0.95),
    longest: Math.max(...frames),
    task: ((after.TaskDuration - before.TaskDuration) * 1_000) / frames.length,
    layouts: (after.LayoutCount - before.LayoutCount) / frames.length,
  };
}

/**
 * @param {string} set a number of made events, or the name of the real set
 * @returns times in ms, `heap` in bytes above the data; `{ over }` or `{ failed }` where there is nothing to measure
 */
export async function measure(address, contender, set) {
  return inBrowser(async (page, cdp, browser) => {
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    try {
      // The thread's own time, which other work on the machine doesn't lengthen.
      await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.goto(`${address}stage.html?contender=${contender}`);
      await page.waitForFunction(() => window.bench);
      const events = await page.evaluate((set) => window.bench.give(set), set);
      const [heapBefore, before] = [await heap(cdp), await metrics(cdp)];
      const load = await within(
        PATIENCE,
        page.evaluate(() => window.bench.load()),
      );
      await within(
        PATIENCE,
        page.evaluate(() => window.bench.rest()),
      );
      const [heapAfter, after] = [await heap(cdp), await metrics(cdp)];
      const zoom = await within(PATIENCE, movement(page, cdp, 'zoom'));
      await within(
        PATIENCE,
        page.evaluate(() => window.bench.approach()),
      );
      const pan = await within(PATIENCE, movement(page, cdp, 'pan'));
      return {
        browser,
        events,
        load,
        loadTask: (after.TaskDuration - before.TaskDuration) * 1_000,
        zoom,
        pan,
        heap: heapAfter - heapBefore,
        nodes: after.Nodes - before.Nodes,
        faults,
      };
    } catch (error) {
      return error instanceof TooLong ? { browser, over: PATIENCE } : { browser, failed: error.message, faults };
    }
  });
}

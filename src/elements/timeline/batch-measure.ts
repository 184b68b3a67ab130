let waiting: (() => void)[] = [];

/**
 * Measures what was put into the page at one go before any of it is rendered: by itself, each of many timelines on a page
 * would have the whole page laid out anew.
 */
export function measureInBatch(measure: () => void): void {
  if (waiting.push(measure) > 1) return;
  queueMicrotask(() => {
    const all = waiting;
    waiting = [];
    for (const one of all) one();
  });
}

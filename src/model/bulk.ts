/** What only big data needs, so that small pages needn't load it. */
import { ways } from './event-index.js';
import type { ReadingOptions } from './validate.js';

/** ms of work in one go: what is left of a frame's 16 ms is the page's. */
const SLICE = 12;

/** Time, and how it's given back. Tests put their own in place of these. */
export const thread = {
  now: (): number => performance.now(),

  /** Ends once the page has answered what waits: input, frames, timers of others. */
  pause(): Promise<unknown> {
    const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<unknown> } };
    // Timers would come late: 4 ms each once they follow each other, a second in a tab that is hidden.
    return (
      scheduler?.yield?.() ??
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(port1.close());
        port2.postMessage(0);
      })
    );
  },
};

/**
 * Takes a long reading in slices.
 *
 * @returns pauses when it's time to; call it often. Resolves to whether reading goes on.
 */
export function slices({ signal, progress }: ReadingOptions, total: number): (done: number) => Promise<boolean> {
  ways.order = radixOrder;
  let since = thread.now();
  return async (done) => {
    if (thread.now() - since > SLICE) {
      progress?.(done, total);
      await thread.pause();
      since = thread.now();
    }
    return !signal?.aborted;
  };
}

/**
 * The order of events by start, end and importance. Sorts by the bits of the starts, 16 at a time, in time that grows
 * with the number of events alone; only events of one start are compared, since a million comparisons that are called
 * back from a native sort take longer than all the rest of an index.
 */
export function radixOrder(starts: Float64Array, ends: Float64Array, importance: Float64Array): Uint32Array {
  const size = starts.length;
  let order = Uint32Array.from(starts.keys());
  const compare = (a: number, b: number) =>
    starts[a]! - starts[b]! || ends[a]! - ends[b]! || importance[b]! - importance[a]! || a - b;
  if (order.every((event) => event === 0 || compare(event - 1, event) < 0)) return order;

  const first = starts.reduce((least, start) => Math.min(least, start), Infinity);
  // Of numbers from 0 on the bits are in the order of the values. Every engine keeps the lowest ones first.
  const words = new Uint16Array(starts.map((start) => start - first).buffer);
  let other = new Uint32Array(size);
  for (let word = 0; word < 4; word++) {
    // Where the events of each value begin.
    const places = new Uint32Array(65_537);
    for (let at = word; at < words.length; at += 4) places[words[at]! + 1]!++;
    // Words that all have in common, such as those of whole days, cost next to nothing.
    if (places.includes(size)) continue;
    for (let value = 1; value < 65_536; value++) places[value]! += places[value - 1]!;
    for (const event of order) other[places[words[event * 4 + word]!]!++] = event;
    [order, other] = [other, order];
  }
  for (let from = 0, to = 0; from < size; from = to) {
    const start = starts[order[from]!];
    while (to < size && starts[order[to]!] === start) to++;
    if (to > from + 1) order.subarray(from, to).sort(compare);
  }
  return order;
}

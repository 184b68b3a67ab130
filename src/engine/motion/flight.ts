import type { Span } from '../../model/types.js';
import { duration } from '../../time/span.js';

/** ms: the shortest flight, the longest, and what each doubling of the scale or window's length of way adds. */
const FLIGHT_MS = { least: 250, most: 600, step: 70 } as const;

/** The way of a window from one place to another. */
export interface Flight {
  /** ms */
  duration: number;
  /** Where the window is when `share` of the duration has gone, from 0 to 1; eased at both ends. */
  at(share: number): Span;
}

/**
 * A flight of a window. While its scale changes it does so by the same factor in the same time, which looks steady, and
 * the instant that has the same place in both windows keeps it all the way.
 */
export function flight(from: Span, to: Span): Flight {
  const [before, after] = [duration(from), duration(to)];
  const doublings = Math.abs(Math.log2(after / before));
  const lengths = Math.log2(1 + Math.abs(to.start + to.end - from.start - from.end) / 2 / Math.max(before, after));
  const time = FLIGHT_MS.least + FLIGHT_MS.step * Math.max(doublings, 2 * lengths);
  return {
    duration: Math.min(time, FLIGHT_MS.most),
    at(share) {
      if (share >= 1) return to;
      const eased = easeInOut(share);
      const length = before * (after / before) ** eased;
      // Of the way from the one length to the other; the window's edges go with it.
      const part = Math.abs(after - before) < before * 1e-6 ? eased : (length - before) / (after - before);
      const start = from.start + (to.start - from.start) * part;
      return { start, end: start + length };
    },
  };
}

function easeInOut(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - 4 * (1 - share) ** 3;
}

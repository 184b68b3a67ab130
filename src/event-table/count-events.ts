import { lowerBound } from './binary-search.js';
import type { EventTable } from './event-table.js';
import type { Span } from '../model/types.js';

/** How many events reach into a stretch of time, axis ms. Takes time in proportion to those that begin before its end. */
export function countEvents({ start, end, size }: EventTable, span: Span): number {
  let count = 0;
  for (let i = lowerBound(start, span.end, 0, size) - 1; i >= 0; i--) if (end[i]! > span.start) count++;
  return count;
}

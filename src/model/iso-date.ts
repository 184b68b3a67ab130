import { utc } from './calendar.js';
import type { EventDate } from './types.js';

const FIRST_MS = utc(1);
const END_MS = utc(10_000);

/**
 * The value of `<time datetime>`, or undefined where HTML has no way to say the date: before the year 1 and after 9999,
 * intervals, seasons, decades, and whatever isn't sure.
 *
 * @example
 * ```ts
 * import { isFault, isoDate, parseDate } from 'news-timeline/data';
 *
 * const date = await parseDate('2019-04-30');
 * if (!isFault(date)) console.log(isoDate(date)); // 2019-04-30; undefined for 2019-04-30~
 * ```
 */
export function isoDate(date: EventDate): string | undefined {
  if (date.approximate || date.uncertain) return undefined;
  if (date.start < FIRST_MS || date.start >= END_MS) return undefined;
  const iso = new Date(date.start).toISOString();
  if (date.zoned && date.precision !== 'interval') return iso.replace('.000Z', 'Z');
  const length = { year: 4, month: 7, day: 10 }[date.precision as string];
  return length ? iso.slice(0, length) : undefined;
}

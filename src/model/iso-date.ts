import type { EventDate } from './types.js';

/**
 * The value of `<time datetime>`, or undefined where HTML has no way to say the date: before the year 1, intervals,
 * seasons, decades, and whatever isn't sure.
 */
export function isoDate(date: EventDate): string | undefined {
  if (date.approximate || date.uncertain) return undefined;
  const time = new Date(date.start);
  const year = time.getUTCFullYear();
  if (year < 1 || year > 9999) return undefined;
  const iso = time.toISOString();
  if (date.zoned && date.precision !== 'interval') return iso.replace('.000Z', 'Z');
  const length = { year: 4, month: 7, day: 10 }[date.precision as string];
  return length ? iso.slice(0, length) : undefined;
}

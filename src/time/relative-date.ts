import { addDays, addMonths, addWeeks, addYears, startOfDay } from 'date-fns';
import { changeDate } from '../model/calendar.js';
import { DAY, HOUR, MINUTE } from '../model/durations.js';
import type { Span } from '../model/types.js';
import { axisTime } from '../model/zones.js';

/** `today`, `now`, or a sign, a number and a unit. Editors turn a hyphen before a number into a minus (U+2212). */
const RELATIVE = /^(?:(today|now)|([+\u2212-])\s*(\d+)\s*(minute|hour|day|week|month|year)s?)$/;
/** Units of the clock are stretches of time, */
const LENGTHS: Readonly<Record<string, number>> = { minute: MINUTE, hour: HOUR };
/** and those of the calendar lead from day to day: a month before 31 March is the last day of February. */
const STEPS: Readonly<Record<string, (date: Date, amount: number) => Date>> = {
  day: addDays,
  week: addWeeks,
  month: addMonths,
  year: addYears,
};
/** The range of `Date` (ECMA-262). */
const LAST_MS = 8.64e15;

/**
 * What a time told from today covers: the whole day that `today`, `-24 months` or `+1 week` leads to, and the one instant
 * that `now`, `-6 hours` or `+30 minutes` does. Case and white space don't matter.
 *
 * @param now epoch ms
 * @param timeZone the shown zone, IANA, whose clocks say which day it is
 * @returns axis ms; undefined where the text is no such time, `range` where it leads beyond the platform's dates
 * @example relativeSpan('-1 week', Date.UTC(2019, 4, 7, 12), 'UTC') // 30 April 2019
 */
export function relativeSpan(text: string, now: number, timeZone: string): Span | 'range' | undefined {
  const [whole, word, sign, digits, written] = RELATIVE.exec(text.trim().toLowerCase()) ?? [];
  if (whole === undefined) return undefined;
  const amount = word ? 0 : Number(digits) * (sign === '+' ? 1 : -1);
  const unit = written ?? (word === 'today' ? 'day' : 'minute');
  const length = LENGTHS[unit];
  const start =
    length === undefined
      ? changeDate(axisTime(now, true, timeZone), (date) => STEPS[unit]!(startOfDay(date), amount))
      : axisTime(now + amount * length, true, timeZone);
  if (!(Math.abs(start) <= LAST_MS - DAY)) return 'range';
  return { start, end: length === undefined ? start + DAY : start };
}

import { tzOffset } from '@date-fns/tz/tzOffset';
import { PLATFORM_END_MS } from './calendar.js';
import { DAY, MINUTE } from './durations.js';

const zones = new Map<string, boolean>();

/** Whether this browser knows the IANA time zone. */
export function isTimeZone(zone: string): boolean {
  let known = zones.get(zone);
  if (known === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      known = true;
    } catch {
      known = false;
    }
    zones.set(zone, known);
  }
  return known;
}

/** Whether a text is a language tag that Intl takes. */
export function isLocale(text: string | undefined): text is string {
  try {
    return !!text && Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}

/** What the zone is ahead of UTC at an instant, ms; 0 where the zone says nothing, as in deep time. */
function offset(zone: string, instant: number): number {
  if (zone === 'UTC' || Math.abs(instant) > PLATFORM_END_MS) return 0;
  return (tzOffset(zone, new Date(instant)) || 0) * MINUTE;
}

/**
 * A time on the axis: the wall clock of the displayed zone as if it were UTC (see `EventTable`).
 *
 * @param ms epoch ms; of a date without a time, those of the calendar date as if it were UTC
 * @param zoned whether `ms` is an instant
 * @param timeZone the displayed zone, IANA
 */
export function axisTime(ms: number, zoned: boolean | undefined, timeZone: string): number {
  return zoned ? ms + offset(timeZone, ms) : ms;
}

/**
 * The instant at which clocks show `wall`. Of a time that comes twice (clocks go back) it is the first; a time that never
 * comes (clocks go forward) is moved on by what is left out, as calendars and `Temporal` do.
 *
 * @param wall ms of the wall clock as if it were UTC
 * @param offset what the clocks are ahead of UTC at an instant, ms
 */
export function instantBy(wall: number, offset: (instant: number) => number): number {
  // A day to either side stands before and after any one change of the clocks.
  const before = offset(wall - DAY);
  const after = offset(wall + DAY);
  const first = wall - before;
  if (before === after || offset(first) === before) return first;
  const second = wall - after;
  return offset(second) === after ? second : first;
}

/** The instant at which the clocks of a zone show `wall` (see `instantBy`). */
export function instantOf(wall: number, zone: string): number {
  return instantBy(wall, (instant) => offset(zone, instant));
}

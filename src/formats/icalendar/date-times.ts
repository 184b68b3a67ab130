/** Dates, times and durations of iCalendar (RFC 5545, 3.3.4 to 3.3.6). */
import { utc } from '../../model/calendar.js';
import { DAY, HOUR, MINUTE, SECOND } from '../../model/durations.js';
import { edtfDate, edtfInterval } from '../shared/edtf-text.js';

/** The clocks of a time zone. */
export interface Zone {
  /** The instant at which they show a time (ms of the wall clock as if it were UTC). */
  instantOf(wall: number): number;
  /** What they show at an instant. */
  wallOf(instant: number): number;
}

export const UTC: Zone = { instantOf: (wall) => wall, wallOf: (instant) => instant };

/** A date, or a time. */
export interface DateTime {
  /** ms of the wall clock as if it were UTC. */
  wall: number;
  isDate: boolean;
  /** None of a date, and of a time that belongs to the timeline's zone. */
  zone: Zone | undefined;
  /** Epoch ms, where there is a zone. */
  instant: number | undefined;
}

export const dateAt = (wall: number): DateTime => ({
  wall: Math.floor(wall / DAY) * DAY,
  isDate: true,
  zone: undefined,
  instant: undefined,
});

export const timeAt = (wall: number, zone: Zone | undefined): DateTime => ({
  wall,
  isDate: false,
  zone,
  instant: zone?.instantOf(wall),
});

/** A date or time as it is written; undefined of what is none, days that there aren't included. */
export function readDateTime(value: string, zone?: Zone): DateTime | undefined {
  // As ISO 8601 writes it otherwise, with hyphens and colons, some calendars do.
  const [, year, month, day, time, hour, minute, second, isUtc] =
    /^(\d{4})-?(\d\d)-?(\d\d)(T(\d\d):?(\d\d)(?::?(\d\d))?(Z)?)?$/i.exec(value) ?? [];
  if (!year) return undefined;
  const [y, m, d, h, min, s] = [year, month, day, hour, minute, second].map((part) => Number(part ?? 0));
  const first = utc(y!, m! - 1);
  if (m! < 1 || m! > 12 || d! < 1 || first + (d! - 1) * DAY >= utc(y!, m!)) return undefined;
  // The end of a day is the beginning of the next one; a leap second is the second before it.
  const isEnd = h === 24 && !min && !s;
  if ((h! > 23 && !isEnd) || min! > 59 || s! > 60) return undefined;
  const wall = first + (d! - 1) * DAY + h! * HOUR + min! * MINUTE + Math.min(59, s!) * SECOND;
  return time ? timeAt(wall, isUtc ? UTC : zone) : dateAt(wall);
}

/** How long something lasts: days by the calendar, however long clocks make them, and then ms. */
export interface Duration {
  days: number;
  ms: number;
}

/** About how long, ms: to tell nothing and less than nothing from something. */
export const approximateMs = ({ days, ms }: Duration) => days * DAY + ms;

/** A duration such as `PT1H30M`, `P1D` or `-P2W`. */
export function readDuration(value: string): Duration | undefined {
  const match =
    /^([+-])?P(?=.)(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=.)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/i.exec(
      value,
    );
  if (!match) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0));
  const sign = match[1] === '-' ? -1 : 1;
  return { days: sign * (weeks! * 7 + days!), ms: sign * (hours! * HOUR + minutes! * MINUTE + seconds! * SECOND) };
}

/** From one date-time to another: whole days where one of them is a date, otherwise what passes (RFC 5545, 3.8.5.3). */
export function durationBetween(from: DateTime, to: DateTime): Duration {
  if (from.isDate || to.isDate) return { days: (dateAt(to.wall).wall - dateAt(from.wall).wall) / DAY, ms: 0 };
  return { days: 0, ms: (to.instant ?? to.wall) - (from.instant ?? from.wall) };
}

/** When something ends. */
function endOf({ wall, zone }: DateTime, { days, ms }: Duration): DateTime {
  const day = timeAt(wall + days * DAY, zone);
  if (!zone || !ms) return timeAt(day.wall + ms, zone);
  const instant = day.instant! + ms;
  return { wall: zone.wallOf(instant), isDate: false, zone, instant };
}

/** A date-time as EDTF. Without a zone it belongs to the timeline's, as a floating one does. */
export function edtfDateTime({ wall, isDate, zone, instant }: DateTime): string {
  const shift = instant === undefined ? 0 : (wall - instant) / MINUTE;
  // Before zones were agreed on, clocks differed by seconds, which ISO 8601 can't say.
  const isWhole = Number.isInteger(shift) && Math.abs(shift) < 15 * 60;
  const at = new Date(isWhole ? wall : instant!);
  const parts = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
  if (isDate) return edtfDate(parts);
  const text = edtfDate({ ...parts, hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() });
  if (instant === undefined) return text;
  if (zone === UTC || !isWhole) return `${text}Z`;
  const minutes = Math.abs(shift);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${text}${shift < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** What begins at a date-time and lasts so long, as EDTF. */
export function edtfSpan(start: DateTime, duration: Duration): string {
  const from = edtfDateTime(start);
  // The day on which an event of whole days ends is no more part of it (RFC 5545, 3.6.1).
  if (start.isDate)
    return edtfInterval(
      from,
      edtfDateTime(dateAt(start.wall + Math.max(0, Math.ceil(approximateMs(duration) / DAY) - 1) * DAY)),
    );
  return approximateMs(duration) ? edtfInterval(from, edtfDateTime(endOf(start, duration))) : from;
}

import { calendarDate } from '../../model/calendar.js';
import { isFault, readDate } from '../../model/dates.js';
import { MINUTE } from '../../model/durations.js';
import type { EventDate } from '../../model/types.js';
import { axisTime } from '../../model/zones.js';
import type { DateParts } from '../shared/edtf-text.js';

/** A date in parts, with milliseconds where it has some. */
export interface Point extends DateParts {
  millisecond?: number;
}

/** A date as formats say it that know of a start and an end only. */
export interface DateEnds {
  from?: Point;
  /** The last unit that belongs to it; absent of one unit alone and of an open end. */
  to?: Point;
}

const WITH_MONTH = new Set(['season', 'month', 'day', 'minute', 'second']);

function pointAt(ms: number, date: EventDate, zone: string): Point {
  const { date: time, years } = calendarDate(axisTime(ms, date.zoned, zone));
  const point: Point = { year: time.getUTCFullYear() + years };
  if (WITH_MONTH.has(date.precision)) point.month = time.getUTCMonth() + 1;
  if (!date.zoned && date.precision !== 'day') return point;
  point.day = time.getUTCDate();
  if (!date.zoned) return point;
  point.hour = time.getUTCHours();
  point.minute = time.getUTCMinutes();
  if (date.precision === 'second') point.second = time.getUTCSeconds();
  // A fraction is read as one millisecond.
  if (date.end - date.start === 1) point.millisecond = time.getUTCMilliseconds();
  return point;
}

/** All that a date says besides its ends. */
const COMPARED_FIELDS = [
  'start',
  'end',
  'precision',
  'approximate',
  'uncertain',
  'openStart',
  'openEnd',
  'zoned',
] as const;

const LONG_PRECISIONS = new Set(['season', 'decade', 'century', 'millennium']);

/**
 * The ends of a date in the calendar of a zone.
 *
 * @param zone IANA; only times depend on it
 */
export function dateEnds(date: EventDate, zone: string): DateEnds {
  const first = (one: EventDate) => pointAt(one.start, one, zone);
  const last = (one: EventDate) => (LONG_PRECISIONS.has(one.precision) ? pointAt(one.end - 1, one, zone) : first(one));
  if (date.precision !== 'interval')
    return { from: first(date), ...(LONG_PRECISIONS.has(date.precision) && { to: last(date) }) };
  return { ...(date.from && { from: first(date.from) }), ...(date.to && { to: last(date.to) }) };
}

/** Whether a date is one unit of the calendar or an instant, or goes from one to another, and is sure: all that `Ends` can say. */
export function isPlainDate(date: EventDate): boolean {
  if (date.approximate || date.uncertain || date.openStart || date.openEnd) return false;
  return date.precision === 'interval'
    ? [date.from!, date.to!].every(isPlainDate)
    : !LONG_PRECISIONS.has(date.precision);
}

const two = (number: number) => String(number).padStart(2, '0');

/** A year of four digits in ISO 8601, or of six and a sign beyond (ECMA-262), where `wide` allows it; EDTF doesn't. */
export function isoYear(year: number): string {
  const digits = String(Math.abs(year));
  if (year >= 0 && year <= 9999) return digits.padStart(4, '0');
  return `${year < 0 ? '-' : '+'}${digits.padStart(year < -9999 || year > 9999 ? 6 : 4, '0')}`;
}

/** The part of a point that is a date, in ISO 8601. */
export function isoDay({ year, month, day }: Point): string {
  return [isoYear(year), ...[month, day].filter((part) => part !== undefined).map(two)].join('-');
}

/** A point in ISO 8601, without a zone. */
export function isoTime(point: Point): string {
  const { hour, minute, second, millisecond } = point;
  if (hour === undefined) return isoDay(point);
  const seconds = second === undefined ? '' : `:${two(second)}`;
  const fraction = millisecond === undefined ? '' : `.${String(millisecond).padStart(3, '0')}`;
  return `${isoDay(point)}T${two(hour)}:${two(minute!)}${seconds}${fraction}`;
}

/** Whether reading `edtf`, without a zone of the timeline, gives the same date. */
export function readsAs(date: EventDate, edtf: string): boolean {
  const read = readDate(edtf);
  if (isFault(read)) return false;
  const equal = (a: EventDate | undefined, b: EventDate | undefined): boolean =>
    a && b
      ? COMPARED_FIELDS.every((name) => a[name] === b[name]) && equal(a.from, b.from) && equal(a.to, b.to)
      : a === b;
  return equal(read, date);
}

/** What an instant is ahead of UTC in a zone, as ISO 8601 writes it; undefined of shifts that aren't whole minutes, as they were before 1900. */
function shiftAt(ms: number, zone: string): string | undefined {
  const minutes = (axisTime(ms, true, zone) - ms) / MINUTE;
  if (!Number.isInteger(minutes)) return undefined;
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/**
 * The EDTF of a date with the zone at each time of day, for formats that have no zone of their own.
 *
 * @returns `exact: false` where the same text means something else without the zone: an interval between a day and an
 *   instant, and times before the zone kept whole minutes
 */
export function zonedEdtf(date: EventDate, zone: string): { edtf: string; exact: boolean } {
  if (!date.zoned || zone === 'UTC') return { edtf: date.edtf, exact: true };
  const one = (part: EventDate) => {
    const [, body, mark] = /^(.*?)([~?%]?)$/.exec(part.edtf)!;
    if (!part.zoned || /T.*(?:Z|[+-]\d\d(?::?\d\d)?)$/.test(body!)) return part.edtf;
    return `${body}${shiftAt(part.start, zone) ?? ''}${mark}`;
  };
  const [a, b] = date.edtf.split('/');
  const interval = b !== undefined;
  const edtf = interval ? `${date.from ? one(date.from) : a}/${date.to ? one(date.to) : b}` : one(date);
  return { edtf, exact: readsAs(date, edtf) };
}

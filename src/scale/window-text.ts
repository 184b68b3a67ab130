import { utc } from '../model/calendar.js';
import { HOUR, MINUTE } from '../model/durations.js';
import type { Span } from '../model/types.js';
import { duration } from './time-span.js';

/**
 * Windows as text, short enough for an address: `2019-04-29/2019-05-06`. Dates are whole, so that this one ends with
 * 6 May; what has a time (`2019-04-29T18:00`) is that instant. Years beyond four digits are written as ECMAScript does.
 */

/** The range of `Date` (ECMA-262). */
const LAST = 8.64e15;
/** Either end is right to half a pixel of a window of so many pixels. */
const PIXELS = 2000;

const END =
  /^([+-]\d{6}|-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d{3})?))?)?)?)?$/;

/** Where a date of so many characters after the year ends: the start of the next. */
const DATES: readonly [length: number, next: (date: Date) => number][] = [
  [0, (date) => utc(date.getUTCFullYear() + 1)],
  [3, (date) => utc(date.getUTCFullYear(), date.getUTCMonth() + 1)],
  [6, (date) => utc(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1)],
];
/** The same of times, and how long they are, ms. */
const TIMES: readonly [length: number, unit: number][] = [
  [12, HOUR],
  [12, MINUTE],
  [15, 1000],
  [19, 1],
];

/** @param span axis ms */
export function windowText(span: Span): string {
  const error = duration(span) / PIXELS / 2;
  return `${endText(span.start, error, false)}/${endText(span.end, error, true)}`;
}

/** @returns axis ms; undefined where the text is no window */
export function windowOf(text: string): Span | undefined {
  const [from = '', to = '', more] = text.split('/');
  const start = timeOf(from, false);
  const end = timeOf(to, true);
  return more === undefined && start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

/** The shortest text for an end of a window that isn't further off than `error` ms. */
function endText(time: number, error: number, isEnd: boolean): string {
  const at = Math.min(Math.max(Math.round(time), -LAST), LAST);
  for (const [length, next] of DATES) {
    const begin = floorOf(at, length);
    const end = next(new Date(begin));
    if (at - begin <= error) return textOf(isEnd ? begin - 1 : begin, length);
    if (end - at <= error && end <= LAST) return textOf(isEnd ? begin : end, length);
  }
  for (const [length, unit] of TIMES) {
    const nearest = Math.round(at / unit) * unit;
    if (Math.abs(at - nearest) <= error) return textOf(nearest, length);
  }
  return textOf(at, TIMES.at(-1)![0]);
}

function floorOf(at: number, length: number): number {
  const date = new Date(at);
  return utc(date.getUTCFullYear(), length ? date.getUTCMonth() : 0, length > 3 ? date.getUTCDate() : 1);
}

/** An instant in ISO 8601, as far as `length` characters after its year. */
function textOf(at: number, length: number): string {
  const iso = new Date(Math.max(at, -LAST)).toISOString();
  const [, year, rest] = /^([+-]?\d+)(-.*)Z$/.exec(iso)!;
  return `${year!.replace(/^-00(?=\d{4}$)/, '-')}${rest!.slice(0, length)}`;
}

function timeOf(text: string, isEnd: boolean): number | undefined {
  const [whole, year, month, day, hour, minute, second] = END.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const y = Number(year);
  const m = Number(month ?? 1) - 1;
  const start = utc(y, m, Number(day ?? 1));
  if (day && start >= utc(y, m + 1)) return undefined;
  if (hour) return start + Number(hour) * HOUR + Number(minute) * MINUTE + Math.round(Number(second ?? 0) * 1000);
  if (!isEnd) return start;
  return day ? start + 24 * HOUR : month ? utc(y, m + 1) : utc(y + 1);
}

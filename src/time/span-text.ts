import { addDays, addMonths, addYears, startOfDay, startOfMonth, startOfYear } from 'date-fns';
import { calendarDate, utc } from '../model/calendar.js';
import { HOUR, MINUTE } from '../model/durations.js';
import type { Span } from '../model/types.js';
import { duration } from './span.js';

/**
 * Windows as text, short enough for an address: `2019-04-29/2019-05-06`. Dates are whole, so that this one ends with
 * 6 May; what has a time (`2019-04-29T18:00`) is that instant. Years beyond four digits are written as ECMAScript does,
 * and beyond its six as EDTF does: `Y-13800000000/2019`.
 */

/** Either end is right to half a pixel of a window of so many pixels. */
const WINDOW_PX = 2000;

const END =
  /^([+-]\d{6}|-?\d{4}|Y-?[1-9]\d{6,10})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d{3})?))?)?)?)?$/;

type Step = (date: Date) => Date;
/** Where a date of so many characters after the year starts, and the next. */
const DATES: readonly [length: number, floor: Step, next: Step][] = [
  [0, startOfYear, (date) => addYears(date, 1)],
  [3, startOfMonth, (date) => addMonths(date, 1)],
  [6, startOfDay, (date) => addDays(date, 1)],
];
/** The same of times, and how long they are, ms. */
const TIMES: readonly [length: number, unit: number][] = [
  [12, HOUR],
  [12, MINUTE],
  [15, 1000],
  [19, 1],
];

/** @param span axis ms */
export function formatWindow(span: Span): string {
  const error = duration(span) / WINDOW_PX / 2;
  return `${endText(span.start, error, false)}/${endText(span.end, error, true)}`;
}

/** @returns axis ms; undefined where the text is no window */
export function parseWindow(text: string): Span | undefined {
  const [from = '', to = '', more] = text.split('/');
  const start = timeOf(from, false);
  const end = timeOf(to, true);
  return more === undefined && start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

/** The shortest text for an end of a window that isn't further off than `error` ms. */
function endText(time: number, error: number, isEnd: boolean): string {
  // In deep time seconds are only whole where the date has been moved to.
  const { date, years } = calendarDate(Math.round(time));
  const at = date.getTime();
  const text = (ms: number, length: number) => textOf(new Date(ms), years, length);
  for (const [length, floor, next] of DATES) {
    const begin = floor(date).getTime();
    const end = next(floor(date)).getTime();
    if (at - begin <= error) return text(isEnd ? begin - 1 : begin, length);
    if (end - at <= error) return text(isEnd ? begin : end, length);
  }
  for (const [length, unit] of TIMES) {
    const nearest = Math.round(at / unit) * unit;
    if (Math.abs(at - nearest) <= error) return text(nearest, length);
  }
  return text(at, TIMES.at(-1)![0]);
}

/** An instant in ISO 8601, as far as `length` characters after its year, so many years on. */
function textOf(date: Date, years: number, length: number): string {
  const [, rest] = /\d(-.*)Z$/.exec(date.toISOString())!;
  return yearText(date.getUTCFullYear() + years) + rest!.slice(0, length);
}

function yearText(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  if (digits.length > 6) return `Y${year}`;
  if (digits.length === 4) return `${year < 0 ? '-' : ''}${digits}`;
  return `${year < 0 ? '-' : '+'}${digits.padStart(6, '0')}`;
}

function timeOf(text: string, isEnd: boolean): number | undefined {
  const [whole, year, month, day, hour, minute, second] = END.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const y = Number(year!.replace('Y', ''));
  const m = Number(month ?? 1) - 1;
  const start = utc(y, m, Number(day ?? 1));
  if (day && start >= utc(y, m + 1)) return undefined;
  if (hour) return start + Number(hour) * HOUR + Number(minute) * MINUTE + Math.round(Number(second ?? 0) * 1000);
  if (!isEnd) return start;
  return day ? start + 24 * HOUR : month ? utc(y, m + 1) : utc(y + 1);
}

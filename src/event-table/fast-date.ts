import { utc } from '../model/calendar.js';
import { DAY, HOUR, MINUTE } from '../model/durations.js';

/** Days of each month of a year that has no 29 February. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What a date covers, epoch ms, `end` exclusive. */
export interface FastDate {
  start: number;
  end: number;
  zoned: boolean;
}

/** The number that two digits make; NaN where they aren't digits. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : NaN;
}

/**
 * Reads the two forms that nearly all dates of big data have, a day (`2019-01-23`) and a minute in UTC
 * (`2019-01-23T10:00Z`), into `times`, several times faster than `readDate` reads all there are.
 *
 * @returns whether the text from one place to another has one of them; if not, it may be a date still
 */
function readInto(text: string, from: number, to: number, times: FastDate): boolean {
  const length = to - from;
  if ((length !== 10 && length !== 17) || text[from + 4] !== '-' || text[from + 7] !== '-') return false;
  const year = two(text, from) * 100 + two(text, from + 2);
  const month = two(text, from + 5);
  const day = two(text, from + 8);
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1]! + (leap ? 1 : 0))) return false;
  times.start = utc(year, month - 1, day);
  times.zoned = length === 17;
  if (!times.zoned) {
    times.end = times.start + DAY;
    return true;
  }
  const hour = two(text, from + 11);
  const minute = two(text, from + 14);
  if (text[from + 10] !== 'T' || text[from + 13] !== ':' || text[from + 16] !== 'Z') return false;
  if (!(hour < 24 && minute < 60)) return false;
  times.start += hour * HOUR + minute * MINUTE;
  times.end = times.start + MINUTE;
  return true;
}

const first: FastDate = { start: 0, end: 0, zoned: false };
const second: FastDate = { start: 0, end: 0, zoned: false };

/** What a text covers that is one such date, or an interval of two of the same form; undefined for all others. */
export function readFastDate(text: string): FastDate | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return readInto(text, 0, text.length, first) ? first : undefined;
  if (!readInto(text, 0, slash, first) || !readInto(text, slash + 1, text.length, second)) return undefined;
  if (first.zoned !== second.zoned || second.end <= first.start) return undefined;
  first.end = second.end;
  return first;
}

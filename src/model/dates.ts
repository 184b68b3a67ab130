import { FARTHEST_YEAR, utc } from './calendar.js';
import { DAY, HOUR, MINUTE } from './durations.js';
import { shorten } from './text.js';
import type { EventDate, Precision } from './types.js';
import { instantOf } from './zones.js';

/** Why a text isn't a date. */
export interface DateFault {
  fault: 'syntax' | 'calendar' | 'order' | 'range';
  /** Names the text, what is wrong with it and what to write in its place, in one sentence. */
  message: string;
}

/** A fault that hasn't been put into words. */
type Fault = Pick<DateFault, 'fault'>;

/** What a date is read with. */
export interface DateOptions {
  /** IANA zone of times written without one. `UTC` by default. */
  timeZone?: string;
}

/**
 * Whether the reading of a date failed.
 *
 * @example
 * ```ts
 * import { isFault, parseDate } from 'news-timeline/data';
 *
 * const date = await parseDate('2019-02-30');
 * if (isFault(date)) console.warn(date.fault, date.message); // “calendar”, and a sentence that names the text
 * else console.log(date.start, date.end);
 * ```
 */
export function isFault<T extends { fault: string }>(date: EventDate | T): date is T {
  return 'fault' in date;
}

/** What a date covers, without its qualifiers. Milliseconds, `end` exclusive. */
interface Bounds {
  start: number;
  end: number;
  precision: Precision;
  zoned?: true;
}

/** ISO 8601 has no year -0000: 1 BCE is 0000. What follows hours and minutes is taken from it: seconds, their fraction and the zone. */
const PLAIN = new RegExp(
  '^(?!-0000)-?\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01])' +
    '(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::([0-5]\\d)(?:[.,](\\d{1,9}))?)?(Z|[+-](?:0\\d|1[0-4])(?::?[0-5]\\d)?)?)?)?)?$',
);
/** Decades and centuries of EDTF level 1; `-000X` is the years -9 to 0. */
const UNSPECIFIED_YEARS = /^(-?)(?:(\d{3})X|(\d{2})XX)$/;
/** What else of EDTF level 1 begins with a year: a season, or an unspecified month or day. */
const IN_YEAR = /^(?!-0000)(-?\d{4})-(?:2([1-4])|XX(?:-XX)?|(0[1-9]|1[0-2])-XX)$/;
const LONG_YEAR = /^Y(-?[1-9]\d{4,})$/;
/** Longer than any date of levels 0 and 1. */
const MAX_CHARACTERS = 100;

function plain(text: string, zone: string): Bounds | 'calendar' | undefined {
  if (!PLAIN.test(text)) return undefined;
  const sign = text[0] === '-' ? 1 : 0;
  const length = text.length - sign;
  // What stands where is known now, and digits are read several times faster one by one than from a match.
  const two = (at: number) => text.charCodeAt(at + sign) * 10 + text.charCodeAt(at + sign + 1) - 528;
  const year = (two(0) * 100 + two(2)) * (sign ? -1 : 1);
  if (length < 5) return { start: utc(year), end: utc(year + 1), precision: 'year' };
  const month = two(5) - 1;
  const next = utc(year, month + 1);
  if (length < 8) return { start: utc(year, month), end: next, precision: 'month' };
  const day = utc(year, month, two(8));
  if (day >= next) return 'calendar';
  if (length < 11) return { start: day, end: day + DAY, precision: 'day' };
  const [, second, fraction, shift] = length < 18 ? [text, undefined, undefined, text[sign + 16]] : PLAIN.exec(text)!;
  const ms = fraction ? Math.floor(Number(`0.${fraction}`) * 1000) : 0;
  const wall = day + two(11) * HOUR + two(14) * MINUTE + Number(second ?? 0) * 1000 + ms;
  let start = wall;
  if (!shift) start = instantOf(wall, zone);
  else if (shift !== 'Z') {
    const minutes = Number(shift.slice(1, 3)) * 60 + Number(shift.slice(3).replace(':', ''));
    start = wall + (shift[0] === '-' ? minutes : -minutes) * MINUTE;
  }
  const end = start + (fraction ? 1 : second ? 1000 : MINUTE);
  return { start, end, precision: second ? 'second' : 'minute', zoned: true };
}

/** What of EDTF level 1 isn't plain ISO. */
function level1(text: string): Bounds | 'range' | undefined {
  const long = LONG_YEAR.exec(text);
  if (long) {
    const year = Number(long[1]);
    if (Math.abs(year) > FARTHEST_YEAR) return 'range';
    return { start: utc(year), end: utc(year + 1), precision: 'year' };
  }
  const years = UNSPECIFIED_YEARS.exec(text);
  if (years) {
    const [, sign, decade, century] = years;
    const length = decade ? 10 : 100;
    const least = Number(decade ?? century) * length;
    const first = sign ? 1 - least - length : least;
    return { start: utc(first), end: utc(first + length), precision: decade ? 'decade' : 'century' };
  }
  const [, digits, season, month] = IN_YEAR.exec(text) ?? [];
  if (!digits) return undefined;
  const year = Number(digits);
  // A newsroom's spring is March to May (WMO); winter begins in December of the year that it is named by, as EDTF orders them.
  const first = season ? 3 * Number(season) - 1 : Number(month ?? 1) - 1;
  const [length, precision] = season
    ? ([3, 'season'] as const)
    : month
      ? ([1, 'month'] as const)
      : ([12, 'year'] as const);
  return { start: utc(year, first), end: utc(year, first + length), precision };
}

/** One date with its qualifier. */
function single(text: string, zone: string): EventDate | Fault {
  const mark = text.at(-1);
  const approximate = mark === '~' || mark === '%';
  const uncertain = mark === '?' || mark === '%';
  const body = approximate || uncertain ? text.slice(0, -1) : text;
  const bounds = plain(body, zone) ?? level1(body);
  if (!bounds) return { fault: 'syntax' };
  if (bounds === 'calendar' || bounds === 'range') return { fault: bounds };
  const { start, end, precision, zoned } = bounds;
  // Written out, since engines keep what is spread or added later in bigger and slower objects.
  return { edtf: text, start, end, precision, approximate, uncertain, zoned };
}

const isOpen = (end: string) => end === '' || end === '..';

function interval(text: string, a: string, b: string, zone: string): EventDate | Fault {
  if (isOpen(a) && isOpen(b)) return { fault: 'syntax' };
  const from = isOpen(a) ? null : single(a, zone);
  if (from && isFault(from)) return from;
  const to = isOpen(b) ? null : single(b, zone);
  if (to && isFault(to)) return to;
  const known = (from ?? to)!;
  // An instant and a day between them: the day's edges are those of the newsroom's zone.
  const zoned = from?.zoned || to?.zoned;
  const at = (date: EventDate, ms: number) => (zoned && !date.zoned ? instantOf(ms, zone) : ms);
  const start = at(known, known.start);
  const end = at(to ?? known, (to ?? known).end);
  // “2019-06/2019” is from June to the end of 2019; “2019-05-03/2019-05-02” ends where it starts.
  if (end <= start) return { fault: 'order' };
  return {
    edtf: text,
    start,
    end,
    precision: 'interval',
    approximate: [from, to].some((date) => date?.approximate),
    uncertain: [from, to].some((date) => date?.uncertain),
    ...(zoned && { zoned }),
    ...(from ? { from } : { openStart: true as const }),
    ...(to ? { to } : { openEnd: true as const }),
  };
}

/**
 * Reads a date of EDTF (ISO 8601-2) levels 0 and 1: `2019`, `2019-01`, `2019-01-23`, `-0043` (44 BCE), times with or without
 * a zone, `201X`, `2019-21`, `Y-13800000000` (years of five digits and more, up to 20 billion), all of them with a
 * qualifier (`~`, `?`, `%`) at the end or as the ends of an interval (`..` is open, nothing is unknown).
 *
 * @returns the date, or why it isn't one, without the words
 */
export function readDate(text: string, { timeZone = 'UTC' }: DateOptions = {}): EventDate | Fault {
  if (text.length > MAX_CHARACTERS) return { fault: 'syntax' };
  const trimmed = text.trim();
  if (!trimmed.includes('/')) return single(trimmed, timeZone);
  const [a, b, c] = trimmed.split('/') as [string, string, string?];
  return c === undefined ? interval(trimmed, a, b, timeZone) : { fault: 'syntax' };
}

/**
 * Reads a date of EDTF (ISO 8601-2) levels 0 and 1, or an interval of two: `2019`, `2019-01`, `2019-03~`, `-0043` (44 BCE),
 * `2019-04-29/2019-05-03`, `2019-05/..`, `201X`, `Y-13800000000`, times with or without a zone.
 *
 * @returns the date, `start` and `end` in epoch ms, or why it isn't one (`isFault` tells)
 * @throws only when the network is lost: the words of a fault load first
 * @example
 * ```ts
 * import { isFault, parseDate } from 'news-timeline/data';
 *
 * const date = await parseDate('2019-03~', { timeZone: 'America/Caracas' });
 * if (!isFault(date)) console.log(date.precision, date.approximate, new Date(date.start)); // month true 2019-03-01…
 * ```
 */
export async function parseDate(text: string, options: DateOptions = {}): Promise<EventDate | DateFault> {
  const date = readDate(text, options);
  if (!isFault(date)) return date;
  const { problemSentence } = await import('./problem-messages.js');
  return { ...date, message: `${problemSentence(`“${shorten(text, 80)}”`, date.fault)}.` };
}

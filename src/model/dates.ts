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

export interface DateOptions {
  /** IANA zone of times written without one. `UTC` by default. */
  timeZone?: string;
}

/** Whether a reading failed. */
export function isFault<T extends { fault: string }>(date: EventDate | T): date is T {
  return 'fault' in date;
}

/** What a date covers, without its qualifiers. Milliseconds, `end` exclusive. */
export interface Bounds {
  start: number;
  end: number;
  precision: Precision;
  zoned?: true;
}

/** Reads one date beyond plain ISO that passed `LEVEL_1`. */
export type Reader = (text: string) => Bounds;

const YEAR = '-?\\d{4}';
const PLAIN = new RegExp(
  `^(${YEAR})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01])` +
    '(?:T([01]\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d)(?:[.,](\\d{1,9}))?)?(Z|[+-](?:0\\d|1[0-4])(?::?[0-5]\\d)?)?)?)?)?$',
);
/** EDTF level 1, and no more: `edtf` reads level 2 too, and takes plain numbers for milliseconds. */
const LEVEL_1 = new RegExp(
  `^(?:-?\\d{3}X|-?\\d{2}XX|${YEAR}-(?:XX|2[1-4]|XX-XX|(?:0[1-9]|1[0-2])-XX)|Y-?[1-9]\\d{4,11})$`,
);
/** Longer than any date of levels 0 and 1. */
const LONGEST = 100;
/** The range of `Date` before 1970 (ECMA-262: a hundred million days), and as many years after the year 0. */
const FIRST = -8.64e15;
const LAST = utc(271_822);

/** `Date.UTC` that takes the years 0 to 99 for what they are. */
export function utc(year: number, month = 0, day = 1): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

function plain(text: string, zone: string): Bounds | 'calendar' | undefined {
  const match = PLAIN.exec(text);
  // ISO 8601 has no year -0000: 1 BCE is 0000.
  if (!match || text.startsWith('-0000')) return undefined;
  const [, y, mo, d, h, mi, s, fraction, shift] = match;
  const year = Number(y);
  if (!mo) return { start: utc(year), end: utc(year + 1), precision: 'year' };
  const month = Number(mo) - 1;
  if (!d) return { start: utc(year, month), end: utc(year, month + 1), precision: 'month' };
  const day = utc(year, month, Number(d));
  if (new Date(day).getUTCMonth() !== month) return 'calendar';
  if (!h) return { start: day, end: utc(year, month, Number(d) + 1), precision: 'day' };
  const ms = fraction ? Math.floor(Number(`0.${fraction}`) * 1000) : 0;
  const wall = day + Number(h) * 3_600_000 + Number(mi) * 60_000 + Number(s ?? 0) * 1000 + ms;
  let start = wall;
  if (!shift) start = instantOf(wall, zone);
  else if (shift !== 'Z') {
    const minutes = Number(shift.slice(1, 3)) * 60 + Number(shift.slice(3).replace(':', ''));
    start = wall + (shift[0] === '-' ? minutes : -minutes) * 60_000;
  }
  return { start, end: start + (fraction ? 1 : s ? 1000 : 60_000), precision: s ? 'second' : 'minute', zoned: true };
}

/** One date with its qualifier. Undefined when it needs the reader and there is none. */
function single(text: string, zone: string, read?: Reader): EventDate | Fault | undefined {
  const [, body = '', mark] = /^(.*?)([~?%]?)$/.exec(text) ?? [];
  let bounds = plain(body, zone);
  if (!bounds && LEVEL_1.test(body)) {
    if (!read) return undefined;
    bounds = read(body);
  }
  if (!bounds) return { fault: 'syntax' };
  if (bounds === 'calendar') return { fault: 'calendar' };
  // NaN fails this too.
  if (!(bounds.start >= FIRST && bounds.end <= LAST)) return { fault: 'range' };
  return {
    edtf: text,
    ...bounds,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

const isOpen = (end: string) => end === '' || end === '..';

function interval(text: string, a: string, b: string, zone: string, read?: Reader): EventDate | Fault | undefined {
  if (isOpen(a) && isOpen(b)) return { fault: 'syntax' };
  const from = isOpen(a) ? null : single(a, zone, read);
  if (from === undefined || (from && isFault(from))) return from;
  const to = isOpen(b) ? null : single(b, zone, read);
  if (to === undefined || (to && isFault(to))) return to;
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

function read(text: string, { timeZone = 'UTC' }: DateOptions, reader?: Reader): EventDate | Fault | undefined {
  const trimmed = text.length > LONGEST ? text.slice(0, LONGEST + 1) : text.trim();
  const [a = '', b, c] = trimmed.split('/');
  if (trimmed.length > LONGEST || c !== undefined) return { fault: 'syntax' };
  return b === undefined ? single(a, timeZone, reader) : interval(trimmed, a, b, timeZone, reader);
}

/**
 * Reads plain ISO dates at once: `2019`, `2019-01`, `2019-01-23`, `-0043` (44 BCE), times with or without a zone, all of
 * them with a qualifier (`~`, `?`, `%`) at the end or as the ends of an interval (`..` is open, nothing is unknown).
 *
 * @returns the date, or why it isn't one, or undefined for the rest of EDTF level 1, which `parseDate` reads
 */
export function parsePlainDate(text: string, options: DateOptions = {}): EventDate | Fault | undefined {
  return read(text, options);
}

/** Reads what `parsePlainDate` left over. Rejects when the `edtf` package can't be loaded. */
export async function parseLevel1(text: string, options: DateOptions = {}): Promise<EventDate | Fault> {
  const { readLevel1 } = await import('./edtf.js');
  return read(text, options, readLevel1)!;
}

/**
 * Reads a date of EDTF (ISO 8601-2) levels 0 and 1. Rejects only when the network is lost: what is beyond plain ISO loads
 * the `edtf` package first, and a fault loads its words.
 */
export async function parseDate(text: string, options: DateOptions = {}): Promise<EventDate | DateFault> {
  const date = parsePlainDate(text, options) ?? (await parseLevel1(text, options));
  if (!isFault(date)) return date;
  const { sentence } = await import('./remedies.js');
  return { ...date, message: `${sentence(`“${shorten(text, 80)}”`, date.fault)}.` };
}

/** Dates as people write them, in EDTF. What can't be told for sure isn't told: a date is right, or isn't read at all. */
import { AFTER, BEFORE, CIRCA, FILLERS, FROM, isWeekday, monthOf, NOW, seasonOf, SINCE, TO } from './date-words.js';
import { fold } from './date-words.js';
import { takeTime } from './people-times.js';

/** Which number of `03/04/2019` is the day: as other dates of the column show, or `mixed` when they contradict each other. */
export type DayOrder = 'day' | 'month' | 'mixed';

export interface PeopleDate {
  edtf: string;
  /** The day and the month can't be told apart, so that only the year is given. */
  vague?: true;
}

interface Parts {
  year?: number;
  era?: 'before' | 'after';
  month?: number;
  day?: number;
  /** As EDTF numbers them, 21 to 24. */
  season?: number;
  /** Its first year. */
  decade?: number;
  century?: number;
  /** One or two digits that nothing has given a meaning yet. */
  number?: number;
  /** As EDTF writes it, zone included. */
  time?: string;
  approximate?: boolean;
  uncertain?: boolean;
  vague?: boolean;
}

/** In form; whether it is a date is for the model to say. */
const ONE =
  '(?:-?\\d{4}(?:-(?:\\d\\d|XX)(?:-(?:\\d\\d|XX)(?:T[\\d:.,]+(?:Z|[+-][\\d:]+)?)?)?)?|-?\\d{3}X|-?\\d\\dXX|Y-?\\d+)[~?%]?';
const EDTF = new RegExp(`^(?=.*\\d)(?:${ONE}|(?:${ONE}|\\.\\.)?/(?:${ONE}|\\.\\.)?)$`);
const NUMERIC = /(^|\D)(\d{1,2})([/.-]) ?(\d{1,2})\3 ?(\d{4})(?!\d)/;
const NUMERICS = new RegExp(NUMERIC, 'g');
const ROMAN = ' i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'.split(' ');

const BEHIND = (era: string) => new RegExp(`(?:(\\d{1,6})|[ (])[ ,]*(?:${era})(?![a-z\\d])`);
const IN_FRONT = new RegExp(`(?:^|[ (])(?:${AFTER}) ?(\\d{1,6})(?!\\d)`);
const IS_BEFORE = BEHIND(BEFORE);
const IS_AFTER = BEHIND(AFTER);
const IS_CIRCA = new RegExp(`(?:^|[ (])(?:${CIRCA})(?![a-z])`);
const CENTURY =
  /(\d{1,2}|\b[ivx]+)(?:st|nd|rd|th|eme|er|e|\.)? ?(?:century|centuries|cent\.|jahrhunderts?|jhd?t?s?\b\.?|siecles?)|(\d{1,2})(?:st|nd|rd|th) ?c\.|siglos? (\d{1,2}|[ivx]+\b)/;
const DECADE =
  /(?:(?:annees|(?:decada de )?(?:los )?anos|decada de|decade) |)(\d{3}0)(?:'?s\b|er(?:-jahren?| jahren?)?\b)|(?:annees|anos|decada de(?: los)?(?: anos)?|decade) (\d{3}0)\b/;
const WINTER = /^(?:(.*) )?(?:winter|invierno|hiver)(?: de| del?| of)? (\d{4}) ?[/–-] ?(?:(\d\d)(\d\d)|(\d\d))$/;

/** Takes the first match of a pattern out of a text, and marks where it stood. */
function take(text: string, pattern: RegExp, found: (match: RegExpExecArray) => void): string {
  const match = pattern.exec(text);
  if (!match) return text;
  found(match);
  return `${text.slice(0, match.index)} # ${text.slice(match.index + match[0].length)}`;
}

function takeNumeric(text: string, parts: Parts, order: DayOrder | undefined): string {
  let rest = take(text, NUMERIC, ([, , first, sign, second, year]) => {
    const [a, b] = [Number(first), Number(second)];
    parts.year = Number(year);
    // Dates with points are written with the day first wherever they are written.
    const dayFirst = a > 12 || (b <= 12 && (order ?? (sign === '.' ? 'day' : 'mixed')) === 'day');
    if (a <= 12 && b <= 12 && a !== b && (order === 'mixed' || (!order && sign !== '.'))) parts.vague = true;
    else [parts.day, parts.month] = dayFirst || a === b ? [a, b] : [b, a];
  });
  if (parts.year !== undefined) return rest;
  rest = take(rest, /(?:^|[^\d])(\d{4})([/.-]) ?(\d{1,2})\2 ?(\d{1,2})(?!\d)/, ([, year, , month, day]) => {
    [parts.year, parts.month, parts.day] = [Number(year), Number(month), Number(day)];
  });
  if (parts.year !== undefined) return rest;
  return take(
    rest,
    /(?:^|[^\d/.-])(\d{1,2})[/.-](\d{4})(?!\d|[/.-]\d)|(?:^|[^\d/.-])(\d{4})-(\d\d)(?!\d|[/.-]\d)/,
    (match) => {
      const [, month, year, year2, month2] = match;
      [parts.year, parts.month] = [Number(year ?? year2), Number(month ?? month2)];
    },
  );
}

const numberOf = (text: string) => (/^\d/.test(text) ? Number(text) : ROMAN.indexOf(text));

/** The parts of one date, not all of which need be there; undefined as soon as anything isn't understood. */
function partsOf(text: string, order: DayOrder | undefined): Parts | undefined {
  const parts: Parts = {};
  let rest = ` ${text.replace(/[()[\]"]/g, ' ').replace(/(\d),(\d{3})(?=[^\d]|$)/g, '$1$2')} `;
  rest = rest.replaceAll('?', () => {
    parts.uncertain = true;
    return ' ';
  });
  const clock = takeTime(rest);
  if (!clock) return undefined;
  if (clock.time) parts.time = clock.time;
  rest = take(clock.rest, CENTURY, ([, one, short, other]) => (parts.century = numberOf((one ?? short ?? other)!)));
  for (const [era, pattern] of [
    ['before', IS_BEFORE],
    ['after', IN_FRONT],
    ['after', IS_AFTER],
  ] as const) {
    if (parts.era) break;
    rest = take(rest, pattern, ([, year]) => {
      parts.era = era;
      if (year) parts.year = Number(year);
    });
  }
  rest = take(rest, DECADE, ([, one, other]) => (parts.decade = Number(one ?? other)));
  if (parts.year === undefined) rest = takeNumeric(rest, parts, order);
  rest = take(rest, IS_CIRCA, () => (parts.approximate = true));
  return takeWords(rest, parts) ? parts : undefined;
}

/** Whether all that is left of a date is understood. */
function takeWords(rest: string, parts: Parts): boolean {
  const numbers: number[] = [];
  const numeric = parts.month !== undefined;
  // A minus, or an ellipsis.
  if (/(?:^|\s)-|-(?:\s|$)|\.\./.test(rest)) return false;
  for (const [token] of rest.replace(/(\d)(?:st|nd|rd|th|er|o|°|e)(?![a-z])/g, '$1').matchAll(/[a-z]+|\d+|\S/g)) {
    if (/^[.,#-]$/.test(token) || FILLERS.has(token)) continue;
    const month = monthOf(token);
    const season = seasonOf(token);
    if (/^\d/.test(token)) {
      if (token.length <= 2) numbers.push(Number(token));
      else if (parts.year === undefined && token.length <= 4) parts.year = Number(token);
      else return false;
    } else if (month) {
      if (parts.month !== undefined) return false;
      parts.month = month;
    } else if (season) {
      if (parts.season !== undefined) return false;
      parts.season = season;
    } else if (!isWeekday(token)) return false;
  }
  if (numbers.length > 1) return false;
  if (numbers.length) {
    if (parts.day !== undefined) return false;
    // “2019-04 19” may be anything.
    if (parts.month !== undefined && !numeric) parts.day = numbers[0]!;
    else parts.number = numbers[0]!;
  }
  return true;
}

const pad = (number: number, length: number) => String(number).padStart(length, '0');

/** EDTF of a year, as years are counted: 44 before our era is -0043. */
function yearOf({ year, era }: Parts): string | undefined {
  if (year === undefined || (era && year === 0)) return undefined;
  const astronomic = era === 'before' ? 1 - year : year;
  const size = Math.abs(astronomic);
  if (size > 9999) return `Y${astronomic}`;
  return `${astronomic < 0 ? '-' : ''}${pad(size, 4)}`;
}

/** Without its qualifiers. */
function bodyOf(parts: Parts): string | undefined {
  const { era, month, day, season, decade, century, number, time, vague } = parts;
  const kinds = [century, decade, season, month].filter((kind) => kind !== undefined).length;
  if (kinds > 1 || number !== undefined) return undefined;
  const sign = era === 'before' ? '-' : '';
  if (century !== undefined || decade !== undefined) {
    if (parts.year !== undefined || day !== undefined || time) return undefined;
    if (century !== undefined)
      return century >= 1 && century <= (era === 'before' ? 99 : 21) ? `${sign}${pad(century - 1, 2)}XX` : undefined;
    // The 40s BC are 49 to 40 BC, which are no ten years of EDTF. “The 1900s” are ten years or a hundred.
    if (era === 'before') return undefined;
    return decade! % 100 ? `${pad(decade! / 10, 3)}X` : `${pad(decade! / 100, 2)}XX`;
  }
  const year = yearOf(parts);
  if (year === undefined || (year.startsWith('Y') && (month ?? season) !== undefined)) return undefined;
  if (vague) return (month ?? day ?? season) === undefined ? year : undefined;
  if (season !== undefined) return day === undefined && !time ? `${year}-${season}` : undefined;
  if (month === undefined) return day === undefined && !time ? year : undefined;
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return time ? undefined : `${year}-${pad(month, 2)}`;
  if (day < 1 || day > 31) return undefined;
  return `${year}-${pad(month, 2)}-${pad(day, 2)}${time ? `T${time}` : ''}`;
}

function edtfOf(parts: Parts): string | undefined {
  const body = bodyOf(parts);
  const { approximate, uncertain } = parts;
  return body && `${body}${approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : ''}`;
}

const has = (parts: Parts, name: keyof Parts) => parts[name] !== undefined;
const hasYear = (parts: Parts) => has(parts, 'year') || has(parts, 'decade') || has(parts, 'century');
/** Whether nothing is there that could be part of a date. */
const isEmpty = (parts: Parts) =>
  !hasYear(parts) && !(['month', 'day', 'season', 'number', 'time'] as const).some((name) => has(parts, name));

/** Gives either end of an interval what people write but once: `29–30 April 2019`, `476–221 BC`, `1939–45`. */
function complete(from: Parts, to: Parts, dash: boolean): boolean {
  const onlyTime = has(to, 'time') && !hasYear(to) && !has(to, 'month') && !has(to, 'number');
  if (onlyTime && has(from, 'time')) Object.assign(to, { ...from, time: to.time });
  if (has(from, 'number') && has(to, 'century')) [from.century, from.number] = [from.number!, undefined as never];
  if (has(to, 'number')) {
    if (has(from, 'month') && has(from, 'day')) {
      [to.day, to.month, to.number] = [to.number!, from.month!, undefined as never];
    } else if (dash && has(from, 'year') && !has(from, 'month') && !has(from, 'era') && !hasYear(to)) {
      const year = from.year! - (from.year! % 100) + to.number!;
      if (year <= from.year!) return false;
      [to.year, to.number] = [year, undefined as never];
    }
  }
  if (has(from, 'number') && has(to, 'month') && has(to, 'day')) {
    [from.day, from.month, from.number] = [from.number!, to.month!, undefined as never];
  }
  if (!hasYear(from) && has(to, 'year')) Object.assign(from, { year: to.year, era: to.era });
  else if (!hasYear(to) && has(from, 'year')) Object.assign(to, { year: from.year, era: from.era });
  else if (to.era === 'before') from.era ??= 'before';
  // Of “476 BC – 221” nobody knows the second.
  else if (from.era === 'before' && !to.era) return false;
  // Of “c. 1450–1460?” nobody knows what is sure.
  if (from.approximate) to.approximate = true;
  if (to.uncertain) from.uncertain = true;
  return true;
}

function interval(a: string, b: string, dash: boolean, order: DayOrder | undefined): PeopleDate | undefined {
  const from = partsOf(a.replace(FROM, ''), order);
  if (!from) return undefined;
  if (isEmpty(from)) return undefined;
  if (NOW.test(b) && (b || dash)) {
    const start = edtfOf(from);
    return start ? { edtf: `${start}/..`, ...(from.vague && { vague: true }) } : undefined;
  }
  const to = partsOf(b, order);
  if (!to || isEmpty(to) || !complete(from, to, dash)) return undefined;
  const [start, end] = [edtfOf(from), edtfOf(to)];
  if (!start || !end) return undefined;
  // “The 1900s” are ten years or a hundred: an end among them is nowhere.
  if (from.decade! % 100 === 0 || to.decade! % 100 === 0) return undefined;
  const vague = from.vague ?? to.vague;
  return { edtf: start === end ? start : `${start}/${end}`, ...(vague && { vague: true }) };
}

/**
 * Reads a date as people write it, in English, Spanish, French or German: `April 30, 2019`, `30.04.2019`, `c. 1450`,
 * `spring 2019`, `1990s`, `44 BC`, `April 29 – May 3, 2019`. EDTF stays as it is.
 *
 * @param order of the numbers in dates such as `03/04/2019`, when the column or the format tells
 * @returns undefined for what can't be read without guessing, such as years of two digits
 */
export function readPeopleDate(text: string, order?: DayOrder): PeopleDate | undefined {
  const trimmed = text.trim();
  if (EDTF.test(trimmed)) return { edtf: trimmed };
  // Nobody writes a date at such length, and patterns take their time.
  if (trimmed.length > 100 || trimmed.includes('#')) return undefined;
  const folded = fold(trimmed);
  const winter = WINTER.exec(folded);
  if (winter) {
    const [, before = '', year, century, end1, end2] = winter;
    const next = Number(year) + 1;
    const isNext = (century ?? pad(next, 4).slice(0, 2)) + (end1 ?? end2) === pad(next, 4);
    const parts = partsOf(`${before} ${year}`, order);
    if (!isNext || !parts) return undefined;
    const edtf = edtfOf({ ...parts, season: 24 });
    return edtf ? { edtf } : undefined;
  }
  if (SINCE.test(folded) && !TO.test(folded)) return interval(folded.replace(SINCE, ''), '', true, order);
  const joint = TO.exec(`${folded} `);
  if (joint) {
    const dash = /[–—-]/.test(joint[0]);
    return interval(
      folded.slice(0, joint.index).trim(),
      folded.slice(joint.index + joint[0].length).trim(),
      dash,
      order,
    );
  }
  // With hyphens only what can't be a date of its own.
  const years =
    /^(.*\D|)(\d{3,4})[-/](\d{3,4})(\D*)$/.exec(folded) ??
    /^([^\d]*)(\d{1,2}\.?)-(\d{1,2})(?!\d|-)(.*[a-z].*|,? \d{4})$/.exec(folded);
  if (years) return interval(`${years[1]}${years[2]}`, `${years[3]}${years[4]}`, true, order);
  const parts = partsOf(folded, order);
  const edtf = parts && edtfOf(parts);
  return edtf ? { edtf, ...(parts.vague && { vague: true }) } : undefined;
}

/**
 * What a text tells about the order of day and month in its column: `either` for dates such as `03/04/2019`, which it
 * takes others to tell.
 */
export function orderIn(text: string): DayOrder | 'either' | undefined {
  let told: DayOrder | 'either' | undefined;
  for (const [, , first, sign, second] of text.matchAll(NUMERICS)) {
    const [a, b] = [Number(first), Number(second)];
    if (a > 12 === b > 12) {
      if (a <= 12 && a !== b && sign !== '.') told ??= 'either';
      continue;
    }
    const order = a > 12 ? 'day' : 'month';
    told = told === undefined || told === 'either' || told === order ? order : 'mixed';
  }
  return told;
}

/** The day, and the time where there is one, that a spreadsheet program keeps as a number of days (system of 1900). */
export function readSerial(text: string): PeopleDate | undefined {
  const serial = /^\d{1,7}(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN;
  // The days before March 1900 are counted with a leap day that never was.
  if (!(serial >= 61 && serial < 2_958_466)) return undefined;
  const seconds = Math.round(serial * 86_400);
  const iso = new Date((seconds - 25_569 * 86_400) * 1000).toISOString();
  return { edtf: seconds % 86_400 ? iso.slice(0, seconds % 60 ? 19 : 16) : iso.slice(0, 10) };
}

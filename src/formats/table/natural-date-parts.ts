/** What one date, as people write it, says of its year, month, day and time. */
import { AFTER, BEFORE, CIRCA, FILLERS, isWeekday, monthOf, seasonOf } from './date-words.js';
import { takeTime } from './natural-times.js';

/** Which number of `03/04/2019` is the day: as other dates of the column show, or `mixed` when they contradict each other. */
export type DayOrder = 'day' | 'month' | 'mixed';

export interface NaturalDateParts {
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

const NUMERIC = /(^|\D)(\d{1,2})([/.-]) ?(\d{1,2})\3 ?(\d{4})(?!\d)/;
const NUMERICS = new RegExp(NUMERIC, 'g');
const ROMAN = ' i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'.split(' ');

const eraBehind = (era: string) => new RegExp(`(?:(\\d{1,6})|[ (])[ ,]*(?:${era})(?![a-z\\d])`);
const AFTER_IN_FRONT = new RegExp(`(?:^|[ (])(?:${AFTER}) ?(\\d{1,6})(?!\\d)`);
const BEFORE_BEHIND = eraBehind(BEFORE);
const AFTER_BEHIND = eraBehind(AFTER);
const CIRCA_PATTERN = new RegExp(`(?:^|[ (])(?:${CIRCA})(?![a-z])`);
const CENTURY =
  /(\d{1,2}|\b[ivx]+)(?:st|nd|rd|th|eme|er|e|\.)? ?(?:century|centuries|cent\.|jahrhunderts?|jhd?t?s?\b\.?|siecles?)|(\d{1,2})(?:st|nd|rd|th) ?c\.|siglos? (\d{1,2}|[ivx]+\b)/;
const DECADE =
  /(?:(?:annees|(?:decada de )?(?:los )?anos|decada de|decade) |)(\d{3}0)(?:'?s\b|er(?:-jahren?| jahren?)?\b)|(?:annees|anos|decada de(?: los)?(?: anos)?|decade) (\d{3}0)\b/;

/** Takes the first match of a pattern out of a text, and marks where it stood. */
function take(text: string, pattern: RegExp, found: (match: RegExpExecArray) => void): string {
  const match = pattern.exec(text);
  if (!match) return text;
  found(match);
  return `${text.slice(0, match.index)} # ${text.slice(match.index + match[0].length)}`;
}

function takeNumeric(text: string, parts: NaturalDateParts, order: DayOrder | undefined): string {
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
export function readDateParts(text: string, order: DayOrder | undefined): NaturalDateParts | undefined {
  const parts: NaturalDateParts = {};
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
    ['before', BEFORE_BEHIND],
    ['after', AFTER_IN_FRONT],
    ['after', AFTER_BEHIND],
  ] as const) {
    if (parts.era) break;
    rest = take(rest, pattern, ([, year]) => {
      parts.era = era;
      if (year) parts.year = Number(year);
    });
  }
  rest = take(rest, DECADE, ([, one, other]) => (parts.decade = Number(one ?? other)));
  if (parts.year === undefined) rest = takeNumeric(rest, parts, order);
  rest = take(rest, CIRCA_PATTERN, () => (parts.approximate = true));
  return takeWords(rest, parts) ? parts : undefined;
}

/** Whether all that is left of a date is understood. */
function takeWords(rest: string, parts: NaturalDateParts): boolean {
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

/**
 * What a text tells about the order of day and month in its column: `either` for dates such as `03/04/2019`, which it
 * takes others to tell.
 */
export function findDayOrder(text: string): DayOrder | 'either' | undefined {
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

/** Dates as people write them, in EDTF. What can't be told for sure isn't told: a date is right, or isn't read at all. */
import { edtfYear } from '../shared/edtf-text.js';
import { fold, FROM, NOW, SINCE, TO } from './date-words.js';
import type { DayOrder, NaturalDateParts } from './natural-date-parts.js';
import { readDateParts } from './natural-date-parts.js';

export interface NaturalDate {
  edtf: string;
  /** The day and the month can't be told apart, so that only the year is given. */
  vague?: true;
}

/** In form; whether it is a date is for the model to say. */
const EDTF_DATE =
  '(?:-?\\d{4}(?:-(?:\\d\\d|XX)(?:-(?:\\d\\d|XX)(?:T[\\d:.,]+(?:Z|[+-][\\d:]+)?)?)?)?|-?\\d{3}X|-?\\d\\dXX|Y-?\\d+)[~?%]?';
const EDTF_PATTERN = new RegExp(`^(?=.*\\d)(?:${EDTF_DATE}|(?:${EDTF_DATE}|\\.\\.)?/(?:${EDTF_DATE}|\\.\\.)?)$`);
const WINTER = /^(?:(.*) )?(?:winter|invierno|hiver)(?: de| del?| of)? (\d{4}) ?[/–-] ?(?:(\d\d)(\d\d)|(\d\d))$/;

const pad = (number: number, length: number) => String(number).padStart(length, '0');

/** EDTF of a year, as years are counted: 44 before our era is -0043. */
function edtfYearOf({ year, era }: NaturalDateParts): string | undefined {
  if (year === undefined || (era && year === 0)) return undefined;
  return edtfYear(era === 'before' ? 1 - year : year);
}

/** Without its qualifiers. */
function unqualifiedEdtf(parts: NaturalDateParts): string | undefined {
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
  const year = edtfYearOf(parts);
  if (year === undefined || (year.startsWith('Y') && (month ?? season) !== undefined)) return undefined;
  if (vague) return (month ?? day ?? season) === undefined ? year : undefined;
  if (season !== undefined) return day === undefined && !time ? `${year}-${season}` : undefined;
  if (month === undefined) return day === undefined && !time ? year : undefined;
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return time ? undefined : `${year}-${pad(month, 2)}`;
  if (day < 1 || day > 31) return undefined;
  return `${year}-${pad(month, 2)}-${pad(day, 2)}${time ? `T${time}` : ''}`;
}

function edtfOf(parts: NaturalDateParts): string | undefined {
  const body = unqualifiedEdtf(parts);
  const { approximate, uncertain } = parts;
  return body && `${body}${approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : ''}`;
}

const has = (parts: NaturalDateParts, name: keyof NaturalDateParts) => parts[name] !== undefined;
const hasYear = (parts: NaturalDateParts) => has(parts, 'year') || has(parts, 'decade') || has(parts, 'century');
/** Whether nothing is there that could be part of a date. */
const isEmpty = (parts: NaturalDateParts) =>
  !hasYear(parts) && !(['month', 'day', 'season', 'number', 'time'] as const).some((name) => has(parts, name));

/** Gives either end of an interval what people write but once: `29–30 April 2019`, `476–221 BC`, `1939–45`. */
function completeEnds(from: NaturalDateParts, to: NaturalDateParts, dash: boolean): boolean {
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

function readInterval(a: string, b: string, dash: boolean, order: DayOrder | undefined): NaturalDate | undefined {
  const from = readDateParts(a.replace(FROM, ''), order);
  if (!from) return undefined;
  if (isEmpty(from)) return undefined;
  if (NOW.test(b) && (b || dash)) {
    const start = edtfOf(from);
    return start ? { edtf: `${start}/..`, ...(from.vague && { vague: true }) } : undefined;
  }
  const to = readDateParts(b, order);
  if (!to || isEmpty(to) || !completeEnds(from, to, dash)) return undefined;
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
export function readNaturalDate(text: string, order?: DayOrder): NaturalDate | undefined {
  const trimmed = text.trim();
  if (EDTF_PATTERN.test(trimmed)) return { edtf: trimmed };
  // Nobody writes a date at such length, and patterns take their time.
  if (trimmed.length > 100 || trimmed.includes('#')) return undefined;
  const folded = fold(trimmed);
  const winter = WINTER.exec(folded);
  if (winter) {
    const [, before = '', year, century, end1, end2] = winter;
    const next = Number(year) + 1;
    const isNext = (century ?? pad(next, 4).slice(0, 2)) + (end1 ?? end2) === pad(next, 4);
    const parts = readDateParts(`${before} ${year}`, order);
    if (!isNext || !parts) return undefined;
    const edtf = edtfOf({ ...parts, season: 24 });
    return edtf ? { edtf } : undefined;
  }
  if (SINCE.test(folded) && !TO.test(folded)) return readInterval(folded.replace(SINCE, ''), '', true, order);
  const joint = TO.exec(`${folded} `);
  if (joint) {
    const dash = /[–—-]/.test(joint[0]);
    return readInterval(
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
  if (years) return readInterval(`${years[1]}${years[2]}`, `${years[3]}${years[4]}`, true, order);
  const parts = readDateParts(folded, order);
  const edtf = parts && edtfOf(parts);
  return edtf ? { edtf, ...(parts.vague && { vague: true }) } : undefined;
}

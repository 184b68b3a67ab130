import { FAR_YEAR } from '../../i18n/format-years.js';
import { FARTHEST_YEAR } from '../../model/calendar.js';
import { prop, text } from '../json-access.js';
import type { DateParts } from '../shared/edtf-text.js';
import { edtfDate, TOO_FAR } from '../shared/edtf-text.js';

/** Why a date can't be read: what of it, its value and what to do. */
export interface DateRefusal {
  /** One of its parts; empty of a whole. */
  field: string;
  value: unknown;
  what: string;
}

type ReportOmission = (field: string, value: unknown, what: string) => void;

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
const RANGES = { month: [1, 12], day: [1, 31], hour: [0, 23], minute: [0, 59], second: [0, 59] } as const;

/** The parts of a date's text: `2011,12,10`, as version 2 documents it, and `12/10/2011`, which it reads as American. */
function partsOf(date: string): Record<string, unknown> | undefined {
  let values: string[] | undefined;
  const [, month, day, year, time = ''] =
    /^(\d{1,2})\/(\d{1,2})\/(-?\d{1,6})(?:\s+(\d{1,2}(?::\d\d){1,2}))?$/.exec(date) ?? [];
  if (year) values = [year, month!, day!, ...time.split(':')];
  else if (date.includes(',')) values = date.split(',');
  else if (/^-?\d+$/.test(date)) values = [date];
  return values && Object.fromEntries(PARTS.map((part, index) => [part, values[index]]));
}

/** The year that TimelineJS labels so: -44 is 44 BCE and there is no year 0, while what is far off is years ago. */
export function yearOfLabel(label: number): number {
  return label < 0 && label >= -FAR_YEAR ? label + 1 : label;
}

/** How TimelineJS labels a year, the other way round. */
export function labelOfYear(year: number): number {
  return year <= 0 && year >= -FAR_YEAR ? year - 1 : year;
}

/** A part as a number; undefined where it is left empty. */
function numberOf(value: unknown): number | undefined {
  const written = text(value);
  if (written !== undefined) return Number(written);
  return value === undefined || typeof value === 'string' ? undefined : NaN;
}

/**
 * Reads a date of TimelineJS: an object of parts, which may be numbers or texts and empty, or a text of version 2.
 * Negative years are years BCE as TimelineJS labels them: -44 is 44 BCE. Those of its cosmological scale are read alike.
 *
 * @param note is told of what is left out of a date that can be read
 * @returns EDTF, undefined where there is no date, or why it can't be read
 */
export function readTimelineJsDate(raw: unknown, note: ReportOmission): string | DateRefusal | undefined {
  const written = text(raw);
  if (raw === undefined || raw === null || raw === '') return undefined;
  let parts: unknown = raw;
  if (written !== undefined) {
    parts = partsOf(written);
    // Some write ISO dates; the model reads those.
    if (!parts && /^\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?)?$/.test(written))
      return written.replace(' ', 'T');
  }
  if (typeof parts !== 'object')
    return { field: '', value: raw, what: 'is not a date and is left out: write it like {"year": 2019, "month": 1}' };
  const values = PARTS.map((part) => prop(parts, part));
  const [year, ...rest] = values.map(numberOf);
  if (year === undefined) {
    const finer = rest.findIndex((part) => part !== undefined) + 1;
    if (!finer) return undefined;
    return { field: PARTS[finer]!, value: values[finer], what: 'has no year and is left out: give it one' };
  }
  const refusal = (index: number, what: string): DateRefusal =>
    written === undefined ? { field: PARTS[index]!, value: values[index], what } : { field: '', value: raw, what };
  if (Math.abs(year) > FARTHEST_YEAR) return refusal(0, TOO_FAR);
  if (!Number.isInteger(year))
    return refusal(0, 'is not a year and is left out: write a whole number, such as 2019 or -44 for 44 BCE');
  if (year === 0) return refusal(0, 'is not a year and is left out: write -1 for 1 BCE, 1 for 1 CE');
  const date: DateParts = { year: yearOfLabel(year) };
  for (const [before, number] of rest.entries()) {
    const index = before + 1;
    const part = PARTS[index] as keyof typeof RANGES;
    if (number === undefined) {
      const finer = values.findIndex((value, at) => at > index && numberOf(value));
      // Midnight is what exporters write where there is no time.
      if (finer > 0) note(PARTS[finer]!, values[finer], `has no ${part} and is left out: give the ${part} as well`);
      break;
    }
    const [least, most] = RANGES[part];
    if (!Number.isInteger(number) || number < least || number > most)
      return refusal(index, `is not a ${part} and is left out: write a number from ${least} to ${most}`);
    date[part] = number;
  }
  return edtfDate(date);
}

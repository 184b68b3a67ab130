import { FARTHEST_YEAR } from '../../model/calendar.js';
import { isFault, readDate } from '../../model/dates.js';

/** A date in parts, each only where those before it are. */
export interface DateParts {
  /** Counted astronomically: 0 is 1 BCE, -43 is 44 BCE. */
  year: number;
  /** From 1. */
  month?: number | undefined;
  day?: number | undefined;
  hour?: number | undefined;
  minute?: number | undefined;
  second?: number | undefined;
}

/** What to do about a year that the model can't show. */
export const TOO_FAR = `is beyond the years -${FARTHEST_YEAR} to ${FARTHEST_YEAR} that can be shown: give a nearer date`;

const two = (number: number) => String(number).padStart(2, '0');

/** A year as EDTF: `2019`, `-0043`, and beyond four digits `Y-12000`. */
export function edtfYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : '';
  return digits.length > 4 ? `Y${sign}${digits}` : `${sign}${digits}`;
}

/** A date as EDTF, as fine as its parts; a time without minutes is on the hour. A year beyond four digits stands alone, EDTF has no more. */
export function edtfDate({ year, month, day, hour, minute = 0, second }: DateParts): string {
  let text = edtfYear(year);
  if (month === undefined || text.startsWith('Y')) return text;
  text += `-${two(month)}`;
  if (day === undefined) return text;
  text += `-${two(day)}`;
  if (hour === undefined) return text;
  return `${text}T${two(hour)}:${two(minute)}${second ? `:${two(second)}` : ''}`;
}

/** An interval as EDTF; a date where it ends as it starts. */
export function edtfInterval(start: string, end: string | undefined): string {
  return end === undefined || end === start ? start : `${start}/${end}`;
}

/** What is wrong with an EDTF text that a format made, and what to do about it; undefined when nothing is. */
export function faultOf(edtf: string): string | undefined {
  const date = readDate(edtf);
  if (!isFault(date)) return undefined;
  switch (date.fault) {
    case 'calendar':
      return "is a day that its month doesn't have: correct the day or give the month alone";
    case 'order':
      return 'ends before it starts: swap or correct the two dates';
    case 'range':
      return TOO_FAR;
    default:
      return 'is not a date: give one';
  }
}

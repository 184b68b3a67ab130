/** Dates that stand in the columns of a table. */
import { edtfYear } from '../shared/edtf-text.js';
import { yearOfLabel } from '../timelinejs/timelinejs-date.js';
import type { Column } from './columns.js';
import type { DayOrder } from './natural-date-parts.js';
import { findDayOrder } from './natural-date-parts.js';
import type { NaturalDate } from './natural-dates.js';
import { readNaturalDate } from './natural-dates.js';
import { readTimeOfDay } from './natural-times.js';
import { readSerialDate } from './serial-dates.js';

const DATE_COLUMNS = ['date', 'start', 'end', 'updated'] as const;

/** What dates such as `03/04/2019` mean in each column, as the other dates of the table tell. */
export class DateOrders {
  readonly #fallback: DayOrder | undefined;
  readonly #byColumn = new Map<Column, DayOrder>();
  #all: DayOrder | undefined;

  /** @param fallback where the table doesn't tell, as a format defines it */
  constructor(fallback?: DayOrder) {
    this.#fallback = fallback;
  }

  /** Takes in what a row tells. */
  learn(text: (column: Column) => string | undefined): void {
    for (const column of DATE_COLUMNS) {
      const found = findDayOrder(text(column) ?? '');
      if (!found || found === 'either') continue;
      const known = this.#byColumn.get(column) ?? found;
      this.#byColumn.set(column, known === found ? found : 'mixed');
      this.#all = (this.#all ?? found) === found ? found : 'mixed';
    }
  }

  of(column: Column): DayOrder | undefined {
    return this.#byColumn.get(column) ?? (this.#all === 'mixed' ? undefined : this.#all) ?? this.#fallback;
  }
}

/** Whether a row has a date that only others can explain. */
export function isAmbiguous(text: (column: Column) => string | undefined): boolean {
  return DATE_COLUMNS.some((column) => findDayOrder(text(column) ?? '') === 'either');
}

export interface RowDate {
  /** As the model reads it. What can't be read stays as it is written. */
  date: { date?: string; start?: string; end?: string };
  /** When the row was last changed. */
  updated?: string | undefined;
  /** Dates of which only the year is taken, since their days and months can't be told apart, as they are written. */
  vague: { column: Column; text: string }[];
  /** What is left out of the date. */
  omissions: { column: Column; what: string }[];
}

/** A date in columns of its own for year, month, day and time. */
function dateFromParts(
  year: string,
  month: string | undefined,
  day: string | undefined,
  timeline: boolean,
): string | undefined {
  const plain = /^-?\d+(?:,\d{3})+$/.test(year) ? year.replaceAll(',', '') : year;
  // TimelineJS labels the year -44 as 44 BCE.
  const counted = timeline ? plain.replace(/^-(\d+)$/, '$1 BCE') : plain;
  const far = /^-?\d{5,11}$/.test(plain) ? edtfYear(timeline ? yearOfLabel(Number(plain)) : Number(plain)) : undefined;
  const read = far ?? readNaturalDate(counted)?.edtf;
  if (!month && !day) return read;
  if (!month || !read || !/^-?\d{4}[~?%]?$/.test(read)) return undefined;
  const [, years, mark] = /^(-?\d{4})(.?)$/.exec(read)!;
  // Any year will do to read a month by its name.
  const number = /^\d{1,2}$/.test(month) ? month.padStart(2, '0') : readNaturalDate(`${month} 2000`)?.edtf.slice(5);
  if (!number || !/^(?:0[1-9]|1[0-2])$/.test(number)) return undefined;
  if (!day) return `${years}-${number}${mark}`;
  const [, digits] = /^(\d{1,2})(?:\.|st|nd|rd|th|er|º)?$/.exec(day) ?? [];
  return digits && `${years}-${number}-${digits.padStart(2, '0')}${mark}`;
}

/** A date with the time that stands in another column. */
function withTime(date: string, time: string): string | undefined {
  const clock = readTimeOfDay(time);
  const [, day, mark] = /^(-?\d{4}-\d\d-\d\d)([~?%]?)$/.exec(date) ?? [];
  return clock && day && `${day}T${clock}${mark}`;
}

/**
 * The date of a row.
 *
 * @param text of the row's cell in a column, without space at its ends; undefined where it is empty
 */
export function readRowDate(
  text: (column: Column) => string | undefined,
  orders: DateOrders,
  timelineJs: boolean,
): RowDate {
  const found: RowDate = { date: {}, vague: [], omissions: [] };
  const people = (column: Column): string | undefined => {
    const written = text(column);
    if (written === undefined) return undefined;
    const read: NaturalDate | undefined = readNaturalDate(written, orders.of(column));
    if (read?.vague) found.vague.push({ column, text: written });
    return read?.edtf ?? written;
  };
  const parts = (year: Column, month: Column, day: Column): string | undefined => {
    const cells = [text(year), text(month), text(day)];
    if (cells[0] === undefined) return undefined;
    return dateFromParts(cells[0], cells[1], cells[2], timelineJs) ?? cells.filter(Boolean).join(' ');
  };

  // Beside a date, “Start” and “End” may be times of its day.
  const day = text('date');
  const clock = (column: Column) => (day === undefined ? undefined : readTimeOfDay(text(column) ?? '') && text(column));
  const serial = text('serial');
  let start = day === undefined ? people('start') : people('date');
  start ??= serial === undefined ? parts('year', 'month', 'day') : (readSerialDate(serial)?.edtf ?? serial);
  let end = clock('end') ? undefined : people('end');
  end ??= parts('endYear', 'endMonth', 'endDay');
  if (end === undefined && (text('endMonth') ?? text('endDay')))
    found.omissions.push({
      column: text('endMonth') ? 'endMonth' : 'endDay',
      what: 'has no end year and is left out: give the year as well',
    });

  const timed = (date: string | undefined, column: Column): string | undefined => {
    const time = text(column);
    if (date === undefined || time === undefined) return date;
    const both = withTime(date, time);
    if (!both) {
      const what = readTimeOfDay(time)
        ? 'has no day that it could be a time of and is left out: give the day as well'
        : 'is not a time of day and is left out: write it like 14:30';
      found.omissions.push({ column, what });
    }
    return both ?? date;
  };
  const endTime = clock('end') ? 'end' : 'endTime';
  // An end in time alone is one of the same day.
  if (end === undefined && text(endTime) && start && readTimeOfDay(text(endTime)!)) end = start;
  end = timed(end, endTime);
  start = timed(start, clock('start') ? 'start' : 'time');
  if (start !== undefined) found.date = end === undefined || end === start ? { date: start } : { start, end };
  found.updated = people('updated');
  return found;
}

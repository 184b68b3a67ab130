/** Dates that stand in the columns of a table. */
import type { Column } from './columns.js';
import { yearText } from './edtf-text.js';
import type { DayOrder } from './people-date-parts.js';
import { orderIn } from './people-date-parts.js';
import type { PeopleDate } from './people-dates.js';
import { readPeopleDate } from './people-dates.js';
import { timeOf } from './people-times.js';
import { readSerial } from './spreadsheet-dates.js';
import { yearLabelled } from './timelinejs-date.js';

const TEXTS = ['date', 'start', 'end', 'updated'] as const;

/** What dates such as `03/04/2019` mean in each column, as the other dates of the table tell. */
export class DateOrders {
  private readonly told = new Map<Column, DayOrder>();
  private all: DayOrder | undefined;

  /** @param fallback where the table doesn't tell, as a format defines it */
  constructor(private readonly fallback?: DayOrder) {}

  /** Takes in what a row tells. */
  learn(text: (column: Column) => string | undefined): void {
    for (const column of TEXTS) {
      const found = orderIn(text(column) ?? '');
      if (!found || found === 'either') continue;
      const known = this.told.get(column) ?? found;
      this.told.set(column, known === found ? found : 'mixed');
      this.all = (this.all ?? found) === found ? found : 'mixed';
    }
  }

  of(column: Column): DayOrder | undefined {
    return this.told.get(column) ?? (this.all === 'mixed' ? undefined : this.all) ?? this.fallback;
  }
}

/** Whether a row has a date that only others can explain. */
export function isOpen(text: (column: Column) => string | undefined): boolean {
  return TEXTS.some((column) => orderIn(text(column) ?? '') === 'either');
}

export interface FoundDate {
  /** As the model reads it. What can't be read stays as it is written. */
  date: { date?: string; start?: string; end?: string };
  /** When the row was last changed. */
  updated?: string | undefined;
  /** Dates of which only the year is taken, since their days and months can't be told apart, as they are written. */
  vague: { column: Column; text: string }[];
  /** What is left out of the date. */
  notes: { column: Column; what: string }[];
}

/** A date in columns of its own for year, month, day and time. */
function fromParts(
  year: string,
  month: string | undefined,
  day: string | undefined,
  timeline: boolean,
): string | undefined {
  const plain = /^-?\d+(?:,\d{3})+$/.test(year) ? year.replaceAll(',', '') : year;
  // TimelineJS labels the year -44 as 44 BCE.
  const counted = timeline ? plain.replace(/^-(\d+)$/, '$1 BCE') : plain;
  const far = /^-?\d{5,11}$/.test(plain) ? yearText(timeline ? yearLabelled(Number(plain)) : Number(plain)) : undefined;
  const read = far ?? readPeopleDate(counted)?.edtf;
  if (!month && !day) return read;
  if (!month || !read || !/^-?\d{4}[~?%]?$/.test(read)) return undefined;
  const [, years, mark] = /^(-?\d{4})(.?)$/.exec(read)!;
  // Any year will do to read a month by its name.
  const number = /^\d{1,2}$/.test(month) ? month.padStart(2, '0') : readPeopleDate(`${month} 2000`)?.edtf.slice(5);
  if (!number || !/^(?:0[1-9]|1[0-2])$/.test(number)) return undefined;
  if (!day) return `${years}-${number}${mark}`;
  const [, digits] = /^(\d{1,2})(?:\.|st|nd|rd|th|er|º)?$/.exec(day) ?? [];
  return digits && `${years}-${number}-${digits.padStart(2, '0')}${mark}`;
}

/** A date with the time that stands in another column. */
function withTime(date: string, time: string): string | undefined {
  const clock = timeOf(time);
  const [, day, mark] = /^(-?\d{4}-\d\d-\d\d)([~?%]?)$/.exec(date) ?? [];
  return clock && day && `${day}T${clock}${mark}`;
}

/**
 * The date of a row.
 *
 * @param text of the row's cell in a column, without space at its ends; undefined where it is empty
 */
export function dateIn(
  text: (column: Column) => string | undefined,
  orders: DateOrders,
  timelineJs: boolean,
): FoundDate {
  const found: FoundDate = { date: {}, vague: [], notes: [] };
  const people = (column: Column): string | undefined => {
    const written = text(column);
    if (written === undefined) return undefined;
    const read: PeopleDate | undefined = readPeopleDate(written, orders.of(column));
    if (read?.vague) found.vague.push({ column, text: written });
    return read?.edtf ?? written;
  };
  const parts = (year: Column, month: Column, day: Column): string | undefined => {
    const cells = [text(year), text(month), text(day)];
    if (cells[0] === undefined) return undefined;
    return fromParts(cells[0], cells[1], cells[2], timelineJs) ?? cells.filter(Boolean).join(' ');
  };

  // Beside a date, “Start” and “End” may be times of its day.
  const day = text('date');
  const clock = (column: Column) => (day === undefined ? undefined : timeOf(text(column) ?? '') && text(column));
  const serial = text('serial');
  let start = day === undefined ? people('start') : people('date');
  start ??= serial === undefined ? parts('year', 'month', 'day') : (readSerial(serial)?.edtf ?? serial);
  let end = clock('end') ? undefined : people('end');
  end ??= parts('endYear', 'endMonth', 'endDay');
  if (end === undefined && (text('endMonth') ?? text('endDay')))
    found.notes.push({
      column: text('endMonth') ? 'endMonth' : 'endDay',
      what: 'has no end year and is left out: give the year as well',
    });

  const timed = (date: string | undefined, column: Column): string | undefined => {
    const time = text(column);
    if (date === undefined || time === undefined) return date;
    const both = withTime(date, time);
    if (!both) {
      const what = timeOf(time)
        ? 'has no day that it could be a time of and is left out: give the day as well'
        : 'is not a time of day and is left out: write it like 14:30';
      found.notes.push({ column, what });
    }
    return both ?? date;
  };
  const endTime = clock('end') ? 'end' : 'endTime';
  // An end in time alone is one of the same day.
  if (end === undefined && text(endTime) && start && timeOf(text(endTime)!)) end = start;
  end = timed(end, endTime);
  start = timed(start, clock('start') ? 'start' : 'time');
  if (start !== undefined) found.date = end === undefined || end === start ? { date: start } : { start, end };
  found.updated = people('updated');
  return found;
}

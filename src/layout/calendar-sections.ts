import { addDays, addMonths, startOfDay, startOfMonth } from 'date-fns';
import { changeDate, utc, yearOf } from '../model/calendar.js';
import { DAY } from '../model/durations.js';
import type { EventTable } from '../event-table/event-table.js';
import { isFar } from '../i18n/format-years.js';
import type { EventDate, Precision } from '../model/types.js';

/** How a list of events is divided by the calendar. Pure: no words, no DOM. */

const YEAR_MS = 365 * DAY;

/**
 * The units of the calendar from the finest: the shortest that one can be, ms, and how long a list is at most that is
 * divided by it. Longer than the last, or so far
 * off that dates are words like "years ago", a list is not divided.
 */
const UNITS: readonly { precision: Precision; years?: number; length: number; most: number }[] = [
  { precision: 'day', length: DAY, most: 10 * DAY },
  { precision: 'month', length: 28 * DAY, most: 3 * YEAR_MS },
  { precision: 'year', years: 1, length: YEAR_MS, most: 60 * YEAR_MS },
  { precision: 'decade', years: 10, length: 10 * YEAR_MS, most: 600 * YEAR_MS },
  { precision: 'century', years: 100, length: 100 * YEAR_MS, most: 6000 * YEAR_MS },
];

/** The place of the finest unit that holds a date of this precision. */
const UNIT_OF_PRECISION: Partial<Record<Precision, number>> = {
  month: 1,
  season: 2,
  year: 2,
  decade: 3,
  century: 4,
  millennium: 5,
};

/** What stands before an event of the list. */
export interface Section {
  /** The unit of the calendar that begins with the event; undefined where it goes on. */
  date: EventDate | undefined;
  /** How long nothing has happened: 0 for less than a unit, 1 for some, 2 for many, 3 for very many. */
  gap: 0 | 1 | 2 | 3;
}

/** The sections of a list, from its first event on as far as they are asked for. */
export class CalendarSections {
  #rows: Section[] = [];
  #finest: number;
  #last = '';
  /** Axis ms until which something happens. */
  #until = Infinity;
  readonly #index: EventTable;

  constructor(index: EventTable) {
    this.#index = index;
    const { start, end } = index.extent ?? { start: 0, end: 0 };
    this.#finest = isFar(start) || isFar(end) ? -1 : UNITS.findIndex(({ most }) => end - start <= most);
  }

  at(place: number): Section {
    while (this.#rows.length <= place) this.#rows.push(this.#next(this.#rows.length));
    return this.#rows[place]!;
  }

  #next(place: number): Section {
    const { date } = this.#index.at(place);
    const start = this.#index.start[place]!;
    const gap = this.#gap(start);
    const end = date.openEnd ? start + (date.end - date.start) : this.#index.end[place]!;
    this.#until = Number.isFinite(this.#until) ? Math.max(this.#until, end) : end;
    const section = this.#section(date, start);
    if (!section || section.edtf === this.#last) return { date: undefined, gap };
    this.#last = section.edtf;
    return { date: section, gap };
  }

  #gap(start: number): Section['gap'] {
    const units = (start - this.#until) / (UNITS[this.#finest]?.length ?? Infinity);
    if (!(units >= 1)) return 0;
    return units < 4 ? 1 : units < 12 ? 2 : 3;
  }

  /** The unit that an event begins in: the list's own, or a longer one where the date isn't known that finely. */
  #section(date: EventDate, start: number): EventDate | undefined {
    if (this.#finest < 0 || date.openStart) return undefined;
    const { precision } = date.from ?? date;
    const unit = UNITS[Math.max(this.#finest, UNIT_OF_PRECISION[precision] ?? 0)];
    return unit && calendarUnit(start, unit.precision, unit.years);
  }
}

/** The day, month or number of years that a time lies in, as a date. */
function calendarUnit(ms: number, precision: Precision, years: number | undefined): EventDate {
  const [start, end] = years ? yearsAround(ms, years) : stretch(ms, ...(precision === 'day' ? DAY_STEPS : MONTH_STEPS));
  return { edtf: `${precision} ${start}`, start, end, precision, approximate: false, uncertain: false };
}

type Step = (date: Date, count: number) => Date;
const DAY_STEPS = [startOfDay<Date>, addDays<Date> as Step] as const;
const MONTH_STEPS = [startOfMonth<Date>, addMonths<Date> as Step] as const;

function stretch(ms: number, floor: (date: Date) => Date, add: Step): [start: number, end: number] {
  const start = changeDate(ms, floor);
  return [start, changeDate(start, (date) => add(date, 1))];
}

function yearsAround(ms: number, years: number): [start: number, end: number] {
  const first = firstYear(yearOf(ms), years);
  return [utc(first), utc(first + years)];
}

/** Of the decade or century that a year is in: as in EDTF, where `-00XX` is the years -99 to 0. */
function firstYear(year: number, years: number): number {
  return year < 1 ? 1 - (Math.floor(-year / years) + 1) * years : Math.floor(year / years) * years;
}

import type { Weeks } from './weeks.js';

type Unit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
/** Time in a form that vis-timeline gives: none is now. */
type Input = number | Date | UtcMoment | undefined;

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** ms of the units that are always as long as each other, for the axis knows no clock changes. */
const LENGTHS: Partial<Record<Unit, number>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: DAY,
  week: WEEK,
};
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ISO_WEEKS: Weeks = { start: 1, minimalDays: 4 };

/**
 * What vis-timeline's axis and window ask of moment, in UTC, as the axis takes all time (see `EventIndex`). A date of
 * the platform has nearly all of it. date-fns reckons in local time; for UTC it wants a class like this one below it,
 * and there would be nothing left for it to do.
 *
 * Like moment's, setters and `add` change the moment itself and return it.
 */
export class UtcMoment {
  #date: Date;
  #weeks: Weeks;

  constructor(input: Input, weeks: Weeks) {
    this.#date = new Date(input === undefined ? Date.now() : input.valueOf());
    this.#weeks = weeks;
  }

  valueOf(): number {
    return this.#date.getTime();
  }

  toDate(): Date {
    return new Date(this.#date);
  }

  clone(): UtcMoment {
    return new UtcMoment(this, this.#weeks);
  }

  /** Names are English, whatever the language: they become classes. */
  locale(): this {
    return this;
  }

  milliseconds(value?: number): number | this {
    return this.#part('Milliseconds', value);
  }

  seconds(value?: number): number | this {
    return this.#part('Seconds', value);
  }

  minutes(value?: number): number | this {
    return this.#part('Minutes', value);
  }

  hours(value?: number): number | this {
    return this.#part('Hours', value);
  }

  /** The day of the month, from 1. */
  date(value?: number): number | this {
    return this.#part('Date', value);
  }

  /** From 0. The day becomes the month's last where it has no such day. */
  month(value?: number): number | this {
    const month = this.#date.getUTCMonth();
    return value === undefined ? month : this.#addMonths(value - month);
  }

  year(value?: number): number | this {
    const year = this.#date.getUTCFullYear();
    return value === undefined ? year : this.#addMonths(12 * (value - year));
  }

  /** The day of the week, 0 is the one that it begins with in the locale. */
  weekday(value?: number): number | this {
    const weekday = (this.#date.getUTCDay() + 7 - this.#weeks.start) % 7;
    return value === undefined ? weekday : this.add(value - weekday, 'day');
  }

  /** The day of the week, 1 is Monday, 7 is Sunday. */
  isoWeekday(): number {
    return this.#date.getUTCDay() || 7;
  }

  /** The week of the year, from 1, as the locale counts them. */
  week(value?: number): number | this {
    const week = this.#week();
    return value === undefined ? week : this.add(value - week, 'week');
  }

  /** @param unit also in the plural */
  add(amount: number, unit: string): this {
    const one = unit.replace(/s$/, '') as Unit;
    const length = LENGTHS[one];
    if (!length) return this.#addMonths(one === 'year' ? 12 * amount : amount);
    this.#date.setTime(this.valueOf() + amount * length);
    return this;
  }

  subtract(amount: number, unit: string): this {
    return this.add(-amount, unit);
  }

  /** Whether both lie in the same unit; without one, whether they are the same time. */
  isSame(other: Input, unit: Unit = 'millisecond'): boolean {
    return this.#unitOf(unit) === new UtcMoment(other, this.#weeks).#unitOf(unit);
  }

  /** @param pattern `dddd` (weekday), `MMMM` (month) or `w` (week): the axis' labels are ours, these become classes */
  format(pattern: 'dddd' | 'MMMM' | 'w'): string {
    if (pattern === 'dddd') return DAYS[this.#date.getUTCDay()]!;
    return pattern === 'MMMM' ? MONTHS[this.#date.getUTCMonth()]! : String(this.#week());
  }

  #part(part: 'Milliseconds' | 'Seconds' | 'Minutes' | 'Hours' | 'Date', value: number | undefined): number | this {
    if (value === undefined) return this.#date[`getUTC${part}`]();
    this.#date[`setUTC${part}`](value);
    return this;
  }

  #addMonths(months: number): this {
    const date = this.#date;
    const day = date.getUTCDate();
    const month = this.#unitOf('month') + months;
    const year = Math.floor(month / 12);
    // Not by setUTCMonth, which WebKit gets wrong for millions of months.
    date.setUTCFullYear(year, month - 12 * year + 1, 0);
    if (day < date.getUTCDate()) date.setUTCDate(day);
    return this;
  }

  /** The number of the unit that it lies in, of all there are. */
  #unitOf(unit: Unit): number {
    const date = this.#date;
    if (unit === 'year') return date.getUTCFullYear();
    if (unit === 'month') return 12 * date.getUTCFullYear() + date.getUTCMonth();
    // 1970 began on a Thursday.
    const offset = unit === 'week' ? (4 - this.#weeks.start) * DAY : 0;
    return Math.floor((date.getTime() + offset) / LENGTHS[unit]!);
  }

  /** A week belongs to the year that has the minimum of its days, and so the day that is so far from its end. */
  #week(): number {
    const decisive = this.clone()
      .add(7 - this.#weeks.minimalDays - (this.weekday() as number), 'day')
      .toDate();
    const newYear = new Date(decisive).setUTCMonth(0, 1);
    return Math.floor((decisive.getTime() - newYear) / WEEK) + 1;
  }
}

/** Makes vis-timeline's `moment` option, for weeks as the locale has them. */
export function momentOf(weeks: Weeks): (input?: Input) => UtcMoment {
  return (input) => new UtcMoment(input, weeks);
}

/** What stands in moment's place in the browser builds; vis-timeline makes dates of the platform by it, no more. */
export const moment = Object.assign(momentOf(ISO_WEEKS), {
  locale: () => undefined,
  isMoment: (value: unknown) => value instanceof UtcMoment,
});

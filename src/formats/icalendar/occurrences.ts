/**
 * Recurrence rules of iCalendar (RFC 5545, 3.3.10), followed. Of our own: `ical.js` 2.2 has two of the RFC's own examples
 * wrong (`BYDAY=20MO`, `BYWEEKNO=20`), leaves `BYSETPOS` out of most rules, never returns from rules that can't be fulfilled
 * (30 February), and takes 3 to 70 times as long for hourly, daily, weekly and most monthly rules.
 */
import { utc } from '../../model/calendar.js';
import { DAY, HOUR, MINUTE, SECOND } from '../../model/durations.js';
import type { RecurrenceRule } from './recurrence-rule.js';
import { sortedUnique } from './recurrence-rule.js';

/** How many steps may still be taken in following a rule: a step is a day that is looked at, or a time that is found. */
export class StepBudget {
  #left: number;
  /** Whose steps these are, too: those of a whole calendar. */
  readonly #parent: StepBudget | undefined;

  constructor(
    left: number,

    all?: StepBudget,
  ) {
    this.#left = left;
    this.#parent = all;
  }

  /** Whether none are left. */
  get isSpent(): boolean {
    return this.#left < 0 || !!this.#parent?.isSpent;
  }

  /** Takes some, and says whether they were left. */
  take(count = 1): boolean {
    this.#left -= count;
    this.#parent?.take(count);
    return !this.isSpent;
  }
}

const dayNumber = (year: number, month = 0) => utc(year, month) / DAY;
/** 1 January 1970 was a Thursday. */
const weekdayOf = (number: number) => (((number + 4) % 7) + 7) % 7;

/** The number of the day on which the first week of a year begins: the one that has four days of it or more (ISO 8601). */
function firstWeek(year: number, weekStart: number): number {
  const january = dayNumber(year);
  const before = (weekdayOf(january) - weekStart + 7) % 7;
  return before <= 3 ? january - before : january - before + 7;
}

/** A day in the terms of rules. */
class Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly date: number;
  readonly weekday: number;

  constructor(readonly number: number) {
    const at = new Date(number * DAY);
    this.year = at.getUTCFullYear();
    this.month = at.getUTCMonth() + 1;
    this.date = at.getUTCDate();
    this.weekday = weekdayOf(number);
  }

  get monthLength(): number {
    return dayNumber(this.year, this.month) - dayNumber(this.year, this.month - 1);
  }

  get yearDay(): number {
    return this.number - dayNumber(this.year) + 1;
  }

  get yearLength(): number {
    return dayNumber(this.year + 1) - dayNumber(this.year);
  }

  /** The number of its week and how many there are, in the year to which ISO 8601 counts it. */
  week(weekStart: number): { week: number; weeks: number; year: number } {
    const first = (year: number) => firstWeek(year, weekStart);
    const year =
      this.number < first(this.year) ? this.year - 1 : this.number >= first(this.year + 1) ? this.year + 1 : this.year;
    return { week: Math.floor((this.number - first(year)) / 7) + 1, weeks: (first(year + 1) - first(year)) / 7, year };
  }
}

/** Whether a list that may count from the end holds a number of so many. */
const listIncludes = (list: readonly number[], number: number, of: number) =>
  list.includes(number) || list.includes(number - of - 1);

/** Whether a rule includes a day of a period that it includes. */
function ruleIncludes({ frequency, lists, byDay, weekStart }: RecurrenceRule, day: Day, start: Day): boolean {
  const { BYMONTH, BYMONTHDAY, BYYEARDAY, BYWEEKNO } = lists;
  if (BYMONTH && !BYMONTH.includes(day.month)) return false;
  if (BYYEARDAY && !listIncludes(BYYEARDAY, day.yearDay, day.yearLength)) return false;
  if (BYMONTHDAY && !listIncludes(BYMONTHDAY, day.date, day.monthLength)) return false;
  if (BYWEEKNO) {
    const { week, weeks } = day.week(weekStart);
    if (!listIncludes(BYWEEKNO, week, weeks)) return false;
  }
  if (byDay) {
    const ofMonth = frequency === 'MONTHLY' || (frequency === 'YEARLY' && BYMONTH);
    const [at, of] = ofMonth ? [day.date, day.monthLength] : [day.yearDay, day.yearLength];
    const nths = [0, Math.ceil(at / 7), -Math.ceil((of - at + 1) / 7)];
    return byDay.some(({ nth, weekday }) => weekday === day.weekday && nths.includes(nth));
  }
  // What the rule leaves open is as it is at the start.
  const ofWeek = (frequency === 'WEEKLY' || BYWEEKNO) && !BYYEARDAY && !BYMONTHDAY;
  return !ofWeek || day.weekday === start.weekday;
}

const range = (from: number, length: number) => Array.from({ length }, (_, index) => from + index);

/** The days of a month that a rule may include; the others needn't be looked at. */
function daysOfMonth({ lists, byDay }: RecurrenceRule, year: number, month: number, start: Day): number[] {
  const { BYMONTH, BYMONTHDAY, BYYEARDAY, BYWEEKNO } = lists;
  const first = dayNumber(year, month - 1);
  const length = dayNumber(year, month) - first;
  if (BYMONTH && !BYMONTH.includes(month)) return [];
  if (BYMONTHDAY) {
    const dates = BYMONTHDAY.map((date) => (date < 0 ? date + length + 1 : date));
    return sortedUnique(dates.filter((date) => date > 0 && date <= length)).map((date) => first + date - 1);
  }
  if (byDay || BYYEARDAY || BYWEEKNO) return range(first, length);
  return start.date <= length ? [first + start.date - 1] : [];
}

/** Periods of a rule as numbers, one more each; and the days of each that it may include, in order. */
interface Periods {
  of(day: Day): number;
  days(period: number): number[];
  /** The number of the day on which a period begins, or one shortly before. */
  begin(period: number): number;
}

function periodsOf(rule: RecurrenceRule, start: Day): Periods {
  const { weekStart, lists } = rule;
  switch (rule.frequency) {
    case 'YEARLY': {
      if (lists.BYWEEKNO) {
        const begin = (year: number) => firstWeek(year, weekStart);
        const days = (year: number) => range(begin(year), begin(year + 1) - begin(year));
        return { of: (day) => day.week(weekStart).year, begin, days };
      }
      const all = rule.byDay || lists.BYYEARDAY || lists.BYMONTHDAY;
      const months = lists.BYMONTH ?? (all ? range(1, 12) : [start.month]);
      const days = (year: number) => months.flatMap((month) => daysOfMonth(rule, year, month, start));
      return { of: (day) => day.year, begin: (year) => dayNumber(year), days };
    }
    case 'MONTHLY': {
      const parts = (period: number) => [Math.floor(period / 12), period - Math.floor(period / 12) * 12] as const;
      return {
        of: (day) => day.year * 12 + day.month - 1,
        begin: (period) => dayNumber(...parts(period)),
        days: (period) => daysOfMonth(rule, parts(period)[0], parts(period)[1] + 1, start),
      };
    }
    case 'WEEKLY': {
      const begin = (period: number) => period * 7 - 4 + weekStart;
      return {
        of: ({ number }) => Math.floor((number + 4 - weekStart) / 7),
        begin,
        days: (week) => range(begin(week), 7),
      };
    }
    default:
      return { of: ({ number }) => number, begin: (number) => number, days: (number) => [number] };
  }
}

/** The times of a day that a rule names, in order: found by their place among them, since there may be 86,400. */
class TimesOfDay {
  readonly #hours: readonly number[];
  readonly #minutes: readonly number[];
  readonly #seconds: readonly number[];
  readonly length: number;

  constructor(hours: readonly number[], minutes: readonly number[], seconds: readonly number[]) {
    this.#hours = hours;
    this.#minutes = minutes;
    this.#seconds = seconds;
    this.length = hours.length * minutes.length * seconds.length;
  }

  /** ms from midnight. */
  at(index: number): number {
    const [hours, minutes, seconds] = [this.#hours, this.#minutes, this.#seconds];
    const minute = Math.floor(index / seconds.length);
    return (
      hours[Math.floor(minute / minutes.length)]! * HOUR +
      minutes[minute % minutes.length]! * MINUTE +
      seconds[index % seconds.length]! * SECOND
    );
  }
}

/** The times of one period: on each of its days those of the clock, less all that are in no position that the rule names. */
function* timesOfPeriod(
  days: readonly number[],
  clock: TimesOfDay,
  positions: readonly number[] | undefined,
): Generator<number> {
  const length = days.length * clock.length;
  const at = (index: number) => days[Math.floor(index / clock.length)]! * DAY + clock.at(index % clock.length);
  if (positions) {
    const indexes = positions.map((position) => (position < 0 ? position + length : position - 1));
    for (const index of sortedUnique(indexes)) if (index >= 0 && index < length) yield at(index);
  } else for (let index = 0; index < length; index++) yield at(index);
}

/** The times of each period of a rule that repeats by the hour: of those hours on the days that it includes. */
function* hourlyTimes(
  rule: RecurrenceRule,
  start: number,
  last: number,
  clock: (hours: number[]) => TimesOfDay,
  steps: StepBudget,
) {
  const { interval, lists } = rule;
  const first = new Day(Math.floor(start / DAY));
  for (let hour = Math.floor(start / HOUR); hour * HOUR <= last && steps.take();) {
    const number = Math.floor(hour / 24);
    const end = (number + 1) * 24;
    if (!ruleIncludes(rule, new Day(number), first)) {
      hour += Math.ceil((end - hour) / interval) * interval;
      continue;
    }
    for (; hour < end && steps.take(); hour += interval) {
      const ofDay = hour - number * 24;
      if (lists.BYHOUR?.includes(ofDay) ?? true) yield* timesOfPeriod([number], clock([ofDay]), lists.BYSETPOS);
    }
  }
}

/** The times of each period of any other rule. */
function* timesByDay(rule: RecurrenceRule, start: number, last: number, clock: TimesOfDay, steps: StepBudget) {
  const first = new Day(Math.floor(start / DAY));
  const periods = periodsOf(rule, first);
  const { BYSETPOS } = rule.lists;
  for (let period = periods.of(first); periods.begin(period) * DAY <= last; period += rule.interval) {
    const candidates = periods.days(period);
    if (!steps.take(candidates.length + 1)) return;
    let days = candidates.filter((number) => ruleIncludes(rule, new Day(number), first));
    // Days before the start count for positions, and otherwise not at all.
    if (!BYSETPOS && days[0]! < first.number) days = days.filter((number) => number >= first.number);
    yield* timesOfPeriod(days, clock, BYSETPOS);
  }
}

/**
 * The times that a rule names, from `start` on, in order; without regard to `count` and `until`. The start is among them
 * only where the rule names it.
 *
 * @param start ms of the wall clock as if it were UTC, as are the results
 * @param last none after it
 * @param steps ends when these are taken
 */
export function* matchingTimes(
  rule: RecurrenceRule,
  start: number,
  last: number,
  steps: StepBudget,
): Generator<number> {
  const at = new Date(start);
  const minutes = rule.lists.BYMINUTE ?? [at.getUTCMinutes()];
  // A leap second is the second before it.
  const seconds = sortedUnique((rule.lists.BYSECOND ?? [at.getUTCSeconds()]).map((second) => Math.min(59, second)));
  const clock = (hours: number[]) => new TimesOfDay(hours, minutes, seconds);
  const times =
    rule.frequency === 'HOURLY'
      ? hourlyTimes(rule, start, last, clock, steps)
      : timesByDay(rule, start, last, clock(rule.lists.BYHOUR ?? [at.getUTCHours()]), steps);
  for (const time of times) {
    if (time > last || !steps.take()) return;
    if (time >= start) yield time;
  }
}

/**
 * When a rule repeats what starts at `start`, that first, in order; without regard to `until`.
 *
 * @param start ms of the wall clock as if it were UTC, as are the results
 * @param last none after it
 * @param steps ends when these are taken
 */
export function* occurrencesOf(
  rule: RecurrenceRule,
  start: number,
  last: number,
  steps = new StepBudget(Infinity),
): Generator<number> {
  let left = rule.count ?? Infinity;
  if (left-- > 0) yield start;
  for (const time of matchingTimes(rule, start, last, steps)) {
    if (time === start) continue;
    if (left-- <= 0) return;
    yield time;
  }
}

/**
 * Recurrence rules of iCalendar (RFC 5545, 3.3.10). Of our own, and by walking the days: the known libraries never return
 * from rules that can't be fulfilled (30 February, every seventh day if it is another weekday) or move them to other days.
 */

import { utc } from '../model/calendar.js';
import { DAY, HOUR, MINUTE } from '../model/durations.js';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** How often it repeats, and the days of the longest period of each: ISO 8601 gives some years 53 weeks. */
const LONGEST = { YEARLY: 371, MONTHLY: 31, WEEKLY: 7, DAILY: 1, HOURLY: 1 };
const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'] as const;

/** The lists of numbers in a rule, and the largest that each may hold; those that count from the end too may be negative. */
const LISTS = {
  BYMONTH: [12, false],
  BYMONTHDAY: [31, true],
  BYYEARDAY: [366, true],
  BYWEEKNO: [53, true],
  BYHOUR: [23, false],
  BYMINUTE: [59, false],
  BYSECOND: [60, false],
  BYSETPOS: [366, true],
} as const;
type ListName = keyof typeof LISTS;

export interface Rule {
  frequency: (typeof FREQUENCIES)[number];
  interval: number;
  count: number | undefined;
  /** As written. */
  until: string | undefined;
  lists: Partial<Record<ListName, number[]>>;
  /** `nth` is 0 for every such day, negative from the end. */
  days: { nth: number; weekday: number }[] | undefined;
  weekStart: number;
}

function readList(name: ListName, text: string): number[] | undefined {
  const [most, isSigned] = LISTS[name];
  const least = /^BY(?:HOUR|MINUTE|SECOND)$/.test(name) ? 0 : 1;
  const numbers = text.split(',').map((part) => (/^[+-]?\d{1,3}$/.test(part) ? Number(part) : NaN));
  const fits = (number: number) => (isSigned ? Math.abs(number) : number) >= least && Math.abs(number) <= most;
  return numbers.every(fits) ? numbers : undefined;
}

/** Reads a rule, or says which part of it is wrong or isn't supported: what repeats by the minute or second belongs to no timeline. */
export function readRule(text: string): Rule | { fault: string } {
  const parts = new Map<string, string | undefined>();
  for (const part of text.toUpperCase().split(';')) {
    const [name, value] = part.split('=', 2).map((word) => word.trim());
    if (name) parts.set(name, value);
  }
  const frequency = FREQUENCIES.find((name) => name === parts.get('FREQ'));
  if (!frequency) return { fault: `FREQ=${parts.get('FREQ') ?? ''}` };
  const rule: Rule = {
    frequency,
    interval: 1,
    count: undefined,
    until: parts.get('UNTIL'),
    lists: {},
    days: undefined,
    weekStart: 1,
  };
  for (const [name, value = ''] of parts) {
    const fault = { fault: `${name}=${value}` };
    if (name === 'INTERVAL' || name === 'COUNT') {
      if (!/^[1-9]\d{0,8}$/.test(value)) return fault;
      rule[name === 'COUNT' ? 'count' : 'interval'] = Number(value);
    } else if (name === 'WKST') {
      rule.weekStart = WEEKDAYS.indexOf(value);
      if (rule.weekStart < 0) return fault;
    } else if (name === 'BYDAY') {
      const days = value.split(',').map((day) => /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(day));
      if (days.some((day) => !day)) return fault;
      rule.days = days.map((day) => ({ nth: Number(day![1] ?? 0), weekday: WEEKDAYS.indexOf(day![2]!) }));
    } else if (name in LISTS) {
      const list = readList(name as ListName, value);
      if (!list) return fault;
      rule.lists[name as ListName] = list;
    } else if (name !== 'FREQ' && name !== 'UNTIL' && !name.startsWith('X-')) return fault;
  }
  return rule;
}

/** A day in the terms of rules. */
class Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
  readonly yearDay: number;
  readonly monthLength: number;
  readonly yearLength: number;

  constructor(readonly number: number) {
    const at = new Date(number * DAY);
    this.year = at.getUTCFullYear();
    this.month = at.getUTCMonth() + 1;
    this.date = at.getUTCDate();
    this.weekday = at.getUTCDay();
    this.yearDay = number - dayNumber(this.year) + 1;
    this.monthLength = dayNumber(this.year, this.month) - dayNumber(this.year, this.month - 1);
    this.yearLength = dayNumber(this.year + 1) - dayNumber(this.year);
  }

  /** The number of its week and how many there are, in the year to which ISO 8601 counts it. */
  week(weekStart: number): { week: number; weeks: number; year: number } {
    const first = (year: number) => {
      // The first week is the one with four days or more.
      const january = dayNumber(year);
      const before = (new Date(january * DAY).getUTCDay() - weekStart + 7) % 7;
      return before <= 3 ? january - before : january - before + 7;
    };
    const year =
      this.number < first(this.year) ? this.year - 1 : this.number >= first(this.year + 1) ? this.year + 1 : this.year;
    return { week: Math.floor((this.number - first(year)) / 7) + 1, weeks: (first(year + 1) - first(year)) / 7, year };
  }
}

const dayNumber = (year: number, month = 0) => utc(year, month) / DAY;

/** Whether a list that may count from the end holds a number of so many. */
const holds = (list: readonly number[], number: number, of: number) =>
  list.includes(number) || list.includes(number - of - 1);

/** Whether a rule includes a day of a period that it includes. */
function includes({ frequency, lists, days, weekStart }: Rule, day: Day, start: Day): boolean {
  const { BYMONTH, BYMONTHDAY, BYYEARDAY, BYWEEKNO } = lists;
  if (BYMONTH && !BYMONTH.includes(day.month)) return false;
  if (BYYEARDAY && !holds(BYYEARDAY, day.yearDay, day.yearLength)) return false;
  if (BYMONTHDAY && !holds(BYMONTHDAY, day.date, day.monthLength)) return false;
  if (BYWEEKNO) {
    const { week, weeks } = day.week(weekStart);
    if (!holds(BYWEEKNO, week, weeks)) return false;
  }
  if (days) {
    const ofMonth = frequency === 'MONTHLY' || (frequency === 'YEARLY' && BYMONTH);
    const [at, of] = ofMonth ? [day.date, day.monthLength] : [day.yearDay, day.yearLength];
    const nths = [0, Math.ceil(at / 7), -Math.ceil((of - at + 1) / 7)];
    return days.some(({ nth, weekday }) => weekday === day.weekday && nths.includes(nth));
  }
  // What the rule leaves open is as it is at the start.
  if (BYYEARDAY || BYMONTHDAY || frequency === 'DAILY' || frequency === 'HOURLY') return true;
  if (frequency === 'WEEKLY' || BYWEEKNO) return day.weekday === start.weekday;
  return day.date === start.date && (frequency === 'MONTHLY' || BYMONTH !== undefined || day.month === start.month);
}

/** Periods of a rule as numbers, one more each. */
function periodOf({ frequency, weekStart, lists }: Rule, day: Day): number {
  switch (frequency) {
    case 'YEARLY':
      return lists.BYWEEKNO ? day.week(weekStart).year : day.year;
    case 'MONTHLY':
      return day.year * 12 + day.month;
    case 'WEEKLY':
      // 1 January 1970 was a Thursday.
      return Math.floor((day.number + 4 - weekStart) / 7);
    default:
      return day.number;
  }
}

/** The times of a day, ms from its midnight. */
function timesOf({ frequency, interval, lists }: Rule, start: number, day: number): number[] {
  const at = new Date(start);
  const minutes = lists.BYMINUTE ?? [at.getUTCMinutes()];
  const seconds = lists.BYSECOND ?? [at.getUTCSeconds()];
  let hours = lists.BYHOUR ?? [at.getUTCHours()];
  if (frequency === 'HOURLY') {
    const first = Math.floor(start / HOUR);
    hours = Array.from({ length: 24 }, (_, hour) => hour).filter(
      (hour) => (day * 24 + hour - first) % interval === 0 && (lists.BYHOUR?.includes(hour) ?? true),
    );
  }
  const times = hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * HOUR + minute * MINUTE + second * 1000)),
  );
  return times.sort((a, b) => a - b);
}

/**
 * When a rule repeats what starts at `start`, that first, in order; without regard to `until`.
 *
 * @param start ms of the wall clock as if it were UTC, as are the results
 * @param last none after it
 */
export function* occurrences(rule: Rule, start: number, last: number): Generator<number> {
  const first = new Day(Math.floor(start / DAY));
  const origin = periodOf(rule, first);
  const every = rule.frequency === 'HOURLY' ? 1 : rule.interval;
  const positions = rule.lists.BYSETPOS;
  let left = rule.count ?? Infinity;
  if (left-- > 0) yield start;
  // From before the first period begins, which counts for positions in it.
  let period = -Infinity;
  let times: number[] = [];
  const chosen = () => (positions ? times.filter((_, index) => holds(positions, index + 1, times.length)) : times);
  const longest = LONGEST[rule.frequency];
  for (let number = first.number - longest; number * DAY <= last + longest * DAY; number++) {
    const day = new Day(number);
    const current = periodOf(rule, day);
    if (current !== period) {
      for (const time of chosen()) {
        if (time <= start) continue;
        if (time > last || left-- <= 0) return;
        yield time;
      }
      period = current;
      times = [];
    }
    if (current < origin || (current - origin) % every || !includes(rule, day, first)) continue;
    times.push(...timesOf(rule, start, number).map((time) => number * DAY + time));
  }
}

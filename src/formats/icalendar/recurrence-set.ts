/** When an event of a calendar happens: at its start, by its rules and on other dates, less what is excepted (RFC 5545, 3.8.5). */
import { addYears } from 'date-fns';
import { changeDate } from '../../model/calendar.js';
import { DAY } from '../../model/durations.js';
import type { Component, Property, ReportProblem } from './content-lines.js';
import { propertiesOf } from './content-lines.js';
import type { DateTimeReader, ListedDateTime } from './date-properties.js';
import { reportFirst } from './date-properties.js';
import { DateTimeSet, sortKeyIn, wallInZoneOf } from './date-time-set.js';
import type { DateTime, Duration, Zone } from './date-times.js';
import { dateAt, readDateTime, timeAt } from './date-times.js';
import { matchingTimes, occurrencesOf, StepBudget } from './occurrences.js';
import type { RecurrenceRule } from './recurrence-rule.js';
import { readRecurrenceRule } from './recurrence-rule.js';

/** How far what repeats is followed, whichever comes first. */
const MAX_OCCURRENCES = 1000;
const MAX_YEARS = 5;
/** And looked for, to tell what goes on from what has come to its end. */
const LOOKAHEAD_YEARS = 5;
/** And all events of a calendar together, to spare the memory. */
const MAX_CALENDAR_OCCURRENCES = 200_000;
/** How many steps a rule may take: one that names each second of an hour has 3,600 for that, one that is looked for through all those years 90,000. */
const MAX_RULE_STEPS = 100_000;

export interface Occurrence {
  dateTime: DateTime;
  /** How long it lasts, where that differs from the event. */
  duration?: Duration | undefined;
}

interface BoundedRule {
  rule: RecurrenceRule;
  /** Whether the rule goes on at a date-time. */
  isBeforeEnd(dateTime: DateTime): boolean;
}

/** A date-time of the kind and in the zone of another. */
const dateTimeLike = ({ isDate, zone }: DateTime, wall: number): DateTime =>
  isDate ? dateAt(wall) : timeAt(wall, zone);

export class RecurrenceSetReader {
  readonly #dateTimes: DateTimeReader;
  readonly #home: Zone | undefined;
  readonly #steps: StepBudget;
  readonly #report: ReportProblem;

  /**
   * @param home the zone of times that have none, where the calendar tells it
   * @param steps those that all rules may take together
   */
  constructor(dateTimes: DateTimeReader, home: Zone | undefined, steps: StepBudget, report: ReportProblem) {
    this.#dateTimes = dateTimes;
    this.#home = home;
    this.#steps = steps;
    this.#report = report;
  }

  /** @param before how many events the calendar has already */
  readOccurrences(event: Component, start: DateTime, before: number): Occurrence[] {
    const most = Math.max(1, Math.min(MAX_OCCURRENCES, MAX_CALENDAR_OCCURRENCES - before));
    const found = new Map<number, Occurrence>([[sortKeyIn(start, start), { dateTime: start }]]);
    for (const property of propertiesOf(event, 'RRULE')) this.#addRule(property, start, found, most);
    const others =
      'is not a date, time or period and adds no instance: write it like 20190123, 20190123T100000Z or 20190123T100000Z/PT2H';
    for (const property of propertiesOf(event, 'RDATE')) {
      const { length } = this.#addOccurrences(this.#dateTimes.readAll([property], others), start, found, most);
      const what = `lists more than ${most} instances, and the last ${length} are left out: list fewer`;
      if (length) this.#report('warning', property, what);
    }
    const occurrences = [...found].sort(([a], [b]) => a - b).map(([, occurrence]) => occurrence);
    return this.#exclude(event, start, occurrences);
  }

  /** Adds occurrences while there is room, and gives those for which there is none. */
  #addOccurrences(
    dates: readonly Occurrence[],
    start: DateTime,
    found: Map<number, Occurrence>,
    most: number,
  ): Occurrence[] {
    return dates.filter(({ dateTime, duration }) => {
      const order = sortKeyIn(start, dateTime);
      const known = found.get(order);
      if (!known && found.size >= most) return true;
      // A period may repeat a time that a rule names, and lasts as long as it says.
      found.set(order, { dateTime, duration: duration ?? known?.duration });
      return false;
    });
  }

  /** Reads a rule and where it ends; undefined of one that can't be followed, which is told. */
  #readRule(property: Property, start: DateTime, consequence: string, list: string): BoundedRule | undefined {
    const rule = readRecurrenceRule(property.value);
    const refuse = (fault: string, remedy: string) =>
      this.#report('warning', property, `can't be followed because of ${fault}, and ${consequence}: ${remedy}`);
    if ('fault' in rule) return refuse(rule.fault, `correct or list the others as ${list}`);
    const until = rule.until === undefined ? undefined : readDateTime(rule.until);
    if (rule.until !== undefined && !until) return refuse(`UNTIL=${rule.until}`, 'write it like 20190123T100000Z');
    // Days have no times.
    if (start.isDate) for (const name of ['BYHOUR', 'BYMINUTE', 'BYSECOND'] as const) rule.lists[name] = undefined;
    const last = until && (until.isDate ? until.wall + DAY - 1 : until.wall);
    const isInstant = until?.instant !== undefined && start.instant !== undefined;
    return {
      rule,
      isBeforeEnd: ({ wall, instant }) => last === undefined || (isInstant ? instant! : wall) <= last,
    };
  }

  /** Adds what a rule repeats. */
  #addRule(property: Property, start: DateTime, found: Map<number, Occurrence>, most: number): void {
    const read = this.#readRule(property, start, 'only the first instance is shown', 'RDATE');
    if (!read) return;
    const { rule, isBeforeEnd } = read;
    const [limit, horizon] = [MAX_YEARS, MAX_YEARS + LOOKAHEAD_YEARS].map((years) =>
      changeDate(start.wall, (date) => addYears(date, years)),
    ) as [number, number];
    const steps = new StepBudget(MAX_RULE_STEPS, this.#steps);
    let [cut, isDone] = ['', rule.count === 1];
    // One more than is shown, to know whether there are more.
    for (const wall of occurrencesOf(rule, start.wall, horizon, steps)) {
      if (wall === start.wall) continue;
      const dateTime = dateTimeLike(start, wall);
      isDone = true;
      if (!isBeforeEnd(dateTime)) break;
      if (wall >= limit) cut = `${MAX_YEARS} years`;
      else if (this.#addOccurrences([{ dateTime }], start, found, most).length) cut = `${most} instances`;
      if (cut) break;
    }
    const warn = (what: string) => this.#report('warning', property, what);
    if (cut) warn(`goes on beyond ${cut}, after which it is cut: give it an UNTIL or COUNT within that`);
    else if (steps.isSpent)
      warn(
        `takes too long to follow and is cut after ${found.size} instances: write a simpler rule or list them as RDATE`,
      );
    else if (!isDone)
      warn(
        `names no other time within ${MAX_YEARS + LOOKAHEAD_YEARS} years of DTSTART, and only that is shown: correct it, or remove it from what happens once`,
      );
  }

  /** Leaves out what is excepted. */
  #exclude(event: Component, start: DateTime, occurrences: Occurrence[]): Occurrence[] {
    const [dates, rules] = [propertiesOf(event, 'EXDATE'), propertiesOf(event, 'EXRULE')];
    if (!dates.length && !rules.length) return occurrences;
    const [shown, excepted] = [new DateTimeSet(this.#home), new DateTimeSet(this.#home)];
    for (const { dateTime } of occurrences) shown.add(dateTime);
    for (const property of dates) {
      const what = 'is not a date or time and excludes nothing: write it like DTSTART';
      const found = this.#dateTimes.readAll([property], what);
      for (const { dateTime } of found) excepted.add(dateTime);
      const isMissed = ({ dateTime }: ListedDateTime) =>
        !shown.has(dateTime) && (shown.hasDay(dateTime.wall) || shown.hasDay(wallInZoneOf(start, dateTime)));
      const missed = found.filter(isMissed).map(({ text }) => text);
      const remedy =
        'excludes nothing, since the event has an instance that day but at another time: write that time, or the day alone with VALUE=DATE';
      reportFirst(this.#report, property, missed, remedy);
    }
    for (const property of rules) this.#excludeRule(property, start, occurrences, excepted);
    return occurrences.filter(({ dateTime }) => !excepted.has(dateTime));
  }

  /** Adds what a rule excepts of some occurrences. */
  #excludeRule(property: Property, start: DateTime, occurrences: readonly Occurrence[], excepted: DateTimeSet): void {
    const read = this.#readRule(property, start, 'what it excludes is shown', 'EXDATE');
    if (!read) return;
    const walls = new Set(occurrences.map(({ dateTime }) => wallInZoneOf(start, dateTime)));
    const steps = new StepBudget(MAX_RULE_STEPS, this.#steps);
    let left = read.rule.count ?? Infinity;
    for (const wall of matchingTimes(read.rule, start.wall, Math.max(...walls), steps)) {
      const dateTime = dateTimeLike(start, wall);
      if (left-- <= 0 || !read.isBeforeEnd(dateTime)) break;
      if (walls.has(dateTime.wall)) excepted.add(dateTime);
    }
    if (steps.isSpent) {
      const what =
        'takes too long to follow, and some of what it excludes is shown: write a simpler rule or list the dates as EXDATE';
      this.#report('warning', property, what);
    }
  }
}

/** When an event of a calendar happens: at its start, by its rules and on other dates, less what is excepted (RFC 5545, 3.8.5). */
import { addYears } from 'date-fns';
import { changeDate } from '../model/calendar.js';
import { DAY } from '../model/durations.js';
import { all } from './icalendar-lines.js';
import type { Component, Property, Tell } from './icalendar-lines.js';
import { MomentSet, orderIn, wallIn } from './icalendar-moment-set.js';
import { tellFirst } from './icalendar-moments.js';
import type { Found, Moments } from './icalendar-moments.js';
import { dateAt, readMoment, timeAt } from './icalendar-time.js';
import type { Length, Moment, Zone } from './icalendar-time.js';
import { matches, occurrences, Steps } from './recurrence.js';
import { readRule } from './recurrence-rule.js';
import type { Rule } from './recurrence-rule.js';

/** How far what repeats is followed, whichever comes first. */
const MOST = 1000;
const YEARS = 5;
/** And looked for, to tell what goes on from what has come to its end. */
const YEARS_AHEAD = 5;
/** And all events of a calendar together, to spare the memory. */
const MOST_IN_ALL = 200_000;
/** How many steps a rule may take: one that names each second of an hour has 3,600 for that, one that is looked for through all those years 90,000. */
const MOST_STEPS = 100_000;

export interface Instance {
  moment: Moment;
  /** How long it lasts, where that differs from the event. */
  length?: Length | undefined;
}

interface ReadRule {
  rule: Rule;
  /** Whether the rule goes on at a moment. */
  goesOn(moment: Moment): boolean;
}

/** A moment of the kind and in the zone of another. */
const like = ({ isDate, zone }: Moment, wall: number): Moment => (isDate ? dateAt(wall) : timeAt(wall, zone));

export class SeriesReader {
  /**
   * @param home the zone of times that have none, where the calendar tells it
   * @param steps those that all rules may take together
   */
  constructor(
    private readonly moments: Moments,
    private readonly home: Zone | undefined,
    private readonly steps: Steps,
    private readonly tell: Tell,
  ) {}

  /** @param before how many events the calendar has already */
  instances(event: Component, start: Moment, before: number): Instance[] {
    const most = Math.max(1, Math.min(MOST, MOST_IN_ALL - before));
    const found = new Map<number, Instance>([[orderIn(start, start), { moment: start }]]);
    for (const property of all(event, 'RRULE')) this.repeat(property, start, found, most);
    const others =
      'is not a date, time or period and adds no instance: write it like 20190123, 20190123T100000Z or 20190123T100000Z/PT2H';
    for (const property of all(event, 'RDATE')) {
      const { length } = this.add(this.moments.all([property], others), start, found, most);
      const what = `lists more than ${most} instances, and the last ${length} are left out: list fewer`;
      if (length) this.tell('warning', property, what);
    }
    const instances = [...found].sort(([a], [b]) => a - b).map(([, instance]) => instance);
    return this.without(event, start, instances);
  }

  /** Adds instances while there is room, and gives those for which there is none. */
  private add(dates: readonly Instance[], start: Moment, found: Map<number, Instance>, most: number): Instance[] {
    return dates.filter(({ moment, length }) => {
      const order = orderIn(start, moment);
      const known = found.get(order);
      if (!known && found.size >= most) return true;
      // A period may repeat a time that a rule names, and lasts as long as it says.
      found.set(order, { moment, length: length ?? known?.length });
      return false;
    });
  }

  /** Reads a rule and where it ends; undefined of one that can't be followed, which is told. */
  private read(property: Property, start: Moment, consequence: string, list: string): ReadRule | undefined {
    const rule = readRule(property.value);
    const refuse = (fault: string, remedy: string) =>
      this.tell('warning', property, `can't be followed because of ${fault}, and ${consequence}: ${remedy}`);
    if ('fault' in rule) return refuse(rule.fault, `correct or list the others as ${list}`);
    const until = rule.until === undefined ? undefined : readMoment(rule.until);
    if (rule.until !== undefined && !until) return refuse(`UNTIL=${rule.until}`, 'write it like 20190123T100000Z');
    // Days have no times.
    if (start.isDate) for (const name of ['BYHOUR', 'BYMINUTE', 'BYSECOND'] as const) rule.lists[name] = undefined;
    const last = until && (until.isDate ? until.wall + DAY - 1 : until.wall);
    const isInstant = until?.instant !== undefined && start.instant !== undefined;
    return {
      rule,
      goesOn: ({ wall, instant }) => last === undefined || (isInstant ? instant! : wall) <= last,
    };
  }

  /** Adds what a rule repeats. */
  private repeat(property: Property, start: Moment, found: Map<number, Instance>, most: number): void {
    const read = this.read(property, start, 'only the first instance is shown', 'RDATE');
    if (!read) return;
    const { rule, goesOn } = read;
    const [limit, horizon] = [YEARS, YEARS + YEARS_AHEAD].map((years) =>
      changeDate(start.wall, (date) => addYears(date, years)),
    ) as [number, number];
    const steps = new Steps(MOST_STEPS, this.steps);
    let [cut, isDone] = ['', rule.count === 1];
    // One more than is shown, to know whether there are more.
    for (const wall of occurrences(rule, start.wall, horizon, steps)) {
      if (wall === start.wall) continue;
      const moment = like(start, wall);
      isDone = true;
      if (!goesOn(moment)) break;
      if (wall >= limit) cut = `${YEARS} years`;
      else if (this.add([{ moment }], start, found, most).length) cut = `${most} instances`;
      if (cut) break;
    }
    const say = (what: string) => this.tell('warning', property, what);
    if (cut) say(`goes on beyond ${cut}, after which it is cut: give it an UNTIL or COUNT within that`);
    else if (steps.isUp)
      say(
        `takes too long to follow and is cut after ${found.size} instances: write a simpler rule or list them as RDATE`,
      );
    else if (!isDone)
      say(
        `names no other time within ${YEARS + YEARS_AHEAD} years of DTSTART, and only that is shown: correct it, or remove it from what happens once`,
      );
  }

  /** Leaves out what is excepted. */
  private without(event: Component, start: Moment, instances: Instance[]): Instance[] {
    const [dates, rules] = [all(event, 'EXDATE'), all(event, 'EXRULE')];
    if (!dates.length && !rules.length) return instances;
    const [shown, excepted] = [new MomentSet(this.home), new MomentSet(this.home)];
    for (const { moment } of instances) shown.add(moment);
    for (const property of dates) {
      const what = 'is not a date or time and excludes nothing: write it like DTSTART';
      const found = this.moments.all([property], what);
      for (const { moment } of found) excepted.add(moment);
      const isMissed = ({ moment }: Found) =>
        !shown.has(moment) && (shown.hasDay(moment.wall) || shown.hasDay(wallIn(start, moment)));
      const missed = found.filter(isMissed).map(({ text }) => text);
      const remedy =
        'excludes nothing, since the event has an instance that day but at another time: write that time, or the day alone with VALUE=DATE';
      tellFirst(this.tell, property, missed, remedy);
    }
    for (const property of rules) this.except(property, start, instances, excepted);
    return instances.filter(({ moment }) => !excepted.has(moment));
  }

  /** Adds what a rule excepts of some instances. */
  private except(property: Property, start: Moment, instances: readonly Instance[], excepted: MomentSet): void {
    const read = this.read(property, start, 'what it excludes is shown', 'EXDATE');
    if (!read) return;
    const walls = new Set(instances.map(({ moment }) => wallIn(start, moment)));
    const steps = new Steps(MOST_STEPS, this.steps);
    let left = read.rule.count ?? Infinity;
    for (const wall of matches(read.rule, start.wall, Math.max(...walls), steps)) {
      const moment = like(start, wall);
      if (left-- <= 0 || !read.goesOn(moment)) break;
      if (walls.has(moment.wall)) excepted.add(moment);
    }
    if (steps.isUp) {
      const what =
        'takes too long to follow, and some of what it excludes is shown: write a simpler rule or list the dates as EXDATE';
      this.tell('warning', property, what);
    }
  }
}

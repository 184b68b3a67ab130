/** Time zones of calendars: those that the system knows, and those that a calendar defines (RFC 5545, 3.6.5). */
import { setYear } from 'date-fns';
import { changeDate, utc, yearOf } from '../../model/calendar.js';
import { DAY, HOUR, MINUTE, SECOND } from '../../model/durations.js';
import { axisTime, instantBy, isTimeZone } from '../../model/zones.js';
import type { Component, Property, ReportProblem } from './content-lines.js';
import { propertiesOf, propertyOf } from './content-lines.js';
import type { DateTime, Zone } from './date-times.js';
import { readDateTime } from './date-times.js';
import { occurrencesOf, StepBudget } from './occurrences.js';
import type { RecurrenceRule } from './recurrence-rule.js';
import { readRecurrenceRule } from './recurrence-rule.js';

/** How many steps a zone's rule may take to find the changes of a year: those of yearly ones take some hundred. */
const MAX_ZONE_STEPS = 10_000;

/** @param offset what the clocks are ahead of UTC at an instant, ms */
function zoneFromOffset(offset: (instant: number) => number): Zone {
  return { wallOf: (instant) => instant + offset(instant), instantOf: (wall) => instantBy(wall, offset) };
}

/** A zone of the system. Asking it takes long, so it is asked once for each day on which nothing changes. */
function systemZone(id: string): Zone {
  const ask = (instant: number) => axisTime(instant, true, id) - instant;
  const days = new Map<number, number | undefined>();
  return zoneFromOffset((instant) => {
    const day = Math.floor(instant / DAY);
    if (!days.has(day)) {
      const [begin, end] = [ask(day * DAY), ask((day + 1) * DAY)];
      days.set(day, begin === end ? begin : undefined);
    }
    return days.get(day) ?? ask(instant);
  });
}

/** `+0530` and the like, ms. */
function readOffset(value: string | undefined): number | undefined {
  const [, sign, hours, minutes, seconds] = /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/.exec(value ?? '') ?? [];
  if (!sign) return undefined;
  const ms = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds ?? 0) * SECOND;
  return sign === '-' ? -ms : ms;
}

/** When a zone changes its clocks, epoch ms; and to what, ms from UTC. */
interface OffsetChange {
  at: number;
  to: number;
}

/** A part of a zone's definition: what the clocks are changed to, and when. */
interface Observance {
  from: number;
  to: number;
  /** On the wall clock before it. */
  start: number;
  others: number[];
  rule: RecurrenceRule | undefined;
  until: DateTime | undefined;
  property: Property | undefined;
}

function readObservance(component: Component, report: ReportProblem): Observance | undefined {
  const written = (name: string) => propertyOf(component, name) ?? { name, value: undefined, row: component.row };
  const [start, to, rule] = [written('DTSTART'), written('TZOFFSETTO'), propertyOf(component, 'RRULE')];
  const at = readDateTime(start.value ?? '');
  const offset = readOffset(to.value);
  const unused = 'and this part of the time zone is not used: write it like';
  if (!at) return report('warning', start, `is not a date or time, ${unused} 20190310T020000`);
  if (offset === undefined) return report('warning', to, `is not an offset from UTC, ${unused} -0500`);
  const others = propertiesOf(component, 'RDATE').flatMap((property) => {
    const dateTimes = property.value.split(',').map((value) => readDateTime(value.trim()));
    if (dateTimes.includes(undefined))
      report(
        'warning',
        property,
        'lists what is not a date or time, which is not used: write each like 20190310T020000',
      );
    return dateTimes.filter((dateTime) => dateTime !== undefined).map(({ wall }) => wall);
  });
  const read = rule && readZoneRule(rule, report);
  const from = readOffset(written('TZOFFSETFROM').value) ?? offset;
  return {
    from,
    to: offset,
    start: at.wall,
    others,
    rule: read,
    until: readDateTime(read?.until ?? ''),
    property: rule,
  };
}

function readZoneRule(written: Property, report: ReportProblem): RecurrenceRule | undefined {
  const rule = readRecurrenceRule(written.value);
  const fault = 'fault' in rule ? rule.fault : rule.frequency === 'YEARLY' ? undefined : `FREQ=${rule.frequency}`;
  const what = `can't be followed because of ${fault}, and clocks are changed at its start only: write a yearly rule like FREQ=YEARLY;BYMONTH=3;BYDAY=2SU`;
  return fault === undefined ? (rule as RecurrenceRule) : report('warning', written, what);
}

/** The last change at an instant, of some in order. */
function lastChangeAt(changes: readonly OffsetChange[], instant: number): OffsetChange | undefined {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (changes[middle]!.at <= instant) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

const sortChanges = (changes: OffsetChange[]) => changes.sort((a, b) => a.at - b.at);

/** A zone that the calendar defines itself. */
class CalendarZone {
  readonly #observances: readonly Observance[];
  readonly #steps: StepBudget;
  readonly #report: ReportProblem;
  /** The changes that no rule gives. */
  readonly #fixed: OffsetChange[];
  /** By the year in which they are needed, what the rules give. */
  readonly #years = new Map<number, OffsetChange[]>();
  /** What the clocks are ahead of UTC before all that the calendar tells of. */
  readonly #before: number;
  /** The rules that were given up. */
  readonly #reported = new Set<Property>();

  constructor(observances: readonly Observance[], steps: StepBudget, report: ReportProblem) {
    this.#observances = observances;
    this.#steps = steps;
    this.#report = report;
    this.#fixed = sortChanges(
      observances.flatMap(({ from, to, start, others }) => [start, ...others].map((wall) => ({ at: wall - from, to }))),
    );
    this.#before = observances.reduce((a, b) => (b.start < a.start ? b : a)).from;
  }

  offset(instant: number): number {
    const year = yearOf(instant);
    let ruled = this.#years.get(year);
    if (!ruled)
      this.#years.set(year, (ruled = sortChanges(this.#observances.flatMap((one) => this.#changes(one, year)))));
    const [a, b] = [lastChangeAt(this.#fixed, instant), lastChangeAt(ruled, instant)];
    const change = a && b ? (a.at > b.at ? a : b) : (a ?? b);
    return change?.to ?? this.#before;
  }

  /** The last changes that a rule gives before the end of a year; those of the year among them. */
  #changes({ rule, start, until, from, to, property }: Observance, year: number): OffsetChange[] {
    if (!rule) return [];
    // Outlook's rules begin in 1601. They can as well begin shortly before the year, or before their end.
    const first = yearOf(start);
    const wanted = Math.min(year, until ? yearOf(until.wall) : year) - 1 - first;
    const years = rule.count ? 0 : Math.max(0, Math.floor(wanted / rule.interval) * rule.interval);
    const near = changeDate(start, (date) => setYear(date, first + years));
    const steps = new StepBudget(MAX_ZONE_STEPS, this.#steps);
    const changes: OffsetChange[] = [];
    for (const wall of occurrencesOf(rule, near, utc(year + 1), steps)) {
      const end = until?.instant === undefined ? wall : wall - from;
      // The first is the start itself, whether or not the rule has it.
      if (wall !== near && (!until || end <= until.wall)) changes.push({ at: wall - from, to });
    }
    if (steps.isSpent && !this.#reported.has(property!)) {
      this.#reported.add(property!);
      const what = `takes too long to follow, and times in the zone may be wrong by its change of clocks: write a yearly rule like FREQ=YEARLY;BYMONTH=3;BYDAY=2SU`;
      this.#report('warning', property!, what);
    }
    return changes;
  }
}

function definedZone(definition: Component, steps: StepBudget, report: ReportProblem): Zone | undefined {
  const observances = definition.components
    .map((component) => readObservance(component, report))
    .filter((observance) => observance !== undefined);
  if (!observances.length) return undefined;
  const zone = new CalendarZone(observances, steps, report);
  return zoneFromOffset((instant) => zone.offset(instant));
}

/** The IANA name in a zone's: some put the place of their own files before it. */
function ianaName(id: string): string | undefined {
  const names = [id, id.split('/').slice(-2).join('/'), id.split('/').slice(-3).join('/')];
  return names.find((name) => name.includes('/') && isTimeZone(name));
}

/**
 * Finds time zones: those that every system knows by their IANA names, and those that the calendar defines.
 *
 * @param steps those that the rules of all zones may take, with others
 */
export function zoneFinder(
  definitions: readonly Component[],
  steps: StepBudget,
  report: ReportProblem,
): (id: string) => Zone | undefined {
  const zones = new Map<string, Zone | undefined>();
  const defined = new Map<string, Component>();
  for (const definition of definitions) {
    const id = propertyOf(definition, 'TZID')?.value;
    if (id !== undefined && !defined.has(id)) defined.set(id, definition);
  }
  const find = (id: string) => {
    const iana = ianaName(id);
    const definition = defined.get(id);
    if (iana !== undefined) return systemZone(iana);
    if (definition) return definedZone(definition, steps, report);
    return isTimeZone(id) ? systemZone(id) : undefined;
  };
  return (id) => {
    if (!zones.has(id)) zones.set(id, find(id));
    return zones.get(id);
  };
}

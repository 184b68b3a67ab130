/** Times of iCalendar (RFC 5545, 3.3.4 to 3.3.6, and 3.6.5 for its own definitions of time zones). */
import { utc } from '../model/calendar.js';
import { DAY, HOUR, MINUTE } from '../model/durations.js';
import { instantOf, isTimeZone } from '../model/zones.js';
import { dateText } from './edtf-text.js';
import type { Component } from './icalendar-lines.js';
import { occurrences, readRule } from './recurrence.js';

/** A date or a time. */
export interface Moment {
  /** ms of the wall clock as if it were UTC. */
  wall: number;
  isDate: boolean;
  isUtc: boolean;
}

/** A date or time as it is written; undefined of what is none, days that there aren't included. */
export function readMoment(value: string): Moment | undefined {
  const [, year, month, day, time, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)(T(\d\d)(\d\d)(\d\d)?(Z)?)?$/i.exec(value) ?? [];
  if (!year) return undefined;
  const numbers = [year, month, day, hour, minute, second].map((part) => Number(part ?? 0));
  const at = new Date(0);
  at.setUTCFullYear(numbers[0]!, numbers[1]! - 1, numbers[2]);
  // A leap second is the second before it.
  const wall = at.setUTCHours(numbers[3]!, numbers[4], Math.min(59, numbers[5]!));
  const isSame =
    at.getUTCMonth() + 1 === numbers[1] && at.getUTCDate() === numbers[2] && at.getUTCMinutes() === numbers[4];
  return isSame ? { wall, isDate: !time, isUtc: !!utc } : undefined;
}

/** A duration, ms, such as `PT1H30M`, `P1D` or `-P2W`. */
export function readDuration(value: string): number | undefined {
  const match =
    /^([+-])?P(?=.)(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=.)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/i.exec(
      value,
    );
  if (!match) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0));
  const ms = (weeks! * 7 + days!) * DAY + hours! * HOUR + minutes! * MINUTE + seconds! * 1000;
  return match[1] === '-' ? -ms : ms;
}

/** The instant at which the clocks of a zone show a time. */
export type Zone = (wall: number) => number;

/** `+0530` and the like, ms. */
function readOffset(value: string | undefined): number | undefined {
  const [, sign, hours, minutes, seconds] = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(value ?? '') ?? [];
  if (!sign) return undefined;
  const ms = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds ?? 0) * 1000;
  return sign === '-' ? -ms : ms;
}

/** When a zone changes its clocks, on the wall clock before; and to what, ms from UTC. */
interface Change {
  on: number;
  to: number;
}

/** The changes of a zone's definition in a year and the one before it; all that rules don't give in any case. */
function changesIn(definition: Component, year: number): Change[] {
  return definition.components.flatMap(({ properties }) => {
    const value = (name: string) => properties.find((property) => property.name === name)?.value;
    const to = readOffset(value('TZOFFSETTO'));
    const start = readMoment(value('DTSTART') ?? '')?.wall;
    if (to === undefined || start === undefined) return [];
    const dates = properties.filter(({ name }) => name === 'RDATE').flatMap((property) => property.value.split(','));
    const ons = [start, ...dates.map((date) => readMoment(date)?.wall).filter((wall) => wall !== undefined)];
    const rule = readRule(value('RRULE') ?? '');
    if (!('fault' in rule)) {
      const until = readMoment(rule.until ?? '')?.wall ?? Infinity;
      // Outlook's rules begin in 1601. All are yearly, so they can as well begin shortly before.
      const near = new Date(start);
      near.setUTCFullYear(Math.max(near.getUTCFullYear(), year - 2));
      for (const on of occurrences({ ...rule, count: undefined }, near.getTime(), utc(year + 1)))
        // The first is the start itself, whether or not the rule has it.
        if (on !== near.getTime() && on - (readOffset(value('TZOFFSETFROM')) ?? to) <= until) ons.push(on);
    }
    return ons.map((on) => ({ on, to }));
  });
}

/** A zone that the calendar defines itself. */
function definedZone(definition: Component): Zone | undefined {
  const years = new Map<number, Change[]>();
  const changesOf = (year: number) => {
    if (!years.has(year))
      years.set(
        year,
        changesIn(definition, year).sort((a, b) => a.on - b.on),
      );
    return years.get(year)!;
  };
  if (!changesOf(1970).length) return undefined;
  return (wall) => {
    const changes = changesOf(new Date(wall).getUTCFullYear());
    return wall - (changes.findLast(({ on }) => on <= wall) ?? changes[0]!).to;
  };
}

/** A zone of the system. Asking it takes long, so it is asked once for each day on which nothing changes. */
function systemZone(id: string): Zone {
  const shifts = new Map<number, number | undefined>();
  return (wall) => {
    const day = Math.floor(wall / DAY);
    if (!shifts.has(day)) {
      const [before, after] = [day - 1, day + 2].map((other) => other * DAY - instantOf(other * DAY, id));
      shifts.set(day, before === after ? before : undefined);
    }
    const shift = shifts.get(day);
    return shift === undefined ? instantOf(wall, id) : wall - shift;
  };
}

/** Finds time zones: those that every system knows by their IANA names, and those that the calendar defines. */
export function zoneFinder(definitions: readonly Component[]): (id: string) => Zone | undefined {
  const zones = new Map<string, Zone | undefined>();
  return (id) => {
    if (!zones.has(id)) {
      // Some put the place of their own files before the name.
      const iana = [id, id.split('/').slice(-2).join('/'), id.split('/').slice(-3).join('/')].find(
        (name) => name.includes('/') && isTimeZone(name),
      );
      const definition = definitions.find(({ properties }) =>
        properties.some(({ name, value }) => name === 'TZID' && value === id),
      );
      if (iana) zones.set(id, systemZone(iana));
      else if (definition) zones.set(id, definedZone(definition));
      else zones.set(id, isTimeZone(id) ? systemZone(id) : undefined);
    }
    return zones.get(id);
  };
}

/** A time as EDTF. Without a zone it belongs to the timeline's, as a floating one does. */
export function momentText({ wall, isDate, isUtc }: Moment, zone?: Zone): string {
  const instant = isUtc ? wall : zone?.(wall);
  const shift = instant === undefined ? 0 : (wall - instant) / MINUTE;
  // Before zones were agreed on, clocks differed by seconds, which ISO 8601 can't say.
  const isWhole = Number.isInteger(shift) && Math.abs(shift) < 15 * 60;
  const at = new Date(isWhole ? wall : instant!);
  const parts = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
  if (isDate) return dateText(parts);
  const text = dateText({ ...parts, hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() });
  if (instant === undefined) return text;
  if (isUtc || !isWhole) return `${text}Z`;
  const minutes = Math.abs(shift);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${text}${shift < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

import { UTCDateMini } from '@date-fns/utc/date/mini';
import { DAY, HOUR, MINUTE, SECOND } from './durations.js';

/** The years of the first and the last date that there can be, astronomical (0 is 1 BC): the universe has 13.8 billion. */
export const FARTHEST_YEAR = 20_000_000_000;
/** The Gregorian calendar repeats itself after so many years, to the day of the week, */
const CYCLE_YEARS = 400;
/** which take so many ms. */
const CYCLE_MS = 146_097 * DAY;
/** Beyond this many ms from 1970 a time is mapped, with room for a date to move before the platform's own end (8.64e15, ECMA-262). */
export const PLATFORM_END_MS = 8.6e15;
/** What clocks count in, ms; each is at least twice as long as doubles are apart somewhere in time. */
const CLOCK_GRAINS_MS = [1, 10, 100, SECOND, 5 * SECOND, 10 * SECOND, MINUTE, 5 * MINUTE];
/** Bits of a double's fraction (IEEE 754). */
const FRACTION_BITS = 52;
/** Days are whole multiples of 1,024 ms, and doubles hold those up to here. */
export const EXACT_END_MS = 2 ** 63;

/**
 * Epoch ms of a day, at any distance. Without `Date`, which costs more than all else that reading a date does. Years
 * begin in March here, so that leap days come last (after Howard Hinnant's `days_from_civil`).
 *
 * @param year astronomical: 0 is 1 BC
 * @param month from 0; beyond 11 it runs on into the next years
 */
export function utc(year: number, month = 0, day = 1): number {
  const years = year + Math.floor((month - 2) / 12);
  const before = 365 * years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return (before + Math.floor((153 * ((month + 10) % 12) + 2) / 5) + day - 719_469) * DAY;
}

/** How far apart the times are that there can be at a distance from 1970, ms: a minute 13.8 billion years ago. */
export function spacing(ms: number): number {
  return 2 ** (Math.floor(Math.log2(Math.max(Math.abs(ms), 1))) - FRACTION_BITS);
}

/** A time at any distance as a date of the platform. */
export interface CalendarDate {
  /** In UTC, for date-fns and Intl: the time's month, day, weekday and clock, in a year of the same shape. */
  date: Date;
  /** What has to be added to the date's year, a multiple of 400; 0 wherever the platform has the year itself. */
  years: number;
}

/**
 * The calendar date of an epoch time, at any distance: times beyond the platform's dates (about 270,000 years) are moved
 * by whole cycles of 400 years.
 *
 * @example calendarDate(utc(-13_800_000_000, 2)) // March of a year like it, and how many years it is off
 */
export function calendarDate(ms: number): CalendarDate {
  if (Math.abs(ms) < PLATFORM_END_MS) return { date: new UTCDateMini(ms), years: 0 };
  const cycles = Math.floor(ms / CYCLE_MS);
  const rest = ms - cycles * CYCLE_MS;
  // A second or a midnight that no double holds must not count as the one before.
  const grain = CLOCK_GRAINS_MS.find((one) => one >= 2 * spacing(ms)) ?? HOUR;
  const whole = Math.round(rest / grain) * grain;
  const exact = Math.abs(rest - whole) <= spacing(ms) ? whole : rest;
  return { date: new UTCDateMini(exact), years: cycles * CYCLE_YEARS };
}

/** The astronomical year of an epoch time (0 is 1 BC), at any distance. */
export function yearOf(ms: number): number {
  const { date, years } = calendarDate(ms);
  return date.getFullYear() + years;
}

/**
 * The epoch time that a step of date-fns leads to, at any distance.
 *
 * @example changeDate(ms, (date) => startOfWeek(addWeeks(date, 1)))
 */
export function changeDate(ms: number, change: (date: Date) => Date): number {
  const { date, years } = calendarDate(ms);
  return change(date).getTime() + (years / CYCLE_YEARS) * CYCLE_MS;
}

/** The last time before an exclusive end that is in its own year, month and day: one ms before it, or what numbers can tell. */
export function lastBefore(end: number): number {
  return end - Math.max(1, 4 * spacing(end));
}

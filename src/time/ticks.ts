import { addDays, addMonths, addWeeks, startOfDay, startOfMonth, startOfWeek } from 'date-fns';
import { changeDate, utc, yearOf } from '../model/calendar.js';
import { DAY, HOUR, MINUTE, SECOND } from '../model/durations.js';
import type { Span } from '../model/types.js';

/** What the ticks of an axis count. */
export type TickUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** How far apart ticks are: every so many of a unit. */
export interface TickInterval {
  unit: TickUnit;
  step: number;
  /** The least and the most that two of them can be apart, ms; the most but for the turn of the eras and of months. */
  shortest: number;
  longest: number;
}

/** The day that weeks begin with: 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Years go by 1, 2 and 5 times each of these. */
const POWERS_OF_TEN = Array.from({ length: 11 }, (_, power) => 10 ** power);
const CLOCK_STEPS = [1, 2, 5, 10, 15, 30];
/** The steps of each unit, and the ms of its shortest and its longest one. */
const STEPS: readonly [unit: TickUnit, shortest: number, longest: number, steps: readonly number[]][] = [
  ['millisecond', 1, 1, [1, 2, 5, 10, 20, 50, 100, 200, 500]],
  ['second', SECOND, SECOND, CLOCK_STEPS],
  ['minute', MINUTE, MINUTE, CLOCK_STEPS],
  ['hour', HOUR, HOUR, [1, 2, 3, 6, 12]],
  ['day', DAY, DAY, [1, 2]],
  ['week', 7 * DAY, 7 * DAY, [1]],
  ['month', 28 * DAY, 31 * DAY, [1, 3, 6]],
  ['year', 365 * DAY, 366 * DAY, POWERS_OF_TEN.flatMap((power) => [power, 2 * power, 5 * power])],
];

/** All intervals from the finest to the coarsest, as data (after d3-time's `ticks`): a millisecond to fifty billion years. */
export const INTERVALS: readonly TickInterval[] = STEPS.flatMap(([unit, shortest, longest, steps]) =>
  steps.map((step) => ({
    unit,
    step,
    // From 5 BC (the year -4) to AD 1 there are five years, and four to AD 5: nowhere do ticks of years come nearer.
    shortest: (unit === 'year' && step > 2 ? step - 1 : step) * shortest,
    longest: step * longest,
  })),
);

/** CSS px. Ticks are never nearer to each other than `least`, nor further apart than `most`; where they can they keep `good` off. */
export const TICK_GAP_PX = { least: 40, good: 64, most: 200 } as const;

/**
 * The finest interval whose ticks stand well apart and have room for their labels.
 *
 * @param msPerPx the axis' scale
 * @param room CSS px that a label of an interval takes; asked only for those whose ticks are far enough apart
 */
export function chooseInterval(msPerPx: number, room: (interval: TickInterval) => number): TickInterval {
  const hasRoom = (interval: TickInterval, least: number): boolean => {
    const gap = interval.shortest / msPerPx;
    return gap >= least && gap >= room(interval);
  };
  const good = INTERVALS.find((interval) => hasRoom(interval, TICK_GAP_PX.good));
  if (good && good.longest / msPerPx <= TICK_GAP_PX.most) return good;
  return INTERVALS.find((interval) => hasRoom(interval, TICK_GAP_PX.least)) ?? INTERVALS.at(-1)!;
}

/**
 * The ticks of an interval in a stretch of time, and the last one before it: at the boundaries of the calendar, in axis
 * time, strictly increasing.
 *
 * @example ticksIn({ unit: 'month', step: 1 }, span, 1) // each first of a month
 */
export function ticksIn(
  { unit, step }: Pick<TickInterval, 'unit' | 'step'>,
  { start, end }: Span,
  firstDay: Weekday,
): number[] {
  const length = CLOCK_LENGTHS[unit];
  if (length) return clockTicks(step * length, { start, end });
  const ticks: number[] = [];
  let tick = floorTick(unit, step, start, firstDay);
  while (tick < end) {
    ticks.push(tick);
    const next = nextTick(unit, step, tick);
    // Where doubles can't tell them apart there is nothing to draw.
    if (!(next > tick)) break;
    tick = next;
  }
  return ticks;
}

/** The units that are always as long as each other, ms. */
const CLOCK_LENGTHS: Partial<Record<TickUnit, number>> = { millisecond: 1, second: SECOND, minute: MINUTE, hour: HOUR };

/** Counted rather than added up, so that far away from 1970 their error stays that of one double. */
function clockTicks(length: number, { start, end }: Span): number[] {
  const ticks: number[] = [];
  for (let count = Math.floor(start / length); count * length < end; count++) {
    const tick = count * length;
    if (!(tick > (ticks.at(-1) ?? -Infinity))) break;
    ticks.push(tick);
  }
  return ticks;
}

/** The last tick at or before a time. */
function floorTick(unit: TickUnit, step: number, time: number, weekStartsOn: Weekday): number {
  if (unit === 'year') return floorYears(yearOf(time), step);
  return changeDate(time, (date) => {
    if (unit === 'week') return startOfWeek(date, { weekStartsOn });
    if (unit === 'month') return addMonths(startOfMonth(date), -(date.getMonth() % step));
    // Days are counted from the first of the month; its last one has no tick that would stand close to the next month's.
    const day = startOfDay(date);
    return addDays(day, isTickDay(day, step) ? 0 : isTickDay(addDays(day, -1), step) ? -1 : -2);
  });
}

function nextTick(unit: TickUnit, step: number, tick: number): number {
  if (unit === 'year') return nextYears(yearOf(tick), step);
  return changeDate(tick, (date) => {
    if (unit === 'week') return addWeeks(date, step);
    if (unit === 'month') return addMonths(date, step);
    const next = addDays(date, step);
    return next.getMonth() === date.getMonth() && isTickDay(next, step) ? next : startOfMonth(addMonths(date, 1));
  });
}

/** Whether a day has a tick where every so many days do. */
function isTickDay(day: Date, step: number): boolean {
  if (step === 1 || day.getDate() === 1) return true;
  return (day.getDate() - 1) % step === 0 && addDays(day, step - 1).getMonth() === day.getMonth();
}

/** Years are counted from either side of the turn of the eras: 1000 BC, 500 BC, 1 AD, 500 AD (astronomical -999, -499, 1, 500). */
function floorYears(year: number, step: number): number {
  const round = Math.floor(year / step) * step;
  if (year >= step || step === 1) return utc(round);
  if (year >= 1 && step > 2) return utc(1);
  const before = 1 - Math.ceil((1 - year) / step) * step;
  return utc(Math.min(before, 1 - step));
}

function nextYears(year: number, step: number): number {
  if (year >= step || step === 1) return utc(year + step);
  if (year >= 1) return utc(step);
  const next = year + step;
  return utc(next < 1 ? next : step > 2 ? 1 : step);
}

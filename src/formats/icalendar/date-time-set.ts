/** Date-times of calendars as names of the occurrences of a series, whatever zone and kind they are written in. */
import { DAY } from '../../model/durations.js';
import type { DateTime, Zone } from './date-times.js';

const dayOf = (wall: number) => Math.floor(wall / DAY);

/** What the clocks of a series show at a date-time that may be in another zone. */
export const wallInZoneOf = ({ zone }: DateTime, { instant, wall }: DateTime): number =>
  zone && instant !== undefined ? zone.wallOf(instant) : wall;

/** Where a date-time stands among those of a series: epoch ms where that has a zone, ms of the wall clock otherwise. */
export function sortKeyIn({ zone }: DateTime, { instant, wall }: DateTime): number {
  return zone ? (instant ?? zone.instantOf(wall)) : wall;
}

/**
 * A set in which a date stands for all of its day, a time without a zone for what clocks show anywhere, and any other time
 * for an instant.
 */
export class DateTimeSet {
  readonly #home: Zone | undefined;
  readonly #dates = new Set<number>();
  /** The days of all, as written. */
  readonly #days = new Set<number>();
  readonly #instants = new Set<number>();
  /** What clocks show at times without a zone, and at all times. */
  readonly #floating = new Set<number>();
  readonly #walls = new Set<number>();

  /** @param home the zone of times that have none, where it is known */
  constructor(home: Zone | undefined) {
    this.#home = home;
  }

  #instantOf({ wall, instant }: DateTime): number | undefined {
    return instant ?? this.#home?.instantOf(wall);
  }

  add(dateTime: DateTime): void {
    const { wall, isDate, instant } = dateTime;
    this.#days.add(dayOf(wall));
    if (isDate) {
      this.#dates.add(dayOf(wall));
      return;
    }
    this.#walls.add(wall);
    if (instant === undefined) this.#floating.add(wall);
    const at = this.#instantOf(dateTime);
    if (at !== undefined) this.#instants.add(at);
  }

  has(dateTime: DateTime): boolean {
    const { wall, isDate, instant } = dateTime;
    if (this.#dates.has(dayOf(wall))) return true;
    if (isDate) return this.#days.has(dayOf(wall));
    const at = this.#instantOf(dateTime);
    if (at !== undefined && this.#instants.has(at)) return true;
    if (instant !== undefined) return this.#floating.has(wall);
    return (this.#home ? this.#floating : this.#walls).has(wall);
  }

  /** Whether any of them is on the day of a wall clock. */
  hasDay(wall: number): boolean {
    return this.#days.has(dayOf(wall));
  }
}

/** Moments of calendars as names of the instances of a series, whatever zone and kind they are written in. */
import { DAY } from '../model/durations.js';
import type { Moment, Zone } from './icalendar-time.js';

const dayOf = (wall: number) => Math.floor(wall / DAY);

/** What the clocks of a series show at a moment that may be in another zone. */
export const wallIn = ({ zone }: Moment, { instant, wall }: Moment): number =>
  zone && instant !== undefined ? zone.wallOf(instant) : wall;

/** Where a moment stands among those of a series: epoch ms where that has a zone, ms of the wall clock otherwise. */
export function orderIn({ zone }: Moment, { instant, wall }: Moment): number {
  return zone ? (instant ?? zone.instantOf(wall)) : wall;
}

/**
 * A set in which a date stands for all of its day, a time without a zone for what clocks show anywhere, and any other time
 * for an instant.
 */
export class MomentSet {
  private readonly dates = new Set<number>();
  /** The days of all, as written. */
  private readonly days = new Set<number>();
  private readonly instants = new Set<number>();
  /** What clocks show at times without a zone, and at all times. */
  private readonly floating = new Set<number>();
  private readonly walls = new Set<number>();

  /** @param home the zone of times that have none, where it is known */
  constructor(private readonly home: Zone | undefined) {}

  private instantOf({ wall, instant }: Moment): number | undefined {
    return instant ?? this.home?.instantOf(wall);
  }

  add(moment: Moment): void {
    const { wall, isDate, instant } = moment;
    this.days.add(dayOf(wall));
    if (isDate) {
      this.dates.add(dayOf(wall));
      return;
    }
    this.walls.add(wall);
    if (instant === undefined) this.floating.add(wall);
    const at = this.instantOf(moment);
    if (at !== undefined) this.instants.add(at);
  }

  has(moment: Moment): boolean {
    const { wall, isDate, instant } = moment;
    if (this.dates.has(dayOf(wall))) return true;
    if (isDate) return this.days.has(dayOf(wall));
    const at = this.instantOf(moment);
    if (at !== undefined && this.instants.has(at)) return true;
    if (instant !== undefined) return this.floating.has(wall);
    return (this.home ? this.floating : this.walls).has(wall);
  }

  /** Whether any of them is on the day of a wall clock. */
  hasDay(wall: number): boolean {
    return this.days.has(dayOf(wall));
  }
}

import type { EventDate, NewsEvent, Span, Timeline } from './types.js';
import { axisTime } from './zones.js';

/** What a date covers on the axis, its known ends only. */
export function axisSpan(date: EventDate, timeZone: string): Span {
  const start = axisTime(date.start, date.zoned, timeZone);
  const end = axisTime(date.end, date.zoned, timeZone);
  // Where the clocks go back, the wall clock of the end can be before that of the start.
  return { start, end: end > start ? end : start + (date.end - date.start) };
}

/** By start, then end, then importance (the bigger first), then the order in the data. */
type Order = (starts: Float64Array, ends: Float64Array, importance: Float64Array) => Uint32Array;

/** How events are put in order. Reading big data puts a faster way to the same order in its place (`bulk.ts`). */
export const ways: { order: Order } = {
  order: (starts, ends, importance) =>
    Uint32Array.from(starts.keys()).sort(
      (a, b) => starts[a]! - starts[b]! || ends[a]! - ends[b]! || importance[b]! - importance[a]! || a - b,
    ),
};

/**
 * The events of a timeline in date order, with what they cover on the axis.
 *
 * The axis runs in **axis time**: the wall clock of the displayed time zone, in milliseconds as if it were UTC. A date
 * without a time belongs to no zone and must stand on its own day whichever zone is shown, so it is taken as it is; an
 * instant is shifted by what the zone was ahead of UTC then. So the axis, its marks and its labels never need a zone:
 * all of them read axis time as UTC.
 */
export class EventIndex {
  /** By start, then end, then importance (the bigger first), then the order in the data. */
  readonly events: readonly NewsEvent[];
  /** Axis ms, by position. An open start is where the whole timeline starts. */
  readonly start: Float64Array;
  /** Axis ms, exclusive, by position. An open end is where the whole timeline ends. */
  readonly end: Float64Array;
  readonly importance: Float64Array;
  /** From the first known start to the last known end, axis ms; null without events. */
  readonly extent: Span | null;
  /** Of the events that were asked for, and of all before `seen`. */
  private readonly positions = new Map<string, number>();
  private seen = 0;

  /** @param timeZone the displayed zone, IANA */
  constructor({ events }: Pick<Timeline, 'events'>, timeZone: string) {
    const size = events.length;
    const starts = new Float64Array(size);
    const ends = new Float64Array(size);
    const extent = { start: Infinity, end: -Infinity };
    events.forEach(({ date }, i) => {
      const { start, end } = axisSpan(date, timeZone);
      starts[i] = start;
      ends[i] = end;
      if (start < extent.start) extent.start = start;
      if (end > extent.end) extent.end = end;
    });
    this.extent = size ? extent : null;
    events.forEach(({ date }, i) => {
      if (date.openStart) starts[i] = extent.start;
      if (date.openEnd) ends[i] = extent.end;
    });
    const importance = starts.map((_, i) => events[i]!.importance);
    const order = ways.order(starts, ends, importance);
    const inOrder = (values: Float64Array) => values.map((_, i) => values[order[i]!]!);
    this.events = events.map((_, i) => events[order[i]!]!);
    this.start = inOrder(starts);
    this.end = inOrder(ends);
    this.importance = inOrder(importance);
  }

  get size(): number {
    return this.events.length;
  }

  /**
   * The event at a position.
   * @throws RangeError where there is none
   */
  at(position: number): NewsEvent {
    const event = this.events[position];
    if (!event) throw new RangeError(`No event at position ${position} of ${this.size}`);
    // What was on show is what is asked for next.
    this.positions.set(event.id, position);
    return event;
  }

  /** The position of an event by its id; -1 where no event bears it. */
  indexOf(id: string): number {
    // A map of a million ids takes longer to build than all the rest, and few ids are ever asked for.
    while (!this.positions.has(id) && this.seen < this.size)
      this.positions.set(this.events[this.seen]!.id, this.seen++);
    return this.positions.get(id) ?? -1;
  }
}

import type { EventDate, NewsEvent, Span, Timeline } from './types.js';
import { axisTime } from './zones.js';

/** What a date covers on the axis, its known ends only. */
export function axisSpan(date: EventDate, timeZone: string): Span {
  const start = axisTime(date.start, date.zoned, timeZone);
  const end = axisTime(date.end, date.zoned, timeZone);
  // Where the clocks go back, the wall clock of the end can be before that of the start.
  return { start, end: end > start ? end : start + (date.end - date.start) };
}

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
  private readonly positions = new Map<string, number>();

  /** @param timeZone the displayed zone, IANA */
  constructor(timeline: Pick<Timeline, 'events'>, timeZone: string) {
    const { events } = timeline;
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
    const order = Uint32Array.from(starts.keys()).sort(
      (a, b) =>
        starts[a]! - starts[b]! || ends[a]! - ends[b]! || events[b]!.importance - events[a]!.importance || a - b,
    );
    this.events = Array.from(order, (i) => events[i]!);
    this.start = Float64Array.from(order, (i) => starts[i]!);
    this.end = Float64Array.from(order, (i) => ends[i]!);
    this.importance = Float64Array.from(order, (i) => events[i]!.importance);
    this.events.forEach((event, position) => this.positions.set(event.id, position));
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
    return event;
  }

  /** The position of an event by its id; -1 where no event bears it. */
  indexOf(id: string): number {
    return this.positions.get(id) ?? -1;
  }
}

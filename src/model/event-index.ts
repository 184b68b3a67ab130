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
    const spans = events.map((event) => axisSpan(event.date, timeZone));
    let first = Infinity;
    let last = -Infinity;
    for (const { start, end } of spans) {
      first = Math.min(first, start);
      last = Math.max(last, end);
    }
    this.extent = size ? { start: first, end: last } : null;
    for (const [i, span] of spans.entries()) {
      if (events[i]!.date.openStart) span.start = first;
      if (events[i]!.date.openEnd) span.end = last;
    }
    const order = Array.from(spans.keys()).sort(
      (a, b) =>
        spans[a]!.start - spans[b]!.start ||
        spans[a]!.end - spans[b]!.end ||
        events[b]!.importance - events[a]!.importance ||
        a - b,
    );
    this.events = order.map((i) => events[i]!);
    this.start = Float64Array.from(order, (i) => spans[i]!.start);
    this.end = Float64Array.from(order, (i) => spans[i]!.end);
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

import type { EventDate, NewsEvent, Span, Timeline } from '../model/types.js';
import { axisTime } from '../model/zones.js';

/** What a date covers on the axis, its known ends only. */
export function axisSpan(date: Pick<EventDate, 'start' | 'end' | 'zoned'>, timeZone: string): Span {
  const start = axisTime(date.start, date.zoned, timeZone);
  const end = axisTime(date.end, date.zoned, timeZone);
  // Where the clocks go back, the wall clock of the end can be before that of the start.
  return { start, end: end > start ? end : start + (date.end - date.start) };
}

/** What an index knows of each event without asking for it, in date order. */
export interface Columns {
  /** Axis ms. An open start is where the whole timeline starts. */
  start: Float64Array;
  /** Axis ms, exclusive. An open end is where the whole timeline ends. */
  end: Float64Array;
  importance: Float64Array;
  /** The group's place in the timeline's list of groups, from 1 on; 0 is none. */
  group: Uint16Array;
}

/** The events themselves, by their places in the data. */
export interface Rows {
  event(row: number): NewsEvent;
  /** The event's id, for less than the event. */
  id(row: number): string;
  /** The place of an id; -1 where no event bears it. */
  find(id: string): number;
}

/**
 * The events of a timeline in date order, with what they cover on the axis.
 *
 * The axis runs in **axis time**: the wall clock of the displayed time zone, in milliseconds as if it were UTC. A date
 * without a time belongs to no zone and must stand on its own day whichever zone is shown, so it is taken as it is; an
 * instant is shifted by what the zone was ahead of UTC then. So the axis, its marks and its labels never need a zone:
 * all of them read axis time as UTC.
 *
 * @example
 * ```ts
 * import { EventIndex, parse } from 'news-timeline/data';
 *
 * const { timeline } = await parse([{ id: 'uprising', date: '2019-04-30', title: 'The uprising' }]);
 * const index = EventIndex.of(timeline, 'America/Caracas');
 * const place = index.indexOf('uprising');
 * console.log(index.at(place).title, new Date(index.start[place] ?? 0)); // The uprising 2019-04-30…
 * ```
 */
export class EventTable {
  readonly size: number;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly importance: Float64Array;
  readonly group: Uint16Array;
  #asked: { id: string; position: number } | undefined;

  /** @internal `of` makes one. */
  constructor(
    /** @internal */
    readonly rows: Rows,
    /** @internal The events' places in the data, by start, end, importance (the bigger first) and place. */
    readonly order: Uint32Array,
    columns: Columns,
    /** From the first known start to the last known end, axis ms; null without events. */
    readonly extent: Span | null,
  ) {
    this.size = order.length;
    ({ start: this.start, end: this.end, importance: this.importance, group: this.group } = columns);
  }

  /** @param timeZone the displayed zone, IANA */
  static of({ events, groups = [] }: Pick<Timeline, 'events'> & Partial<Timeline>, timeZone: string): EventTable {
    const spans = events.map(({ date }) => axisSpan(date, timeZone));
    const extent = spans.reduce<Span | null>(
      (all, { start, end }) =>
        all ? { start: Math.min(all.start, start), end: Math.max(all.end, end) } : { start, end },
      null,
    );
    events.forEach(({ date }, i) => {
      if (date.openStart) spans[i]!.start = extent!.start;
      if (date.openEnd) spans[i]!.end = extent!.end;
    });
    const order = Uint32Array.from(events.keys()).sort(
      (a, b) =>
        spans[a]!.start - spans[b]!.start ||
        spans[a]!.end - spans[b]!.end ||
        events[b]!.importance - events[a]!.importance ||
        a - b,
    );
    const columns = {
      start: Float64Array.from(order, (row) => spans[row]!.start),
      end: Float64Array.from(order, (row) => spans[row]!.end),
      importance: Float64Array.from(order, (row) => events[row]!.importance),
      group: Uint16Array.from(order, (row) => groups.findIndex(({ id }) => id === events[row]!.group) + 1),
    };
    const rows: Rows = {
      event: (row) => events[row]!,
      id: (row) => events[row]!.id,
      find: (wanted) => events.findIndex(({ id }) => id === wanted),
    };
    return new EventTable(rows, order, columns, extent);
  }

  /**
   * The event at a position.
   * @throws RangeError where there is none
   */
  at(position: number): NewsEvent {
    return this.rows.event(this.#row(position));
  }

  /**
   * The id of the event at a position.
   * @throws RangeError where there is none
   */
  idAt(position: number): string {
    return this.rows.id(this.#row(position));
  }

  #row(position: number): number {
    const row = this.order[position];
    if (row === undefined) throw new RangeError(`No event ${position} of ${this.size}`);
    return row;
  }

  /** The events from one position up to another, in date order. */
  slice(from = 0, to = this.size): NewsEvent[] {
    return Array.from(this.order.subarray(from, to), (row) => this.rows.event(row));
  }

  /** The position of an event by its id; -1 where no event bears it. */
  indexOf(id: string): number {
    // What is selected is asked for in every frame, and to look through a million ids takes longer than a frame. No event
    // stands at the place -1.
    if (this.#asked?.id !== id) this.#asked = { id, position: this.order.indexOf(this.rows.find(id)) };
    return this.#asked.position;
  }
}

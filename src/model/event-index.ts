import type { EventDate, NewsEvent, Span, Timeline } from './types.js';
import { axisTime } from './zones.js';

/** What a date covers on the axis, its known ends only. */
export function axisSpan(date: Pick<EventDate, 'start' | 'end' | 'zoned'>, timeZone: string): Span {
  const start = axisTime(date.start, date.zoned, timeZone);
  const end = axisTime(date.end, date.zoned, timeZone);
  // Where the clocks go back, the wall clock of the end can be before that of the start.
  return { start, end: end > start ? end : start + (date.end - date.start) };
}

/** What an index is made of, by the events' places in the data. */
export interface Columns {
  size: number;
  /** Epoch ms, as `EventDate` has them. */
  start: Float64Array;
  end: Float64Array;
  importance: Float64Array;
  /** The group's place in the timeline's list of groups, from 1 on; 0 is none. */
  group: Uint16Array;
  /** `ZONED`, `OPEN_START` and `OPEN_END`. */
  kind: Uint8Array;
}

export const ZONED = 1;
export const OPEN_START = 2;
export const OPEN_END = 4;

/** Room for so many events. */
export function columnsFor(size: number): Columns {
  const floats = () => new Float64Array(size);
  const [group, kind] = [new Uint16Array(size), new Uint8Array(size)];
  return { size, start: floats(), end: floats(), importance: floats(), group, kind };
}

/** Notes an event. Its group is the caller's to note. */
export function note(columns: Columns, at: number, { date, importance }: Pick<NewsEvent, 'date' | 'importance'>): void {
  columns.start[at] = date.start;
  columns.end[at] = date.end;
  columns.importance[at] = importance;
  columns.kind[at] = (date.zoned ? ZONED : 0) | (date.openStart ? OPEN_START : 0) | (date.openEnd ? OPEN_END : 0);
}

/** The events themselves, by their places in the data. */
export interface Rows {
  event(row: number): NewsEvent;
  /** The place of an id; -1 where no event bears it. */
  find(id: string): number;
}

/** Puts events in order by start, end, importance (the bigger first) and place in the data: the places in that order. */
export type Sort = (columns: Columns) => Generator<void, Uint32Array>;

/** The rule of that order. */
export function compareIn({ start, end, importance }: Columns): (a: number, b: number) => number {
  return (a, b) => start[a]! - start[b]! || end[a]! - end[b]! || importance[b]! - importance[a]! || a - b;
}

// eslint-disable-next-line require-yield
const sorted: Sort = function* (columns) {
  return new Uint32Array(columns.size).map((_, i) => i).sort(compareIn(columns));
};

/** Events that are looked at in one go. */
const BLOCK = 16_384;

/** Does something for each event, in steps. */
function* inBlocks(size: number, each: (i: number) => void): Generator<void> {
  for (let from = 0; from < size; from += BLOCK) {
    const to = Math.min(size, from + BLOCK);
    for (let i = from; i < to; i++) each(i);
    yield;
  }
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
  readonly size: number;
  /** Axis ms, by position. An open start is where the whole timeline starts. */
  readonly start: Float64Array;
  /** Axis ms, exclusive, by position. An open end is where the whole timeline ends. */
  readonly end: Float64Array;
  readonly importance: Float64Array;
  /** By position: the group's place in the timeline's list of groups, from 1 on; 0 is none. */
  readonly group: Uint16Array;
  /** Of the events that were asked for. */
  private readonly positions = new Map<string, number>();

  private constructor(
    private readonly rows: Rows,
    /** The events' places in the data, by position. */
    private readonly order: Uint32Array,
    { start, end, importance, group }: Omit<Columns, 'size' | 'kind'>,
    /** From the first known start to the last known end, axis ms; null without events. */
    readonly extent: Span | null,
    /** The length of the shortest date, ms; Infinity without events. */
    readonly shortest: number,
    /** Whether any date has a time of day. */
    readonly timed: boolean,
  ) {
    this.size = order.length;
    [this.start, this.end, this.importance, this.group] = [start, end, importance, group];
  }

  /** @param timeZone the displayed zone, IANA */
  static of({ events, groups = [] }: Pick<Timeline, 'events'> & Partial<Timeline>, timeZone: string): EventIndex {
    const columns = columnsFor(events.length);
    const places = new Map(groups.map(({ id }, i) => [id, i + 1]));
    events.forEach((event, i) => {
      note(columns, i, event);
      columns.group[i] = (event.group !== undefined && places.get(event.group)) || 0;
    });
    const find = (id: string) => events.findIndex((event) => event.id === id);
    const steps = EventIndex.build({ event: (row) => events[row]!, find }, columns, timeZone, sorted);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /**
   * Makes an index in steps of some milliseconds each. Overwrites the columns.
   *
   * @param timeZone the displayed zone, IANA
   */
  static *build(rows: Rows, columns: Columns, timeZone: string, sort: Sort): Generator<void, EventIndex> {
    const { size, start, end, importance, group, kind } = columns;
    const extent = { start: Infinity, end: -Infinity };
    let shortest = Infinity;
    let kinds = 0;
    yield* inBlocks(size, (i) => {
      kinds |= kind[i]!;
      shortest = Math.min(shortest, end[i]! - start[i]!);
      if (kind[i]! & ZONED) {
        const date = axisSpan({ start: start[i]!, end: end[i]!, zoned: true }, timeZone);
        start[i] = date.start;
        end[i] = date.end;
      }
      if (start[i]! < extent.start) extent.start = start[i]!;
      if (end[i]! > extent.end) extent.end = end[i]!;
    });
    if (kinds & (OPEN_START | OPEN_END)) {
      yield* inBlocks(size, (i) => {
        if (kind[i]! & OPEN_START) start[i] = extent.start;
        if (kind[i]! & OPEN_END) end[i] = extent.end;
      });
    }
    const order = yield* sort(columns);
    const inOrder = function* <T extends Float64Array | Uint16Array>(from: T, to: T): Generator<void, T> {
      yield* inBlocks(size, (i) => {
        to[i] = from[order[i]!]!;
      });
      return to;
    };
    // Each column is written over the one that was read before it.
    const starts = yield* inOrder(start, new Float64Array(size));
    const ends = yield* inOrder(end, start);
    const importances = yield* inOrder(importance, end);
    const groups = yield* inOrder(group, new Uint16Array(size));
    const own = { start: starts, end: ends, importance: importances, group: groups };
    return new EventIndex(rows, order, own, size ? extent : null, shortest, (kinds & ZONED) > 0);
  }

  /**
   * The event at a position.
   * @throws RangeError where there is none
   */
  at(position: number): NewsEvent {
    const row = this.order[position];
    if (row === undefined) throw new RangeError(`No event at position ${position} of ${this.size}`);
    const event = this.rows.event(row);
    // What was on show is what is asked for next.
    this.positions.set(event.id, position);
    return event;
  }

  /** The events from one position up to another, in date order. */
  slice(from = 0, to = this.size): NewsEvent[] {
    return Array.from(this.order.subarray(from, to), (row) => this.rows.event(row));
  }

  /** The position of an event by its id; -1 where no event bears it. */
  indexOf(id: string): number {
    let position = this.positions.get(id);
    if (position === undefined) {
      const row = this.rows.find(id);
      this.positions.set(id, (position = row < 0 ? -1 : this.order.indexOf(row)));
    }
    return position;
  }
}

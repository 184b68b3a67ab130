import { forBlocks, sortByDate } from './radix-sort.js';
import { axisSpan, EventTable } from './event-table.js';
import type { Rows } from './event-table.js';
import type { EventDate, Span } from '../model/types.js';

/** What an index is made of, by the events' places in the data. */
export interface ColumnsDraft {
  size: number;
  /** Epoch ms, as `EventDate` has them. */
  start: Float64Array;
  end: Float64Array;
  importance: Float64Array;
  /** As in `Columns`. */
  group: Uint16Array;
  /** `ZONED`, `OPEN_START` and `OPEN_END`. */
  kind: Uint8Array;
}

const ZONED = 1;
const OPEN_START = 2;
const OPEN_END = 4;

/** Room for so many events. */
export function createDraft(size: number): ColumnsDraft {
  const floats = () => new Float64Array(size);
  const [group, kind] = [new Uint16Array(size), new Uint8Array(size)];
  return { size, start: floats(), end: floats(), importance: floats(), group, kind };
}

/** What is noted of an event. */
export interface DraftEvent {
  date: Pick<EventDate, 'start' | 'end' | 'openStart' | 'openEnd'> & { zoned?: boolean };
  importance: number;
}

/** Notes an event; `group` is its group's place, from 1 on. */
export function addToDraft(notes: ColumnsDraft, at: number, event: DraftEvent, group: number): void {
  const { date } = event;
  notes.start[at] = date.start;
  notes.end[at] = date.end;
  notes.importance[at] = event.importance;
  notes.group[at] = group;
  notes.kind[at] = (date.zoned ? ZONED : 0) | (date.openStart ? OPEN_START : 0) | (date.openEnd ? OPEN_END : 0);
}

/**
 * Makes the same index as `EventTable.of`, in steps of some milliseconds each. Overwrites the notes.
 *
 * @param timeZone the displayed zone, IANA
 */
export function* buildTable(rows: Rows, notes: ColumnsDraft, timeZone: string): Generator<void, EventTable> {
  const { size, start, end, importance, group } = notes;
  const extent = yield* toAxisTime(notes, timeZone);
  const order = yield* sortByDate(notes);
  const arranged = function* <T extends Float64Array | Uint16Array>(values: T, place: T): Generator<void, T> {
    yield* forBlocks(size, (from, to) => reorder(values, place, order, from, to));
    return place;
  };
  // Each column is written over the one that was read before it.
  const columns = {
    start: yield* arranged(start, new Float64Array(size)),
    end: yield* arranged(end, start),
    importance: yield* arranged(importance, end),
    group: yield* arranged(group, new Uint16Array(size)),
  };
  return new EventTable(rows, order, columns, size ? extent : null);
}

function reorder<T extends Float64Array | Uint16Array>(
  values: T,
  place: T,
  order: Uint32Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) place[i] = values[order[i]!]!;
}

/** Brings the notes' times to the axis, and tells from where to where they reach. */
function* toAxisTime({ size, start, end, kind }: ColumnsDraft, timeZone: string): Generator<void, Span> {
  const extent: Span = { start: Infinity, end: -Infinity };
  let kinds = 0;
  const shifts = timeZone !== 'UTC';
  yield* forBlocks(size, (from, to) => {
    for (let i = from; i < to; i++) {
      kinds |= kind[i]!;
      if (shifts && kind[i]! & ZONED) {
        const date = axisSpan({ start: start[i]!, end: end[i]!, zoned: true }, timeZone);
        start[i] = date.start;
        end[i] = date.end;
      }
      if (start[i]! < extent.start) extent.start = start[i]!;
      if (end[i]! > extent.end) extent.end = end[i]!;
    }
  });
  if (kinds & (OPEN_START | OPEN_END)) {
    yield* forBlocks(size, (from, to) => {
      for (let i = from; i < to; i++) {
        if (kind[i]! & OPEN_START) start[i] = extent.start;
        if (kind[i]! & OPEN_END) end[i] = extent.end;
      }
    });
  }
  return extent;
}

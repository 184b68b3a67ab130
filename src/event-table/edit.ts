import type { Columns, Rows } from './event-table.js';
import { axisSpan, EventTable } from './event-table.js';
import type { Group, NewsEvent, Span } from '../model/types.js';

/** What is done to the events of a timeline. */
export interface Edit {
  /** Events that are added, or take the place of those that bear their ids. */
  set: readonly NewsEvent[];
  /** The ids of events that go. */
  remove: readonly string[];
}

/** Rows some of which have been edited. */
class EditedRows implements Rows {
  constructor(
    readonly base: Rows,
    /** By their rows. */
    readonly own: ReadonlyMap<number, NewsEvent>,
    /** Rows whose events have been removed. */
    readonly gone: ReadonlySet<number>,
    /** The first row that is free. */
    readonly next: number,
  ) {}

  event(row: number): NewsEvent {
    return this.own.get(row) ?? this.base.event(row);
  }

  id(row: number): string {
    return this.own.get(row)?.id ?? this.base.id(row);
  }

  find(id: string): number {
    for (const [row, event] of this.own) if (event.id === id) return row;
    const row = this.base.find(id);
    return this.gone.has(row) ? -1 : row;
  }
}

interface Entry extends Span {
  row: number;
  event: NewsEvent;
}

const inOrder = (a: Entry, b: Entry): number =>
  a.start - b.start || a.end - b.end || b.event.importance - a.event.importance || a.row - b.row;

/**
 * The same index as of the edited events, without reading, sorting or asking for the others: they are copied in one pass.
 *
 * @param index of all events, not of some groups alone
 * @param timeZone of the index, IANA
 */
export function editTable(
  index: EventTable,
  { set, remove }: Edit,
  groups: readonly Group[],
  timeZone: string,
): EventTable {
  const { rows, size } = index;
  const known = rows instanceof EditedRows ? rows : new EditedRows(rows, new Map(), new Set(), size);
  const own = new Map(known.own);
  const gone = new Set(known.gone);
  let { next } = known;
  const touched = new Map<number, NewsEvent | undefined>();
  for (const id of remove) {
    const row = rows.find(id);
    if (row < 0) continue;
    own.delete(row);
    gone.add(row);
    touched.set(row, undefined);
  }
  for (const event of set) {
    const found = rows.find(event.id);
    const row = found < 0 ? next++ : found;
    own.set(row, event);
    gone.delete(row);
    touched.set(row, event);
  }
  for (const [row, event] of openEnded(index)) if (!touched.has(row)) touched.set(row, event);

  const { kept, extent } = untouched(index, touched);
  const entries = [...touched].flatMap(([row, event]) =>
    event ? [{ row, event, ...axisSpan(event.date, timeZone) }] : [],
  );
  for (const { start, end } of entries) {
    extent.start = Math.min(extent.start, start);
    extent.end = Math.max(extent.end, end);
  }
  for (const entry of entries) {
    if (entry.event.date.openStart) entry.start = extent.start;
    if (entry.event.date.openEnd) entry.end = extent.end;
  }
  const { order, columns } = merged(index, kept, entries.sort(inOrder), groups);
  return new EventTable(new EditedRows(known.base, own, gone, next), order, columns, order.length ? extent : null);
}

/** The events that reach as far as all of them do since one of their ends is open: they move with it. */
function* openEnded({ size, start, end, order, rows, extent }: EventTable): Generator<[number, NewsEvent]> {
  for (let i = 0; i < size; i++) {
    if (start[i] !== extent!.start && end[i] !== extent!.end) continue;
    const event = rows.event(order[i]!);
    if (event.date.openStart || event.date.openEnd) yield [order[i]!, event];
  }
}

/** The positions that stay as they are, and from where to where they reach. */
function untouched(
  { size, start, end, order }: EventTable,
  touched: ReadonlyMap<number, unknown>,
): { kept: Uint32Array; extent: Span } {
  const positions = new Uint32Array(size);
  const extent: Span = { start: Infinity, end: -Infinity };
  let length = 0;
  for (let i = 0; i < size; i++) {
    if (touched.has(order[i]!)) continue;
    positions[length++] = i;
    if (start[i]! < extent.start) extent.start = start[i]!;
    if (end[i]! > extent.end) extent.end = end[i]!;
  }
  return { kept: positions.subarray(0, length), extent };
}

/** The columns of what stays and of what comes, both in date order. */
function merged(
  index: EventTable,
  kept: Uint32Array,
  entries: readonly Entry[],
  groups: readonly Group[],
): { order: Uint32Array; columns: Columns } {
  const size = kept.length + entries.length;
  const order = new Uint32Array(size);
  const columns: Columns = {
    start: new Float64Array(size),
    end: new Float64Array(size),
    importance: new Float64Array(size),
    group: new Uint16Array(size),
  };
  const places = new Map(groups.map(({ id }, i) => [id, i + 1]));
  const comesFirst = ({ row, start, end, event }: Entry, i: number): boolean =>
    (start - index.start[i]! ||
      end - index.end[i]! ||
      index.importance[i]! - event.importance ||
      row - index.order[i]!) < 0;
  let from = 0;
  let entry = 0;
  for (let at = 0; at < size; at++) {
    const coming = entries[entry];
    if (coming && (from === kept.length || comesFirst(coming, kept[from]!))) {
      const { row, start, end, event } = coming;
      order[at] = row;
      columns.start[at] = start;
      columns.end[at] = end;
      columns.importance[at] = event.importance;
      columns.group[at] = (event.group !== undefined && places.get(event.group)) || 0;
      entry++;
      continue;
    }
    const i = kept[from++]!;
    order[at] = index.order[i]!;
    columns.start[at] = index.start[i]!;
    columns.end[at] = index.end[i]!;
    columns.importance[at] = index.importance[i]!;
    columns.group[at] = index.group[i]!;
  }
  return { order, columns };
}

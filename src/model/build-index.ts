import { axisSpan, EventIndex } from './event-index.js';
import type { Rows } from './event-index.js';
import type { EventDate, Span } from './types.js';

/** What an index is made of, by the events' places in the data. */
export interface Notes {
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
/** Events that are looked at in one go. */
const BLOCK = 16_384;

/** Room for so many events. */
export function notesFor(size: number): Notes {
  const floats = () => new Float64Array(size);
  const [group, kind] = [new Uint16Array(size), new Uint8Array(size)];
  return { size, start: floats(), end: floats(), importance: floats(), group, kind };
}

/** What is noted of an event. */
export interface Noted {
  date: Pick<EventDate, 'start' | 'end' | 'openStart' | 'openEnd'> & { zoned?: boolean };
  importance: number;
}

/** Notes an event; `group` is its group's place, from 1 on. */
export function note(notes: Notes, at: number, event: Noted, group: number): void {
  const { date } = event;
  notes.start[at] = date.start;
  notes.end[at] = date.end;
  notes.importance[at] = event.importance;
  notes.group[at] = group;
  notes.kind[at] = (date.zoned ? ZONED : 0) | (date.openStart ? OPEN_START : 0) | (date.openEnd ? OPEN_END : 0);
}

/** Does something for each event, in steps. */
function* inBlocks(size: number, each: (i: number) => void): Generator<void> {
  for (let from = 0; from < size; from += BLOCK) {
    const to = Math.min(size, from + BLOCK);
    for (let i = from; i < to; i++) each(i);
    yield;
  }
}

/**
 * Makes the same index as `EventIndex.of`, in steps of some milliseconds each. Overwrites the notes.
 *
 * @param timeZone the displayed zone, IANA
 */
export function* buildIndex(rows: Rows, notes: Notes, timeZone: string): Generator<void, EventIndex> {
  const { size, start, end, importance, group, kind } = notes;
  const extent: Span = { start: Infinity, end: -Infinity };
  let kinds = 0;
  yield* inBlocks(size, (i) => {
    kinds |= kind[i]!;
    if (kind[i]! & ZONED && timeZone !== 'UTC') {
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
  const order = yield* inDateOrder(notes);
  const arranged = function* <T extends Float64Array | Uint16Array>(from: T, to: T): Generator<void, T> {
    yield* inBlocks(size, (i) => {
      to[i] = from[order[i]!]!;
    });
    return to;
  };
  // Each column is written over the one that was read before it.
  const columns = {
    start: yield* arranged(start, new Float64Array(size)),
    end: yield* arranged(end, start),
    importance: yield* arranged(importance, end),
    group: yield* arranged(group, new Uint16Array(size)),
  };
  return new EventIndex(rows, order, columns, size ? extent : null);
}

/** 0, 1, 2 and so on. */
function numbers(size: number) {
  const all = new Uint32Array(size);
  for (let i = 0; i < size; i++) all[i] = i;
  return all;
}

/** The places of numbers in ascending order; equal ones keep theirs. Sorts by the bits, 16 at a time. */
function* radixOrder(values: Float64Array): Generator<void, Uint32Array> {
  const size = values.length;
  let order = numbers(size);
  let first = Infinity;
  for (let i = 0; i < size; i++) if (values[i]! < first) first = values[i]!;
  // Of numbers from 0 on the bits are in the order of the values. Every engine keeps the lowest ones first.
  const lengths = new Float64Array(size);
  for (let i = 0; i < size; i++) lengths[i] = values[i]! - first;
  const words = new Uint16Array(lengths.buffer);
  let other = new Uint32Array(size);
  for (let word = 0; word < 4; word++) {
    yield;
    const places = placesIn(words, word);
    // Words that all have in common, such as those of whole days, cost next to nothing.
    if (places.includes(size)) continue;
    for (let value = 1; value < 65_536; value++) places[value]! += places[value - 1]!;
    yield;
    distribute(order, other, words, word, places);
    [order, other] = [other, order];
  }
  return order;
}

/** How many values have each word, one place further on. */
function placesIn(words: Uint16Array, word: number): Uint32Array {
  const places = new Uint32Array(65_537);
  for (let at = word; at < words.length; at += 4) places[words[at]! + 1]!++;
  return places;
}

/** Puts the values where those of their word begin. */
function distribute(from: Uint32Array, to: Uint32Array, words: Uint16Array, word: number, places: Uint32Array): void {
  for (const event of from) {
    to[places[words[event * 4 + word]!]!++] = event;
  }
}

/**
 * The events by start, end, importance (the bigger first) and place in the data.
 *
 * In time that grows with the number of events alone: only events of one start are compared, since a million comparisons
 * that are called back from a native sort take longer than all the rest of an index.
 */
export function* inDateOrder({ size, start, end, importance }: Notes): Generator<void, Uint32Array> {
  const compare = (a: number, b: number) =>
    start[a]! - start[b]! || end[a]! - end[b]! || importance[b]! - importance[a]! || a - b;
  let inOrder = 1;
  while (inOrder < size && compare(inOrder - 1, inOrder) < 0) inOrder++;
  if (inOrder >= size) return numbers(size);
  const order = yield* radixOrder(start);
  for (let from = 0, to = 0; from < size; from = to) {
    const first = start[order[from]!];
    while (to < size && start[order[to]!] === first) to++;
    if (to > from + 1) sortRun(order, from, to, compare);
    if (to - from > 64 || from % 512 === 0) yield;
  }
  return order;
}

/** Short runs, which most are, are sorted by insertion: to call a native sort for each takes longer. */
function sortRun(order: Uint32Array, from: number, to: number, compare: (a: number, b: number) => number): void {
  if (to - from > 16) {
    order.subarray(from, to).sort(compare);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const event = order[i]!;
    let at = i;
    for (; at > from && compare(order[at - 1]!, event) > 0; at--) order[at] = order[at - 1]!;
    order[at] = event;
  }
}

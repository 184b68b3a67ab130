import type { NewsEvent } from '../model/types.js';
import { lowerBound } from './binary-search.js';

/** So many neighbours are a block: to look at each of them costs little more than to look up one of them. */
const BLOCK_SIZE = 64;

/** What the layout needs of a table of events; `EventTable` is one. */
export interface EventColumns {
  readonly size: number;
  /** Axis ms, ascending: events are in date order. */
  readonly start: Float64Array;
  /** Axis ms, exclusive; of an open end, the effective one. */
  readonly end: Float64Array;
  readonly importance: Float64Array;
  at(index: number): NewsEvent;
  /** The event's id, for less than the event. */
  idAt(index: number): string;
  /** The index of an id; negative if there is none. */
  indexOf(id: string): number;
}

/**
 * A one-dimensional supercluster over a table of events.
 *
 * A node is the run of events whose *starts* fall into one cell of a grid over all time; the cells of a zoom level are
 * a power of two of milliseconds long, so a node of one level is exactly two of the level below, and no node depends on
 * any window. Since events are in date order, a node is a contiguous range of indices, and it needn't be stored: its
 * bounds are two searches, and what matters most in it is looked up block by block. What is known of blocks costs less
 * than a byte an event for all levels together: it stays at hand in the processor, as millions of events don't.
 */
export class BlockIndex {
  readonly events: EventColumns;
  /** Of each block the first start, the most important event, how important that is, and the last end. */
  readonly #starts: Float64Array;
  readonly #tops: Uint32Array;
  readonly #weights: Float64Array;
  readonly #ends: Float64Array;

  constructor(events: EventColumns) {
    const { size, start, end, importance } = events;
    const blocks = Math.ceil(size / BLOCK_SIZE);
    this.events = events;
    this.#starts = new Float64Array(blocks);
    this.#tops = new Uint32Array(blocks);
    this.#weights = new Float64Array(blocks).fill(-Infinity);
    this.#ends = new Float64Array(blocks).fill(-Infinity);
    for (let i = size - 1; i >= 0; i--) {
      const block = Math.floor(i / BLOCK_SIZE);
      this.#starts[block] = start[i]!;
      this.#ends[block] = Math.max(this.#ends[block]!, end[i]!);
      if (importance[i]! < this.#weights[block]!) continue;
      this.#weights[block] = importance[i]!;
      this.#tops[block] = i;
    }
  }

  /** The first event that starts at `time` or later, searched from `from` up to `to`; `to` if there is none before it. */
  first(time: number, from = 0, to = this.events.size): number {
    const high = Math.min(to, lowerBound(this.#starts, time) * BLOCK_SIZE);
    return lowerBound(this.events.start, time, Math.max(from, high - BLOCK_SIZE), high);
  }

  /** How many events began before `time` and go on after it; `visit` is called with each of them. */
  lasting(time: number, visit?: (event: number) => void): number {
    const { end } = this.events;
    const before = this.first(time);
    let count = 0;
    for (let block = 0; block * BLOCK_SIZE < before; block++) {
      if (this.#ends[block]! <= time) continue;
      const to = Math.min(before, (block + 1) * BLOCK_SIZE);
      for (let i = block * BLOCK_SIZE; i < to; i++) {
        if (end[i]! <= time) continue;
        count++;
        visit?.(i);
      }
    }
    return count;
  }

  /** The most important event of a range of indices that isn't empty; the first in date order among equals. */
  top(from: number, to: number): number {
    const { importance } = this.events;
    const [low, high] = [Math.ceil(from / BLOCK_SIZE), Math.floor(to / BLOCK_SIZE)];
    if (low >= high) return mostIn(importance, from, to);
    let top = this.#tops[mostIn(this.#weights, low, high)]!;
    const after = mostIn(importance, high * BLOCK_SIZE, to);
    if (after < to && importance[after]! > importance[top]!) top = after;
    const before = mostIn(importance, from, low * BLOCK_SIZE);
    return importance[before]! >= importance[top]! ? before : top;
  }

  /** When the last event of a range ends, axis ms; of an empty range -Infinity. */
  lastEnd(from: number, to: number): number {
    const { end } = this.events;
    let last = -Infinity;
    for (let i = from; i < to;) {
      const isBlock = i % BLOCK_SIZE === 0 && i + BLOCK_SIZE <= to;
      last = Math.max(last, isBlock ? this.#ends[i / BLOCK_SIZE]! : end[i]!);
      i += isBlock ? BLOCK_SIZE : 1;
    }
    return last;
  }

  /** Whether event `a` comes before event `b` in order of importance. */
  outranks(a: number, b: number): boolean {
    const { importance } = this.events;
    return importance[a]! > importance[b]! || (importance[a] === importance[b] && a < b);
  }
}

/** The place of the biggest of some values, the first among equals. */
function mostIn(values: Float64Array, from: number, to: number): number {
  let place = from;
  let most = values[from]!;
  for (let i = from + 1; i < to; i++) {
    if (values[i]! <= most) continue;
    most = values[i]!;
    place = i;
  }
  return place;
}

import type { NewsEvent } from '../model/types.js';
import { lowerBound } from './search.js';

/** To look at so many events one by one is faster than to search trees. */
export const FEW = 64;

/** What the scale floor needs of an index of events. `EventIndex` of the model is one. */
export interface EventTable {
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
 * bounds are two binary searches, its most important event and its last end are two lookups in trees that are built
 * once. That costs 12 bytes an event for all levels together.
 */
export class Clusters {
  readonly events: EventTable;
  private readonly tops: Uint32Array;
  private readonly ends: Float64Array;

  constructor(events: EventTable) {
    const n = events.size;
    this.events = events;
    this.tops = new Uint32Array(n);
    this.ends = new Float64Array(n);
    for (let node = n - 1; node > 0; node--) {
      this.tops[node] = this.better(this.topAt(2 * node), this.topAt(2 * node + 1));
      this.ends[node] = Math.max(this.endAt(2 * node), this.endAt(2 * node + 1));
    }
  }

  /** The first event that starts at `time` or later, searched from `from` on; `size` if there is none. */
  first(time: number, from = 0): number {
    return lowerBound(this.events.start, time, from, this.events.size);
  }

  /** How many events began before `time` and go on after it. */
  lasting(time: number): number {
    return this.goingOn(0, this.first(time), time);
  }

  /** The most important event of a range of indices that isn't empty; the first in date order among equals. */
  top(from: number, to: number): number {
    const n = this.events.size;
    let best = from;
    for (let low = from + n, high = to + n; low < high; low >>= 1, high >>= 1) {
      if (low & 1) best = this.better(best, this.topAt(low++));
      if (high & 1) best = this.better(best, this.topAt(--high));
    }
    return best;
  }

  /** When the last event of a range ends, axis ms; of an empty range -Infinity. */
  lastEnd(from: number, to: number): number {
    const n = this.events.size;
    let last = -Infinity;
    for (let low = from + n, high = to + n; low < high; low >>= 1, high >>= 1) {
      if (low & 1) last = Math.max(last, this.endAt(low++));
      if (high & 1) last = Math.max(last, this.endAt(--high));
    }
    return last;
  }

  /** Where to cut a range of at least two in two parts, of which the trees know more than of halves. */
  cut(from: number, to: number): number {
    const n = this.events.size;
    const last = to - 1 + n;
    const bit = 31 - Math.clz32((from + n) ^ last);
    return ((last >>> bit) << bit) - n;
  }

  /** Whether event `a` comes before event `b` in order of importance. */
  outranks(a: number, b: number): boolean {
    const { importance } = this.events;
    return importance[a]! > importance[b]! || (importance[a] === importance[b] && a < b);
  }

  /** How many events of a range end after `time`. */
  private goingOn(from: number, to: number, time: number): number {
    if (this.lastEnd(from, to) <= time) return 0;
    if (to - from > FEW) {
      const cut = this.cut(from, to);
      return this.goingOn(from, cut, time) + this.goingOn(cut, to, time);
    }
    const { end } = this.events;
    let count = 0;
    for (let i = from; i < to; i++) if (end[i]! > time) count++;
    return count;
  }

  private better(a: number, b: number): number {
    return this.outranks(b, a) ? b : a;
  }

  /** Nodes from `size` on are the events themselves, as usual in a tree in one array. */
  private topAt(node: number): number {
    const n = this.events.size;
    return node >= n ? node - n : this.tops[node]!;
  }

  private endAt(node: number): number {
    const n = this.events.size;
    return node >= n ? this.events.end[node - n]! : this.ends[node]!;
  }
}

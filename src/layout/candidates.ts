import type { Span } from '../model/types.js';
import type { BlockIndex } from '../event-table/block-index.js';

/** The cell of events that began before the stretch and reach into it. */
const EARLIER_CELL = 0;

/**
 * The events of a stretch of time in order of importance, as far as they are worth a try: the stretch is divided into
 * cells of a few pixels, and a cell in which `patience` events found no room has no more to offer, for whatever else it
 * holds would stand in the same place and is less important. So the work depends on the pixels, not on the events.
 */
export class Candidates {
  /** Runs of events of one cell: from one index up to another, the most important event, how important, and the cell. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #tops: number[] = [];
  readonly #weights: number[] = [];
  readonly #cells: number[] = [];
  /** A binary heap of the runs by their most important events. */
  readonly #heap: number[] = [];
  readonly #failures: number[] = [];
  #last = -1;
  readonly #blocks: BlockIndex;
  readonly #patience: number;

  /** @param earlier events that began before the stretch and reach into it, the most important first */
  constructor(blocks: BlockIndex, stretch: Span, cellLength: number, patience: number, earlier: readonly number[]) {
    this.#blocks = blocks;
    this.#patience = patience;
    const { start } = blocks.events;
    for (const event of earlier) this.#push(event, event + 1, EARLIER_CELL);
    const end = blocks.first(stretch.end);
    let from = blocks.first(stretch.start);
    for (let cell = 1; from < end; cell++) {
      const border = (Math.floor(start[from]! / cellLength) + 1) * cellLength;
      const to = blocks.first(border, from + 1, end);
      this.#push(from, to, cell);
      from = to;
    }
  }

  /** The most important event not given yet, or -1. */
  next(): number {
    if (this.#last >= 0) this.#split(this.#last);
    do this.#last = this.#pop();
    while (this.#last >= 0 && this.#isClosed(this.#cells[this.#last]!));
    return this.#last < 0 ? -1 : this.#tops[this.#last]!;
  }

  /** The event given last found no room. */
  reject(): void {
    const cell = this.#cells[this.#last]!;
    this.#failures[cell] = (this.#failures[cell] ?? 0) + 1;
  }

  /** Nothing else of the cell of the event given last would find room either. */
  close(): void {
    this.#failures[this.#cells[this.#last]!] = this.#patience;
  }

  #isClosed(cell: number): boolean {
    return (this.#failures[cell] ?? 0) >= this.#patience;
  }

  #split(run: number): void {
    const cell = this.#cells[run]!;
    if (this.#isClosed(cell)) return;
    this.#push(this.#starts[run]!, this.#tops[run]!, cell);
    this.#push(this.#tops[run]! + 1, this.#ends[run]!, cell);
  }

  #push(from: number, to: number, cell: number): void {
    if (from >= to) return;
    const heap = this.#heap;
    const starts = this.#starts;
    const ends = this.#ends;
    const tops = this.#tops;
    const weights = this.#weights;
    const cells = this.#cells;
    const top = this.#blocks.top(from, to);
    const run = starts.push(from) - 1;
    ends.push(to);
    tops.push(top);
    weights.push(this.#blocks.events.importance[top]!);
    cells.push(cell);
    let at = heap.push(run) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#comesFirst(run, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = run;
  }

  /** The run that comes first, or -1. */
  #pop(): number {
    const heap = this.#heap;
    const first = heap[0] ?? -1;
    const run = heap.pop() ?? first;
    if (run === first) return first;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && this.#comesFirst(heap[child + 1]!, heap[child]!)) child++;
      if (!this.#comesFirst(heap[child]!, run)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = run;
    return first;
  }

  #comesFirst(a: number, b: number): boolean {
    const weights = this.#weights;
    const tops = this.#tops;
    return weights[a]! > weights[b]! || (weights[a] === weights[b] && tops[a]! < tops[b]!);
  }
}

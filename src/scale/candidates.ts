import type { Span } from '../model/types.js';
import type { Clusters } from './clusters.js';
import { FEW } from './clusters.js';

/** A run of events of one cell, known by its most important one. */
interface Run {
  from: number;
  to: number;
  top: number;
  cell: number;
}

/** The cell of events that began before the stretch and reach into it. */
const EARLIER = 0;

/**
 * The events of a stretch of time in order of importance, as far as they are worth a try: the stretch is divided into
 * cells of a few pixels, and a cell in which `patience` events found no room has no more to offer, for whatever else it
 * holds would stand in the same place and is less important. So the work depends on the pixels, not on the events.
 */
export class Candidates {
  private readonly heap: Run[] = [];
  private readonly failures: number[] = [];
  private last: Run | null = null;

  constructor(
    private readonly clusters: Clusters,
    private readonly stretch: Span,
    cellLength: number,
    private readonly patience: number,
  ) {
    const { start } = clusters.events;
    const end = clusters.first(stretch.end);
    let from = clusters.first(stretch.start);
    this.push(0, from, EARLIER);
    for (let cell = 1; from < end; cell++) {
      const border = (Math.floor(start[from]! / cellLength) + 1) * cellLength;
      const to = Math.min(clusters.first(border, from + 1), end);
      this.push(from, to, cell);
      from = to;
    }
  }

  /** The most important event not given yet, or -1. */
  next(): number {
    if (this.last) this.split(this.last);
    for (let run = this.pop(); run; run = this.pop()) {
      if (this.isClosed(run.cell)) continue;
      if (this.qualifies(run.top)) {
        this.last = run;
        return run.top;
      }
      this.sift(run);
    }
    this.last = null;
    return -1;
  }

  /** The event given last found no room. */
  reject(): void {
    const { cell } = this.last!;
    this.failures[cell] = (this.failures[cell] ?? 0) + 1;
  }

  /** Nothing else of the cell of the event given last would find room either. */
  close(): void {
    this.failures[this.last!.cell] = this.patience;
  }

  private isClosed(cell: number): boolean {
    return (this.failures[cell] ?? 0) >= this.patience;
  }

  private qualifies(event: number): boolean {
    return this.clusters.events.end[event]! > this.stretch.start;
  }

  /** Goes on with the part of a run that reaches into the stretch. */
  private sift({ from, to, cell }: Run): void {
    if (to - from <= FEW) {
      for (let event = from; event < to; event++) if (this.qualifies(event)) this.push(event, event + 1, cell);
      return;
    }
    const cut = this.clusters.cut(from, to);
    this.push(from, cut, cell);
    this.push(cut, to, cell);
  }

  private split(run: Run): void {
    if (this.isClosed(run.cell)) return;
    this.push(run.from, run.top, run.cell);
    this.push(run.top + 1, run.to, run.cell);
  }

  private push(from: number, to: number, cell: number): void {
    if (from >= to) return;
    if (cell === EARLIER && this.clusters.lastEnd(from, to) <= this.stretch.start) return;
    const run = { from, to, top: this.clusters.top(from, to), cell };
    const { heap } = this;
    let at = heap.push(run) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.clusters.outranks(run.top, heap[parent]!.top)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = run;
  }

  private pop(): Run | undefined {
    const { heap } = this;
    const first = heap[0];
    const run = heap.pop();
    if (!run || run === first) return run;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && this.clusters.outranks(heap[child + 1]!.top, heap[child]!.top)) child++;
      if (!this.clusters.outranks(heap[child]!.top, run.top)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = run;
    return first;
  }
}

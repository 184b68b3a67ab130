import type { Span } from '../model/types.js';
import type { BlockIndex } from '../event-table/block-index.js';
import type { EarlierEvents } from '../event-table/earlier-events.js';
import type { ClusterMark, EventMark } from './marks.js';
import { isDot } from './label-placement.js';
import { lowerBound } from '../event-table/binary-search.js';
import { middle, pad } from '../time/span.js';
import type { LayoutFrame } from './request.js';
import { SIZES_PX } from './geometry.js';

/** A run of indices, `to` exclusive. */
interface Run {
  from: number;
  to: number;
}

/** Events that stand together on the axis row. All of them but those that are placed. */
interface Remainder {
  /** The first and the last of those that start within the coverage; -1 where none does. */
  first: number;
  last: number;
  /** The most important of those that began before the coverage and reach into it; -1 where none does. */
  earlier: number;
  count: number;
}

/** Where they stand. All but what of them has to be looked up: most are joined with others first. */
interface Slot extends Pick<ClusterMark, 'dot' | 'at' | 'reach'> {
  rest: Remainder;
}

/** One cell of the axis row's grid: what isn't placed of it, in parts that could stand by themselves. */
interface Cell {
  span: Span;
  parts: Remainder[];
}

/** Event marks by their events' indices. */
export type PlacedMarks = ReadonlyMap<number, EventMark>;

/** Into how many parts a cell is divided; a part is about as wide as a dot. */
const PARTS_PER_CELL = 4;

/**
 * The row on the axis: every event of the coverage that isn't placed, gathered into marks that don't overlap.
 *
 * Cells are a grid over all time and each is laid out by itself, so marks don't move with the window. A pill keeps to its
 * cell. A lone dot stands at its date; only where it would touch what stands in the next cell it keeps to its own, too.
 */
export class ClusterRow {
  readonly #cells: Cell[];
  /** Cells whose dots may not reach over their edges. */
  readonly #tight = new Set<Cell>();
  /** The placed events, in date order. */
  readonly #gone: readonly number[];
  readonly #blocks: BlockIndex;
  readonly #frame: LayoutFrame;
  readonly #placed: PlacedMarks;

  constructor(blocks: BlockIndex, frame: LayoutFrame, placed: PlacedMarks, earlier: EarlierEvents) {
    this.#blocks = blocks;
    this.#frame = frame;
    this.#placed = placed;
    this.#gone = [...placed.keys()].sort((a, b) => a - b);
    this.#cells = this.#divide();
    this.#addEarlier(earlier);
  }

  /** @param most at least the number of the frame's cells */
  marks(most: number): ClusterMark[] {
    const marks = this.#layOut(this.#cells);
    if (marks.length <= most) return marks;
    return this.#layOut(this.#cells.map(({ span, parts }) => ({ span, parts: [parts.reduce(joined)] })));
  }

  #layOut(cells: readonly Cell[]): ClusterMark[] {
    const rows = cells.map((cell) => this.#layOutCell(cell));
    // The borders to look at, the next one last; border `i` is where cell `i` begins.
    const borders = rows
      .map((_, i) => i)
      .slice(1)
      .reverse();
    for (let i = borders.pop(); i !== undefined; i = borders.pop()) {
      if (rows[i - 1]!.at(-1)!.reach.end <= rows[i]![0]!.reach.start) continue;
      const loose = [i - 1, i].filter((at) => !this.#tight.has(cells[at]!));
      for (const at of loose) {
        this.#tight.add(cells[at]!);
        rows[at] = this.#layOutCell(cells[at]!);
      }
      // The cell before was laid out anew, and can touch the one before it.
      if (loose.includes(i - 1)) borders.push(i, ...(i > 1 ? [i - 1] : []));
    }
    return rows.flat().map((spot) => this.#mark(spot));
  }

  /** Joins the parts of a cell that would overlap, from left to right. */
  #layOutCell(cell: Cell): Slot[] {
    const spots: Slot[] = [];
    for (const part of cell.parts) {
      let spot = this.#spot(part, cell);
      while (spots.length > 0 && spots.at(-1)!.reach.end > spot.reach.start) {
        spot = this.#spot(joined(spots.pop()!.rest, spot.rest), cell);
      }
      spots.push(spot);
    }
    return spots;
  }

  #divide(): Cell[] {
    const blocks = this.#blocks;
    const frame = this.#frame;
    const gone = this.#gone;
    const { start } = blocks.events;
    const end = blocks.first(frame.coverage.end);
    const cells: Cell[] = [];
    const length = frame.pillCell / PARTS_PER_CELL;
    for (let from = blocks.first(frame.coverage.start), next = lowerBound(gone, from); from < end;) {
      const to = blocks.first((Math.floor(start[from]! / length) + 1) * length, from + 1, end);
      const before = next;
      while (next < gone.length && gone[next]! < to) next++;
      const count = to - from - (next - before);
      if (count > 0) {
        if (!(start[from]! < (cells.at(-1)?.span.end ?? -Infinity))) {
          cells.push({ span: cellAt(start[from]!, frame.pillCell), parts: [] });
        }
        cells.at(-1)!.parts.push(this.#rest(from, to, count));
      }
      from = to;
    }
    return cells;
  }

  /** What isn't placed of a run of indices: so many events, at least one. */
  #rest(first: number, to: number, count: number): Remainder {
    let last = to - 1;
    while (this.#placed.has(first)) first++;
    while (this.#placed.has(last)) last--;
    return { first, last, earlier: -1, count };
  }

  #addEarlier({ count, best }: EarlierEvents): void {
    const edge = this.#frame.coverage.start;
    const left = count - lowerBound(this.#gone, this.#blocks.first(edge));
    if (left === 0) return;
    const earlier = best.find((event) => !this.#placed.has(event))!;
    const span = cellAt(edge, this.#frame.pillCell);
    if (this.#cells[0]?.span.start !== span.start) this.#cells.unshift({ span, parts: [] });
    this.#cells[0]!.parts.unshift({ first: -1, last: -1, earlier, count: left });
  }

  #spot(rest: Remainder, cell: Cell): Slot {
    const { events } = this.#blocks;
    const { scale, pill } = this.#frame;
    const { first, earlier, count } = rest;
    const only = earlier < 0 ? first : earlier;
    const date = { start: events.start[only]!, end: events.end[only]! };
    const dot = count === 1 && isDot(date, scale);
    const half = ((dot ? SIZES_PX.dot : pill) / 2) * scale;
    const wish = middle(dot ? date : this.#starts(rest));
    const inset = dot ? half : half + (SIZES_PX.gap / 2) * scale;
    const at = dot && !this.#tight.has(cell) ? wish : within(cell.span, wish, inset);
    return { rest, dot, at, reach: pad({ start: at, end: at }, half) };
  }

  #mark({ rest, dot, at, reach }: Slot): ClusterMark {
    const { events } = this.#blocks;
    const runs = rest.first < 0 ? [] : runsBetween(rest.first, rest.last + 1, this.#gone);
    const top = this.#top(runs, rest);
    const starts = this.#starts(rest);
    const index = rest.first < 0 ? top : rest.first;
    return {
      kind: 'cluster',
      id: events.idAt(index),
      index,
      count: rest.count,
      top: events.at(top),
      dot,
      extent: { start: starts.start, end: this.#lastEnd(runs, rest) },
      starts,
      members: () => this.#members(runs, rest),
      at,
      reach,
    };
  }

  #top(runs: readonly Run[], { earlier }: Remainder): number {
    let top = earlier;
    for (const { from, to } of runs) {
      const other = this.#blocks.top(from, to);
      if (top < 0 || this.#blocks.outranks(other, top)) top = other;
    }
    return top;
  }

  #starts({ first, last, earlier }: Remainder): Span {
    const { start } = this.#blocks.events;
    const edge = this.#frame.coverage.start;
    return { start: earlier < 0 ? start[first]! : edge, end: last < 0 ? edge : start[last]! };
  }

  #lastEnd(runs: readonly Run[], { earlier }: Remainder): number {
    const blocks = this.#blocks;
    const { coverage } = this.#frame;
    let last = -Infinity;
    if (earlier >= 0) last = Math.min(coverage.end, blocks.lastEnd(0, blocks.first(coverage.start)));
    for (const { from, to } of runs) last = Math.max(last, blocks.lastEnd(from, to));
    return last;
  }

  #members(runs: readonly Run[], { earlier }: Remainder): number[] {
    const edge = this.#frame.coverage.start;
    const begin = earlier < 0 ? 0 : this.#blocks.first(edge);
    const members: number[] = [];
    for (let index = 0; index < begin; index++) {
      if (this.#blocks.events.end[index]! > edge && !this.#placed.has(index)) members.push(index);
    }
    for (const { from, to } of runs) for (let index = from; index < to; index++) members.push(index);
    return members;
  }
}

function joined(a: Remainder, b: Remainder): Remainder {
  return {
    first: a.first < 0 ? b.first : a.first,
    last: b.last < 0 ? a.last : b.last,
    earlier: Math.max(a.earlier, b.earlier),
    count: a.count + b.count,
  };
}

function cellAt(time: number, length: number): Span {
  const start = Math.floor(time / length) * length;
  return { start, end: start + length };
}

/** What is left of a run of indices without some of them. `without` is sorted. */
function runsBetween(from: number, to: number, without: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (let at = lowerBound(without, from); at < without.length && without[at]! < to; at++) {
    if (without[at]! > from) runs.push({ from, to: without[at]! });
    from = without[at]! + 1;
  }
  if (from < to) runs.push({ from, to });
  return runs;
}

/** The time in the cell nearest to `time` that keeps `inset` ms from its edges. */
function within(cell: Span, time: number, inset: number): number {
  return Math.min(Math.max(time, cell.start + inset), cell.end - inset);
}

import type { Span } from '../model/types.js';
import { Candidates } from './candidates.js';
import type { Clusters } from './clusters.js';
import type { ClusterMark, EventMark } from './marks.js';
import { isDot } from './places.js';
import { lowerBound } from './search.js';
import { middle, pad } from './time-span.js';
import type { View } from './view.js';
import { PX } from './view.js';

/** A run of indices, `to` exclusive. */
interface Run {
  from: number;
  to: number;
}

/** Events that stand together on the axis row. */
interface Rest {
  /** Those that start within the coverage, in date order. */
  runs: Run[];
  /** Those that began before the coverage and reach into it. */
  earlier?: Earlier;
}

interface Earlier {
  count: number;
  top: number;
}

/** Where they stand. All but what of them has to be looked up: most are joined with others first. */
interface Spot extends Pick<ClusterMark, 'count' | 'dot' | 'at' | 'reach'> {
  rest: Rest;
}

/** One cell of the axis row's grid: what isn't placed of it, in parts that could stand by themselves. */
interface Cell {
  span: Span;
  parts: Rest[];
}

/** Event marks by their events' indices. */
export type Placed = ReadonlyMap<number, EventMark>;

/** Into how many parts a cell is divided; a part is about as wide as a dot. */
const PARTS = 4;

/**
 * The row on the axis: every event of the coverage that isn't placed, gathered into marks that don't overlap.
 *
 * Cells are a grid over all time and each is laid out by itself, so marks don't move with the window. A pill keeps to its
 * cell. A lone dot stands at its date; only where it would touch what stands in the next cell it keeps to its own, too.
 */
export class AxisRow {
  private readonly cells: Cell[];
  /** Cells whose dots may not reach over their edges. */
  private readonly tight = new Set<Cell>();

  constructor(
    private readonly clusters: Clusters,
    private readonly view: View,
    private readonly placed: Placed,
  ) {
    this.cells = this.divide();
    const earlier = this.earlier();
    if (earlier) this.addEarlier(earlier);
  }

  /** @param most at least the number of the view's cells */
  marks(most: number): ClusterMark[] {
    const marks = this.layOut(this.cells);
    if (marks.length <= most) return marks;
    return this.layOut(this.cells.map(({ span, parts }) => ({ span, parts: [parts.reduce(joined)] })));
  }

  private layOut(cells: readonly Cell[]): ClusterMark[] {
    const rows = cells.map((cell) => this.layOutCell(cell));
    for (let i = 1; i < cells.length; i++) {
      if (rows[i - 1]!.at(-1)!.reach.end <= rows[i]![0]!.reach.start) continue;
      const crossed = [i - 1, i].filter((at) => !this.tight.has(cells[at]!));
      for (const at of crossed) {
        this.tight.add(cells[at]!);
        rows[at] = this.layOutCell(cells[at]!);
      }
      // A cell laid out anew can touch the one before.
      if (crossed.includes(i - 1)) i = Math.max(0, i - 2);
    }
    return rows.flat().map((spot) => this.mark(spot));
  }

  /** Joins the parts of a cell that would overlap, from left to right. */
  private layOutCell(cell: Cell): Spot[] {
    const spots: Spot[] = [];
    for (const part of cell.parts) {
      let spot = this.spot(part, cell);
      while (spots.length > 0 && spots.at(-1)!.reach.end > spot.reach.start) {
        spot = this.spot(joined(spots.pop()!.rest, spot.rest), cell);
      }
      spots.push(spot);
    }
    return spots;
  }

  private divide(): Cell[] {
    const { clusters, view } = this;
    const { start } = clusters.events;
    const placed = [...this.placed.keys()].sort((a, b) => a - b);
    const end = clusters.first(view.coverage.end);
    const cells: Cell[] = [];
    for (let from = clusters.first(view.coverage.start); from < end;) {
      const part = cellAt(start[from]!, view.pillCell / PARTS);
      const to = Math.min(clusters.first(part.end, from + 1), end);
      const runs = runsBetween(from, to, placed);
      if (runs.length > 0) addPart(cells, cellAt(part.start, view.pillCell), { runs });
      from = to;
    }
    return cells;
  }

  private earlier(): Earlier | undefined {
    const { clusters, placed } = this;
    const edge = this.view.coverage.start;
    const begin = clusters.first(edge);
    let count = clusters.lasting(edge);
    for (const index of placed.keys()) if (index < begin) count--;
    if (count === 0) return undefined;
    const candidates = new Candidates(clusters, { start: edge, end: edge }, 1, Infinity);
    let top = candidates.next();
    while (placed.has(top)) top = candidates.next();
    return { count, top };
  }

  private addEarlier(earlier: Earlier): void {
    const span = cellAt(this.view.coverage.start, this.view.pillCell);
    if (this.cells[0]?.span.start !== span.start) this.cells.unshift({ span, parts: [] });
    this.cells[0]!.parts.unshift({ runs: [], earlier });
  }

  private spot(rest: Rest, cell: Cell): Spot {
    const { events } = this.clusters;
    const { scale, pill } = this.view;
    const { runs, earlier } = rest;
    const count = runs.reduce((sum, run) => sum + run.to - run.from, earlier?.count ?? 0);
    const only = earlier?.top ?? runs[0]!.from;
    const date = { start: events.start[only]!, end: events.end[only]! };
    const dot = count === 1 && isDot(date, scale);
    const half = ((dot ? PX.dot : pill) / 2) * scale;
    const wish = middle(dot ? date : this.starts(rest));
    const inset = dot ? half : half + (PX.gap / 2) * scale;
    const at = dot && !this.tight.has(cell) ? wish : within(cell.span, wish, inset);
    return { rest, count, dot, at, reach: pad({ start: at, end: at }, half) };
  }

  private mark({ rest, count, dot, at, reach }: Spot): ClusterMark {
    const { events } = this.clusters;
    const top = this.top(rest);
    const starts = this.starts(rest);
    const index = rest.runs[0]?.from ?? top;
    return {
      kind: 'cluster',
      id: events.idAt(index),
      index,
      count,
      top: events.at(top),
      dot,
      extent: { start: starts.start, end: this.lastEnd(rest) },
      starts,
      members: () => this.members(rest),
      at,
      reach,
    };
  }

  private top({ runs, earlier }: Rest): number {
    const tops = runs.map((run) => this.clusters.top(run.from, run.to));
    if (earlier) tops.push(earlier.top);
    return tops.reduce((a, b) => (this.clusters.outranks(b, a) ? b : a));
  }

  private starts({ runs, earlier }: Rest): Span {
    const { start } = this.clusters.events;
    const edge = this.view.coverage.start;
    const last = runs.at(-1);
    return { start: earlier ? edge : start[runs[0]!.from]!, end: last ? start[last.to - 1]! : edge };
  }

  private lastEnd({ runs, earlier }: Rest): number {
    const { clusters } = this;
    const { coverage } = this.view;
    const ends = runs.map((run) => clusters.lastEnd(run.from, run.to));
    if (earlier) ends.push(Math.min(coverage.end, clusters.lastEnd(0, clusters.first(coverage.start))));
    return Math.max(...ends);
  }

  private members({ runs, earlier }: Rest): number[] {
    const edge = this.view.coverage.start;
    const begin = earlier ? this.clusters.first(edge) : 0;
    const members: number[] = [];
    for (let index = 0; index < begin; index++) {
      if (this.clusters.events.end[index]! > edge && !this.placed.has(index)) members.push(index);
    }
    for (const { from, to } of runs) for (let index = from; index < to; index++) members.push(index);
    return members;
  }
}

function addPart(cells: Cell[], span: Span, part: Rest): void {
  const last = cells.at(-1);
  if (last?.span.start === span.start) last.parts.push(part);
  else cells.push({ span, parts: [part] });
}

function joined(a: Rest, b: Rest): Rest {
  return { runs: [...a.runs, ...b.runs], earlier: a.earlier ?? b.earlier };
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

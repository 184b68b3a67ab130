import type { Span } from '../model/types.js';
import { Candidates } from './candidates.js';
import type { Clusters } from './clusters.js';
import type { ClusterMark, EventMark } from './marks.js';
import { isDot } from './places.js';
import { duration, middle, pad } from './time-span.js';
import type { View } from './view.js';
import { PX } from './view.js';

/** A run of indices, `to` exclusive. */
interface Run {
  from: number;
  to: number;
}

/** The events of one cell of the axis row that aren't placed. */
interface Rest {
  cell: Span;
  /** Those that start in the cell, in date order. */
  runs: Run[];
  /** Of the coverage's first cell: those that began before and reach into the coverage. */
  earlier?: Earlier;
}

interface Earlier {
  count: number;
  top: number;
}

type Placed = ReadonlyMap<number, EventMark>;

/**
 * Gathers every event of the coverage that wasn't placed into one mark for each cell of the axis row. Cells are a grid
 * over all time, so these marks don't move with the window. Events that began before the coverage are counted in its
 * first cell.
 */
export function gather(clusters: Clusters, view: View, placed: Placed): ClusterMark[] {
  const rests = restsOf(clusters, view, placed);
  const marks = rests.map((rest) => markOf(clusters, view, rest, placed));
  keepApart(marks, rests, view.scale);
  return marks;
}

/**
 * The window that a click on a cluster zooms to, axis ms: its events with room for their labels. Where one of them goes
 * on for so long that the others would stay together, the starts decide.
 */
export function zoomTarget({ extent, starts }: ClusterMark): Span {
  const apart = duration(starts);
  const target = apart > 0 && duration(extent) > 4 * apart ? starts : extent;
  return pad(target, duration(target) / 5);
}

/**
 * Whether zooming can tell a cluster's events apart, where the narrowest window is `minSpan` ms long: a sixteenth of a
 * window is room enough between the first and the last.
 */
export function splits({ starts }: ClusterMark, minSpan: number): boolean {
  return duration(starts) >= minSpan / 16;
}

function restsOf(clusters: Clusters, view: View, placed: Placed): Rest[] {
  const { coverage, pillCell } = view;
  const { start } = clusters.events;
  const indices = [...placed.keys()].sort((a, b) => a - b);
  const begin = clusters.first(coverage.start);
  const end = clusters.first(coverage.end, begin);
  const rests: Rest[] = [];
  for (let from = begin; from < end;) {
    const cell = cellAt(start[from]!, pillCell);
    const to = Math.min(clusters.first(cell.end, from + 1), end);
    const runs = runsBetween(from, to, indices);
    if (runs.length > 0) rests.push({ cell, runs });
    from = to;
  }
  const earlier = earlierOf(clusters, coverage.start, begin, placed);
  return earlier ? withEarlier(rests, earlier, cellAt(coverage.start, pillCell)) : rests;
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

function lowerBound(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (values[mid]! < value) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Those of the events before index `begin` that go on beyond `edge` and aren't placed. */
function earlierOf(clusters: Clusters, edge: number, begin: number, placed: Placed): Earlier | undefined {
  let count = begin - clusters.endedBy(edge);
  for (const index of placed.keys()) if (index < begin) count--;
  if (count === 0) return undefined;
  const candidates = new Candidates(clusters, { start: edge, end: edge }, 1, Infinity);
  let top = candidates.next();
  while (placed.has(top)) top = candidates.next();
  return { count, top };
}

function withEarlier(rests: Rest[], earlier: Earlier, cell: Span): Rest[] {
  const [first, ...others] = rests;
  if (first?.cell.start === cell.start) return [{ ...first, earlier }, ...others];
  return [{ cell, runs: [], earlier }, ...rests];
}

function markOf(clusters: Clusters, view: View, rest: Rest, placed: Placed): ClusterMark {
  const { events } = clusters;
  const { cell, runs, earlier } = rest;
  const tops = runs.map((run) => clusters.top(run.from, run.to));
  const top = [...tops, ...(earlier ? [earlier.top] : [])].reduce((a, b) => (clusters.outranks(b, a) ? b : a));
  const count = runs.reduce((sum, run) => sum + run.to - run.from, earlier?.count ?? 0);
  const date = { start: events.start[top]!, end: events.end[top]! };
  const dot = count === 1 && isDot(date, view.scale);
  const starts = startsOf(clusters, rest);
  const at = dot ? middle(date) : within(cell, middle(starts), ((PX.pill + PX.gap) / 2) * view.scale);
  return {
    kind: 'cluster',
    id: events.at(runs[0]?.from ?? top).id,
    count,
    top: events.at(top),
    dot,
    extent: { start: starts.start, end: lastEnd(clusters, view, rest) },
    starts,
    members: () => membersOf(clusters, view, rest, placed),
    at,
    reach: pad({ start: at, end: at }, ((dot ? PX.dot : PX.pill) / 2) * view.scale),
  };
}

function startsOf({ events }: Clusters, { cell, runs, earlier }: Rest): Span {
  const first = runs[0];
  const last = runs.at(-1);
  return {
    start: earlier || !first ? cell.start : events.start[first.from]!,
    end: last ? events.start[last.to - 1]! : cell.start,
  };
}

function lastEnd(clusters: Clusters, { coverage }: View, { runs, earlier }: Rest): number {
  const end = Math.max(...runs.map((run) => clusters.lastEnd(run.from, run.to)));
  return earlier ? Math.max(end, Math.min(coverage.end, clusters.lastEnd(0, clusters.first(coverage.start)))) : end;
}

function membersOf(clusters: Clusters, { coverage }: View, { runs, earlier }: Rest, placed: Placed): number[] {
  const members: number[] = [];
  const begin = earlier ? clusters.first(coverage.start) : 0;
  for (let index = 0; index < begin; index++) {
    if (clusters.events.end[index]! > coverage.start && !placed.has(index)) members.push(index);
  }
  for (const { from, to } of runs) for (let index = from; index < to; index++) members.push(index);
  return members;
}

/** Pills keep to their cells. A lone dot stands at its date, unless it would touch its neighbour: then it does, too. */
function keepApart(marks: ClusterMark[], rests: readonly Rest[], scale: number): void {
  const half = (PX.dot / 2) * scale;
  const crowded = new Set<number>();
  for (let i = 1; i < marks.length; i++) {
    if (marks[i - 1]!.reach.end > marks[i]!.reach.start) crowded.add(i - 1).add(i);
  }
  for (const i of crowded) {
    const mark = marks[i]!;
    if (!mark.dot) continue;
    mark.at = within(rests[i]!.cell, mark.at, half);
    mark.reach = pad({ start: mark.at, end: mark.at }, half);
  }
}

/** The time in the cell nearest to `time` that keeps `inset` ms from its edges. */
function within(cell: Span, time: number, inset: number): number {
  return Math.min(Math.max(time, cell.start + inset), cell.end - inset);
}

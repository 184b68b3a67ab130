import type { Span } from '../model/types.js';
import { Candidates } from './candidates.js';
import type { Clusters } from '../event-table/block-index.js';
import { gather } from './cluster.js';
import { Lanes } from './lanes.js';
import type { Lasting } from '../event-table/lasting.js';
import { lastingAt } from '../event-table/lasting.js';
import type { EventMark, Mark } from './marks.js';
import type { Figure, Place } from './label-placement.js';
import { figureOf, placeOf, placesOf } from './label-placement.js';
import { intersects, powerOfTwo } from '../time/span.js';
import type { DetailRequest, View } from './request.js';
import { PX, coversWell, viewOf } from './request.js';

/** How many events of one cell may find no room before the rest of the cell isn't tried. */
const PATIENCE = 3;
/**
 * After so many labels, which have to be made and measured, others are only looked at where the narrowest of them would
 * find room.
 */
const LOOKS = 64;
/** So many events of one start are looked through for one of them. */
const TWINS = 64;
/**
 * By how much a window that moves may be zoomed in before it gets a detail of its own. Marks split half as often as at
 * each step of the scale, and what doesn't overlap at one scale overlaps at no finer one.
 */
const COARSE = 1.42;
/** How far ahead a window that is zoomed out is laid out: half an octave, which `COARSE` lets pass. */
const AHEAD = Math.SQRT2;

/** What to draw for a request. */
export interface Detail {
  /** In date order. */
  marks: readonly Mark[];
  /** What the marks cover, axis ms: every event that reaches into it is one of the marks, or counted in one. */
  coverage: Span;
  /** ms per px at which they were laid out. Nothing overlaps at any scale from this to the next finer step. */
  scale: number;
  clusters: Clusters;
  request: DetailRequest;
}

/**
 * Which marks to draw: the events that matter most with their labels in lanes, as many as fit, and the rest gathered
 * on the axis row. Pure: the same arguments give the same marks.
 *
 * With the detail shown before as `previous`, a move within its coverage gives that detail itself back, and otherwise
 * marks keep their lanes and sides: those in view without exception as long as the scale is the same, the others where
 * they still have room.
 *
 * @throws RangeError when the span isn't longer than 0 ms or the stage no wider than 0 px
 */
export function detail(clusters: Clusters, request: DetailRequest, previous?: Detail): Detail {
  check(request);
  let view = viewOf(request);
  if (previous && serves(previous, clusters, request, view)) return previous;
  if (previous && request.moving && previous.scale !== view.scale) {
    // Zooming out, what has room now must have it for a while.
    view = viewOf(request, previous.scale < view.scale ? AHEAD : 1);
  }
  const layout = new Layout(clusters, request, view);
  if (previous) layout.remember(previous);
  request.focus?.forEach((event) => layout.focus(event));
  if (previous?.scale === view.scale) layout.pin();
  layout.fill();
  const marks = [
    ...layout.placed.values(),
    ...gather(clusters, view, layout.placed, layout.earlier, request.budget.marks - layout.placed.size),
  ].sort(byDate);
  return { marks, coverage: view.coverage, scale: view.scale, clusters, request };
}

function check({ span, width }: DetailRequest): void {
  if (!(span.end > span.start) || !Number.isFinite(span.end - span.start)) {
    throw new RangeError(`The span ${span.start} to ${span.end} isn't a stretch of time`);
  }
  if (!(width > 0)) throw new RangeError(`A stage ${width} px wide has no room for marks`);
}

function serves(previous: Detail, clusters: Clusters, request: DetailRequest, view: View): boolean {
  return (
    fits(previous.scale, view.scale, request.moving) &&
    previous.clusters === clusters &&
    previous.request.budget === request.budget &&
    previous.request.width === request.width &&
    previous.request.focus?.join() === request.focus?.join() &&
    coversWell(previous.coverage, request.span)
  );
}

function fits(scale: number, wanted: number, moving = false): boolean {
  return scale === wanted || (moving && scale > wanted && scale < wanted * COARSE);
}

function byDate(a: Mark, b: Mark): number {
  const difference = startOf(a) - startOf(b);
  return difference || (a.kind === 'event' && b.kind === 'event' ? a.index - b.index : 0);
}

function startOf(mark: Mark): number {
  return mark.kind === 'event' ? mark.date.start : mark.extent.start;
}

/** The lanes while they are being filled. */
class Layout {
  /** Event marks by their events' indices. */
  readonly placed = new Map<number, EventMark>();
  /** All of them stand at the edge of the coverage, so a lane has room for one at most. */
  readonly earlier: Lasting;
  private readonly lanes: Lanes;
  private readonly habits = new Map<number, EventMark>();
  /** How many labels were looked at, and the narrowest of them, CSS px. */
  private looks = 0;
  private narrowest = Infinity;

  constructor(
    private readonly clusters: Clusters,
    private readonly request: DetailRequest,
    private readonly view: View,
  ) {
    const { lanes } = request.budget;
    this.lanes = new Lanes(lanes, PX.gap);
    this.earlier = lastingAt(clusters, view.coverage.start, lanes + PATIENCE);
  }

  /** Notes where marks stood. */
  remember(previous: Detail): void {
    for (const mark of previous.marks) {
      if (mark.kind !== 'event') continue;
      const event = previous.clusters === this.clusters ? mark.index : this.find(mark);
      if (event >= 0) this.habits.set(event, mark);
    }
  }

  /** The place of an event of other data: at its date, since to look for an id in a million events takes too long. */
  private find({ id, date }: EventMark): number {
    const { events } = this.clusters;
    const first = this.clusters.first(date.start);
    for (let i = first; i < Math.min(first + TWINS, events.size) && events.start[i] === date.start; i++) {
      if (events.idAt(i) === id) return i;
    }
    return -1;
  }

  /** Places an event that the reader is at: where it stood, or else as low as it can, where it displaces least. */
  focus(event: number): void {
    if (this.placed.has(event) || !this.reaches(event)) return;
    const figure = this.figure(event);
    const places = placesOf(figure, this.label(event).width, this.view);
    const habit = this.habits.get(event);
    const place = places.find(({ side }) => side === habit?.side) ?? places[0];
    if (!place) return;
    if (habit && habit.lane < this.lanes.count && this.tryLane(event, figure, place, habit.lane)) return;
    for (let lane = this.lanes.count - 1; lane >= 0; lane--) if (this.tryLane(event, figure, place, lane)) return;
  }

  /** Places the marks that the reader sees where they stand. */
  pin(): void {
    for (const [event, mark] of this.habits) {
      if (this.placed.has(event)) continue;
      if (!intersects(mark.reach, this.view.span) || this.isFull) continue;
      const figure = this.figure(event);
      const place = placeOf(figure, mark.side, this.label(event).width);
      if (this.lanes.isFree(mark.lane, place.start, place.end)) this.place(event, figure, place, mark.lane);
    }
  }

  /** Places whatever else finds room, the most important first. */
  fill(): void {
    const { clusters, view } = this;
    const cell = powerOfTwo(PX.cell * view.scale);
    const candidates = new Candidates(clusters, view.coverage, cell, PATIENCE, this.earlier.best);
    for (let event = candidates.next(); event >= 0 && !this.isFull; event = candidates.next()) {
      if (this.placed.has(event)) continue;
      const figure = this.figure(event);
      const fits = this.mayFit(event, figure);
      // Where a bar is too long there may still be room for a dot.
      if (!fits && figure.shape === 'dot') candidates.close();
      else if (!fits || !this.tryPlaces(event, figure)) candidates.reject();
    }
  }

  /** Every cell of the axis row may need a mark of its own. */
  private get isFull(): boolean {
    return this.placed.size + this.view.pillCells >= this.request.budget.marks;
  }

  /** Whether the narrowest label would find room, once so many were looked at that it's known well enough. */
  private mayFit(event: number, figure: Figure): boolean {
    if (this.looks < LOOKS || this.habits.has(event)) return true;
    for (const { start, end } of placesOf(figure, this.narrowest, this.view)) {
      for (let lane = 0; lane < this.lanes.count; lane++) if (this.lanes.isFree(lane, start, end)) return true;
    }
    return false;
  }

  private tryPlaces(event: number, figure: Figure): boolean {
    const { width } = this.label(event);
    this.looks++;
    this.narrowest = Math.min(this.narrowest, width);
    const places = placesOf(figure, width, this.view);
    const habit = this.habits.get(event);
    if (habit) {
      const usual = places.find((place) => place.side === habit.side);
      if (usual && this.tryLane(event, figure, usual, habit.lane)) return true;
    }
    for (let lane = 0; lane < this.lanes.count; lane++) {
      for (const place of places) if (this.tryLane(event, figure, place, lane)) return true;
    }
    return false;
  }

  private tryLane(event: number, figure: Figure, place: Place, lane: number): boolean {
    const free = this.lanes.isFree(lane, place.start, place.end);
    if (free) this.place(event, figure, place, lane);
    return free;
  }

  private place(index: number, figure: Figure, place: Place, lane: number): void {
    this.lanes.take(lane, place.start, place.end);
    const event = this.clusters.events.at(index);
    const { shape, cut } = figure;
    const reach = { start: this.time(place.start), end: this.time(place.end) };
    const label = this.label(index);
    const mark: EventMark = {
      kind: 'event',
      id: event.id,
      event,
      index,
      lane,
      shape,
      date: this.date(index, figure),
      cut,
      side: place.side,
      label,
      reach,
    };
    this.placed.set(index, mark);
  }

  private reaches(index: number): boolean {
    const { start, end } = this.clusters.events;
    return start[index]! < this.view.coverage.end && end[index]! > this.view.coverage.start;
  }

  private figure(index: number): Figure {
    const { start, end } = this.clusters.events;
    return figureOf({ start: start[index]!, end: end[index]! }, this.view);
  }

  private date(index: number, { cut }: Figure): Span {
    const { start, end } = this.clusters.events;
    const { coverage } = this.view;
    return { start: cut.start ? coverage.start : start[index]!, end: cut.end ? coverage.end : end[index]! };
  }

  private label(index: number) {
    return this.request.budget.label(this.clusters.events.at(index));
  }

  private time(px: number): number {
    return this.view.coverage.start + px * this.view.scale;
  }
}

import type { Span } from '../model/types.js';
import { Candidates } from './candidates.js';
import type { BlockIndex } from '../event-table/block-index.js';
import { clusterRemaining } from './cluster.js';
import { Lanes } from './lanes.js';
import type { EarlierEvents } from '../event-table/earlier-events.js';
import { findEarlierEvents } from '../event-table/earlier-events.js';
import type { EventMark, Mark } from './marks.js';
import type { EventShape, LabelPlacement } from './label-placement.js';
import { shapeOf, placementOn, placementsOf } from './label-placement.js';
import { intersects, powerOfTwo } from '../time/span.js';
import type { LayoutRequest, LayoutFrame } from './request.js';
import { SIZES_PX } from './geometry.js';
import { coversWithRoom, frameOf } from './request.js';

/** How many events of one cell may find no room before the rest of the cell isn't tried. */
const FAILURES_PER_CELL = 3;
/**
 * After so many labels, which have to be made and measured, others are only looked at where the narrowest of them would
 * find room.
 */
const LABELS_BEFORE_CHECK = 64;
/** So many events of one start are looked through for one of them. */
const SAME_START_MAX = 64;
/**
 * By how much a window that moves may be zoomed in before it gets a layout of its own. Marks split half as often as at
 * each step of the scale, and what doesn't overlap at one scale overlaps at no finer one.
 */
const COARSE_FACTOR = 1.42;
/** How far ahead a window that is zoomed out is laid out: half an octave, which `COARSE_FACTOR` lets pass. */
const AHEAD_FACTOR = Math.SQRT2;

/** What to draw for a request. */
export interface Layout {
  /** In date order. */
  marks: readonly Mark[];
  /** What the marks cover, axis ms: every event that reaches into it is one of the marks, or counted in one. */
  coverage: Span;
  /** ms per px at which they were laid out. Nothing overlaps at any scale from this to the next finer step. */
  scale: number;
  blocks: BlockIndex;
  request: LayoutRequest;
}

/**
 * Which marks to draw: the events that matter most with their labels in lanes, as many as fit, and the rest gathered
 * on the axis row. Pure: the same arguments give the same marks.
 *
 * With the layout shown before as `previous`, a move within its coverage gives that layout itself back, and otherwise
 * marks keep their lanes and sides: those in view without exception as long as the scale is the same, the others where
 * they still have room.
 *
 * @throws RangeError when the span isn't longer than 0 ms or the stage no wider than 0 px
 */
export function layOut(blocks: BlockIndex, request: LayoutRequest, previous?: Layout): Layout {
  checkRequest(request);
  let frame = frameOf(request);
  if (previous && canReuse(previous, blocks, request, frame)) return previous;
  if (previous && request.moving && previous.scale !== frame.scale) {
    // Zooming out, what has room now must have it for a while.
    frame = frameOf(request, previous.scale < frame.scale ? AHEAD_FACTOR : 1);
  }
  const layout = new LayoutPass(blocks, request, frame);
  if (previous) layout.remember(previous);
  request.focus?.forEach((event) => layout.focus(event));
  if (previous?.scale === frame.scale) layout.pin();
  layout.fill();
  const marks = [
    ...layout.placed.values(),
    ...clusterRemaining(blocks, frame, layout.placed, layout.earlier, request.budget.marks - layout.placed.size),
  ].sort(byDate);
  return { marks, coverage: frame.coverage, scale: frame.scale, blocks, request };
}

function checkRequest({ span, width }: LayoutRequest): void {
  if (!(span.end > span.start) || !Number.isFinite(span.end - span.start)) {
    throw new RangeError(`The span ${span.start} to ${span.end} isn't a stretch of time`);
  }
  if (!(width > 0)) throw new RangeError(`A stage ${width} px wide has no room for marks`);
}

function canReuse(previous: Layout, blocks: BlockIndex, request: LayoutRequest, frame: LayoutFrame): boolean {
  return (
    fitsScale(previous.scale, frame.scale, request.moving) &&
    previous.blocks === blocks &&
    previous.request.budget === request.budget &&
    previous.request.width === request.width &&
    previous.request.focus?.join() === request.focus?.join() &&
    coversWithRoom(previous.coverage, request.span)
  );
}

function fitsScale(scale: number, wanted: number, moving = false): boolean {
  return scale === wanted || (moving && scale > wanted && scale < wanted * COARSE_FACTOR);
}

function byDate(a: Mark, b: Mark): number {
  const difference = startOf(a) - startOf(b);
  return difference || (a.kind === 'event' && b.kind === 'event' ? a.index - b.index : 0);
}

function startOf(mark: Mark): number {
  return mark.kind === 'event' ? mark.date.start : mark.extent.start;
}

/** The lanes while they are being filled. */
class LayoutPass {
  /** Event marks by their events' indices. */
  readonly placed = new Map<number, EventMark>();
  /** All of them stand at the edge of the coverage, so a lane has room for one at most. */
  readonly earlier: EarlierEvents;
  readonly #lanes: Lanes;
  readonly #habits = new Map<number, EventMark>();
  /** How many labels were looked at, and the narrowest of them, CSS px. */
  #looks = 0;
  #narrowest = Infinity;
  readonly #blocks: BlockIndex;
  readonly #request: LayoutRequest;
  readonly #frame: LayoutFrame;

  constructor(blocks: BlockIndex, request: LayoutRequest, frame: LayoutFrame) {
    this.#blocks = blocks;
    this.#request = request;
    this.#frame = frame;
    const { lanes } = request.budget;
    this.#lanes = new Lanes(lanes, SIZES_PX.gap);
    this.earlier = findEarlierEvents(blocks, frame.coverage.start, lanes + FAILURES_PER_CELL);
  }

  /** Notes where marks stood. */
  remember(previous: Layout): void {
    for (const mark of previous.marks) {
      if (mark.kind !== 'event') continue;
      const event = previous.blocks === this.#blocks ? mark.index : this.#find(mark);
      if (event >= 0) this.#habits.set(event, mark);
    }
  }

  /** The place of an event of other data: at its date, since to look for an id in a million events takes too long. */
  #find({ id, date }: EventMark): number {
    const { events } = this.#blocks;
    const first = this.#blocks.first(date.start);
    for (let i = first; i < Math.min(first + SAME_START_MAX, events.size) && events.start[i] === date.start; i++) {
      if (events.idAt(i) === id) return i;
    }
    return -1;
  }

  /** Places an event that the reader is at: where it stood, or else as low as it can, where it displaces least. */
  focus(event: number): void {
    if (this.placed.has(event) || !this.#reaches(event)) return;
    const eventShape = this.#eventShape(event);
    const placements = placementsOf(eventShape, this.#label(event).width, this.#frame);
    const habit = this.#habits.get(event);
    const placement = placements.find(({ side }) => side === habit?.side) ?? placements[0];
    if (!placement) return;
    if (habit && habit.lane < this.#lanes.count && this.#tryLane(event, eventShape, placement, habit.lane)) return;
    for (let lane = this.#lanes.count - 1; lane >= 0; lane--)
      if (this.#tryLane(event, eventShape, placement, lane)) return;
  }

  /** Places the marks that the reader sees where they stand. */
  pin(): void {
    for (const [event, mark] of this.#habits) {
      if (this.placed.has(event)) continue;
      if (!intersects(mark.reach, this.#frame.span) || this.#isFull) continue;
      const eventShape = this.#eventShape(event);
      const placement = placementOn(eventShape, mark.side, this.#label(event).width);
      if (this.#lanes.isFree(mark.lane, placement.start, placement.end))
        this.#place(event, eventShape, placement, mark.lane);
    }
  }

  /** Places whatever else finds room, the most important first. */
  fill(): void {
    const blocks = this.#blocks;
    const frame = this.#frame;
    const cell = powerOfTwo(SIZES_PX.cell * frame.scale);
    const candidates = new Candidates(blocks, frame.coverage, cell, FAILURES_PER_CELL, this.earlier.best);
    for (let event = candidates.next(); event >= 0 && !this.#isFull; event = candidates.next()) {
      if (this.placed.has(event)) continue;
      const eventShape = this.#eventShape(event);
      const fits = this.#mayFit(event, eventShape);
      // Where a bar is too long there may still be room for a dot.
      if (!fits && eventShape.shape === 'dot') candidates.close();
      else if (!fits || !this.#tryPlaces(event, eventShape)) candidates.reject();
    }
  }

  /** Every cell of the axis row may need a mark of its own. */
  get #isFull(): boolean {
    return this.placed.size + this.#frame.pillCells >= this.#request.budget.marks;
  }

  /** Whether the narrowest label would find room, once so many were looked at that it's known well enough. */
  #mayFit(event: number, eventShape: EventShape): boolean {
    if (this.#looks < LABELS_BEFORE_CHECK || this.#habits.has(event)) return true;
    for (const { start, end } of placementsOf(eventShape, this.#narrowest, this.#frame)) {
      for (let lane = 0; lane < this.#lanes.count; lane++) if (this.#lanes.isFree(lane, start, end)) return true;
    }
    return false;
  }

  #tryPlaces(event: number, eventShape: EventShape): boolean {
    const { width } = this.#label(event);
    this.#looks++;
    this.#narrowest = Math.min(this.#narrowest, width);
    const placements = placementsOf(eventShape, width, this.#frame);
    const habit = this.#habits.get(event);
    if (habit) {
      const usual = placements.find((placement) => placement.side === habit.side);
      if (usual && this.#tryLane(event, eventShape, usual, habit.lane)) return true;
    }
    for (let lane = 0; lane < this.#lanes.count; lane++) {
      for (const placement of placements) if (this.#tryLane(event, eventShape, placement, lane)) return true;
    }
    return false;
  }

  #tryLane(event: number, eventShape: EventShape, placement: LabelPlacement, lane: number): boolean {
    const free = this.#lanes.isFree(lane, placement.start, placement.end);
    if (free) this.#place(event, eventShape, placement, lane);
    return free;
  }

  #place(index: number, eventShape: EventShape, placement: LabelPlacement, lane: number): void {
    this.#lanes.take(lane, placement.start, placement.end);
    const event = this.#blocks.events.at(index);
    const { shape, cut } = eventShape;
    const reach = { start: this.#time(placement.start), end: this.#time(placement.end) };
    const label = this.#label(index);
    const mark: EventMark = {
      kind: 'event',
      id: event.id,
      event,
      index,
      lane,
      shape,
      date: this.#date(index, eventShape),
      cut,
      side: placement.side,
      label,
      reach,
    };
    this.placed.set(index, mark);
  }

  #reaches(index: number): boolean {
    const { start, end } = this.#blocks.events;
    return start[index]! < this.#frame.coverage.end && end[index]! > this.#frame.coverage.start;
  }

  #eventShape(index: number): EventShape {
    const { start, end } = this.#blocks.events;
    return shapeOf({ start: start[index]!, end: end[index]! }, this.#frame);
  }

  #date(index: number, { cut }: EventShape): Span {
    const { start, end } = this.#blocks.events;
    const { coverage } = this.#frame;
    return { start: cut.start ? coverage.start : start[index]!, end: cut.end ? coverage.end : end[index]! };
  }

  #label(index: number) {
    return this.#request.budget.label(this.#blocks.events.at(index));
  }

  #time(px: number): number {
    return this.#frame.coverage.start + px * this.#frame.scale;
  }
}

import type { Span } from '../model/types.js';
import type { EventColumns } from './block-index.js';
import { duration } from '../time/span.js';

/** Finer than a pixel of most strips, so that columns of any width are cut out of it without a visible error. */
const CELL_COUNT = 2048;

/**
 * How many events a stretch of time has, by class (an event's group, say).
 *
 * Each event counts one in all, spread evenly over its date: one of a day is a peak, one of a year is flat, and none
 * stands on a day that nobody named. The counts are summed up once over a fixed grid, in one pass over the events;
 * after that every answer costs the same for ten events and for a million, and what is kept is 16 KB a class.
 */
export class Histogram {
  /** For each class, how much of its events lies before each border of the grid. */
  readonly #before: Float64Array[];

  /**
   * @param events in any order
   * @param over the stretch that columns are asked of, axis ms; what lies outside isn't counted
   * @param classes how many classes there are
   * @param classOf the class of the event at an index, 0 to `classes - 1`
   */
  constructor(
    events: Pick<EventColumns, 'size' | 'start' | 'end'>,
    over: Span,
    readonly classes: number,
    classOf: (index: number) => number,
  ) {
    const { size, start, end } = events;
    const scale = CELL_COUNT / duration(over);
    const layers = Array.from({ length: classes }, () => new Layer());
    for (let i = 0; i < size; i++) {
      layers[classOf(i)]!.add((start[i]! - over.start) * scale, (end[i]! - over.start) * scale);
    }
    this.#before = layers.map((layer) => layer.sums());
  }

  /**
   * The counts in `columns` columns of equal width, by column and within it by class: that of class `c` in column `i`
   * is at `i * classes + c`. They are no whole numbers where a column cuts a date.
   */
  columns(columns: number): Float64Array {
    const before = this.#before;
    const { classes } = this;
    const counts = new Float64Array(columns * classes);
    before.forEach((sums, own) => {
      let last = sums[0]!;
      for (let i = 0; i < columns; i++) {
        const next = sumAt(sums, ((i + 1) / columns) * CELL_COUNT);
        counts[i * classes + own] = next - last;
        last = next;
      }
    });
    return counts;
  }
}

/** One class while it's counted. */
class Layer {
  /** What events add to the cells in which they begin and end. */
  readonly #edges = new Float64Array(CELL_COUNT);
  /** By how much more, and by how many more events, each cell is covered as a whole than the one before. */
  readonly #slopes = new Float64Array(CELL_COUNT);
  readonly #covers = new Int32Array(CELL_COUNT);

  /** Adds one event that goes from one place to another, both in cells. */
  add(from: number, to: number): void {
    const first = Math.floor(Math.max(from, 0));
    if (to <= from) {
      if (from >= 0 && from <= CELL_COUNT) this.#edges[Math.min(first, CELL_COUNT - 1)]!++;
      return;
    }
    const last = Math.ceil(Math.min(to, CELL_COUNT)) - 1;
    if (last < first) return;
    const slope = 1 / (to - from);
    if (first === last) {
      this.#edges[first]! += (Math.min(to, CELL_COUNT) - Math.max(from, 0)) * slope;
      return;
    }
    this.#edges[first]! += (first + 1 - Math.max(from, 0)) * slope;
    this.#edges[last]! += (Math.min(to, CELL_COUNT) - last) * slope;
    this.#slopes[first + 1]! += slope;
    this.#slopes[last]! -= slope;
    this.#covers[first + 1]!++;
    this.#covers[last]!--;
  }

  /** How much lies before each border of the grid. */
  sums(): Float64Array {
    const sums = new Float64Array(CELL_COUNT + 1);
    let slope = 0;
    let cover = 0;
    for (let cell = 0; cell < CELL_COUNT; cell++) {
      cover += this.#covers[cell]!;
      // Fractions that should cancel out leave a little behind, which would show where there is nothing.
      slope = cover === 0 ? 0 : slope + this.#slopes[cell]!;
      sums[cell + 1] = sums[cell]! + this.#edges[cell]! + slope;
    }
    return sums;
  }
}

/** The sum up to a place between two borders. */
function sumAt(sums: Float64Array, place: number): number {
  const cell = Math.min(CELL_COUNT - 1, Math.floor(place));
  return sums[cell]! + (sums[cell + 1]! - sums[cell]!) * (place - cell);
}

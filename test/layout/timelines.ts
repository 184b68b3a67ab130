import fc from 'fast-check';
import { EventTable } from '../../src/event-table/event-table.js';
import type { NewsEvent, Span } from '../../src/model/types.js';
import { BlockIndex } from '../../src/event-table/block-index.js';
import type { Label } from '../../src/layout/marks.js';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const YEAR = 365.25 * DAY;
/** The range of Date. */
const FIRST = -8.64e15;

/** What matters of an event on this floor. */
export interface Sketch {
  start: number;
  length: number;
  importance: number;
  title?: string;
  open?: boolean;
}

export function event({ start, length, importance, title = 'An event', open }: Sketch, i = 0): NewsEvent {
  const date = {
    edtf: '',
    start,
    end: start + length,
    precision: 'interval',
    approximate: false,
    uncertain: false,
  } as const;
  return {
    id: `e${i}`,
    date: open ? { ...date, openEnd: true } : date,
    title,
    importance,
    status: 'confirmed',
    sources: [],
    media: [],
    tags: [],
  };
}

export function clustersOf(sketches: readonly Sketch[]): BlockIndex {
  return new BlockIndex(EventTable.of({ events: sketches.map(event) }, 'UTC'));
}

/** 8 px a character. */
export function label({ title }: NewsEvent): Label {
  return { title, note: '', width: 8 * title.length };
}

const lengths = [1, 1000, HOUR, DAY, 30 * DAY, YEAR, 100 * YEAR];

/** Points, ranges, equal dates, equal importances, years before Christ and ends of time, from an hour to all of it. */
export const sketches: fc.Arbitrary<Sketch[]> = fc
  .tuple(
    fc.constantFrom(HOUR, 20 * DAY, YEAR, 200 * YEAR, 10_000 * YEAR, 500_000 * YEAR),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .chain(([range, at]) => {
    const first = Math.round(FIRST + at * (-2 * FIRST - range - 200 * YEAR));
    const day = fc.integer({ min: 0, max: 20 }).map((i) => Math.round((i * range) / 20));
    const any = fc.double({ min: 0, max: 1, noNaN: true }).map((share) => Math.round(share * range));
    const sketch = fc.record({
      start: fc.oneof(day, any).map((offset) => first + offset),
      length: fc.oneof({ weight: 3, arbitrary: fc.constant(Math.round(range / 300)) }, fc.constantFrom(...lengths)),
      importance: fc.integer({ min: 0, max: 6 }),
      title: fc.integer({ min: 1, max: 40 }).map((length) => 'x'.repeat(length)),
      open: fc.integer({ min: 0, max: 19 }).map((dice) => dice === 0),
    });
    return fc.array(sketch, { minLength: 1, maxLength: 150, size: 'max' });
  });

/** A window over an extent: `at` and `zoom` from 0 to 1; a zoom of 1 shows a 100,000th of the extent. */
export function windowOf(extent: Span, at: number, zoom: number): Span {
  const length = Math.max((extent.end - extent.start) * 1.1 * 10 ** (-5 * zoom), 100);
  const middle = Math.round(extent.start + at * (extent.end - extent.start));
  return { start: middle - length / 2, end: middle + length / 2 };
}

/** Many events from a seed: bursts, stretches of calm, some months and years among the days. */
export function manySketches(count: number, seed: number): Sketch[] {
  let state = seed >>> 0;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return Array.from({ length: count }, () => {
    const burst = Math.floor(random() * 40) / 40;
    const start = Math.floor((random() < 0.5 ? burst + random() ** 3 / 500 : random()) * 36_500) * DAY;
    const length = random() < 0.9 ? DAY : random() < 0.5 ? 30 * DAY : YEAR;
    return { start, length, importance: Math.floor(random() * 50), title: 'x'.repeat(1 + Math.floor(random() * 40)) };
  });
}

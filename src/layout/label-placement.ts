import type { Span } from '../model/types.js';
import { middle } from '../time/span.js';
import type { LayoutFrame } from './request.js';
import { SIZES_PX } from './geometry.js';

/** Which way a label runs. */
export type Side = 'start' | 'end';

/** A place that a mark could take in a lane: px from the start of the coverage. */
export interface LabelPlacement {
  side: Side;
  start: number;
  end: number;
}

/** An event's shape on the stage: px from the start of the coverage, a bar cut off at its edges. */
export interface EventShape {
  shape: 'dot' | 'bar';
  start: number;
  end: number;
  cut: { start: boolean; end: boolean };
}

/** Whether a date (axis ms) is too narrow for a bar. */
export function isDot(date: Span, scale: number): boolean {
  return (date.end - date.start) / scale < SIZES_PX.minBar;
}

/** The shape of a date (axis ms). A dot stands in the middle of its date. */
export function shapeOf(date: Span, frame: LayoutFrame): EventShape {
  const px = (ms: number) => (ms - frame.coverage.start) / frame.scale;
  if (isDot(date, frame.scale)) {
    const at = px(middle(date));
    const cut = { start: false, end: false };
    return { shape: 'dot', start: at - SIZES_PX.dot / 2, end: at + SIZES_PX.dot / 2, cut };
  }
  const cut = { start: date.start < frame.coverage.start, end: date.end > frame.coverage.end };
  return { shape: 'bar', start: cut.start ? 0 : px(date.start), end: cut.end ? frame.length : px(date.end), cut };
}

/** What an event's shape covers together with a label of `width` px on one of its sides. */
export function placementOn(eventShape: EventShape, side: Side, width: number): LabelPlacement {
  const { shape, start, end } = eventShape;
  if (shape === 'dot') return side === 'end' ? { side, start, end: end + width } : { side, start: start - width, end };
  if (side === 'end') return { side, start, end: Math.max(end, start + width) };
  return { side, start: Math.min(start, end - width), end };
}

/**
 * The placements where a eventShape's label reads well, the better first. A eventShape within the window has its whole label
 * there or none. One outside never reaches in: its label would show without it. A bar across an edge is itself cut
 * off there, and so may its label be.
 */
export function placementsOf(eventShape: EventShape, width: number, frame: LayoutFrame): LabelPlacement[] {
  const { left, right } = frame;
  const atEnd = placementOn(eventShape, 'end', width);
  const atStart = placementOn(eventShape, 'start', width);
  const anchor = (eventShape.start + eventShape.end) / 2;
  const [first, last] = eventShape.shape === 'dot' ? [anchor, anchor] : [eventShape.start, eventShape.end];
  if (last < left) return [atEnd, atStart].filter((place) => place.side === 'start' || place.end <= left);
  if (first < left || last > right) return [atEnd];
  return [atEnd, atStart].filter((place) => (place.side === 'end' ? place.end <= right : place.start >= left));
}

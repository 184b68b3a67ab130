import type { Span } from '../model/types.js';
import { middle } from '../time/span.js';
import type { View } from './request.js';
import { PX } from './request.js';

/** Which way a label runs. */
export type Side = 'start' | 'end';

/** A place that a mark could take in a lane: px from the start of the coverage. */
export interface Place {
  side: Side;
  start: number;
  end: number;
}

/** An event's shape on the stage: px from the start of the coverage, a bar cut off at its edges. */
export interface Figure {
  shape: 'dot' | 'bar';
  start: number;
  end: number;
  cut: { start: boolean; end: boolean };
}

/** Whether a date (axis ms) is too narrow for a bar. */
export function isDot(date: Span, scale: number): boolean {
  return (date.end - date.start) / scale < PX.minBar;
}

/** The shape of a date (axis ms). A dot stands in the middle of its date. */
export function figureOf(date: Span, view: View): Figure {
  const px = (ms: number) => (ms - view.coverage.start) / view.scale;
  if (isDot(date, view.scale)) {
    const at = px(middle(date));
    const cut = { start: false, end: false };
    return { shape: 'dot', start: at - PX.dot / 2, end: at + PX.dot / 2, cut };
  }
  const cut = { start: date.start < view.coverage.start, end: date.end > view.coverage.end };
  return { shape: 'bar', start: cut.start ? 0 : px(date.start), end: cut.end ? view.length : px(date.end), cut };
}

/** What a figure covers together with a label of `width` px on one of its sides. */
export function placeOf(figure: Figure, side: Side, width: number): Place {
  const { shape, start, end } = figure;
  if (shape === 'dot') return side === 'end' ? { side, start, end: end + width } : { side, start: start - width, end };
  if (side === 'end') return { side, start, end: Math.max(end, start + width) };
  return { side, start: Math.min(start, end - width), end };
}

/**
 * The places where a figure's label reads well, the better first. A figure within the window has its whole label
 * there or none. One outside never reaches in: its label would show without it. A bar across an edge is itself cut
 * off there, and so may its label be.
 */
export function placesOf(figure: Figure, width: number, view: View): Place[] {
  const { left, right } = view;
  const atEnd = placeOf(figure, 'end', width);
  const atStart = placeOf(figure, 'start', width);
  const anchor = (figure.start + figure.end) / 2;
  const [first, last] = figure.shape === 'dot' ? [anchor, anchor] : [figure.start, figure.end];
  if (last < left) return [atEnd, atStart].filter((place) => place.side === 'start' || place.end <= left);
  if (first < left || last > right) return [atEnd];
  return [atEnd, atStart].filter((place) => (place.side === 'end' ? place.end <= right : place.start >= left));
}

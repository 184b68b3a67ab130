import { spacing } from '../model/calendar.js';
import { DAY, MINUTE } from '../model/durations.js';
import type { Span } from '../model/types.js';

/** Stretches of time as plain values: axis milliseconds in, new spans out. Nothing here changes its arguments. */

/** Steps to an octave of zoom: a layout serves 9% of zoom, so it is redone seldom and wastes little room. */
const STEPS_PER_OCTAVE = 8;
/** Float noise of a panned span must not tip it into the next step. */
const STEP_TOLERANCE = 1e-6;

/** How long a span is, ms. */
export function duration(span: Span): number {
  return span.end - span.start;
}

/** The instant halfway through. */
export function middle(span: Span): number {
  return span.start + (span.end - span.start) / 2;
}

/** Whether an instant, or the whole of another span, lies within `span`. */
export function contains(span: Span, inner: Span | number): boolean {
  if (typeof inner === 'number') return inner >= span.start && inner < span.end;
  return inner.start >= span.start && inner.end <= span.end;
}

/** Whether two spans share more than an edge. */
export function intersects(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The span with `ms` more on both sides (less, if negative). */
export function pad(span: Span, ms: number): Span {
  return { start: span.start - ms, end: span.end + ms };
}

/**
 * The span `factor` times as long (below 1 zooms in); the instant `around` keeps its place in it.
 */
export function zoomed(span: Span, factor: number, around = middle(span)): Span {
  return { start: around - (around - span.start) * factor, end: around + (span.end - around) * factor };
}

/** The span moved by `ms`; positive is later. */
export function panned(span: Span, ms: number): Span {
  return { start: span.start + ms, end: span.end + ms };
}

/**
 * The span moved into `bounds`, as long as it was where that is possible: never longer than the bounds and never
 * shorter than `minSpan` ms, unless the bounds themselves are.
 */
export function clamped(span: Span, bounds: Span, minSpan = 0): Span {
  const room = duration(bounds);
  const length = Math.min(Math.max(duration(span), minSpan), room);
  if (length === room) return { start: bounds.start, end: bounds.end };
  const wish = length === duration(span) ? span.start : middle(span) - length / 2;
  const start = Math.min(Math.max(wish, bounds.start), bounds.end - length);
  return { start, end: start + length };
}

/**
 * The window that shows all of `extent`: 4% of room on both sides. An extent of less than a minute is as good as an
 * instant and gets the day around it; anything longer has a shape of its own to show, be it the hour of a live blog.
 */
export function fitSpan(extent: Span): Span {
  const length = duration(extent);
  if (length >= MINUTE) return pad(extent, length * 0.04);
  const at = middle(extent);
  return { start: at - DAY / 2, end: at + DAY / 2 };
}

/** As many times can be told apart in a window at least: a quarter of a pixel is one. */
const TIMES_PER_WINDOW = 4096;

/**
 * The narrowest window around the middle of another, ms.
 *
 * @param minSpan what it is where numbers tell all times apart; in deep time they don't
 */
export function narrowestSpan(span: Span, minSpan: number): number {
  return Math.max(minSpan, TIMES_PER_WINDOW * spacing(middle(span)));
}

/** The scale of a window: ms per CSS px. */
export function msPerPx(span: Span, width: number): number {
  return duration(span) / width;
}

/**
 * The power of 2^(1/8) at or above a scale. Widths in px, laid out at that scale, take more time there than at any
 * scale of the same step, so what doesn't overlap there overlaps nowhere in the step.
 */
export function scaleStep(scale: number): number {
  return 2 ** (Math.ceil(Math.log2(scale) * STEPS_PER_OCTAVE - STEP_TOLERANCE) / STEPS_PER_OCTAVE);
}

/** The power of two at or above a length. */
export function powerOfTwo(length: number): number {
  return 2 ** Math.ceil(Math.log2(length) - STEP_TOLERANCE);
}

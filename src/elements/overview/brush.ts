import type { Span } from '../../model/types.js';
import { clamped, duration, middle, panned } from '../../time/span.js';

/** What of an overview the reader has hold of: an edge of the window, all of it, or the free strip beside it. */
export type Grip = 'start' | 'end' | 'window' | 'strip';
export type Edge = 'start' | 'end';

/** A window and how far the overview can move it, axis ms. */
export interface Brush {
  span: Span;
  /** What the strip shows, and where the window is outside of it, that, too. */
  room: Span;
  minSpan: number;
}

/**
 * The window after a drag from one time to another. An edge follows the pointer, the window goes along as long as it is,
 * and on the free strip a new window is drawn from where the drag began.
 */
export function dragged({ span, room, minSpan }: Brush, grip: Grip, from: number, to: number): Span {
  const by = to - from;
  if (grip === 'window') return clamped(panned(span, by), room);
  if (grip === 'strip') {
    // Cut off at the strip's ends: moved back in, it would leave where it began.
    const [start, end] = [Math.min(from, to), Math.max(from, to)].map((time) => within(room, time));
    return clamped({ start: start!, end: end! }, room, minSpan);
  }
  return withEdge({ span, room, minSpan }, grip, span[grip] + by);
}

/** The window as long as it is, with a time in its middle as far as there is room. */
export function centred({ span, room }: Brush, time: number): Span {
  return clamped(panned(span, time - middle(span)), room);
}

/** How far an edge can go. */
export function edgeRange({ span, room, minSpan }: Brush, edge: Edge): Span {
  return edge === 'start'
    ? { start: room.start, end: Math.max(room.start, span.end - minSpan) }
    : { start: Math.min(room.end, span.start + minSpan), end: room.end };
}

/**
 * The window after a key was pressed on one of its edges, as sliders know them: an arrow goes by a hundredth of the
 * whole, Page Up and Page Down by a tenth, but never by more than a tenth or a half of the window, which they would leap
 * over; Home and End go as far as it goes. Undefined for other keys.
 */
export function stepped(brush: Brush, edge: Edge, key: string, mirrored = false): Span | undefined {
  const whole = duration(brush.room);
  const length = duration(brush.span);
  const step = Math.min(whole / 100, length / 10);
  const page = Math.min(whole / 10, length / 2);
  const range = edgeRange(brush, edge);
  const at = brush.span[edge];
  const places: Record<string, number> = {
    [mirrored ? 'ArrowRight' : 'ArrowLeft']: at - step,
    ArrowDown: at - step,
    [mirrored ? 'ArrowLeft' : 'ArrowRight']: at + step,
    ArrowUp: at + step,
    PageDown: at - page,
    PageUp: at + page,
    Home: range.start,
    End: range.end,
  };
  return Object.hasOwn(places, key) ? withEdge(brush, edge, places[key]!) : undefined;
}

function withEdge(brush: Brush, edge: Edge, time: number): Span {
  return { ...brush.span, [edge]: within(edgeRange(brush, edge), time) };
}

function within({ start, end }: Span, time: number): number {
  return Math.min(Math.max(time, start), end);
}

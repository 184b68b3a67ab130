import type { Span } from '../../model/types.js';

/** A label that belongs to a stretch of time and should be readable while any of that stretch is in view. */
export interface Movable {
  label: HTMLElement;
  /** Axis ms. */
  span: Span;
  /** CSS px; 0 until the label has been measured. */
  width: number;
  /** Whether the label may leave a stretch that is narrower than itself, rather than be cut off by the stage. */
  leaves: boolean;
}

/** How far a label moves from its stretch's left edge, CSS px, given both edges and the label's and the stage's width. */
export function shiftIntoView(left: number, right: number, label: number, stage: number, leaves: boolean): number {
  if (label <= right - left) return Math.min(Math.max(0, -left), right - left - label);
  if (!leaves || left + label <= stage) return 0;
  // Of a label that is wider than the stage, the beginning is the part to see.
  return Math.max(stage - label, 0) - left;
}

/** Moves every label into the window as far as its own stretch goes. */
export function keepLabelsInView(labels: Iterable<Movable>, window: Span, stage: number): void {
  const scale = stage / (window.end - window.start);
  for (const movable of labels) {
    const { label, span } = movable;
    if (!label.isConnected || span.end <= window.start || span.start >= window.end) continue;
    movable.width ||= label.offsetWidth;
    const left = (span.start - window.start) * scale;
    const right = (span.end - window.start) * scale;
    const shift = Math.round(shiftIntoView(left, right, movable.width, stage, movable.leaves));
    const transform = shift === 0 ? '' : `translateX(${shift}px)`;
    if (label.style.transform !== transform) label.style.transform = transform;
  }
}

/**
 * How far a label moves from the left edge of the stretch of time it belongs to, CSS px, so that it can be read while any
 * of that stretch is in view: given both edges, from the stage's left one, and the label's and the stage's width. A label
 * that `leaves` does so rather than be cut off.
 */
export function stickyShift(left: number, right: number, label: number, stage: number, leaves: boolean): number {
  if (label <= right - left) return Math.min(Math.max(0, -left), right - left - label);
  if (!leaves || left + label <= stage) return 0;
  // Of a label that is wider than the stage, the beginning is the part to see.
  return Math.max(stage - label, 0) - left;
}

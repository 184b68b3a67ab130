/** How the stage's height is shared out, in em of the stage's font. The surface's stylesheet uses the same figures. */
export const ROW_HEIGHTS = { lane: 2.75, era: 1.7, axis: 2.2 } as const;

/** How many lanes fit into a plot of `height` CSS px below `eras` rows of era labels and above the axis row; at least 1. */
export function lanesThatFit(height: number, eras: number, fontSize: number): number {
  return Math.max(1, Math.floor((height / fontSize - eras * ROW_HEIGHTS.era - ROW_HEIGHTS.axis) / ROW_HEIGHTS.lane));
}

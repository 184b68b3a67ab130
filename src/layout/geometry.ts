/** All sizes by which marks are laid out; the surface's stylesheet is made from them, too. */

/** How the stage's height is shared out, em of the stage's font. */
export const ROWS_EM = { lane: 2.75, era: 1.7, axis: 2.2 } as const;

/** A label, em of the stage's font. */
export const LABEL_EM = {
  /** On either side of its words. */
  padding: 0.25,
  /** Between title and note. */
  gap: 0.55,
  /** Besides the words: padding, gap, and a little for what browsers round. */
  besides: 1.1,
  /** It is shown whole up to here, where the stage is wide enough. */
  max: 31,
} as const;

/** A "+12", em of the stage's font: how wide it is at least, and the room that it takes in the layout. */
export const PILL_EM = { min: 2.6, room: 3.1 } as const;

/** CSS px. */
export const SIZES_PX = {
  /** The room of a dot. The dot itself is 10 px wide; one that fades out needs it all, and a label keeps off it. */
  dot: 16,
  /** A date at least this wide is a bar. */
  minBar: 16,
  /** Between any two things in a row. */
  gap: 8,
  pill: 40,
  /** Events nearer than this stand in the same place as far as a label is concerned. */
  cell: 16,
  /** The least margin laid out on either side of the window. */
  margin: 1000,
} as const;

/** How many lanes fit into a plot of `height` CSS px below `eras` rows of era labels and above the axis row; at least 1. */
export function lanesThatFit(height: number, eras: number, fontSize: number): number {
  return Math.max(1, Math.floor((height / fontSize - eras * ROWS_EM.era - ROWS_EM.axis) / ROWS_EM.lane));
}

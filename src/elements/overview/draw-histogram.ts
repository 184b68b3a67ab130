import type { Histogram } from '../../event-table/histogram.js';

/** CSS px. A column is as wide as a bar has to be to be seen, and anything at all is at least so high. */
const COLUMN_PX = 3;
const COLUMN_MIN_PX = 2;

/** What a drawing of a histogram depends on. */
export interface Picture {
  canvas: HTMLCanvasElement;
  histogram: Histogram;
  /** A CSS colour for each class. */
  inks: readonly string[];
  /** CSS px. */
  width: number;
  height: number;
  /** Device px in a CSS px. */
  ratio: number;
}

export function samePicture(a: Picture, b: Picture): boolean {
  const sizes = a.canvas === b.canvas && a.width === b.width && a.height === b.height && a.ratio === b.ratio;
  return sizes && a.histogram === b.histogram && a.inks.join() === b.inks.join();
}

/** Draws a histogram as bars, stacked by class; the highest is as high as the canvas. */
export function drawHistogram({ canvas, histogram, inks, width, height, ratio }: Picture): void {
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (!context) return;
  const columns = Math.max(1, Math.round(width / COLUMN_PX));
  const counts = histogram.columns(columns);
  const { classes } = histogram;
  const totals = Array.from({ length: columns }, (_, i) =>
    counts.subarray(i * classes, (i + 1) * classes).reduce((sum, count) => sum + count, 0),
  );
  const peak = totals.reduce((most, total) => Math.max(most, total), 0);
  // Whole device px, so that neither bars nor their parts have seams.
  const x = (column: number) => Math.round((column / columns) * canvas.width);
  for (let own = 0; own < classes; own++) {
    context.fillStyle = inks[own]!;
    totals.forEach((total, i) => {
      if (total === 0 || counts[i * classes + own] === 0) return;
      const high = Math.max(COLUMN_MIN_PX * ratio, (total / peak) * canvas.height);
      let below = 0;
      for (let other = 0; other < own; other++) below += counts[i * classes + other]!;
      const y = (sum: number) => Math.round(canvas.height - (sum / total) * high);
      const top = y(below + counts[i * classes + own]!);
      context.fillRect(x(i), top, x(i + 1) - x(i), y(below) - top);
    });
  }
}

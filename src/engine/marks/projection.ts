import type { Span } from '../../model/types.js';

/** Where times are on the stage. */
export interface Projection {
  /** The window's first instant, axis ms. */
  start: number;
  /** CSS px a ms. */
  pxPerMs: number;
  /** CSS px. */
  width: number;
  /** Which way px count: 1 from the left edge to the right, -1 from the right to the left, as the language is read. */
  sign: 1 | -1;
}

export function projection({ start, end }: Span, width: number, sign: 1 | -1): Projection {
  return { start, pxPerMs: width / (end - start), width, sign };
}

import type { Span } from '../../model/types.js';

/** Where times are on the stage. */
export interface Projection {
  /** The window's first instant, axis ms. */
  start: number;
  /** CSS px a ms. */
  scale: number;
  /** CSS px. */
  width: number;
}

export function projection({ start, end }: Span, width: number): Projection {
  return { start, scale: width / (end - start), width };
}

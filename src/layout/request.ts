import type { NewsEvent, Span } from '../model/types.js';
import type { Label } from './marks.js';
import { SIZES_PX } from './geometry.js';
import { contains, duration, msPerPx, pad, powerOfTwo, scaleStep } from '../time/span.js';

/** What a layout may use. Layouts are compared by the budget's identity, so keep it while nothing in it changes. */
export interface Budget {
  /** The most marks that may be drawn, those outside the window included. At least 8. */
  marks: number;
  lanes: number;
  /** The room of a "+12", CSS px; that of the usual size of text when left out. */
  pill?: number;
  label(event: NewsEvent): Label;
}

/** What is to be shown: `span` (axis ms) on a stage `width` CSS px wide. */
export interface LayoutRequest {
  span: Span;
  width: number;
  budget: Budget;
  /** The places in date order of the events that the reader is at: they get a label before any other, in this order. */
  focus?: readonly number[] | undefined;
  /** The window is on its way: while it is zoomed, a layout that is somewhat too coarse serves until it rests. */
  moving?: boolean | undefined;
}

/** How a request is laid out. All but the window itself is quantised, so that small moves change nothing. */
export interface LayoutFrame {
  /** The window, axis ms. */
  span: Span;
  /** What is laid out: the window and a margin, whole grid cells. */
  coverage: Span;
  /** ms per px, at or above the window's. */
  scale: number;
  /** The room of a pill, px. */
  pill: number;
  /** The length of the axis row's cells, ms: a power of two, with room for a pill in each. */
  pillCell: number;
  /** How many of them the coverage has. */
  pillCells: number;
  /** The window's edges and the coverage's length in px from the start of the coverage, at `scale`. */
  left: number;
  right: number;
  length: number;
}

/** While the reader zooms, margins are no wider than this share of the window: hardly any of them would be seen. */
const ZOOM_MARGIN_SHARE = 0.35;

/**
 * Lays out the frame of a request: scale, coverage and the axis row's grid.
 *
 * @param ahead while the reader zooms: how much wider the window may get till it is laid out anew, 1 or more
 */
export function frameOf({ span, width, budget }: LayoutRequest, ahead?: number): LayoutFrame {
  const scale = scaleStep(msPerPx(span, width) * (ahead ?? 1));
  const margin =
    ahead === undefined
      ? Math.max(duration(span), SIZES_PX.margin * scale)
      : duration(span) * (ahead / 2 + ZOOM_MARGIN_SHARE - 0.5);
  const block = powerOfTwo(duration(span) / 4);
  const wanted = pad(span, margin);
  const pill = budget.pill ?? SIZES_PX.pill;
  let pillCell = powerOfTwo((pill + SIZES_PX.gap) * scale);
  let coverage = aligned(wanted, Math.max(block, pillCell));
  while (duration(coverage) / pillCell > budget.marks / 2) {
    pillCell *= 2;
    coverage = aligned(wanted, Math.max(block, pillCell));
  }
  const px = (ms: number) => (ms - coverage.start) / scale;
  return {
    span,
    coverage,
    scale,
    pill,
    pillCell,
    pillCells: Math.round(duration(coverage) / pillCell),
    left: px(span.start),
    right: px(span.end),
    length: px(coverage.end),
  };
}

/** Whether the coverage still has room to spare around a window: a quarter of the window on either side. */
export function coversWithRoom(coverage: Span, span: Span): boolean {
  return contains(coverage, pad(span, duration(span) / 4));
}

function aligned(span: Span, block: number): Span {
  return { start: Math.floor(span.start / block) * block, end: Math.ceil(span.end / block) * block };
}

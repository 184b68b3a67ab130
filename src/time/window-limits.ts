import { EXACT_END_MS, FARTHEST_YEAR, spacing, utc } from '../model/calendar.js';
import { DAY, HOUR, MINUTE } from '../model/durations.js';
import type { Span } from '../model/types.js';
import { clamped, duration, fitSpan, middle, narrowestSpan, pad, panned, zoomed } from './span.js';

/** How far one press of a zoom button goes. */
const ZOOM_STEP = 2;
/** The share of the whole from which even the shortest date fills the stage. */
const ALIKE_SHARE = 0.8;
/** No window leaves these, ms: there is nothing beyond but room. */
const OUTER_BOUNDS = { start: utc(-1.25 * FARTHEST_YEAR), end: utc(1.25 * FARTHEST_YEAR) };

/** Where each of the events begins and ends, axis ms. */
interface Stretches {
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
}

/** Where the window can go over a timeline, and where its moves lead. Spans are axis ms; nothing here keeps the window. */
export class WindowLimits {
  /** The window that shows every event. */
  readonly fit: Span;
  /** The window can't leave this: as much again on either side as the events take. */
  readonly bounds: Span;
  /** The narrowest window, ms: dates that name a day at the finest have nothing to show below some hours. See `narrowest`. */
  readonly minSpan: number;

  /** @param extent from the first start to the last end, axis ms */
  constructor({ start, end }: Stretches, extent: Span) {
    let shortest = Infinity;
    let timed = false;
    for (let i = 0; i < start.length; i++) {
      shortest = Math.min(shortest, end[i]! - start[i]!);
      timed ||= isTime(start[i]!) || isTime(end[i]!);
    }
    // Dates that all take the same stretch would fill the stage and look like all there is.
    const alike = shortest > duration(extent) * ALIKE_SHARE;
    this.fit = fitSpan(alike ? pad(extent, duration(extent) * 2) : extent);
    const { start: first, end: last } = pad(this.fit, duration(this.fit) / 2);
    this.bounds = { start: Math.max(first, OUTER_BOUNDS.start), end: Math.min(last, OUTER_BOUNDS.end) };
    this.minSpan = Math.min(timed ? MINUTE : 6 * HOUR, duration(this.fit));
  }

  /** The narrowest window around the middle of another, ms: in deep time numbers tell no hours apart. */
  narrowest(span: Span): number {
    return narrowestSpan(span, this.minSpan);
  }

  clamp(span: Span): Span {
    return clamped(span, this.bounds, this.narrowest(span));
  }

  /** @param around the instant that keeps its place; the window's middle when it isn't in the window */
  zoom(span: Span, direction: 'in' | 'out', around?: number): Span {
    const inside = around !== undefined && around > span.start && around < span.end;
    return this.clamp(zoomed(span, direction === 'in' ? 1 / ZOOM_STEP : ZOOM_STEP, inside ? around : middle(span)));
  }

  /** @param fraction of the window's own length; positive is later */
  pan(span: Span, fraction: number): Span {
    return this.clamp(panned(span, duration(span) * fraction));
  }

  /** The window of the same length with `target` in it: as it is where it shows enough of it, else centred on it. */
  reveal(span: Span, target: Span): Span {
    const room = duration(span) / 20;
    const at = middle(target);
    if (at > span.start + room && at < span.end - room) return span;
    return this.clamp(panned(span, at - middle(span)));
  }

  /** Whether the window can go earlier (-1) or later (1). */
  canPan({ start, end }: Span, by: 1 | -1): boolean {
    return by < 0 ? start > this.bounds.start : end < this.bounds.end;
  }

  canZoom(span: Span, direction: 'in' | 'out'): boolean {
    const length = duration(span);
    // A window's ends are rounded, so the narrowest can be a little longer than it is asked to be.
    const noise = 4 * spacing(middle(span));
    return direction === 'in' ? length > this.narrowest(span) + noise : length < duration(this.bounds);
  }
}

/** Whether a time isn't the start of a day. Beyond what numbers hold exactly there are years only. */
function isTime(ms: number): boolean {
  return ms % DAY !== 0 && Math.abs(ms) < EXACT_END_MS;
}

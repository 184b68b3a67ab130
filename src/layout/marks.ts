import type { NewsEvent, Span } from '../model/types.js';

/** The words beside a mark, and the room they take. */
export interface Label {
  title: string;
  /** The date as precise as it is known, or the status when it isn't confirmed. */
  note: string;
  /** CSS px of title and note together, padding included. */
  width: number;
  /** Whether they would take more: then the title is cut off. */
  cut?: boolean;
}

/** One event drawn in a lane with its label. */
export interface EventMark {
  kind: 'event';
  /** The event's id. */
  id: string;
  event: NewsEvent;
  /** Its place in date order. */
  index: number;
  /** 0 is the uppermost lane. */
  lane: number;
  /** A date narrower than a bar's least width is a dot at its middle; a wider one is a bar as wide as it is. */
  shape: 'dot' | 'bar';
  /** What the shape covers, axis ms; a bar is cut off at the edge of the coverage. */
  date: Span;
  /** Whether the date goes on beyond `date` because it was cut off there. */
  cut: { start: boolean; end: boolean };
  /** Which way the label runs from its anchor: `end` is to the right of a dot, or from a bar's left edge. */
  side: 'start' | 'end';
  label: Label;
  /** All that shape and label cover, axis ms at the layout's scale. */
  reach: Span;
}

/** Events that found no room for a label, gathered on the axis. Of one event it is a dot, if its date is that narrow. */
export interface ClusterMark {
  kind: 'cluster';
  /** Stable while the first of its events is the same. No other cluster of the layout has it. */
  id: string;
  /** The place in date order of the first of its events that starts within the coverage, or else of the most important. */
  index: number;
  count: number;
  /** The most important of them. */
  top: NewsEvent;
  /** A single event that is narrow enough to be drawn as a dot. */
  dot: boolean;
  /**
   * From the first event's start to the last one's end, axis ms. Events that began before the coverage count from its
   * edge.
   */
  extent: Span;
  /** From the first event's start to the last one's, axis ms; both are the same when zooming can't tell them apart. */
  starts: Span;
  /** Their indices in date order. Takes time in proportion to their number, so ask only when the reader does. */
  members(): number[];
  /** Where it stands, axis ms. */
  at: number;
  /** All that the pill covers, axis ms at the layout's scale. */
  reach: Span;
}

export type Mark = EventMark | ClusterMark;

/** One of the events that a cluster counts, where each of them is to be found by assistive technology and not be seen. */
export interface CountedMark {
  kind: 'counted';
  /** The event's id. */
  id: string;
  event: NewsEvent;
  /** Its place in date order. */
  index: number;
  /** Where its cluster stands, axis ms. */
  at: number;
}

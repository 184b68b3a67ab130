import type { TimelineResult } from '../event-table/reading.js';
import type { NewsEvent, Span } from '../model/types.js';
import type { WindowLimits } from '../time/window-limits.js';
import type { Change } from '../view-model/changes.js';
import type { TimelineViewModel } from '../view-model/timeline-view-model.js';

/** How the window came to be where it is: it is being dragged, was put there in one step, or is to go there in motion. */
export type WindowMove = 'drag' | 'step' | 'flight';

/** What is shown of a timeline, and where the reader is in it. Windows are axis ms. */
export interface TimelineState {
  /** The data as read: the last good one while newer data loads. */
  readonly dataset: TimelineResult | null;
  /** All its events in words. What is shown of them is `TimelineStore.viewModel`. */
  readonly allEvents: TimelineViewModel | null;
  readonly limits: WindowLimits | null;
  /** The window that the data was opened with. */
  readonly initialWindow: Span | null;
  readonly window: Span | null;
  readonly windowMove: WindowMove;
  /** The window when it was last at rest. */
  readonly restingWindow: Span | null;
  /** Whether there is more to see than one window shows. */
  readonly needsOverview: boolean;
  /** The selected event's id. */
  readonly selected: string | undefined;
  /** The ids of the groups that are to be hidden; `-` is the events without a group. */
  readonly hiddenGroups: readonly string[];
  /** Events that stand so close that no zoom parts them, while the card lists them. */
  readonly gathered: readonly NewsEvent[];
  /** What is new since the page was opened, by the events' ids. */
  readonly changes: ReadonlyMap<string, Change>;
  /** The event that the reader asked for last: another object each time, since the same can be asked for again. */
  readonly requested: { readonly id: string } | null;
  /** What is told to those who can't see it. */
  readonly status: string;
  readonly view: 'timeline' | 'list';
  /** Whether it stands as it goes on paper. */
  readonly printing: boolean;
  /** Of the headline, 1 to 6; the events' headings are one deeper. */
  readonly headingLevel: number;
  /** Whether summaries are shown as HTML. */
  readonly html: boolean;
  /** The names of what has loaded of what few timelines need. */
  readonly modules: readonly string[];
  /** Whether requests are answered: what answers them loads while the data does. */
  readonly interactive: boolean;
}

/** What can be subscribed to: each part of the state, and what is worked out from it. */
export type StatePart = keyof TimelineState | 'viewModel';

export const NO_EVENTS: readonly NewsEvent[] = [];

export const INITIAL_STATE: TimelineState = {
  dataset: null,
  allEvents: null,
  limits: null,
  initialWindow: null,
  window: null,
  windowMove: 'step',
  restingWindow: null,
  needsOverview: false,
  selected: undefined,
  hiddenGroups: [],
  gathered: NO_EVENTS,
  changes: new Map(),
  requested: null,
  status: '',
  view: 'timeline',
  printing: false,
  headingLevel: 3,
  html: false,
  modules: [],
  interactive: false,
};

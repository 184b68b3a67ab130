import type { NewsEvent, Span } from '../model/types.js';

/** What the reader asks for. Windows and times are axis ms. */
export type TimelineRequest =
  /** Selects an event. `silent` where the focus goes to what names it, so that it need not be announced. */
  | { type: 'select'; id: string; silent?: boolean }
  /** Selects an event and goes on in the card. */
  | { type: 'open'; id: string }
  /** Selects the next event (1) or the one before (-1); the first or the last when none is selected. */
  | { type: 'step'; by: 1 | -1 }
  /** Lists events that no zoom parts; `byKey` goes on in the card. */
  | { type: 'openCluster'; events: readonly NewsEvent[]; byKey: boolean }
  /** Closes the card, and goes back to where it was opened. */
  | { type: 'closeCard' }
  /** Brings the focus to the card. */
  | { type: 'focusCard' }
  /** The window is being moved by hand, on the stage or beside it; more moves follow. */
  | { type: 'moveWindow'; window: Span }
  /** The hand lets go of the window: here, or where it is. */
  | { type: 'commitWindow'; window?: Span }
  /** Moves the window by hand in one step, as a key does. */
  | { type: 'stepWindow'; window: Span }
  /** Takes the window to another place, in motion. */
  | { type: 'showWindow'; window: Span }
  /** `around`: axis ms; where the focus is, or else the selected event, when left out. */
  | { type: 'zoom'; to: 'in' | 'out' | 'fit'; around?: number }
  /** Moves the window by half of its length: earlier (-1) or later (1). */
  | { type: 'pan'; by: 1 | -1 }
  /** Says which window is shown. */
  | { type: 'describeWindow' }
  /** Hides a group or shows it again, by its id; `-` is the events without a group. */
  | { type: 'toggleGroup'; group: string };

/** What the page is asked or told, before it happens (`select`, `filter`) or once it has. */
export type Announcement =
  /** Selects an event, or none. The page may forbid it. */
  | { type: 'select'; id: string | null; event: NewsEvent | null }
  /** Hides these groups. The page may forbid it. */
  | { type: 'filter'; hiddenGroups: readonly string[] }
  /** The window moves. */
  | { type: 'moveWindow'; window: Span }
  /** The window has moved. */
  | { type: 'commitWindow'; window: Span };

/** Asks or tells the page. Whether it lets it happen. */
export type Announce = (announcement: Announcement) => boolean;

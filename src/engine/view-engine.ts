import type { Span } from '../model/types.js';
import type { EraBand } from '../layout/eras.js';
import type { CountedMark, Mark } from '../layout/marks.js';

/** How the surface takes the reader's gestures. */
export type Gestures = 'cooperative' | 'greedy' | 'none';

/** A mark on the surface; a counted event has its event's. */
export interface MarkRef {
  kind: 'event' | 'cluster';
  id: string;
}

/**
 * What the reader pressed: a mark, or twice on the empty surface at a time (axis ms). `byKey` says that it was done by
 * keyboard or by assistive technology, which goes on where the focus does.
 */
export type Pick = (MarkRef & { byKey: boolean }) | { kind: 'time'; time: number };

export interface EngineCallbacks {
  /**
   * The reader moves the window (`input`, many times) or has moved it (`change`, once): also after a throw, while it
   * glides on, and by stopping a motion of `show`.
   */
  span(span: Span, phase: 'input' | 'change'): void;
  /** The window is on its way to where `show` sent it, up to the place itself. */
  moving(span: Span): void;
  /** The reader clicked or tapped a mark, or double-clicked beside one. */
  pick(pick: Pick): void;
  /** The focus has come to a mark. */
  focused(mark: MarkRef): void;
}

/** What decides how the surface behaves and is labelled. */
export interface EngineOptions {
  gestures: Gestures;
  /** BCP 47, for the axis. */
  locale: string;
  /** Captions of an axis that counts years from today: "years ago", "years from now". */
  yearsAgo: string;
  yearsAhead: string;
  /** Which way time runs, as the language is read. */
  direction: 'ltr' | 'rtl';
  /** The window can't leave this, axis ms. */
  bounds: Span;
  /** The narrowest window, ms. */
  minSpan: number;
  /** What the list of marks is called. */
  list: string;
}

/** All that stands on the surface. */
export interface Scene {
  /** In the order in which they are read: by date. */
  marks: readonly (Mark | CountedMark)[];
  /** What a mark's button is called where it isn't seen. */
  name(mark: Mark | CountedMark): string;
  eras: readonly EraBand[];
  /** The hue of each group's id, 0-based; an event without a group has none. */
  hues: ReadonlyMap<string, number>;
  /**
   * How many marks may be seen to come and go; if there are more, they all do so at once. None where the scene follows
   * from other data rather than from a move of the window.
   */
  motion?: number;
  /** Whether the window is on its way: then new marks may come over some frames, and those out of view once it rests. */
  moving?: boolean;
}

/**
 * The drawing surface, in our words. An engine keeps no state of the timeline: it draws what it is given and reports
 * what the reader does. Times are axis milliseconds, sizes CSS px.
 */
export interface ViewEngine {
  /** Builds the surface inside `host`, which has a size. Called once, before anything else. */
  mount(host: HTMLElement, options: EngineOptions, span: Span, callbacks: EngineCallbacks): void;
  configure(options: EngineOptions): void;
  /** Draws the scene in place of the one before; elements of marks that stay are kept. */
  draw(scene: Scene): void;
  /** Moves the window, at once or with a short motion, whose steps `moving` hears of. What moved before is given up. */
  show(span: Span, motion: boolean): void;
  select(id: string | null): void;
  /** Lets Tab reach this mark and no other; null for none. A mark that isn't drawn yet is reached once it is. */
  rove(mark: MarkRef | null): void;
  /** Gives a mark the keyboard's focus. False where it isn't drawn. */
  focus(mark: MarkRef): boolean;
  /** The host's size or font has changed. */
  resize(): void;
  /** The area that marks have, CSS px: the host without the axis. */
  plot(): { width: number; height: number };
  /** Takes the surface out of the host and lets go of every listener and timer. */
  destroy(): void;
}

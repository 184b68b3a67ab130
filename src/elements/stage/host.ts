import type { ReactiveControllerHost } from 'lit';
import type { Gestures, ViewEngine } from '../../engine/view-engine.js';
import type { TimelineStore } from '../../store/timeline-store.js';

/** What a stage needs to know of its tag. */
export interface StageHost extends ReactiveControllerHost, HTMLElement {
  readonly store: TimelineStore;
  /** Where the drawing goes; there is none while the view is a list. */
  readonly surface: HTMLElement | null;
  readonly gestures: Gestures;
  readonly loading: 'lazy' | 'eager';
  /** The drawing surface, where it isn't the usual one. */
  createEngine?(): Promise<ViewEngine>;
}

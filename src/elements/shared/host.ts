import type { TimelineStore } from '../../store/timeline-store.js';
import type { LazyModules } from './lazy-modules.js';

/** A tag that shows one side of a timeline. */
export interface Companion extends HTMLElement {
  /** The id of the timeline that it belongs to, where it stands elsewhere in the page. */
  for: string | undefined;
}

/** What a companion knows of its timeline. */
export interface TimelineHost extends HTMLElement {
  readonly store: TimelineStore;
  /** What few timelines need; it comes along with the data. */
  readonly modules: LazyModules | undefined;
  readonly companions: Set<Companion>;
  view: 'auto' | 'timeline' | 'list';
}

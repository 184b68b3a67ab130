import type { NewsEvent, Span } from '../../model/types.js';
import type { Announcement } from '../../store/requests.js';

/** What a `timeline-select` is about. Both are null when the reader closes the card, so that nothing is selected. */
export interface SelectDetail {
  /** The event's id. */
  id: string | null;
  event: NewsEvent | null;
}

/** What a `timeline-filter` is about. */
export interface FilterDetail {
  /** The ids of the groups that are to be hidden; `-` is the events without a group. */
  hiddenGroups: readonly string[];
}

/** What a `<news-timeline>` tells: `load` and `error` don't bubble, the others bubble and cross shadow roots. */
export interface NewsTimelineEventMap {
  /** The data has been read, or read anew. */
  load: Event;
  /** The data couldn't be read; `detail` says why. */
  error: CustomEvent<Error>;
  /** The reader selects an event, or none. Cancelled, the selection stays as it is. */
  'timeline-select': CustomEvent<SelectDetail>;
  /** The reader hides a group or shows it again. Cancelled, what is shown stays as it is. */
  'timeline-filter': CustomEvent<FilterDetail>;
  /** The reader moves the window. */
  'timeline-range-input': CustomEvent<Span>;
  /** The reader has moved the window. */
  'timeline-range-change': CustomEvent<Span>;
}

/** The event by which a tag asks or tells the page what the reader does. */
export function toEvent(announcement: Announcement): CustomEvent {
  const create = <T>(name: string, detail: T, cancelable = false) =>
    new CustomEvent(`timeline-${name}`, { detail, cancelable, bubbles: true, composed: true });
  switch (announcement.type) {
    case 'select': {
      const { id, event } = announcement;
      return create<SelectDetail>('select', { id, event }, true);
    }
    case 'filter':
      return create<FilterDetail>('filter', { hiddenGroups: announcement.hiddenGroups }, true);
    case 'moveWindow':
      return create<Span>('range-input', { ...announcement.window });
    case 'commitWindow':
      return create<Span>('range-change', { ...announcement.window });
  }
}

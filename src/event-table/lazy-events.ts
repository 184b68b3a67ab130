import type { NewsEvent, Timeline } from '../model/types.js';

/** Gives a timeline its list of events when somebody asks for it: of big data few do. */
export function defineLazyEvents(timeline: Timeline, list: () => NewsEvent[]): Timeline {
  return Object.defineProperty(timeline, 'events', {
    enumerable: true,
    configurable: true,
    get() {
      const value = list();
      Object.defineProperty(timeline, 'events', { value, writable: true });
      return value;
    },
  });
}

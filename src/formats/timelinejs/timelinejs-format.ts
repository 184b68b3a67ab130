import type { Format } from '../format.js';
import { isObject, prop } from '../json-access.js';
import { sampleOf } from '../shared/detection.js';

export const timelineJs: Format = {
  name: 'timelinejs',
  from: 'objects',
  detect(input) {
    const old = prop(input, 'timeline');
    if (isObject(old)) return Array.isArray(prop(old, 'date')) || prop(old, 'startDate') !== undefined;
    const events = prop(input, 'events');
    if (!Array.isArray(events)) return false;
    if (prop(prop(input, 'title'), 'text') !== undefined) return true;
    return sampleOf(events).some((event) => isObject(prop(event, 'start_date')) || isObject(prop(event, 'text')));
  },
  reader: async () => (await import('./read-timelinejs.js')).readTimelineJs,
};

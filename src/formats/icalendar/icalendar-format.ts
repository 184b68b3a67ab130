import type { Format } from '../format.js';
import { isDeclared } from '../shared/detection.js';

export const iCalendar: Format = {
  name: 'icalendar',
  from: 'text',
  detect: (input, hints) =>
    /^\s*BEGIN:VCALENDAR\b/i.test(input as string) || isDeclared(hints, /\.(?:ics|ical|ifb)$/i, /\btext\/calendar\b/i),
  reader: async () => (await import('./read-icalendar.js')).readCalendar,
};

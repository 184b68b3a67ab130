import type { Format } from '../format.js';

/** The project's own form: `events.json`, or a bare list of events. */
export const json: Format = {
  name: 'json',
  from: 'objects',
  detect: () => true,
  reader: async () => (input: object) => ({ document: Array.isArray(input) ? { events: input } : input }),
};

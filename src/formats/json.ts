import { toTimeline } from '../model/validate.js';
import type { Format } from './format.js';
import { failed } from './format.js';

/** The project's own form: `events.json` as text or as objects, or a bare list of events. */
export const json: Format = {
  name: 'json',

  detect(input, { name = '', contentType = '' }) {
    if (typeof input !== 'string') return typeof input === 'object' && input !== null && !('nodeType' in input);
    return /^\s*[[{]/.test(input) || /\bjson\b/i.test(contentType) || /\.json(?:[?#]|$)/i.test(name);
  },

  async parse(input, options) {
    if (typeof input !== 'string') return toTimeline(input, options);
    let raw: unknown;
    try {
      raw = JSON.parse(input);
    } catch {
      // Browsers disagree on what they say of a syntax error, and not all of them say where it is.
      const { findJsonFault } = await import('./json-fault.js');
      return failed(findJsonFault(input));
    }
    return toTimeline(raw, options);
  },
};

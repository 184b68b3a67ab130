import type { Format } from '../format.js';
import { list, prop } from '../json-access.js';
import { isDeclared, sampleOf } from '../shared/detection.js';

const KEYWORDS = ['@context', '@graph', '@type'];

export const jsonLd: Format = {
  name: 'json-ld',
  from: 'objects',
  detect: (input, hints) =>
    sampleOf(list(input)).some((node) => KEYWORDS.some((keyword) => prop(node, keyword) !== undefined)) ||
    isDeclared(hints, /\.jsonld$/i, /\bld\+json\b/i),
  reader: async () => (await import('./read-json-ld.js')).readJsonLd,
};

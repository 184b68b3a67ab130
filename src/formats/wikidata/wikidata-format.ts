import type { Format } from '../format.js';
import { isObject, prop } from '../json-access.js';
import { isDeclared, sampleOf } from '../shared/detection.js';

const ENTITY = /^https?:\/\/www\.wikidata\.org\/entity\/Q/;
const isEntity = (value: unknown) => typeof value === 'string' && ENTITY.test(value);

/** A SPARQL result, or the flat list that the Wikidata Query Service saves as “JSON”. */
export const wikidata: Format = {
  name: 'wikidata',
  from: 'objects',
  detect(input, hints) {
    if (Array.isArray(prop(prop(input, 'results'), 'bindings'))) return true;
    if (isDeclared(hints, /\.srj$/i, /\bsparql-results\+json\b/i)) return true;
    if (!Array.isArray(input)) return false;
    return sampleOf(input).some((row) => isObject(row) && Object.keys(row).some((key) => isEntity(prop(row, key))));
  },
  reader: async () => (await import('./read-wikidata.js')).readWikidata,
};

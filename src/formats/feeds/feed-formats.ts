import type { Format } from '../format.js';
import { prop } from '../json-access.js';
import { isDeclared } from '../shared/detection.js';

export const jsonFeed: Format = {
  name: 'json-feed',
  from: 'objects',
  detect(input, hints) {
    const version = prop(input, 'version');
    if (typeof version === 'string' && version.includes('jsonfeed.org')) return true;
    return isDeclared(hints, /\.jsonfeed$/i, /\bfeed\+json\b/i) && Array.isArray(prop(input, 'items'));
  },
  reader: async () => (await import('./read-json-feed.js')).readJsonFeed,
};

/** RSS and Atom: by the first element, since servers call feeds all sorts of things. */
export const rss: Format = {
  name: 'rss',
  from: 'text',
  detect: (input) =>
    /^\s*(?:<\?[^>]*>\s*|<!--[^]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b/i.test(
      (input as string).slice(0, 20_000),
    ),
  reader: async () => (await import('./read-feed.js')).readFeed,
};

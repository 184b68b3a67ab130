/** How the formats of objects and texts are told apart: by a glance at the input, without what reads them. */
import { isObject, list, prop } from './foreign.js';
import type { Hints } from './format.js';

/** Objects beyond these aren't looked at. */
const FIRST = 20;

const named = ({ name = '', contentType = '' }: Hints, ending: RegExp, type: RegExp) =>
  ending.test(name.replace(/[?#].*$/, '')) || type.test(contentType);

export function isTimelineJs(input: unknown): boolean {
  const old = prop(input, 'timeline');
  if (isObject(old)) return Array.isArray(prop(old, 'date')) || prop(old, 'startDate') !== undefined;
  const events = prop(input, 'events');
  if (!Array.isArray(events)) return false;
  if (prop(prop(input, 'title'), 'text') !== undefined) return true;
  return events.slice(0, FIRST).some((event) => isObject(prop(event, 'start_date')) || isObject(prop(event, 'text')));
}

export function isJsonFeed(input: unknown, hints: Hints): boolean {
  const version = prop(input, 'version');
  if (typeof version === 'string' && version.includes('jsonfeed.org')) return true;
  return named(hints, /\.jsonfeed$/i, /\bfeed\+json\b/i) && Array.isArray(prop(input, 'items'));
}

export function isJsonLd(input: unknown, hints: Hints): boolean {
  const keys = ['@context', '@graph', '@type'];
  if (
    list(input)
      .slice(0, FIRST)
      .some((node) => keys.some((key) => prop(node, key) !== undefined))
  )
    return true;
  return named(hints, /\.jsonld$/i, /\bld\+json\b/i);
}

const ENTITY = /^https?:\/\/www\.wikidata\.org\/entity\/Q/;

/** A SPARQL result, or the flat list that the Wikidata Query Service saves as “JSON”. */
export function isWikidata(input: unknown, hints: Hints): boolean {
  if (Array.isArray(prop(prop(input, 'results'), 'bindings'))) return true;
  if (named(hints, /\.srj$/i, /\bsparql-results\+json\b/i)) return true;
  const isEntity = (value: unknown) => typeof value === 'string' && ENTITY.test(value);
  return (
    Array.isArray(input) &&
    input.slice(0, FIRST).some((row) => isObject(row) && Object.keys(row).some((key) => isEntity(prop(row, key))))
  );
}

export const isCalendar = (input: unknown, hints: Hints): boolean =>
  /^\s*BEGIN:VCALENDAR\b/i.test(input as string) || named(hints, /\.(?:ics|ical|ifb)$/i, /\btext\/calendar\b/i);

/** RSS and Atom: by the first element, since servers call feeds all sorts of things. */
export const isFeed = (input: unknown): boolean =>
  /^\s*(?:<\?[^>]*>\s*|<!--[^]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b/i.test(
    (input as string).slice(0, 20_000),
  );

import type { Era, NewsEvent, Timeline } from '../../model/types.js';
import type { Written } from '../writing/losses.js';
import { saysSomething } from '../writing/losses.js';

/** An event or era in the form of `events.json`: its date as EDTF, and nothing that its absence would say as well. */
function toPlainObject<T extends Era | NewsEvent>(object: T): object {
  const entries = Object.entries(object).filter(([name, value]) => saysSomething(value, name));
  return { ...Object.fromEntries(entries), date: object.date.edtf };
}

/** A timeline as objects in the form of `events.json`. */
export function toDocument({ groups, eras, sources, events, ...about }: Timeline): object {
  return {
    ...about,
    ...(groups.length && { groups }),
    ...(eras.length && { eras: eras.map(toPlainObject) }),
    ...(sources.length && { sources }),
    events: events.map(toPlainObject),
  };
}

/**
 * A timeline in the project's own form, that of `events.json`. Nothing is lost: `losses` is empty.
 *
 * @example
 * ```ts
 * import { parse, toJSON } from 'news-timeline/data';
 *
 * const { timeline } = await parse('Date,Headline\nApril 2019,The uprising');
 * console.log(toJSON(timeline).content); // { "events": [{ "id": "…", "date": "2019-04", "title": "The uprising" }] }
 * ```
 */
export function toJSON(timeline: Timeline): Written {
  return { content: `${JSON.stringify(toDocument(timeline), null, 2)}\n`, losses: [] };
}

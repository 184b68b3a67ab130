import type { EventDate, Media, NewsEvent, Source, Timeline } from '../../model/types.js';
import { asides, Cited, contextOf } from './context.js';
import type { Context } from './context.js';
import { asEither } from './escape.js';
import { Losses } from './losses.js';
import type { WriteOptions, Written } from './losses.js';
import type { Point } from './points.js';
import { endsOf, isoTime, isPlain, means } from './points.js';

/** A point in ISO 8601; times in UTC. */
const iso = (point: Point) => `${isoTime(point)}${point.hour === undefined ? '' : 'Z'}`;

/** The first and the last unit of a date. */
function endsText(date: EventDate): string[] {
  const { from, to } = endsOf(date, 'UTC');
  return [...new Set([from ?? to!, ...(from && to ? [to] : [])].map(iso))];
}

/** Whether its ends say all of a date; readers take a time without seconds for one on the minute. */
const isWhole = (date: EventDate) =>
  isPlain(date) &&
  means(
    date,
    endsText(date)
      .join('/')
      .replace(/(T\d\d:\d\d):00(?:\.0+)?Z/g, '$1Z'),
  );

/** What is said after the summary, so that nobody takes for sure what isn't. */
const notesOf = (event: NewsEvent, context: Context) => [
  ...(isWhole(event.date) ? [] : [context.words(event.date)]),
  ...asides(event, context),
];

/** ISO 8601 has four digits for a year unless both sides agree on more. */
const isFar = (point: Point | undefined) => !!point && Math.abs(point.year) > 9999;

/** The day of a source, the one precision that readers agree on. */
const dayOf = (date: string | undefined) => (/^\d{4}-\d\d-\d\d$/.test(date ?? '') ? date : undefined);

function image({ url, alt, caption, credit, thumbnail, width, height }: Media): object {
  return {
    '@type': 'ImageObject',
    url,
    ...(alt && { description: asEither(alt) }),
    ...(caption && { caption: asEither(caption) }),
    ...(credit && { creditText: asEither(credit) }),
    ...(thumbnail && { thumbnailUrl: thumbnail }),
    ...(width && { width }),
    ...(height && { height }),
  };
}

function work({ title, publisher, url, date }: Source): object {
  return {
    '@type': 'CreativeWork',
    name: asEither(title),
    ...(url && { url }),
    ...(publisher && { publisher: { '@type': 'Organization', name: asEither(publisher) } }),
    ...(dayOf(date) && { datePublished: date }),
  };
}

/** Whether the pictures come back as they are: the first one does. */
function isCarried([first, second]: readonly Media[]): boolean {
  if (second) return false;
  return (
    !first ||
    ((first.alt !== '' || !first.caption) &&
      [first.width, first.height].every((size) => size === undefined || Number.isInteger(size)))
  );
}

function item(event: NewsEvent, context: Context): object | undefined {
  const { id, date, title, place, tags, url, media } = event;
  const { from, to } = endsOf(date, 'UTC');
  if (isFar(from) || isFar(to)) return undefined;
  const text = [event.summary, ...notesOf(event, context)].filter((part) => part !== undefined).join('\n\n');
  return {
    '@type': 'Event',
    identifier: id,
    name: asEither(title),
    startDate: iso(from ?? to!),
    ...(from && to && { endDate: iso(to) }),
    ...(text && { description: asEither(text) }),
    ...(place && { location: { '@type': 'Place', name: asEither(place) } }),
    ...(media.length && { image: media.map(image) }),
    ...(tags.length && { keywords: tags.map(asEither) }),
    ...(url && { url }),
    ...(event.sources.length && { subjectOf: event.sources.map(context.sourceOf).map(work) }),
  };
}

function losses(timeline: Timeline, context: Context): Losses {
  const losses = new Losses('JSON-LD');
  const cited = new Cited(context, {
    carried: ({ title, publisher, url, date }) => ({ title, publisher, url, date: dayOf(date) }),
  });
  losses.leftOutOfTimeline(timeline, 'lang', 'timeZone', 'updated', 'groups', 'eras');
  for (const event of timeline.events) {
    const { date, tags, media } = event;
    const { from, to } = endsOf(date, 'UTC');
    if (isFar(from) || isFar(to)) {
      losses.event(event, 'JSON-LD has the years -9999 to 9999 only');
      continue;
    }
    if (!isWhole(date))
      losses.of(
        event,
        'date',
        `is written as ${endsText(date).join(' to ')} with “${context.words(date)}” in the text: JSON-LD has no circa, seasons, decades, centuries or open ends`,
      );
    if (notesOf(event, context).length)
      losses.of(event, 'summary', 'comes back with date, status and note on the date at its end');
    if (tags.some((tag) => tag.includes(',')))
      losses.of(event, 'tags', 'come back in more pieces, since commas part them');
    if (!isCarried(media))
      losses.of(event, 'media', 'come back otherwise: only the first, by its description and whole pixels');
    if (!cited.isWhole(event))
      losses.of(event, 'sources', 'come back by their URLs, with headline, publisher and day only');
    losses.leftOut(event, 'summaryHtml', 'group', 'importance', 'status', 'dateNote', 'updated');
  }
  if (!cited.isAll(timeline.sources))
    losses.ofTimeline(timeline, 'sources', 'come back by their URLs, and those without one not at all');
  return losses;
}

/** A timeline in the words of schema.org: an `ItemList` of `Event`s. */
export function toGraph({ title, description, lang, updated, events }: Timeline, context: Context): object {
  const items = events.map((event) => item(event, context)).filter((one) => one !== undefined);
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    ...(title && { name: asEither(title) }),
    ...(description && { description: asEither(description) }),
    ...(lang && { inLanguage: lang }),
    ...(updated && { dateModified: updated }),
    numberOfItems: items.length,
    itemListElement: items.map((one, index) => ({ '@type': 'ListItem', position: index + 1, item: one })),
  };
}

/**
 * A timeline in JSON-LD, as a schema.org `ItemList` of `Event`s. Dates keep their precision as ISO 8601 says it
 * (`2019-01` is the month), times are in UTC.
 *
 * @example
 * ```ts
 * import { parse, toJSONLD } from 'news-timeline/data';
 *
 * const { timeline } = await parse([{ date: '2019-04', title: 'The uprising' }]);
 * const { content, losses } = toJSONLD(timeline);
 * for (const { event, field, message } of losses) console.warn(event, field, message);
 * ```
 */
export function toJSONLD(timeline: Timeline, options: WriteOptions = {}): Written {
  const context = contextOf(timeline, options);
  const content = `${JSON.stringify(toGraph(timeline, context), null, 2)}\n`;
  return { content, losses: losses(timeline, context).list };
}

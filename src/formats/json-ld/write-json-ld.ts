import type { EventDate, Media, NewsEvent, Source, Timeline } from '../../model/types.js';
import { escapeMarkup } from '../html/escape-html.js';
import type { Point } from '../writing/date-ends.js';
import { dateEnds, isoTime, isPlainDate, readsAs } from '../writing/date-ends.js';
import type { WriteOptions, Written } from '../writing/losses.js';
import { Losses } from '../writing/losses.js';
import type { WriteContext } from '../writing/write-context.js';
import { createContext, remarksOf, SourceRoundTrip } from '../writing/write-context.js';

/** A point in ISO 8601; times in UTC. */
const isoUtc = (point: Point) => `${isoTime(point)}${point.hour === undefined ? '' : 'Z'}`;

/** The first and the last unit of a date. */
function isoEnds(date: EventDate): string[] {
  const { from, to } = dateEnds(date, 'UTC');
  return [...new Set([from ?? to!, ...(from && to ? [to] : [])].map(isoUtc))];
}

/** Whether its ends say all of a date; readers take a time without seconds for one on the minute. */
const isWhole = (date: EventDate) =>
  isPlainDate(date) &&
  readsAs(
    date,
    isoEnds(date)
      .join('/')
      .replace(/(T\d\d:\d\d):00(?:\.0+)?Z/g, '$1Z'),
  );

/** What is said after the summary, so that nobody takes for sure what isn't. */
const remarksAfterSummary = (event: NewsEvent, context: WriteContext) => [
  ...(isWhole(event.date) ? [] : [context.dateInWords(event.date)]),
  ...remarksOf(event, context),
];

/** ISO 8601 has four digits for a year unless both sides agree on more. */
const isFar = (point: Point | undefined) => !!point && Math.abs(point.year) > 9999;

/** The day of a source, the one precision that readers agree on. */
const dayOf = (date: string | undefined) => (/^\d{4}-\d\d-\d\d$/.test(date ?? '') ? date : undefined);

function imageObject({ url, alt, caption, credit, thumbnail, width, height }: Media): object {
  return {
    '@type': 'ImageObject',
    url,
    ...(alt && { description: escapeMarkup(alt) }),
    ...(caption && { caption: escapeMarkup(caption) }),
    ...(credit && { creditText: escapeMarkup(credit) }),
    ...(thumbnail && { thumbnailUrl: thumbnail }),
    ...(width && { width }),
    ...(height && { height }),
  };
}

function creativeWork({ title, publisher, url, date }: Source): object {
  return {
    '@type': 'CreativeWork',
    name: escapeMarkup(title),
    ...(url && { url }),
    ...(publisher && { publisher: { '@type': 'Organization', name: escapeMarkup(publisher) } }),
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

function eventObject(event: NewsEvent, context: WriteContext): object | undefined {
  const { id, date, title, place, tags, url, media } = event;
  const { from, to } = dateEnds(date, 'UTC');
  if (isFar(from) || isFar(to)) return undefined;
  const text = [event.summary, ...remarksAfterSummary(event, context)]
    .filter((part) => part !== undefined)
    .join('\n\n');
  return {
    '@type': 'Event',
    identifier: id,
    name: escapeMarkup(title),
    startDate: isoUtc(from ?? to!),
    ...(from && to && { endDate: isoUtc(to) }),
    ...(text && { description: escapeMarkup(text) }),
    ...(place && { location: { '@type': 'Place', name: escapeMarkup(place) } }),
    ...(media.length && { image: media.map(imageObject) }),
    ...(tags.length && { keywords: tags.map(escapeMarkup) }),
    ...(url && { url }),
    ...(event.sources.length && { subjectOf: event.sources.map(context.sourceOf).map(creativeWork) }),
  };
}

function findLosses(timeline: Timeline, context: WriteContext): Losses {
  const losses = new Losses('JSON-LD');
  const roundTrip = new SourceRoundTrip(context, {
    carried: ({ title, publisher, url, date }) => ({ title, publisher, url, date: dayOf(date) }),
  });
  losses.addLeftOutOfTimeline(timeline, 'lang', 'timeZone', 'updated', 'groups', 'eras');
  for (const event of timeline.events) {
    const { date, tags, media } = event;
    const { from, to } = dateEnds(date, 'UTC');
    if (isFar(from) || isFar(to)) {
      losses.addEvent(event, 'JSON-LD has the years -9999 to 9999 only');
      continue;
    }
    if (!isWhole(date))
      losses.add(
        event,
        'date',
        `is written as ${isoEnds(date).join(' to ')} with “${context.dateInWords(date)}” in the text: JSON-LD has no circa, seasons, decades, centuries or open ends`,
      );
    if (remarksAfterSummary(event, context).length)
      losses.add(event, 'summary', 'comes back with date, status and note on the date at its end');
    if (tags.some((tag) => tag.includes(',')))
      losses.add(event, 'tags', 'come back in more pieces, since commas part them');
    if (!isCarried(media))
      losses.add(event, 'media', 'come back otherwise: only the first, by its description and whole pixels');
    if (!roundTrip.keepsSources(event))
      losses.add(event, 'sources', 'come back by their URLs, with headline, publisher and day only');
    losses.addLeftOut(event, 'summaryHtml', 'group', 'importance', 'status', 'dateNote', 'updated');
  }
  if (!roundTrip.keepsList(timeline.sources))
    losses.addOfTimeline(timeline, 'sources', 'come back by their URLs, and those without one not at all');
  return losses;
}

/** A timeline in the words of schema.org: an `ItemList` of `Event`s. */
export function toGraph({ title, description, lang, updated, events }: Timeline, context: WriteContext): object {
  const items = events.map((event) => eventObject(event, context)).filter((one) => one !== undefined);
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    ...(title && { name: escapeMarkup(title) }),
    ...(description && { description: escapeMarkup(description) }),
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
  const context = createContext(timeline, options);
  const content = `${JSON.stringify(toGraph(timeline, context), null, 2)}\n`;
  return { content, losses: findLosses(timeline, context).list };
}

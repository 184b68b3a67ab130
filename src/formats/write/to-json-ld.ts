import type { Media, NewsEvent, Source, Timeline } from '../../model/types.js';
import { Losses } from './losses.js';
import type { Written } from './losses.js';
import type { Point } from './points.js';
import { endsOf, isoDay, isPlain } from './points.js';

/** A point in ISO 8601; times in UTC. */
function iso(point: Point | undefined): string | undefined {
  if (!point) return undefined;
  const { hour, minute, second, millisecond } = point;
  if (hour === undefined) return isoDay(point);
  const two = (part: number) => String(part).padStart(2, '0');
  const seconds = second === undefined ? '' : `:${two(second)}`;
  const fraction = millisecond === undefined ? '' : `.${String(millisecond).padStart(3, '0')}`;
  return `${isoDay(point)}T${two(hour)}:${two(minute!)}${seconds}${fraction}Z`;
}

function image({ url, alt, caption, credit, width, height }: Media): object {
  return {
    '@type': 'ImageObject',
    url,
    ...(alt && { description: alt }),
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
    ...(width && { width }),
    ...(height && { height }),
  };
}

function work({ title, publisher, url, date }: Source): object {
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(url && { url }),
    ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(date && { datePublished: date }),
  };
}

function item(event: NewsEvent, sources: ReadonlyMap<string, Source>, losses: Losses): object {
  const { id, date, title, summary, place, tags, url, media } = event;
  const { from, to } = endsOf(date, 'UTC');
  const works = event.sources.map(({ source }) => sources.get(source)).filter((source) => source !== undefined);
  if (!isPlain(date))
    losses.of(
      event,
      'date',
      'is written as its first and last unit: JSON-LD has no circa, seasons, centuries or open starts',
    );
  losses.leftOut(event, 'group', 'importance', 'status', 'dateNote', 'updated');
  return {
    '@type': 'Event',
    identifier: id,
    name: title,
    ...(iso(from ?? to) && { startDate: iso(from ?? to) }),
    ...(from && to && { endDate: iso(to) }),
    ...(summary && { description: summary }),
    ...(place && { location: { '@type': 'Place', name: place } }),
    ...(media.length && { image: media.map(image) }),
    ...(tags.length && { keywords: tags }),
    ...(url && { url }),
    ...(works.length && { subjectOf: works.map(work) }),
  };
}

/** A timeline in the words of schema.org: an `ItemList` of `Event`s. */
export function toGraph(timeline: Timeline, losses: Losses): object {
  const { title, description, lang, updated, events } = timeline;
  const sources = new Map(timeline.sources.map((source) => [source.id, source]));
  losses.leftOutOfTimeline(timeline, 'timeZone', 'groups', 'eras');
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    ...(title && { name: title }),
    ...(description && { description }),
    ...(lang && { inLanguage: lang }),
    ...(updated && { dateModified: updated }),
    numberOfItems: events.length,
    itemListElement: events.map((event, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: item(event, sources, losses),
    })),
  };
}

/**
 * A timeline in JSON-LD, as a schema.org `ItemList` of `Event`s. Dates keep their precision as ISO 8601 says it
 * (`2019-01` is the month), times are in UTC.
 */
export function toJSONLD(timeline: Timeline): Written {
  const losses = new Losses('JSON-LD');
  return { content: `${JSON.stringify(toGraph(timeline, losses), null, 2)}\n`, losses: losses.list };
}

import { lastBefore, yearOf } from '../../model/calendar.js';
import type { EventDate, Media, NewsEvent, Timeline } from '../../model/types.js';
import { safeUrl } from '../../model/urls.js';
import { escapeHtml, splitParagraphs } from '../html/escape-html.js';
import { edtfDate, edtfInterval } from '../shared/edtf-text.js';
import type { Point } from '../writing/date-ends.js';
import { dateEnds, isPlainDate, readsAs } from '../writing/date-ends.js';
import type { WriteOptions, Written } from '../writing/losses.js';
import { Losses } from '../writing/losses.js';
import type { WriteContext } from '../writing/write-context.js';
import { createContext, groupsByTitle, isSameJson, remarksOf, SourceRoundTrip } from '../writing/write-context.js';
import { labelOfYear, yearOfLabel } from './timelinejs-date.js';
import { pictureUrl } from './timelinejs-media.js';

/** TimelineJS counts years as it labels them: -44 is 44 BCE, and there is no year 0. */
const labelledParts = ({ year, ...rest }: Point): object => ({ year: labelOfYear(year), ...rest });

/** What reading makes of that. */
const rereadEdtf = ({ year, ...rest }: Point) => edtfDate({ year: yearOfLabel(labelOfYear(year)), ...rest });

/** The years that TimelineJS's usual scale has, those of the platform. Its other one shows years alone. */
const MAX_HUMAN_YEAR = 271_820;

function isCosmological({ events, eras }: Timeline): boolean {
  return [...events, ...eras].some(({ date: { start, end } }) =>
    [start, lastBefore(end)].some((ms) => Math.abs(yearOf(ms)) > MAX_HUMAN_YEAR),
  );
}

/** A date in parts, and whether they say all of it. */
function slideDates(date: EventDate, zone: string): { start: object; end: object | undefined; whole: boolean } {
  const { from, to } = dateEnds(date, zone);
  const start = from ?? to!;
  const end = from && to;
  const edtf = edtfInterval(rereadEdtf(start), end && rereadEdtf(end));
  return {
    start: labelledParts(start),
    end: end && labelledParts(end),
    whole: isPlainDate(date) && readsAs(date, edtf),
  };
}

function slideMedia({ url, alt, caption, credit }: Media): object {
  return {
    url,
    alt,
    ...(caption && { caption: escapeHtml(caption) }),
    ...(credit && { credit: escapeHtml(credit) }),
  };
}

const paragraphHtml = (texts: readonly string[]) =>
  texts
    .flatMap(splitParagraphs)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');

function citationHtml(event: NewsEvent, { messages, sourceOf }: WriteContext): string {
  if (!event.sources.length) return '';
  const links = event.sources.map((citation) => {
    const { title, publisher, url } = sourceOf(citation);
    const href = safeUrl(url);
    const name = escapeHtml(title);
    const linked = href ? `<a href="${escapeHtml(href)}">${name}</a>` : name;
    return publisher ? `${linked}, ${escapeHtml(publisher)}` : linked;
  });
  return `<p>${escapeHtml(messages.sources)} ${links.join(' · ')}</p>`;
}

function slide(
  event: NewsEvent,
  yearsAlone: boolean,
  context: WriteContext,
  roundTrip: SourceRoundTrip,
  losses: Losses,
): object {
  const { id, date, title, summary, media } = event;
  const { start, end, whole } = slideDates(date, context.zone);
  const group = context.groupOf(event);
  const notes = remarksOf(event, context);
  const text = paragraphHtml([summary ?? '', ...notes]) + citationHtml(event, context);
  if (!whole) {
    const why = date.zoned ? 'time zones, nor' : '';
    losses.add(
      event,
      'date',
      `is written as “${context.dateInWords(date)}” and its first and last unit: TimelineJS has no ${why} circa, seasons, centuries or open ends`.replace(
        '  ',
        ' ',
      ),
    );
  }
  const displayed = !whole || (yearsAlone && [start, end].some((part) => part && 'month' in part));
  if (displayed || event.dateNote)
    losses.add(event, 'dateNote', !displayed ? 'is written at the end of the text' : 'comes back as the date in words');
  if (notes.length || event.sources.length || (summary && splitParagraphs(summary).join('\n') !== summary))
    losses.add(event, 'summary', 'comes back in plain lines, with status, note on the date and sources at its end');
  const first = media.find(({ url }) => pictureUrl(url) === url);
  if (media.length > 1 || media[0] !== first || first?.width || first?.height)
    losses.add(
      event,
      'media',
      'come back otherwise: TimelineJS shows one to an event, and knows pictures by the ends of their names',
    );
  if (!roundTrip.keepsSources(event)) losses.add(event, 'sources', 'come back as links in the text only');
  losses.addLeftOut(event, 'summaryHtml', 'importance', 'status', 'place', 'tags', 'url', 'updated');
  return {
    unique_id: id,
    start_date: start,
    ...(end && { end_date: end }),
    ...(displayed && { display_date: context.dateInWords(date) }),
    text: { headline: escapeHtml(title), ...(text && { text }) },
    ...(first && { media: slideMedia(first) }),
    ...(group !== undefined && { group: escapeHtml(group) }),
  };
}

/**
 * A timeline in the JSON of TimelineJS. Dates that it has no way to say have their words in `display_date`; times are
 * those of the timeline's zone.
 *
 * @example
 * ```ts
 * import { parse, toTimelineJS } from 'news-timeline/data';
 *
 * const { timeline } = await parse([{ date: '2019-04', title: 'The uprising' }]);
 * const { content, losses } = toTimelineJS(timeline, { locale: 'fr' });
 * for (const { event, field, message } of losses) console.warn(event, field, message);
 * ```
 */
export function toTimelineJS(timeline: Timeline, options: WriteOptions = {}): Written {
  const losses = new Losses('TimelineJS');
  const context = createContext(timeline, options);
  const roundTrip = new SourceRoundTrip(context, { carried: ({ title, url }) => ({ title, url }) });
  const { title, description, eras, events, groups } = timeline;
  const bands = eras.map(({ title: headline, date }) => ({ ...slideDates(date, context.zone), headline }));
  if (description && splitParagraphs(description).join('\n') !== description)
    losses.addOfTimeline(timeline, 'description', 'comes back without its empty lines and runs of spaces');
  if (!bands.every(({ whole }) => whole))
    losses.addOfTimeline(
      timeline,
      'eras',
      'come back as their first and last units: TimelineJS has no circa, seasons, centuries or open ends',
    );
  if (!isSameJson(groups, groupsByTitle(timeline, context)))
    losses.addOfTimeline(timeline, 'groups', 'come back by their titles alone, in the order of their events');
  losses.addLeftOutOfTimeline(timeline, 'lang', 'timeZone', 'updated');
  const yearsAlone = isCosmological(timeline);
  const document = {
    ...(yearsAlone && { scale: 'cosmological' }),
    ...((title ?? description) && {
      title: {
        text: {
          ...(title && { headline: escapeHtml(title) }),
          ...(description && { text: paragraphHtml([description]) }),
        },
      },
    }),
    events: events.map((event) => slide(event, yearsAlone, context, roundTrip, losses)),
    ...(bands.length && {
      eras: bands.map(({ start, end, headline }) => ({
        start_date: start,
        end_date: end ?? start,
        text: { headline: escapeHtml(headline) },
      })),
    }),
  };
  if (!roundTrip.keepsList(timeline.sources))
    losses.addOfTimeline(timeline, 'sources', 'come back as links in the text only');
  return { content: `${JSON.stringify(document, null, 2)}\n`, losses: losses.list };
}

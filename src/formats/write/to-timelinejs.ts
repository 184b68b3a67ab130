import { lastBefore, yearOf } from '../../model/calendar.js';
import { safeUrl } from '../../model/urls.js';
import type { EventDate, Media, NewsEvent, Timeline } from '../../model/types.js';
import { dateText, intervalText } from '../edtf-text.js';
import { labelOf, yearLabelled } from '../timelinejs-date.js';
import { pictureOf } from '../timelinejs.js';
import { asides, Cited, contextOf, groupsByTitle, same } from './context.js';
import type { Context } from './context.js';
import { escapeHtml, paragraphs } from './escape.js';
import { Losses } from './losses.js';
import type { WriteOptions, Written } from './losses.js';
import type { Point } from './points.js';
import { endsOf, isPlain, means } from './points.js';

/** TimelineJS counts years as it labels them: -44 is 44 BCE, and there is no year 0. */
const partsOf = ({ year, ...rest }: Point): object => ({ year: labelOf(year), ...rest });

/** What reading makes of that. */
const textOf = ({ year, ...rest }: Point) => dateText({ year: yearLabelled(labelOf(year)), ...rest });

/** The years that TimelineJS's usual scale has, those of the platform. Its other one shows years alone. */
const HUMAN = 271_820;

function isCosmological({ events, eras }: Timeline): boolean {
  return [...events, ...eras].some(({ date: { start, end } }) =>
    [start, lastBefore(end)].some((ms) => Math.abs(yearOf(ms)) > HUMAN),
  );
}

/** A date in parts, and whether they say all of it. */
function datesOf(date: EventDate, zone: string): { start: object; end: object | undefined; whole: boolean } {
  const { from, to } = endsOf(date, zone);
  const start = from ?? to!;
  const end = from && to;
  const edtf = intervalText(textOf(start), end && textOf(end));
  return {
    start: partsOf(start),
    end: end && partsOf(end),
    whole: isPlain(date) && means(date, edtf),
  };
}

function mediaOf({ url, alt, caption, credit }: Media): object {
  return {
    url,
    alt,
    ...(caption && { caption: escapeHtml(caption) }),
    ...(credit && { credit: escapeHtml(credit) }),
  };
}

const htmlOf = (texts: readonly string[]) =>
  texts
    .flatMap(paragraphs)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');

function citationsOf(event: NewsEvent, { messages, sourceOf }: Context): string {
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

function slide(event: NewsEvent, yearsAlone: boolean, context: Context, cited: Cited, losses: Losses): object {
  const { id, date, title, summary, media } = event;
  const { start, end, whole } = datesOf(date, context.zone);
  const group = context.groupOf(event);
  const notes = asides(event, context);
  const text = htmlOf([summary ?? '', ...notes]) + citationsOf(event, context);
  if (!whole) {
    const why = date.zoned ? 'time zones, nor' : '';
    losses.of(
      event,
      'date',
      `is written as “${context.words(date)}” and its first and last unit: TimelineJS has no ${why} circa, seasons, centuries or open ends`.replace(
        '  ',
        ' ',
      ),
    );
  }
  const displayed = !whole || (yearsAlone && [start, end].some((part) => part && 'month' in part));
  if (displayed || event.dateNote)
    losses.of(event, 'dateNote', !displayed ? 'is written at the end of the text' : 'comes back as the date in words');
  if (notes.length || event.sources.length || (summary && paragraphs(summary).join('\n') !== summary))
    losses.of(event, 'summary', 'comes back in plain lines, with status, note on the date and sources at its end');
  const first = media.find(({ url }) => pictureOf(url) === url);
  if (media.length > 1 || media[0] !== first || first?.width || first?.height)
    losses.of(
      event,
      'media',
      'come back otherwise: TimelineJS shows one to an event, and knows pictures by the ends of their names',
    );
  if (!cited.isWhole(event)) losses.of(event, 'sources', 'come back as links in the text only');
  losses.leftOut(event, 'summaryHtml', 'importance', 'status', 'place', 'tags', 'url', 'updated');
  return {
    unique_id: id,
    start_date: start,
    ...(end && { end_date: end }),
    ...(displayed && { display_date: context.words(date) }),
    text: { headline: escapeHtml(title), ...(text && { text }) },
    ...(first && { media: mediaOf(first) }),
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
  const context = contextOf(timeline, options);
  const cited = new Cited(context, { carried: ({ title, url }) => ({ title, url }) });
  const { title, description, eras, events, groups } = timeline;
  const bands = eras.map(({ title: headline, date }) => ({ ...datesOf(date, context.zone), headline }));
  if (description && paragraphs(description).join('\n') !== description)
    losses.ofTimeline(timeline, 'description', 'comes back without its empty lines and runs of spaces');
  if (!bands.every(({ whole }) => whole))
    losses.ofTimeline(
      timeline,
      'eras',
      'come back as their first and last units: TimelineJS has no circa, seasons, centuries or open ends',
    );
  if (!same(groups, groupsByTitle(timeline, context)))
    losses.ofTimeline(timeline, 'groups', 'come back by their titles alone, in the order of their events');
  losses.leftOutOfTimeline(timeline, 'lang', 'timeZone', 'updated');
  const yearsAlone = isCosmological(timeline);
  const document = {
    ...(yearsAlone && { scale: 'cosmological' }),
    ...((title ?? description) && {
      title: {
        text: { ...(title && { headline: escapeHtml(title) }), ...(description && { text: htmlOf([description]) }) },
      },
    }),
    events: events.map((event) => slide(event, yearsAlone, context, cited, losses)),
    ...(bands.length && {
      eras: bands.map(({ start, end, headline }) => ({
        start_date: start,
        end_date: end ?? start,
        text: { headline: escapeHtml(headline) },
      })),
    }),
  };
  if (!cited.isAll(timeline.sources)) losses.ofTimeline(timeline, 'sources', 'come back as links in the text only');
  return { content: `${JSON.stringify(document, null, 2)}\n`, losses: losses.list };
}

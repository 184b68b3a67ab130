import type { Messages } from '../../i18n/messages.js';
import { isoDate } from '../../model/iso-date.js';
import type { Media, NewsEvent, Timeline } from '../../model/types.js';
import { isPlayed, safeUrl } from '../../model/urls.js';
import { toGraph } from '../json-ld/write-json-ld.js';
import { zonedEdtf } from '../writing/date-ends.js';
import type { WriteOptions, Written } from '../writing/losses.js';
import { Losses } from '../writing/losses.js';
import type { WriteContext } from '../writing/write-context.js';
import { createContext, SourceRoundTrip } from '../writing/write-context.js';
import { escapeHtml, scriptJson, splitParagraphs } from './escape-html.js';

/** How `toHTML` writes. */
export interface HtmlOptions extends WriteOptions {
  /** Level of the events' headings, 2 to 6; 3 by default. */
  heading?: 2 | 3 | 4 | 5 | 6;
}

const attributes = (values: Record<string, string | number | undefined>) =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`))
    .join('');

/** Of every link, as the timeline itself has it. */
const LINK_REL = 'noopener noreferrer';

const linkHtml = (url: string | undefined, text: string) => {
  const href = safeUrl(url);
  return href ? `<a${attributes({ href, rel: LINK_REL })}>${escapeHtml(text)}</a>` : undefined;
};

/** Words that the format knows for more than text: reading puts them in their field. */
const fieldHtml = (name: string, html: string, tag = 'span') => `<${tag} data-field="${name}">${html}</${tag}>`;

function dateHtml(event: NewsEvent, { dateInWords, messages, groupOf }: WriteContext): string {
  const date = escapeHtml(dateInWords(event.date));
  const datetime = isoDate(event.date);
  const parts = [datetime ? `<time${attributes({ datetime })}>${date}</time>` : fieldHtml('date', date)];
  const group = groupOf(event);
  if (group !== undefined) parts.push(fieldHtml('group', escapeHtml(group)));
  if (event.place) parts.push(fieldHtml('place', escapeHtml(event.place)));
  if (event.status !== 'confirmed') parts.push(fieldHtml('status', escapeHtml(messages.status[event.status])));
  return `<p>${parts.join(' · ')}</p>`;
}

function mediaHtml(media: Media, messages: Messages): string {
  const src = safeUrl(media.url);
  if (!src) return '';
  const { alt, width, height, caption, credit, thumbnail } = media;
  const image = (address: string | undefined) =>
    address
      ? `<img${attributes({ src: address, alt, width, height, loading: 'lazy', referrerpolicy: 'no-referrer' })}>`
      : '';
  const play = (inner: string) => `<a${attributes({ 'data-field': 'media', href: src, rel: LINK_REL })}>${inner}</a>`;
  const shown = isPlayed(src) ? play(image(safeUrl(thumbnail)) || escapeHtml(alt || src)) : image(src);
  const dateInWords = [
    caption && escapeHtml(caption),
    credit && `<small${attributes({ 'data-credit': credit })}>${escapeHtml(messages.credit(credit))}</small>`,
  ].filter(Boolean);
  return `<figure>${shown}${dateInWords.length ? `<figcaption>${dateInWords.join(' ')}</figcaption>` : ''}</figure>`;
}

function citationHtml(event: NewsEvent, { messages, sourceOf }: WriteContext): string {
  const cited = event.sources.map((citation) => {
    const { title, url, publisher } = sourceOf(citation);
    const parts = [linkHtml(url, title) ?? `<cite>${escapeHtml(title)}</cite>`];
    if (publisher) parts.push(escapeHtml(publisher));
    if (citation.basis) parts.push(escapeHtml(messages.quote(citation.basis)));
    return parts.join(', ');
  });
  return fieldHtml('sources', `${escapeHtml(messages.sources)} ${cited.join(' · ')}`, 'p');
}

function eventHtml(event: NewsEvent, heading: number, context: WriteContext): string {
  const { zone, messages } = context;
  const { id, group, importance, status } = event;
  const open = attributes({
    'data-date': zonedEdtf(event.date, zone).edtf,
    'data-id': id,
    'data-group': group,
    'data-importance': importance || undefined,
    'data-status': status === 'confirmed' ? undefined : status,
    'data-tags': event.tags.join(',') || undefined,
  });
  const lines = [
    dateHtml(event, context),
    `<h${heading}>${linkHtml(event.url, event.title) ?? escapeHtml(event.title)}</h${heading}>`,
    ...splitParagraphs(event.summary ?? '').map((text) => `<p>${escapeHtml(text)}</p>`),
    event.dateNote &&
      fieldHtml(
        'dateNote',
        splitParagraphs(event.dateNote)
          .map((line) => escapeHtml(line))
          .join('<br>'),
        'p',
      ),
    ...event.media.map((media) => mediaHtml(media, messages)),
    event.sources.length && citationHtml(event, context),
  ];
  return `  <li${open}>\n${lines
    .filter(Boolean)
    .map((line) => `    ${line}\n`)
    .join('')}  </li>\n`;
}

function findLosses(timeline: Timeline, context: WriteContext): Losses {
  const losses = new Losses('a list in a page');
  losses.addLeftOutOfTimeline(timeline, 'title', 'description', 'timeZone', 'updated', 'eras');
  const used = new Set(timeline.events.map(({ group }) => group).filter((group) => group !== undefined));
  if ([...used].join('\n') !== timeline.groups.map(({ id }) => id).join('\n'))
    losses.addOfTimeline(
      timeline,
      'groups',
      'come back in the order of their events, and those without events not at all',
    );
  const roundTrip = new SourceRoundTrip(context, { carried: ({ title, url }) => ({ title, url }) });
  for (const event of timeline.events) {
    const { date, summary, dateNote, url } = event;
    if (!zonedEdtf(date, context.zone).exact)
      losses.add(event, 'date', 'comes back otherwise: a list in a page has no time zone of its own');
    for (const [name, text] of Object.entries({ summary, dateNote })) {
      if (text !== undefined && splitParagraphs(text).join('\n') !== text)
        losses.add(event, name as 'summary', 'loses its empty lines and runs of spaces, which say nothing in HTML');
    }
    if (url?.startsWith('#')) losses.add(event, 'url', 'comes back as none, since it leads into the page itself');
    if (!roundTrip.keepsSources(event)) losses.add(event, 'sources', 'come back as links only, each URL once');
    if (event.tags.some((tag) => tag.includes(',')))
      losses.add(event, 'tags', 'come back in more pieces, since commas stand between them');
    if (
      event.media.some(({ url, thumbnail, width, height }) =>
        isPlayed(url) ? !thumbnail && (width ?? height) : thumbnail,
      )
    )
      losses.add(
        event,
        'media',
        'come back without the thumbnails of pictures, and without the sizes of what has none',
      );
    losses.addLeftOut(event, 'summaryHtml', 'updated');
  }
  if (!roundTrip.keepsList(timeline.sources))
    losses.addOfTimeline(timeline, 'sources', 'come back as links only: a list in a page has their URLs and titles');
  return losses;
}

/**
 * A timeline as a list for the light DOM of a page: what readers without JavaScript, search engines and feeds see, with
 * the same as JSON-LD in a `<script>` after it. All text is escaped. The `html-list` format reads the list back.
 *
 * @example
 * ```ts
 * import { parse, toHTML } from 'news-timeline/data';
 *
 * const { timeline } = await parse([{ date: '2019-04', title: 'The uprising' }]);
 * const page = `<news-timeline>${toHTML(timeline, { heading: 2 }).content}</news-timeline>`;
 * ```
 */
export function toHTML(timeline: Timeline, options: HtmlOptions = {}): Written {
  const context = createContext(timeline, options);
  const items = timeline.events.map((event) => eventHtml(event, options.heading ?? 3, context)).join('');
  const data = scriptJson(toGraph(timeline, context));
  return {
    content: `<ol${attributes({ lang: timeline.lang })}>\n${items}</ol>\n<script type="application/ld+json">${data}</script>\n`,
    losses: findLosses(timeline, context).list,
  };
}

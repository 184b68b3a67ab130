import { isoDate } from '../../model/iso-date.js';
import type { Messages } from '../../i18n/messages.js';
import type { Media, NewsEvent, Timeline } from '../../model/types.js';
import { isPlayed, safeUrl } from '../../model/urls.js';
import { Cited, contextOf } from './context.js';
import type { Context } from './context.js';
import { escapeHtml, paragraphs, scriptJson } from './escape.js';
import { Losses } from './losses.js';
import type { WriteOptions, Written } from './losses.js';
import { zonedEdtf } from './points.js';
import { toGraph } from './to-json-ld.js';

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
const rel = 'noopener noreferrer';

const link = (url: string | undefined, text: string) => {
  const href = safeUrl(url);
  return href ? `<a${attributes({ href, rel })}>${escapeHtml(text)}</a>` : undefined;
};

/** Words that the format knows for more than text: reading puts them in their field. */
const field = (name: string, html: string, tag = 'span') => `<${tag} data-field="${name}">${html}</${tag}>`;

function dateLine(event: NewsEvent, { words, messages, groupOf }: Context): string {
  const date = escapeHtml(words(event.date));
  const datetime = isoDate(event.date);
  const parts = [datetime ? `<time${attributes({ datetime })}>${date}</time>` : field('date', date)];
  const group = groupOf(event);
  if (group !== undefined) parts.push(field('group', escapeHtml(group)));
  if (event.place) parts.push(field('place', escapeHtml(event.place)));
  if (event.status !== 'confirmed') parts.push(field('status', escapeHtml(messages.status[event.status])));
  return `<p>${parts.join(' · ')}</p>`;
}

function picture(media: Media, messages: Messages): string {
  const src = safeUrl(media.url);
  if (!src) return '';
  const { alt, width, height, caption, credit, thumbnail } = media;
  const image = (address: string | undefined) =>
    address
      ? `<img${attributes({ src: address, alt, width, height, loading: 'lazy', referrerpolicy: 'no-referrer' })}>`
      : '';
  const play = (inner: string) => `<a${attributes({ 'data-field': 'media', href: src, rel })}>${inner}</a>`;
  const shown = isPlayed(src) ? play(image(safeUrl(thumbnail)) || escapeHtml(alt || src)) : image(src);
  const words = [
    caption && escapeHtml(caption),
    credit && `<small${attributes({ 'data-credit': credit })}>${escapeHtml(messages.credit(credit))}</small>`,
  ].filter(Boolean);
  return `<figure>${shown}${words.length ? `<figcaption>${words.join(' ')}</figcaption>` : ''}</figure>`;
}

function citations(event: NewsEvent, { messages, sourceOf }: Context): string {
  const cited = event.sources.map((citation) => {
    const { title, url, publisher } = sourceOf(citation);
    const parts = [link(url, title) ?? `<cite>${escapeHtml(title)}</cite>`];
    if (publisher) parts.push(escapeHtml(publisher));
    if (citation.basis) parts.push(escapeHtml(messages.quote(citation.basis)));
    return parts.join(', ');
  });
  return field('sources', `${escapeHtml(messages.sources)} ${cited.join(' · ')}`, 'p');
}

function item(event: NewsEvent, heading: number, context: Context): string {
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
    dateLine(event, context),
    `<h${heading}>${link(event.url, event.title) ?? escapeHtml(event.title)}</h${heading}>`,
    ...paragraphs(event.summary ?? '').map((text) => `<p>${escapeHtml(text)}</p>`),
    event.dateNote &&
      field(
        'dateNote',
        paragraphs(event.dateNote)
          .map((line) => escapeHtml(line))
          .join('<br>'),
        'p',
      ),
    ...event.media.map((media) => picture(media, messages)),
    event.sources.length && citations(event, context),
  ];
  return `  <li${open}>\n${lines
    .filter(Boolean)
    .map((line) => `    ${line}\n`)
    .join('')}  </li>\n`;
}

function losses(timeline: Timeline, context: Context): Losses {
  const losses = new Losses('a list in a page');
  losses.leftOutOfTimeline(timeline, 'title', 'description', 'timeZone', 'updated', 'eras');
  const used = new Set(timeline.events.map(({ group }) => group).filter((group) => group !== undefined));
  if ([...used].join('\n') !== timeline.groups.map(({ id }) => id).join('\n'))
    losses.ofTimeline(
      timeline,
      'groups',
      'come back in the order of their events, and those without events not at all',
    );
  const cited = new Cited(context, { carried: ({ title, url }) => ({ title, url }) });
  for (const event of timeline.events) {
    const { date, summary, dateNote, url } = event;
    if (!zonedEdtf(date, context.zone).exact)
      losses.of(event, 'date', 'comes back otherwise: a list in a page has no time zone of its own');
    for (const [name, text] of Object.entries({ summary, dateNote })) {
      if (text !== undefined && paragraphs(text).join('\n') !== text)
        losses.of(event, name as 'summary', 'loses its empty lines and runs of spaces, which say nothing in HTML');
    }
    if (url?.startsWith('#')) losses.of(event, 'url', 'comes back as none, since it leads into the page itself');
    if (!cited.isWhole(event)) losses.of(event, 'sources', 'come back as links only, each URL once');
    if (event.tags.some((tag) => tag.includes(',')))
      losses.of(event, 'tags', 'come back in more pieces, since commas stand between them');
    if (
      event.media.some(({ url, thumbnail, width, height }) =>
        isPlayed(url) ? !thumbnail && (width ?? height) : thumbnail,
      )
    )
      losses.of(event, 'media', 'come back without the thumbnails of pictures, and without the sizes of what has none');
    losses.leftOut(event, 'summaryHtml', 'updated');
  }
  if (!cited.isAll(timeline.sources))
    losses.ofTimeline(timeline, 'sources', 'come back as links only: a list in a page has their URLs and titles');
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
  const context = contextOf(timeline, options);
  const items = timeline.events.map((event) => item(event, options.heading ?? 3, context)).join('');
  const data = scriptJson(toGraph(timeline, context));
  return {
    content: `<ol${attributes({ lang: timeline.lang })}>\n${items}</ol>\n<script type="application/ld+json">${data}</script>\n`,
    losses: losses(timeline, context).list,
  };
}

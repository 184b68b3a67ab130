import { formatDate, isoDate } from '../../model/format-date.js';
import { en } from '../../model/messages.js';
import type { Messages } from '../../model/messages.js';
import type { Media, NewsEvent, Source, Timeline } from '../../model/types.js';
import { safeUrl } from '../../model/urls.js';
import { escapeHtml, paragraphs, scriptJson } from './escape.js';
import { Losses } from './losses.js';
import type { WriteOptions, Written } from './losses.js';
import { zonedEdtf } from './points.js';
import { toGraph } from './to-json-ld.js';

export interface HtmlOptions extends WriteOptions {
  /** Level of the events' headings, 2 to 6; 3 by default. */
  heading?: 2 | 3 | 4 | 5 | 6;
}

interface Context {
  zone: string;
  locale: string;
  messages: Messages;
  heading: number;
  groups: ReadonlyMap<string, string>;
  sources: ReadonlyMap<string, Source>;
}

const attributes = (values: Record<string, string | number | undefined>) =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`))
    .join('');

const link = (url: string | undefined, text: string) => {
  const href = safeUrl(url);
  return href ? `<a${attributes({ href })}>${escapeHtml(text)}</a>` : undefined;
};

/** Words that the format knows for more than text: reading puts them in their field. */
const field = (name: string, html: string, tag = 'span') => `<${tag} data-field="${name}">${html}</${tag}>`;

function dateLine(event: NewsEvent, { zone, locale, messages, groups }: Context): string {
  const words = escapeHtml(formatDate(event.date, { locale, timeZone: zone, messages }));
  const datetime = isoDate(event.date);
  const parts = [datetime ? `<time${attributes({ datetime })}>${words}</time>` : field('date', words)];
  const group = event.group && groups.get(event.group);
  if (group) parts.push(field('group', escapeHtml(group)));
  if (event.place) parts.push(field('place', escapeHtml(event.place)));
  if (event.status !== 'confirmed') parts.push(field('status', escapeHtml(messages.status[event.status])));
  return `<p>${parts.join(' · ')}</p>`;
}

function picture(media: Media, messages: Messages): string {
  const src = safeUrl(media.url);
  if (!src) return '';
  const { alt, width, height, caption, credit } = media;
  const image = `<img${attributes({ src, alt, width, height, loading: 'lazy' })}>`;
  const words = [
    caption && escapeHtml(caption),
    credit && `<small${attributes({ 'data-credit': credit })}>${escapeHtml(messages.credit(credit))}</small>`,
  ].filter(Boolean);
  return `<figure>${image}${words.length ? `<figcaption>${words.join(' ')}</figcaption>` : ''}</figure>`;
}

function citations(event: NewsEvent, { messages, sources }: Context): string {
  const cited = event.sources.map(({ source: id, basis }) => {
    const source = sources.get(id);
    const title = source?.title ?? id;
    const parts = [link(source?.url, title) ?? `<cite>${escapeHtml(title)}</cite>`];
    if (source?.publisher) parts.push(escapeHtml(source.publisher));
    if (basis) parts.push(escapeHtml(`“${basis}”`));
    return parts.join(', ');
  });
  return field('sources', `${escapeHtml(messages.sources)}: ${cited.join(' · ')}`, 'p');
}

function item(event: NewsEvent, context: Context): string {
  const { zone, heading, messages } = context;
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

/** Whether reading finds a link to the source: not of one into the page, nor of one that only the words name. */
const isLinked = (source: Source | undefined) => !!safeUrl(source?.url) && !source!.url!.startsWith('#');

function losses(timeline: Timeline, { zone, sources }: Context): Losses {
  const losses = new Losses('a list in a page');
  losses.leftOutOfTimeline(timeline, 'title', 'description', 'timeZone', 'updated', 'eras');
  const used = new Set(timeline.events.map(({ group }) => group).filter((group) => group !== undefined));
  if ([...used].join('\n') !== timeline.groups.map(({ id }) => id).join('\n'))
    losses.ofTimeline(
      timeline,
      'groups',
      'come back in the order of their events, and those without events not at all',
    );
  if (timeline.sources.length)
    losses.ofTimeline(timeline, 'sources', 'come back as links only: a list in a page has their URLs and titles');
  const titles = new Map<string, string>();
  for (const event of timeline.events) {
    const { date, summary, dateNote, url, sources: cited } = event;
    if (!zonedEdtf(date, zone).exact)
      losses.of(event, 'date', 'comes back otherwise: a list in a page has no time zone of its own');
    for (const [name, text] of Object.entries({ summary, dateNote })) {
      if (text !== undefined && paragraphs(text).join('\n') !== text)
        losses.of(event, name as 'summary', 'loses its empty lines and runs of spaces, which say nothing in HTML');
    }
    if (url?.startsWith('#')) losses.of(event, 'url', 'comes back as none, since it leads into the page itself');
    const whole = cited.every(({ source: id, basis }, index) => {
      const source = sources.get(id);
      if (!source || !isLinked(source) || basis || source.publisher || source.via || source.date) return false;
      const first = titles.get(source.url!) ?? source.title;
      titles.set(source.url!, first);
      const again = cited.slice(0, index).some((other) => sources.get(other.source)?.url === source.url);
      return first === source.title && !again;
    });
    if (!whole) losses.of(event, 'sources', 'come back as links only, each URL once');
    if (event.tags.some((tag) => tag.includes(',')))
      losses.of(event, 'tags', 'come back in more pieces, since commas stand between them');
    losses.leftOut(event, 'updated');
  }
  return losses;
}

/**
 * A timeline as a list for the light DOM of a page: what readers without JavaScript, search engines and feeds see, with
 * the same as JSON-LD in a `<script>` after it. All text is escaped. The `html-list` format reads the list back.
 */
export function toHTML(timeline: Timeline, options: HtmlOptions = {}): Written {
  const { locale = timeline.lang ?? 'en', messages = en, heading = 3 } = options;
  const context: Context = {
    zone: timeline.timeZone ?? 'UTC',
    locale,
    messages,
    heading,
    groups: new Map(timeline.groups.map(({ id, title }) => [id, title])),
    sources: new Map(timeline.sources.map((source) => [source.id, source])),
  };
  const items = timeline.events.map((event) => item(event, context)).join('');
  const data = scriptJson(toGraph(timeline, new Losses('JSON-LD')));
  return {
    content: `<ol${attributes({ lang: timeline.lang })}>\n${items}</ol>\n<script type="application/ld+json">${data}</script>\n`,
    losses: losses(timeline, context).list,
  };
}

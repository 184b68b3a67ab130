import type { Media, NewsEvent, Source, Timeline } from '../../model/types.js';
import { zonedEdtf } from '../writing/date-ends.js';
import type { Written } from '../writing/losses.js';
import { Losses, saysSomething } from '../writing/losses.js';
import type { WriteContext } from '../writing/write-context.js';
import { createContext, groupsByTitle, isLinked, isSameJson, SourceRoundTrip } from '../writing/write-context.js';

/** A row by its columns, which are the model's own names. */
type CellsByColumn = Record<string, string | undefined>;

const COLUMNS = [
  ...[
    'type',
    'id',
    'date',
    'title',
    'summary',
    'group',
    'importance',
    'status',
    'dateNote',
    'place',
    'tags',
    'url',
    'updated',
  ],
  ...['media', 'mediaAlt', 'mediaCaption', 'mediaCredit', 'mediaThumbnail', 'mediaWidth', 'mediaHeight'],
  ...['source', 'sourceUrl', 'sourcePublisher', 'sourceBasis'],
];
/** Columns that stay where they are empty: an editor fills them in. */
const REQUIRED_COLUMNS = new Set(['id', 'date', 'title', 'summary']);

/** The same field of several things, a line for each, so that the columns of one thing stand in the same line. */
function joinLines<T>(things: readonly T[], field: (thing: T) => string | number | undefined): string | undefined {
  const values = things.map((thing) => field(thing) ?? '');
  return values.some((value) => value !== '') ? values.join('\n') : undefined;
}

/** Tags in one cell. A delimiter at the end says that a comma isn't one. */
function joinTags(tags: readonly string[]): string | undefined {
  const text = tags.join('; ');
  return tags.length === 1 && text.includes(',') ? `${text};` : text || undefined;
}

function eventRow(event: NewsEvent, context: WriteContext): CellsByColumn {
  const { id, date, title, summary, importance, status, dateNote, place, tags, url, updated, media } = event;
  const pictures = (field: (one: Media) => string | number | undefined) => joinLines(media, field);
  const cited = event.sources.map((citation) => ({ ...context.sourceOf(citation), basis: citation.basis }));
  const sources = (field: (one: Source & { basis: string | undefined }) => string | undefined) =>
    joinLines(cited, field);
  return {
    id,
    date: zonedEdtf(date, context.zone).edtf,
    title,
    summary,
    group: context.groupOf(event),
    importance: importance ? String(importance) : undefined,
    status: saysSomething(status, 'status') ? status : undefined,
    dateNote,
    place,
    tags: joinTags(tags),
    url,
    updated,
    media: pictures((one) => one.url),
    mediaAlt: pictures((one) => one.alt),
    mediaCaption: pictures((one) => one.caption),
    mediaCredit: pictures((one) => one.credit),
    mediaThumbnail: pictures((one) => one.thumbnail),
    mediaWidth: pictures((one) => one.width),
    mediaHeight: pictures((one) => one.height),
    source: sources((one) => one.title),
    sourceUrl: sources((one) => one.url),
    sourcePublisher: sources((one) => one.publisher),
    sourceBasis: sources((one) => one.basis),
  };
}

/**
 * A cell as RFC 4180 quotes it. What a spreadsheet program would take for a formula has an apostrophe before it, which is
 * their own way to say that it is text (OWASP, “CSV Injection”); reading takes it away. Dates before the year 0 are
 * among them, which would be subtracted otherwise.
 */
function quoteCell(text: string): string {
  const plain = /^'*[=+\-@\t\n\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",;\n\r]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function findLosses(timeline: Timeline, context: WriteContext): Losses {
  const losses = new Losses('a table');
  losses.addLeftOutOfTimeline(timeline, 'lang', 'updated');
  if (timeline.timeZone !== undefined)
    losses.addOfTimeline(timeline, 'timeZone', 'is written at each time of day only');
  if (!isSameJson(timeline.groups, groupsByTitle(timeline, context)))
    losses.addOfTimeline(timeline, 'groups', 'come back by their titles alone, in the order of their events');
  const roundTrip = new SourceRoundTrip(context, {
    carried: (source) => ({
      title: source.title,
      publisher: source.publisher,
      url: isLinked(source) ? source.url : undefined,
    }),
    key: ({ title }) => title.slice(0, 200).trim(),
    basis: true,
  });
  for (const event of timeline.events) {
    if (!zonedEdtf(event.date, context.zone).exact)
      losses.add(event, 'date', 'comes back otherwise: a table has no time zone of its own');
    if (event.tags.some((tag) => tag.includes(';')))
      losses.add(event, 'tags', 'come back in more pieces, since semicolons part them');
    losses.addLeftOut(event, 'summaryHtml');
    if (!roundTrip.keepsSources(event))
      losses.add(event, 'sources', 'come back without “via” and dates, each URL or title once');
  }
  if (!roundTrip.keepsList(timeline.sources))
    losses.addOfTimeline(timeline, 'sources', 'come back with the events that cite them only, without “via” and dates');
  return losses;
}

/**
 * A timeline as a table (RFC 4180) whose columns bear the model's own names, with a byte order mark, without which
 * Excel takes other letters than English ones for something else. Several pictures or sources of an event stand in
 * lines of one cell. The title and the eras are rows of their own, told by their type.
 *
 * @example
 * ```ts
 * import { parse, toCSV } from 'news-timeline/data';
 *
 * const { timeline } = await parse([{ date: '2019-04', title: 'The uprising' }]);
 * const { content, losses } = toCSV(timeline);
 * for (const { event, field, message } of losses) console.warn(event, field, message);
 * ```
 */
export function toCSV(timeline: Timeline): Written {
  const context = createContext(timeline);
  const { title, description, eras, events } = timeline;
  const rows: CellsByColumn[] = [
    ...((title ?? description) === undefined ? [] : [{ type: 'title', title, summary: description }]),
    ...eras.map((era) => ({ type: 'era', title: era.title, date: zonedEdtf(era.date, context.zone).edtf })),
    ...events.map((event) => eventRow(event, context)),
  ];
  const columns = COLUMNS.filter(
    (column) => REQUIRED_COLUMNS.has(column) || rows.some((row) => row[column] !== undefined),
  );
  const table = [columns, ...rows.map((row) => columns.map((column) => quoteCell(row[column] ?? '')))];
  return {
    content: `\ufeff${table.map((cells) => cells.join(',')).join('\r\n')}\r\n`,
    losses: findLosses(timeline, context).list,
  };
}

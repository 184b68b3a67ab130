import { utc } from '../../model/calendar.js';
import { isFault, readDate } from '../../model/dates.js';
import type { EventDate, NewsEvent, Timeline } from '../../model/types.js';
import { safeUrl } from '../../model/urls.js';
import { escapeMarkup } from '../html/escape-html.js';
import { isPlainDate, readsAs } from '../writing/date-ends.js';
import type { WriteOptions, Written } from '../writing/losses.js';
import { Losses } from '../writing/losses.js';
import type { WriteContext } from '../writing/write-context.js';
import { createContext, remarksOf } from '../writing/write-context.js';

/** How `toICalendar` writes. */
export interface CalendarOptions extends WriteOptions {
  /** When the calendar is written, epoch ms: the stamp of events that don't say when they were last changed. Now by default. */
  now?: number;
}

/** A text's special characters escaped (RFC 5545, 3.3.11). */
const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Octets that a line holds before it is folded (RFC 5545, 3.1). */
const MAX_LINE_OCTETS = 75;

/** A line of the calendar, folded where it is too long; never within a character. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let text = '';
  let size = 0;
  for (const char of line) {
    const octets = encoder.encode(char).length;
    if (size + octets > MAX_LINE_OCTETS) {
      text += '\r\n ';
      size = 1;
    }
    text += char;
    size += octets;
  }
  return `${text}\r\n`;
}

/** `20190430` or `20190430T103000Z`, in UTC. */
const calendarDay = (ms: number) => new Date(ms).toISOString().slice(0, 10).replaceAll('-', '');
const utcDateTime = (ms: number) => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');

/** Whether four digits can say its years. Its end, which is exclusive, is written, too. */
const isWithin = ({ start, end }: EventDate) => start >= utc(1) && end <= utc(9999, 11, 31);

/** The first instant of a date with times, and the last one where it is another. */
function instants({ start, end, to }: EventDate): number[] {
  const last = to && (to.zoned ? to.start : end);
  return last !== undefined && last > start ? [start, last] : [start];
}

/** What reading makes of the lines that `dates` writes. */
function rereadDate(date: EventDate): string {
  const iso = (ms: number) => new Date(ms).toISOString();
  const texts = date.zoned
    ? instants(date).map((ms) => iso(ms).replace(/(?::00)?\.\d+/, ''))
    : [date.start, date.end - 1].map((ms) => iso(ms).slice(0, 10));
  return [...new Set(texts)].join('/');
}

/** The lines of a date: days as whole days, up to the day after the last; times in UTC. */
function dateLines(date: EventDate): string[] {
  if (!date.zoned)
    return [`DTSTART;VALUE=DATE:${calendarDay(date.start)}`, `DTEND;VALUE=DATE:${calendarDay(date.end)}`];
  return instants(date).map((ms, index) => `${index ? 'DTEND' : 'DTSTART'}:${utcDateTime(ms)}`);
}

/** When an EDTF text was, or undefined. */
function timeOf(edtf: string | undefined): number | undefined {
  if (edtf === undefined) return undefined;
  const date = readDate(edtf);
  return !isFault(date) && isWithin(date) ? date.start : undefined;
}

function eventLines(event: NewsEvent, stamp: number, context: WriteContext, losses: Losses): string[] {
  const { id, date, title, summary, place, tags, url } = event;
  const whole = isPlainDate(date) && readsAs(date, rereadDate(date));
  const notes = [...(whole ? [] : [context.dateInWords(date)]), ...remarksOf(event, context)];
  const text = escapeMarkup([summary, ...notes].filter((part) => part !== undefined).join('\n\n'));
  const group = context.groupOf(event);
  const categories = new Set([...(group === undefined ? [] : [group]), ...tags]);
  if (!whole)
    losses.add(
      event,
      'date',
      `is written as whole days or instants with “${context.dateInWords(date)}” in the text: iCalendar has no other dates`,
    );
  if (notes.length) losses.add(event, 'summary', 'comes back with date, status and note on the date at its end');
  if (group !== undefined && tags[0] !== group) losses.add(event, 'tags', 'come back with the group before them');
  losses.addLeftOut(event, 'summaryHtml', 'group', 'importance', 'status', 'dateNote', 'sources', 'media', 'updated');
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(id)}`,
    `DTSTAMP:${utcDateTime(timeOf(event.updated) ?? stamp)}`,
    ...dateLines(date),
    `SUMMARY:${escapeText(escapeMarkup(title))}`,
    ...(text ? [`DESCRIPTION:${escapeText(text)}`] : []),
    ...(place ? [`LOCATION:${escapeText(place)}`] : []),
    ...(categories.size ? [`CATEGORIES:${[...categories].map(escapeText).join(',')}`] : []),
    ...(safeUrl(url) ? [`URL:${url}`] : []),
    // What is told of takes nobody's time.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/**
 * A timeline as an iCalendar file (RFC 5545). What isn't a day, days or an instant becomes all the days that it may be on,
 * with the date in words in the description. Years beyond 1 to 9999 are left out.
 *
 * @example
 * ```ts
 * import { parse, toICalendar } from 'news-timeline/data';
 *
 * const { timeline } = await parse([{ date: '2019-04', title: 'The uprising' }]);
 * const { content, losses } = toICalendar(timeline, { now: Date.UTC(2019, 4, 7) });
 * for (const { event, field, message } of losses) console.warn(event, field, message);
 * ```
 */
export function toICalendar(timeline: Timeline, options: CalendarOptions = {}): Written {
  const losses = new Losses('iCalendar');
  const context = createContext(timeline, options);
  const { title, description, timeZone, events, updated } = timeline;
  const stamp = timeOf(updated) ?? options.now ?? Date.now();
  losses.addLeftOutOfTimeline(timeline, 'lang', 'updated', 'groups', 'eras', 'sources');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//news-timeline//news-timeline//EN',
    'CALSCALE:GREGORIAN',
    // RFC 7986 has names for these; calendars still read the older ones.
    ...(title ? [`NAME:${escapeText(title)}`, `X-WR-CALNAME:${escapeText(title)}`] : []),
    ...(description ? [`DESCRIPTION:${escapeText(description)}`, `X-WR-CALDESC:${escapeText(description)}`] : []),
    ...(timeZone ? [`X-WR-TIMEZONE:${escapeText(timeZone)}`] : []),
    ...events.flatMap((event) => {
      if (isWithin(event.date)) return eventLines(event, stamp, context, losses);
      losses.addEvent(event, 'iCalendar has the years 1 to 9999 only');
      return [];
    }),
    'END:VCALENDAR',
  ];
  return { content: lines.map(foldLine).join(''), losses: losses.list };
}

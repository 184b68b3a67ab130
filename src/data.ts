/**
 * `news-timeline/data`: reads, says and writes timelines without a page; runs in Node too.
 *
 * @example
 * ```ts
 * import { formatDate, parse } from 'news-timeline/data';
 *
 * const { timeline, problems } = await parse('date,title\n2019-04,The uprising');
 * for (const { path, message } of problems) console.warn(path, message);
 * for (const { date, title } of timeline.events) console.log(formatDate(date), title); // “April 2019 The uprising”
 * ```
 */
export { parse } from './formats/registry.js';
export type { ParseResult, ParseOptions } from './formats/registry.js';
export { parseTable } from './formats/stream.js';
export type { TablePart, TableStreamOptions } from './formats/stream.js';
export { toCSV } from './formats/write/to-csv.js';
export { toHTML } from './formats/write/to-html.js';
export type { HtmlOptions } from './formats/write/to-html.js';
export { toICalendar } from './formats/write/to-icalendar.js';
export type { CalendarOptions } from './formats/write/to-icalendar.js';
export { toJSON } from './formats/write/to-json.js';
export { toJSONLD } from './formats/write/to-json-ld.js';
export { toTimelineJS } from './formats/write/to-timelinejs.js';
export type { Loss, WriteOptions, Written } from './formats/write/losses.js';
export { isFault, parseDate } from './model/dates.js';
export type { DateFault, DateOptions } from './model/dates.js';
export { EventTable } from './event-table/event-table.js';
export { formatDate } from './i18n/public-format-date.js';
export type { FormatDateOptions } from './i18n/public-format-date.js';
export { isoDate } from './model/iso-date.js';
export { languages, loadMessages } from './i18n/languages.js';
export { en } from './i18n/languages/en.js';
export type { Messages } from './i18n/messages.js';
export type * from './model/types.js';

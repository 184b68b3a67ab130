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
export { parse } from '../formats/parse.js';
export type { ParseResult, ParseOptions } from '../formats/parse.js';
export { parseTable } from '../formats/csv/parse-table.js';
export type { TablePart, TableStreamOptions } from '../formats/csv/parse-table.js';
export { toCSV } from '../formats/csv/write-csv.js';
export { toHTML } from '../formats/html/write-html.js';
export type { HtmlOptions } from '../formats/html/write-html.js';
export { toICalendar } from '../formats/icalendar/write-icalendar.js';
export type { CalendarOptions } from '../formats/icalendar/write-icalendar.js';
export { toJSON } from '../formats/json/write-json.js';
export { toJSONLD } from '../formats/json-ld/write-json-ld.js';
export { toTimelineJS } from '../formats/timelinejs/write-timelinejs.js';
export type { Loss, WriteOptions, Written } from '../formats/writing/losses.js';
export { isFault, parseDate } from '../model/dates.js';
export type { DateFault, DateOptions } from '../model/dates.js';
export { EventTable as EventIndex } from '../event-table/event-table.js';
export { formatDate } from '../i18n/public-format-date.js';
export type { FormatDateOptions } from '../i18n/public-format-date.js';
export { isoDate } from '../model/iso-date.js';
export { languages, loadMessages } from '../i18n/languages.js';
export { en } from '../i18n/languages/en.js';
export type { Messages } from '../i18n/messages.js';
export type * from '../model/types.js';

/** `news-timeline/data`: reads and says timelines without a page; runs in Node too. */
export { parse } from './formats/registry.js';
export type { ParseResult, ParseOptions } from './formats/registry.js';
export { toHTML } from './formats/write/to-html.js';
export type { HtmlOptions } from './formats/write/to-html.js';
export { toJSON } from './formats/write/to-json.js';
export { toJSONLD } from './formats/write/to-json-ld.js';
export type { Loss, WriteOptions, Written } from './formats/write/losses.js';
export { isFault, parseDate } from './model/dates.js';
export type { DateFault, DateOptions } from './model/dates.js';
export { EventIndex } from './model/event-index.js';
export { formatDate, isoDate } from './model/format-date.js';
export type { FormatDateOptions } from './model/format-date.js';
export { en } from './model/messages.js';
export type { Messages } from './model/messages.js';
export type * from './model/types.js';

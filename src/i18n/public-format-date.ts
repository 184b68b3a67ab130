import { en } from './languages/en.js';
import { formatEventDate } from './format-date.js';
import type { DateStyle } from './format-date.js';
import type { EventDate } from '../model/types.js';

/** As `DateStyle`, where `locale` is `en`, `timeZone` is `UTC` and `messages` are English by default. */
export type FormatDateOptions = Partial<DateStyle>;

/**
 * A date in the reader's language, as precise as it is known and no more: “April 30, 2019”, “circa March 2019”,
 * “since 2014”, “19th century”. Months, eras and ranges are said by Intl in the locale's own way, always in the Gregorian
 * calendar; `loadMessages` gives the words of other languages. Never throws: what isn't a locale or a zone is taken for `en`
 * and `UTC`.
 *
 * @example
 * ```ts
 * import { formatDate, isFault, loadMessages, parseDate } from 'news-timeline/data';
 *
 * const date = await parseDate('2019-03~');
 * if (!isFault(date)) console.log(formatDate(date, { locale: 'fr', messages: await loadMessages('fr') })); // “vers mars 2019”
 * ```
 */
export function formatDate(date: EventDate, options: FormatDateOptions = {}): string {
  const { locale = 'en', timeZone = 'UTC', messages = en } = options;
  return formatEventDate(date, { ...options, locale, timeZone, messages });
}

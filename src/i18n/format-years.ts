import { utc, yearOf } from '../model/calendar.js';
import type { Messages } from './messages.js';

/**
 * Dates further from the year 0 than so many years are said as "300,000 years ago". Those nearer keep their year, as in
 * "20001 BC"; the platform's own dates end soon after.
 */
export const FAR_YEAR = 270_000;

/** A million and more are said with words, unless the language has others for less. */
const WORDS_MIN_COUNT = 1e6;
/** What has more decimals than these is said in full, as in "13,787,123,456". */
const DECIMALS_MAX = 3;

/** What numbers of years are said in. */
export interface YearsLanguage {
  /** BCP 47. */
  locale: string;
  messages: Messages;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, decimals?: number): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  let format = formatters.get(key);
  if (!format) {
    const fields: Intl.NumberFormatOptions =
      decimals === undefined ? {} : { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: decimals };
    formatters.set(key, (format = new Intl.NumberFormat(locale, fields)));
  }
  return format;
}

/** The locale, where the words beside its numbers are of its language: "13,8 milijardi years" is none. */
function localeOf({ locale, messages: { lang } }: YearsLanguage): string {
  try {
    return new Intl.Locale(locale).language === lang ? locale : lang;
  } catch {
    return lang;
  }
}

/** A number of years as its language says large numbers: "300,000", "13.8 billion", "13.800 millones", "138億". Exact. */
export function formatCount(count: number, tongue: YearsLanguage): string {
  const { wordsFrom = WORDS_MIN_COUNT, largestWord = Infinity } = tongue.messages;
  const locale = localeOf(tongue);
  const whole = formatter(locale).format(count);
  if (count < wordsFrom) return whole;
  if (count >= largestWord * 1000) {
    if (count % (largestWord / 10 ** DECIMALS_MAX)) return whole;
    const word = formatter(locale, DECIMALS_MAX)
      .formatToParts(largestWord * 2)
      .filter(({ type }) => type !== 'integer');
    return formatter(locale).format(count / largestWord) + word.map(({ value }) => value).join('');
  }
  const short = formatter(locale, DECIMALS_MAX).format(count);
  // Hebrew begins with a mark of direction, which would stand between a prefix and the number.
  return short === formatter(locale, 12).format(count) ? short.replace(/^\u200f/, '') : whole;
}

const FIRST_NEAR_MS = utc(-FAR_YEAR);
const LAST_NEAR_MS = utc(FAR_YEAR + 1) - 1;

/** Whether a time is said as so many years ago or ahead. */
export function isFar(ms: number): boolean {
  return ms < FIRST_NEAR_MS || ms > LAST_NEAR_MS;
}

/**
 * Of an end of a window so many years long: the nearest round year, where it is far. Three digits of the length tell
 * windows apart, and "13,800,120,347 years ago" says too much of an edge that is somewhere.
 */
export function roundYears(ms: number, length: number): number {
  const step = 10 ** (Math.floor(Math.log10(Math.max(length, 1))) - 2);
  return isFar(ms) && step > 1 ? utc(Math.round(yearOf(ms) / step) * step) : ms;
}

/** How many years ago or ahead. Deep time has no present finer than the year 0. */
const countOf = (ms: number) => Math.abs(yearOf(ms));

/**
 * Says a time that `isFar`: "13.8 billion years ago".
 *
 * @param approximate "circa 13.8 billion years ago"
 */
export function formatYears(ms: number, tongue: YearsLanguage, approximate = false): string {
  const { messages } = tongue;
  const number = formatCount(countOf(ms), tongue);
  return messages[ms < 0 ? 'yearsAgo' : 'yearsAhead'](countOf(ms), approximate ? messages.aboutYears(number) : number);
}

/** Says what lies between two times that are far, both ago or both ahead: "13.8 billion – 4.6 billion years ago". */
export function formatYearsRange(start: number, end: number, tongue: YearsLanguage): string {
  const { messages } = tongue;
  const [from, to] = [start, end].map((ms) => formatCount(countOf(ms), tongue)) as [string, string];
  if (from === to) return formatYears(start, tongue);
  return messages[end < 0 ? 'yearsAgo' : 'yearsAhead'](countOf(end), messages.range(from, to));
}

import type { Status } from './types.js';

/**
 * The words that the timeline itself says. A language is one object of this type; what Intl can say (months, eras,
 * ranges, digits) isn't in it.
 */
export interface Messages {
  /** An approximate date (EDTF `~`), as in "circa March 2019". */
  circa(date: string): string;
  /** An uncertain date (EDTF `?`), as in "possibly March 2019". */
  possibly(date: string): string;
  /** An interval whose end is open (EDTF `2019/..`). */
  since(date: string): string;
  /** An interval whose start is open (EDTF `../2019`). */
  until(date: string): string;
  /** An interval whose end nobody knows (EDTF `2019/`). */
  endUnknown(date: string): string;
  /** An interval whose start nobody knows (EDTF `/2019`). */
  startUnknown(date: string): string;
  /** An interval whose ends Intl can't put into one range, such as a month and a day. */
  range(from: string, to: string): string;
  /** A season of a year; `season` is 0 for spring to 3 for winter. Without a `year` the season alone. */
  season(season: number, year?: string): string;
  /** A decade, by its first year as text. */
  decade(year: string): string;
  /** A century by its number, as in "19th century". */
  century(number: number, beforeChrist: boolean): string;
  /** What a status is called. A confirmed event says nothing. */
  status: Record<Exclude<Status, 'confirmed'>, string>;
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const ORDINALS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

export const en: Messages = {
  circa: (date) => `circa ${date}`,
  possibly: (date) => `possibly ${date}`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  endUnknown: (date) => `from ${date}, end unknown`,
  startUnknown: (date) => `until ${date}, start unknown`,
  range: (from, to) => `${from} – ${to}`,
  season: (season, year) => (year ? `${SEASONS[season]} ${year}` : `${SEASONS[season]}`),
  decade: (year) => `${year}s`,
  century: (number, beforeChrist) => {
    const suffix = ORDINALS[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)] ?? 'th';
    return `${number}${suffix} century${beforeChrist ? ' BC' : ''}`;
  },
  status: { reported: 'reported', disputed: 'disputed', corrected: 'corrected', planned: 'planned' },
};

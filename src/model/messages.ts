import type { Status } from './types.js';

/**
 * The words that the timeline itself says where it is read: dates, the list, and what stands in its place. What Intl can
 * say (months, eras, ranges, digits) isn't in it.
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

  /** A timeline without a title of its own. */
  untitled: string;
  sources: string;
  credit(name: string): string;
  /** Of a list: opens as many more. */
  more(count: number, formatted: string): string;
  loading: string;
  empty: string;
  failed: string;
  retry: string;
}

/**
 * The words around what is read: buttons, counts, and what screen readers hear of the drawing. They are a table of their
 * own since they come after what is read; a language has both.
 */
export interface ControlMessages {
  /** The toolbar's name, and its buttons. */
  controls: string;
  timelineView: string;
  listView: string;
  zoomIn: string;
  zoomOut: string;
  /** Shows all events; the short form stands on the button and is part of the long one. */
  fit: string;
  fitShort: string;
  previousEvent: string;
  nextEvent: string;
  /** The strip with all events, and the sliders at the edges of the window on it. */
  overview: string;
  windowStart: string;
  windowEnd: string;
  /** What the drawing is, for who can't see it: how many events, and when. */
  surface(count: string, range: string): string;
  events(count: number, formatted: string): string;
  /** An event's place among all, as in "3 of 18". */
  position(place: string, total: string): string;
  /** The button that opens the first event. */
  begin: string;
  /** Beside an event that came or changed while the page was open. */
  change: Record<'new' | 'updated', string>;
  /** How many events came or changed, to be announced. */
  changed: Record<'new' | 'updated', (count: number, formatted: string) => string>;
  /** When data can't be read again: what is shown is from `time`. */
  stale(time: string): string;
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
  untitled: 'Timeline',
  sources: 'Sources',
  credit: (name) => `Picture: ${name}`,
  more: (count, formatted) => (count === 1 ? 'Show 1 more event' : `Show ${formatted} more events`),
  loading: 'Loading the timeline…',
  empty: 'There are no events to show yet.',
  failed: 'The timeline could not be loaded.',
  retry: 'Try again',
};

import type { Status } from '../model/types.js';

/**
 * Every word that the timeline says of its own accord, in one language. A language is one file in `languages/`, which is
 * all that a translator needs; what Intl can say (months, eras, ranges, digits) isn't in it.
 *
 * A typed table rather than `@lit/localize`: that has one language for the whole page, while timelines of different
 * languages stand on one; and its templates are text only, while plurals, cases and centuries want a language's own rules,
 * which here are plain functions. The compiler sees to it that no language lacks a word.
 *
 * Where a number is said, `count` chooses the plural form and `formatted` is how it is written.
 */
export interface Messages {
  /** The language of these words, BCP 47. */
  lang: string;

  /** What the first day of a month is where it isn't "1", as in "1er mai". */
  firstDay?: string;
  /**
   * Whether dates begin with the year, so that a range says what both ends have in common once, before them. Intl falls back
   * to digits and slashes for ranges in such languages.
   */
  bigUnitsFirst?: boolean;
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
  /** A decade, by its first year. */
  decade(first: number, formatted: string): string;
  /** A century by its number, as in "19th century"; `roman` is the number in Roman numerals. */
  century(century: { number: number; formatted: string; roman: string }, beforeChrist: boolean): string;
  /**
   * A date so long ago that no calendar counts it, as in "13.8 billion years ago". Its number, hundreds of thousands and
   * more, is said as in "13.8 billion", "circa 13.8 billion" or "13.8 billion – 4.6 billion" (of which `count` is the
   * last). `since`, `until` and the like get such dates as well.
   */
  yearsAgo(count: number, formatted: string): string;
  /** The same of what is to come, as in "in 5 billion years". */
  yearsAhead(count: number, formatted: string): string;
  /** An approximate number of years, for these two: "circa 13.8 billion". */
  aboutYears(formatted: string): string;
  /** From which number on they are said with words for large numbers, as in "30万"; a million where it isn't given. */
  wordsFrom?: number;
  /** The largest number that is counted with, as Spanish says "13.800 millones"; whichever Intl has where it isn't given. */
  largestWord?: number;
  /** Stand once at the edge of an axis whose ticks are numbers of years before and after the present. */
  axisYearsAgo: string;
  axisYearsAhead: string;
  /** Beside a time in the timeline's zone: the same in the reader's, as in "18:30 your time". */
  readerTime(time: string): string;
  /** What a status is called. A confirmed event says nothing. */
  status: Record<Exclude<Status, 'confirmed'>, string>;
  /** Puts what is said of one thing into one line, as in "a, b, c". */
  join(parts: readonly string[]): string;

  /** A timeline without a title of its own. */
  untitled: string;
  /** Before the sources of an event, with its colon. */
  sources: string;
  /** Puts words in quotation marks. */
  quote(text: string): string;
  /** Who made a picture. */
  credit(name: string): string;
  /** Of a list: opens as many more. */
  more(count: number, formatted: string): string;
  /** At the end of a printed list: how many of the events are not on paper. */
  unprinted(count: number, formatted: string): string;
  loading: string;
  empty: string;
  failed: string;
  retry: string;

  /** The toolbar's name, and its buttons. */
  controls: string;
  timelineView: string;
  listView: string;
  zoomIn: string;
  zoomOut: string;
  /** Shows all events; the short form stands on the button and is part of the long one. */
  fit: string;
  fitShort: string;
  /** Move the window; they stand on buttons. */
  panEarlier: string;
  panLater: string;
  previousEvent: string;
  nextEvent: string;
  /** Closes the card. */
  close: string;
  /** When the plain wheel turns over the stage: which key zooms, "Ctrl" or "⌘". */
  wheelHint(key: string): string;

  /** The strip with all events, and the sliders at the edges of the window on it. */
  overview: string;
  windowStart: string;
  windowEnd: string;
  /** What the window shows, to be announced: "Showing 29 April – 5 May 2019, 9 events". */
  showing(range: string, count: number, formatted: string): string;

  /** The stage's list of events, for who can't see it, and which keys do what there. */
  eventList: string;
  stageHelp: string;
  /** A mark that holds several events, the most important of which is `top`; and what pressing it does. */
  clusterName(count: number, formatted: string, range: string, top: string): string;
  clusterOpens: string;
  /** What the drawing is, for who can't see it: how many events, and when. */
  surface(count: string, range: string): string;
  events(count: number, formatted: string): string;
  /** An event's place among all, as in "3 of 18". */
  position(place: string, total: string): string;
  /** The button that opens the first event. */
  begin(title: string): string;

  /** The list of groups, each of which can be hidden; and events that have none. */
  legend: string;
  otherGroup: string;
  /** How many events the groups that are shown have, to be announced. */
  filtered(shown: string, total: string): string;
  /** Why the selected event's group can't be hidden, to be announced. */
  lastGroup: string;
  /** Why the only group that is shown can't be hidden, to be announced. */
  onlyGroup: string;

  /** Beside an event that came or changed while the page was open. */
  change: Record<'new' | 'updated', string>;
  /** How many events came or changed, to be announced. */
  changed: Record<'new' | 'updated', (count: number, formatted: string) => string>;
  /** When data can't be read again: what is shown is from `time`. */
  stale(time: string): string;
}

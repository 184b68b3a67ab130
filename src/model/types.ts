/** What an event is. Everything above this floor speaks in these words. */

/** How finely a date is known. A `month` is a month, never its first day. */
export type Precision =
  'millennium' | 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'interval';

/** How sure the newsroom is of an event. */
export type Status = 'confirmed' | 'reported' | 'disputed' | 'corrected' | 'planned';

/**
 * A date that says no more than is known.
 *
 * `start` and `end` are epoch milliseconds, `end` exclusive. A date without a time belongs to no zone: its
 * milliseconds are those of the calendar date as if it were UTC, and `zoned` is absent. A date with a time is an
 * instant and carries `zoned: true`.
 */
export interface EventDate {
  /** The date as EDTF (ISO 8601-2), as its author wrote it. */
  edtf: string;
  start: number;
  /** Exclusive. Of an open end: where what is known ends (the end of the start's own unit). */
  end: number;
  precision: Precision;
  /** EDTF `~` and `%`: drawn fading, called "circa". */
  approximate: boolean;
  /** EDTF `?` and `%`: called "possibly". */
  uncertain: boolean;
  openStart?: true;
  openEnd?: true;
  /** The date has a time of day, so it is an instant. */
  zoned?: true;
  /** Of an interval: its two ends as dates of their own, each with its own precision; an open end has none. */
  from?: EventDate;
  to?: EventDate;
}

/** Where a statement was read. */
export interface Source {
  id: string;
  title: string;
  publisher?: string;
  /** Who passed it on, where it wasn't read at its publisher's. */
  via?: string;
  url?: string;
  /** When it was published, as EDTF. */
  date?: string;
}

/** One event's use of a source. */
export interface Citation {
  /** A source's id. */
  source: string;
  /** What the source prints that the date or the statement rests on, in a few words. */
  basis?: string;
}

/** A picture, a video, a recording or a post, by its address. */
export interface Media {
  url: string;
  /** Text that stands in for the picture. Empty only for decoration. */
  alt: string;
  caption?: string;
  credit?: string;
  /** The address of a picture that stands for a video, a recording or a post. */
  thumbnail?: string;
  /** CSS px, so that the page keeps its place while it loads. */
  width?: number;
  height?: number;
}

/** What events belong together by, such as a country; each group has its own hue and glyph. */
export interface Group {
  id: string;
  title: string;
}

/** A background band: a stretch of time that the story calls by a name. */
export interface Era {
  id: string;
  title: string;
  date: EventDate;
}

/** An event as it was read: every field is checked. */
export interface NewsEvent {
  id: string;
  date: EventDate;
  title: string;
  summary?: string;
  /** The summary in HTML as its author wrote it, where that was asked for. Not cleaned: never to be put into a page as it is. */
  summaryHtml?: string;
  /** A group's id. */
  group?: string;
  /** 0 by default; bigger is more important. */
  importance: number;
  status: Status;
  /** How the date was arrived at, for the reader. */
  dateNote?: string;
  sources: Citation[];
  media: Media[];
  place?: string;
  tags: string[];
  url?: string;
  /** When this entry was last changed, as EDTF. */
  updated?: string;
}

/** A timeline as it was read. In files it has the form of `events.json`, in which dates are EDTF. */
export interface Timeline {
  title?: string;
  description?: string;
  /** BCP 47. */
  lang?: string;
  /** IANA. The zone of times written without one, and the zone the surface shows. `UTC` when absent. */
  timeZone?: string;
  updated?: string;
  groups: Group[];
  eras: Era[];
  sources: Source[];
  events: NewsEvent[];
}

/** Something in the data that its editor should fix. What is good around it renders. */
export interface Problem {
  severity: 'error' | 'warning';
  /** Where: a row (`row 14`) or a path (`events[3].date`). */
  path: string;
  /** 1-based, of formats that have rows. */
  row?: number;
  /** 1-based, of formats that have columns. */
  column?: number;
  /** The field's own name, when one field is at fault. */
  field?: string;
  /** The value as it was found, shortened to 80 characters. */
  value?: string;
  /** What is wrong and what to do about it, in one sentence that names the value. */
  message: string;
}

/** A stretch of time on the axis, in axis milliseconds (see `EventIndex`), `start < end`. */
export interface Span {
  start: number;
  end: number;
}

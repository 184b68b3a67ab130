import type { ReadingOptions } from '../event-table/reading.js';
import type { ProblemNote } from '../model/problem-messages.js';
import type { Problem } from '../model/types.js';

/** More text than this isn't read, UTF-16 units: the memory of a phone. */
export const TEXT_MAX_CHARACTERS = 32 * 1024 * 1024;

/** What is known of an input besides itself. */
export interface Hints {
  /** Where it comes from: a file's name or a URL. */
  name?: string;
  /** The media type that a server gave it. */
  contentType?: string;
}

/** What a format makes of its input: the same things in the form of `events.json`, which the model then reads. */
export interface Draft {
  /** In the form of `events.json`; undefined where nothing can be read at all. */
  document?: object;
  /**
   * Where something of an event stands in the source, for formats that don't call it `events[3].media[0].url`.
   *
   * @param index of the event in the document
   * @param field what of it, such as `media[0].url`; empty for the event as a whole
   */
  place?(index: number, field: string): Pick<ProblemNote, 'path' | 'row' | 'column' | 'field'>;
  /** What the format itself has to say. */
  problems?: Problem[];
}

/** One way in which timelines are written down. It translates and leaves the checking of values to the model. */
export interface Format {
  name: string;
  /** What it reads: objects (or the JSON of them), other text, or an element of a page. */
  from: 'objects' | 'text' | 'element';
  /** Whether an input of that kind is, or says that it is, of this format. Must not throw. */
  detect(input: unknown, hints: Hints): boolean;
  /**
   * Gets what reads it, whose input is of the kind `from`. Rejects when that doesn't load. `html` says whether summaries are
   * wanted in HTML, too, where that takes work of its own.
   */
  reader(): Promise<(input: never, options: ReadingOptions & Hints & { html?: boolean }) => Draft | Promise<Draft>>;
}

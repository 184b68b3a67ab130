import type { ReadingOptions, TimelineResult } from '../event-table/reading.js';
import type { Hints } from './format.js';

/** How `parse` is to read, and how its reading is followed and stopped. */
export interface ParseOptions extends Hints, ReadingOptions {
  /** A format's name, where it is known; otherwise it is found out. */
  format?: string;
  /**
   * Keeps the HTML of summaries as `summaryHtml` beside their text: that of formats which have it, and in the project's own
   * JSON and tables that of the summaries themselves. Whoever shows it has to clean it.
   */
  html?: boolean;
}

/** What `parse` has read. */
export interface ParseResult extends TimelineResult {
  /** The name of the format that was read, or undefined when none fitted. */
  format: string | undefined;
}

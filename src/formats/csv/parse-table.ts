import { toTimeline } from '../../event-table/read-timeline.js';
import type { ReadingOptions, TimelineResult } from '../../event-table/reading.js';

/** How `parseTable` is to read, and how its reading is stopped. */
export interface TableStreamOptions extends Pick<ReadingOptions, 'signal'> {
  /** `timelinejs-csv` for a spreadsheet of TimelineJS; found out by the header when absent. */
  format?: 'csv' | 'timelinejs-csv';
}

/** A part of a table: some of its events, as a timeline of their own. */
export interface TablePart extends Omit<TimelineResult, 'many'> {
  /** The name of the format that the table is read as. */
  format: 'csv' | 'timelinejs-csv';
}

/**
 * Reads a table of any length (CSV, TSV) in little memory, some hundred rows at a time. Bad rows are problems of the part
 * that they stand in.
 *
 * @param pieces opens the table's text, in pieces of any size. It is opened a second time where dates such as 03/04/2019
 *   need the other rows to tell their order.
 * @throws what reading the pieces throws
 * @example
 * ```ts
 * import { createReadStream } from 'node:fs';
 * import { parseTable } from 'news-timeline/data';
 *
 * let count = 0;
 * for await (const { timeline, problems } of parseTable(() => createReadStream('events.csv', 'utf8'))) {
 *   count += timeline.events.length;
 *   for (const { row, message } of problems) console.warn(row, message);
 * }
 * ```
 */
export async function* parseTable(
  pieces: () => AsyncIterable<string> | Iterable<string>,
  { format, signal }: TableStreamOptions = {},
): AsyncGenerator<TablePart> {
  const { streamTable } = await import('./read-csv.js');
  for await (const draft of streamTable(pieces, { ...(format && { format }), ...(signal && { signal }) })) {
    const { timeline, problems } = await toTimeline(draft.document ?? { events: [] }, { place: draft.place });
    yield { timeline, problems: [...(draft.problems ?? []), ...problems], format: draft.format };
  }
}

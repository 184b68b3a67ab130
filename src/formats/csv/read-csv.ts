/** Tables: CSV and TSV of any kind, and the spreadsheets of TimelineJS. */
import type { ReadingOptions } from '../../event-table/reading.js';
import type { Problem } from '../../model/types.js';
import { createYielder } from '../../scheduling/yield.js';
import type { Draft } from '../format.js';
import { loadHtmlReader } from '../html/html-text.js';
import { makeProblem } from '../shared/problems.js';
import type { Column, Columns } from '../table/columns.js';
import { findColumns, haveDateAndTitle, WANTED_COLUMNS } from '../table/columns.js';
import { DateOrders, isAmbiguous } from '../table/date-columns.js';
import { TableEvents } from '../table/table-events.js';
import type { CsvRow, Pieces } from './csv-rows.js';
import { PIECE_LENGTH, readRows } from './csv-rows.js';
import { isTimelineJsTable } from './detect-csv.js';

/** Events of one draft of a stream. */
const BATCH_EVENTS = 1000;

type TableFormat = 'csv' | 'timelinejs-csv';

const cellReader =
  (columns: Columns, { cells }: CsvRow) =>
  (column: Column) => {
    const index = columns[column];
    return index === undefined ? undefined : cells[index]?.trim() || undefined;
  };

/** Why a table can't be read: which columns it has, and which it should have. */
function refuseHeader(headers: readonly string[], row: number): Draft {
  const found = headers
    .map((header) => header.trim())
    .filter(Boolean)
    .map((header) => `“${header}”`);
  const what = `has the columns ${found.join(', ')}, and none of the events can be read from them: name ${WANTED_COLUMNS}`;
  return { problems: [makeProblem('error', { path: `row ${row}`, row }, undefined, what)] };
}

/** Columns that nothing is made of, such as those whose names have a slip in them. */
function findUnreadColumns(headers: readonly string[], columns: Columns, row: number): Problem[] {
  const known = new Set(Object.values(columns));
  const rest = headers.flatMap((header, index) => (header.trim() && !known.has(index) ? [`“${header.trim()}”`] : []));
  if (!rest.length) return [];
  const what = `has columns that are not read, ${rest.join(', ')}: leave them or name them otherwise`;
  return [makeProblem('warning', { path: `row ${row}`, row }, undefined, what)];
}

/** Reads a table's rows and makes drafts of so many events each. */
class TableReader {
  readonly #pieces: Pieces;
  readonly #timelineJs: boolean;
  readonly #signal: AbortSignal | undefined;
  readonly #reportProgress: (() => void) | undefined;
  readonly #orders: DateOrders;
  readonly #pauses = createYielder();
  #table: TableEvents | undefined;
  #columns: Columns = {};
  #hasLearnt = false;
  /** Of the last row that was read. */
  row = 0;

  constructor(pieces: Pieces, timelineJs: boolean, signal: AbortSignal | undefined, reportProgress?: () => void) {
    this.#pieces = pieces;
    this.#timelineJs = timelineJs;
    this.#signal = signal;
    this.#reportProgress = reportProgress;
    // Old templates of TimelineJS write American dates: https://github.com/NUKnightLab/TimelineJS3, TLDate.js.
    this.#orders = new DateOrders(timelineJs ? 'month' : undefined);
  }

  async *readDrafts(batch: number): AsyncGenerator<Draft> {
    for await (const rows of readRows(this.#pieces)) {
      const html = await loadHtmlReader(this.#timelineJs ? rows.map(({ cells }) => cells) : undefined);
      for (const row of rows) {
        this.row = row.row;
        if (!this.#table) {
          const refused = this.#readHeader(row);
          if (refused) return yield refused;
          continue;
        }
        // Nothing is read twice unless it must be.
        if (!this.#hasLearnt && isAmbiguous(cellReader(this.#columns, row))) await this.#learnDateOrders();
        this.#table.add(row, html);
        if (this.#table.size >= batch) yield this.#table.takeDraft();
      }
      await this.#pause();
      if (this.#signal?.aborted) {
        this.#table?.reportStop();
        break;
      }
    }
    this.#table?.reportColumns();
    yield this.#table?.takeDraft() ?? {};
  }

  async #pause(): Promise<void> {
    const paused = this.#pauses();
    if (!paused) return;
    this.#reportProgress?.();
    await paused;
  }

  /** Takes a row for the header, unless it is empty. */
  #readHeader({ cells, row }: CsvRow): Draft | undefined {
    if (!cells.some((cell) => cell.trim())) return undefined;
    this.#columns = findColumns(cells);
    if (!haveDateAndTitle(this.#columns)) return refuseHeader(cells, row);
    this.#table = new TableEvents(cells, this.#columns, this.#timelineJs, this.#orders);
    if (!this.#timelineJs) this.#table.problems.push(...findUnreadColumns(cells, this.#columns, row));
    return undefined;
  }

  /** Reads off the whole table which number of a date is its day. */
  async #learnDateOrders(): Promise<void> {
    this.#hasLearnt = true;
    for await (const rows of readRows(this.#pieces)) {
      for (const row of rows) this.#orders.learn(cellReader(this.#columns, row));
      await this.#pause();
      if (this.#signal?.aborted) return;
    }
  }
}

/** Reads a table of any kind, or one of TimelineJS. */
export async function readTable(
  text: string,
  format: TableFormat,
  { signal, progress }: ReadingOptions,
): Promise<Draft> {
  let read = 0;
  function* pieces() {
    for (let at = 0; at < text.length; at += PIECE_LENGTH) {
      read = at + PIECE_LENGTH;
      yield text.slice(at, read);
    }
  }
  // How many rows there will be is estimated by those that were read.
  const reportProgress = () =>
    progress?.(reader.row, Math.max(reader.row, Math.round((reader.row * text.length) / read)));
  const reader = new TableReader(pieces, format === 'timelinejs-csv', signal, reportProgress);
  const { value } = await reader.readDrafts(Infinity).next();
  return value as Draft;
}

/**
 * Reads a table of any length in little memory: what one draft holds is all that is kept. Each draft is a document of
 * its own with its places and problems, as `parse` would read it: give its `document` and `place` to `toTimeline`. Ids
 * that come twice in different drafts are told of too.
 *
 * @param pieces opens the text, in pieces of any size. It is opened a second time where dates such as 03/04/2019 need the
 *   other rows to tell their order, so what comes once only, such as standard input, must be kept in a file.
 * @param options `format`: found out by the header unless it is given
 */
export async function* streamTable(
  pieces: Pieces,
  options: { format?: TableFormat; signal?: AbortSignal } = {},
): AsyncGenerator<Draft & { format: TableFormat }> {
  const format = options.format ?? (isTimelineJsTable(await readBeginning(pieces)) ? 'timelinejs-csv' : 'csv');
  const reader = new TableReader(pieces, format === 'timelinejs-csv', options.signal);
  for await (const draft of reader.readDrafts(BATCH_EVENTS)) yield { ...draft, format };
}

/** The beginning of a text. */
async function readBeginning(pieces: Pieces): Promise<string> {
  let text = '';
  for await (const piece of pieces()) {
    text += piece;
    if (text.length >= PIECE_LENGTH) break;
  }
  return text.slice(0, PIECE_LENGTH);
}

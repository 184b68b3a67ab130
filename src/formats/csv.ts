/** Tables: CSV and TSV of any kind, and the spreadsheets of TimelineJS. */
import { createYielder } from '../scheduling/yield.js';
import type { Problem } from '../model/types.js';
import type { ReadingOptions } from '../event-table/reading.js';
import type { Column, Columns } from './columns.js';
import { areEnough, columnsOf, WANTED } from './columns.js';
import { DateOrders, isOpen } from './date-columns.js';
import { problem } from './foreign.js';
import type { Draft } from './format.js';
import { htmlReader } from './html-text.js';
import type { Pieces, Row } from './records.js';
import { PIECE, rowsOf } from './records.js';
import { isTimelineJsTable } from './table-detect.js';
import { Table } from './table.js';

/** Events of one draft of a stream. */
const BATCH = 1000;

type Dialect = 'csv' | 'timelinejs-csv';

const textIn =
  (columns: Columns, { cells }: Row) =>
  (column: Column) => {
    const index = columns[column];
    return index === undefined ? undefined : cells[index]?.trim() || undefined;
  };

/** Why a table can't be read: which columns it has, and which it should have. */
function refusal(headers: readonly string[], row: number): Draft {
  const found = headers
    .map((header) => header.trim())
    .filter(Boolean)
    .map((header) => `“${header}”`);
  const what = `has the columns ${found.join(', ')}, and none of the events can be read from them: name ${WANTED}`;
  return { problems: [problem('error', { path: `row ${row}`, row }, undefined, what)] };
}

/** Columns that nothing is made of, such as those whose names have a slip in them. */
function unread(headers: readonly string[], columns: Columns, row: number): Problem[] {
  const known = new Set(Object.values(columns));
  const rest = headers.flatMap((header, index) => (header.trim() && !known.has(index) ? [`“${header.trim()}”`] : []));
  if (!rest.length) return [];
  const what = `has columns that are not read, ${rest.join(', ')}: leave them or name them otherwise`;
  return [problem('warning', { path: `row ${row}`, row }, undefined, what)];
}

/** Reads a table's rows and makes drafts of so many events each. */
class Reader {
  private readonly orders: DateOrders;
  private readonly pauses = createYielder();
  private table: Table | undefined;
  private columns: Columns = {};
  private learnt = false;
  /** Of the last row that was read. */
  row = 0;

  constructor(
    private readonly pieces: Pieces,
    private readonly timelineJs: boolean,
    private readonly signal: AbortSignal | undefined,
    private readonly tell?: () => void,
  ) {
    // Old templates of TimelineJS write American dates: https://github.com/NUKnightLab/TimelineJS3, TLDate.js.
    this.orders = new DateOrders(timelineJs ? 'month' : undefined);
  }

  async *drafts(batch: number): AsyncGenerator<Draft> {
    for await (const rows of rowsOf(this.pieces)) {
      const html = await htmlReader(this.timelineJs ? rows.map(({ cells }) => cells) : undefined);
      for (const row of rows) {
        this.row = row.row;
        if (!this.table) {
          const refused = this.begin(row);
          if (refused) return yield refused;
          continue;
        }
        // Nothing is read twice unless it must be.
        if (!this.learnt && isOpen(textIn(this.columns, row))) await this.learn();
        this.table.add(row, html);
        if (this.table.size >= batch) yield this.table.take();
      }
      await this.pause();
      if (this.signal?.aborted) {
        this.table?.stop();
        break;
      }
    }
    this.table?.finish();
    yield this.table?.take() ?? {};
  }

  private async pause(): Promise<void> {
    const paused = this.pauses();
    if (!paused) return;
    this.tell?.();
    await paused;
  }

  /** Takes a row for the header, unless it is empty. */
  private begin({ cells, row }: Row): Draft | undefined {
    if (!cells.some((cell) => cell.trim())) return undefined;
    this.columns = columnsOf(cells);
    if (!areEnough(this.columns)) return refusal(cells, row);
    this.table = new Table(cells, this.columns, this.timelineJs, this.orders);
    if (!this.timelineJs) this.table.problems.push(...unread(cells, this.columns, row));
    return undefined;
  }

  /** Reads off the whole table which number of a date is its day. */
  private async learn(): Promise<void> {
    this.learnt = true;
    for await (const rows of rowsOf(this.pieces)) {
      for (const row of rows) this.orders.learn(textIn(this.columns, row));
      await this.pause();
      if (this.signal?.aborted) return;
    }
  }
}

/** Reads a table of any kind, or one of TimelineJS. */
export async function readTable(text: string, dialect: Dialect, { signal, progress }: ReadingOptions): Promise<Draft> {
  let read = 0;
  function* pieces() {
    for (let at = 0; at < text.length; at += PIECE) {
      read = at + PIECE;
      yield text.slice(at, read);
    }
  }
  // How many rows there will be is estimated by those that were read.
  const tell = () => progress?.(reader.row, Math.max(reader.row, Math.round((reader.row * text.length) / read)));
  const reader = new Reader(pieces, dialect === 'timelinejs-csv', signal, tell);
  const { value } = await reader.drafts(Infinity).next();
  return value as Draft;
}

/**
 * Reads a table of any length in little memory: what one draft holds is all that is kept. Each draft is a document of
 * its own with its places and problems, as `parse` would read it: give its `document` and `place` to `toTimeline`. Ids
 * that come twice in different drafts are told of too.
 *
 * @param pieces opens the text, in pieces of any size. It is opened a second time where dates such as 03/04/2019 need the
 *   other rows to tell their order, so what comes once only, such as standard input, must be kept in a file.
 * @param dialect found out by the header unless it is given
 */
export async function* streamTable(
  pieces: Pieces,
  { dialect, signal }: { dialect?: Dialect; signal?: AbortSignal } = {},
): AsyncGenerator<Draft & { format: Dialect }> {
  const format = dialect ?? (isTimelineJsTable(await beginning(pieces)) ? 'timelinejs-csv' : 'csv');
  const reader = new Reader(pieces, format === 'timelinejs-csv', signal);
  for await (const draft of reader.drafts(BATCH)) yield { ...draft, format };
}

/** The beginning of a text. */
async function beginning(pieces: Pieces): Promise<string> {
  let text = '';
  for await (const piece of pieces()) {
    text += piece;
    if (text.length >= PIECE) break;
  }
  return text.slice(0, PIECE);
}

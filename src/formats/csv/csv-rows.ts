/** The rows of a table's text, piece by piece. */
import type Papa from 'papaparse';
import { findColumns } from '../table/columns.js';

export type Pieces = () => AsyncIterable<string> | Iterable<string>;

/** UTF-16 units that are looked at in one go: some hundred rows, a millisecond. */
export const PIECE_LENGTH = 32_768;
/** A cell that is longer has lost its closing quote. Spreadsheet programs hold 32,767 characters (Excel) or 50,000 (Google Sheets). */
const MAX_CELL_LENGTH = 131_072;
const DELIMITERS = [',', ';', '\t', '|'];

export interface CsvRow {
  cells: string[];
  /** As spreadsheet programs count: the header is in row 1 when nothing stands before it. */
  row: number;
  /** It has a quote that isn't closed or doubled as it should, so that its quotes are taken for characters. */
  broken?: boolean;
}

/** Makes pieces of one size, with one kind of line end, of whatever comes. The last one ends with a line end. */
async function* regroupPieces(pieces: Pieces): AsyncGenerator<string> {
  let rest = '';
  let first = true;
  for await (const chunk of pieces()) {
    rest += first ? chunk.replace(/^\ufeff/, '') : chunk;
    if (rest) first = false;
    let at = 0;
    while (rest.length - at > PIECE_LENGTH) {
      // A carriage return at the end may be half a line end.
      const end = at + PIECE_LENGTH - (rest[at + PIECE_LENGTH - 1] === '\r' ? 1 : 0);
      yield rest.slice(at, end).replace(/\r\n?/g, '\n');
      at = end;
    }
    rest = rest.slice(at);
  }
  yield `${rest.replace(/\r\n?/g, '\n').replace(/\n$/, '')}\n`;
}

/** The delimiter by which most columns are known; where none is, the one that makes most columns. */
function detectDelimiter(parser: typeof Papa, text: string): string {
  const scores = DELIMITERS.map((delimiter) => {
    const { data } = parser.parse<string[]>(text.trimStart(), { delimiter, newline: '\n', preview: 1 });
    const cells = data[0] ?? [];
    return { delimiter, score: Object.keys(findColumns(cells)).length * 1000 + cells.length };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

/** Reads rows one piece after the other, and mends those whose quotes are broken. */
class RowReader {
  readonly #parser: typeof Papa;
  readonly #delimiter: string;
  #rest = '';
  #row = 1;
  readonly #config: Papa.ParseConfig;

  constructor(parser: typeof Papa, delimiter: string) {
    this.#parser = parser;
    this.#delimiter = delimiter;
    this.#config = { delimiter, newline: '\n' };
  }

  read(piece: string, last: boolean): CsvRow[] {
    this.#rest += piece;
    const { data, errors, meta } = this.#parse(this.#config, !last);
    if (errors.length) return this.#readOneByOne(last);
    this.#rest = this.#rest.slice(meta.cursor);
    const rows = data.map((cells) => ({ cells, row: this.#row++ }));
    if (this.#rest.length > MAX_CELL_LENGTH) rows.push(this.#readLine(), ...this.#readOneByOne(last));
    return rows;
  }

  #parse(config: Papa.ParseConfig, open: boolean): Papa.ParseResult<string[]> {
    return new this.#parser.Parser(config).parse(this.#rest, 0, open) as Papa.ParseResult<string[]>;
  }

  /** Reads row after row, since after a broken one the parser doesn't know where it is. */
  #readOneByOne(last: boolean): CsvRow[] {
    const rows: CsvRow[] = [];
    const config = { ...this.#config, preview: 1, fastMode: false };
    while (this.#rest) {
      const { data, errors, meta } = this.#parse(config, !last);
      // What isn't whole yet waits for the next piece.
      if (!last && (!data.length || meta.cursor >= this.#rest.length)) break;
      if (errors.length) rows.push(this.#readLine());
      else {
        rows.push({ cells: data[0]!, row: this.#row++ });
        this.#rest = this.#rest.slice(meta.cursor);
      }
    }
    return rows;
  }

  /** The next line without regard to its quotes. */
  #readLine(): CsvRow {
    const end = this.#rest.indexOf('\n');
    const line = this.#rest.slice(0, end < 0 ? undefined : end);
    this.#rest = end < 0 ? '' : this.#rest.slice(end + 1);
    return { cells: line.split(this.#delimiter), row: this.#row++, broken: true };
  }
}

/**
 * Reads the rows of a table, empty ones too, in groups.
 *
 * @param pieces of the text in order, of any size; a byte order mark and any kind of line end are welcome
 */
export async function* readRows(pieces: Pieces): AsyncGenerator<CsvRow[]> {
  const { default: parser } = await import('papaparse');
  let reader: RowReader | undefined;
  let before: string | undefined;
  for await (const piece of regroupPieces(pieces)) {
    if (before !== undefined) yield reader!.read(before, false);
    before = piece;
    if (reader) continue;
    // Excel's own word on the delimiter, in a line that it doesn't show.
    const [line, delimiter] = /^sep=(.)\n/i.exec(piece) ?? [''];
    before = piece.slice(line.length);
    reader = new RowReader(parser, delimiter ?? detectDelimiter(parser, before));
  }
  yield reader!
    .read(before!, true)
    .filter(({ cells }, index, { length }) => index < length - 1 || cells.length > 1 || cells[0]);
}

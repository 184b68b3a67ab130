import type { Problem } from '../model/types.js';
import type { Column, Columns } from './columns.js';
import { dateIn } from './date-columns.js';
import type { DateOrders } from './date-columns.js';
import { faultOf } from './edtf-text.js';
import { Groups, problem } from './foreign.js';
import type { Draft } from './format.js';
import { Hashes } from './hashes.js';
import type { HtmlReader } from './html-text.js';
import type { Row } from './records.js';
import { Shown } from './table-media.js';

/** Where the model speaks of what a column of another name holds. */
const COLUMN_OF: Readonly<Record<string, Column>> = {
  tags: 'tags',
  'media.url': 'media',
  'media.alt': 'mediaAlt',
  'media.caption': 'mediaCaption',
  'media.credit': 'mediaCredit',
  'media.width': 'mediaWidth',
  'media.height': 'mediaHeight',
  sources: 'source',
  'sources.source': 'source',
  'sources.basis': 'sourceBasis',
};

/** Makes events of the rows of a table. */
export class Table {
  private events: object[] = [];
  private eras: object[] = [];
  private rows: number[] = [];
  problems: Problem[] = [];
  private groups = new Groups();
  private title: string | undefined;
  private description: string | undefined;
  private titled = false;
  private readonly shown: Shown;
  /** The first row that has a picture, where no column describes any. */
  private undescribed: number | undefined;
  private vague = new Map<Column, { row: number; text: string; count: number }>();
  /** Ids of earlier drafts, which the model doesn't see together, as numbers. */
  private readonly earlier = new Hashes();
  private ids: string[] = [];
  private cells: readonly string[] = [];
  private row = 0;
  /** Whether the types of events are their groups. */
  private readonly kinds: boolean;

  /**
   * @param timelineJs whether the table is one of TimelineJS, where texts are HTML and media may be anything on the web
   */
  constructor(
    private readonly headers: readonly string[],
    private readonly columns: Columns,
    private readonly timelineJs: boolean,
    private readonly orders: DateOrders,
  ) {
    this.kinds = !timelineJs && columns.group === undefined;
    this.shown = new Shown((column) => this.cell(column), columns.mediaAlt !== undefined);
  }

  /** How many events there are since the last `take`. */
  get size(): number {
    return this.events.length;
  }

  /** Reads a row. One whose cells are all empty is none. */
  add({ cells, row, broken }: Row, html: HtmlReader): void {
    if (!cells.some((cell) => cell.trim())) return;
    this.cells = cells;
    this.row = row;
    if (broken) {
      const what =
        'has a quote that is not closed, or not doubled within a quoted cell, and is read without regard to quotes: correct them';
      this.problems.push(problem('warning', this.at(), undefined, what));
    }
    if (cells.length > this.headers.length && cells.slice(this.headers.length).some((cell) => cell.trim())) {
      const what =
        'has more cells than there are columns, and those beyond are not read: put a text with the delimiter in it into quotes';
      this.problems.push(problem('warning', this.at(), undefined, what));
    }
    const type = this.text('type')?.toLowerCase();
    const found = dateIn((column) => this.text(column), this.orders, this.timelineJs);
    for (const { column, text } of found.vague) {
      const known = this.vague.get(column);
      if (known) known.count++;
      else this.vague.set(column, { row, text, count: 1 });
    }
    for (const { column, what } of found.notes)
      this.problems.push(problem('warning', this.at(column), this.text(column), what));
    const plain = (column: Column) => this.plain(column, html);
    const body = this.timelineJs ? html(this.text('summary') ?? '') : undefined;
    let title = plain('title');
    const summaryHtml = title && body?.html;
    let summary = body ? body.text || undefined : this.text('summary');
    if (title === undefined && (this.timelineJs || this.columns.title === undefined) && summary !== undefined) {
      [title, summary] = [summary.split('\n')[0], summary.split('\n').slice(1).join('\n') || undefined];
    }
    if (type === 'title' && !this.titled) {
      this.titled = true;
      [this.title, this.description] = [title, summary];
    } else if (type === 'era') this.addEra(title, found.date);
    else {
      const { media, sources } = body ? this.shown.anything(html, body.links) : this.shown.given();
      if (this.shown.undescribed) this.undescribed ??= row;
      this.know(this.text('id'));
      this.rows.push(row);
      const { date, start, end } = found.date;
      const importance = this.text('importance');
      // Written out, all of one shape: engines keep what is spread in several times the room and time.
      this.events.push({
        id: this.text('id'),
        date,
        start,
        end,
        title,
        summary,
        summaryHtml,
        // The year alone is shown; what is written may tell a reader more.
        dateNote: plain('dateNote') ?? (found.vague.map(({ text }) => text).join(' – ') || undefined),
        group: this.groups.add(plain('group') ?? (this.kinds ? this.text('type') : undefined)),
        importance: importance && /^\d+(?:\.\d+)?$/.test(importance) ? Number(importance) : importance,
        status: this.text('status'),
        place: this.text('place'),
        url: this.text('url'),
        updated: found.updated,
        tags: this.tags(),
        media: media.length ? media : undefined,
        sources: sources.length ? sources : undefined,
      });
    }
  }

  /** Says that reading ends before the table does. */
  stop(): void {
    this.problems.push(
      problem('error', this.at(), undefined, 'is the last that was read, since reading was stopped: load it again'),
    );
  }

  /** Says what is wrong with columns as a whole, once all rows are read. */
  finish(): void {
    for (const [column, { row, text, count }] of this.vague) {
      this.row = row;
      const which = this.orders.of(column) === 'mixed' ? 'other rows have both orders' : 'no other row tells which';
      const rows = count > 1 ? `it and ${count - 1} more of the column show` : 'it shows';
      const what = `has the day first or the month first, and ${which}, so that ${rows} the year alone: write dates like 2019-04-30`;
      this.problems.push(problem('warning', this.at(column), text, what));
    }
    if (this.undescribed === undefined) return;
    this.row = this.undescribed;
    const what =
      'has a picture that no column describes: add a column “Media alt” that says in a few words what pictures show';
    this.problems.push(problem('warning', { ...this.at('media'), path: `row ${this.row}` }, undefined, what));
  }

  /** All that was read since the last time. */
  take(): Draft {
    const { rows, columns, headers } = this;
    const draft: Draft = {
      document: {
        title: this.title,
        description: this.description,
        groups: this.groups.all(),
        eras: this.eras,
        sources: this.shown.take(),
        events: this.events,
      },
      place(index, field) {
        const row = rows[index]!;
        const name = field.replace(/\[\d+\]/g, '');
        const column = columnOf(columns, COLUMN_OF[name] ?? COLUMN_OF[name.split('.')[0]!] ?? name);
        const place = { path: `row ${row}`, row };
        return column === undefined ? place : { ...place, column: column + 1, field: headers[column]!.trim() };
      },
      problems: this.problems,
    };
    for (const id of this.ids) this.earlier.add(id);
    [this.events, this.eras, this.rows, this.problems] = [[], [], [], []];
    this.groups = new Groups();
    [this.title, this.description, this.ids] = [undefined, undefined, []];
    return draft;
  }

  /** A cell with the space at its ends; undefined where there is no such column. */
  private cell(column: Column): string | undefined {
    const index = this.columns[column];
    if (index === undefined) return undefined;
    const cell = this.cells[index] ?? '';
    // Spreadsheet programs take a cell for a formula, unless an apostrophe says that it is text.
    return cell.startsWith("'") && /^'+[=+\-@\t\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
  }

  private text(column: Column): string | undefined {
    return this.cell(column)?.trim() || undefined;
  }

  private plain(column: Column, html: HtmlReader): string | undefined {
    const text = this.text(column);
    return text && this.timelineJs ? html(text).text || undefined : text;
  }

  private at(column?: Column): Pick<Problem, 'path' | 'row' | 'column' | 'field'> {
    const index = column && columnOf(this.columns, column);
    const place = { path: `row ${this.row}`, row: this.row };
    return index === undefined ? place : { ...place, column: index + 1, field: this.headers[index]!.trim() };
  }

  private addEra(
    title: string | undefined,
    { date, start, end }: { date?: string; start?: string; end?: string },
  ): void {
    const edtf = date ?? (start && end && `${start}/${end}`);
    const fault = edtf && faultOf(edtf);
    const missing = title === undefined ? 'title' : 'date';
    if (title !== undefined && edtf && !fault) this.eras.push({ title, date: edtf });
    else if (fault) this.problems.push(problem('error', { ...this.at(), field: 'era' }, edtf, fault));
    else this.problems.push(problem('error', this.at(), undefined, `has no ${missing} and is left out: give it one`));
  }

  private tags(): string[] | undefined {
    const text = this.text('tags');
    if (text === undefined) return undefined;
    const separator = /[;\n]/.test(text) ? /[;\n]/ : ',';
    return text
      .split(separator)
      .map((tag) => tag.trim())
      .filter(Boolean);
  }

  /** Tells of an id that came in an earlier draft. */
  private know(id: string | undefined): void {
    if (id === undefined) return;
    if (this.earlier.has(id))
      this.problems.push(problem('warning', this.at('id'), id, 'is used before: give each entry an id of its own'));
    this.ids.push(id);
  }
}

function columnOf(columns: Columns, name: string): number | undefined {
  // Dates may stand in any of these.
  if (name === 'date' || name === 'start') return columns.date ?? columns.start ?? columns.serial ?? columns.year;
  if (name === 'end') return columns.end ?? columns.endYear ?? columnOf(columns, 'date');
  return columns[name as Column];
}

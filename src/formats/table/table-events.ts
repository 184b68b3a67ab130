import type { Problem } from '../../model/types.js';
import type { CsvRow } from '../csv/csv-rows.js';
import type { Draft } from '../format.js';
import type { HtmlContent, ReadHtml } from '../html/html-text.js';
import { faultOf } from '../shared/edtf-text.js';
import { Groups } from '../shared/groups.js';
import { makeProblem } from '../shared/problems.js';
import type { Column, Columns } from './columns.js';
import type { DateOrders, RowDate } from './date-columns.js';
import { readRowDate } from './date-columns.js';
import { HashSet } from './hash-set.js';
import { TableMedia } from './table-media.js';

/** Where the model speaks of what a column of another name holds. */
const COLUMNS_BY_FIELD: Readonly<Record<string, Column>> = {
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

/** What a row says in words. */
interface Words {
  title: string | undefined;
  summary: string | undefined;
  summaryHtml: string | undefined;
  /** In the summary; undefined where it isn't HTML. */
  links: HtmlContent['links'] | undefined;
}

/** Makes events of the rows of a table. */
export class TableEvents {
  readonly #headers: readonly string[];
  readonly #columns: Columns;
  readonly #timelineJs: boolean;
  readonly #orders: DateOrders;
  #events: object[] = [];
  #eras: object[] = [];
  #rows: number[] = [];
  problems: Problem[] = [];
  #groups = new Groups();
  #title: string | undefined;
  #description: string | undefined;
  #hasTitle = false;
  readonly #media: TableMedia;
  /** The first row that has a picture, where no column describes any. */
  #undescribed: number | undefined;
  #vague = new Map<Column, { row: number; text: string; count: number }>();
  /** Ids of earlier drafts, which the model doesn't see together, as numbers. */
  readonly #earlier = new HashSet();
  #ids: string[] = [];
  #cells: readonly string[] = [];
  #row = 0;
  /** Whether the types of events are their groups. */
  readonly #typesAreGroups: boolean;

  /**
   * @param timelineJs whether the table is one of TimelineJS, where texts are HTML and media may be anything on the web
   */
  constructor(headers: readonly string[], columns: Columns, timelineJs: boolean, orders: DateOrders) {
    this.#headers = headers;
    this.#columns = columns;
    this.#timelineJs = timelineJs;
    this.#orders = orders;
    this.#typesAreGroups = !timelineJs && columns.group === undefined;
    this.#media = new TableMedia((column) => this.#cell(column), columns.mediaAlt !== undefined);
  }

  /** How many events there are since the last `takeDraft`. */
  get size(): number {
    return this.#events.length;
  }

  /** Reads a row. One whose cells are all empty is none. */
  add({ cells, row, broken }: CsvRow, html: ReadHtml): void {
    if (!cells.some((cell) => cell.trim())) return;
    this.#cells = cells;
    this.#row = row;
    this.#reportCells(broken);
    const type = this.#text('type')?.toLowerCase();
    const found = readRowDate((column) => this.#text(column), this.#orders, this.#timelineJs);
    this.#reportDate(found);
    const words = this.#readWords(html);
    if (type === 'title' && !this.#hasTitle) {
      this.#hasTitle = true;
      [this.#title, this.#description] = [words.title, words.summary];
    } else if (type === 'era') this.#addEra(words.title, found.date);
    else this.#addEvent(words, found, html);
  }

  #reportCells(broken: boolean | undefined): void {
    if (broken) {
      const what =
        'has a quote that is not closed, or not doubled within a quoted cell, and is read without regard to quotes: correct them';
      this.problems.push(makeProblem('warning', this.#place(), undefined, what));
    }
    if (this.#cells.slice(this.#headers.length).some((cell) => cell.trim())) {
      const what =
        'has more cells than there are columns, and those beyond are not read: put a text with the delimiter in it into quotes';
      this.problems.push(makeProblem('warning', this.#place(), undefined, what));
    }
  }

  #reportDate({ vague, omissions }: RowDate): void {
    for (const { column, text } of vague) {
      const known = this.#vague.get(column);
      if (known) known.count++;
      else this.#vague.set(column, { row: this.#row, text, count: 1 });
    }
    for (const { column, what } of omissions)
      this.problems.push(makeProblem('warning', this.#place(column), this.#text(column), what));
  }

  /** The title and the summary; without a title, the first line of the summary is one. */
  #readWords(html: ReadHtml): Words {
    const body = this.#timelineJs ? html(this.#text('summary') ?? '') : undefined;
    const title = this.#plain('title', html);
    const summary = body ? body.text || undefined : this.#text('summary');
    const isTitled = title !== undefined || (!this.#timelineJs && this.#columns.title !== undefined);
    if (isTitled || summary === undefined)
      return { title, summary, summaryHtml: title && body?.html, links: body?.links };
    const [first, ...rest] = summary.split('\n');
    return { title: first, summary: rest.join('\n') || undefined, summaryHtml: undefined, links: body?.links };
  }

  #addEvent({ title, summary, summaryHtml, links }: Words, found: RowDate, html: ReadHtml): void {
    const { media, sources } = links ? this.#media.readTimelineJs(html, links) : this.#media.readOwn();
    if (this.#media.isUndescribed) this.#undescribed ??= this.#row;
    const id = this.#text('id');
    this.#checkId(id);
    this.#rows.push(this.#row);
    const { date, start, end } = found.date;
    const importance = this.#text('importance');
    // Written out, all of one shape: engines keep what is spread in several times the room and time.
    this.#events.push({
      id,
      date,
      start,
      end,
      title,
      summary,
      summaryHtml,
      // The year alone is shown; what is written may tell a reader more.
      dateNote: this.#plain('dateNote', html) ?? (found.vague.map(({ text }) => text).join(' – ') || undefined),
      group: this.#groups.add(this.#plain('group', html) ?? (this.#typesAreGroups ? this.#text('type') : undefined)),
      importance: importance && /^\d+(?:\.\d+)?$/.test(importance) ? Number(importance) : importance,
      status: this.#text('status'),
      place: this.#text('place'),
      url: this.#text('url'),
      updated: found.updated,
      tags: this.#readTags(),
      media: media.length ? media : undefined,
      sources: sources.length ? sources : undefined,
    });
  }

  /** Says that reading ends before the table does. */
  reportStop(): void {
    this.problems.push(
      makeProblem(
        'error',
        this.#place(),
        undefined,
        'is the last that was read, since reading was stopped: load it again',
      ),
    );
  }

  /** Says what is wrong with columns as a whole, once all rows are read. */
  reportColumns(): void {
    for (const [column, { row, text, count }] of this.#vague) {
      this.#row = row;
      const which = this.#orders.of(column) === 'mixed' ? 'other rows have both orders' : 'no other row tells which';
      const rows = count > 1 ? `it and ${count - 1} more of the column show` : 'it shows';
      const what = `has the day first or the month first, and ${which}, so that ${rows} the year alone: write dates like 2019-04-30`;
      this.problems.push(makeProblem('warning', this.#place(column), text, what));
    }
    if (this.#undescribed === undefined) return;
    this.#row = this.#undescribed;
    const what =
      'has a picture that no column describes: add a column “Media alt” that says in a few words what pictures show';
    this.problems.push(makeProblem('warning', { ...this.#place('media'), path: `row ${this.#row}` }, undefined, what));
  }

  /** All that was read since the last time. */
  takeDraft(): Draft {
    const [rows, columns, headers] = [this.#rows, this.#columns, this.#headers];
    const draft: Draft = {
      document: {
        title: this.#title,
        description: this.#description,
        groups: this.#groups.all(),
        eras: this.#eras,
        sources: this.#media.takeSources(),
        events: this.#events,
      },
      place(index, field) {
        const row = rows[index]!;
        const name = field.replace(/\[\d+\]/g, '');
        const column = columnOf(columns, COLUMNS_BY_FIELD[name] ?? COLUMNS_BY_FIELD[name.split('.')[0]!] ?? name);
        const place = { path: `row ${row}`, row };
        return column === undefined ? place : { ...place, column: column + 1, field: headers[column]!.trim() };
      },
      problems: this.problems,
    };
    for (const id of this.#ids) this.#earlier.add(id);
    [this.#events, this.#eras, this.#rows, this.problems] = [[], [], [], []];
    this.#groups = new Groups();
    [this.#title, this.#description, this.#ids] = [undefined, undefined, []];
    return draft;
  }

  /** A cell with the space at its ends; undefined where there is no such column. */
  #cell(column: Column): string | undefined {
    const index = this.#columns[column];
    if (index === undefined) return undefined;
    const cell = this.#cells[index] ?? '';
    // Spreadsheet programs take a cell for a formula, unless an apostrophe says that it is text.
    return cell.startsWith("'") && /^'+[=+\-@\t\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
  }

  #text(column: Column): string | undefined {
    return this.#cell(column)?.trim() || undefined;
  }

  #plain(column: Column, html: ReadHtml): string | undefined {
    const text = this.#text(column);
    return text && this.#timelineJs ? html(text).text || undefined : text;
  }

  #place(column?: Column): Pick<Problem, 'path' | 'row' | 'column' | 'field'> {
    const index = column && columnOf(this.#columns, column);
    const place = { path: `row ${this.#row}`, row: this.#row };
    return index === undefined ? place : { ...place, column: index + 1, field: this.#headers[index]!.trim() };
  }

  #addEra(title: string | undefined, { date, start, end }: { date?: string; start?: string; end?: string }): void {
    const edtf = date ?? (start && end && `${start}/${end}`);
    const fault = edtf && faultOf(edtf);
    const missing = title === undefined ? 'title' : 'date';
    if (title !== undefined && edtf && !fault) this.#eras.push({ title, date: edtf });
    else if (fault) this.problems.push(makeProblem('error', { ...this.#place(), field: 'era' }, edtf, fault));
    else
      this.problems.push(
        makeProblem('error', this.#place(), undefined, `has no ${missing} and is left out: give it one`),
      );
  }

  #readTags(): string[] | undefined {
    const text = this.#text('tags');
    if (text === undefined) return undefined;
    const separator = /[;\n]/.test(text) ? /[;\n]/ : ',';
    return text
      .split(separator)
      .map((tag) => tag.trim())
      .filter(Boolean);
  }

  /** Tells of an id that came in an earlier draft. */
  #checkId(id: string | undefined): void {
    if (id === undefined) return;
    if (this.#earlier.has(id))
      this.problems.push(
        makeProblem('warning', this.#place('id'), id, 'is used before: give each entry an id of its own'),
      );
    this.#ids.push(id);
  }
}

function columnOf(columns: Columns, name: string): number | undefined {
  // Dates may stand in any of these.
  if (name === 'date' || name === 'start') return columns.date ?? columns.start ?? columns.serial ?? columns.year;
  if (name === 'end') return columns.end ?? columns.endYear ?? columnOf(columns, 'date');
  return columns[name as Column];
}

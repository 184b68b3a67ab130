import { buildTable, addToDraft, createDraft } from './build.js';
import type { ColumnsDraft } from './build.js';
import type { EventTable, Rows } from './event-table.js';
import { Fields } from '../model/fields.js';
import { IdSet } from './id-set.js';
import { defineLazyEvents } from './lazy-events.js';
import { runInSlices, createYielder, thread } from '../scheduling/yield.js';
import { isObject, readFastRow } from './fast-row.js';
import type { ProblemNote } from '../model/problem-messages.js';
import type { NewsEvent, Timeline } from '../model/types.js';
import { readEvent } from '../model/read-event.js';
import type { EventContext } from '../model/read-event.js';
import type { ReadingOptions } from './reading.js';

/** Rows between two looks at the clock. */
const ROWS_PER_CHECK = 512;
/** ms of reading after which the reader is told how far it is and shown what there is, and between two such words. */
const SLOW_MS = 300;
const PROGRESS_EVERY_MS = 250;
/** Events that are kept once they were made; what is on show at a time is some hundred. */
const KEPT_EVENTS = 4096;

/**
 * The rows of big data. They stay what the author gave; of each only what an index needs is noted, and an event is made
 * of a row when it is asked for.
 */
export class LazyRows implements Rows {
  /** How many rows are events. */
  length = 0;
  /** Which rows are events, once some aren't. */
  #kept: Uint32Array | undefined;
  /** Ids that aren't those of the data, by the event's place. */
  readonly #ids = new Map<number, string>();
  readonly #made = new Map<number, NewsEvent>();
  readonly #groups: Map<string, number>;
  #draft: ColumnsDraft | undefined;
  #done = false;
  readonly #rows: readonly unknown[];
  readonly #context: EventContext;

  constructor(rows: readonly unknown[], context: EventContext) {
    this.#rows = rows;
    this.#context = context;
    this.#groups = new Map([...context.groups].map((id, i) => [id, i + 1]));
  }

  /** The memory of its arrays, bytes. */
  get byteLength(): number {
    const arrays = [this.#kept, ...Object.values(this.#draft ?? {})].filter((value) => ArrayBuffer.isView(value));
    return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /**
   * Reads all rows, in slices.
   *
   * @returns whether it came to the end
   */
  async read(
    notes: ProblemNote[],
    { signal, progress }: ReadingOptions,
    preview?: () => Promise<void>,
  ): Promise<boolean> {
    const rows = this.#rows;
    const context = this.#context;
    const draft = (this.#draft = createDraft(rows.length));
    let next = thread.now() + SLOW_MS;
    const places = new IdSet(rows.length, (at) => this.id(at));
    // Of rows that had to be read, some of which are no events.
    const others = new Set<string>();
    const ids: EventContext['ids'] = {
      first(id) {
        const isFirst = !places.has(id) && !others.has(id);
        if (isFirst) others.add(id);
        return isFirst;
      },
      make: (base) => context.ids.make(base),
    };
    let row = 0;
    const fields = new Fields(() => `events[${row}]`, notes);
    const pause = createYielder();
    while (row < rows.length) {
      if (row % ROWS_PER_CHECK === 0) {
        const paused = pause();
        if (paused) {
          await paused;
          const now = thread.now();
          if (now > next) {
            next = now + PROGRESS_EVERY_MS;
            progress?.(row, rows.length);
            await preview?.();
            preview = undefined;
          }
        }
        if ((this.#done = signal?.aborted === true)) return false;
      }
      const end = Math.min(rows.length, row - (row % ROWS_PER_CHECK) + ROWS_PER_CHECK);
      row = this.#scan(row, end, draft, (id) => !others.has(id) && places.add(id, this.length));
      if (row === end) continue;
      const raw = rows[row];
      const event = isObject(raw) ? readEvent(fields.of(raw), { ...context, ids }) : fields.error('', raw, 'object');
      if (event) {
        if (event.id !== (raw as { id?: unknown }).id) this.#ids.set(this.length, event.id);
        addToDraft(draft, this.length, event, this.#place(event));
        this.#keep(row);
      } else {
        this.#kept ??= Uint32Array.from({ length: rows.length }, (_, i) => i);
      }
      row++;
    }
    this.#done = true;
    return true;
  }

  /**
   * Notes rows as long as they have no problems. By itself, since engines are slow to make long loops with
   * pauses in them fast.
   *
   * @returns the first row that wants a closer look, or `end`
   */
  #scan(row: number, end: number, draft: ColumnsDraft, isNew: (id: string) => boolean): number {
    for (; row < end; row++) {
      const plain = readFastRow(this.#rows[row], this.#context);
      if (!plain || !isNew(plain.id)) break;
      addToDraft(draft, this.length, plain, this.#place(plain));
      this.#keep(row);
    }
    return row;
  }

  #keep(row: number): void {
    if (this.#kept) this.#kept[this.length] = row;
    this.length++;
  }

  /** All events. */
  all(): NewsEvent[] {
    return Array.from({ length: this.length }, (_, at) => this.event(at));
  }

  /** An index of what is read so far. */
  async index(timeZone: string): Promise<EventTable> {
    const { length } = this;
    const draft = this.#draft ?? (await runInSlices(this.#again()));
    // Big as they are, they go as soon as an index can have them for itself.
    if (this.#done) this.#draft = undefined;
    const part = this.#done ? 'subarray' : 'slice';
    const own: ColumnsDraft = {
      size: length,
      start: draft.start[part](0, length),
      end: draft.end[part](0, length),
      importance: draft.importance[part](0, length),
      group: draft.group[part](0, length),
      kind: draft.kind[part](0, length),
    };
    return runInSlices(buildTable(this, own, timeZone));
  }

  event(at: number): NewsEvent {
    let event = this.#made.get(at);
    if (event) return event;
    const id = this.#ids.get(at);
    const ids = { first: () => id === undefined, make: () => id! };
    event = readEvent(new Fields(String, []).of(this.#raw(at)), { ...this.#context, ids }) as NewsEvent;
    if (this.#made.size >= KEPT_EVENTS) this.#made.clear();
    this.#made.set(at, event);
    return event;
  }

  id(at: number): string {
    return this.#ids.get(at) ?? (this.#raw(at) as { id: string }).id;
  }

  find(id: string): number {
    // What was on show is what is asked for next.
    for (const [at, event] of this.#made) if (event.id === id) return at;
    for (const [at, other] of this.#ids) if (other === id) return at;
    for (let at = 0; at < this.length; at++) {
      if (this.id(at) === id) return at;
    }
    return -1;
  }

  #raw(at: number): object {
    return this.#rows[this.#kept ? this.#kept[at]! : at] as object;
  }

  #place({ group }: { group?: string | undefined }): number {
    return (group !== undefined && this.#groups.get(group)) || 0;
  }

  /** A draft of what was read before. */
  *#again(): Generator<void, ColumnsDraft> {
    const draft = createDraft(this.length);
    for (let at = 0; at < this.length; at++) {
      const event = this.event(at);
      addToDraft(draft, at, event, this.#place(event));
      if (at % ROWS_PER_CHECK === 0) yield;
    }
    return draft;
  }
}

/** Reads the events of big data into a timeline. */
export async function readLazyRows(
  rows: readonly unknown[],
  context: EventContext,
  timeline: Timeline,
  notes: ProblemNote[],
  { preview, ...options }: ReadingOptions,
): Promise<LazyRows> {
  const many = new LazyRows(rows, context);
  const show = async () => preview?.({ timeline, problems: [], lazyEvents: many });
  defineLazyEvents(timeline, () => many.all());
  if (!(await many.read(notes, options, preview && show))) {
    notes.push({ severity: 'error', path: '', field: 'events', code: 'stopped', arg: 'events' });
  }
  return many;
}

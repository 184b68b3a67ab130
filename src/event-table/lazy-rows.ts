import { buildIndex, note, notesFor } from './build.js';
import type { Notes } from './build.js';
import type { EventIndex, Rows } from './event-table.js';
import { Fields } from '../model/fields.js';
import { IdPlaces } from './id-set.js';
import { lazyEvents } from './lazy-events.js';
import { paced, pacer, thread } from '../scheduling/yield.js';
import { isObject, plainRow } from './fast-row.js';
import type { Note } from '../model/remedies.js';
import type { NewsEvent, Timeline } from '../model/types.js';
import { readEvent } from '../model/read-event.js';
import type { Context } from '../model/read-event.js';
import type { ReadingOptions } from './reading.js';

/** Rows between two looks at the clock. */
const ROWS = 512;
/** ms of reading after which the reader is told how far it is and shown what there is, and between two such words. */
const PATIENCE = 300;
const OFTEN = 250;
/** Events that are kept once they were made; what is on show at a time is some hundred. */
const KEPT = 4096;

/**
 * The rows of big data. They stay what the author gave; of each only what an index needs is noted, and an event is made
 * of a row when it is asked for.
 */
export class Many implements Rows {
  /** How many rows are events. */
  length = 0;
  /** Which rows are events, once some aren't. */
  private kept: Uint32Array | undefined;
  /** Ids that aren't those of the data, by the event's place. */
  private readonly ids = new Map<number, string>();
  private readonly made = new Map<number, NewsEvent>();
  private readonly groups: Map<string, number>;
  private notes: Notes | undefined;
  private done = false;

  constructor(
    private readonly rows: readonly unknown[],
    private readonly context: Context,
  ) {
    this.groups = new Map([...context.groups].map((id, i) => [id, i + 1]));
  }

  /**
   * Reads all rows, in slices.
   *
   * @returns whether it came to the end
   */
  async read(notes: Note[], { signal, progress }: ReadingOptions, preview?: () => Promise<void>): Promise<boolean> {
    const { rows, context } = this;
    const known = (this.notes = notesFor(rows.length));
    let next = thread.now() + PATIENCE;
    const places = new IdPlaces(rows.length, (at) => this.id(at));
    // Of rows that had to be read, some of which are no events.
    const others = new Set<string>();
    const ids: Context['ids'] = {
      first: (id) => !places.has(id) && !others.has(id) && others.add(id).has(id),
      make: (base) => context.ids.make(base),
    };
    let row = 0;
    const fields = new Fields(() => `events[${row}]`, notes);
    const pause = pacer();
    while (row < rows.length) {
      if (row % ROWS === 0) {
        const paused = pause();
        if (paused) {
          await paused;
          const now = thread.now();
          if (now > next) {
            next = now + OFTEN;
            progress?.(row, rows.length);
            await preview?.();
            preview = undefined;
          }
        }
        if ((this.done = signal?.aborted === true)) return false;
      }
      const end = Math.min(rows.length, row - (row % ROWS) + ROWS);
      row = this.scan(row, end, known, (id) => !others.has(id) && places.add(id, this.length));
      if (row === end) continue;
      const raw = rows[row];
      const event = isObject(raw) ? readEvent(fields.of(raw), { ...context, ids }) : fields.error('', raw, 'object');
      if (event) {
        if (event.id !== (raw as { id?: unknown }).id) this.ids.set(this.length, event.id);
        note(known, this.length, event, this.place(event));
        this.keep(row);
      } else {
        this.kept ??= Uint32Array.from({ length: rows.length }, (_, i) => i);
      }
      row++;
    }
    this.done = true;
    return true;
  }

  /**
   * Notes rows as long as there is nothing to mend in them. By itself, since engines are slow to make long loops with
   * pauses in them fast.
   *
   * @returns the first row that wants a closer look, or `end`
   */
  private scan(row: number, end: number, known: Notes, isNew: (id: string) => boolean): number {
    for (; row < end; row++) {
      const plain = plainRow(this.rows[row], this.context);
      if (!plain || !isNew(plain.id)) break;
      note(known, this.length, plain, this.place(plain));
      this.keep(row);
    }
    return row;
  }

  private keep(row: number): void {
    if (this.kept) this.kept[this.length] = row;
    this.length++;
  }

  /** All events. */
  all(): NewsEvent[] {
    return Array.from({ length: this.length }, (_, at) => this.event(at));
  }

  /** An index of what is read so far. */
  async index(timeZone: string): Promise<EventIndex> {
    const { length } = this;
    const notes = this.notes ?? (await paced(this.again()));
    // Big as they are, they go as soon as an index can have them for itself.
    if (this.done) this.notes = undefined;
    const part = this.done ? 'subarray' : 'slice';
    const own: Notes = {
      size: length,
      start: notes.start[part](0, length),
      end: notes.end[part](0, length),
      importance: notes.importance[part](0, length),
      group: notes.group[part](0, length),
      kind: notes.kind[part](0, length),
    };
    return paced(buildIndex(this, own, timeZone));
  }

  event(at: number): NewsEvent {
    let event = this.made.get(at);
    if (event) return event;
    const id = this.ids.get(at);
    const ids = { first: () => id === undefined, make: () => id! };
    event = readEvent(new Fields(String, []).of(this.raw(at)), { ...this.context, ids }) as NewsEvent;
    if (this.made.size >= KEPT) this.made.clear();
    this.made.set(at, event);
    return event;
  }

  id(at: number): string {
    return this.ids.get(at) ?? (this.raw(at) as { id: string }).id;
  }

  find(id: string): number {
    // What was on show is what is asked for next.
    for (const [at, event] of this.made) if (event.id === id) return at;
    for (const [at, other] of this.ids) if (other === id) return at;
    for (let at = 0; at < this.length; at++) {
      if (this.id(at) === id) return at;
    }
    return -1;
  }

  private raw(at: number): object {
    return this.rows[this.kept ? this.kept[at]! : at] as object;
  }

  private place({ group }: { group?: string | undefined }): number {
    return (group !== undefined && this.groups.get(group)) || 0;
  }

  /** The notes of what was read before. */
  private *again(): Generator<void, Notes> {
    const notes = notesFor(this.length);
    for (let at = 0; at < this.length; at++) {
      const event = this.event(at);
      note(notes, at, event, this.place(event));
      if (at % ROWS === 0) yield;
    }
    return notes;
  }
}

/** Reads the events of big data into a timeline. */
export async function readMany(
  rows: readonly unknown[],
  context: Context,
  timeline: Timeline,
  notes: Note[],
  { preview, ...options }: ReadingOptions,
): Promise<Many> {
  const many = new Many(rows, context);
  const show = async () => preview?.({ timeline, problems: [], many });
  lazyEvents(timeline, () => many.all());
  if (!(await many.read(notes, options, preview && show))) {
    notes.push({ severity: 'error', path: '', field: 'events', remedy: 'stopped', arg: 'events' });
  }
  return many;
}

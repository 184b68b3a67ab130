/** What only big data needs, so that small pages needn't load it. */
import { isFault, parsePlainDate } from './dates.js';
import { columnsFor, compareIn, EventIndex, note } from './event-index.js';
import type { Columns, Rows, Sort } from './event-index.js';
import { Fields, LIMITS } from './fields.js';
import type { Note } from './remedies.js';
import type { NewsEvent, Timeline } from './types.js';
import { safeUrl } from './urls.js';
import { readEvent, STATUSES } from './validate.js';
import type { Context, ReadingOptions } from './validate.js';

/** ms of work in one go: what is left of a frame's 16 ms is the page's. */
const SLICE = 12;
/** Rows between two looks at the clock. */
const ROWS = 512;
/** ms of reading after which the reader is shown what there is. */
const PATIENCE = 300;
/** Events that are kept once they were made; what is on show at a time is some hundred. */
const KEPT = 4096;

/** Time, and how it's given back. Tests put their own in place of these. */
export const thread = {
  now: (): number => performance.now(),

  /** Ends once the page has answered what waits: input, frames, timers of others. */
  pause(): Promise<unknown> {
    const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<unknown> } };
    // Timers would come late: 4 ms each once they follow each other, a second in a tab that is hidden.
    return (
      scheduler?.yield?.() ??
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(port1.close());
        port2.postMessage(0);
      })
    );
  },
};

/** Pauses when it's time to: call it often. Tells whether it paused. */
export function pacer(): () => Promise<boolean> | false {
  let since = thread.now();
  return () => {
    if (thread.now() - since <= SLICE) return false;
    return thread.pause().then(() => {
      since = thread.now();
      return true;
    });
  };
}

/** Takes steps to their end, in slices. */
export async function paced<T>(steps: Generator<void, T>): Promise<T> {
  const pause = pacer();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const paused = pause();
    if (paused) await paused;
  }
}

/** Texts without anything to clean, as far as one look can tell. */
const PLAIN_ID = /^[!-~]+$/;
const plainTitle = (title: string) => {
  const first = title.charCodeAt(0);
  const control = first <= 32 || (first >= 127 && first <= 160);
  return !control && (first < 0x2000 || (first > 0x3000 && first < 0xfeff)) && first !== 0x1680;
};
const isNone = (value: unknown) => value === undefined || value === null;
const isShort = (value: unknown, most: number) => isNone(value) || (typeof value === 'string' && value.length <= most);
const isEmpty = (value: unknown) => isNone(value) || (Array.isArray(value) && value.length === 0);
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a date, in whichever way it is written. */
function dateText({ date, start, end }: Record<string, unknown>): unknown {
  if (!isNone(date) || isNone(start)) return date;
  return isNone(end) ? start : typeof start === 'string' && typeof end === 'string' && `${start}/${end}`;
}

/** A set of ids that keeps none of them, only the places of the events that bear them: a tenth of what a `Set` takes. */
class Places {
  private readonly table: Uint32Array;

  constructor(
    size: number,
    private readonly idOf: (place: number) => unknown,
  ) {
    // A power of two, at most half of it taken.
    this.table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * size)));
  }

  /** Whether an event before bears the id. */
  has(id: string): boolean {
    return this.table[this.slot(id)] !== 0;
  }

  add(id: string, place: number): void {
    this.table[this.slot(id)] = place + 1;
  }

  /** Where the id stands, or would. */
  private slot(id: string): number {
    const { table } = this;
    // FNV-1a, a hash function in the public domain.
    let hash = 0x811c9dc5;
    for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & (table.length - 1);
    while (table[slot] !== 0 && this.idOf(table[slot]! - 1) !== id) slot = (slot + 1) & (table.length - 1);
    return slot;
  }
}

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
  /** Events that can't be read again at once, since their dates need what is loaded for them. */
  private readonly late = new Map<number, NewsEvent>();
  private readonly made = new Map<number, NewsEvent>();
  private readonly groups: Map<string, number>;
  private columns: Columns | undefined;
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
    const columns = (this.columns = columnsFor(rows.length));
    const began = thread.now();
    const places = new Places(rows.length, (at) => this.ids.get(at) ?? (this.raw(at) as { id?: unknown }).id);
    const { ids } = context;
    const odd: Context = {
      ...context,
      ids: {
        knows: (id) => ids.knows(id),
        first: (id) => !places.has(id) && ids.first(id),
        make: (base) => ids.make(base),
      },
    };
    let row = 0;
    const fields = new Fields(() => `events[${row}]`, notes);
    const pause = pacer();
    for (; row < rows.length; row++) {
      if (row % ROWS === 0) {
        const paused = pause();
        if (paused) {
          progress?.(row, rows.length);
          await paused;
          if (preview && thread.now() - began > PATIENCE) {
            await preview();
            preview = undefined;
          }
        }
        if ((this.done = signal?.aborted === true)) return false;
      }
      const raw = rows[row];
      const id = this.plain(raw, columns);
      if (id !== undefined && !places.has(id) && !ids.knows(id)) {
        places.add(id, this.length);
      } else {
        let event = isObject(raw) ? readEvent(fields.of(raw), odd) : fields.error('', raw, 'object');
        if (event instanceof Promise) {
          event = await event;
          if (event) this.late.set(this.length, event);
        }
        if (!event) {
          this.kept ??= Uint32Array.from({ length: rows.length }, (_, i) => i);
          continue;
        }
        if (event.id !== (raw as { id?: unknown }).id) this.ids.set(this.length, event.id);
        this.note(columns, this.length, event);
      }
      if (this.kept) this.kept[this.length] = row;
      this.length++;
    }
    this.done = true;
    return true;
  }

  /** All events. */
  all(): NewsEvent[] {
    return Array.from({ length: this.length }, (_, at) => this.event(at));
  }

  /** An index of what is read so far. */
  async index(timeZone: string): Promise<EventIndex> {
    const { length } = this;
    const columns = this.columns ?? (await paced(this.again()));
    // Big as they are, they go as soon as an index can have them for itself.
    if (this.done) this.columns = undefined;
    const part = this.done ? 'subarray' : 'slice';
    const own: Columns = {
      size: length,
      start: columns.start[part](0, length),
      end: columns.end[part](0, length),
      importance: columns.importance[part](0, length),
      group: columns.group[part](0, length),
      kind: columns.kind[part](0, length),
    };
    return paced(EventIndex.build(this, own, timeZone, radixSort));
  }

  event(at: number): NewsEvent {
    let event = this.late.get(at) ?? this.made.get(at);
    if (event) return event;
    const id = this.ids.get(at);
    const ids = { first: () => id === undefined, make: () => id!, knows: () => false };
    event = readEvent(new Fields(String, []).of(this.raw(at)), { ...this.context, ids }) as NewsEvent;
    if (this.made.size >= KEPT) this.made.clear();
    this.made.set(at, event);
    return event;
  }

  find(id: string): number {
    for (const [at, other] of this.ids) if (other === id) return at;
    for (let at = 0; at < this.length; at++) {
      if ((this.raw(at) as { id?: unknown }).id === id && !this.ids.has(at)) return at;
    }
    return -1;
  }

  private raw(at: number): object {
    return this.rows[this.kept ? this.kept[at]! : at] as object;
  }

  private note(columns: Columns, at: number, event: NewsEvent): void {
    note(columns, at, event);
    columns.group[at] = this.groups.get(event.group ?? '') ?? 0;
  }

  /** The columns of what was read before. */
  private *again(): Generator<void, Columns> {
    const columns = columnsFor(this.length);
    for (let at = 0; at < this.length; at++) {
      this.note(columns, at, this.event(at));
      if (at % ROWS === 0) yield;
    }
    return columns;
  }

  /**
   * Notes a row that has nothing to mend, in a fraction of the time that it takes to read it, and gives its id. Whatever
   * it isn't sure of it leaves to the reader.
   */
  private plain(raw: unknown, columns: Columns): string | undefined {
    try {
      if (!isObject(raw) || Object.getPrototypeOf(raw) !== Object.prototype || Object.hasOwn(raw, '__proto__')) return;
      const row = raw as Record<string, unknown>;
      const { id, title, importance = 0, status, url } = row;
      const group = isNone(row['group']) ? 0 : this.groups.get(row['group'] as string);
      const good =
        typeof id === 'string' &&
        id.length <= LIMITS.id &&
        PLAIN_ID.test(id) &&
        typeof title === 'string' &&
        title.length <= LIMITS.title &&
        plainTitle(title) &&
        typeof importance === 'number' &&
        importance >= 0 &&
        importance < Infinity &&
        group !== undefined &&
        (isNone(status) || STATUSES.includes(status as string)) &&
        (isNone(url) || safeUrl(url)) &&
        isNone(row['updated']) &&
        isShort(row['summary'], LIMITS.summary) &&
        isShort(row['dateNote'], LIMITS.text) &&
        isShort(row['place'], LIMITS.text) &&
        isEmpty(row['sources']) &&
        isEmpty(row['media']) &&
        isEmpty(row['tags']);
      if (!good) return;
      const text = dateText(row);
      const date = typeof text === 'string' ? parsePlainDate(text, this.context.zone) : undefined;
      if (!date || isFault(date)) return;
      note(columns, this.length, { date, importance });
      columns.group[this.length] = group;
      return id;
    } catch {
      // Of getters and proxies.
      return;
    }
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
  Object.defineProperty(timeline, 'events', {
    enumerable: true,
    configurable: true,
    get() {
      const value = many.all();
      Object.defineProperty(timeline, 'events', { value, writable: true });
      return value;
    },
  });
  if (!(await many.read(notes, options, preview && show))) {
    notes.push({ severity: 'error', path: '', field: 'events', remedy: 'stopped', arg: 'events' });
  }
  return many;
}

/** The places of numbers in ascending order; equal ones keep theirs. Sorts by the bits, 16 at a time. */
function* radixOrder(values: Float64Array): Generator<void, Uint32Array> {
  const size = values.length;
  let order = new Uint32Array(size).map((_, i) => i);
  const first = values.reduce((least, value) => Math.min(least, value), Infinity);
  // Of numbers from 0 on the bits are in the order of the values. Every engine keeps the lowest ones first.
  const words = new Uint16Array(values.map((value) => value - first).buffer);
  let other = new Uint32Array(size);
  for (let word = 0; word < 4; word++) {
    yield;
    // Where the values of each word begin.
    const places = new Uint32Array(65_537);
    for (let at = word; at < words.length; at += 4) places[words[at]! + 1]!++;
    // Words that all have in common, such as those of whole days, cost next to nothing.
    if (places.includes(size)) continue;
    for (let value = 1; value < 65_536; value++) places[value]! += places[value - 1]!;
    yield;
    for (let i = 0; i < size; i++) {
      const event = order[i]!;
      other[places[words[event * 4 + word]!]!++] = event;
    }
    [order, other] = [other, order];
  }
  return order;
}

/**
 * In time that grows with the number of events alone: only events of one start are compared, since a million comparisons
 * that are called back from a native sort take longer than all the rest of an index.
 */
export const radixSort: Sort = function* (columns) {
  const { size, start } = columns;
  const compare = compareIn(columns);
  let inOrder = 1;
  while (inOrder < size && compare(inOrder - 1, inOrder) < 0) inOrder++;
  if (inOrder >= size) return new Uint32Array(size).map((_, i) => i);
  const order = yield* radixOrder(start);
  for (let from = 0, to = 0; from < size; from = to) {
    const first = start[order[from]!];
    while (to < size && start[order[to]!] === first) to++;
    if (to > from + 1) order.subarray(from, to).sort(compare);
    if (to - from > 64 || from % ROWS === 0) yield;
  }
  return order;
};

import { shorten } from './text.js';
import type { ProblemNote, ProblemCode } from './problem-messages.js';
import { safeUrl } from './urls.js';

/** The longest texts that are kept, in UTF-16 units. What is longer is shortened, with a problem. */
export const MAX_CHARACTERS = { id: 200, title: 1000, text: 2000, summary: 20_000 } as const;

// C0 and C1 controls but tab and line feed, and those that turn the direction of what stands around them (embeddings and
// overrides; marks and isolates stay, Arabic and Hebrew need them).
// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTERS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/;
/** White space that one space stands for in a line. */
const UNTIDY_SPACES = /[^\S ]| {2}/;

/**
 * Reads the fields of one foreign object, one at a time, and notes what is wrong with them. Only own properties count,
 * a getter that throws is a problem, and nothing is copied that isn't asked for.
 */
export class Fields {
  #raw: object = {};
  readonly #place: () => string;
  readonly #notes: ProblemNote[];

  /** @param place makes the path of the object, once there is something to say of it */
  constructor(place: () => string, notes: ProblemNote[]) {
    this.#place = place;
    this.#notes = notes;
  }

  /** Goes over to another object. */
  of(raw: object): this {
    this.#raw = raw;
    // JSON.parse makes `__proto__` an own property like any other.
    if (this.has('__proto__')) this.note('__proto__', 'a key', 'key');
    return this;
  }

  /** Whether something stands under a name. */
  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  /** What stands under a name; undefined for null as well. */
  get(name: string): unknown {
    try {
      return Object.hasOwn(this.#raw, name) ? ((this.#raw as Record<string, unknown>)[name] ?? undefined) : undefined;
    } catch {
      this.note(name, 'a getter that throws', 'unreadable');
      return undefined;
    }
  }

  /** Notes that a value under a name is wrong; `arg` is what the remedy names besides. The rest of the object is kept. */
  note(
    field: string,
    value: unknown,
    remedy: ProblemCode,
    arg?: string | number,
    severity: ProblemNote['severity'] = 'warning',
  ): void {
    const place = this.#place();
    const path = place && field ? `${place}.${field}` : place || field;
    this.#notes.push({ severity, path, field: field || undefined, value, code: remedy, arg });
  }

  /** Notes a wrong value for which the whole object is left out. */
  error(field: string, value: unknown, remedy: ProblemCode, arg?: string | number): void {
    this.note(field, value, remedy, arg, 'error');
  }

  /** Notes that a field is missing for which the whole object is left out. */
  missing(field: string, remedy: ProblemCode = 'missing'): void {
    this.#notes.push({ severity: 'error', path: this.#place(), field, code: remedy, arg: field });
  }

  /** A text without control characters and without space at its ends; numbers are taken for texts. */
  text(name: string, max: number = MAX_CHARACTERS.text): string | undefined {
    const value = this.get(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string' && !Number.isFinite(value)) {
      this.note(name, value, 'text');
      return undefined;
    }
    let text = String(value);
    if (text.length > max) {
      this.note(name, text, 'length', max);
      text = shorten(text, max);
    }
    // A text that is clean stays the very one of the data: to look is much cheaper than to replace.
    if (CONTROL_CHARACTERS.test(text)) text = text.split(CONTROL_CHARACTERS).join('');
    return text.trim() || undefined;
  }

  /** A text in one line. */
  line(name: string, max?: number): string | undefined {
    const text = this.text(name, max);
    return text && UNTIDY_SPACES.test(text) ? text.replace(/\s+/g, ' ') : text;
  }

  url(name: string): string | undefined {
    const value = this.get(name);
    const url = safeUrl(value);
    if (value !== undefined && !url) {
      this.note(name, value, 'url');
    }
    return url;
  }

  /** A finite number, also of a text such as "60". */
  number(name: string, least: number): number | undefined {
    const value = this.get(name);
    if (value === undefined) return undefined;
    const number = typeof value === 'string' && value.trim() ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number) && number >= least) return number;
    this.note(name, value, 'number', least);
    return undefined;
  }

  list(name: string): readonly unknown[] {
    const value = this.get(name);
    if (Array.isArray(value)) return value;
    if (value !== undefined) this.note(name, value, 'list');
    return [];
  }

  /**
   * The objects of a list in order, all by the same fields, which go over from one to the next; for what isn't an object
   * undefined, and a problem.
   */
  *objects(name: string): Generator<Fields | undefined> {
    let index = -1;
    const fields = new Fields(() => this.#at(name, index), this.#notes);
    for (const item of this.list(name)) {
      index++;
      if (typeof item === 'object' && item !== null && !Array.isArray(item)) yield fields.of(item);
      else {
        fields.error('', item, 'object');
        yield undefined;
      }
    }
  }

  /** The fields of an object inside of this one. */
  child(raw: object, name: string, index: number): Fields {
    return new Fields(() => this.#at(name, index), this.#notes).of(raw);
  }

  #at(name: string, index: number): string {
    const place = this.#place();
    return `${place && `${place}.`}${name}[${index}]`;
  }
}

import { shorten } from './text.js';
import type { Note, Remedy } from './remedies.js';
import { safeUrl } from './urls.js';

/** The longest texts that are kept, in UTF-16 units. What is longer is shortened, with a problem. */
export const LIMITS = { id: 200, title: 1000, text: 2000, summary: 20_000 } as const;

// C0 and C1 controls but tab and line feed, and those that turn the direction of what stands around them (embeddings and
// overrides; marks and isolates stay, Arabic and Hebrew need them).
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/g;

/** What a problem shows of a value, at most 80 characters. Never reads into an object. */
export function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  if (typeof value === 'function') return 'a function';
  return shorten(String(value), 80);
}

/**
 * Reads the fields of one foreign object, one at a time, and notes what is wrong with them. Only own properties count,
 * a getter that throws is a problem, and nothing is copied that isn't asked for.
 */
export class Fields {
  constructor(
    private readonly raw: object,
    readonly path: string,
    private readonly notes: Note[],
  ) {}

  /** What stands under a name; undefined for null as well. */
  get(name: string): unknown {
    try {
      // JSON.parse makes `__proto__` an own property like any other.
      return Object.hasOwn(this.raw, name) ? ((this.raw as Record<string, unknown>)[name] ?? undefined) : undefined;
    } catch {
      this.note(name, 'a getter that throws', 'unreadable');
      return undefined;
    }
  }

  /** Notes that a value under a name is wrong; `arg` is what the remedy names besides. The rest of the object is kept. */
  note(
    field: string,
    value: unknown,
    remedy: Remedy,
    arg?: string | number,
    severity: Note['severity'] = 'warning',
  ): void {
    const path = this.path && field ? `${this.path}.${field}` : this.path || field;
    this.notes.push({ severity, path, field: field || undefined, value: shown(value), remedy, arg });
  }

  /** Notes a wrong value for which the whole object is left out. */
  error(field: string, value: unknown, remedy: Remedy, arg?: string | number): void {
    this.note(field, value, remedy, arg, 'error');
  }

  /** Notes that a field is missing for which the whole object is left out. */
  missing(field: string, remedy: Remedy = 'missing'): void {
    this.notes.push({ severity: 'error', path: this.path, field, remedy, arg: field });
  }

  /** A text without control characters and without space at its ends; numbers are taken for texts. */
  text(name: string, max: number = LIMITS.text): string | undefined {
    const value = this.get(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string' && !Number.isFinite(value)) {
      this.note(name, value, 'text');
      return undefined;
    }
    const text = String(value);
    if (text.length > max) this.note(name, text, 'length', max);
    return shorten(text, max).replace(CONTROLS, '').trim() || undefined;
  }

  /** A text in one line. */
  line(name: string, max?: number): string | undefined {
    return this.text(name, max)?.replace(/\s+/g, ' ');
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

  /** The objects of a list, each as fields of its own, in order; what isn't an object is a problem. */
  *objects(name: string, path = (index: number) => this.at(name, index)): Generator<Fields> {
    let index = 0;
    for (const item of this.list(name)) {
      const place = path(index++);
      if (typeof item === 'object' && item !== null && !Array.isArray(item)) yield this.child(item, place);
      else this.child({}, place).error('', item, 'object');
    }
  }

  child(raw: object, path: string): Fields {
    const fields = new Fields(raw, path, this.notes);
    if (fields.get('__proto__') !== undefined) fields.note('__proto__', 'a key', 'key');
    return fields;
  }

  at(name: string, index: number): string {
    return `${this.path ? `${this.path}.` : ''}${name}[${index}]`;
  }
}

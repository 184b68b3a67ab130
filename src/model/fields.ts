import { shorten } from './text.js';
import type { Problem } from './types.js';
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
    private readonly problems: Problem[],
  ) {}

  /** What stands under a name; undefined for null as well. */
  get(name: string): unknown {
    try {
      // JSON.parse makes `__proto__` an own property like any other.
      return Object.hasOwn(this.raw, name) ? ((this.raw as Record<string, unknown>)[name] ?? undefined) : undefined;
    } catch {
      this.note('warning', name, 'a getter that throws', 'could not be read: give it a plain value');
      return undefined;
    }
  }

  /** Notes a problem. Its message is made of the field, the value and `remedy`, as in “status “x” is not known: …”. */
  note(severity: Problem['severity'], field: string, value: unknown, remedy: string): void {
    const found = shown(value);
    const path = this.path && field ? `${this.path}.${field}` : this.path || field;
    this.problems.push({ severity, path, field, value: found, message: `${field} “${found}” ${remedy}.` });
  }

  /** Notes a problem of the whole object, whose message is given. */
  drop(message: string, field?: string): void {
    this.problems.push({ severity: 'error', path: this.path, field, message });
  }

  /** A text without control characters and without space at its ends; numbers are taken for texts. */
  text(name: string, max: number = LIMITS.text): string | undefined {
    const value = this.get(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string' && !Number.isFinite(value)) {
      this.note('warning', name, value, 'is not a text and is left out: write it in quotes');
      return undefined;
    }
    const text = String(value);
    if (text.length > max) this.note('warning', name, text, `has ${text.length} characters and is shortened to ${max}`);
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
      this.note(
        'warning',
        name,
        value,
        'is left out: use a URL that is relative or starts with https:, http: or mailto:',
      );
    }
    return url;
  }

  /** A finite number, also of a text such as "60". */
  number(name: string, least: number): number | undefined {
    const value = this.get(name);
    if (value === undefined) return undefined;
    const number = typeof value === 'string' && value.trim() ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number) && number >= least) return number;
    this.note(
      'warning',
      name,
      value,
      `is not a number${least ? ` of at least ${least}` : ''} and is left out: correct it`,
    );
    return undefined;
  }

  list(name: string): readonly unknown[] {
    const value = this.get(name);
    if (Array.isArray(value)) return value;
    if (value !== undefined) this.note('warning', name, value, 'is not a list and is left out: write it in [ ]');
    return [];
  }

  /** The objects of a list, each as fields of its own, in order; what isn't an object is a problem. */
  *objects(name: string, path = (index: number) => this.at(name, index)): Generator<Fields> {
    let index = 0;
    for (const item of this.list(name)) {
      const place = path(index++);
      if (typeof item === 'object' && item !== null && !Array.isArray(item)) yield this.child(item, place);
      else this.child({}, place).drop(`${place} “${shown(item)}” is not an object and is left out: write it in { }.`);
    }
  }

  child(raw: object, path: string): Fields {
    const fields = new Fields(raw, path, this.problems);
    if (fields.get('__proto__') !== undefined) fields.note('warning', '__proto__', 'a key', 'is not read: remove it');
    return fields;
  }

  at(name: string, index: number): string {
    return `${this.path ? `${this.path}.` : ''}${name}[${index}]`;
  }
}

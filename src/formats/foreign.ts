import { shorten } from '../model/text.js';
import { safeUrl } from '../model/urls.js';
import type { Problem } from '../model/types.js';

/** What stands under a name of a foreign object of its own; undefined for null, for what is no object and for getters that throw. */
export function prop(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined;
  try {
    return Object.hasOwn(object, name) ? ((object as Record<string, unknown>)[name] ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** A text or a finite number as text, without space at its ends; undefined of all else and of nothing but space. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

/** A list as it is, anything else as the only one in a list, nothing as none: many formats leave the list out around one. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === '' ? [] : [value];
}

/** An object that isn't a list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a format has to say of one value, or with `value` undefined of something that isn't there, in the words of `remedies.ts`. */
export function problem(
  severity: Problem['severity'],
  place: Pick<Problem, 'path' | 'row' | 'column' | 'field'>,
  value: unknown,
  what: string,
): Problem {
  const name = place.field ?? place.path;
  if (value === undefined) return { severity, ...place, message: `${place.path || 'The data'} ${what}.` };
  let shown = typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'an object') : String(value);
  shown = shorten(shown, 80);
  return { severity, ...place, value: shown, message: `${name} “${shown}” ${what}.` };
}

/** The groups of a document, as events name them. */
export class Groups {
  private readonly groups = new Map<string, { id: string; title: string }>();

  /** The id of a group, for an event's `group`. */
  add(title: string | undefined): string | undefined {
    const name = title?.replace(/\s+/g, ' ').trim();
    if (!name) return undefined;
    const id = shorten(name, 200);
    if (!this.groups.has(id)) this.groups.set(id, { id, title: name });
    return id;
  }

  all(): object[] {
    return [...this.groups.values()];
  }
}

export interface FoundSource {
  title?: string | undefined;
  publisher?: string | undefined;
  url: unknown;
  /** EDTF. */
  date?: string | undefined;
}

/** The sources of a document, each URL once. */
export class Sources {
  private readonly sources = new Map<string, { id: string; [field: string]: unknown }>();

  /** The citation of a source, for an event's `sources`: none where the URL can't be linked to. */
  add(found: FoundSource): string[] {
    const url = safeUrl(found.url);
    // One into the same page says nothing of an event.
    if (!url || url.startsWith('#')) return [];
    let id = this.sources.get(url)?.id;
    if (!id) {
      // As long as an id may be.
      id = url.length > 200 ? `source-${this.sources.size + 1}` : url;
      const { publisher, date } = found;
      this.sources.set(url, { id, title: found.title ?? publisher ?? hostOf(url), publisher, url, date });
    }
    return [id];
  }

  all(): object[] {
    return [...this.sources.values()];
  }
}

/** Whose server a URL is on, as a link's name: `example.org`; the URL itself where it names none. */
function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '') || url;
  } catch {
    return url;
  }
}

/**
 * Where something of an event stands in its source (see `Draft`).
 *
 * @param paths where each event of the document stands
 * @param names what the source calls a field: by its name without indexes, such as `media.url`
 */
export function placer(paths: readonly string[], names: Readonly<Record<string, string>>) {
  return (index: number, field: string): Pick<Problem, 'path' | 'field'> => {
    const plain = field.replace(/\[\d+\]/g, '');
    const name = names[plain] ?? names[plain.split('.')[0]!] ?? field;
    const path = paths[index] ?? '';
    // Without a field the note's own one stays.
    return name ? { path: path ? `${path}.${name}` : name, field: name } : { path };
  };
}

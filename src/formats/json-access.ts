/** Reading objects of which nothing is known: no getter of theirs throws out of here. */

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

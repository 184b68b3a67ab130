/** What readers say of what they read, and where it stands. */
import { shorten } from '../../model/text.js';
import type { Problem } from '../../model/types.js';

/** What a format has to say of one value, or with `value` undefined of something that isn't there, in the words of `problem-messages.ts`. */
export function makeProblem(
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

/**
 * Where something of an event stands in its source (see `Draft`).
 *
 * @param paths where each event of the document stands
 * @param names what the source calls a field: by its name without indexes, such as `media.url`
 */
export function placeFinder(paths: readonly string[], names: Readonly<Record<string, string>>) {
  return (index: number, field: string): Pick<Problem, 'path' | 'field'> => {
    const plain = field.replace(/\[\d+\]/g, '');
    const name = names[plain] ?? names[plain.split('.')[0]!] ?? field;
    const path = paths[index] ?? '';
    // Without a field the note's own one stays.
    return name ? { path: path ? `${path}.${name}` : name, field: name } : { path };
  };
}

import type { Note, Placing } from './remedies.js';
import type { Problem } from './types.js';

/** Puts notes into words, for which those are loaded. */
export async function toProblems(notes: readonly Note[], place?: Placing): Promise<Problem[]> {
  if (!notes.length) return [];
  try {
    const { placed, worded } = await import('./remedies.js');
    return notes.map((note) => worded(place ? placed(note, place) : note));
  } catch {
    // The network is gone: the place and the kind of problem are better than nothing.
    return notes.map(({ severity, path, field, remedy }) => ({ severity, path, field, message: `${path}: ${remedy}` }));
  }
}

import type { Note } from './remedies.js';
import type { Problem } from './types.js';

/** Puts notes into words, for which those are loaded. */
export async function toProblems(notes: readonly Note[]): Promise<Problem[]> {
  if (!notes.length) return [];
  try {
    const { worded } = await import('./remedies.js');
    return notes.map(worded);
  } catch {
    // The network is gone: the place and the kind of problem are better than nothing.
    return notes.map(({ severity, path, field, remedy }) => ({ severity, path, field, message: `${path}: ${remedy}` }));
  }
}

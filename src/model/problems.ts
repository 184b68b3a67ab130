import type { ProblemNote, LocateInSource } from './problem-messages.js';
import type { Problem } from './types.js';

/** Puts notes into words, for which those are loaded. */
export async function toProblems(notes: readonly ProblemNote[], place?: LocateInSource): Promise<Problem[]> {
  if (!notes.length) return [];
  try {
    const { locateNote, noteToProblem } = await import('./problem-messages.js');
    return notes.map((note) => noteToProblem(place ? locateNote(note, place) : note));
  } catch {
    // The network is gone: the place and the kind of problem are better than nothing.
    return notes.map(({ severity, path, field, code: remedy }) => ({
      severity,
      path,
      field,
      message: `${path}: ${remedy}`,
    }));
  }
}

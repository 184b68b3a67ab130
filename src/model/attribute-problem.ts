import type { Problem } from './types.js';

/** A problem with an attribute of the tag: its name, its value, and what to do. */
export function attributeProblem(field: string, value: string, message: string): Problem {
  return { severity: 'warning', path: `<news-timeline ${field}>`, field, value, message };
}

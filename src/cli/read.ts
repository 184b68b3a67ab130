import { parse } from '../entries/data.js';
import type { ParseResult, Problem } from '../entries/data.js';
import { Failure } from './failure.js';
import { hintOf, nameOf, textOf } from './input.js';
import { placesIn } from './json-places.js';
import { Progress } from './progress.js';

export interface ReadOptions {
  /** The name of the file's format; found out when absent. */
  format?: string | undefined;
  progress: boolean;
}

/** The objects of a JSON text, or the text itself. */
function decoded(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    // The reader says where it breaks.
    return text;
  }
}

/** Rows and columns for the problems of a JSON file, which know their paths alone. */
function placed(problems: Problem[], text: string): Problem[] {
  const placeOf = placesIn(
    text,
    problems.map(({ path }) => path),
  );
  return problems.map((problem) => ({ ...problem, ...(problem.row === undefined && placeOf(problem.path)) }));
}

/**
 * Reads a whole file.
 *
 * @throws Failure where there is no text, or no format of the name
 */
export async function readWhole(file: string, { format, progress: asked }: ReadOptions): Promise<ParseResult> {
  let text = '';
  for await (const piece of textOf(file)) text += piece;
  const progress = new Progress(asked);
  const input = decoded(text);
  const name = hintOf(file);
  const result = await parse(input, {
    ...(name !== undefined && { name }),
    ...(format !== undefined && { format }),
    progress: (done, total) => progress.report(done, total),
  });
  progress.clear();
  const [first] = result.problems;
  if (first?.field === 'format' && first.path === 'format') throw new Failure(first.message);
  return typeof input === 'object' ? { ...result, problems: placed(result.problems, text) } : result;
}

/** A problem in a line, as compilers and linters write them, so that editors find the place. */
export function lineOf(file: string, { row, column, path, severity, message }: Problem): string {
  const place = [nameOf(file), row, row === undefined ? undefined : column].filter((part) => part !== undefined);
  // Where there is no row, the path says where it is, unless the message begins with it.
  const about = row !== undefined || !path || message.includes(path) ? '' : `${path}: `;
  return `${place.join(':')}: ${severity}: ${about}${message}`;
}

const counted = (count: number, what: string) => `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;

/** What was found, in a line. */
export function summaryOf(file: string, events: number, errors: number, warnings: number): string {
  const found = errors + warnings ? `${counted(errors, 'error')}, ${counted(warnings, 'warning')}` : 'no problems';
  return `${nameOf(file)}: ${counted(events, 'event')}, ${found}`;
}

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');

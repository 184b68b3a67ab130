import { toProblems } from '../model/problems.js';
import type { ReadingOptions, Validated } from '../model/validate.js';
import { toTimeline } from '../model/validate.js';
import { LONGEST_TEXT } from './format.js';
import type { Draft, Hints } from './format.js';

export interface ParseOptions extends Hints, ReadingOptions {
  /** A format's name, where it is known; otherwise it is found out. */
  format?: string;
}

export interface ParseResult extends Validated {
  /** The name of the format that was read, or undefined when none fitted. */
  format: string | undefined;
}

interface Dated {
  title?: unknown;
  date?: unknown;
  start?: unknown;
}

/** Whether objects are plainly the project's own: its first event has a title and a date. What else it may be is known elsewhere. */
function isOwn(objects: unknown): boolean {
  try {
    const [first] = (Array.isArray(objects) ? objects : (objects as { events: unknown }).events) as [Dated];
    return !!first.title && typeof (first.date ?? first.start) === 'string';
  } catch {
    return false;
  }
}

async function draft(given: unknown, options: ParseOptions): Promise<Draft & { format?: string }> {
  let input = given;
  let objects = given;
  if (typeof given === 'string' && given.length <= LONGEST_TEXT) {
    input = given.replace(/^\ufeff/, '');
    try {
      objects = JSON.parse(input as string);
    } catch {
      objects = undefined;
    }
  }
  if ((options.format ?? 'json') === 'json' && isOwn(objects)) return { document: objects as object, format: 'json' };
  // Pages with data of ours need no other format.
  return (await import('./choose.js')).choose(input, objects, options);
}

/**
 * Reads a timeline from a text, from objects or from a list element. Never rejects: what is wrong is told in `problems`,
 * and all that is good is in `timeline`.
 */
export async function parse(input: unknown, options: ParseOptions = {}): Promise<ParseResult> {
  let read: Draft & { format?: string };
  try {
    read = await draft(input, options);
  } catch (error) {
    read = { problems: await toProblems([{ severity: 'error', path: '', remedy: 'broken', arg: error }]) };
  }
  const { document, place, problems = [], format } = read;
  const result = await toTimeline(document ?? { events: [] }, { ...options, place });
  return { ...result, problems: [...problems, ...result.problems], format };
}

import { toProblems } from '../model/problems.js';
import type { Note, Remedy } from '../model/remedies.js';
import type { Problem, Timeline } from '../model/types.js';
import type { ReadingOptions } from '../model/validate.js';
import type { Format, Hints } from './format.js';
import { failed } from './format.js';
import { json } from './json.js';

export interface ParseOptions extends Hints, ReadingOptions {
  /** A format's name, where it is known; otherwise it is found out. */
  format?: string;
}

export interface ParseResult {
  timeline: Timeline;
  /** In the order of the places that they name; empty when all is well. */
  problems: Problem[];
  /** The name of the format that was read, or undefined when none fitted. */
  format: string | undefined;
}

/** More text than this isn't read, UTF-16 units: the memory of a phone. */
const MOST = 32 * 1024 * 1024;

const htmlList: Format = {
  name: 'html-list',
  detect: (input) => input instanceof Object && 'nodeType' in input && 'children' in input,
  // Few pages carry a list, and those have it on show already.
  parse: async (input, options) => (await import('./html-list.js')).readList(input as Element, options),
};

const FORMATS: readonly Format[] = [json, htmlList];

/** Why nothing could be read. */
async function refuse(remedy: Remedy, arg?: unknown, place: Partial<Note> = {}): Promise<ParseResult> {
  const [problem] = await toProblems([{ severity: 'error', path: '', remedy, arg, ...place }]);
  return { ...failed(problem!), format: undefined };
}

async function run(input: unknown, options: ParseOptions): Promise<ParseResult> {
  const names = FORMATS.map(({ name }) => name).join(', ');
  if (typeof input === 'string' && input.length > MOST) return refuse('size', MOST);
  const content = typeof input === 'string' ? input.replace(/^\ufeff/, '') : input;
  if (content === undefined || content === null || (typeof content === 'string' && !content.trim()))
    return refuse('empty');
  const { format: name } = options;
  const format = FORMATS.find((known) => (name ? known.name === name : known.detect(content, options)));
  if (format) return { ...(await format.parse(content, options)), format: format.name };
  return name
    ? refuse('unknownFormat', names, { path: 'format', field: 'format', value: name })
    : refuse('noFormat', names);
}

/**
 * Reads a timeline from a text, from objects or from a list element. Never rejects: what is wrong is told in `problems`,
 * and all that is good is in `timeline`.
 */
export async function parse(input: unknown, options: ParseOptions = {}): Promise<ParseResult> {
  try {
    return await run(input, options);
  } catch (error) {
    return refuse('broken', error);
  }
}

import type { Problem, Timeline } from '../model/types.js';
import type { Format, Hints } from './format.js';
import { failed } from './format.js';
import { json } from './json.js';

export interface ParseOptions extends Hints {
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
  parse: async (input) => (await import('./html-list.js')).readList(input as Element),
};

const FORMATS: readonly Format[] = [json, htmlList];

async function run(input: unknown, options: ParseOptions): Promise<ParseResult> {
  const none = (message: string): ParseResult => ({ ...failed(message), format: undefined });
  const names = FORMATS.map((format) => format.name).join(', ');
  let text = input;
  if (typeof input === 'string') {
    if (input.length > MOST) return none(`The data has ${input.length} characters: give at most ${MOST}.`);
    text = input.replace(/^\ufeff/, '');
  }
  if (input === undefined || input === null || (typeof text === 'string' && !text.trim())) {
    return none('The data is empty: give it at least one event.');
  }
  const { format: name } = options;
  const format = FORMATS.find((known) => (name ? known.name === name : known.detect(text, options)));
  if (!format) {
    return none(
      name
        ? `The format “${name}” is not known: use one of ${names}.`
        : `The data is in no format that is known: give it in one of ${names}.`,
    );
  }
  return { ...(await format.parse(text)), format: format.name };
}

/**
 * Reads a timeline from a text, from objects or from a list element. Never rejects: what is wrong is told in `problems`,
 * and all that is good is in `timeline`.
 */
export async function parse(input: unknown, options: ParseOptions = {}): Promise<ParseResult> {
  try {
    return await run(input, options);
  } catch (error) {
    return { ...failed(`The data could not be read (${String(error)}): check that it is whole.`), format: undefined };
  }
}

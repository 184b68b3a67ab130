/** What finds out a format, for all that isn't plainly the project's own. It loads only then. */
import { toProblems } from '../model/problems.js';
import type { ProblemCode, ProblemNote } from '../model/problem-messages.js';
import type { Draft, Format, Hints } from './format.js';
import { TEXT_MAX_CHARACTERS } from './format.js';
import { FORMATS } from './formats-table.js';
import { json } from './json/json-format.js';
import type { ParseOptions } from './options.js';

/** Why nothing could be read. */
async function refuse(remedy: ProblemCode, arg?: unknown, place: Partial<ProblemNote> = {}): Promise<Draft> {
  return { problems: await toProblems([{ severity: 'error', path: '', code: remedy, arg, ...place }]) };
}

function sourceKind(input: unknown): Format['from'] | undefined {
  if (typeof input === 'string') return 'text';
  if (typeof input !== 'object' || input === null) return undefined;
  return 'nodeType' in input && 'children' in input ? 'element' : 'objects';
}

const isJson = (text: string, { name = '', contentType = '' }: Hints) =>
  /^\s*[[{]/.test(text) || /\bjson\b/i.test(contentType) || /\.json(?:[?#]|$)/i.test(name);

/** Reads an input of whichever format. */
export async function detectAndRead(given: unknown, options: ParseOptions): Promise<Draft & { format?: string }> {
  const names = FORMATS.map(({ name }) => name).join(', ');
  const named = FORMATS.find(({ name }) => name === options.format);
  if (options.format && !named)
    return refuse('unknownFormat', names, { path: 'format', field: 'format', value: options.format });
  let input = given;
  if (typeof input === 'string') {
    if (input.length > TEXT_MAX_CHARACTERS) return refuse('size', TEXT_MAX_CHARACTERS);
    const text = input.replace(/^\ufeff/, '');
    if (!text.trim()) return refuse('empty');
    input = text;
    if (named ? named.from === 'objects' : isJson(text, options)) {
      try {
        input = JSON.parse(text);
      } catch {
        // Browsers disagree on what they say of a syntax error, and not all of them say where it is.
        const { findJsonSyntaxError } = await import('./json/json-syntax-error.js');
        return { problems: [findJsonSyntaxError(text)], format: named?.name ?? json.name };
      }
    }
  }
  if (input === undefined || input === null) return refuse('empty');
  const kind = sourceKind(input);
  const format = FORMATS.find((one) => one.from === kind && (one === named || (!named && one.detect(input, options))));
  if (!format) return refuse('noFormat', named?.name ?? names);
  let read;
  try {
    read = await format.reader();
  } catch (error) {
    return refuse('unloaded', error);
  }
  // What it reads is of the kind that was found out.
  return { ...(await read(input as never, options)), format: format.name };
}

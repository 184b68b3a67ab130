import { toProblems } from '../model/problems.js';
import type { Note, Remedy } from '../model/remedies.js';
import type { Problem, Timeline } from '../model/types.js';
import type { ReadingOptions } from '../model/validate.js';
import { toTimeline } from '../model/validate.js';
import type { Draft, Format, Hints } from './format.js';
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
  from: 'element',
  detect: () => true,
  // Few pages carry a list, and those have it on show already.
  read: async (input) => (await import('./html-list.js')).readList(input as Element),
};

/** The first that recognises an input reads it, so the more particular stand before the more general. */
const FORMATS: readonly Format[] = [htmlList, json];

/** Why nothing could be read. */
async function refuse(remedy: Remedy, arg?: unknown, place: Partial<Note> = {}): Promise<Draft> {
  return { problems: await toProblems([{ severity: 'error', path: '', remedy, arg, ...place }]) };
}

function kindOf(input: unknown): Format['from'] | undefined {
  if (typeof input === 'string') return 'text';
  if (typeof input !== 'object' || input === null) return undefined;
  return 'nodeType' in input && 'children' in input ? 'element' : 'objects';
}

const isJson = (text: string, { name = '', contentType = '' }: Hints) =>
  /^\s*[[{]/.test(text) || /\bjson\b/i.test(contentType) || /\.json(?:[?#]|$)/i.test(name);

/** The objects of a JSON text. */
async function decode(text: string): Promise<{ input: unknown } | Draft> {
  try {
    return { input: JSON.parse(text) };
  } catch {
    // Browsers disagree on what they say of a syntax error, and not all of them say where it is.
    const { findJsonFault } = await import('./json-fault.js');
    return { problems: [findJsonFault(text)] };
  }
}

async function draft(given: unknown, options: ParseOptions): Promise<Draft & { format?: string }> {
  const names = FORMATS.map(({ name }) => name).join(', ');
  const named = FORMATS.find(({ name }) => name === options.format);
  if (options.format && !named)
    return refuse('unknownFormat', names, { path: 'format', field: 'format', value: options.format });
  let input = given;
  if (typeof input === 'string') {
    if (input.length > MOST) return refuse('size', MOST);
    const text = input.replace(/^\ufeff/, '');
    if (!text.trim()) return refuse('empty');
    input = text;
    if (named ? named.from === 'objects' : isJson(text, options)) {
      const decoded = await decode(text);
      if (!('input' in decoded)) return { ...decoded, format: named?.name ?? json.name };
      ({ input } = decoded);
    }
  }
  if (input === undefined || input === null) return refuse('empty');
  const kind = kindOf(input);
  const format = FORMATS.find((one) => one.from === kind && (one === named || (!named && one.detect(input, options))));
  if (!format) return refuse('noFormat', named?.name ?? names);
  return { ...(await format.read(input, options)), format: format.name };
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
    read = await refuse('broken', error);
  }
  const { document, place, problems = [], format } = read;
  const result = await toTimeline(document ?? { events: [] }, { ...options, place });
  return { timeline: result.timeline, problems: [...problems, ...result.problems], format };
}

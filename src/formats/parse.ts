import { toTimeline } from '../event-table/read-timeline.js';
import { toProblems } from '../model/problems.js';
import type { Draft } from './format.js';
import { TEXT_MAX_CHARACTERS } from './format.js';
import type { ParseOptions, ParseResult } from './options.js';

export type { ParseOptions, ParseResult } from './options.js';

interface OwnDocument {
  events?: OwnDocument[];
  title?: unknown;
  date?: unknown;
  start?: unknown;
}

/** The objects of what is plainly the project's own: its first event has a title and a date. What else it may be is known elsewhere. */
function readOwn(input: unknown): object | undefined {
  try {
    const text = typeof input === 'string' && input.length <= TEXT_MAX_CHARACTERS;
    const objects = (text ? JSON.parse(input) : input) as OwnDocument | OwnDocument[];
    const [first] = ((objects as OwnDocument).events ?? objects) as [OwnDocument];
    return first.title && typeof (first.date ?? first.start) === 'string' ? objects : undefined;
  } catch {
    return undefined;
  }
}

/** Parts the HTML of summaries from their text. Where that can't be loaded it's better to show markup than nothing. */
async function splitHtml(read: Draft): Promise<void> {
  try {
    await (await import('./html/html-summaries.js')).splitSummaries(read);
  } catch (error) {
    const problems = await toProblems([{ severity: 'warning', path: '', field: 'html', code: 'unloaded', arg: error }]);
    read.problems = [...(read.problems ?? []), ...problems];
  }
}

/**
 * Reads a timeline from a text, from objects or from a list element. Never rejects: what is wrong is told in `problems`,
 * and all that is good is in `timeline`.
 *
 * @param input text of up to 32 million characters, objects in the form of `events.json` or of another JSON format, or an
 *   `<ol>` or `<ul>`
 * @example
 * ```ts
 * import { parse } from 'news-timeline/data';
 *
 * const { timeline, problems, format } = await parse('Date,Headline\nApril 2019,The uprising\n31 April 2019,No such day');
 * console.log(format, timeline.events.length); // csv 1
 * console.log(problems[0]?.row, problems[0]?.message);
 * ```
 */
export async function parse(input: unknown, options: ParseOptions = {}): Promise<ParseResult> {
  const { format: wanted = 'json' } = options;
  let read: Draft & { format?: string } = { document: wanted === 'json' ? readOwn(input) : undefined, format: 'json' };
  try {
    // Pages with data of ours need no other format.
    if (!read.document) read = await (await import('./detect-format.js')).detectAndRead(input, options);
    if (options.html && read.document) await splitHtml(read);
  } catch (error) {
    read = { problems: await toProblems([{ severity: 'error', path: '', code: 'broken', arg: error }]) };
  }
  const { document, place, problems = [], format } = read;
  const result = await toTimeline(document ?? { events: [] }, { ...options, place });
  return { ...result, problems: [...problems, ...result.problems], format };
}

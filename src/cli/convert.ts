import { toCSV, toHTML, toICalendar, toJSON, toJSONLD, toTimelineJS } from '../entries/data.js';
import type { Loss, Timeline, WriteOptions, Written } from '../entries/data.js';
import { Failure } from './failure.js';
import { nameOf } from './input.js';
import { deliver, say } from './output.js';
import { hasErrors, lineOf, readWhole } from './read.js';
import type { ReadOptions } from './read.js';
import { wordsFor } from './words.js';

const WRITERS: Readonly<Record<string, (timeline: Timeline, options: WriteOptions) => Written>> = {
  json: toJSON,
  timelinejs: toTimelineJS,
  csv: toCSV,
  icalendar: toICalendar,
  'json-ld': toJSONLD,
  html: toHTML,
};

export interface ConvertOptions extends ReadOptions {
  to: string | undefined;
  /** BCP 47; the timeline's own when absent. */
  locale: string | undefined;
  output: string | undefined;
}

/** A line for each field that loses something, with the first event that does. */
function summaryOf(losses: readonly Loss[]): string[] {
  const fields = new Map<string, Loss[]>();
  for (const loss of losses) {
    const key = `${loss.event === undefined} ${loss.field}`;
    const known = fields.get(key);
    if (known) known.push(loss);
    else fields.set(key, [loss]);
  }
  return [...fields.values()].map(([first, ...more]) => {
    const { event, message } = first!;
    const rest = more.length ? ` (So in ${more.length.toLocaleString('en')} more.)` : '';
    return `${event === undefined ? '' : `${event}: `}${message}${rest}`;
  });
}

/**
 * Writes a file's timeline in another format, and says on stderr what is wrong with it and what is lost. Returns the exit
 * status.
 */
export async function convert(file: string, options: ConvertOptions): Promise<number> {
  const { to, output, locale } = options;
  const names = Object.keys(WRITERS).join(', ');
  if (to === undefined) throw new Failure(`say which format to write with --to: ${names}`);
  const write = Object.hasOwn(WRITERS, to) ? WRITERS[to] : undefined;
  if (!write) throw new Failure(`“${to}” can't be written: use one of ${names}`);
  const { timeline, problems } = await readWhole(file, options);
  for (const problem of problems) say(lineOf(file, problem));
  const { content, losses } = write(timeline, await wordsFor(timeline, locale));
  await deliver(content, output);
  for (const line of summaryOf(losses)) say(`${nameOf(file)}: lost in ${to}: ${line}`);
  return hasErrors(problems) ? 1 : 0;
}

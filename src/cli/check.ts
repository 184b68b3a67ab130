import { parseTable } from '../entries/data.js';
import type { Problem } from '../entries/data.js';
import { nameOf, textOf } from './input.js';
import { print, say } from './output.js';
import { Progress } from './progress.js';
import { lineOf, readWhole, summaryOf } from './read.js';
import type { ReadOptions } from './read.js';

export interface CheckOptions extends ReadOptions {
  json: boolean;
}

/** Some of a file's events and what is wrong there. */
interface Part {
  events: number;
  problems: readonly Problem[];
  format: string | undefined;
}

/** Which table a file is, where that is plain before reading it. */
function tableOf(file: string, format: string | undefined): 'csv' | 'timelinejs-csv' | 'any' | undefined {
  // What is piped in can't be read twice, as some tables must be.
  if (file === '-') return undefined;
  if (format === 'csv' || format === 'timelinejs-csv') return format;
  return format === undefined && /\.(?:csv|tsv|tab)$/i.test(file) ? 'any' : undefined;
}

/** Reads a file part by part: a table as it comes, so that it may be of any size, all else at one go. */
async function* parts(file: string, options: CheckOptions): AsyncGenerator<Part> {
  const table = tableOf(file, options.format);
  if (!table) {
    const { timeline, problems, format } = await readWhole(file, options);
    yield { events: timeline.events.length, problems, format };
    return;
  }
  const progress = new Progress(options.progress);
  let rows = 0;
  for await (const part of parseTable(() => textOf(file), table === 'any' ? {} : { format: table })) {
    const { problems, format } = part;
    const events = part.timeline.events.length;
    rows += events;
    progress.clear();
    yield { events, problems, format };
    progress.report(rows);
  }
  progress.clear();
}

/** Lists the problems of a file. Returns the exit status. */
export async function check(file: string, options: CheckOptions): Promise<number> {
  let [events, errors, warnings] = [0, 0, 0];
  let format: string | undefined;
  const all: Problem[] = [];
  for await (const part of parts(file, options)) {
    const { problems } = part;
    ({ format } = part);
    events += part.events;
    const wrong = problems.filter(({ severity }) => severity === 'error').length;
    errors += wrong;
    warnings += problems.length - wrong;
    if (options.json) all.push(...problems);
    else if (problems.length) await print(`${problems.map((problem) => lineOf(file, problem)).join('\n')}\n`);
  }
  if (options.json) await print(`${JSON.stringify({ file: nameOf(file), format, events, problems: all }, null, 2)}\n`);
  else say(summaryOf(file, events, errors, warnings));
  return errors ? 1 : 0;
}

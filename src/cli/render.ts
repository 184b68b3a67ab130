import { Failure } from './failure.js';
import { deliver, say } from './output.js';
import { toFragment, toPage } from './page.js';
import { hasErrors, lineOf, readWhole } from './read.js';
import type { ReadOptions } from './read.js';
import { wordsFor } from './words.js';

export interface RenderOptions extends ReadOptions {
  fragment: boolean;
  script: string | undefined;
  /** BCP 47; the timeline's own when absent. */
  locale: string | undefined;
  output: string | undefined;
}

/** Whether a page may load a script from there: a relative URL, or one of the web. */
function isScriptUrl(url: string): boolean {
  try {
    return /^https?:$/.test(new URL(url, 'https://example.org/').protocol);
  } catch {
    return false;
  }
}

/** Makes a web page of a file's timeline, and says on stderr what is wrong with it. Returns the exit status. */
export async function render(file: string, options: RenderOptions): Promise<number> {
  const { script, output, locale } = options;
  if (script !== undefined && !isScriptUrl(script))
    throw new Failure(`“${script}” is no address of a script: use one that is relative or starts with https:`);
  const { timeline, problems } = await readWhole(file, options);
  for (const problem of problems) say(lineOf(file, problem));
  await deliver(
    (options.fragment ? toFragment : toPage)(timeline, { script, words: await wordsFor(timeline, locale) }),
    output,
  );
  return hasErrors(problems) ? 1 : 0;
}

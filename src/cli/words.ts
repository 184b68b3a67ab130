import { loadMessages } from '../entries/data.js';
import type { Timeline } from '../entries/data.js';
import { Failure } from './failure.js';

/** In which language dates and the words around them are written. */
export interface Words {
  /** BCP 47. */
  locale: string;
  messages: Awaited<ReturnType<typeof loadMessages>>;
}

/**
 * The words to write a timeline in.
 *
 * @param locale the timeline's own language when undefined, and else English
 * @throws Failure where it is no language tag
 */
export async function wordsFor(timeline: Timeline, locale: string | undefined): Promise<Words> {
  if (locale !== undefined && !isTag(locale))
    throw new Failure(`“${locale}” is no language: use a tag such as es or pt-BR`);
  const used = locale ?? timeline.lang ?? 'en';
  return { locale: used, messages: await loadMessages(used) };
}

function isTag(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
}

import { TEXT_MAX_CHARACTERS } from '../../formats/format.js';

/** ms without a byte after which a server is given up. Tests put their own in place of it. */
export const fetchTimeout = { ms: 30_000 };

/** A file's text, and what kind of file it is said to be. */
export interface Fetched {
  text: string;
  contentType: string | undefined;
}

/**
 * Fetches a text.
 *
 * @param again whether to ask the server although the browser may know the answer
 * @throws Error that names the address, what went wrong and what to do about it; what `signal` was aborted with
 */
export async function fetchText(url: URL, again: boolean, signal: AbortSignal): Promise<Fetched> {
  const stalled = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => stalled.abort(), fetchTimeout.ms);
  };
  try {
    wait();
    const response = await fetch(url, {
      signal: AbortSignal.any([signal, stalled.signal]),
      credentials: 'omit',
      // The browser sends ETag or Last-Modified, and takes its copy where nothing is newer.
      cache: again ? 'no-cache' : 'default',
    });
    if (!response.ok) throw new Refusal(`answered ${response.status} ${response.statusText}`.trim());
    const contentType = response.headers.get('content-type') ?? undefined;
    return { text: await textOf(response, wait), contentType };
  } catch (cause) {
    signal.throwIfAborted();
    throw new Error(`${url} ${reasonOf(cause, stalled.signal.aborted)}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** What a server says no with. */
class Refusal extends Error {}

function reasonOf(cause: unknown, stalled: boolean): string {
  if (stalled) return `sent nothing for ${fetchTimeout.ms / 1000} seconds: try again later`;
  if (cause instanceof Refusal) return cause.message;
  // Browsers don't tell a page which of these it was.
  return `could not be fetched (${String(cause)}): it may be out of reach, or its server may not let this page read it (CORS)`;
}

/** Read bit by bit, so that what is too long is given up in time. */
async function textOf(response: Response, wait: () => void): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    wait();
    text += decoder.decode(value, { stream: !done });
    if (done) return text;
    if (text.length <= TEXT_MAX_CHARACTERS) continue;
    void reader.cancel();
    throw new Refusal(`is too long: give at most ${TEXT_MAX_CHARACTERS} characters`);
  }
}

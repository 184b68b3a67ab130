import { parse } from '../formats/registry.js';
import type { ParseOptions, ParseResult } from '../formats/registry.js';

/** Where a timeline's data can come from, the first that is there: a property, `src`, a script or a list inside the tag. */
export interface DataSource {
  /** What was set by property; `undefined` when nothing was. */
  given: unknown;
  src: string | undefined;
  format: string | undefined;
  /** The tag itself, with its light DOM. */
  element: HTMLElement;
}

export type LoadState = 'loading' | 'ready' | 'empty' | 'error';

export interface Loaded {
  state: LoadState;
  /** What was read, of whichever state but `loading`. */
  result?: ParseResult;
  /** Why `src` couldn't be fetched. */
  error?: Error;
}

/** Reads a timeline's data; of several loads at once the last one wins. */
export class SourceLoader {
  #run = new AbortController();

  /** @param report called with `loading` at once and with the outcome later, unless another load comes before it */
  async load(source: DataSource, report: (loaded: Loaded) => void): Promise<void> {
    this.cancel();
    const { signal } = this.#run;
    report({ state: 'loading' });
    const loaded = await read(source, signal);
    if (loaded && !signal.aborted) report(loaded);
  }

  cancel(): void {
    this.#run.abort();
    this.#run = new AbortController();
  }
}

async function read({ given, src, format, element }: DataSource, signal: AbortSignal): Promise<Loaded | undefined> {
  if (given !== undefined) return outcome(await parse(given, options(format, 'the property')));
  if (src) return fetchSource(src, element.ownerDocument.baseURI, format, signal);
  await whole(element.ownerDocument);
  const script = element.querySelector(':scope > script[type="application/json"]');
  if (script) return outcome(await parse(script.textContent ?? '', options(format, 'the inline script')));
  const list = element.querySelector(':scope > ol, :scope > ul');
  if (list) return outcome(await parse(list, options(undefined, 'the list')));
  return { state: 'empty' };
}

async function fetchSource(
  src: string,
  base: string,
  format: string | undefined,
  signal: AbortSignal,
): Promise<Loaded> {
  try {
    const url = new URL(src, base);
    const response = await fetch(url, { signal, credentials: 'omit' });
    if (!response.ok) throw new Error(`${url} answered ${response.status} ${response.statusText}`.trim());
    const contentType = response.headers.get('content-type') ?? undefined;
    return outcome(await parse(await response.text(), { ...options(format, url.pathname), contentType }));
  } catch (cause) {
    return { state: 'error', error: cause instanceof Error ? cause : new Error(String(cause)) };
  }
}

function outcome(result: ParseResult): Loaded {
  const { timeline, problems } = result;
  if (timeline.events.length) return { state: 'ready', result };
  const broken = problems.find(({ severity }) => severity === 'error');
  return broken ? { state: 'error', result, error: new Error(broken.message) } : { state: 'empty', result };
}

function options(format: string | undefined, name: string): ParseOptions {
  return { name, ...(format ? { format } : {}) };
}

/** The light DOM may still be on its way while the page is parsed. */
function whole(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}

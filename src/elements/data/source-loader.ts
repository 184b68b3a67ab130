import { fetchText } from './fetch-text.js';
import type { Reading, ReadingOptions } from './dataset.js';

/** Where a timeline's data can come from, the first that is there: a property, `src`, a script or a list inside the tag. */
export interface DataSource {
  /** What was set by property; `undefined` when nothing was. */
  given: unknown;
  src: string | undefined;
  format: string | undefined;
  /** Whether its summaries are HTML. */
  html: boolean;
  /** The tag itself, with its light DOM. */
  element: HTMLElement;
  /** Whether the server is to be asked although the browser may know the answer. */
  again: boolean;
}

export type LoadState = 'loading' | 'ready' | 'empty' | 'error';

export interface Loaded {
  state: LoadState;
  /** What was read; while it's `loading`, what is read by now. */
  result?: Reading;
  /** How much of it is read, once that takes long: from 0 to 1, or null where nobody knows. */
  progress?: number | null;
  /** Why `src` couldn't be fetched. */
  error?: Error;
}

/** Waits for what is done about it. */
export type Report = (loaded: Loaded) => Promise<void>;

/** What reads comes along with the data. */
const means = () => import('./dataset.js');

/** ms from which on loading takes long. */
const LONG = 300;

/** Reads a timeline's data; of several loads at once the last one wins. */
export class SourceLoader {
  #run = new AbortController();

  /**
   * @param report called with `loading` at once, again while it takes long, and with the outcome later, unless another
   *   load comes before it
   */
  async load(source: DataSource, report: Report): Promise<void> {
    this.cancel();
    const { signal } = this.#run;
    const tell: Report = async (loaded) => {
      if (!signal.aborted) await report(loaded);
    };
    // Without it `load` tells why.
    means().catch(() => undefined);
    void tell({ state: 'loading' });
    const slow = setTimeout(tell, LONG, { state: 'loading', progress: null });
    const loaded = await load(source, {
      signal,
      progress(done, total) {
        // How far it is is known now.
        clearTimeout(slow);
        void tell({ state: 'loading', progress: done / total });
      },
      preview: (result) => tell({ state: 'loading', result }),
    }).catch((cause: unknown): Loaded => ({
      state: 'error',
      error: cause instanceof Error ? cause : new Error(String(cause)),
    }));
    clearTimeout(slow);
    await tell(loaded);
  }

  cancel(): void {
    this.#run.abort();
    this.#run = new AbortController();
  }
}

async function load(
  { given, src, format, html, element, again }: DataSource,
  reading: ReadingOptions,
): Promise<Loaded> {
  const options = (name: string): ReadingOptions => ({ ...reading, html, name, ...(format ? { format } : {}) });
  if (given !== undefined) return outcome(given, options('the property'));
  if (src) return fetchSource(src, element.ownerDocument.baseURI, again, options);
  await whole(element.ownerDocument);
  const script = element.querySelector(':scope > script[type="application/json"]');
  if (script) return outcome(script.textContent ?? '', options('the inline script'));
  const list = element.querySelector(':scope > ol, :scope > ul');
  if (list) return outcome(list, { ...reading, html });
  return { state: 'empty' };
}

async function fetchSource(
  src: string,
  base: string,
  again: boolean,
  options: (name: string) => ReadingOptions,
): Promise<Loaded> {
  const url = new URL(src, base);
  const reading = options(url.pathname);
  const { text, contentType } = await fetchText(url, again, reading.signal!);
  return outcome(text, { ...reading, contentType });
}

async function outcome(input: unknown, options: ReadingOptions): Promise<Loaded> {
  const { read } = await means();
  const result = await read(input, options);
  if (result.size) return { state: 'ready', result };
  const broken = result.problems.find(({ severity }) => severity === 'error');
  return broken ? { state: 'error', result, error: new Error(broken.message) } : { state: 'empty', result };
}

/** The light DOM may still be on its way while the page is parsed. */
function whole(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}

import { fetchText } from './fetch-text.js';
import type { ParseOptions } from '../../formats/parse.js';
import type { TimelineResult } from '../../event-table/reading.js';

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

export interface LoadStatus {
  state: LoadState;
  /** What was read; while it's `loading`, what is read by now. */
  result?: TimelineResult;
  /** How much of it is read, once that takes long: from 0 to 1, or null where nobody knows. */
  progress?: number | null;
  /** Why `src` couldn't be fetched. */
  error?: Error;
}

/** Waits for what is done about it. */
export type ReportStatus = (loaded: LoadStatus) => Promise<void>;

/** What reads comes along with the data. */
export const loadReader = () => import('./dataset.js');

/** ms from which on loading takes long. */
const SLOW_MS = 300;

/** Reads a timeline's data; of several loads at once the last one wins. */
export class SourceLoader {
  #run = new AbortController();

  /**
   * @param report called with `loading` at once, again while it takes long, and with the outcome later, unless another
   *   load comes before it
   */
  async load(source: DataSource, report: ReportStatus): Promise<void> {
    this.cancel();
    const { signal } = this.#run;
    const tell: ReportStatus = async (loaded) => {
      if (!signal.aborted) await report(loaded);
    };
    // Without it `load` tells why.
    loadReader().catch(() => undefined);
    void tell({ state: 'loading' });
    const slow = setTimeout(tell, SLOW_MS, { state: 'loading', progress: null });
    const loaded = await load(source, {
      signal,
      progress(done, total) {
        // How far it is is known now.
        clearTimeout(slow);
        void tell({ state: 'loading', progress: done / total });
      },
      preview: (result) => tell({ state: 'loading', result }),
    }).catch((cause: unknown): LoadStatus => ({
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
  reading: ParseOptions,
): Promise<LoadStatus> {
  const options = (name: string): ParseOptions => ({ ...reading, html, name, ...(format ? { format } : {}) });
  if (given !== undefined) return outcome(given, options('the property'));
  if (src) return fetchSource(src, element.ownerDocument.baseURI, again, options);
  await documentParsed(element.ownerDocument);
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
  options: (name: string) => ParseOptions,
): Promise<LoadStatus> {
  const url = new URL(src, base);
  const reading = options(url.pathname);
  const { text, contentType } = await fetchText(url, again, reading.signal!);
  return outcome(text, { ...reading, contentType });
}

async function outcome(input: unknown, options: ParseOptions): Promise<LoadStatus> {
  const { readDataset } = await loadReader();
  const result = await readDataset(input, options);
  if ((result.lazyEvents ?? result.timeline.events).length) return { state: 'ready', result };
  const broken = result.problems.find(({ severity }) => severity === 'error');
  return broken ? { state: 'error', result, error: new Error(broken.message) } : { state: 'empty', result };
}

/** The light DOM may still be on its way while the page is parsed. */
function documentParsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }));
}

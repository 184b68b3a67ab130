import { safeUrl } from '../../model/urls.js';

export interface SourceDetails {
  title?: string | undefined;
  publisher?: string | undefined;
  url: unknown;
  /** EDTF. */
  date?: string | undefined;
}

/** The sources of a document, each URL once. */
export class Sources {
  readonly #sources = new Map<string, { id: string; [field: string]: unknown }>();

  /** The citation of a source, for an event's `sources`: none where the URL can't be linked to. */
  add(found: SourceDetails): string[] {
    const url = safeUrl(found.url);
    // One into the same page says nothing of an event.
    if (!url || url.startsWith('#')) return [];
    let id = this.#sources.get(url)?.id;
    if (!id) {
      // As long as an id may be.
      id = url.length > 200 ? `source-${this.#sources.size + 1}` : url;
      const { publisher, date } = found;
      this.#sources.set(url, { id, title: found.title ?? publisher ?? hostOf(url), publisher, url, date });
    }
    return [id];
  }

  all(): object[] {
    return [...this.#sources.values()];
  }
}

/** Whose server a URL is on, as a link's name: `example.org`; the URL itself where it names none. */
function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '') || url;
  } catch {
    return url;
  }
}

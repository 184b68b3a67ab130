import type { richText } from './rich-text.js';

/** What cleans HTML, which few timelines need: it loads when it is first asked for, and is used from then on. */
export class LateRichText {
  /** It won't come, or the page lets it clean nothing. */
  failed = false;
  /** It is there. */
  clean?: typeof richText;
  #asked = false;

  /** @param changed called when there is something to show otherwise */
  constructor(private readonly changed: () => void) {}

  /** What cleans HTML, or undefined as long as it isn't there. */
  ask(): typeof richText | undefined {
    if (!this.#asked) {
      this.#asked = true;
      void this.#load();
    }
    return this.clean;
  }

  async #load(): Promise<void> {
    try {
      const { richText } = await import('./rich-text.js');
      // A policy that lets nobody parse HTML is found out here once, not with each summary.
      if (!richText('<p>', () => undefined).hasChildNodes())
        throw new Error("The page's policy forbids to parse HTML.");
      this.clean = richText;
    } catch (cause) {
      this.failed = true;
      console.warn(`news-timeline: HTML can't be cleaned, and summaries stay text. ${String(cause)}`);
    }
    this.changed();
  }
}

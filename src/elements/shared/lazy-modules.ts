import type { play } from '../event/media-player.js';
import type { sanitizeHtml } from '../event/sanitize-html.js';

interface Modules {
  play: typeof play;
  sanitizeHtml: typeof sanitizeHtml;
}

const LOADERS: { [Name in keyof Modules]: () => Promise<Modules[Name]> } = {
  play: async () => (await import('../event/media-player.js')).play,
  sanitizeHtml: async () => {
    const { sanitizeHtml } = await import('../event/sanitize-html.js');
    // A policy that lets nobody parse HTML is found out here once, not with each summary.
    if (!sanitizeHtml('<p>', () => undefined).hasChildNodes())
      throw new Error("The page's policy forbids to parse HTML.");
    return sanitizeHtml;
  },
};

/** What few timelines need: each module loads when it is first asked for, and is used from then on. */
export class LazyModules {
  /** Those that won't come; what they would show stays text and links. */
  readonly failed = new Set<keyof Modules>();
  readonly #asked = new Set<keyof Modules>();
  readonly #loaded: Partial<Modules> = {};
  readonly #changed: (loaded: readonly string[]) => void;

  /** @param changed called with the names of those that are there, once one more is or won't be */
  constructor(changed: (loaded: readonly string[]) => void) {
    this.#changed = changed;
  }

  /** A module, or undefined as long as it isn't there. */
  request<Name extends keyof Modules>(name: Name): Modules[Name] | undefined {
    if (!this.#asked.has(name)) {
      this.#asked.add(name);
      void this.#load(name);
    }
    return this.#loaded[name];
  }

  async #load<Name extends keyof Modules>(name: Name): Promise<void> {
    try {
      this.#loaded[name] = await LOADERS[name]();
    } catch (cause) {
      this.failed.add(name);
      console.warn(`news-timeline: ${name} can't be loaded; text and links stay as they are. ${String(cause)}`);
    }
    this.#changed(Object.keys(this.#loaded));
  }
}

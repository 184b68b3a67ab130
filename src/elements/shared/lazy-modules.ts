import type { play } from '../event/media-player.js';
import type { richText } from '../event/sanitize-html.js';

interface Parts {
  play: typeof play;
  richText: typeof richText;
}

const LOADERS: { [Name in keyof Parts]: () => Promise<Parts[Name]> } = {
  play: async () => (await import('../event/media-player.js')).play,
  richText: async () => {
    const { richText } = await import('../event/sanitize-html.js');
    // A policy that lets nobody parse HTML is found out here once, not with each summary.
    if (!richText('<p>', () => undefined).hasChildNodes()) throw new Error("The page's policy forbids to parse HTML.");
    return richText;
  },
};

/** What few timelines need: each part loads when it is first asked for, and is used from then on. */
export class LateParts {
  /** How many are there. */
  arrived = 0;
  /** Those that won't come; what they would show stays text and links. */
  readonly failed = new Set<keyof Parts>();
  readonly #parts: Partial<Parts> = {};
  readonly #asked = new Set<keyof Parts>();
  readonly #changed: () => void;

  /** @param changed called when there is something to show otherwise */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** A part, or undefined as long as it isn't there. */
  ask<Name extends keyof Parts>(name: Name): Parts[Name] | undefined {
    if (!this.#asked.has(name)) {
      this.#asked.add(name);
      void this.#load(name);
    }
    return this.#parts[name];
  }

  async #load<Name extends keyof Parts>(name: Name): Promise<void> {
    try {
      this.#parts[name] = await LOADERS[name]();
      this.arrived++;
    } catch (cause) {
      this.failed.add(name);
      console.warn(`news-timeline: ${name} can't be loaded; text and links stay as they are. ${String(cause)}`);
    }
    this.#changed();
  }
}

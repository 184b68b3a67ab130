import type { richText } from './rich-text.js';

interface Parts {
  richText: typeof richText;
}

const LOADERS: { [Name in keyof Parts]: () => Promise<Parts[Name]> } = {
  richText: async () => {
    const { richText } = await import('./rich-text.js');
    // A policy that lets nothing parse HTML is found out here once, not with each summary.
    richText('<p>', () => undefined);
    return richText;
  },
};

/** What few timelines need: each part loads when it is first asked for, and is shown from then on. */
export class LateParts {
  /** How many are there. */
  arrived = 0;
  /** Those that won't come, and why. */
  readonly failed = new Map<keyof Parts, unknown>();
  readonly #parts: Partial<Parts> = {};
  readonly #asked = new Set<keyof Parts>();

  /** @param changed called when there is something to show otherwise */
  constructor(private readonly changed: () => void) {}

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
      this.changed();
    } catch (cause) {
      this.failed.set(name, cause);
      console.warn(`news-timeline: ${name} can't be loaded, and what it shows stays text. ${String(cause)}`);
    }
  }
}

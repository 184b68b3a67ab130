import { shorten } from '../../model/text.js';

/** The groups of a document, as events name them. */
export class Groups {
  readonly #groups = new Map<string, { id: string; title: string }>();

  /** The id of a group, for an event's `group`. */
  add(title: string | undefined): string | undefined {
    const name = title?.replace(/\s+/g, ' ').trim();
    if (!name) return undefined;
    const id = shorten(name, 200);
    if (!this.#groups.has(id)) this.#groups.set(id, { id, title: name });
    return id;
  }

  all(): object[] {
    return [...this.#groups.values()];
  }
}

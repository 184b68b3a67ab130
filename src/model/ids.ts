/** Hands out ids that nothing else bears. */
export class Ids {
  #taken?: Set<string>;
  readonly #used = new Set<string>();
  readonly #next = new Map<string, number>();
  readonly #written: () => Iterable<string>;

  /**
   * @param written every id that the data gives, so that no made one takes a written one's place; asked for once, and
   *   only when an id has to be made
   */
  constructor(written: () => Iterable<string>) {
    this.#written = written;
  }

  /** Whether a written id comes for the first time. */
  first(id: string): boolean {
    const { size } = this.#used;
    return this.#used.add(id).size > size;
  }

  /** The first free one of `base`, `base-2`, `base-3`… */
  make(base: string): string {
    const taken = (this.#taken ??= new Set(this.#written()));
    let id = base;
    let n = this.#next.get(base) ?? 2;
    while (taken.has(id)) id = `${base}-${n++}`;
    // Where the last search ended: a hundred thousand events of one title stay linear.
    this.#next.set(base, n);
    taken.add(id);
    return id;
  }
}

/** An id made from a title: the same title makes the same id. */
export function slug(title: string): string {
  const words = title.normalize('NFC').toLowerCase().slice(0, 80);
  return words.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'untitled';
}

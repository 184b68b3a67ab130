/** A set of ids that keeps none of them, only the places of the events that bear them: a tenth of what a `Set` takes. */
export class IdPlaces {
  private readonly table: Uint32Array;

  constructor(
    size: number,
    private readonly idOf: (place: number) => unknown,
  ) {
    // A power of two, at most half of it taken.
    this.table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * size)));
  }

  /** Whether an event before bears the id. */
  has(id: string): boolean {
    return this.table[this.slot(id)] !== 0;
  }

  add(id: string, place: number): void {
    this.table[this.slot(id)] = place + 1;
  }

  /** Where the id stands, or would. */
  private slot(id: string): number {
    const { table } = this;
    // FNV-1a, a hash function in the public domain.
    let hash = 0x811c9dc5;
    for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & (table.length - 1);
    while (table[slot] !== 0 && this.idOf(table[slot]! - 1) !== id) slot = (slot + 1) & (table.length - 1);
    return slot;
  }
}

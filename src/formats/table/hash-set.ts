/** A set of texts in 16 bytes each, of which it is all but sure: a million texts have one chance in 20,000 to be mistaken. */
export class HashSet {
  #slots = new Float64Array(1024);
  #count = 0;

  has(text: string): boolean {
    return this.#slots[this.#slot(hash(text))] !== 0;
  }

  add(text: string): void {
    this.#put(hash(text));
    if (this.#count * 2 < this.#slots.length) return;
    const old = this.#slots;
    this.#slots = new Float64Array(old.length * 2);
    this.#count = 0;
    for (const value of old) if (value) this.#put(value);
  }

  #put(value: number): void {
    const slot = this.#slot(value);
    if (this.#slots[slot] === 0) this.#count++;
    this.#slots[slot] = value;
  }

  /** Where a value stands, or else would. */
  #slot(value: number): number {
    const mask = this.#slots.length - 1;
    let slot = value % this.#slots.length;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== value) slot = (slot + 1) & mask;
    return slot;
  }
}

/** 53 bits, never 0: FNV-1a, twice with other primes. */
function hash(text: string): number {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
  }
  return (a >>> 0) * 0x200000 + (b >>> 11) || 1;
}

/** Float noise: what fits in one coverage fits in the next. */
const TOLERANCE_PX = 1e-6;

/** What is taken in each lane, in px. Intervals of a lane keep `gap` px between each other. */
export class Lanes {
  /** Where the intervals of each lane start and end, by turns and in no order: to look through so few is fastest. */
  readonly #lanes: number[][];
  readonly #gap: number;

  constructor(count: number, gap: number) {
    this.#gap = gap;
    this.#lanes = Array.from({ length: count }, () => []);
  }

  get count(): number {
    return this.#lanes.length;
  }

  isFree(lane: number, start: number, end: number): boolean {
    const taken = this.#lanes[lane];
    if (!taken) return false;
    const [first, last] = [start + TOLERANCE_PX - this.#gap, end - TOLERANCE_PX + this.#gap];
    for (let i = 0; i < taken.length; i += 2) if (taken[i]! < last && taken[i + 1]! > first) return false;
    return true;
  }

  /** Takes an interval that is free. */
  take(lane: number, start: number, end: number): void {
    this.#lanes[lane]!.push(start, end);
  }
}

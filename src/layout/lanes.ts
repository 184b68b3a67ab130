/** Float noise: what fits in one coverage fits in the next. */
const NOISE = 1e-6;

/** What is taken in each lane, in px. Intervals of a lane keep `gap` px between each other. */
export class Lanes {
  /** Where the intervals of each lane start and end, by turns and in no order: to look through so few is fastest. */
  private readonly lanes: number[][];

  constructor(
    count: number,
    private readonly gap: number,
  ) {
    this.lanes = Array.from({ length: count }, () => []);
  }

  get count(): number {
    return this.lanes.length;
  }

  isFree(lane: number, start: number, end: number): boolean {
    const taken = this.lanes[lane];
    if (!taken) return false;
    const [first, last] = [start + NOISE - this.gap, end - NOISE + this.gap];
    for (let i = 0; i < taken.length; i += 2) if (taken[i]! < last && taken[i + 1]! > first) return false;
    return true;
  }

  /** Takes an interval that is free. */
  take(lane: number, start: number, end: number): void {
    this.lanes[lane]!.push(start, end);
  }
}

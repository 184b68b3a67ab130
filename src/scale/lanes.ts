import { upperBound } from './search.js';

/** Float noise: what fits in one coverage fits in the next. */
const NOISE = 1e-6;

/** What is taken in each lane, in px. Intervals of a lane keep `gap` px between each other. */
export class Lanes {
  private readonly lanes: { starts: number[]; ends: number[] }[];

  constructor(
    count: number,
    private readonly gap: number,
  ) {
    this.lanes = Array.from({ length: count }, () => ({ starts: [], ends: [] }));
  }

  get count(): number {
    return this.lanes.length;
  }

  isFree(lane: number, start: number, end: number): boolean {
    const taken = this.lanes[lane];
    if (!taken) return false;
    const at = upperBound(taken.starts, start);
    const clearBefore = at === 0 || taken.ends[at - 1]! + this.gap <= start + NOISE;
    const clearAfter = at === taken.starts.length || end + this.gap <= taken.starts[at]! + NOISE;
    return clearBefore && clearAfter;
  }

  /** Takes an interval that is free. */
  take(lane: number, start: number, end: number): void {
    const taken = this.lanes[lane]!;
    const at = upperBound(taken.starts, start);
    taken.starts.splice(at, 0, start);
    taken.ends.splice(at, 0, end);
  }
}

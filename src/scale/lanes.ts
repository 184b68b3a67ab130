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
    const at = after(taken.starts, start);
    const clearBefore = at === 0 || taken.ends[at - 1]! + this.gap <= start + NOISE;
    const clearAfter = at === taken.starts.length || end + this.gap <= taken.starts[at]! + NOISE;
    return clearBefore && clearAfter;
  }

  /** Takes an interval that is free. */
  take(lane: number, start: number, end: number): void {
    const taken = this.lanes[lane]!;
    const at = after(taken.starts, start);
    taken.starts.splice(at, 0, start);
    taken.ends.splice(at, 0, end);
  }
}

/** How many of the sorted values are at or before `value`. */
function after(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if (values[mid]! <= value) low = mid + 1;
    else high = mid;
  }
  return low;
}

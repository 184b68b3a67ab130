/** The columns that events are sorted by. */
interface Keys {
  readonly size: number;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly importance: Float64Array;
}

/** Events that are looked at in one go: functions that are called often are made fast sooner than long loops are. */
const BLOCK_ROWS = 2048;
/** As many events are sorted by insertion: tables take longer. */
const INSERTION_MAX_ROWS = 24;
/** From so many events on keys have more bits. */
const RADIX_MIN_ROWS = 4096;

/** Does something for the events from one place to another, in steps of some microseconds. */
export function* forBlocks(size: number, work: (from: number, to: number) => void): Generator<void> {
  for (let from = 0; from < size; from += BLOCK_ROWS) {
    work(from, Math.min(size, from + BLOCK_ROWS));
    yield;
  }
}

/**
 * The events by start, end, importance (the bigger first) and place in the data, in steps.
 *
 * In time that grows with the number of events alone: a million comparisons that are called back from a native sort take
 * longer than all the rest of an index.
 */
export function* sortByDate(notes: Keys): Generator<void, Uint32Array> {
  const { size, start, end, importance } = notes;
  const compare: Compare = (a, b) =>
    start[a]! - start[b]! || end[a]! - end[b]! || importance[b]! - importance[a]! || a - b;
  const order = new Uint32Array(size);
  for (let i = 0; i < size; i++) order[i] = i;
  let inOrder = 1;
  while (inOrder < size && compare(inOrder - 1, inOrder) < 0) inOrder++;
  if (inOrder < size) yield* sort(order, [start, end, importance], compare);
  return order;
}

type Compare = (a: number, b: number) => number;

/**
 * Sorts events by columns of which the first that differs decides; the last one has the bigger first. Equal events stay
 * as they are. Each gets a key by where its value lies between the least and the most, and keys are sorted by their
 * digits, the lower one first; what has one key is sorted by itself.
 */
function* sort(order: Uint32Array, columns: readonly Float64Array[], compare: Compare): Generator<void> {
  const [column, ...others] = columns;
  if (!column) return;
  const { least, most } = yield* rangeOf(column, order);
  if (least === most) return yield* sort(order, others, compare);
  const size = order.length;
  const digit = size < RADIX_MIN_ROWS ? 8 : 11;
  const last = 4 ** digit - 1;
  const bigFirst = others.length === 0;
  const [keys, otherKeys, otherOrder] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  const [low, high] = [new Uint32Array(2 ** digit), new Uint32Array(2 ** digit)];
  const mask = 2 ** digit - 1;
  yield* forBlocks(size, (from, to) => {
    for (let i = from; i < to; i++) {
      // Divided first, so that neither the least nor the biggest of numbers gets beyond what numbers can be.
      const up = Math.floor(((column[order[i]!]! - least) / (most - least)) * last);
      const key = bigFirst ? last - up : up;
      keys[i] = key;
      low[key & mask]!++;
      high[key >>> digit]!++;
    }
  });
  yield* distribute(order, keys, otherOrder, otherKeys, 0, low);
  yield* distribute(otherOrder, otherKeys, order, keys, digit, high);
  let done = 0;
  for (let from = 0, to = 0; from < size; from = to) {
    for (to = from + 1; to < size && keys[to] === keys[from];) to++;
    if (to - from > INSERTION_MAX_ROWS) yield* sort(order.subarray(from, to), columns, compare);
    else if (to - from > 1) insert(order, from, to, compare);
    if (to - done < BLOCK_ROWS) continue;
    done = to;
    yield;
  }
}

function* rangeOf(column: Float64Array, order: Uint32Array): Generator<void, { least: number; most: number }> {
  let least = Infinity;
  let most = -Infinity;
  yield* forBlocks(order.length, (from, to) => {
    let [low, high] = [least, most];
    for (let i = from; i < to; i++) {
      const value = column[order[i]!]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    [least, most] = [low, high];
  });
  return { least, most };
}

/** Puts events with their keys where those of their digit begin, by how many there are of each digit. */
function* distribute(
  fromOrder: Uint32Array,
  fromKeys: Uint32Array,
  toOrder: Uint32Array,
  toKeys: Uint32Array,
  shift: number,
  counts: Uint32Array,
): Generator<void> {
  for (let digit = 0, place = 0; digit < counts.length; digit++) {
    const count = counts[digit]!;
    counts[digit] = place;
    place += count;
  }
  yield* forBlocks(fromOrder.length, (from, to) =>
    scatter(fromOrder, fromKeys, toOrder, toKeys, shift, counts, from, to),
  );
}

function scatter(
  fromOrder: Uint32Array,
  fromKeys: Uint32Array,
  toOrder: Uint32Array,
  toKeys: Uint32Array,
  shift: number,
  places: Uint32Array,
  from: number,
  to: number,
): void {
  const mask = places.length - 1;
  for (let i = from; i < to; i++) {
    const key = fromKeys[i]!;
    const place = places[(key >>> shift) & mask]!++;
    toKeys[place] = key;
    toOrder[place] = fromOrder[i]!;
  }
}

function insert(order: Uint32Array, from: number, to: number, compare: Compare): void {
  for (let i = from + 1; i < to; i++) {
    const event = order[i]!;
    let at = i;
    for (; at > from && compare(order[at - 1]!, event) > 0; at--) order[at] = order[at - 1]!;
    order[at] = event;
  }
}

import type { BlockIndex } from './block-index.js';

/** The events that began before a time and go on after it. */
export interface EarlierEvents {
  count: number;
  /** The most important of them, in that order. */
  best: readonly number[];
}

/** @param most how many of the most important ones are asked for */
export function findEarlierEvents(blocks: BlockIndex, time: number, most: number): EarlierEvents {
  const best: number[] = [];
  const count = blocks.lasting(time, (event) => {
    if (best.length === most) {
      if (!blocks.outranks(event, best[most - 1]!)) return;
      best.pop();
    }
    let at = best.length;
    while (at > 0 && blocks.outranks(event, best[at - 1]!)) at--;
    best.splice(at, 0, event);
  });
  return { count, best };
}

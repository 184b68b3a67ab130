import type { AnyMark } from './mark-element.js';
import type { Projection } from './projection.js';

/** A mark that is to be made. */
export interface PendingMark {
  id: string;
  mark: AnyMark;
  hue: number | undefined;
}

/**
 * Marks that are made in a frame: each takes a third of a millisecond till it is painted, and while the window moves a
 * frame has other things to do.
 */
const MARKS_PER_FRAME = { moving: 4, resting: 10 } as const;
/** Share of the window on either side of it where marks come before they are seen. */
const NEAR_SHARE = 1 / 8;

/**
 * The marks that are still to be made. While the window moves, only those in view or near to it are, the nearest to its
 * middle first; the others wait until it rests, since most of them will never be seen.
 */
export class MarkQueue {
  #waiting: PendingMark[] = [];
  #frame = 0;
  readonly #deliver: () => void;

  /** @param deliver is called in each frame while marks wait */
  constructor(deliver: () => void) {
    this.#deliver = deliver;
  }

  /** Takes these in place of those that waited. */
  fill(fresh: PendingMark[]): void {
    this.#waiting = fresh;
    this.#run();
  }

  /** Hands out those that are to be made in this frame. */
  next(view: Projection, moving: boolean): PendingMark[] {
    const ready = moving ? nearest(this.#waiting, view) : this.#waiting;
    return this.#take(ready.slice(0, moving ? MARKS_PER_FRAME.moving : MARKS_PER_FRAME.resting));
  }

  /** Hands out the one with this id, if it waits. */
  only(id: string): PendingMark[] {
    return this.#take(this.#waiting.filter((fresh) => fresh.id === id));
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  #take(taken: PendingMark[]): PendingMark[] {
    if (taken.length) this.#waiting = this.#waiting.filter((fresh) => !taken.includes(fresh));
    return taken;
  }

  #run(): void {
    if (this.#waiting.length)
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.#deliver();
        this.#run();
      });
  }
}

/** Whether any of a mark is in the window, or within `beyond` of its length from it. */
export function isSeen({ mark }: PendingMark, { start, pxPerMs, width }: Projection, beyond = 0): boolean {
  const length = width / pxPerMs;
  const [from, to] = [start - length * beyond, start + length * (1 + beyond)];
  return mark.kind !== 'counted' && mark.reach.end > from && mark.reach.start < to;
}

function nearest(waiting: PendingMark[], view: Projection): PendingMark[] {
  const middle = view.start + view.width / view.pxPerMs / 2;
  const distance = ({ mark }: PendingMark): number =>
    mark.kind === 'counted' ? Infinity : Math.abs((mark.reach.start + mark.reach.end) / 2 - middle);
  return waiting.filter((fresh) => isSeen(fresh, view, NEAR_SHARE)).sort((a, b) => distance(a) - distance(b));
}

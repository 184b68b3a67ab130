import type { AnyMark } from './mark-element.js';
import type { Projection } from './projection.js';

/** A mark that is to be made. */
export interface Fresh {
  id: string;
  mark: AnyMark;
  hue: number | undefined;
}

/**
 * Marks that are made in a frame: each takes a third of a millisecond till it is painted, and while the window moves a
 * frame has other things to do.
 */
const PORTION = { moving: 4, resting: 10 } as const;
/** Share of the window on either side of it where marks come before they are seen. */
const NEAR = 1 / 8;

/**
 * The marks that are still to be made. While the window moves, only those in view or near to it are, the nearest to its
 * middle first; the others wait until it rests, since most of them will never be seen.
 */
export class Feed {
  #waiting: Fresh[] = [];
  #frame = 0;

  /** @param deliver is called in each frame while marks wait */
  constructor(private readonly deliver: () => void) {}

  /** Takes these in place of those that waited. */
  fill(fresh: Fresh[]): void {
    this.#waiting = fresh;
    this.#run();
  }

  /** Hands out those that are to be made in this frame. */
  next(view: Projection, moving: boolean): Fresh[] {
    const ready = moving ? nearest(this.#waiting, view) : this.#waiting;
    return this.#take(ready.slice(0, moving ? PORTION.moving : PORTION.resting));
  }

  /** Hands out the one with this id, if it waits. */
  only(id: string): Fresh[] {
    return this.#take(this.#waiting.filter((fresh) => fresh.id === id));
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  #take(taken: Fresh[]): Fresh[] {
    if (taken.length) this.#waiting = this.#waiting.filter((fresh) => !taken.includes(fresh));
    return taken;
  }

  #run(): void {
    if (this.#waiting.length)
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.deliver();
        this.#run();
      });
  }
}

/** Whether any of a mark is in the window, or within `beyond` of its length from it. */
export function isSeen({ mark }: Fresh, { start, scale, width }: Projection, beyond = 0): boolean {
  const length = width / scale;
  const [from, to] = [start - length * beyond, start + length * (1 + beyond)];
  return mark.kind !== 'counted' && mark.reach.end > from && mark.reach.start < to;
}

function nearest(waiting: Fresh[], view: Projection): Fresh[] {
  const middle = view.start + view.width / view.scale / 2;
  const distance = ({ mark }: Fresh): number =>
    mark.kind === 'counted' ? Infinity : Math.abs((mark.reach.start + mark.reach.end) / 2 - middle);
  return waiting.filter((fresh) => isSeen(fresh, view, NEAR)).sort((a, b) => distance(a) - distance(b));
}

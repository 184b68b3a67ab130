/** px a ms from which a release is a throw, and what a faster one counts as. */
const THROW_PX_PER_MS = { least: 0.25, most: 4 } as const;
/** ms: the shortest glide, the longest, and what each px a ms adds. */
const GLIDE_MS = { least: 300, most: 600, step: 120 } as const;
/** ms before the release in which its speed is measured. */
const SAMPLE_MS = 90;
/** ms after which a pointer that hasn't moved is at rest. */
const REST_MS = 45;

/** How a window glides on. */
export interface Glide {
  /** ms */
  duration: number;
  /** CSS px gone when `share` of the duration, from 0 to 1, is over. */
  at(share: number): number;
}

/** Follows a pointer, so as to know its speed when it lets go. */
export class Momentum {
  #samples: { x: number; time: number }[] = [];

  /** Forgets all, for another drag. */
  clear(): void {
    this.#samples = [];
  }

  /** @param x CSS px, from anywhere; @param time ms, of any clock */
  move(x: number, time: number): void {
    this.#samples = this.#samples.filter((sample) => time - sample.time < SAMPLE_MS);
    this.#samples.push({ x, time });
  }

  /** How it glides on when the pointer lets go at `time`; undefined where it was slow, or at rest. */
  release(time: number): Glide | undefined {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    this.clear();
    if (!first || !last || last.time <= first.time || time - last.time > REST_MS) return undefined;
    const speed = (last.x - first.x) / (last.time - first.time);
    if (Math.abs(speed) < THROW_PX_PER_MS.least) return undefined;
    const kept = Math.sign(speed) * Math.min(Math.abs(speed), THROW_PX_PER_MS.most);
    const duration = Math.min(GLIDE_MS.least + GLIDE_MS.step * Math.abs(kept), GLIDE_MS.most);
    // A cube that slows down to rest: its slope at the beginning, 3 ways a duration, is the speed.
    const way = (kept * duration) / 3;
    return { duration, at: (share) => way * (1 - (1 - share) ** 3) };
  }
}

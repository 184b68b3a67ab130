/**
 * Runs one thing at a time, frame by frame. The time is that of the frames, so a motion that begins in a hidden tab is
 * seen from its beginning once the tab is shown.
 */
export class Motion {
  #frame = 0;
  #running = false;

  get running(): boolean {
    return this.#running;
  }

  /**
   * @param duration ms
   * @param step is given how much of the duration has gone, from 0 to 1; the last step is exactly 1
   */
  run(duration: number, step: (share: number) => void): void {
    this.stop();
    this.#running = true;
    let start: number | undefined;
    const next = (now: number): void => {
      start ??= now;
      const share = duration > 0 ? Math.min((now - start) / duration, 1) : 1;
      if (share < 1) this.#frame = requestAnimationFrame(next);
      else this.#running = false;
      step(share);
    };
    this.#frame = requestAnimationFrame(next);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#running = false;
  }
}

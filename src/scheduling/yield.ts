/** ms of work in one go: what is left of a frame's 16 ms is the page's. */
const SLICE_MS = 12;

/** Time, and how it's given back. Tests put their own in place of these. */
export const thread = {
  now: (): number => performance.now(),

  /** Ends once the page has answered what waits: input, frames, timers of others. */
  pause(): Promise<unknown> {
    // Timers would come late: 4 ms each once they follow each other, a second in a tab that is hidden. What follows
    // `scheduler.yield()` on the other hand comes before all timers of the page.
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(port1.close());
      port2.postMessage(0);
    });
  },
};

/** Pauses when it's time to: call it often. Tells whether it paused. */
export function createYielder(): () => Promise<boolean> | false {
  let since = thread.now();
  return () => {
    if (thread.now() - since <= SLICE_MS) return false;
    return thread.pause().then(() => {
      since = thread.now();
      return true;
    });
  };
}

/** Takes steps to their end, in slices. */
export async function runInSlices<T>(steps: Generator<void, T>): Promise<T> {
  const pause = createYielder();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const paused = pause();
    if (paused) await paused;
  }
}

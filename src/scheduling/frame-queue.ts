import { thread } from './yield.js';

/** ms after which a page is taken to draw no frames, as one in a frame that is out of view. */
const FRAME_TIMEOUT_MS = 100;

/**
 * A line to wait in: a turn ends at once, or once the page has drawn what the turn before led to and has had a pause. What
 * comes in turns comes one by one, and so does its layout.
 */
export function createFrameQueue(): () => Promise<unknown> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const mine = last;
    last = mine.then(nextFrame).then(() => thread.pause());
    return mine;
  };
}

/** Ends with the next frame. */
function nextFrame(): Promise<void> | undefined {
  // It draws none, and its timers are slow.
  if (document.hidden) return undefined;
  return new Promise((resolve) => {
    const come = (): void => {
      clearTimeout(late);
      cancelAnimationFrame(asked);
      resolve();
    };
    const late = setTimeout(come, FRAME_TIMEOUT_MS);
    const asked = requestAnimationFrame(come);
  });
}

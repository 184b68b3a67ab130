/** ms that a step may take: with less time to the next frame it waits for more. */
const STEP_MS = 6;
/** ms after which a browser without idle callbacks is taken to have nothing else to do. */
const FALLBACK_DELAY_MS = 200;

/**
 * Takes steps one by one, whenever the page has nothing else to do for some ms.
 *
 * @returns what stops it
 */
export function runWhenIdle(steps: Iterator<void>): () => void {
  const [ask, forget] =
    typeof requestIdleCallback === 'function'
      ? [requestIdleCallback, cancelIdleCallback]
      : [(step: () => void) => window.setTimeout(step, FALLBACK_DELAY_MS), window.clearTimeout];
  const take = (deadline?: IdleDeadline): void => {
    const isTime = !deadline || deadline.timeRemaining() >= STEP_MS;
    if (!isTime || !steps.next().done) asked = ask(take);
  };
  let asked = ask(take);
  return () => forget(asked);
}

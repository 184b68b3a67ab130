/** ms after which a browser without idle callbacks is taken to have nothing else to do. */
const QUIET = 200;

/**
 * Takes steps one by one, whenever the page has nothing else to do.
 *
 * @returns what stops it
 */
export function inIdleTime(steps: Iterator<void>): () => void {
  const [ask, forget] =
    typeof requestIdleCallback === 'function'
      ? [requestIdleCallback, cancelIdleCallback]
      : [(step: () => void) => window.setTimeout(step, QUIET), window.clearTimeout];
  const take = (): void => {
    if (!steps.next().done) asked = ask(take);
  };
  let asked: number = ask(take);
  return () => forget(asked);
}

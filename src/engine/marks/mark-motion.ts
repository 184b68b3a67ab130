import type { ClusterMark } from '../../layout/marks.js';
import type { MarkView } from './mark-view.js';
import type { Projection } from './projection.js';

/** ms in which marks come and go. */
export const MARK_FADE_MS = 180;
/** CSS px that a mark comes from the side at the most: one that comes from afar is rather seen to appear. */
const ENTER_MAX_PX = 160;

/** Whether things should be seen to move; asked each time, since it can change. */
export function wantsMotion(): boolean {
  return !document.hidden && !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Lets marks come out of the "+12" that held them, of those drawn before. Only the compositor has to do with it: marks
 * stand at their places, which `transform` gives, and `translate` moves them there.
 */
export function animateIn(
  fresh: readonly MarkView[],
  counts: readonly ClusterMark[],
  { pxPerMs, sign }: Projection,
): void {
  for (const placed of fresh) {
    const holder = counts.find(({ starts }) => holds(starts, placed));
    const way = holder ? (holder.at - placed.at) * pxPerMs * sign : 0;
    const from = Math.min(Math.max(way, -ENTER_MAX_PX), ENTER_MAX_PX);
    placed.element.animate([{ opacity: 0, translate: `${from}px` }, {}], {
      duration: MARK_FADE_MS,
      easing: 'ease-out',
    });
  }
}

/** Lets a mark fade in `layer`, where nothing can be pressed. Returns the timer that takes it away and calls `done`. */
export function animateOut(element: HTMLElement, layer: HTMLElement, done: () => void): number {
  element.classList.replace('mark', 'ghost');
  element.removeAttribute('part');
  element.removeAttribute('title');
  element.inert = true;
  delete element.dataset['kind'];
  delete element.dataset['id'];
  layer.append(element);
  element.animate([{}, { opacity: 0 }], { duration: MARK_FADE_MS, easing: 'ease-in', fill: 'forwards' });
  // The end of an animation isn't told where nothing is drawn, as in a hidden tab.
  return window.setTimeout(() => {
    element.remove();
    done();
  }, MARK_FADE_MS);
}

function holds({ start, end }: ClusterMark['starts'], { mark }: MarkView): boolean {
  if (mark.kind === 'counted') return false;
  const first = mark.kind === 'cluster' ? mark.starts.start : mark.date.start;
  return first >= start && first <= end;
}

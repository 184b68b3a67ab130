import type { Projection } from './projection.js';

/** CSS px that a character of a tick takes at the most, and its padding; to measure them all would cost a layout. */
const TICK = { character: 9, padding: 6 };

/** A tick's text that is cut off at an edge says nothing, or the wrong thing. */
export function hideCutTicks(host: HTMLElement, { width, sign }: Projection): void {
  for (const text of host.querySelectorAll<HTMLElement>('.vis-text.vis-minor')) {
    // Where time runs from right to left, ticks stand to the left of the right edge.
    const left = sign * parseFloat(text.style.transform.slice('translate('.length));
    const right = left + TICK.padding + (text.textContent?.length ?? 0) * TICK.character;
    const visibility = left < -1 || right > width ? 'hidden' : '';
    if (text.style.visibility !== visibility) text.style.visibility = visibility;
  }
}

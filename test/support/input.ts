/**
 * Real input for tests: the browser itself makes the events. Places are CSS px from the viewport's top left corner.
 * `commands.js` says what runs in which browser.
 */
import { executeServerCommand } from '@web/test-runner-commands';

export type Point = readonly [x: number, y: number];

/** Keys held meanwhile. */
export interface Held {
  ctrl?: boolean;
  meta?: boolean;
  shift?: boolean;
  alt?: boolean;
}

/** The middle of an element, where a reader would click it. */
export function middleOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** Clicks, `count` times in a row: 2 is a double click. */
export async function click(at: Point, options: Held & { count?: 1 | 2 } = {}): Promise<void> {
  await executeServerCommand('input:mouse', { at, ...options });
}

/** Moves the mouse there, with no button down. */
export async function hover(at: Point): Promise<void> {
  await executeServerCommand('input:mouse', { at, count: 0 });
}

/** Drags with the left button, in a number of steps. */
export async function drag(from: Point, to: Point, steps = 8): Promise<void> {
  await executeServerCommand('input:drag', { from, to, steps });
}

/** Turns the wheel once; `deltaY` above 0 is towards the reader. */
export async function wheel(at: Point, deltas: Held & { deltaX?: number; deltaY?: number }): Promise<void> {
  await executeServerCommand('input:wheel', { at, ...deltas });
}

/** Presses a key, by its name in `KeyboardEvent.key`. */
export async function press(key: string, options: Held = {}): Promise<void> {
  await executeServerCommand('input:press', { key, ...options });
}

/** Gives the page a size, and waits until it has it: WebKit's window takes it a moment later. */
export async function viewport(width: number, height: number): Promise<void> {
  await executeServerCommand('input:viewport', { width, height });
  while (innerWidth !== width || innerHeight !== height) await new Promise(requestAnimationFrame);
}

/** Moves fingers, each from one place to another, all at once: one finger swipes, two pinch, and one that stays taps. */
export async function touch(fingers: readonly (readonly [from: Point, to: Point])[], steps = 8): Promise<void> {
  await executeServerCommand('input:touch', { fingers, steps });
}

/** What the reader prefers, by media features such as `{ 'forced-colors': 'active' }`; none of it when empty. Chromium only. */
export async function prefer(features: Record<string, string>): Promise<void> {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await executeServerCommand('input:preferences', { features: list });
}

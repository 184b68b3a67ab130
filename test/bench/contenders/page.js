/** What the contenders have in common: getting a library, and a reader's hand. */

function add(element) {
  return new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = () => reject(new Error(`${element.src ?? element.href} didn't load`));
    document.head.append(element);
  });
}

export const script = (src) => add(Object.assign(document.createElement('script'), { src }));
export const styleSheet = (href) => add(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));

function middleOf(element) {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { clientX: (left + right) / 2, clientY: (top + bottom) / 2 };
}

/** CSS px that a drag goes in a frame: beyond what any contender has drawn beside the window, and back. */
export const STEP = 24;

/** One step of a drag to the left and back; `kind` is `pointer` or `mouse`. */
export function drag(element, kind, step, all) {
  const { clientX, clientY } = drag.from ?? (drag.from = middleOf(element));
  const away = step < all / 2 ? step + 1 : all - step - 1;
  const about = { button: 0, buttons: 1, bubbles: true, composed: true, cancelable: true, clientY };
  const Event = kind === 'pointer' ? window.PointerEvent : window.MouseEvent;
  const fire = (type, clientX, more) =>
    element.dispatchEvent(
      new Event(`${kind}${type}`, { ...about, pointerId: 1, pointerType: 'mouse', isPrimary: true, clientX, ...more }),
    );
  if (step === 0) fire('down', clientX);
  fire('move', clientX - away * STEP);
  if (step < all - 1) return;
  fire('up', clientX, { buttons: 0 });
  drag.from = undefined;
}

/** How much a frame of zooming changes the scale, about. */
export const ZOOM = 1.04;

/** One step of the wheel: in, and out again in the second half. */
export function wheel(element, step, all, keys = {}) {
  // vis-timeline takes a fifth of a notch, which is 120, for the change of scale.
  const delta = (ZOOM - 1) * 5 * 120 * (step < all / 2 ? -1 : 1);
  // To ask for the middle in every frame would cost a layout that isn't the contender's.
  if (step === 0) wheel.at = middleOf(element);
  const about = { bubbles: true, composed: true, cancelable: true, deltaY: delta, ...wheel.at, ...keys };
  // vis-timeline reads the older `wheelDelta`, which Chromium gives a made event with the wrong sign unless told.
  element.dispatchEvent(new window.WheelEvent('wheel', { ...about, wheelDeltaX: 0, wheelDeltaY: -delta }));
}

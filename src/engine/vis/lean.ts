/**
 * Reaches into vis-timeline 8.5 to spare it work whose result we know. It reads the sizes of its panels and of a character
 * in every redraw, takes the axis out of the page and puts it back, and redraws a set of items that stays empty: five
 * layouts for a move of the ticks. Where a later version has no such parts, it redraws as it always did.
 */

interface Parts {
  emit?: (event: string) => void;
  redraw(): void;
  _redraw?: () => void;
  /** `width` is what the axis reckons with, CSS px; there is none before it has been drawn. */
  props?: { center?: { width?: number } };
  timeAxis?: { _repaintLabels?: () => void };
}

/** Redraws all of it at once and measures it anew, where `redraw` waits for the next frame. */
export function redrawNow(timeline: object): void {
  const parts = timeline as Parts;
  if (typeof parts.emit === 'function') parts.emit('_change');
  else parts.redraw();
}

/** The redraw of a frame. */
export interface Ticks {
  /** Does what there is to do in the next frame at once. */
  flush(): void;
  cancel(): void;
}

/** From now on a redraw moves the ticks and nothing else; `redrawNow` does the rest when the size has changed. */
export function redrawTicksOnly(timeline: object): Ticks {
  const parts = timeline as Parts;
  const { timeAxis, _redraw: redrawAll } = parts;
  if (typeof redrawAll !== 'function' || typeof timeAxis?._repaintLabels !== 'function' || !parts.emit) {
    return { flush: () => undefined, cancel: () => undefined };
  }
  let frame = 0;
  const redraw = (): void => {
    frame = 0;
    timeAxis._repaintLabels!();
    parts.emit!('changed');
  };
  const cancel = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  parts._redraw = () => {
    if ((parts.props?.center?.width ?? 0) > 0) frame ||= requestAnimationFrame(redraw);
    else redrawAll.call(parts);
  };
  const flush = (): void => {
    if (frame === 0) return;
    cancel();
    redraw();
  };
  return { flush, cancel };
}

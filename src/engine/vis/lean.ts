/**
 * Reaches into vis-timeline 8.5 to spare it measurements whose results we know: every one costs the browser a layout in
 * the middle of a frame. Where a later version has no such method, it measures as it always did.
 */

/**
 * Our marks fill boxes whose width follows from time alone and whose height is the stage's. Any height will do, but none
 * is taken for out of sight as soon as the surface scrolls by a pixel.
 */
const SIZE = { content: { width: 0 }, box: { height: 100 } };

interface Item {
  _getDomComponentsSizes?: () => typeof SIZE;
  overflow?: boolean;
  whiteSpace?: boolean;
}

interface Group {
  _calculateGroupSizeAndPosition?: () => void;
  _didMarkerHeightChange?: () => boolean;
}

/** Keeps an item from measuring its box and asking for its computed style. To be called before it is first drawn. */
export function unmeasured(item: Item): void {
  if (typeof item._getDomComponentsSizes !== 'function' || Object.hasOwn(item, '_getDomComponentsSizes')) return;
  item.overflow = false;
  item.whiteSpace = false;
  item._getDomComponentsSizes = () => SIZE;
}

/** Redraws at once, where `redraw` waits for the next frame. */
export function redrawNow(timeline: { emit?: (event: string) => void; redraw(): void }): void {
  if (typeof timeline.emit === 'function') timeline.emit('_change');
  else timeline.redraw();
}

/**
 * Keeps the groups from asking where they stand in every frame: that changes with the size of the surface only. Returns
 * what makes them ask again.
 */
export function unmoved(timeline: object): () => void {
  const groups: Record<string, Group> =
    (timeline as { itemSet?: { groups?: Record<string, Group> } }).itemSet?.groups ?? {};
  const still = Object.values(groups);
  for (const group of still) {
    if (typeof group._calculateGroupSizeAndPosition === 'function')
      group._calculateGroupSizeAndPosition = () => undefined;
    if (typeof group._didMarkerHeightChange === 'function') group._didMarkerHeightChange = () => false;
  }
  return () => {
    for (const group of still) {
      delete group._calculateGroupSizeAndPosition;
      delete group._didMarkerHeightChange;
    }
  };
}

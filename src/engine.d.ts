/**
 * The types of `dist/engine.js`, which holds what is taken of vis-timeline and of what that needs: see
 * `build/engine/vis-timeline.js` for the list, and `docs/decisions/engine.md` for the reasons.
 */

/** What the panels, the window and their events share. */
export interface Body {
  dom: Core['dom'];
  domProps: Core['props'];
  emitter: Pick<Core, 'on' | 'off' | 'emit'>;
  /** Stretches of time that are left out: always none. */
  hiddenDates: readonly never[];
  util: { toTime(x: number): number };
}

/** The panels, made in a container, and the gestures on them. */
export class Core {
  dom: Record<'root' | 'centerContainer' | 'center' | 'bottom' | 'backgroundVertical' | 'loadingScreen', HTMLElement>;
  /** CSS px as of the last `_redraw`. */
  props: { center: { width: number; height: number } };
  options: Record<string, unknown>;
  body: Body;
  range: Range;
  components: readonly { redraw(): boolean }[];
  hammer: { destroy(): void };
  /** Whether a change of the window redraws. */
  initialDrawDone: boolean;
  _create(container: HTMLElement): void;
  /** Measures and places all panels; tells `changed`. Asked for on each change of the window. */
  _redraw(): void;
  _toTime(x: number): number;
  on(event: string, listener: (detail: never) => void): void;
  off(): void;
  emit(event: string, detail?: unknown): void;
}

/** The window: a stretch of numbers, which a drag, a pinch or the wheel moves. */
export class Range {
  constructor(body: Body, options: Record<string, unknown>);
  start: number;
  end: number;
  options: Record<string, unknown>;
  /** The timer that tells `rangechanged`. */
  timeoutID: ReturnType<typeof setTimeout> | undefined;
  setOptions(options: Record<string, unknown>): void;
  setRange(start: number, end: number): void;
  _applyRange(start: number, end: number): boolean;
  _isInsideRange(event: Event): boolean;
  getPointer(touch: Point, element: HTMLElement): Point;
}

interface Point {
  x: number;
  y: number;
}

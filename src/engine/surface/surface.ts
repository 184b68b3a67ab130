import { Core, Range } from '../../engine.js';
import type { Span } from '../../model/types.js';
import { duration, narrowestSpan } from '../../time/span.js';

/** What decides how the surface takes the reader's gestures. Times are axis ms. */
export interface SurfaceOptions {
  direction: 'ltr' | 'rtl';
  /** Whether gestures move the window. */
  moveable: boolean;
  /** The property of a wheel event that has to be true for it to zoom, such as `ctrlKey`; empty for none. */
  zoomKey: string;
  bounds: Span;
  /** The narrowest window, ms. */
  minSpan: number;
}

/** A move of the window by the reader: a drag or a pinch, as hammer tells it, or a turn of the wheel. */
export interface Gesture {
  type: string;
  center?: { x: number };
  srcEvent?: Event;
}

export interface SurfaceCallbacks {
  /** The reader moves the window (`input`, many times) or has moved it (`change`, once). */
  moved(gesture: Gesture, phase: 'input' | 'change'): void;
  /** In a frame: the window or the surface's size is another one. */
  changed(): void;
}

/** The window as vis-timeline keeps it and gestures move it. Its numbers are axis ms: they have no range but that of doubles. */
class Window extends Range {
  /** ms. What follows after less belongs to one gesture, in which the surface stays where it is on the screen. */
  static readonly #GESTURE_MS = 200;
  minSpan = 0;
  #corner = { x: 0, y: 0 };
  #lastLook = -Infinity;

  /** The narrowest window that doubles can tell the pixels of is wider far away from 1970. */
  override _applyRange(start: number, end: number): boolean {
    this.options['zoomMin'] = narrowestSpan({ start, end }, this.minSpan);
    return super._applyRange(start, end);
  }

  /**
   * Looks once per gesture where the surface is: at each turn of the wheel, the browser would lay out all that the one
   * before has changed.
   */
  override getPointer(touch: { x: number; y: number }, element: HTMLElement): { x: number; y: number } {
    const now = performance.now();
    if (now - this.#lastLook > Window.#GESTURE_MS) this.#corner = super.getPointer({ x: 0, y: 0 }, element);
    this.#lastLook = now;
    return { x: this.#corner.x + (this.options['rtl'] ? -touch.x : touch.x), y: this.#corner.y + touch.y };
  }

  /** Nothing but the window's own range is on the surface. */
  override _isInsideRange(): boolean {
    return true;
  }
}

/**
 * The panels of vis-timeline, its window and its gestures. This is the only module that knows it; it has no items, no axis
 * and no clock: what is seen is put into `center` and `background` by others.
 */
export class Surface extends Core {
  readonly #callbacks: SurfaceCallbacks;
  readonly #window: Window;
  #frame = 0;

  constructor(host: HTMLElement, options: SurfaceOptions, span: Span, callbacks: SurfaceCallbacks) {
    super();
    this.#callbacks = callbacks;
    this.options = { height: '100%', orientation: { axis: 'bottom', item: 'top' } };
    this._create(host);
    this.dom.loadingScreen.remove();
    const { dom, props } = this;
    this.body = {
      dom,
      domProps: props,
      emitter: { on: this.on.bind(this), off: this.off.bind(this), emit: this.emit.bind(this) },
      hiddenDates: [],
      util: { toTime: (x) => this._toTime(x) },
    };
    this.range = this.#window = new Window(this.body, { zoomMin: null, zoomMax: null });
    this.components = [];
    this.configure(options);
    this.go(span);
    this.initialDrawDone = true;
    this.on('rangechange', (change: RangeChange) => change.byUser && callbacks.moved(change.event, 'input'));
    this.on('rangechanged', (change: RangeChange) => change.byUser && callbacks.moved(change.event, 'change'));
    this.on('changed', () => callbacks.changed());
  }

  /** The panel that is dragged, above the axis. */
  get center(): HTMLElement {
    return this.dom.centerContainer;
  }

  /** Lies behind all panels, the axis' included. */
  get background(): HTMLElement {
    return this.dom.backgroundVertical;
  }

  /** Holds the axis; as high as what is in it. */
  get bottom(): HTMLElement {
    return this.dom.bottom;
  }

  get window(): Span {
    const { start, end } = this.#window;
    return { start, end };
  }

  configure({ direction, moveable, zoomKey, bounds, minSpan }: SurfaceOptions): void {
    const rtl = direction === 'rtl';
    Object.assign(this.options, { rtl, zoomKey });
    this.#window.minSpan = minSpan;
    this.#window.setOptions({
      rtl,
      zoomKey,
      moveable,
      zoomable: moveable,
      min: bounds.start,
      max: bounds.end,
      zoomMax: duration(bounds),
    });
  }

  /** Moves the window, within its bounds; it is seen in the next frame, or by `flush`. */
  go({ start, end }: Span): void {
    this.#window.setRange(start, end);
  }

  /** Measures and places the panels anew, at once. */
  layOut(): void {
    super._redraw();
  }

  /** Panels stay where they are while the window moves: only what is in them moves, once in a frame. */
  override _redraw(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#callbacks.changed();
    });
  }

  /** Does at once what there is to do in the next frame. */
  flush(): void {
    if (this.#frame === 0) return;
    this.#cancel();
    this.#callbacks.changed();
  }

  /** The time where a pointer is, axis ms. */
  timeAt({ clientX }: MouseEvent): number {
    const { left, right } = this.center.getBoundingClientRect();
    return this._toTime(this.options['rtl'] ? right - clientX : clientX - left);
  }

  destroy(): void {
    this.#cancel();
    clearTimeout(this.#window.timeoutID);
    this.off();
    this.hammer.destroy();
    this.dom.root.remove();
  }

  #cancel(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}

interface RangeChange {
  byUser: boolean;
  event: Gesture;
}

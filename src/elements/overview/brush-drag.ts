import type { Span } from '../../model/types.js';
import { duration } from '../../time/span.js';
import { centred, dragged } from './brush.js';
import type { Brush, Edge, Grip } from './brush.js';
import type { TimelineRequest } from '../../store/requests.js';

/** CSS px. A window narrower than this is still taken hold of within it. */
const GRIP_MIN_PX = 16;
/** CSS px that a press on the free strip may slip without drawing a window. */
const SLIP_PX = 4;

/** What a drag needs to know of its overview. */
export interface DragHost {
  readonly brush: Brush | undefined;
  /** What the strip shows, axis ms. */
  readonly whole: Span;
  dispatch(request: TimelineRequest): void;
}

interface Held {
  pointer: number;
  grip: Grip;
  /** The window when it began. */
  brush: Brush;
  /** CSS px from the strip's edge where time begins, and the strip's width. */
  x: number;
  width: number;
  /** Where the window has been moved to; nothing before the first move. */
  span?: Span;
}

/** The pointer on an overview: one at a time, whatever other fingers do meanwhile. */
export class BrushDrag {
  #held: Held | undefined;
  readonly #host: DragHost;

  constructor(host: DragHost) {
    this.#host = host;
  }

  press = (event: PointerEvent): void => {
    const { brush } = this.#host;
    if (!brush || this.#held || !event.isPrimary || event.button !== 0) return;
    const strip = event.currentTarget as HTMLElement;
    const { width } = strip.getBoundingClientRect();
    const x = along(strip, event);
    const edge = (event.target as HTMLElement).dataset['edge'] as Edge | undefined;
    this.#held = { pointer: event.pointerId, grip: edge ?? this.#gripAt(x, width, brush), brush, x, width };
    strip.dataset['grip'] = this.#held.grip;
    strip.setPointerCapture(event.pointerId);
  };

  move = (event: PointerEvent): void => {
    const held = this.#held;
    if (held?.pointer !== event.pointerId) return;
    const x = along(event.currentTarget as HTMLElement, event);
    if (!held.span && Math.abs(x - held.x) < (held.grip === 'strip' ? SLIP_PX : 1)) return;
    held.span = dragged(held.brush, held.grip, this.#time(held.x, held.width), this.#time(x, held.width));
    this.#host.dispatch({ type: 'moveWindow', window: held.span });
  };

  release = (event: PointerEvent): void => {
    const held = this.#let(event);
    if (!held) return;
    if (held.span) {
      this.#host.dispatch({ type: 'commitWindow', window: held.span });
    } else if (held.grip === 'strip') {
      this.#host.dispatch({ type: 'showWindow', window: centred(held.brush, this.#time(held.x, held.width)) });
    }
  };

  /** The browser has made the drag a scroll of the page: the window goes back to where it was. */
  cancel = (event: PointerEvent): void => {
    const held = this.#let(event);
    if (!held?.span) return;
    this.#host.dispatch({ type: 'stepWindow', window: held.brush.span });
  };

  /** Lets go of what is there no more: where the window has been moved, it stays for now. */
  drop(): void {
    const moved = this.#held?.span;
    this.#held = undefined;
    if (moved) this.#host.dispatch({ type: 'commitWindow' });
  }

  #let(event: PointerEvent): Held | undefined {
    const held = this.#held;
    if (event.isPrimary) delete (event.currentTarget as HTMLElement).dataset['grip'];
    if (held?.pointer !== event.pointerId) return undefined;
    this.#held = undefined;
    return held;
  }

  #time(x: number, width: number): number {
    const { whole } = this.#host;
    return whole.start + (x / width) * duration(whole);
  }

  /** Of a window that fills the strip nothing can be moved, so that a drag within it draws a new one. */
  #gripAt(x: number, width: number, { span }: Brush): Grip {
    const { whole } = this.#host;
    const scale = width / duration(whole);
    const start = Math.max(0, (span.start - whole.start) * scale);
    const end = Math.min(width, (span.end - whole.start) * scale);
    if (end - start > width - 1) return 'strip';
    return Math.abs(x - (start + end) / 2) <= Math.max(end - start, GRIP_MIN_PX) / 2 ? 'window' : 'strip';
  }
}

/** CSS px from the edge of the strip where time begins: the right one where the language is read from there. */
function along(strip: HTMLElement, { clientX }: PointerEvent): number {
  const { left, right } = strip.getBoundingClientRect();
  return getComputedStyle(strip).direction === 'rtl' ? right - clientX : clientX - left;
}

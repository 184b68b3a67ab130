import { stickyShift } from './sticky-label.js';
import { buttonOf } from './mark-element.js';
import type { AnyMark } from './mark-element.js';
import type { Projection } from './projection.js';

/** CSS px that a dot or a pill takes to either side of its place. */
const MARK_HALF_PX = 40;

/** A mark's element and where it was put. A place of a dot or a pill is its middle, that of a bar the edge where it starts. */
export class MarkView {
  key = '';
  /** What the mark is, as it was drawn last. */
  mark!: AnyMark;
  /** Axis ms; both the same of a dot or a pill. */
  #start = 0;
  #end = 0;
  /** CSS px that the label reaches beyond the place, to either side. */
  #room = MARK_HALF_PX;
  /** CSS px in the layer, as written. */
  #x = NaN;
  #length = 0;
  #sign = 1;
  #shift = 0;
  readonly button: HTMLButtonElement;

  constructor(readonly element: HTMLElement) {
    this.button = buttonOf(element);
  }

  get isCounted(): boolean {
    return this.mark.kind === 'counted';
  }

  /** One that looks the same, of an element of its own. */
  copy(): MarkView {
    const copy = new MarkView(this.element.cloneNode(true) as HTMLElement);
    copy.take(this.mark);
    return copy;
  }

  /** The instant it stands at. */
  get at(): number {
    return this.#start;
  }

  take(mark: AnyMark): void {
    this.mark = mark;
    if (mark.kind !== 'event') {
      this.#start = this.#end = mark.at;
      this.#room = MARK_HALF_PX;
      return;
    }
    const { start, end } = mark.date;
    if (mark.shape === 'bar') [this.#start, this.#end] = [start, end];
    else this.#start = this.#end = (start + end) / 2;
    this.#room = MARK_HALF_PX + mark.label.width;
  }

  /** Whether any of it is in the window. */
  isIn({ start, pxPerMs, width }: Projection): boolean {
    return this.#reaches((this.#start - start) * pxPerMs, (this.#end - start) * pxPerMs, 0, width);
  }

  /**
   * Puts it into a layer whose edge stands for `origin` and lies `offset` px from the stage's. Out of view it's left where
   * it was, unless that is in view.
   */
  place(origin: number, pxPerMs: number, offset: number, { width, sign }: Projection): void {
    const x = (this.#start - origin) * pxPerMs;
    const length = (this.#end - this.#start) * pxPerMs;
    const seen = this.#reaches(x, x + length, offset, width);
    if (x !== this.#x || length !== this.#length || sign !== this.#sign) {
      const wrong = seen || Number.isNaN(this.#x) || this.#reaches(this.#x, this.#x + this.#length, offset, width);
      if (wrong) this.#write(x, length, sign);
    }
    if (seen && this.mark.kind === 'event') this.#keepLabelInView(x + offset, length, width, sign);
  }

  #write(x: number, length: number, sign: number): void {
    const { style } = this.element;
    if (x !== this.#x || sign !== this.#sign) style.transform = `translateX(${sign * x}px)`;
    if (length !== this.#length) style.width = length > 0 ? `${length}px` : '';
    this.#x = x;
    this.#length = length;
    this.#sign = sign;
  }

  /** Moves the label along its bar while the bar is cut off by the stage's edge. */
  #keepLabelInView(left: number, length: number, width: number, sign: number): void {
    if (this.mark.kind !== 'event') return;
    const { side, label } = this.mark;
    let shift = 0;
    if (length > 0) {
      shift = stickyShift(left, left + length, label.width, width, false);
      // Here the label stands at the bar's right edge by itself.
      if (side === 'start' && label.width <= length) shift -= length - label.width;
    }
    shift = sign * Math.round(shift);
    if (shift === this.#shift) return;
    this.#shift = shift;
    this.button.style.transform = shift === 0 ? '' : `translateX(${shift}px)`;
  }

  #reaches(left: number, right: number, offset: number, width: number): boolean {
    return left + offset - this.#room <= width && right + offset + this.#room >= 0;
  }
}

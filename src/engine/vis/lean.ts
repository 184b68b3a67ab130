/**
 * Reaches into vis-timeline 8.5 to spare it work whose result we know. It reads the sizes of its panels and of a character
 * in every redraw, takes the axis out of the page and puts it back, and redraws a set of items that stays empty: five
 * layouts for a move of the ticks. Where a later version has no such parts, it redraws as it always did.
 */

interface TimeAxis {
  options?: { rtl?: boolean };
  _repaintLabels?: () => void;
  _repaintMinorText?: DrawText;
  _repaintMajorText?: DrawText;
  _repaintMinorLine?: DrawLine;
  _repaintMajorLine?: DrawLine;
  dom?: { foreground?: HTMLElement; background?: HTMLElement; redundant?: Ticked } & Partial<Ticked>;
  props?: { minorLabelHeight?: number; minorLineHeight?: number; majorLineHeight?: number };
}

/** The axis' elements; `redundant` are those of the redraw before, to be used again. */
type Ticked = Record<Texts | 'lines', HTMLElement[]>;
type Texts = 'minorTexts' | 'majorTexts';
/** The axis writes a width into the style of what it's answered. */
type DrawText = (x: number, text: string, orientation: string, className: string) => { style: object };
type DrawLine = (x: number, width: number) => { style: object };

interface Point {
  x: number;
  y: number;
}

interface Range {
  options?: { rtl?: boolean };
  getPointer?: (touch: Point, element: HTMLElement) => Point;
  _isInsideRange?: (event: Event) => boolean;
}

interface Parts {
  emit?: (event: string) => void;
  redraw(): void;
  _redraw?: () => void;
  /** `width` is what the axis reckons with, CSS px; there is none before it has been drawn. */
  props?: { center?: { width?: number } };
  timeAxis?: TimeAxis;
  range?: Range;
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

/**
 * Lets the text of a tick stay in its element while the tick stays. The axis gives each tick the next best element and
 * writes its text as HTML, filtered, in every frame, and the width of its cell; so nothing needs to be laid out where
 * nothing but places change.
 */
export function keepTicks(timeline: object): void {
  const { timeAxis: axis } = timeline as Parts;
  const { foreground, background, minorTexts, majorTexts, lines, redundant } = axis?.dom ?? {};
  if (!axis?._repaintMinorText || !axis._repaintMajorText || !axis._repaintMinorLine || !axis._repaintMajorLine) return;
  if (!foreground || !background || !minorTexts || !majorTexts || !lines || !redundant) return;
  // What stands there has widths.
  for (const drawn of [minorTexts, majorTexts, lines]) for (const element of drawn.splice(0)) element.remove();
  axis._repaintMinorText = (x, text) => drawText(axis, 'minorTexts', text, x, 0);
  axis._repaintMajorText = (x, text) => drawText(axis, 'majorTexts', text, x, axis.props?.minorLabelHeight ?? 0);
  axis._repaintMinorLine = (x) => drawLine(axis, 'vis-minor', x, axis.props?.minorLineHeight);
  axis._repaintMajorLine = (x) => drawLine(axis, 'vis-major', x, axis.props?.majorLineHeight);
}

const TEXTS: Record<Texts, string> = { minorTexts: 'vis-text vis-minor', majorTexts: 'vis-text vis-major' };
/** CSS px. */
const HALF_LINE = 0.5;
/** What the axis gets to write the width of a cell into. */
const UNTOUCHED = { style: {} };

/** ms. What follows after less belongs to one gesture, in which the surface stays where it is on the screen. */
const GESTURE = 200;

/**
 * Lets turns of the wheel that follow each other look once where the surface is. At each turn, twice, the browser would lay
 * out all that the one before has changed. Nothing but the window's own range is on the surface.
 */
export function lookOncePerGesture(timeline: object): void {
  const { range } = timeline as Parts;
  const { getPointer } = range ?? {};
  if (!range || !getPointer || !range._isInsideRange) return;
  let corner = { x: 0, y: 0 };
  let last = -Infinity;
  range.getPointer = (touch, element) => {
    const now = performance.now();
    if (now - last > GESTURE) corner = getPointer.call(range, { x: 0, y: 0 }, element);
    last = now;
    return { x: corner.x + sign(range) * touch.x, y: corner.y + touch.y };
  };
  range._isInsideRange = () => true;
}

/** Where time runs from right to left, px count from the right edge. */
function sign({ options }: TimeAxis | Range): number {
  return options?.rtl ? -1 : 1;
}

function drawText(axis: TimeAxis, list: Texts, text: string, x: number, y: number): { style: object } {
  const { foreground, redundant, [list]: drawn } = axis.dom!;
  const spare = redundant![list];
  const same = spare.findIndex(({ textContent }) => textContent === text);
  const label = spare.splice(Math.max(same, 0), 1)[0] ?? created(foreground!, TEXTS[list]);
  if (label.textContent !== text) label.textContent = text;
  place(axis, label, x, y);
  drawn!.push(label);
  return UNTOUCHED;
}

function drawLine(axis: TimeAxis, className: string, x: number, height = 0): { style: object } {
  const { background, redundant, lines } = axis.dom!;
  const line = redundant!.lines.shift() ?? created(background!, '');
  const name = `vis-grid vis-vertical ${className}`;
  if (line.className !== name) line.className = name;
  if (line.style.height !== `${height}px`) line.style.height = `${height}px`;
  place(axis, line, x - HALF_LINE, 0);
  lines!.push(line);
  return UNTOUCHED;
}

function created(parent: HTMLElement, className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  parent.append(element);
  return element;
}

function place(axis: TimeAxis, { style }: HTMLElement, x: number, y: number): void {
  const transform = `translate(${sign(axis) * x}px, ${y}px)`;
  if (style.transform !== transform) style.transform = transform;
}

import { layOutAxis, labelRoom } from '../../time/axis.js';
import type { AxisStyle, AxisTick } from '../../time/axis.js';
import { axisLabel } from '../../time/axis-labels.js';
import type { LabelForm } from '../../time/axis-labels.js';
import { stickyShift } from './sticky-label.js';
import type { Projection } from './projection.js';

/** CSS px beyond the stage's edge where a tick that began long ago stands. */
const OUTSIDE_PX = 16;

interface DrawnTick {
  element: HTMLElement;
  label: HTMLElement;
  /** CSS px that the label takes, as estimated. */
  room: number;
}

/** The ticks: each a line over the whole height with its label under it, and the row that says what they are part of. */
export class TickLayer {
  readonly element = document.createElement('div');
  #style: AxisStyle | undefined;
  /** By form, row and time. */
  #drawn = new Map<string, DrawnTick>();

  constructor() {
    this.element.className = 'ticks';
  }

  /** Takes other words or another size of text. */
  restyle(style: AxisStyle): void {
    this.#style = style;
    for (const { element } of this.#drawn.values()) element.remove();
    this.#drawn.clear();
  }

  /** Brings the ticks to where they belong in the window. */
  place(view: Projection): void {
    const style = this.#style!;
    const { start, pxPerMs, width } = view;
    const { form, grid, ticks } = layOutAxis({ start, end: start + width / pxPerMs }, width, style);
    if (this.element.dataset['grid'] !== grid) this.element.dataset['grid'] = grid;
    const before = this.#drawn;
    this.#drawn = new Map();
    const rows: Record<AxisTick['row'], { tick: DrawnTick; x: number }[]> = { minor: [], major: [] };
    const key = `${form.interval.step} ${form.interval.unit} ${form.length} ${form.counted}`;
    for (const { time, row } of ticks) {
      const id = `${key} ${row} ${time}`;
      const tick = before.get(id) ?? this.#create({ time, row }, form, style);
      before.delete(id);
      this.#drawn.set(id, tick);
      rows[row].push({ tick, x: (time - start) * pxPerMs });
    }
    for (const { element } of before.values()) element.remove();
    placeMinor(rows.minor, view);
    placeMajor(rows.major, view);
  }

  #create({ time, row }: AxisTick, form: LabelForm, style: AxisStyle): DrawnTick {
    const element = document.createElement('div');
    element.className = `tick ${row}`;
    const label = document.createElement('span');
    label.textContent = axisLabel(time, row, form, style);
    element.append(label);
    this.element.append(element);
    return { element, label, room: labelRoom(label.textContent) * style.fontSize };
  }
}

interface PlacedTick {
  tick: DrawnTick;
  x: number;
}

/** A label that is cut off at an edge says nothing, or the wrong thing, and one over another neither. */
function placeMinor(ticks: readonly PlacedTick[], { width, sign }: Projection): void {
  let free = -1;
  for (const { tick, x } of ticks) {
    write(tick.element, 'transform', `translateX(${sign * Math.max(x, -OUTSIDE_PX)}px)`);
    const isSeen = x >= free && x + tick.room <= width;
    if (isSeen) free = x + tick.room;
    write(tick.label, 'visibility', isSeen ? '' : 'hidden');
  }
}

/** A label stays in view as long as anything that it stands for does. */
function placeMajor(ticks: readonly PlacedTick[], { width, sign }: Projection): void {
  ticks.forEach(({ tick, x }, i) => {
    const next = ticks[i + 1]?.x ?? Infinity;
    const left = Math.max(x, -OUTSIDE_PX);
    write(tick.element, 'transform', `translateX(${sign * left}px)`);
    const shift = x < 0 ? stickyShift(left, next, tick.room, width, false) : 0;
    const right = left + shift + tick.room;
    write(tick.label, 'transform', shift ? `translateX(${sign * Math.round(shift)}px)` : '');
    write(tick.label, 'visibility', right > next || (x > 0 && right > width) ? 'hidden' : '');
  });
}

function write({ style }: HTMLElement, property: 'transform' | 'visibility', value: string): void {
  if (style[property] !== value) style[property] = value;
}

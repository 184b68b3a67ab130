import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';
import moment from 'moment';
import type { Span } from '../../model/types.js';
import type { Mark } from '../../scale/marks.js';
import { axisLabel } from '../../scale/units.js';
import type { AxisScale } from '../../scale/units.js';
import type { EngineCallbacks, EngineOptions, Scene, ViewEngine } from '../view-engine.js';
import { keepLabelsInView } from './keep-in-view.js';
import type { Movable } from './keep-in-view.js';
import { redrawNow, unmeasured, unmoved } from './lean.js';
import { createMark, fillMark, markId, markKey } from './mark-element.js';
import { adoptSurfaceStyles } from './surface-styles.js';

interface Item {
  id: string;
  type: 'range' | 'background';
  start: number;
  end: number;
  content: string;
  align: 'left';
  limitSize: boolean;
  /** `markKey` of what is drawn: an equal key needs no redraw. */
  key: string;
}

const MONTH = 30 * 86_400_000;
/** CSS px that the longest month names take. */
const WIDE_MONTH = 84;
/** ms of the motion with which the window moves to its new place. */
const MOTION = 300;

/**
 * Draws on vis-timeline: it gives the axis, the window and the gestures, and places our marks in time. Lanes are ours
 * (each mark's element knows its own), so vis neither stacks nor measures.
 */
export class VisEngine implements ViewEngine {
  #host!: HTMLElement;
  #options!: EngineOptions;
  #callbacks!: EngineCallbacks;
  #timeline!: Timeline;
  #items = new DataSet<Item>();
  #elements = new Map<string, HTMLElement>();
  #movable: Movable[] = [];
  #selected: string | null = null;
  #dragged = false;
  #listeners = new AbortController();
  /** Measured once a size, for a look at it in every frame would cost a layout in every frame. */
  #plot: { width: number; height: number } | undefined;
  #measureAgain!: () => void;
  /** The keys of what is drawn, by id. */
  #drawn = new Map<string, string>();

  mount(host: HTMLElement, options: EngineOptions, span: Span, callbacks: EngineCallbacks): void {
    this.#host = host;
    this.#options = options;
    this.#callbacks = callbacks;
    // The axis runs from left to right in every language until it is mirrored as a whole.
    host.dir = 'ltr';
    adoptSurfaceStyles(host.getRootNode() as Document | ShadowRoot);
    this.#timeline = new Timeline(host, this.#items as never, this.#visOptions() as never);
    // The options' own start and end keep the surface hidden for a second (vis-timeline 8.5.4).
    this.#timeline.setWindow(span.start, span.end, { animation: false });
    this.#measureAgain = unmoved(this.#timeline);
    this.#timeline.on('rangechange', (change: RangeChange) => this.#moved(change, 'input'));
    this.#timeline.on('rangechanged', (change: RangeChange) => this.#moved(change, 'change'));
    this.#timeline.on('changed', () => this.#keepLabelsInView());
    this.#listen();
  }

  configure(options: EngineOptions): void {
    this.#options = options;
    this.#timeline.setOptions(this.#visOptions() as never);
  }

  draw(scene: Scene): void {
    const items: Item[] = [];
    for (const mark of scene.marks) {
      const id = markId(mark);
      const hue = hueOf(mark, scene);
      const key = `${markKey(mark)}|${hue}`;
      items.push(item(id, 'range', mark.reach, key));
      if (this.#drawn.get(id) === key) continue;
      let element = this.#elements.get(id);
      if (!element) this.#elements.set(id, (element = createMark(mark)));
      fillMark(element, mark, hue);
      this.#lift(element, mark.kind === 'cluster' ? undefined : mark.lane);
      element.classList.toggle('selected', id === `event:${this.#selected}`);
    }
    for (const { era, span, row } of scene.eras) {
      const id = `era:${era.id}`;
      items.push(item(id, 'background', span, `${span.start}/${span.end}/${row}/${era.title}`));
      this.#elements.set(id, eraElement(this.#elements.get(id), era.title, row));
    }
    const rows = scene.eras.reduce((most, { row }) => Math.max(most, row + 1), 0);
    this.#host.style.setProperty('--_eras', String(rows));
    this.#movable = movable(scene, this.#elements);
    this.#feed(items);
    this.#keepLabelsInView();
  }

  show(span: Span, motion: boolean): void {
    const now = this.#timeline.getWindow();
    if (now.start.getTime() === span.start && now.end.getTime() === span.end) return;
    this.#timeline.setWindow(span.start, span.end, {
      animation: motion ? { duration: MOTION, easingFunction: 'easeInOutQuad' } : false,
    });
  }

  select(id: string | null): void {
    this.#elements.get(`event:${this.#selected}`)?.classList.remove('selected');
    this.#selected = id;
    this.#elements.get(`event:${id}`)?.classList.add('selected');
  }

  resize(): void {
    this.#measureAgain();
    redrawNow(this.#timeline);
    this.#measureAgain = unmoved(this.#timeline);
    this.#plot = undefined;
  }

  plot(): { width: number; height: number } {
    this.#plot ??= this.#measure();
    return this.#plot;
  }

  destroy(): void {
    this.#listeners.abort();
    this.#timeline.destroy();
    this.#elements.clear();
  }

  #measure(): { width: number; height: number } {
    const center = this.#host.querySelector<HTMLElement>('.vis-panel.vis-center')!;
    return { width: center.clientWidth, height: center.clientHeight };
  }

  /** One batch of what differs from what is drawn. */
  #feed(items: Item[]): void {
    const wanted = new Map(items.map(({ id, key }) => [id, key]));
    const gone = [...this.#drawn.keys()].filter((id) => !wanted.has(id));
    const changed = items.filter(({ id, key }) => this.#drawn.get(id) !== key);
    this.#drawn = wanted;
    if (gone.length) this.#items.remove(gone);
    if (changed.length) this.#items.update(changed);
    for (const id of gone) this.#elements.delete(id);
  }

  #visOptions(): Record<string, unknown> {
    const { gestures, bounds, minSpan, locale } = this.#options;
    const label = (row: 'minor' | 'major') => (date: { valueOf(): number }, scale: AxisScale) =>
      axisLabel(date.valueOf(), scale, row, locale, this.#tight(scale));
    return {
      height: '100%',
      autoResize: false,
      stack: false,
      selectable: false,
      showCurrentTime: false,
      showTooltips: false,
      orientation: { axis: 'bottom', item: 'top' },
      margin: { axis: 0, item: 0 },
      // "10:00 AM" and its padding.
      maxMinorChars: 9,
      // The axis shows wall-clock time as if it were UTC (see EventIndex).
      moment: (date: unknown) => moment.utc(date as never),
      format: { minorLabels: label('minor'), majorLabels: label('major') },
      rtl: false,
      moveable: gestures !== 'none',
      zoomable: gestures !== 'none',
      // Without a key the wheel would zoom and the page could not be scrolled past the timeline.
      zoomKey: gestures === 'cooperative' ? 'ctrlKey' : '',
      min: bounds.start,
      max: bounds.end,
      zoomMin: minSpan,
      zoomMax: bounds.end - bounds.start,
      template: templateOf(this.#elements),
    };
  }

  /** Whether a month's cell on the axis is narrower than "September". */
  #tight(scale: AxisScale): boolean {
    if (scale !== 'month' || !this.#timeline) return false;
    const { start, end } = this.#timeline.getWindow();
    return (MONTH / (end.getTime() - start.getTime())) * this.plot().width < WIDE_MONTH;
  }

  /** A stem runs down through the lanes below its own, so these lie above it and their labels cover it. */
  #lift(element: HTMLElement, lane: number | undefined): void {
    element.dataset['z'] = String(lane === undefined ? 1000 : lane + 1);
    lift(element.parentElement, element);
  }

  #moved(change: RangeChange, phase: 'input' | 'change'): void {
    const span = { start: change.start.getTime(), end: change.end.getTime() };
    if (change.byUser) {
      this.#dragged = true;
      this.#callbacks.span(span, phase);
    } else if (phase === 'input') {
      this.#callbacks.moving(span);
    }
  }

  #listen(): void {
    const { signal } = this.#listeners;
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
      capture = false,
    ) => this.#host.addEventListener(type, listener, { signal, capture });
    on('pointerdown', () => (this.#dragged = false), true);
    on('click', (event) => this.#clicked(event));
    on('dblclick', (event) => this.#doubleClicked(event));
    on('wheel', (event) => this.#zoomByCommandKey(event), true);
  }

  #clicked(event: MouseEvent): void {
    // A drag that ends on a mark is no click on it.
    if (this.#dragged) return;
    const mark = markOf(event);
    const { kind, id } = mark?.dataset ?? {};
    if (id !== undefined && (kind === 'event' || kind === 'cluster')) this.#callbacks.pick({ kind, id });
  }

  #doubleClicked(event: MouseEvent): void {
    if (this.#options.gestures === 'none' || markOf(event)) return;
    const { time } = this.#timeline.getEventProperties(event);
    this.#callbacks.pick({ kind: 'time', time: time.getTime() });
  }

  /** vis-timeline knows one zoom key only; on a Mac it is the command key as well. */
  #zoomByCommandKey(event: WheelEvent): void {
    if (this.#options.gestures !== 'cooperative' || !event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    const { deltaX, deltaY, deltaMode, clientX, clientY } = event;
    // vis-timeline reads the older `wheelDelta`, which Chromium gives a made event with the wrong sign unless told.
    const older = { wheelDeltaX: -deltaX, wheelDeltaY: -deltaY };
    const where = { deltaX, deltaY, deltaMode, clientX, clientY, ...older };
    const again: WheelEventInit = { ...where, ctrlKey: true, bubbles: true, cancelable: true };
    event.composedPath()[0]?.dispatchEvent(new WheelEvent('wheel', again));
  }

  #keepLabelsInView(): void {
    const { start, end } = this.#timeline.getWindow();
    const { width } = this.plot();
    keepLabelsInView(this.#movable, { start: start.getTime(), end: end.getTime() }, width);
    hideCutTicks(this.#host, width);
  }
}

interface RangeChange {
  start: Date;
  end: Date;
  byUser: boolean;
}

function item(id: string, type: Item['type'], { start, end }: Span, key: string): Item {
  return { id, type, start, end, content: '', align: 'left', limitSize: false, key };
}

/** CSS px that a character of a tick takes at the most, and its padding; to measure them all would cost a layout. */
const TICK = { character: 9, padding: 6 };

/** What vis-timeline asks for an item's content: our element. It calls it as a method of the item. */
function templateOf(elements: ReadonlyMap<string, HTMLElement>) {
  return function (this: object, { id }: Item, content: HTMLElement): HTMLElement {
    const element = elements.get(id)!;
    unmeasured(this);
    lift(content, element);
    return element;
  };
}

/** Gives the box around a content, which is its frame's parent, the element's place above or below the others. */
function lift(content: Element | null, element: HTMLElement): void {
  const box = content?.parentElement?.parentElement;
  if (box) box.style.zIndex = element.dataset['z'] ?? '';
}

/** A tick's text that is cut off at an edge says nothing, or the wrong thing. */
function hideCutTicks(host: HTMLElement, width: number): void {
  for (const text of host.querySelectorAll<HTMLElement>('.vis-text.vis-minor')) {
    const left = parseFloat(text.style.transform.slice('translate('.length));
    const right = left + TICK.padding + (text.textContent?.length ?? 0) * TICK.character;
    text.style.visibility = left < -1 || right > width ? 'hidden' : '';
  }
}

/** A pill of several events has no hue of one group. */
function hueOf(mark: Mark, { hues }: Scene): number | undefined {
  if (mark.kind === 'cluster' && !mark.dot) return undefined;
  const { group } = mark.kind === 'cluster' ? mark.top : mark.event;
  return group === undefined ? undefined : hues.get(group);
}

/** The labels that move along their bar or band while it's cut off by the stage's edge. */
function movable({ marks, eras }: Scene, elements: Map<string, HTMLElement>): Movable[] {
  const bars = marks.flatMap((mark) => {
    if (mark.kind !== 'event' || mark.shape !== 'bar') return [];
    const label = elements.get(markId(mark))!.querySelector<HTMLElement>('.label')!;
    return [{ label, span: mark.date, width: mark.label.width, leaves: false }];
  });
  const bands = eras.map(({ era, span }) => ({ label: elements.get(`era:${era.id}`)!, span, width: 0, leaves: true }));
  return [...bars, ...bands];
}

function markOf(event: Event): HTMLElement | null {
  const target = event.composedPath()[0];
  return target instanceof Element ? target.closest<HTMLElement>('[data-kind]') : null;
}

function eraElement(element: HTMLElement | undefined, title: string, row: number): HTMLElement {
  const era = element ?? document.createElement('div');
  era.className = 'era';
  era.dir = 'auto';
  era.setAttribute('part', 'era');
  era.textContent = title;
  era.style.setProperty('--_row', String(row));
  return era;
}

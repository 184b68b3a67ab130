import { Timeline } from 'vis-timeline/esnext';
import { DAY } from '../../model/durations.js';
import type { Span } from '../../model/types.js';
import { panned } from '../../scale/time-span.js';
import { axisLabel } from '../../scale/units.js';
import type { AxisScale } from '../../scale/units.js';
import { flight } from '../flight.js';
import { Momentum } from '../momentum.js';
import type { Glide } from '../momentum.js';
import { Motion } from '../motion.js';
import type { EngineCallbacks, EngineOptions, MarkRef, Scene, ViewEngine } from '../view-engine.js';
import { EraLayer } from './era-layer.js';
import { keepTicks, lookOncePerGesture, redrawNow, redrawTicksOnly } from './lean.js';
import type { Ticks } from './lean.js';
import { MarkLayer } from './mark-layer.js';
import { wantsMotion } from './mark-motion.js';
import { momentOf } from './moment.js';
import { projection } from './projection.js';
import type { Projection } from './projection.js';
import { adoptSurfaceStyles } from './surface-styles.js';
import { hideCutTicks } from './ticks.js';
import { weeksOf } from './weeks.js';

const MONTH = 30 * DAY;
/** CSS px that the longest month names take. */
const WIDE_MONTH = 84;

/**
 * Draws on vis-timeline: it gives the axis, the window and the gestures. It has no items: marks and eras are layers of our
 * own in its middle panel, so that it hears the gestures that begin on them.
 */
export class VisEngine implements ViewEngine {
  #host!: HTMLElement;
  #options!: EngineOptions;
  #callbacks!: EngineCallbacks;
  #timeline!: Timeline;
  #ticks!: Ticks;
  #eras = new EraLayer();
  #marks = new MarkLayer();
  #motion = new Motion();
  #momentum = new Momentum();
  /** Whether what moves is a window that the reader has thrown. */
  #gliding = false;
  #dragged = false;
  #listeners = new AbortController();
  /** Measured once a size, for a look at it in every frame would cost a layout in every frame. */
  #plot: { width: number; height: number } | undefined;

  mount(host: HTMLElement, options: EngineOptions, span: Span, callbacks: EngineCallbacks): void {
    this.#host = host;
    this.#options = options;
    this.#callbacks = callbacks;
    host.dir = options.direction;
    adoptSurfaceStyles(host.getRootNode() as Document | ShadowRoot);
    this.#timeline = new Timeline(host, [], this.#visOptions() as never);
    this.#ticks = redrawTicksOnly(this.#timeline);
    keepTicks(this.#timeline);
    lookOncePerGesture(this.#timeline);
    this.#center.append(this.#eras.element, this.#marks.element);
    this.#marks.speak(options.list, options.locale);
    // The options' own start and end keep the surface hidden for a second (vis-timeline 8.5.4).
    this.#go(span);
    this.#timeline.on('rangechange', (change: RangeChange) => this.#moved(change, 'input'));
    this.#timeline.on('rangechanged', (change: RangeChange) => this.#moved(change, 'change'));
    this.#timeline.on('changed', () => this.#place());
    this.#listen();
  }

  configure(options: EngineOptions): void {
    this.#options = options;
    this.#host.dir = options.direction;
    this.#marks.speak(options.list, options.locale);
    this.#timeline.setOptions(this.#visOptions() as never);
    // It writes the way of reading from right to left into the host's style, and not the way back.
    this.#host.style.direction = '';
    // Where it is turned round, everything stands elsewhere.
    redrawNow(this.#timeline);
    this.#place();
  }

  draw(scene: Scene): void {
    const rows = scene.eras.reduce((most, { row }) => Math.max(most, row + 1), 0);
    this.#host.style.setProperty('--_eras', String(rows));
    const view = this.#view();
    this.#eras.draw(scene.eras, view);
    this.#marks.draw(scene, view);
  }

  show(span: Span, motion: boolean): void {
    this.#motion.stop();
    if (!motion) return this.#go(span);
    const way = flight(this.#window(), span);
    this.#gliding = false;
    this.#motion.run(way.duration, (share) => {
      const step = way.at(share);
      this.#go(step);
      this.#callbacks.moving(step);
      this.#ticks.flush();
    });
  }

  select(id: string | null): void {
    this.#marks.select(id);
  }

  rove(mark: MarkRef | null): void {
    this.#marks.rove(mark);
  }

  focus(mark: MarkRef): boolean {
    return this.#marks.focus(mark);
  }

  resize(): void {
    this.#plot = undefined;
    redrawNow(this.#timeline);
    this.#eras.measureAgain();
  }

  plot(): { width: number; height: number } {
    this.#plot ??= { width: this.#center.clientWidth, height: this.#center.clientHeight };
    return this.#plot;
  }

  destroy(): void {
    this.#motion.stop();
    this.#listeners.abort();
    this.#marks.destroy();
    this.#timeline.destroy();
    // It asks for a redraw even as it goes.
    this.#ticks.cancel();
  }

  get #center(): HTMLElement {
    return this.#host.querySelector<HTMLElement>('.vis-panel.vis-center')!;
  }

  #window(): Span {
    const { start, end } = this.#timeline.getWindow();
    return { start: start.getTime(), end: end.getTime() };
  }

  #view(): Projection {
    return projection(this.#window(), this.plot().width, this.#options.direction === 'rtl' ? -1 : 1);
  }

  #go({ start, end }: Span): void {
    this.#timeline.setWindow(start, end, { animation: false });
  }

  #place(): void {
    const view = this.#view();
    this.#eras.place(view);
    this.#marks.place(view);
    hideCutTicks(this.#host, view);
  }

  #visOptions(): Record<string, unknown> {
    const { gestures, bounds, minSpan, locale, direction } = this.#options;
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
      moment: momentOf(weeksOf(locale)),
      format: { minorLabels: label('minor'), majorLabels: label('major') },
      rtl: direction === 'rtl',
      moveable: gestures !== 'none',
      zoomable: gestures !== 'none',
      // Without a key the wheel would zoom and the page could not be scrolled past the timeline.
      zoomKey: gestures === 'cooperative' ? 'ctrlKey' : '',
      min: bounds.start,
      max: bounds.end,
      zoomMin: minSpan,
      zoomMax: bounds.end - bounds.start,
    };
  }

  /** Whether a month's cell on the axis is narrower than "September". */
  #tight(scale: AxisScale): boolean {
    if (scale !== 'month' || !this.#timeline) return false;
    return MONTH * this.#view().scale < WIDE_MONTH;
  }

  #moved(change: RangeChange, phase: 'input' | 'change'): void {
    // That the wheel rests is told a moment later, when the window may be on its way elsewhere.
    if (!change.byUser || (phase === 'change' && this.#motion.running)) return;
    this.#motion.stop();
    this.#dragged = true;
    const { type, center, srcEvent } = change.event;
    if (type === 'panmove') this.#momentum.move(center!.x, srcEvent!.timeStamp);
    const glide = type === 'panend' && wantsMotion() && this.#momentum.release(srcEvent!.timeStamp);
    if (glide) this.#glide(glide);
    else this.#callbacks.span(this.#window(), phase);
  }

  /** Lets a window that the reader has thrown glide on, to the bounds at most. */
  #glide(glide: Glide): void {
    const from = this.#window();
    const { scale, sign } = this.#view();
    this.#gliding = true;
    this.#motion.run(glide.duration, (share) => {
      const wanted = panned(from, (-sign * glide.at(share)) / scale);
      this.#go(wanted);
      const span = this.#window();
      const isStopped = Math.abs(span.start - wanted.start) * scale > 1;
      if (isStopped) this.#motion.stop();
      this.#callbacks.span(span, isStopped || share === 1 ? 'change' : 'input');
      this.#ticks.flush();
    });
  }

  /** The reader takes the window in hand: what moves by itself stays where it is. */
  #halt(): void {
    if (!this.#motion.running) return;
    this.#motion.stop();
    this.#callbacks.span(this.#window(), 'change');
  }

  #listen(): void {
    const { signal } = this.#listeners;
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
      capture = false,
    ) => this.#host.addEventListener(type, listener, { signal, capture });
    on('pointerdown', () => this.#pressed(), true);
    on('keydown', () => this.#gliding && this.#halt(), true);
    on('click', (event) => this.#clicked(event));
    on('focusin', (event) => this.#focused(event));
    on('dblclick', (event) => this.#doubleClicked(event));
    on('wheel', (event) => this.#turned(event), true);
  }

  #pressed(): void {
    // A press that stops a glide is no click.
    this.#dragged = this.#motion.running && this.#gliding;
    this.#momentum.clear();
    this.#halt();
  }

  #clicked(event: MouseEvent): void {
    // Keys and assistive technology click without a pointer, which has no count.
    const byKey = event.detail === 0;
    // A drag that ends on a mark is no click on it.
    if (this.#dragged && !byKey) return;
    const ref = refOf(event);
    if (ref) this.#callbacks.pick({ ...ref, byKey });
  }

  #focused(event: FocusEvent): void {
    const ref = refOf(event);
    if (ref) this.#callbacks.focused(ref);
  }

  #doubleClicked(event: MouseEvent): void {
    if (this.#options.gestures === 'none' || markOf(event)) return;
    const { time } = this.#timeline.getEventProperties(event);
    this.#callbacks.pick({ kind: 'time', time: time.getTime() });
  }

  #turned(event: WheelEvent): void {
    const { gestures } = this.#options;
    if (gestures === 'greedy' || (gestures === 'cooperative' && (event.ctrlKey || event.metaKey))) this.#halt();
    if (gestures === 'cooperative' && event.metaKey && !event.ctrlKey) this.#zoomByCommandKey(event);
  }

  /** vis-timeline knows one zoom key only; on a Mac it is the command key as well. */
  #zoomByCommandKey(event: WheelEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const { deltaX, deltaY, deltaMode, clientX, clientY } = event;
    // vis-timeline reads the older `wheelDelta`, which Chromium gives a made event with the wrong sign unless told.
    const older = { wheelDeltaX: -deltaX, wheelDeltaY: -deltaY };
    const where = { deltaX, deltaY, deltaMode, clientX, clientY, ...older };
    const again: WheelEventInit = { ...where, ctrlKey: true, bubbles: true, cancelable: true };
    event.composedPath()[0]?.dispatchEvent(new WheelEvent('wheel', again));
  }
}

interface RangeChange {
  byUser: boolean;
  /** A drag or a pinch, as hammer tells it, or a turn of the wheel. */
  event: { type: string; center?: { x: number }; srcEvent?: Event };
}

function refOf(event: Event): MarkRef | undefined {
  const { kind, id } = markOf(event)?.dataset ?? {};
  return id !== undefined && (kind === 'event' || kind === 'cluster') ? { kind, id } : undefined;
}

function markOf(event: Event): HTMLElement | null {
  const target = event.composedPath()[0];
  return target instanceof Element ? target.closest<HTMLElement>('[data-kind]') : null;
}

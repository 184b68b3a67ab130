import type { Span } from '../../model/types.js';
import { panned } from '../../time/span.js';
import { firstWeekday } from '../../time/weeks.js';
import { flight } from '../motion/flight.js';
import { Momentum } from '../motion/momentum.js';
import type { Glide } from '../motion/momentum.js';
import { Motion } from '../motion/motion.js';
import type { EngineCallbacks, EngineOptions, MarkRef, Scene, ViewEngine } from '../view-engine.js';
import { EraLayer } from '../marks/era-layer.js';
import { MarkLayer } from '../marks/mark-layer.js';
import { wantsMotion } from '../marks/mark-motion.js';
import { projection } from '../marks/projection.js';
import type { Projection } from '../marks/projection.js';
import { Surface } from './surface.js';
import type { Gesture, SurfaceOptions } from './surface.js';
import { adoptSurfaceStyles } from './surface-styles.js';
import { TickLayer } from '../marks/tick-layer.js';

/**
 * Draws on vis-timeline: it gives the panels, the window and the gestures. Marks, eras and ticks are layers of our own in
 * its panels, so that it hears the gestures that begin on them.
 */
export class VisEngine implements ViewEngine {
  #host!: HTMLElement;
  #options!: EngineOptions;
  #callbacks!: EngineCallbacks;
  #surface!: Surface;
  #ticks = new TickLayer();
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
    this.#surface = new Surface(host, surfaceOptions(options), span, {
      moved: (gesture, phase) => this.#moved(gesture, phase),
      changed: () => this.#place(),
    });
    this.#surface.center.append(this.#eras.element, this.#marks.element);
    this.#surface.background.append(this.#ticks.element);
    this.#surface.bottom.append(axisRoom());
    this.#marks.speak(options.list, options.locale);
    this.#styleTicks();
    this.#surface.layOut();
    this.#listen();
  }

  configure(options: EngineOptions): void {
    this.#options = options;
    this.#host.dir = options.direction;
    this.#marks.speak(options.list, options.locale);
    this.#styleTicks();
    this.#surface.configure(surfaceOptions(options));
    // Where it is turned round, everything stands elsewhere.
    this.#surface.layOut();
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
    if (!motion) return this.#surface.go(span);
    const way = flight(this.#surface.window, span);
    this.#gliding = false;
    this.#motion.run(way.duration, (share) => {
      const step = way.at(share);
      this.#surface.go(step);
      this.#callbacks.moving(step);
      this.#surface.flush();
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
    this.#styleTicks();
    this.#surface.layOut();
    this.#eras.measureAgain();
  }

  plot(): { width: number; height: number } {
    const { center } = this.#surface;
    this.#plot ??= { width: center.clientWidth, height: center.clientHeight };
    return this.#plot;
  }

  destroy(): void {
    this.#motion.stop();
    this.#listeners.abort();
    this.#marks.destroy();
    this.#surface.destroy();
  }

  #view(): Projection {
    return projection(this.#surface.window, this.plot().width, this.#options.direction === 'rtl' ? -1 : 1);
  }

  #place(): void {
    const view = this.#view();
    this.#eras.place(view);
    this.#marks.place(view);
    this.#ticks.place(view);
  }

  /** The font is asked for once a size: a look at it in every frame would cost a layout in every frame. */
  #styleTicks(): void {
    const { locale, yearsAgo, yearsAhead } = this.#options;
    const fontSize = parseFloat(getComputedStyle(this.#host).fontSize);
    this.#ticks.restyle({ locale, yearsAgo, yearsAhead, firstDay: firstWeekday(locale), fontSize });
  }

  #moved({ type, center, srcEvent }: Gesture, phase: 'input' | 'change'): void {
    // That the wheel rests is told a moment later, when the window may be on its way elsewhere.
    if (phase === 'change' && this.#motion.running) return;
    this.#motion.stop();
    this.#dragged = true;
    if (type === 'panmove') this.#momentum.move(center!.x, srcEvent!.timeStamp);
    const glide = type === 'panend' && wantsMotion() && this.#momentum.release(srcEvent!.timeStamp);
    if (glide) this.#glide(glide);
    else this.#callbacks.span(this.#surface.window, phase);
  }

  /** Lets a window that the reader has thrown glide on, to the bounds at most. */
  #glide(glide: Glide): void {
    const from = this.#surface.window;
    const { pxPerMs, sign } = this.#view();
    this.#gliding = true;
    this.#motion.run(glide.duration, (share) => {
      const wanted = panned(from, (-sign * glide.at(share)) / pxPerMs);
      this.#surface.go(wanted);
      const span = this.#surface.window;
      const isStopped = Math.abs(span.start - wanted.start) * pxPerMs > 1;
      if (isStopped) this.#motion.stop();
      this.#callbacks.span(span, isStopped || share === 1 ? 'change' : 'input');
      this.#surface.flush();
    });
  }

  /** The reader takes the window in hand: what moves by itself stays where it is. */
  #halt(): void {
    if (!this.#motion.running) return;
    this.#motion.stop();
    this.#callbacks.span(this.#surface.window, 'change');
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
    this.#callbacks.pick({ kind: 'time', time: this.#surface.timeAt(event) });
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

function surfaceOptions({ gestures, bounds, minSpan, direction }: EngineOptions): SurfaceOptions {
  return {
    direction,
    moveable: gestures !== 'none',
    // Without a key the wheel would zoom and the page could not be scrolled past the timeline.
    zoomKey: gestures === 'cooperative' ? 'ctrlKey' : '',
    bounds,
    minSpan,
  };
}

/** Keeps the room for the labels of the ticks, which stand behind it. */
function axisRoom(): HTMLElement {
  const room = document.createElement('div');
  room.className = 'axis';
  return room;
}

function refOf(event: Event): MarkRef | undefined {
  const { kind, id } = markOf(event)?.dataset ?? {};
  return id !== undefined && (kind === 'event' || kind === 'cluster') ? { kind, id } : undefined;
}

function markOf(event: Event): HTMLElement | null {
  const target = event.composedPath()[0];
  return target instanceof Element ? target.closest<HTMLElement>('[data-kind]') : null;
}

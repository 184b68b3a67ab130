import type { Span } from '../../src/model/types.js';
import type { Mark } from '../../src/layout/marks.js';
import type { EngineCallbacks, EngineOptions, MarkRef, Pick, Scene, ViewEngine } from '../../src/engine/view-engine.js';

/** px of the host's height that the axis would take. */
const AXIS = 30;
/** Frames of a motion. */
const STEPS = 4;

/** A drawing surface of plain boxes, for tests of what stands above it: it draws at once, and is moved by calls. */
export class FakeEngine implements ViewEngine {
  /** How it is set up, last. */
  options!: EngineOptions;
  /** Where the window is. */
  window!: Span;
  selected: string | null = null;
  destroyed = false;
  /** How often it was given something to draw. */
  draws = 0;

  #surface = document.createElement('div');
  #callbacks!: EngineCallbacks;
  #scene: Scene = { marks: [], name: () => '', eras: [], hues: new Map() };
  #stop = '';
  #elements = new Map<string, HTMLElement>();
  #motion = 0;
  /** Measured once a size. */
  #plot: { width: number; height: number } | undefined;

  mount(host: HTMLElement, options: EngineOptions, span: Span, callbacks: EngineCallbacks): void {
    this.options = options;
    this.window = span;
    this.#callbacks = callbacks;
    this.#surface.style.cssText = 'position: relative; overflow: hidden; height: 100%';
    this.#surface.addEventListener('click', (event) => this.#clicked(event));
    this.#surface.addEventListener('focusin', (event) => {
      const ref = refOf(event);
      if (ref) this.#callbacks.focused(ref);
    });
    host.append(this.#surface);
    this.plot();
  }

  configure(options: EngineOptions): void {
    this.options = options;
  }

  draw(scene: Scene): void {
    this.draws++;
    this.#scene = scene;
    const wanted = new Set<string>();
    for (const mark of scene.marks) {
      const element = this.#element(wanted, keyOf(mark), 'button');
      element.dataset['kind'] = mark.kind === 'cluster' ? 'cluster' : 'event';
      element.dataset['id'] = mark.id;
      const button = element.querySelector('button')!;
      button.ariaLabel = scene.name(mark);
      button.textContent =
        mark.kind === 'cluster' ? `+${mark.count}` : 'label' in mark ? mark.label.title : mark.event.title;
      button.tabIndex = keyOf(mark) === this.#stop ? 0 : -1;
    }
    for (const { era } of scene.eras) {
      const element = this.#element(wanted, `era:${era.id}`, 'span');
      element.setAttribute('part', 'era');
      element.querySelector('.label')!.textContent = era.title;
    }
    for (const [key, element] of this.#elements) {
      if (wanted.has(key)) continue;
      element.remove();
      this.#elements.delete(key);
    }
    this.#place();
    this.select(this.selected);
  }

  show(span: Span, motion: boolean): void {
    cancelAnimationFrame(this.#motion);
    if (!motion) return this.#go(span);
    const from = this.window;
    let step = 0;
    const move = (): void => {
      const part = ++step / STEPS;
      const between = (a: number, b: number) => (part === 1 ? b : a + (b - a) * part);
      this.#go({ start: between(from.start, span.start), end: between(from.end, span.end) });
      this.#callbacks.moving(this.window);
      if (part < 1) this.#motion = requestAnimationFrame(move);
    };
    this.#motion = requestAnimationFrame(move);
  }

  select(id: string | null): void {
    this.selected = id;
    for (const [key, element] of this.#elements) element.classList.toggle('selected', key === `event:${id}`);
  }

  rove(mark: MarkRef | null): void {
    this.#stop = mark ? keyOf(mark) : '';
    for (const [key, element] of this.#elements) {
      const button = element.querySelector('button');
      if (button) button.tabIndex = key === this.#stop ? 0 : -1;
    }
  }

  focus(mark: MarkRef): boolean {
    const element = this.#elements.get(keyOf(mark));
    element?.querySelector('button')!.focus({ preventScroll: true });
    return !!element;
  }

  resize(): void {
    this.#plot = undefined;
    this.#place();
  }

  plot(): { width: number; height: number } {
    return (this.#plot ??= {
      width: this.#surface.clientWidth,
      height: Math.max(0, this.#surface.clientHeight - AXIS),
    });
  }

  destroy(): void {
    cancelAnimationFrame(this.#motion);
    this.destroyed = true;
    this.#surface.remove();
  }

  /** As if the reader had moved the window: to each of the spans, the last one being where it stays. */
  readerMoves(...spans: [Span, ...Span[]]): void {
    for (const span of spans) {
      this.#go(span);
      this.#callbacks.span(span, 'input');
    }
    this.#callbacks.span(this.window, 'change');
  }

  /** As if the reader had pressed a mark, or twice on the empty surface. */
  readerPicks(pick: Pick): void {
    this.#callbacks.pick(pick);
  }

  /** What it was given to draw, last. */
  get scene(): Scene {
    return this.#scene;
  }

  /** The marks that are seen on it. */
  get marks(): readonly Mark[] {
    return this.#scene.marks.filter((mark) => mark.kind !== 'counted');
  }

  #go(span: Span): void {
    this.window = span;
    this.#place();
  }

  #element(wanted: Set<string>, key: string, tag: 'button' | 'span'): HTMLElement {
    wanted.add(key);
    let element = this.#elements.get(key);
    if (!element) {
      element = document.createElement('div');
      const shape = document.createElement('div');
      const label = document.createElement(tag);
      shape.className = 'shape';
      label.className = 'label';
      element.append(shape, label);
      this.#elements.set(key, element);
      this.#surface.append(element);
    }
    return element;
  }

  #place(): void {
    const { start, end } = this.window;
    const scale = this.#surface.clientWidth / (end - start);
    const x = (time: number) => (time - start) * scale;
    const boxes = [
      ...this.marks.map((mark) => {
        const at = mark.kind === 'cluster' ? mark.at : (mark.date.start + mark.date.end) / 2;
        const isBar = mark.kind === 'event' && mark.shape === 'bar';
        const shape = isBar ? mark.date : { start: at - 5 / scale, end: at + 5 / scale };
        return { key: keyOf(mark), reach: mark.reach, shape };
      }),
      ...this.#scene.eras.map(({ era, span }) => ({ key: `era:${era.id}`, reach: span, shape: span })),
    ];
    for (const { key, reach, shape } of boxes) {
      const element = this.#elements.get(key)!;
      const left = x(reach.start);
      const box = element.querySelector<HTMLElement>('.shape')!;
      element.style.cssText = `position: absolute; top: 0; height: 20px; left: ${left}px; width: ${x(reach.end) - left}px`;
      box.style.cssText = `position: absolute; height: 10px; left: ${x(shape.start) - left}px; width: ${x(shape.end) - x(shape.start)}px`;
    }
  }

  #clicked(event: Event): void {
    const ref = refOf(event);
    if (ref) this.#callbacks.pick({ ...ref, byKey: (event as MouseEvent).detail === 0 });
  }
}

function keyOf({ kind, id }: { kind: string; id: string }): string {
  return `${kind === 'cluster' ? kind : 'event'}:${id}`;
}

function refOf(event: Event): MarkRef | undefined {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-kind]') : null;
  const { kind, id } = target?.dataset ?? {};
  return id !== undefined && (kind === 'event' || kind === 'cluster') ? { kind, id } : undefined;
}

/** Timelines for tests: marks made by hand, tags in a page, and ways to wait for what they do. */
import '../../src/entries/define.js';
import { NewsTimeline } from '../../src/elements/timeline/news-timeline.js';
import type { Scene, ViewEngine } from '../../src/engine/view-engine.js';
import type { Era, EventDate, NewsEvent, Span } from '../../src/model/types.js';
import type { EraBand } from '../../src/layout/eras.js';
import type { ClusterMark, EventMark } from '../../src/layout/marks.js';
import { FakeEngine } from './fake-engine.js';

export const DAY = 86_400_000;
/** Waiting longer than this, ms, is waiting in vain. */
const PATIENCE = 12_000;

export function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** Waits, frame by frame, until a condition gives something. */
export async function until<T>(condition: () => T, what: string): Promise<NonNullable<T>> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = condition();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}`);
    await frame();
  }
}

/** The next event of a type. Ask before doing what leads to it. */
export function heard<E extends Event = Event>(target: EventTarget, type: string): Promise<E> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Waited in vain for "${type}"`)), PATIENCE);
    const listener = (event: Event): void => {
      clearTimeout(timer);
      resolve(event as E);
    };
    target.addEventListener(type, listener, { once: true });
  });
}

/** Keeps what goes to the console instead of showing it. */
export class Console {
  readonly errors: string[] = [];
  readonly warnings: string[] = [];
  #error = console.error;
  #warn = console.warn;

  constructor() {
    console.error = (...parts: unknown[]) => this.errors.push(parts.join(' '));
    console.warn = (...parts: unknown[]) => this.warnings.push(parts.join(' '));
  }

  restore(): void {
    console.error = this.#error;
    console.warn = this.#warn;
  }
}

/** A date of whole days from `day`, as model data; days count from 1970. */
export function date(day: number, days = 1): EventDate {
  const start = day * DAY;
  return {
    edtf: new Date(start).toISOString().slice(0, 10),
    start,
    end: start + days * DAY,
    precision: 'day',
    approximate: false,
    uncertain: false,
  };
}

export function newsEvent(id: string, when: EventDate, more: Partial<NewsEvent> = {}): NewsEvent {
  return {
    id,
    date: when,
    title: `Title of ${id}`,
    importance: 0,
    status: 'confirmed',
    sources: [],
    media: [],
    tags: [],
    ...more,
  };
}

/** A dot with its label to the right. `msPerPx` is the scale it's laid out for. */
export function dot(id: string, day: number, msPerPx: number, more: Partial<EventMark> = {}): EventMark {
  const event = newsEvent(id, date(day));
  const middle = (event.date.start + event.date.end) / 2;
  return {
    kind: 'event',
    id,
    event,
    index: 0,
    lane: 0,
    shape: 'dot',
    date: { start: event.date.start, end: event.date.end },
    cut: { start: false, end: false },
    side: 'end',
    label: { title: event.title, note: '', width: 120 },
    reach: { start: middle - 8 * msPerPx, end: middle + 140 * msPerPx },
    ...more,
  };
}

export function cluster(id: string, day: number, msPerPx: number, count = 3): ClusterMark {
  const at = day * DAY;
  const extent = { start: at - DAY, end: at + DAY };
  return {
    kind: 'cluster',
    id,
    index: 0,
    count,
    top: newsEvent(id, date(day)),
    dot: false,
    extent,
    starts: extent,
    members: () => Array.from({ length: count }, (_, i) => i),
    at,
    reach: { start: at - 25 * msPerPx, end: at + 25 * msPerPx },
  };
}

/** What a mark is called in tests. */
export const nameOf: Scene['name'] = ({ kind, id }) => `${kind} ${id}`;

export function band(id: string, day: number, days: number, row = 0): EraBand {
  const era: Era = { id, title: `Era ${id}`, date: date(day, days) };
  return { era, span: { start: day * DAY, end: (day + days) * DAY }, row };
}

/** A timeline whose drawing surface is the fake one; the engines it made are counted. */
export class FakeTimeline extends NewsTimeline {
  readonly engines: FakeEngine[] = [];

  override async createEngine(): Promise<ViewEngine> {
    const engine = new FakeEngine();
    this.engines.push(engine);
    return engine;
  }
}
customElements.define('fake-timeline', FakeTimeline);

/** Everything that a test puts into the page; `clear` takes it out again. */
const put = new Set<Element>();

/** Puts markup into the page, in a box of its own `width` px wide, and gives that box. */
export function place(markup: string, width = 900): HTMLElement {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  box.innerHTML = markup;
  document.body.append(box);
  put.add(box);
  return box;
}

export function clear(): void {
  for (const element of put) element.remove();
  put.clear();
  window.scrollTo(0, 0);
}

/** Puts one timeline into the page and waits until its data is read. */
export async function mount<T extends NewsTimeline = FakeTimeline>(markup: string, width?: number): Promise<T> {
  const timeline = place(markup, width).querySelector<T>('fake-timeline, news-timeline')!;
  await heard(timeline, 'load');
  return timeline;
}

/** All events of the reference file, on the fake surface. */
export const REFERENCE = '<fake-timeline src="/events.json" loading="eager" lang="en"></fake-timeline>';
/** The same on the real one. */
export const REAL = '<news-timeline src="/events.json" loading="eager" lang="en"></news-timeline>';

/** Waits until the stage shows its marks. */
export async function drawn(timeline: NewsTimeline): Promise<void> {
  await until(() => {
    const surface = timeline.shadowRoot!.querySelector('.surface');
    const shape = surface && !surface.hasAttribute('inert') && surface.querySelector('[data-kind] :is(.shape, .pill)');
    return shape && shape.getBoundingClientRect().width > 0;
  }, 'the stage is drawn');
}

/** The marks that stand on a surface, by kind and id. */
export function marksIn(root: ParentNode): Map<string, HTMLElement> {
  const marks = [...root.querySelectorAll<HTMLElement>('[data-kind][data-id]')];
  return new Map(marks.map((mark) => [`${mark.dataset['kind']}:${mark.dataset['id']}`, mark]));
}

/** The text of a tag as a reader sees it, with those of the tags inside it. */
export function textOf(root: Element): string {
  const parts = [...(root.shadowRoot ?? root).querySelectorAll('*')].filter((element) => !element.matches('style'));
  const own = (element: Element) =>
    [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ nodeValue }) => nodeValue);
  return parts
    .flatMap((element) => [...own(element), element.shadowRoot ? textOf(element) : ''])
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** A companion inside a timeline. */
export function inside<T extends Element = HTMLElement>(timeline: NewsTimeline, selector: string): T {
  const found = timeline.shadowRoot!.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

/** A button by its accessible name, in the tag or in its companions. */
export function button(root: Element, name: string): HTMLButtonElement {
  const found = buttons(root).find((one) => (one.getAttribute('aria-label') ?? one.textContent!.trim()) === name);
  if (!found)
    throw new Error(`There is no button "${name}" among ${buttons(root).map((one) => one.textContent!.trim())}`);
  return found;
}

export function buttons(root: Element): HTMLButtonElement[] {
  return [...root.shadowRoot!.querySelectorAll('*')].flatMap((element) => [
    ...(element instanceof HTMLButtonElement ? [element] : []),
    ...(element.shadowRoot ? buttons(element) : []),
  ]);
}

/** Clicks as a pointer does, where the place doesn't matter; `click()` is that of a key. */
export function tap(element: Element): void {
  element.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, composed: true, cancelable: true }));
}

/** What assistive technology calls a mark's button. */
export function spokenName(button: Element | null | undefined): string | undefined {
  return button?.ariaLabel ?? button?.querySelector('.spoken')?.textContent;
}

/** Collects events as they come. */
export function record<E extends Event = CustomEvent>(target: EventTarget, ...types: string[]): E[] {
  const events: E[] = [];
  for (const type of types) target.addEventListener(type, (event) => events.push(event as E));
  return events;
}

export function lengthOf({ start, end }: Span): number {
  return end - start;
}

import { expect } from 'chai';
import { clear, drawn, frame, mount, REAL, until } from '../support/fixtures.js';
import type { NewsTimeline } from '../../src/entries/index.js';

const TIMES = 50;
const TARGETS: [name: string, target: EventTarget][] = [
  ['window', window],
  ['document', document],
  ['body', document.body],
  ['html', document.documentElement],
  ['fonts', document.fonts],
];

interface Kept {
  name: string;
  type: string;
  listener: unknown;
  capture: boolean;
}

/** Watches what listens and what waits. */
class Watch {
  readonly listeners: Kept[] = [];
  readonly intervals = new Set<number>();
  readonly timeouts = new Set<number>();
  readonly frames = new Set<number>();
  readonly observers = new Set<unknown>();
  #undo: (() => void)[] = [];

  constructor() {
    for (const [name, target] of TARGETS) this.#listeners(name, target);
    this.#timers();
    this.#frames();
    for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver'] as const) this.#observers(name);
  }

  restore(): void {
    for (const undo of this.#undo) undo();
  }

  #listeners(name: string, target: EventTarget): void {
    const { addEventListener, removeEventListener } = target;
    const captures = (options: unknown): boolean =>
      typeof options === 'object' && options ? Boolean((options as AddEventListenerOptions).capture) : Boolean(options);
    const drop = (type: string, listener: unknown, capture: boolean): void => {
      const at = this.listeners.findIndex(
        (kept) => kept.name === name && kept.type === type && kept.listener === listener && kept.capture === capture,
      );
      if (at >= 0) this.listeners.splice(at, 1);
    };
    target.addEventListener = (type: string, listener: never, options?: AddEventListenerOptions | boolean) => {
      drop(type, listener, captures(options));
      this.listeners.push({ name, type, listener, capture: captures(options) });
      const { once, signal } = typeof options === 'object' ? options : {};
      if (once) addEventListener.call(target, type, () => drop(type, listener, captures(options)), { once });
      signal?.addEventListener('abort', () => drop(type, listener, captures(options)));
      addEventListener.call(target, type, listener, options);
    };
    target.removeEventListener = (type: string, listener: never, options?: EventListenerOptions | boolean) => {
      drop(type, listener, captures(options));
      removeEventListener.call(target, type, listener, options);
    };
    this.#undo.push(() => {
      delete (target as Partial<EventTarget>).addEventListener;
      delete (target as Partial<EventTarget>).removeEventListener;
    });
  }

  #timers(): void {
    const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
    window.setTimeout = ((act: (...given: unknown[]) => void, ms?: number, ...rest: unknown[]) => {
      const id: number = setTimeout(
        (...given: unknown[]) => {
          this.timeouts.delete(id);
          act(...given);
        },
        ms,
        ...(rest as []),
      );
      this.timeouts.add(id);
      return id;
    }) as never;
    window.clearTimeout = (id) => {
      this.timeouts.delete(id as number);
      clearTimeout(id);
    };
    window.setInterval = ((act: () => void, ms?: number) => {
      const id: number = setInterval(act, ms);
      this.intervals.add(id);
      return id;
    }) as never;
    window.clearInterval = (id) => {
      this.intervals.delete(id as number);
      clearInterval(id);
    };
    this.#undo.push(() => Object.assign(window, { setTimeout, clearTimeout, setInterval, clearInterval }));
  }

  #frames(): void {
    const { requestAnimationFrame, cancelAnimationFrame } = window;
    window.requestAnimationFrame = (act) => {
      const id = requestAnimationFrame((time) => {
        this.frames.delete(id);
        act(time);
      });
      this.frames.add(id);
      return id;
    };
    window.cancelAnimationFrame = (id) => {
      this.frames.delete(id);
      cancelAnimationFrame(id);
    };
    this.#undo.push(() => Object.assign(window, { requestAnimationFrame, cancelAnimationFrame }));
  }

  #observers(name: 'ResizeObserver' | 'IntersectionObserver' | 'MutationObserver'): void {
    const { observe, disconnect } = window[name].prototype;
    const { observers } = this;
    window[name].prototype.observe = function (...given: unknown[]) {
      observers.add(this);
      (observe as (...given: unknown[]) => void).apply(this, given);
    };
    window[name].prototype.disconnect = function () {
      observers.delete(this);
      disconnect.call(this);
    };
    this.#undo.push(() => Object.assign(window[name].prototype, { observe, disconnect }));
  }
}

describe('a timeline that leaves its page', () => {
  let watch: Watch;

  // What is set up once, for all timelines, is set up before the count begins.
  before(async () => {
    await drawn(await mount<NewsTimeline>(REAL));
    clear();
    await frame();
    watch = new Watch();
  });

  after(() => {
    watch.restore();
    clear();
  });

  it(`leaves no listener, observer, timer or drawing behind, ${TIMES} times`, async function () {
    this.timeout(120_000);
    const gone: NewsTimeline[] = [];
    for (let time = 0; time < TIMES; time++) {
      const timeline = await mount<NewsTimeline>(REAL);
      await drawn(timeline);
      if (time === 0) {
        // The watch sees what a timeline needs while it's there.
        expect(watch.listeners.length).to.be.greaterThan(0);
        expect(watch.observers.size).to.be.greaterThan(0);
      }
      // Some leave in the midst of a motion.
      if (time % 2) timeline.zoomIn();
      clear();
      gone.push(timeline);
    }
    await until(
      () => gone.every((timeline) => !timeline.shadowRoot!.querySelector('.vis-timeline')),
      'no drawing is left',
    );
    for (const timeline of gone) {
      expect(timeline.shadowRoot!.querySelectorAll('[data-kind]')).to.have.lengthOf(0);
    }
    await until(() => watch.timeouts.size === 0 && watch.frames.size <= 1, 'nothing waits any more');
    expect(watch.listeners.map(({ name, type }) => `${name} ${type}`)).to.deep.equal([]);
    expect(watch.observers.size).to.equal(0);
    expect(watch.intervals.size).to.equal(0);
  });

  it('is left by companions that stand elsewhere, once they go', async () => {
    const timeline = await mount<NewsTimeline>(REAL.replace('<news-timeline', '<news-timeline id="left"'));
    const { companions } = timeline;
    const card = document.createElement('news-timeline-card');
    card.setAttribute('for', 'left');
    document.body.append(card);
    await until(() => companions.has(card), 'the card has joined');
    card.remove();
    clear();
    await until(() => companions.size === 0, 'nobody holds on to it');
    expect(watch.observers.size).to.equal(0);
  });
});

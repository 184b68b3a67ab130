import { expect } from 'chai';
import { VisEngine } from '../../src/engine/surface/vis-engine.js';
import type { Scene } from '../../src/engine/view-engine.js';
import { NewsTimeline } from '../../src/elements/timeline/news-timeline.js';
import { clear, drawn, frame, marksIn, place } from '../support/fixtures.js';

/** What a stage may cost, whatever the number of events. */
const MOST = { marks: 150, nodes: 1200, drawsInPan: 3, readsInPan: 0, readsInZoom: 1 } as const;
/** Frames in which the window is dragged by its own width. */
const STEPS = 60;

class CountingEngine extends VisEngine {
  draws = 0;

  override draw(scene: Scene): void {
    this.draws++;
    super.draw(scene);
  }
}

class CountingTimeline extends NewsTimeline {
  readonly engine = new CountingEngine();

  override async createEngine(): Promise<VisEngine> {
    return this.engine;
  }
}
customElements.define('counting-timeline', CountingTimeline);

/** Days of a hundred years, bursts among them, from a seed. */
function events(count: number): object[] {
  let state = 7;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, i) => {
    const day = Math.floor((random() < 0.5 ? Math.floor(random() * 40) / 40 + random() ** 3 / 500 : random()) * 36_500);
    const date = random() < 0.9 ? iso(day) : `${iso(day)}/${iso(day + 30)}`;
    return {
      id: `e${i}`,
      date,
      title: 'x'.repeat(1 + Math.floor(random() * 40)),
      importance: Math.floor(random() * 50),
    };
  });
}

/** Counts what in a tree is asked for its size or place, which makes the browser lay out whatever has changed. */
class Reads {
  count = 0;
  #restore: (() => void)[] = [];

  constructor(root: Node) {
    const noted = (element: Element) => void (this.count += element.getRootNode() === root ? 1 : 0);
    for (const name of ['clientWidth', 'clientHeight', 'clientLeft', 'scrollWidth', 'scrollHeight', 'scrollLeft'])
      this.#watch(Element.prototype, name, noted);
    for (const name of ['offsetWidth', 'offsetHeight', 'offsetLeft', 'offsetTop'])
      this.#watch(HTMLElement.prototype, name, noted);
    for (const name of ['getBoundingClientRect', 'getClientRects']) this.#watch(Element.prototype, name, noted);
  }

  end(): number {
    for (const restore of this.#restore) restore();
    return this.count;
  }

  #watch(prototype: object, name: string, noted: (element: Element) => void): void {
    const before = Object.getOwnPropertyDescriptor(prototype, name)!;
    const { get, value } = before as { get?: () => unknown; value?: (...all: unknown[]) => unknown };
    const replaced = get
      ? {
          get(this: Element) {
            noted(this);
            return get.call(this);
          },
        }
      : {
          value(this: Element, ...all: unknown[]) {
            noted(this);
            return value!.apply(this, all);
          },
        };
    Object.defineProperty(prototype, name, { ...before, ...replaced });
    this.#restore.push(() => Object.defineProperty(prototype, name, before));
  }
}

for (const count of [10, 1000, 100_000]) {
  describe(`the cost of a stage with ${count} events`, function () {
    this.timeout(60_000);
    let timeline: CountingTimeline;
    let centre: Element;

    before(async () => {
      timeline = place('<counting-timeline loading="eager" lang="en"></counting-timeline>', 900)
        .firstElementChild as CountingTimeline;
      timeline.events = events(count);
      await drawn(timeline);
      const { start, end } = timeline.span!;
      const third = (end - start) / 3;
      timeline.span = { start: start + third, end: end - third };
      await timeline.updateComplete;
      const { engine } = timeline;
      for (let still = 0, draws = engine.draws; still < 30; still = draws === engine.draws ? still + 1 : 0) {
        draws = engine.draws;
        await frame();
      }
      centre = timeline.surface!.querySelector('.vis-panel.vis-center')!;
    });
    after(clear);

    const at = (x: number) => {
      const { left, top } = timeline.getBoundingClientRect();
      return { clientX: left + x, clientY: top + 150, bubbles: true, composed: true, cancelable: true };
    };

    const drag = (type: string, x: number): void => {
      const mouse = { button: 0, pointerType: 'mouse', pointerId: 1, isPrimary: true };
      centre.dispatchEvent(new PointerEvent(type, { ...at(x), ...mouse }));
    };

    it('is bounded in marks and elements', () => {
      expect(marksIn(timeline.surface!).size).to.be.within(1, MOST.marks);
      expect(timeline.surface!.querySelectorAll('*').length).to.be.at.most(MOST.nodes);
    });

    it('is seldom more in a pan than to move what is there: no element made anew, nothing measured', async () => {
      const { engine } = timeline;
      const before = engine.draws;
      const from = timeline.span!;
      drag('pointerdown', 800);
      drag('pointermove', 790);
      await frame();
      const reads = new Reads(timeline.shadowRoot!);
      let elements = marksIn(timeline.surface!);
      try {
        for (let step = 1; step <= STEPS; step++) {
          drag('pointermove', 790 - (step * 900) / STEPS);
          await frame();
          const now = marksIn(timeline.surface!);
          for (const [key, element] of now) expect(elements.get(key) ?? element, key).to.equal(element);
          expect(now.size).to.be.at.most(MOST.marks);
          elements = now;
        }
      } finally {
        reads.end();
      }
      expect(timeline.span!.start - from.start).to.be.closeTo(from.end - from.start, (from.end - from.start) * 0.05);
      expect(reads.count).to.equal(MOST.readsInPan);
      expect(engine.draws - before).to.be.at.most(MOST.drawsInPan);
      drag('pointerup', -110);
    });

    it('is a look at where it is, once for all turns of the wheel that follow each other', async () => {
      const from = timeline.span!;
      const turn = { ...at(450), ctrlKey: true, deltaY: -20, wheelDeltaX: 0, wheelDeltaY: 20 };
      const reads = new Reads(timeline.shadowRoot!);
      // However long a frame takes here, the turns belong together.
      const time = performance.now() + 1000;
      Object.defineProperty(performance, 'now', { value: () => time, configurable: true });
      try {
        for (let step = 0; step < STEPS / 3; step++) {
          centre.dispatchEvent(new WheelEvent('wheel', turn));
          await frame();
        }
      } finally {
        reads.end();
        Reflect.deleteProperty(performance, 'now');
      }
      expect(reads.count).to.equal(MOST.readsInZoom);
      expect(timeline.span!.end - timeline.span!.start).to.be.below((from.end - from.start) / 1.5);
    });
  });
}

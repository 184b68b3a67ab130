import { expect } from 'chai';
import type { FakeTimeline } from '../support/fixtures.js';
import { clear, drawn, mount, until } from '../support/fixtures.js';

/** So many that each zoom shows others. */
const EVENTS = Array.from({ length: 2000 }, (_, i) => ({
  id: `e${i}`,
  title: `Title of event ${i}`,
  date: new Date(Date.UTC(2019, 0, 1) + i * 4_000_000).toISOString().slice(0, 16),
  importance: (i * 7919) % 2003,
}));
const MANY = `<fake-timeline loading="eager" lang="en"><script type="application/json">${JSON.stringify({ events: EVENTS })}</script></fake-timeline>`;

const own = { ask: window.requestIdleCallback, forget: window.cancelIdleCallback, matchMedia: window.matchMedia };
const { measureText } = CanvasRenderingContext2D.prototype;

/** What waits for idle time, by its number. */
const waiting = new Map<number, IdleRequestCallback>();
let asked = 0;
let measured = 0;

/** Gives so many ms of idle time, if any is waited for. */
function idle(ms = 50): boolean {
  const [next] = waiting;
  if (!next) return false;
  waiting.delete(next[0]);
  next[1]({ didTimeout: false, timeRemaining: () => ms });
  return true;
}

async function zoomsIn(timeline: FakeTimeline, times: number): Promise<void> {
  const engine = timeline.engines[0]!;
  for (let i = 0; i < times; i++) {
    const { draws } = engine;
    timeline.zoomIn();
    await until(() => engine.draws > draws && waiting.size === 1, 'it has zoomed in');
  }
}

describe('in idle time', () => {
  beforeEach(() => {
    waiting.clear();
    window.requestIdleCallback = (step) => {
      waiting.set(++asked, step);
      return asked;
    };
    window.cancelIdleCallback = (number) => waiting.delete(number);
    CanvasRenderingContext2D.prototype.measureText = function (text) {
      measured++;
      return measureText.call(this, text);
    };
    // One step from window to window, as for who wants no motion.
    window.matchMedia = (query) => own.matchMedia.call(window, query.includes('reduced-motion') ? 'all' : query);
  });
  afterEach(() => {
    clear();
    Object.assign(window, { requestIdleCallback: own.ask, cancelIdleCallback: own.forget, matchMedia: own.matchMedia });
    CanvasRenderingContext2D.prototype.measureText = measureText;
  });

  for (const [name, move] of Object.entries({
    'closer in': (timeline: HTMLElementTagNameMap['news-timeline']) => timeline.zoomIn(),
    'on in time': (timeline: HTMLElementTagNameMap['news-timeline']) => timeline.panBy(1.5),
  })) {
    it(`what the reader may see next, ${name}, is measured step by step`, async () => {
      const timeline = await mount(MANY, 1200);
      await drawn(timeline);
      const engine = timeline.engines[0]!;
      // Some way in, so that there is somewhere to go on every side.
      await zoomsIn(timeline, 2);

      measured = 0;
      expect(idle(5)).to.equal(true);
      expect(measured, 'in too little time').to.equal(0);
      expect(idle()).to.equal(true);
      expect(measured, 'in one step').to.be.greaterThan(0);
      while (idle());
      const draws = engine.draws;
      measured = 0;
      move(timeline);
      await until(() => engine.draws > draws, 'the next window is drawn');
      expect(measured).to.equal(0);
    });
  }

  it('while the window is zoomed, what comes next on the way is measured between two frames', async () => {
    window.matchMedia = own.matchMedia;
    const timeline = await mount(MANY, 1200);
    await drawn(timeline);
    const engine = timeline.engines[0]!;
    const { draws } = engine;
    waiting.clear();
    timeline.zoomIn();
    await until(() => engine.draws > draws && waiting.size === 1, 'it is on its way');
    measured = 0;
    idle();
    expect(measured).to.be.greaterThan(0);
    expect(waiting.size, 'one step is enough').to.equal(1);
    idle();
    expect(waiting.size).to.equal(0);
  });

  it('while the window is moved on in time, what comes next on that way is measured', async () => {
    const timeline = await mount(MANY, 1200);
    await drawn(timeline);
    const engine = timeline.engines[0]!;
    await zoomsIn(timeline, 4);
    const { start, end } = timeline.span!;
    const to = (times: number) => {
      const { draws } = engine;
      const by = (end - start) * times;
      timeline.store.dispatch({ type: 'moveWindow', window: { start: start + by, end: end + by } });
      expect(engine.draws).to.equal(draws + 1);
    };
    // Further than could be seen from where it was.
    for (const times of [2, 4, 6]) to(times);
    measured = 0;
    while (idle());
    expect(measured, 'ahead').to.be.greaterThan(0);
    measured = 0;
    to(8);
    expect(measured, 'there').to.equal(0);
  });

  it('nothing is done ahead for a timeline that is gone', async () => {
    const timeline = await mount(MANY);
    await drawn(timeline);
    await until(() => waiting.size === 1, 'it waits for idle time');
    timeline.remove();
    await until(() => timeline.engines[0]!.destroyed, 'its stage is gone');
    expect(waiting.size).to.equal(0);
  });
});

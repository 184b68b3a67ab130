import { expect } from 'chai';
import type { Span } from '../../../src/model/types.js';
import { cluster, DAY, dot, frame, marksIn, tap, until } from '../../support/fixtures.js';
import { click, drag, wheel } from '../../support/input.js';
import { dayAt, FIRST, VisStage } from '../../support/vis-stage.js';

describe('the vis engine under a reader’s mouse', () => {
  let stage: VisStage;

  beforeEach(() => (stage = new VisStage()));
  afterEach(() => stage.destroy());

  it('pans by dragging: told many times on the way, once at the end', async () => {
    await stage.draw(dot('a', FIRST + 100, DAY));
    await drag([400, 200], [500, 200]);
    const { start, end } = await stage.moved();
    expect(start / DAY).to.be.closeTo(FIRST - 100, 2);
    expect((end - start) / DAY).to.be.closeTo(800, 0.001);
    const phases = stage.spans.map(({ phase }) => phase);
    expect(phases.lastIndexOf('input')).to.be.greaterThan(0).and.lessThan(phases.indexOf('change'));
    expect(phases.filter((phase) => phase === 'change')).to.have.lengthOf(1);
    expect(getComputedStyle(stage.host.querySelector('.vis-timeline')!).cursor, 'as it was before').to.equal('grab');
  });

  it('stops at the bounds', async () => {
    stage.configure({ bounds: { start: (FIRST - 50) * DAY, end: (FIRST + 900) * DAY } });
    await drag([300, 200], [600, 200]);
    expect((await stage.moved()).start / DAY).to.be.closeTo(FIRST - 50, 0.01);
  });

  it('leaves the plain wheel to the page', async () => {
    const turns: boolean[] = [];
    const listener = (event: Event): void => void turns.push(event.defaultPrevented);
    addEventListener('wheel', listener);
    await wheel([300, 150], { deltaY: 100 });
    await until(() => turns.length > 0, 'the wheel turned');
    removeEventListener('wheel', listener);
    expect(turns).to.not.include(true);
    expect(stage.spans).to.deep.equal([]);
  });

  it('zooms by the plain wheel when greedy', async () => {
    stage.configure({ gestures: 'greedy' });
    await wheel([200, 150], { deltaY: -100 });
    const span = await stage.moved();
    expect(span.end - span.start).to.be.lessThan(795 * DAY);
    expect(dayAt(span, 200)).to.be.closeTo(FIRST + 200, 2);
  });

  it('stays where it is without gestures', async () => {
    stage.configure({ gestures: 'none' });
    await stage.draw(dot('a', FIRST + 100, DAY));
    await drag([400, 200], [500, 200]);
    await wheel([300, 150], { deltaY: -100 });
    await click([400, 200], { count: 2 });
    for (let i = 0; i < 5; i++) await frame();
    expect(stage.spans).to.deep.equal([]);
    expect(stage.picks).to.deep.equal([]);
    await click(stage.at('event:a', '.label'));
    expect(stage.picks).to.deep.equal([{ kind: 'event', id: 'a', byKey: false }]);
  });

  it('picks an event by its label and by its dot, and a count by its pill', async () => {
    await stage.draw(dot('a', FIRST + 100, DAY), cluster('c', FIRST + 500, DAY));
    await click(stage.at('event:a', '.label'));
    await click(stage.at('event:a', '.shape'));
    await click(stage.at('cluster:c', '.pill'));
    expect(stage.picks).to.deep.equal([
      { kind: 'event', id: 'a', byKey: false },
      { kind: 'event', id: 'a', byKey: false },
      { kind: 'cluster', id: 'c', byKey: false },
    ]);
    expect(stage.spans).to.deep.equal([]);
  });

  it('picks nothing where there is nothing', async () => {
    await stage.draw(dot('a', FIRST + 100, DAY));
    await click([500, 200]);
    expect(stage.picks).to.deep.equal([]);
  });

  it('picks nothing when a drag begins or ends on a mark, and picks again by the next click', async () => {
    await stage.draw(dot('a', FIRST + 300, DAY));
    const [x, y] = stage.at('event:a', '.label');
    await drag([x, y], [x - 60, y]);
    await stage.moved();
    await drag([x + 100, 200], stage.at('event:a', '.label'));
    await until(() => stage.spans.filter(({ phase }) => phase === 'change').length === 2, 'the second drag ends');
    // What it moved is drawn a frame later.
    for (let i = 0; i < 3; i++) await frame();
    expect(stage.picks).to.deep.equal([]);
    await click(stage.at('event:a', '.label'));
    expect(stage.picks).to.deep.equal([{ kind: 'event', id: 'a', byKey: false }]);
  });

  it('gives the time that is double-clicked, but not on a mark', async () => {
    await stage.draw(dot('a', FIRST + 100, DAY));
    await click([400, 200], { count: 2 });
    const pick = await until(() => stage.picks[0], 'a time is picked');
    expect(pick.kind).to.equal('time');
    expect((pick as { time: number }).time / DAY).to.be.closeTo(FIRST + 400, 1.5);
    await click(stage.at('event:a', '.label'), { count: 2 });
    expect(stage.picks.slice(1).map(({ kind }) => kind)).to.not.include('time');
  });

  it('lets a mark be clicked that lies over another’s stem', async () => {
    await stage.draw(dot('upper', FIRST + 200, DAY), dot('lower', FIRST + 150, DAY, { lane: 1 }));
    await click([200, stage.at('event:lower', '.label')[1]]);
    expect(stage.picks).to.deep.equal([{ kind: 'event', id: 'lower', byKey: false }]);
  });
});

describe('the vis engine where time runs from right to left', () => {
  let stage: VisStage;

  beforeEach(() => (stage = new VisStage({ direction: 'rtl' })));
  afterEach(() => stage.destroy());

  /** The day that stands at a place of the page's, from a window of 800 px. */
  const day = ({ start, end }: Span, x: number): number => (start + ((800 - x) / 800) * (end - start)) / DAY;

  it('has marks, bars, eras and ticks from right to left', async () => {
    const span = { start: (FIRST + 200) * DAY, end: (FIRST + 300) * DAY };
    await stage.draw(
      dot('a', FIRST + 100, DAY),
      dot('b', FIRST + 200, DAY, { shape: 'bar', date: span, reach: span }),
      cluster('c', FIRST + 500, DAY),
    );
    const box = (key: string, part: string) => {
      const { left, right } = marksIn(stage.host).get(key)!.querySelector(part)!.getBoundingClientRect();
      return { left, right, middle: (left + right) / 2 };
    };
    expect(box('event:a', '.shape').middle).to.be.closeTo(800 - 100.5, 2);
    expect(box('event:a', '.label').right).to.be.below(box('event:a', '.shape').left + 8);
    expect(box('event:b', '.shape').right).to.be.closeTo(600, 1);
    expect(box('event:b', '.shape').left).to.be.closeTo(500, 1);
    expect(box('cluster:c', '.pill').middle).to.be.closeTo(300, 1);
    const ticks = [...stage.host.querySelectorAll('.tick.minor span')]
      .filter((tick) => getComputedStyle(tick).visibility === 'visible')
      .map((tick) => tick.getBoundingClientRect().right);
    expect(ticks.length).to.be.greaterThan(2);
    expect(ticks).to.deep.equal([...ticks].sort((a, b) => b - a));
  });

  it('goes to later times by a drag to the right', async () => {
    await drag([300, 200], [500, 200]);
    const span = await stage.moved();
    expect(day(span, 500)).to.be.closeTo(FIRST + 500, 15);
    expect(span.start / DAY).to.be.greaterThan(FIRST + 150);
  });

  it('tells the time that is pressed twice', async () => {
    await click([200, 150], { count: 2 });
    const pick = await until(() => stage.picks.find(({ kind }) => kind === 'time'), 'a time is pressed');
    expect(pick.kind === 'time' && pick.time / DAY).to.be.closeTo(FIRST + 600, 2);
  });

  it('turns round while it stands', async () => {
    await stage.draw(dot('a', FIRST + 100, DAY));
    const middle = () => stage.at('event:a', '.shape')[0];
    expect(middle()).to.be.closeTo(699.5, 2);
    stage.configure({ direction: 'ltr' });
    await until(() => Math.abs(middle() - 100.5) < 2, 'it is on the left');
    stage.configure({ direction: 'rtl' });
    await until(() => Math.abs(middle() - 699.5) < 2, 'it is on the right');
  });
});

describe('the vis engine after a throw', () => {
  let stage: VisStage;

  beforeEach(() => (stage = new VisStage({ calm: false })));
  afterEach(() => stage.destroy());

  /** With times of its own, ms, so that a busy machine doesn't make a slow drag of it. */
  const pointer = (type: string, x: number, time = 0): void => {
    const where = {
      clientX: x,
      clientY: 200,
      button: 0,
      buttons: 1,
      pointerType: 'mouse',
      pointerId: 1,
      isPrimary: true,
    };
    const target = stage.host.querySelector('.vis-panel.vis-center')!;
    const event = new PointerEvent(type, { ...where, bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: time });
    target.dispatchEvent(event);
  };
  /** Drags by 40 px in 16 ms, from 600 to 400, and lets go on the way. */
  const fling = (): void => {
    pointer('pointerdown', 600, 1000);
    for (let step = 1; step <= 5; step++) pointer('pointermove', 600 - 40 * step, 1000 + 16 * step);
    pointer('pointerup', 400, 1085);
  };
  const changes = () => stage.spans.filter(({ phase }) => phase === 'change');
  const last = () => stage.spans.at(-1)!.span;

  it('glides on and comes to rest: told many times on the way, once at the end', async () => {
    fling();
    const thrown = last().start;
    expect(changes()).to.have.lengthOf(0);
    await until(() => changes().length > 0, 'it rests');
    expect(last().start).to.be.greaterThan(thrown + 20 * DAY);
    expect(last().end - last().start).to.be.closeTo(800 * DAY, 2);
    const starts = stage.spans.map(({ span }) => span.start);
    expect(starts).to.deep.equal([...starts].sort((a, b) => a - b));
    for (let i = 0; i < 5; i++) await frame();
    expect(changes()).to.have.lengthOf(1);
    expect(stage.spans.at(-1)!.phase).to.equal('change');
  });

  it('rests where the reader presses, who presses no mark by that', async () => {
    await stage.draw(dot('a', FIRST + 450, DAY));
    fling();
    const told = stage.spans.length;
    await until(() => stage.spans.length > told, 'it glides');
    pointer('pointerdown', 300);
    expect(changes()).to.have.lengthOf(1);
    const { start } = last();
    tap(marksOf(stage).querySelector('.label')!);
    for (let i = 0; i < 5; i++) await frame();
    expect(last().start).to.equal(start);
    expect(stage.picks).to.deep.equal([]);
    pointer('pointerup', 300);
  });

  it('stops at the bounds', async () => {
    stage.configure({ bounds: { start: (FIRST - 50) * DAY, end: (FIRST + 1010) * DAY } });
    fling();
    await until(() => changes().length > 0, 'it rests');
    expect(last().end / DAY).to.be.at.most(FIRST + 1010);
    expect(changes()).to.have.lengthOf(1);
  });

  it('goes where the page sends it instead', async () => {
    fling();
    const told = stage.spans.length;
    await until(() => stage.spans.length > told, 'it glides');
    stage.engine.show({ start: FIRST * DAY, end: (FIRST + 800) * DAY }, false);
    const count = stage.spans.length;
    for (let i = 0; i < 5; i++) await frame();
    expect(stage.spans).to.have.lengthOf(count);
  });

  it('ends a flight where the reader presses, and says so', async () => {
    stage.engine.show({ start: (FIRST + 5000) * DAY, end: (FIRST + 5800) * DAY }, true);
    await until(() => stage.steps > 0, 'it flies');
    pointer('pointerdown', 300);
    expect(stage.spans.map(({ phase }) => phase)).to.deep.equal(['change']);
    expect(last().start / DAY).to.be.within(FIRST, FIRST + 5000);
    const { steps } = stage;
    for (let i = 0; i < 5; i++) await frame();
    expect(stage.steps).to.equal(steps);
    pointer('pointerup', 300);
  });
});

const marksOf = ({ host }: VisStage): HTMLElement => host.querySelector<HTMLElement>('.marks')!;

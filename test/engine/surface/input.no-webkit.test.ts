import { expect } from 'chai';
import { DAY, dot, until } from '../../support/fixtures.js';
import { touch, wheel } from '../../support/input.js';
import { dayAt, FIRST, VisStage } from '../../support/vis-stage.js';

describe('the vis engine under held keys and fingers', () => {
  let stage: VisStage;

  beforeEach(() => (stage = new VisStage()));
  afterEach(() => stage.destroy());

  for (const key of ['ctrl', 'meta'] as const) {
    it(`zooms around the pointer by ${key} and the wheel`, async () => {
      const turns: boolean[] = [];
      const listener = (event: WheelEvent): void => void (event.isTrusted && turns.push(event.defaultPrevented));
      addEventListener('wheel', listener, { capture: false });
      await wheel([200, 150], { deltaY: -100, [key]: true });
      const span = await stage.moved();
      removeEventListener('wheel', listener);
      expect(span.end - span.start).to.be.lessThan(795 * DAY);
      expect(dayAt(span, 200)).to.be.closeTo(FIRST + 200, 2);
      expect(turns).to.not.include(false);
      expect(stage.spans.map(({ phase }) => phase)).to.include('input');
    });
  }

  it('zooms out towards the reader, to the bounds at most', async () => {
    stage.configure({ bounds: { start: (FIRST - 10) * DAY, end: (FIRST + 810) * DAY } });
    for (let turn = 0; turn < 3; turn++) await wheel([400, 150], { deltaY: 300, ctrl: true });
    await stage.moved();
    const widest = await until(() => stage.spans.findLast(({ phase }) => phase === 'change')?.span, 'it has zoomed');
    expect(widest.start / DAY).to.be.at.least(FIRST - 10.01);
    expect(widest.end / DAY).to.be.at.most(FIRST + 810.01);
    expect((widest.end - widest.start) / DAY).to.be.greaterThan(801);
  });

  it('picks by a tap', async () => {
    await stage.draw(dot('a', FIRST + 100, DAY));
    const at = stage.at('event:a', '.label');
    await touch([[at, at]], 0);
    await until(() => stage.picks.length > 0, 'a mark is picked');
    expect(stage.picks).to.deep.equal([{ kind: 'event', id: 'a', byKey: false }]);
    expect(stage.spans).to.deep.equal([]);
  });

  it('pans by a swipe', async () => {
    await touch([
      [
        [500, 150],
        [400, 150],
      ],
    ]);
    const span = await stage.moved();
    expect(span.start / DAY).to.be.within(FIRST + 60, FIRST + 140);
  });

  it('zooms by a pinch', async () => {
    await touch([
      [
        [350, 150],
        [200, 150],
      ],
      [
        [450, 150],
        [600, 150],
      ],
    ]);
    const span = await stage.moved();
    expect((span.end - span.start) / DAY).to.be.within(150, 500);
    expect(dayAt(span, 400)).to.be.closeTo(FIRST + 400, 30);
  });
});

// WebKit's driver turns the wheel once and then for a while not again where the page has changed.
describe('the vis engine under a wheel where time runs from right to left', () => {
  it('zooms around the pointer', async () => {
    const stage = new VisStage({ gestures: 'greedy', direction: 'rtl' });
    await wheel([200, 150], { deltaY: -100 });
    const { start, end } = await stage.moved();
    stage.destroy();
    expect(end - start).to.be.lessThan(795 * DAY);
    expect((start + ((800 - 200) / 800) * (end - start)) / DAY).to.be.closeTo(FIRST + 600, 2);
  });
});

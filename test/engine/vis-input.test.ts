import { expect } from 'chai';
import { cluster, DAY, dot, frame, until } from '../support/fixtures.js';
import { click, drag, wheel } from '../support/input.js';
import { dayAt, FIRST, VisStage } from '../support/vis-stage.js';

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
    expect(stage.picks).to.deep.equal([{ kind: 'event', id: 'a' }]);
  });

  it('picks an event by its label and by its dot, and a count by its pill', async () => {
    await stage.draw(dot('a', FIRST + 100, DAY), cluster('c', FIRST + 500, DAY));
    await click(stage.at('event:a', '.label'));
    await click(stage.at('event:a', '.shape'));
    await click(stage.at('cluster:c', '.pill'));
    expect(stage.picks).to.deep.equal([
      { kind: 'event', id: 'a' },
      { kind: 'event', id: 'a' },
      { kind: 'cluster', id: 'c' },
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
    expect(stage.picks).to.deep.equal([{ kind: 'event', id: 'a' }]);
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
    expect(stage.picks).to.deep.equal([{ kind: 'event', id: 'lower' }]);
  });
});

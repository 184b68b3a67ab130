import { expect } from 'chai';
import { clear, drawn, inside, mount, place, REAL, until } from '../../support/fixtures.js';
import { middleOf, wheel } from '../../support/input.js';
import type { NewsTimeline } from '../../../src/entries/index.js';

const hint = (timeline: NewsTimeline): HTMLElement => inside(timeline, '.hint');

/** Turns the wheel over the stage; whether the page is left to do what it does by itself. */
function turn(timeline: NewsTimeline, how: WheelEventInit): boolean {
  const over = timeline.surface!.querySelector('.vis-center') ?? timeline.surface!;
  return over.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, composed: true, ...how }));
}

async function shown(attributes = ''): Promise<NewsTimeline> {
  const timeline = await mount<NewsTimeline>(REAL.replace('<news-timeline', `<news-timeline ${attributes}`));
  await drawn(timeline);
  return timeline;
}

describe('the hint which key zooms', () => {
  afterEach(clear);

  it('comes when the wheel is turned over the stage, which scrolls the page, and goes by itself', async () => {
    const timeline = await shown();
    place('<div style="height: 3000px"></div>');
    expect(hint(timeline).hidden).to.equal(true);
    const { span } = timeline;
    await wheel(middleOf(timeline.surface!), { deltaY: 120 });
    await until(() => !hint(timeline).hidden, 'it is shown');
    expect(hint(timeline).textContent).to.match(/Ctrl|⌘/);
    await until(() => scrollY > 0, 'the page scrolls');
    expect(timeline.span).to.deep.equal(span);
    const { left, right, top, bottom } = hint(timeline).getBoundingClientRect();
    const stage = timeline.surface!.getBoundingClientRect();
    expect(Math.min(left - stage.left, stage.right - right, top - stage.top, stage.bottom - bottom)).to.be.above(0);
    await until(() => hint(timeline).hidden, 'it goes');
  });

  it('leaves the plain wheel to the page', async () => {
    const timeline = await shown();
    expect(turn(timeline, { deltaY: 120 })).to.equal(true);
    expect(hint(timeline).hidden).to.equal(false);
  });

  for (const key of ['ctrlKey', 'metaKey']) {
    it(`is not for who presses it, and goes when they do: ${key}`, async () => {
      const timeline = await shown();
      turn(timeline, { deltaY: 120, [key]: true });
      expect(hint(timeline).hidden).to.equal(true);
      turn(timeline, { deltaY: 120 });
      expect(hint(timeline).hidden).to.equal(false);
      turn(timeline, { deltaY: 120, [key]: true });
      expect(hint(timeline).hidden).to.equal(true);
    });
  }

  it('is not for a wheel that is turned sideways', async () => {
    const timeline = await shown();
    turn(timeline, { deltaX: 120, deltaY: 10 });
    expect(hint(timeline).hidden).to.equal(true);
  });

  for (const gestures of ['greedy', 'none']) {
    it(`is not there where the key makes no difference: ${gestures}`, async () => {
      const timeline = await shown(`gestures="${gestures}"`);
      turn(timeline, { deltaY: 120 });
      expect(hint(timeline).hidden).to.equal(true);
      timeline.gestures = 'cooperative';
      await timeline.updateComplete;
      turn(timeline, { deltaY: 120 });
      expect(hint(timeline).hidden).to.equal(false);
    });
  }

  it('speaks the language of the tag', async () => {
    const timeline = await shown('locale="ar"');
    turn(timeline, { deltaY: 120 });
    const key = /Ctrl|⌘/.exec(hint(timeline).textContent!)![0];
    expect(hint(timeline).textContent).to.equal(timeline.store.viewModel!.messages.wheelHint(key));
    expect(hint(timeline).textContent).to.match(/\p{Script=Arabic}/u);
  });
});

import { expect } from 'chai';
import { clear, frame, heard, inside, place, until } from '../../support/fixtures.js';
import { click } from '../../support/input.js';
import type { NewsTimeline } from '../../../src/entries/index.js';

const WAITING = '<ol style="block-size: 300px; margin: 0"><li data-date="2019">What stands inside the tag</li></ol>';
const TAG = `<news-timeline src="/events.json" lang="en">${WAITING}</news-timeline>`;

interface Placed {
  timeline: NewsTimeline;
  base: HTMLElement;
  /** Where what follows the timeline begins, CSS px from the top of the window. */
  after(): number;
}

/** A timeline as it stands once it has read its data, under something that is `above` px high. */
async function shown(markup: string, { width = 360, above = 0 } = {}): Promise<Placed & { before: number }> {
  const box = place(
    `<div style="block-size: ${above}px"></div>${markup}<p>After it</p><div style="block-size: 3000px"></div>`,
    width,
  );
  const timeline = box.querySelector<NewsTimeline>('news-timeline')!;
  const after = (): number => box.querySelector('p')!.getBoundingClientRect().top;
  await timeline.updateComplete;
  const before = after();
  await heard(timeline, 'load');
  await until(() => !inside(timeline, '.base').classList.contains('waiting'), 'the timeline is shown');
  for (let i = 0; i < 3; i++) await frame();
  return { timeline, base: inside(timeline, '.base'), after, before };
}

const isWhole = (base: HTMLElement): boolean => base.scrollHeight <= base.clientHeight + 1;

describe('the height of a list that takes the place of what stood inside the tag', () => {
  afterEach(clear);

  it('is the same where the end is in view, and the list can be scrolled in it', async () => {
    const { timeline, base, after, before } = await shown(TAG);
    expect(after()).to.equal(before);
    expect(timeline.offsetHeight).to.equal(300);
    expect(isWhole(base)).to.equal(false);
    expect(getComputedStyle(base).overflowY).to.equal('auto');
  });

  it('is the list’s own once the reader touches it', async () => {
    const { base } = await shown(TAG);
    const { left, top } = base.getBoundingClientRect();
    await click([left + 200, top + 280]);
    await until(() => isWhole(base), 'all of the list is there');
  });

  it('is the list’s own once the focus comes to it', async () => {
    const { timeline, base } = await shown(TAG);
    inside(timeline, 'news-timeline-controls').shadowRoot!.querySelector('button')!.focus();
    await until(() => isWhole(base), 'all of the list is there');
  });

  it('is the list’s own once the end is out of view below', async () => {
    const { base, after } = await shown(TAG, { above: innerHeight });
    expect(after()).to.be.greaterThan(innerHeight);
    await until(() => isWhole(base), 'all of the list is there');
  });

  it('stays while the timeline is out of view above', async () => {
    const { timeline } = await shown(TAG);
    window.scrollTo(0, 1200);
    for (let i = 0; i < 5; i++) await frame();
    expect(timeline.getBoundingClientRect().bottom).to.be.lessThan(0);
    expect(timeline.offsetHeight).to.equal(300);
  });

  it('is the list’s own where next to nothing stood inside', async () => {
    const { base } = await shown(TAG.replace('300px', '40px'));
    expect(isWhole(base)).to.equal(true);
  });

  it('is the drawing’s where there is room for one, then and later', async () => {
    const wide = await shown(TAG, { width: 800 });
    expect(wide.timeline.offsetHeight).to.equal(720);
    clear();
    const { timeline } = await shown(TAG);
    timeline.parentElement!.style.width = '800px';
    await until(() => timeline.offsetHeight === 720, 'it is drawn');
  });

  it('is forgotten when the tag leaves the page', async () => {
    const { timeline, base } = await shown(TAG);
    const box = timeline.parentElement!;
    timeline.remove();
    box.append(timeline);
    await frame();
    expect(isWhole(base)).to.equal(true);
  });
});

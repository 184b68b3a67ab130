import { expect } from 'chai';
import { emulateMedia } from '@web/test-runner-commands';
import type { FakeTimeline } from '../../support/fixtures.js';
import { clear, drawn, inside, mount, place, REAL, until } from '../../support/fixtures.js';
import type { NewsTimeline } from '../../../src/entries/index.js';

const isShown = (element: Element): boolean => element.checkVisibility();

async function printed(timeline: NewsTimeline): Promise<void> {
  dispatchEvent(new Event('beforeprint'));
  await timeline.updateComplete;
  await emulateMedia({ media: 'print' });
}

describe('on paper', () => {
  afterEach(async () => {
    await emulateMedia({ media: 'screen' });
    dispatchEvent(new Event('afterprint'));
    clear();
  });

  for (const locale of ['en', 'ar']) {
    it(`are the drawing and the list, as high as they are, and nothing that can be pressed: ${locale}`, async () => {
      const timeline = await mount<NewsTimeline>(
        REAL.replace('<news-timeline', `<news-timeline locale="${locale}" start="2019-04-29"`),
        718,
      );
      await drawn(timeline);
      timeline.select('norway-talks');
      await timeline.updateComplete;
      const list = () => timeline.shadowRoot!.querySelector('news-timeline-list');
      expect(list()).to.equal(null);
      const pressed = ['controls', 'overview', 'card'].map((name) => inside(timeline, `news-timeline-${name}`));
      expect(pressed.map(isShown)).to.deep.equal([true, true, true]);
      await printed(timeline);
      expect(pressed.map(isShown)).to.deep.equal([false, false, false]);
      expect(isShown(list()!)).to.equal(true);
      const stage = inside(timeline, '.stage').getBoundingClientRect();
      const surface = inside(timeline, '.surface').getBoundingClientRect();
      expect(surface.left).to.be.closeTo(stage.left, 0.01);
      expect(surface.width).to.be.closeTo(stage.width, 0.01);
      expect(surface.height).to.be.closeTo(stage.height, 0.01);
      expect(stage.width).to.equal(718);
      expect(list()!.getBoundingClientRect().top).to.be.at.least(stage.bottom);
      expect(timeline.getBoundingClientRect().bottom).to.be.at.least(list()!.getBoundingClientRect().bottom);
    });
  }

  it('no entry is cut in two, and sources have their addresses', async () => {
    const timeline = place('<fake-timeline view="list"></fake-timeline>').querySelector<FakeTimeline>('*')!;
    timeline.timeline = {
      sources: [{ id: 's', title: 'S', url: 'https://example.org/story' }],
      events: [{ id: 'a', title: 'A', date: '2019', sources: [{ source: 's' }] }],
    };
    const list = await until(() => timeline.shadowRoot!.querySelector('news-timeline-list')?.shadowRoot, 'it is read');
    const link = await until(() => list.querySelector('.sources a'), 'the source is there');
    const address = () => getComputedStyle(link, '::after').content;
    expect(address()).to.equal('none');
    await printed(timeline);
    expect(address()).to.contain('https://example.org/story');
    expect(getComputedStyle(list.querySelector('li')!).breakInside).to.equal('avoid');
  });

  it('all is black on white, though the tag is dark', async () => {
    const timeline = await mount<NewsTimeline>(
      REAL.replace('<news-timeline', '<news-timeline theme="dark" view="list"'),
    );
    const list = inside(timeline, 'news-timeline-list');
    expect(getComputedStyle(timeline).backgroundColor).not.to.equal('rgb(255, 255, 255)');
    await printed(timeline);
    expect(getComputedStyle(timeline).backgroundColor).to.equal('rgb(255, 255, 255)');
    for (const text of ['.summary', '.date', 'h4'])
      expect(getComputedStyle(list.shadowRoot!.querySelector(text)!).color, text).to.equal('rgb(0, 0, 0)');
  });
});

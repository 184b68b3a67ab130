import { expect } from 'chai';
import type { FakeTimeline } from '../../support/fixtures.js';
import { buttons, clear, frame, inside, mount, place, REFERENCE, until } from '../../support/fixtures.js';
import type { NewsTimeline } from '../../../src/entries/index.js';

const list = (timeline: NewsTimeline): ShadowRoot => inside(timeline, 'news-timeline-list').shadowRoot!;
const items = (timeline: NewsTimeline): HTMLLIElement[] => [...list(timeline).querySelectorAll('li')];
const words = (element: Element | null): string => element?.textContent.trim().replace(/\s+/g, ' ') ?? '';

async function listed(data: object): Promise<FakeTimeline> {
  const timeline = place('<fake-timeline view="list" lang="en"></fake-timeline>').querySelector<FakeTimeline>('*')!;
  timeline.timeline = data;
  await until(() => timeline.shadowRoot!.querySelector('news-timeline-list') && items(timeline).length, 'it is listed');
  return timeline;
}

const event = (id: string, date: string, more = {}): object => ({ id, date, title: id, ...more });

describe('the list as a vertical timeline', () => {
  afterEach(clear);

  it('is an ordered list with each event’s mark beside it, as on the stage', async () => {
    const timeline = await listed({
      groups: [{ id: 'g', title: 'G' }],
      events: [
        event('day', '2019-01-01', { group: 'g' }),
        event('month', '2019-02'),
        event('about', '2019-03-01~'),
        event('perhaps', '2019-04?'),
        event('denied', '2019-05-01', { status: 'disputed' }),
        event('to-come', '2019-06-01', { status: 'planned' }),
        event('on', '2019-07-01/..'),
      ],
    });
    expect(items(timeline)[0]!.parentElement!.localName).to.equal('ol');
    const marks = items(timeline).map((item) => item.querySelector('.mark')!.className.replace('mark', '').trim());
    expect(marks).to.deep.equal([
      'dot',
      'bar',
      'dot approximate',
      'bar uncertain',
      'dot disputed',
      'dot planned',
      'dot open-end',
    ]);
    expect(items(timeline).map(({ dataset }) => dataset['hue'])).to.deep.equal(['0', ...Array<string>(6).fill('8')]);
    // The line down the side runs through the marks.
    const axis = (item: Element): number => {
      const { left } = item.querySelector('.stretch')!.getBoundingClientRect();
      return left + parseFloat(getComputedStyle(item.querySelector('.stretch')!, '::before').insetInlineStart);
    };
    for (const item of items(timeline)) {
      const { left, right } = item.querySelector('.shape')!.getBoundingClientRect();
      expect((left + right) / 2).to.be.closeTo(axis(item), 1.5);
    }
  });

  it('says where a month begins, and leaves room where nothing happens', async () => {
    const timeline = await mount(REFERENCE, 360);
    await frame();
    const sections = items(timeline).map((item) => words(item.querySelector('.section')));
    expect(sections.filter(Boolean)).to.deep.equal(['January 2019', 'March 2019', 'April 2019', 'May 2019']);
    const gaps = items(timeline).filter((item) => item.querySelector('.gap'));
    expect(gaps.map((item) => words(item.querySelector('.section')))).to.deep.equal(['March 2019', 'April 2019']);
  });

  it('has each era as a strip beside the events that it covers, and in words where it begins', async () => {
    const timeline = await listed({
      eras: [
        { id: 'whole', title: 'Whole', date: '2019' },
        { id: 'summer', title: 'Summer', date: '2019-06/2019-08' },
        { id: 'later', title: 'Later', date: '2020' },
      ],
      events: [event('a', '2019-01'), event('b', '2019-06-02'), event('c', '2019-08-31'), event('d', '2019-10')],
    });
    const strips = items(timeline).map((item) => item.querySelectorAll('.stretch > .strip').length);
    expect(strips).to.deep.equal([1, 2, 2, 1]);
    const eras = items(timeline).map((item) => [...item.querySelectorAll('.era')].map(words));
    expect(eras).to.deep.equal([['Whole, 2019'], ['Summer, June – August 2019'], [], ['Later, 2020']]);
  });

  it('has the dates left of the axis where there is room, and above the titles where there is none', async () => {
    for (const [width, beside] of [
      [360, false],
      [720, true],
      [1000, true],
    ] as const) {
      const timeline = await mount(REFERENCE, width);
      timeline.view = 'list';
      await until(
        () => timeline.shadowRoot!.querySelector('news-timeline-list')?.shadowRoot?.querySelector('li'),
        'it is listed',
      );
      await frame();
      const item = items(timeline)[3]!;
      const box = (selector: string): DOMRect => item.querySelector(selector)!.getBoundingClientRect();
      if (beside) expect(box('.meta').right).to.be.at.most(box('.shape').left);
      else expect(box('.meta').bottom).to.be.at.most(box('h4').top + 1);
      expect(box('.shape').right).to.be.at.most(box('h4').left);
    }
  });

  it('brings an event into view when the reader asks for it, and never by itself', async () => {
    const timeline = await mount(
      REFERENCE.replace('<fake-timeline', '<fake-timeline selected="norway-talks" id="a"'),
      360,
    );
    await frame();
    await frame();
    expect(scrollY).to.equal(0);
    timeline.select(timeline.events.at(-1)!.id);
    await timeline.updateComplete;
    await frame();
    expect(scrollY).to.equal(0);
    timeline.store.dispatch({ type: 'select', id: timeline.events.at(-2)!.id });
    await until(() => scrollY > 0, 'it is brought into view');
    const { top, bottom } = list(timeline).querySelector('li[aria-current]')!.getBoundingClientRect();
    expect(top).to.be.at.least(-1);
    expect(bottom).to.be.at.most(innerHeight + 1);
  });

  it('opens as many pages as it takes to show what the reader asks for', async () => {
    const events = Array.from({ length: 130 }, (_, i) => event(`e${i}`, String(1700 + i)));
    const timeline = await listed({ events });
    timeline.store.dispatch({ type: 'select', id: 'e101' });
    await until(() => items(timeline).length === 130, 'three pages are open');
    expect(list(timeline).querySelector('li[aria-current] h4')!.textContent).to.contain('e101');
  });

  it('writes the pages that stand no second time when another one opens', async () => {
    const events = Array.from({ length: 130 }, (_, i) => event(`e${i}`, String(1700 + i)));
    const timeline = await listed({ events });
    const changed: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changed.push(...records));
    observer.observe(items(timeline)[0]!, { subtree: true, childList: true, characterData: true, attributes: true });
    let asked = 0;
    const { viewModel } = timeline.store;
    const date = viewModel!.date.bind(viewModel);
    viewModel!.date = (one) => (asked++, date(one));
    buttons(timeline)
      .find((one) => one.textContent.includes('more'))!
      .click();
    await until(() => items(timeline).length === 100, 'the next page is there');
    expect(changed).to.deep.equal([]);
    expect(asked).to.be.within(50, 110);
    observer.disconnect();
  });
});

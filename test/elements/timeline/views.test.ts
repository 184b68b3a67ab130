import { expect } from 'chai';
import type { FakeTimeline } from '../../support/fixtures.js';
import {
  button,
  buttons,
  clear,
  drawn,
  frame,
  inside,
  marksIn,
  mount,
  place,
  REAL,
  REFERENCE,
  textOf,
  until,
} from '../../support/fixtures.js';
import type { NewsTimeline } from '../../../src/entries/index.js';

const tag = (attributes: string): string => REFERENCE.replace('<fake-timeline', `<fake-timeline ${attributes}`);
const shown = (timeline: NewsTimeline): string => (timeline.shadowRoot!.querySelector('.stage') ? 'timeline' : 'list');
const items = (timeline: NewsTimeline): HTMLLIElement[] => [
  ...(timeline.shadowRoot!.querySelector('news-timeline-list')?.shadowRoot!.querySelectorAll('li') ?? []),
];
const card = (timeline: NewsTimeline): HTMLElement => inside(timeline, 'news-timeline-card');

async function settled(timeline: NewsTimeline): Promise<void> {
  await timeline.updateComplete;
  await frame();
  await frame();
}

describe('the views of a timeline', () => {
  afterEach(clear);

  it('`auto` is a list below 480 px of the tag’s own width', async () => {
    expect(shown(await mount(REFERENCE, 480))).to.equal('timeline');
    const timeline = await mount(REFERENCE, 479);
    expect(shown(timeline)).to.equal('list');
    expect(timeline.view).to.equal('auto');
    timeline.parentElement!.style.width = '700px';
    await until(() => shown(timeline) === 'timeline', 'it is drawn');
    await drawn(timeline);
    timeline.parentElement!.style.width = '360px';
    await until(() => shown(timeline) === 'list', 'it is a list');
    expect(timeline.engines.map(({ destroyed }) => destroyed)).to.deep.equal([true]);
  });

  it('`timeline` and `list` hold at any width', async () => {
    expect(shown(await mount(tag('view="timeline"'), 320))).to.equal('timeline');
    expect(shown(await mount(tag('view="list"'), 900))).to.equal('list');
  });

  it('the reader switches between them, and the tag says which is shown', async () => {
    const timeline = await mount(REFERENCE);
    await settled(timeline);
    const pressed = () =>
      buttons(timeline)
        .filter((one) => one.hasAttribute('aria-pressed') && one.part.contains('button'))
        .map((one) => `${one.textContent!.trim()} ${one.getAttribute('aria-pressed')}`);
    expect(pressed()).to.deep.equal(['Timeline true', 'List false']);
    button(timeline, 'List').click();
    await settled(timeline);
    expect(pressed()).to.deep.equal(['Timeline false', 'List true']);
    expect(timeline.getAttribute('view')).to.equal('list');
    expect(shown(timeline)).to.equal('list');
    expect(items(timeline)).to.have.lengthOf(18);
    button(timeline, 'Timeline').click();
    await drawn(timeline);
    expect(timeline.getAttribute('view')).to.equal('timeline');
    expect(marksIn(timeline.shadowRoot!).size).to.be.greaterThan(3);
  });

  it('at 360 px the list shows all 18 events, in the order of their dates, with machine-readable ones', async () => {
    const timeline = await mount<NewsTimeline>(REAL, 360);
    await settled(timeline);
    const titles = items(timeline).map((item) => item.querySelector('h4')!.textContent!.trim());
    for (const [i, { title, date }] of timeline.events.entries()) {
      expect(titles[i]).to.match(new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
      const time = items(timeline)[i]!.querySelector('time');
      // HTML has no way to say an interval, nor that a date isn't sure.
      if (/[/~]/.test(date.edtf)) expect(time).to.equal(null);
      else expect(time!.dateTime).to.equal(date.edtf);
      expect(items(timeline)[i]!.querySelector('.date')!.textContent).to.match(/2019/);
    }
    const starts = timeline.events.map(({ date }) => date.start);
    expect(starts).to.deep.equal([...starts].sort((a, b) => a - b));
    for (const item of items(timeline))
      expect(item.getBoundingClientRect().right).to.be.at.most(timeline.getBoundingClientRect().right + 1);
  });

  it('the list marks the selected event', async () => {
    const timeline = await mount(tag('view="list" selected="norway-talks"'));
    await settled(timeline);
    const current = items(timeline).filter((item) => item.getAttribute('aria-current') === 'true');
    expect(current).to.have.lengthOf(1);
    expect(current[0]!.textContent).to.contain(timeline.events.find(({ id }) => id === 'norway-talks')!.title);
  });

  it('a long list is written out page by page', async () => {
    const events = Array.from({ length: 130 }, (_, i) => ({ id: `e${i}`, title: `E ${i}`, date: String(1700 + i) }));
    const timeline = place('<fake-timeline view="list"></fake-timeline>').querySelector<FakeTimeline>('*')!;
    const more = () => buttons(timeline).find((one) => one.textContent!.includes('more'));
    timeline.events = events;
    await until(() => items(timeline).length > 0, 'the first page is there');
    for (let written = items(timeline).length; written < 130; written = items(timeline).length) {
      const page = Number(/\d+/.exec(more()!.textContent!)![0]);
      expect(page).to.be.at.least(10);
      more()!.click();
      await until(() => items(timeline).length === written + page, 'the next page is there');
    }
    expect(items(timeline)).to.have.lengthOf(130);
    expect(more()).to.equal(undefined);
  });
});

describe('the card of a timeline', () => {
  afterEach(clear);

  it('says what the timeline is about until an event is selected, and begins with the first', async () => {
    const timeline = await mount(REFERENCE);
    await settled(timeline);
    expect(textOf(card(timeline)))
      .to.contain(timeline.timeline!.description!)
      .and.contain('18 events')
      .and.contain('2019');
    expect(card(timeline).shadowRoot!.querySelector('article')).to.equal(null);
    card(timeline).shadowRoot!.querySelector('button')!.click();
    await settled(timeline);
    expect(timeline.selected).to.equal(timeline.events[0]!.id);
  });

  it('shows date, place among all, group, title, summary, note and sources', async () => {
    const timeline = await mount(tag('selected="trump-putin-call"'));
    await settled(timeline);
    const event = timeline.events.find(({ id }) => id === 'trump-putin-call')!;
    const text = textOf(card(timeline));
    const place = timeline.events.indexOf(event) + 1;
    for (const part of [
      'May 3, 2019',
      `${place} of 18`,
      'Russia',
      event.title,
      event.summary!,
      'Sources',
      'NBC News',
    ]) {
      expect(text).to.contain(part);
    }
    if (event.dateNote) expect(text).to.contain(event.dateNote);
    expect(card(timeline).shadowRoot!.querySelector('h4')!.textContent).to.equal(event.title);
  });

  it('says in words what isn’t confirmed, and how precisely a date is known', async () => {
    const timeline = await mount(tag('selected="maduro-flight-claim"'));
    await settled(timeline);
    expect(textOf(card(timeline)))
      .to.contain('disputed')
      .and.contain('circa April 30, 2019');
    timeline.select('interim-presidency');
    await settled(timeline);
    expect(textOf(card(timeline)))
      .to.contain('January 2019')
      .and.not.contain('disputed')
      .and.not.contain('January 1');
  });

  it('leads to the neighbours', async () => {
    const timeline = await mount(REFERENCE);
    const { events } = timeline;
    timeline.select(events[5]!.id);
    await settled(timeline);
    const ways = () => [...card(timeline).shadowRoot!.querySelectorAll<HTMLButtonElement>('.ways button:not(.close)')];
    const names = () => ways().map((way) => way.querySelector('.name')!.textContent);
    expect(names()).to.deep.equal([events[4]!.title, events[6]!.title]);
    ways()[1]!.click();
    await settled(timeline);
    expect(timeline.selected).to.equal(events[6]!.id);
    expect(names()).to.deep.equal([events[5]!.title, events[7]!.title]);
    timeline.select(events[0]!.id);
    await settled(timeline);
    expect(names()).to.deep.equal([events[1]!.title]);
    timeline.select(events[17]!.id);
    await settled(timeline);
    expect(names()).to.deep.equal([events[16]!.title]);
  });

  for (const view of ['timeline', 'list']) {
    it(`links and loads only what is safe, and shows markup as text: ${view}`, async () => {
      const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
      const data = {
        title: hostile,
        sources: [
          { id: 'bad', title: 'Bad', url: 'javascript:window.hacked=1' },
          { id: 'data', title: 'Data', url: 'data:text/html,<script>window.hacked=1</script>' },
          { id: 'good', title: 'Good', url: 'https://example.org/story' },
        ],
        events: [
          {
            id: hostile,
            date: '2019',
            title: hostile,
            summary: hostile,
            dateNote: hostile,
            url: ' java\nscript:window.hacked=1',
            sources: ['bad', 'data', 'good'].map((source) => ({ source, basis: hostile })),
            media: [{ url: 'javascript:window.hacked=1', alt: hostile }],
          },
        ],
      };
      const timeline = place(
        `<fake-timeline view="${view}" loading="eager"></fake-timeline>`,
      ).querySelector<FakeTimeline>('*')!;
      const warn = console.warn;
      console.warn = () => undefined;
      timeline.timeline = data;
      await until(() => timeline.events.length > 0, 'the data is read');
      timeline.select(hostile);
      await settled(timeline);
      if (view === 'timeline') await drawn(timeline);
      console.warn = warn;
      const roots = [
        timeline.shadowRoot!,
        ...['card', 'list'].flatMap(
          (name) => timeline.shadowRoot!.querySelector(`news-timeline-${name}`)?.shadowRoot ?? [],
        ),
      ];
      const all = roots.flatMap((root) => [...root.querySelectorAll('*')]);
      expect(all.filter((one) => one.matches('img, script, iframe'))).to.deep.equal([]);
      const links = all.flatMap((one) => (one instanceof HTMLAnchorElement ? [one.href] : []));
      expect(links).to.deep.equal(['https://example.org/story']);
      expect(textOf(timeline)).to.contain(hostile);
      expect('hacked' in window).to.equal(false);
    });
  }

  it('shows a picture with its words and its size', async () => {
    const media = [
      { url: '/demo/none.png', alt: 'A street', caption: 'Caracas', credit: 'Jane Doe', width: 300, height: 200 },
    ];
    const timeline = place('<fake-timeline selected="a"></fake-timeline>').querySelector<FakeTimeline>('*')!;
    timeline.events = [{ id: 'a', date: '2019', title: 'A', media }];
    await until(() => timeline.events.length > 0, 'the data is read');
    await settled(timeline);
    const image = card(timeline).shadowRoot!.querySelector('img')!;
    expect([image.alt, image.getAttribute('width'), image.getAttribute('height'), image.loading]).to.deep.equal([
      'A street',
      '300',
      '200',
      'lazy',
    ]);
    expect(textOf(card(timeline)))
      .to.contain('Caracas')
      .and.contain('Picture: Jane Doe');
  });

  it('lists a hundred at a time of what a "+250" holds', async () => {
    const rows = Array.from({ length: 250 }, (_, i) => ({ id: `e${i}`, title: `Title ${i}`, date: '2019' }));
    const script = `<script type="application/json">${JSON.stringify({ events: rows })}</script>`;
    const timeline = await mount(`<fake-timeline loading="eager" lang="en">${script}</fake-timeline>`);
    await drawn(timeline);
    const counted = await until(
      () => timeline.engines[0]!.marks.find((mark) => mark.kind === 'cluster' && mark.count > 200),
      'events are counted',
    );
    const size = counted.kind === 'cluster' ? counted.count : 0;
    timeline.engines[0]!.readerPicks({ kind: 'cluster', id: counted.id, byKey: false });
    await settled(timeline);
    const listed = () =>
      [...card(timeline).shadowRoot!.querySelectorAll('li button')].map(({ textContent }) => textContent!.trim());
    expect([listed().length, listed()[100]]).to.deep.equal([101, 'Show 100 more events']);
    for (const all of [200, size]) {
      card(timeline).shadowRoot!.querySelector<HTMLElement>('.more')!.click();
      await settled(timeline);
      expect(listed().filter((text) => text.startsWith('Title'))).to.have.lengthOf(all);
    }
    expect(card(timeline).shadowRoot!.querySelector('.more')).to.equal(null);
    // The next ones begin at their beginning.
    timeline.store.update({ gathered: [...timeline.store.state.gathered] });
    await settled(timeline);
    expect(listed()).to.have.lengthOf(101);
  });
});

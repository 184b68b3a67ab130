import axe from 'axe-core';
import { expect } from 'chai';
import type { FakeTimeline } from '../support/fixtures.js';
import { button, clear, Console, drawn, frame, heard, inside, place, REAL, until } from '../support/fixtures.js';
import type { NewsTimeline } from '../../src/entries/index.js';

const REAL_AR = REAL.replace('lang="en"', 'locale="ar"');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** A page as an article has it, with a timeline in its body. */
function page(markup: string, scheme: 'light' | 'dark' = 'light', width = 780): NewsTimeline {
  const paper = scheme === 'dark' ? 'background: #16181c; color: #eceae6' : 'background: #fff; color: #1a1a1a';
  const box = place(
    `<main style="color-scheme: ${scheme}; ${paper}"><h1>Story</h1><p>Text</p><h2>How it went</h2>${markup}</main>`,
    width,
  );
  return box.querySelector<NewsTimeline>('news-timeline, fake-timeline')!;
}

async function violations(): Promise<string[]> {
  await frame();
  const { violations } = await axe.run(document, {
    runOnly: { type: 'tag', values: TAGS },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary}`),
  );
}

describe('axe finds nothing wrong with a timeline', () => {
  let kept: Console;
  let fetched: typeof fetch;

  before(() => {
    document.documentElement.lang = 'en';
    document.title = 'A story';
  });

  beforeEach(() => {
    kept = new Console();
    fetched = window.fetch;
  });

  afterEach(() => {
    kept.restore();
    window.fetch = fetched;
    clear();
  });

  it('that loads', async () => {
    window.fetch = () => new Promise(() => undefined);
    const timeline = page(REAL);
    await timeline.updateComplete;
    expect(timeline.matches(':state(loading)')).to.equal(true);
    expect(await violations()).to.deep.equal([]);
  });

  it('that is empty', async () => {
    await heard(page('<news-timeline></news-timeline>'), 'load');
    expect(await violations()).to.deep.equal([]);
  });

  it('that could not be loaded', async () => {
    const list = '<ol><li data-date="2019">2019: something</li></ol>';
    await heard(page(`<news-timeline src="http://[">${list}</news-timeline>`), 'error');
    expect(await violations()).to.deep.equal([]);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`that is drawn: ${scheme}`, async () => {
      await drawn(page(REAL, scheme));
      expect(await violations()).to.deep.equal([]);
    });

    it(`with an event selected: ${scheme}`, async () => {
      const timeline = page(REAL, scheme);
      await drawn(timeline);
      timeline.select('tablada-statement');
      await timeline.updateComplete;
      expect(await violations()).to.deep.equal([]);
    });

    it(`with a group hidden: ${scheme}`, async () => {
      const timeline = page(REAL, scheme);
      await drawn(timeline);
      timeline.select('tablada-statement');
      timeline.hiddenGroups = ['russia'];
      await timeline.updateComplete;
      expect(timeline.store.viewModel!.index.size).to.equal(13);
      expect(await violations()).to.deep.equal([]);
    });

    it(`that is a list: ${scheme}`, async () => {
      const timeline = page(REAL, scheme);
      await heard(timeline, 'load');
      timeline.select('tablada-statement');
      button(timeline, 'List').click();
      await timeline.updateComplete;
      expect(await violations()).to.deep.equal([]);
    });
  }

  for (const [language, markup] of Object.entries({ English: REAL, Arabic: REAL_AR })) {
    it(`that is a list on a phone: ${language}`, async () => {
      const timeline = page(markup, 'light', 320);
      await heard(timeline, 'load');
      timeline.select('tablada-statement');
      await until(
        () => inside(timeline, 'news-timeline-list').shadowRoot!.querySelector('[aria-current]'),
        'it is read',
      );
      expect(await violations()).to.deep.equal([]);
    });

    it(`that is drawn on a phone: ${language}`, async () => {
      const timeline = page(markup.replace('eager"', 'eager" view="timeline"'), 'light', 320);
      await drawn(timeline);
      expect(await violations()).to.deep.equal([]);
    });
  }

  for (const scheme of ['light', 'dark'] as const) {
    it(`that runs from right to left, with an event selected: ${scheme}`, async () => {
      const timeline = page(REAL_AR, scheme);
      await drawn(timeline);
      timeline.select('tablada-statement');
      await timeline.updateComplete;
      expect(timeline.store.viewModel!.direction).to.equal('rtl');
      expect(await violations()).to.deep.equal([]);
    });

    it(`with an overview: ${scheme}`, async () => {
      const timeline = page(REAL.replace('eager"', 'eager" start="2019-04-28"'), scheme);
      await drawn(timeline);
      await until(() => inside(timeline, 'news-timeline-overview').shadowRoot!.querySelector('.brush'), 'it stands');
      expect(await violations()).to.deep.equal([]);
    });

    it(`that says which key zooms: ${scheme}`, async () => {
      const timeline = page(REAL, scheme);
      await drawn(timeline);
      timeline.surface!.dispatchEvent(new WheelEvent('wheel', { deltaY: 100 }));
      expect(inside(timeline, '.hint').hidden).to.equal(false);
      expect(await violations()).to.deep.equal([]);
    });
  }

  it('that is made ready for paper', async () => {
    const timeline = page(REAL);
    await drawn(timeline);
    dispatchEvent(new Event('beforeprint'));
    await timeline.updateComplete;
    inside(timeline, '.printed').style.display = 'block';
    await until(() => inside(timeline, '.printed').shadowRoot!.querySelector('li'), 'the list is there');
    expect(await violations()).to.deep.equal([]);
    dispatchEvent(new Event('afterprint'));
  });

  it('with a card that lists what no zoom parts', async () => {
    const timeline = page('<fake-timeline loading="eager" lang="en"></fake-timeline>') as FakeTimeline;
    timeline.events = Array.from({ length: 40 }, (_, i) => ({
      id: `e${i}`,
      date: '2019-05-01',
      title: `Headline ${i}`,
    }));
    await drawn(timeline);
    const many = () => timeline.engines[0]!.marks.find((mark) => mark.kind === 'cluster' && mark.count > 2);
    timeline.engines[0]!.readerPicks({
      kind: 'cluster',
      id: (await until(many, 'events are counted')).id,
      byKey: false,
    });
    const card = timeline.shadowRoot!.querySelector('news-timeline-card')!;
    await until(() => card.shadowRoot!.querySelector('li'), 'the card lists them');
    expect(await violations()).to.deep.equal([]);
  });

  it('and would find it', async () => {
    const timeline = page(REAL);
    await drawn(timeline);
    button(timeline, 'Zoom in').removeAttribute('aria-label');
    button(timeline, 'Zoom out').setAttribute('aria-pressed', 'perhaps');
    timeline.shadowRoot!.querySelector('h3')!.style.color = '#ccc';
    expect((await violations()).length).to.be.greaterThan(1);
  });
});

import { expect } from 'chai';
import { utc } from '../../../src/model/calendar.js';
import type { FakeTimeline } from '../../support/fixtures.js';
import { clear, frame, inside, place, textOf, until } from '../../support/fixtures.js';

const event = (date: string) => ({ id: date, date, title: `On ${date}` });
const DEEP = {
  events: [
    'Y-13800000000',
    'Y-4600000000~',
    'Y-66000000',
    'Y-300000',
    'Y-20000',
    '2019-04-30',
    '2019-05-03T10:30Z',
  ].map(event),
  eras: [{ title: 'Stars', date: 'Y-13600000000/..' }],
};
const NEAR_THE_LIMIT = { events: ['Y-265000', '2019'].map(event) };

async function shown(data: object, attributes = ''): Promise<FakeTimeline> {
  const box = place(`<fake-timeline loading="eager" lang="en" view="timeline" ${attributes}></fake-timeline>`);
  const timeline = box.querySelector<FakeTimeline>('fake-timeline')!;
  timeline.timeline = data;
  await until(() => timeline.engines[0]?.draws, 'it is drawn');
  return timeline;
}

describe('deep time in a timeline', () => {
  const thrown: unknown[] = [];
  const hear = (event: ErrorEvent | PromiseRejectionEvent) =>
    thrown.push('reason' in event ? event.reason : event.message);

  before(() => {
    addEventListener('error', hear);
    addEventListener('unhandledrejection', hear);
  });
  after(() => {
    removeEventListener('error', hear);
    removeEventListener('unhandledrejection', hear);
  });
  afterEach(() => {
    clear();
    expect(thrown.splice(0)).to.deep.equal([]);
  });

  for (const [name, data, extent] of [
    ['13.8 billion years with days', DEEP, '13.8 billion years ago – 2019'],
    ["years near the platform's limit", NEAR_THE_LIMIT, '265001 BC – 2019 AD'],
  ] as const) {
    it(`reads all of ${name}, says it and moves about in it`, async () => {
      const timeline = await shown(data, 'permalink');
      expect(timeline.problems).to.deep.equal([]);
      const squeeze = (text: string) => text.replace(/[\s\u2009\u202f]+/g, ' ').replace(/ ?– ?/g, ' – ');
      expect(squeeze(textOf(inside(timeline, 'news-timeline-card')))).to.contain(extent);
      for (const { id } of data.events) {
        timeline.store.dispatch({ type: 'select', id: id });
        await timeline.updateComplete;
        while (timeline.store.state.limits!.canZoom(timeline.span!, 'in')) {
          const before = timeline.span!;
          timeline.store.dispatch({ type: 'stepWindow', window: timeline.store.state.limits!.zoom(before, 'in') });
          expect(timeline.span).not.to.deep.equal(before);
        }
        await frame();
        timeline.fit();
      }
      timeline.store.dispatch({ type: 'stepWindow', window: timeline.store.state.limits!.bounds });
      await frame();
    });

    it(`lists ${name}`, async () => {
      const timeline = await shown(data);
      timeline.view = 'list';
      await until(() => timeline.shadowRoot!.querySelector('news-timeline-list'), 'the list is there');
      const items = () => [...inside(timeline, 'news-timeline-list').shadowRoot!.querySelectorAll('li')];
      await until(() => items().length === data.events.length, 'all are listed');
    });
  }

  it('says its dates in the list', async () => {
    const timeline = await shown(DEEP);
    timeline.view = 'list';
    await until(
      () => timeline.shadowRoot!.querySelector('news-timeline-list')?.shadowRoot!.querySelector('li'),
      'it is',
    );
    const text = textOf(inside(timeline, 'news-timeline-list'));
    for (const said of [
      '13.8 billion years ago',
      'circa 4.6 billion years ago',
      '300,000 years ago',
      '20001 BC',
      'April 30, 2019',
    ])
      expect(text).to.contain(said);
  });

  it('has an overview whose edges say how long ago', async () => {
    const many = {
      events: [...DEEP.events, ...Array.from({ length: 40 }, (_, i) => event(`Y-${(i + 2) * 100_000_000}`))],
    };
    const timeline = await shown(many);
    const overview = () => inside(timeline, 'news-timeline-overview').shadowRoot!;
    await until(() => overview().querySelector('.handle.start')?.ariaValueText, 'edges are said');
    timeline.span = { start: utc(-13_800_000_000), end: utc(-4_600_000_000) };
    await timeline.updateComplete;
    await frame();
    const [start, end] = ['start', 'end'].map((edge) => overview().querySelector(`.handle.${edge}`)!.ariaValueText);
    expect([start, end]).to.deep.equal(['13.8 billion years ago', '4.6 billion years ago']);
  });
});

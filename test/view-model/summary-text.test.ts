import { expect } from 'chai';
import fc from 'fast-check';
import { edgeText } from '../../src/elements/overview/edge-labels.js';
import { extentText, hasYears, spanText } from '../../src/view-model/summary-text.js';
import type { TimelineViewModel } from '../../src/view-model/timeline-view-model.js';
import { utc } from '../../src/model/calendar.js';
import { EventTable } from '../../src/event-table/event-table.js';
import { en } from '../../src/i18n/languages/en.js';
import { toTimeline } from '../../src/event-table/read-timeline.js';

async function wordingOf(...dates: string[]): Promise<TimelineViewModel> {
  const { timeline, problems } = await toTimeline({ events: dates.map((date) => ({ title: 'T', date })) });
  expect(problems).to.deep.equal([]);
  return { locale: 'en', messages: en, index: EventTable.of(timeline, 'UTC') } as unknown as TimelineViewModel;
}

/** Browsers differ in kinds of spaces. */
const plain = (text: string) => text.replace(/[\s\u2009\u202f]+/g, ' ').replace(/ ?– ?/g, '–');

describe('what is said of a timeline as a whole', () => {
  const extents: [dates: string[], said: string][] = [
    [['2019-04-29', '2019-05-03'], 'April 29–May 3, 2019'],
    [['Y-20000', '2019'], '20001 BC–2019 AD'],
    [['Y-265000', '2019'], '265001 BC–2019 AD'],
    [['Y-13800000000', '2019-04-30'], '13.8 billion years ago–2019'],
    [['Y-13787000000', 'Y-4600000000'], '13.79 billion–4.6 billion years ago'],
    [['Y-66000000'], '66 million years ago'],
    [['Y-66000000', 'Y-65999990'], '66 million–65,999,990 years ago'],
  ];
  for (const [dates, said] of extents) {
    it(`says of ${dates.join(' and ')} “${said}”`, async () => {
      expect(plain(extentText(await wordingOf(...dates)))).to.equal(said);
    });
  }

  it('knows whether its events are of several years', async () => {
    expect(hasYears((await wordingOf('2019-01', '2019-12-31')).index)).to.equal(false);
    expect(hasYears((await wordingOf('2019-01', '2020')).index)).to.equal(true);
    expect(hasYears((await wordingOf('Y-13800000000')).index)).to.equal(false);
    expect(hasYears((await wordingOf('Y-13800000000', '2019-04-30')).index)).to.equal(true);
  });

  it('says edges of windows as finely as the window asks for', () => {
    const text = (start: number, end: number) =>
      (['start', 'end'] as const).map((edge) => edgeText({ locale: 'en', messages: en }, { start, end }, edge));
    expect(text(utc(-13_800_000_000), utc(2020))).to.deep.equal(['13.8 billion years ago', '2019']);
    expect(text(utc(-13_812_345_678), utc(-4_600_000_000))).to.deep.equal([
      '13.81 billion years ago',
      '4.6 billion years ago',
    ]);
    expect(text(utc(-500), utc(100))[0]).to.match(/^501 B/);
    expect(text(utc(2019, 3, 29), utc(2019, 4, 6))).to.deep.equal(['April 29, 2019', 'May 5, 2019']);
  });

  it('never throws, wherever a window is', async () => {
    const viewModel = await wordingOf('Y-13800000000', '2019');
    const ms = fc.oneof(
      fc.double({ min: -8e20, max: 8e20, noNaN: true }),
      fc.double({ min: -8.7e15, max: 8.7e15, noNaN: true }),
    );
    fc.assert(
      fc.property(ms, fc.double({ min: 0, max: 20.9, noNaN: true }), (start, power) => {
        const span = { start, end: start + 10 ** power };
        for (const said of [
          spanText(viewModel, span),
          edgeText(viewModel, span, 'start'),
          edgeText(viewModel, span, 'end'),
        ])
          expect(said).to.match(/\d/);
      }),
      { numRuns: 500 },
    );
  });
});

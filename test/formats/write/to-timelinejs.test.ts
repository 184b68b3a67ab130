import { expect } from 'chai';
import { parse } from '../../../src/formats/registry.js';
import { toTimelineJS } from '../../../src/formats/write/to-timelinejs.js';
import { expectRoundTrips, timelineOf } from './round-trip.js';

interface Slide {
  start_date: object;
  end_date?: object;
  display_date?: string;
  text: { headline: string; text?: string };
}
interface Document {
  title?: { text: { headline?: string; text?: string } };
  events: Slide[];
}

const write = async (document: unknown) => toTimelineJS(await timelineOf(document));
const slide = async (event: object) =>
  (JSON.parse((await write([{ title: 'T', ...event }])).content) as Document).events[0]!;

describe('toTimelineJS', () => {
  it('gives back what it was given, but for the losses', async () => {
    await expectRoundTrips(
      (timeline) => toTimelineJS(timeline),
      async (content) => {
        const { timeline, format } = await parse(content, { format: 'timelinejs' });
        expect(format).to.equal('timelinejs');
        return timeline;
      },
    );
  });

  const dates: [date: string, start: object, end?: object, words?: string][] = [
    ['2019', { year: 2019 }],
    ['2019-01', { year: 2019, month: 1 }],
    ['2019-01-23', { year: 2019, month: 1, day: 23 }],
    ['2019-01-23T10:30Z', { year: 2019, month: 1, day: 23, hour: 10, minute: 30 }],
    ['2019-04-29/2019-05', { year: 2019, month: 4, day: 29 }, { year: 2019, month: 5 }],
    ['-0043-03-15', { year: -44, month: 3, day: 15 }],
    ['2019-03~', { year: 2019, month: 3 }, undefined, 'circa March 2019'],
    ['201X', { year: 2010 }, { year: 2019 }, '2010s'],
    ['2019-24', { year: 2019, month: 12 }, { year: 2020, month: 2 }, 'winter 2019'],
    ['2019-05/..', { year: 2019, month: 5 }, undefined, 'since May 2019'],
    ['../2019-05', { year: 2019, month: 5 }, undefined, 'until May 2019'],
  ];
  for (const [date, start, end, words] of dates) {
    it(`writes ${date}`, async () => {
      const { start_date, end_date, display_date } = await slide({ date });
      expect([start_date, end_date, display_date]).to.deep.equal([start, end, words]);
    });
  }

  it("shows times in the timeline's zone, and says so", async () => {
    const { content, losses } = await write({
      timeZone: 'America/Caracas',
      events: [{ id: 'call', title: 'T', date: '2019-05-03T14:30Z' }],
    });
    expect((JSON.parse(content) as Document).events[0]!.start_date).to.include({ hour: 10, minute: 30 });
    expect(losses.find(({ field }) => field === 'date')?.event).to.equal('call');
  });

  it('keeps text text: headlines and texts of TimelineJS are HTML', async () => {
    const { text } = await slide({ date: '2019', title: '<img src=x onerror=x()>', summary: 'a & b\n<i>' });
    expect(text).to.deep.equal({ headline: '&lt;img src=x onerror=x()&gt;', text: '<p>a &amp; b</p><p>&lt;i&gt;</p>' });
  });

  it('tells readers of status, note and sources', async () => {
    const { content } = await write({
      sources: [{ id: 'a', title: 'Headline', publisher: 'NBC', url: 'https://example.org/?a=1&b' }],
      events: [{ date: '2019', title: 'T', status: 'disputed', dateNote: 'No day.', sources: ['a'] }],
    });
    expect((JSON.parse(content) as Document).events[0]!.text.text).to.equal(
      '<p>disputed</p><p>No day.</p><p>Sources: <a href="https://example.org/?a=1&amp;b">Headline</a>, NBC</p>',
    );
  });
});

import { expect } from 'chai';
import { parse } from '../../../src/formats/parse.js';
import { toTimelineJS } from '../../../src/formats/timelinejs/write-timelinejs.js';
import { expectRoundTrips, timelineOf } from '../writing/round-trip.js';

interface Slide {
  start_date: object;
  end_date?: object;
  display_date?: string;
  text: { headline: string; text?: string };
}
interface Document {
  scale?: string;
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

  const deep: [date: string, start: object, end?: object, words?: string][] = [
    ['Y-13800000000', { year: -13_800_000_000 }],
    ['Y-300000/2019', { year: -300_000 }, { year: 2019 }],
    ['-0043', { year: -44 }],
    ['2019-04-30', { year: 2019, month: 4, day: 30 }, undefined, 'April 30, 2019'],
    ['Y-4600000000~', { year: -4_600_000_000 }, undefined, 'circa 4.6 billion years ago'],
  ];
  for (const [date, start, end, words] of deep) {
    it(`writes ${date} on the cosmological scale, which shows years alone`, async () => {
      const { content } = await write([
        { title: 'T', date },
        { title: 'Far', date: 'Y5000000000' },
      ]);
      const { scale, events } = JSON.parse(content) as Document;
      expect(scale).to.equal('cosmological');
      const { start_date, end_date, display_date } = events[0]!;
      expect([start_date, end_date, display_date]).to.deep.equal([start, end, words]);
    });
  }

  it('stays on the usual scale as far as that goes', async () => {
    for (const date of ['Y-271820', 'Y271820', '2019'])
      expect(JSON.parse((await write([{ title: 'T', date }])).content)).not.to.have.property('scale');
    const far = await write({ events: [{ title: 'T', date: '2019' }], eras: [{ title: 'E', date: 'Y-271821/2019' }] });
    expect(JSON.parse(far.content)).to.have.property('scale', 'cosmological');
  });

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

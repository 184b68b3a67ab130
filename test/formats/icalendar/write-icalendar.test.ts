import { expect } from 'chai';
import { parse } from '../../../src/formats/parse.js';
import { toICalendar } from '../../../src/formats/icalendar/write-icalendar.js';
import type { Timeline } from '../../../src/model/types.js';
import { expectRoundTrips, timelineOf } from '../writing/round-trip.js';

const write = (timeline: Timeline) => toICalendar(timeline, { now: Date.UTC(2019, 4, 6) });
const content = async (document: unknown) => write(await timelineOf(document)).content;
const unfolded = async (document: unknown) => (await content(document)).replaceAll('\r\n ', '').split('\r\n');

describe('toICalendar', () => {
  it('gives back what it was given, but for the losses', async () => {
    await expectRoundTrips(write, async (text) => {
      const { timeline, format } = await parse(text);
      expect(format).to.equal('icalendar');
      return timeline;
    });
  });

  it('is a calendar', async () => {
    const document = {
      title: 'Title',
      timeZone: 'America/Caracas',
      groups: [{ id: 'g', title: 'Group' }],
      events: [
        {
          id: 'x',
          date: '2019-04-30',
          title: 'T',
          summary: 'a; b',
          group: 'g',
          tags: ['c,d'],
          url: 'https://example.org/',
        },
      ],
    };
    expect(await unfolded(document)).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//news-timeline//news-timeline//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Title',
      'X-WR-CALNAME:Title',
      'X-WR-TIMEZONE:America/Caracas',
      'BEGIN:VEVENT',
      'UID:x',
      'DTSTAMP:20190506T000000Z',
      'DTSTART;VALUE=DATE:20190430',
      'DTEND;VALUE=DATE:20190501',
      'SUMMARY:T',
      'DESCRIPTION:a\\; b',
      'CATEGORIES:Group,c\\,d',
      'URL:https://example.org/',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  const dates: [date: string, start: string, end?: string, text?: string][] = [
    ['2019-04-30', 'DTSTART;VALUE=DATE:20190430', 'DTEND;VALUE=DATE:20190501'],
    ['2019-04-29/2019-05-03', 'DTSTART;VALUE=DATE:20190429', 'DTEND;VALUE=DATE:20190504'],
    ['2019-12', 'DTSTART;VALUE=DATE:20191201', 'DTEND;VALUE=DATE:20200101', 'DESCRIPTION:December 2019'],
    ['2019~', 'DTSTART;VALUE=DATE:20190101', 'DTEND;VALUE=DATE:20200101', 'DESCRIPTION:circa 2019'],
    ['2019-05-03T10:30-04:00', 'DTSTART:20190503T143000Z'],
    ['2019-05-03T10:30Z/2019-05-03T12:00Z', 'DTSTART:20190503T103000Z', 'DTEND:20190503T120000Z'],
  ];
  for (const [date, ...lines] of dates) {
    it(`writes ${date}`, async () => {
      const found = (await unfolded([{ title: 'T', date }])).filter((line) =>
        /^(DTSTART|DTEND|DESCRIPTION)/.test(line),
      );
      expect(found).to.deep.equal(lines.filter((line) => line !== undefined));
    });
  }

  it('folds lines at 75 octets, never within a character', async () => {
    const title = `${'é'.repeat(60)}😀${'x'.repeat(100)}`;
    const text = await content([{ title, date: '2019-01-01' }]);
    const sizes = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...sizes)).to.be.within(72, 75);
    expect((await parse(text)).timeline.events[0]?.title).to.equal(title);
  });

  it('says when an event was last changed, as far as it is known', async () => {
    const lines = await unfolded({
      updated: '2019-05-01',
      events: [
        { title: 'A', date: '2019-01-01', updated: '2019-04-01' },
        { title: 'B', date: '2019-01-01' },
      ],
    });
    expect(lines.filter((line) => line.startsWith('DTSTAMP'))).to.deep.equal([
      'DTSTAMP:20190401T000000Z',
      'DTSTAMP:20190501T000000Z',
    ]);
  });

  it('leaves out years that calendars have no digits for, and says so', async () => {
    const timeline = await timelineOf([{ id: 'ides', title: 'T', date: '-0043-03-15' }]);
    const { content: text, losses } = write(timeline);
    expect(text).to.not.include('VEVENT');
    expect(losses).to.deep.equal([
      { event: 'ides', message: 'event “T” is left out: iCalendar has the years 1 to 9999 only.' },
    ]);
  });
});

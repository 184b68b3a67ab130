import { expect } from 'chai';
import { parse } from '../../../src/formats/parse.js';
import { sample, tryMutations } from '../mutations.js';

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => calendar('BEGIN:VEVENT', 'UID:u', 'SUMMARY:X', ...lines, 'END:VEVENT');
const datesOf = async (...lines: string[]) => {
  const { timeline, problems } = await parse(event(...lines));
  return { dates: timeline.events.map(({ date }) => date.edtf), problems };
};

describe('iCalendar', () => {
  it('is told by its content, its type and its name', async () => {
    expect((await parse(await sample('calendar.ics'))).format).to.equal('icalendar');
    for (const hints of [
      { name: 'https://example.org/desk.ics?key=1' },
      { contentType: 'text/calendar; charset=utf-8' },
    ])
      expect((await parse('X-BROKEN:1', hints)).format).to.equal('icalendar');
  });

  it('becomes a timeline', async () => {
    const { timeline, problems } = await parse(await sample('calendar.ics'));
    expect(problems).to.deep.equal([]);
    expect(timeline).to.include({
      title: 'Court and council',
      description: 'What the desk attends',
      timeZone: 'America/New_York',
    });
    expect(timeline.events.map(({ id, date, title, status }) => [id, date.edtf, title, status])).to.deep.equal([
      [
        'hearing@example.org',
        '2019-07-12T09:30-04:00/2019-07-12T11:30-04:00',
        'Hearing, part one; with witnesses',
        'confirmed',
      ],
      ['fair@example.org', '2019-08-30/2019-09-01', 'County fair', 'confirmed'],
      [
        'council@example.org 2019-03-05T19:00-05:00',
        '2019-03-05T19:00-05:00/2019-03-05T21:00-05:00',
        'Council meets',
        'confirmed',
      ],
      [
        'council@example.org 2019-06-04T19:00-04:00',
        '2019-06-04T19:00-04:00/2019-06-04T21:00-04:00',
        'Council meets',
        'confirmed',
      ],
      [
        'council@example.org 2019-05-07T19:00-04:00',
        '2019-05-08T19:00-04:00/2019-05-08T20:30-04:00',
        'Council meets a day late',
        'planned',
      ],
      ['parade@example.org', '2019-07-04T10:00', 'Parade', 'planned'],
      ['call@example.org', '2019-11-01T14:00Z', 'Press call', 'confirmed'],
    ]);
    const [hearing, , , , , parade] = timeline.events;
    expect(hearing).to.include({
      place: 'Court 3, Main St',
      url: 'https://example.org/hearing',
      updated: '2019-07-13T10:15Z',
    });
    expect(hearing!.summary).to.equal("First day of the hearing.\nThe notes are at the court's page.");
    expect(hearing!.tags).to.deep.equal(['Courts', 'Crime, local']);
    expect(hearing!.media.map(({ url }) => url)).to.deep.equal(['https://example.org/court.jpg']);
    expect(hearing!.sources.map(({ source }) => source)).to.deep.equal(['https://example.org/notes']);
    expect(parade!.dateNote).to.equal('Cancelled');
  });

  const dates: [why: string, lines: string[], ...dates: string[]][] = [
    ['a day', ['DTSTART;VALUE=DATE:20190105'], '2019-01-05'],
    ['a day that does not say so', ['DTSTART:20190105'], '2019-01-05'],
    ['a day that ends on the next', ['DTSTART;VALUE=DATE:20190105', 'DTEND;VALUE=DATE:20190106'], '2019-01-05'],
    ['a day that ends on itself', ['DTSTART;VALUE=DATE:20190105', 'DTEND;VALUE=DATE:20190105'], '2019-01-05'],
    [
      'days over a change of clocks',
      ['DTSTART;VALUE=DATE:20190330', 'DTEND;VALUE=DATE:20190402'],
      '2019-03-30/2019-04-01',
    ],
    ['days by duration', ['DTSTART;VALUE=DATE:20190105', 'DURATION:P1W'], '2019-01-05/2019-01-11'],
    [
      'a time without a zone',
      ['DTSTART:20190105T100000', 'DTEND:20190105T113000'],
      '2019-01-05T10:00/2019-01-05T11:30',
    ],
    ['a time of no length', ['DTSTART:20190105T100000Z', 'DTEND:20190105T100000Z'], '2019-01-05T10:00Z'],
    ['seconds', ['DTSTART:20190105T100005Z'], '2019-01-05T10:00:05Z'],
    ['a zone of the system', ['DTSTART;TZID=Asia/Kathmandu:20190105T100000'], '2019-01-05T10:00+05:45'],
    [
      'a zone with a place before its name',
      ['DTSTART;TZID=/example.org/20190101/Europe/Paris:20190705T100000'],
      '2019-07-05T10:00+02:00',
    ],
    [
      'ends in another zone',
      ['DTSTART;TZID=America/New_York:20190705T100000', 'DTEND;TZID=Europe/Paris:20190705T230000'],
      '2019-07-05T10:00-04:00/2019-07-05T17:00-04:00',
    ],
    [
      'a night in which clocks change',
      ['DTSTART;TZID=America/New_York:20191102T230000', 'DURATION:PT6H'],
      '2019-11-02T23:00-04:00/2019-11-03T04:00-05:00',
    ],
    [
      'other dates',
      ['DTSTART:20190105T100000Z', 'RDATE:20190109T100000Z,20190107T100000Z'],
      '2019-01-05T10:00Z',
      '2019-01-07T10:00Z',
      '2019-01-09T10:00Z',
    ],
    [
      'periods',
      ['DTSTART:20190105T100000Z', 'RDATE;VALUE=PERIOD:20190107T100000Z/PT1H'],
      '2019-01-05T10:00Z',
      '2019-01-07T10:00Z/2019-01-07T11:00Z',
    ],
    [
      'a rule until an instant',
      ['DTSTART;TZID=America/New_York:20190105T220000', 'RRULE:FREQ=DAILY;UNTIL=20190107T030000Z'],
      '2019-01-05T22:00-05:00',
      '2019-01-06T22:00-05:00',
    ],
    [
      'a rule until a day',
      ['DTSTART;VALUE=DATE:20190105', 'RRULE:FREQ=WEEKLY;UNTIL=20190112'],
      '2019-01-05',
      '2019-01-12',
    ],
    [
      'a rule less an instant',
      ['DTSTART;TZID=Europe/Paris:20190105T100000', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20190106T090000Z'],
      '2019-01-05T10:00+01:00',
      '2019-01-07T10:00+01:00',
    ],
    [
      'a rule less a day',
      ['DTSTART:20190105T100000', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20190106'],
      '2019-01-05T10:00',
      '2019-01-07T10:00',
    ],
    [
      'the same hour on the clock, whatever the season',
      ['DTSTART;TZID=America/New_York:20190309T090000', 'RRULE:FREQ=DAILY;COUNT=2'],
      '2019-03-09T09:00-05:00',
      '2019-03-10T09:00-04:00',
    ],
  ];
  for (const [why, lines, ...expected] of dates) {
    it(`reads ${why}`, async () => {
      expect(await datesOf(...lines)).to.deep.equal({ dates: expected, problems: [] });
    });
  }

  it('cuts what repeats without end, and says so', async () => {
    const daily = await datesOf('DTSTART;VALUE=DATE:20190101', 'RRULE:FREQ=DAILY');
    expect([daily.dates.length, daily.dates.at(-1)]).to.deep.equal([1000, '2021-09-26']);
    expect(daily.problems.map(({ severity, path, field }) => [severity, path, field])).to.deep.equal([
      ['warning', 'row 6', 'RRULE'],
    ]);
    expect(daily.problems[0]?.message).to.include('1000 instances');
    const yearly = await datesOf('DTSTART;VALUE=DATE:20190101', 'RRULE:FREQ=YEARLY');
    expect(yearly.dates).to.deep.equal(['2019-01-01', '2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01']);
    expect(yearly.problems[0]?.message).to.include('5 years');
  });

  for (const rule of [
    'FREQ=MINUTELY',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;BYDAY=XX',
    'FREQ=DAILY;COUNT=-1',
    'FREQ=DAILY;UNTIL=soon',
    'COUNT=2',
    'FREQ=DAILY;BYMONTH=13',
  ]) {
    it(`shows the first instance of ${rule}, and says so`, async () => {
      const { dates: found, problems } = await datesOf('DTSTART;VALUE=DATE:20190101', `RRULE:${rule}`);
      expect(found).to.deep.equal(['2019-01-01']);
      expect(problems.map(({ severity, path }) => [severity, path])).to.deep.equal([['warning', 'row 6']]);
    });
  }

  it('shows the day alone of a time in a zone that nobody knows', async () => {
    const { dates: found, problems } = await datesOf('DTSTART;TZID=Desk time:20190105T230000');
    expect(found).to.deep.equal(['2019-01-05']);
    expect(problems[0]?.message).to.include('“Desk time”').and.to.include('IANA');
  });

  const refused: [why: string, lines: string[], path: string, part: string][] = [
    ['no start', [], 'row 2', 'has no DTSTART'],
    ['a month that there is not', ['DTSTART:20191301T100000'], 'row 5', '“20191301T100000” is not a date'],
    ['a day that there is not', ['DTSTART;VALUE=DATE:20190230'], 'row 5', 'is not a date'],
    [
      'an end before the start',
      ['DTSTART:20190105T100000Z', 'DTEND:20190104T100000Z'],
      'row 6',
      'ends before it starts',
    ],
    ['an end that is none', ['DTSTART:20190105T100000Z', 'DTEND:late'], 'row 6', '“late” is not a date'],
    ['a duration that is none', ['DTSTART:20190105T100000Z', 'DURATION:1 hour'], 'row 6', 'is not a duration'],
  ];
  for (const [why, lines, path, part] of refused) {
    it(`leaves out an event with ${why}`, async () => {
      const { dates: found, problems } = await datesOf(...lines);
      expect(found).to.deep.equal([]);
      expect(problems.map((problem) => [problem.severity, problem.path])).to.deep.equal([['error', path]]);
      expect(problems[0]?.message).to.include(part);
    });
  }

  it('keeps what is good around broken lines and missing ends', async () => {
    const { timeline, problems } = await parse(
      [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'SUMMARY:A',
        'DTSTART:20190105',
        'DESCRIPTION:A long text',
        'broken by hand',
        'BEGIN:VEVENT',
        'DTSTART:20190106',
        'SUMMARY;X="B',
        'SUMMARY:C',
        'END:VTODO',
      ].join('\n'),
    );
    expect(timeline.events.map(({ title, summary }) => [title, summary])).to.deep.equal([
      ['A', 'A long text\nbroken by hand'],
      ['C', undefined],
    ]);
    expect(problems.map(({ path }) => path)).to.deep.equal(['row 6', 'row 7', 'row 9', 'row 11', 'row 1', 'row 7']);
  });

  it('says when there are no events', async () => {
    const { problems } = await parse(calendar('BEGIN:VTODO', 'END:VTODO'));
    expect(problems[0]?.message).to.include('has no VEVENT');
  });

  it('survives 500 mutations', async () => {
    const rows = (text: string) => text.match(/^BEGIN:VEVENT\s*$/gm)?.length ?? 0;
    await tryMutations(await sample('calendar.ics'), 'icalendar', { rows });
  });
});

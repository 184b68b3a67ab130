import { expect } from 'chai';
import { parse } from '../../../src/formats/parse.js';

const observance = (name: string, start: string, from: string, to: string, ...lines: string[]) => [
  `BEGIN:${name}`,
  `DTSTART:${start}`,
  `TZOFFSETFROM:${from}`,
  `TZOFFSETTO:${to}`,
  ...lines,
  `END:${name}`,
];
const NEW_YORK = [
  ...observance('DAYLIGHT', '20070311T020000', '-0500', '-0400', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU'),
  ...observance('STANDARD', '20071104T020000', '-0400', '-0500', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'),
];

/** Events in a zone that the calendar defines, the first of whose lines is row 4. */
async function read(zone: readonly string[], ...events: string[][]) {
  const written = events.flatMap((lines) => ['BEGIN:VEVENT', 'SUMMARY:T', ...lines, 'END:VEVENT']);
  const lines = ['BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'TZID:Desk', ...zone, 'END:VTIMEZONE', ...written];
  const { timeline, problems } = await parse([...lines, 'END:VCALENDAR', ''].join('\n'));
  return { dates: timeline.events.map(({ date }) => date.edtf), problems };
}
const times = (zone: readonly string[], ...texts: string[]) =>
  read(zone, ...texts.map((text) => [`DTSTART;TZID=Desk:${text}`]));

describe('time zones that calendars define', () => {
  it('are as those of the system, where clocks change, too', async () => {
    const texts = ['20240310T013000', '20240310T023000', '20240310T030000', '20241103T013000', '20241103T020000'];
    const system = await Promise.all(
      texts.map(async (text) => {
        const { timeline } = await parse(
          `BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:T\nDTSTART;TZID=America/New_York:${text}\nEND:VEVENT\nEND:VCALENDAR`,
        );
        return timeline.events[0]!.date.edtf;
      }),
    );
    expect(system).to.deep.equal([
      '2024-03-10T01:30-05:00',
      // What never comes is moved on.
      '2024-03-10T02:30-05:00',
      '2024-03-10T03:00-04:00',
      // Of what comes twice it is the first.
      '2024-11-03T01:30-04:00',
      '2024-11-03T02:00-05:00',
    ]);
    expect(await times(NEW_YORK, ...texts)).to.deep.equal({ dates: system, problems: [] });
  });

  it('keep what was last when their rules have ended', async () => {
    const zone = [
      ...observance(
        'STANDARD',
        '19901028T030000',
        '+0200',
        '+0100',
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20101031T010000Z',
      ),
      // Begins later than the other, and is over before it.
      ...observance(
        'DAYLIGHT',
        '19910331T020000',
        '+0100',
        '+0200',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20100328T010000Z',
      ),
    ];
    const { dates, problems } = await times(zone, '20090701T100000', '20190701T100000', '19800101T100000');
    expect(dates).to.deep.equal(['2009-07-01T10:00+02:00', '2019-07-01T10:00+01:00', '1980-01-01T10:00+02:00']);
    expect(problems).to.deep.equal([]);
  });

  it('change on listed dates', async () => {
    const zone = [
      ...observance('STANDARD', '20160101T000000', '+0000', '+0000', 'RDATE:20180617T030000,20190609T030000'),
      ...observance('DAYLIGHT', '20180514T020000', '+0000', '+0100', 'RDATE:20190505T020000'),
    ];
    expect(
      (await times(zone, '20180601T100000', '20180701T100000', '20190520T100000', '20190701T100000')).dates,
    ).to.deep.equal([
      '2018-06-01T10:00+01:00',
      '2018-07-01T10:00+00:00',
      '2019-05-20T10:00+01:00',
      '2019-07-01T10:00+00:00',
    ]);
  });

  it('are told once where they can not be followed, and the events are there', async () => {
    const seconds = Array.from({ length: 60 }, (_, index) => index).join();
    const hours = Array.from({ length: 24 }, (_, index) => index).join();
    const endless = `FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=${hours};BYMINUTE=${seconds};BYSECOND=${seconds}`;
    for (const [rule, word] of [
      ['FREQ=HOURLY', 'FREQ=HOURLY'],
      ['FREQ=YEARLY;BYDAY=XX', 'BYDAY=XX'],
      [endless, 'takes too long'],
    ] as const) {
      const zone = observance('STANDARD', '16010101T000000', '-0500', '-0500', `RRULE:${rule}`);
      const { dates, problems } = await times(zone, '20240310T013000', '20250310T013000');
      expect(dates).to.deep.equal(['2024-03-10T01:30-05:00', '2025-03-10T01:30-05:00']);
      expect(problems.map(({ path, field }) => [path, field])).to.deep.equal([['row 8', 'RRULE']]);
      expect(problems[0]!.message).to.include(word).and.to.include('FREQ=YEARLY;BYMONTH=3;BYDAY=2SU');
    }
  });

  it('are used without those parts that can not be read', async () => {
    const zone = [
      ...observance('DAYLIGHT', 'spring', '-0500', '-0400'),
      ...observance('DAYLIGHT', '20240310T020000', '-0500', 'late'),
      ...observance('STANDARD', '20071104T020000', '-0400', '-0500', 'RDATE:autumn'),
    ];
    const { dates, problems } = await times(zone, '20240710T100000');
    expect(dates).to.deep.equal(['2024-07-10T10:00-05:00']);
    expect(problems.map(({ row, field, value }) => [row, field, value])).to.deep.equal([
      [5, 'DTSTART', 'spring'],
      [12, 'TZOFFSETTO', 'late'],
      [18, 'RDATE', 'autumn'],
    ]);
  });
});

describe('durations in calendars', () => {
  const cases: [why: string, lines: string[], date: string][] = [
    [
      'a day by the calendar, when clocks go forward',
      ['DTSTART;TZID=America/New_York:20240309T120000', 'DURATION:P1D'],
      '2024-03-09T12:00-05:00/2024-03-10T12:00-04:00',
    ],
    [
      'hours as they pass',
      ['DTSTART;TZID=America/New_York:20240309T120000', 'DURATION:PT24H'],
      '2024-03-09T12:00-05:00/2024-03-10T13:00-04:00',
    ],
    [
      'days and then hours',
      ['DTSTART;TZID=America/New_York:20241102T003000', 'DURATION:P1DT2H'],
      '2024-11-02T00:30-04:00/2024-11-03T01:30-05:00',
    ],
    ['weeks', ['DTSTART;TZID=Desk:20241101T120000', 'DURATION:P1W'], '2024-11-01T12:00-04:00/2024-11-08T12:00-05:00'],
    ['days without a zone', ['DTSTART:20240309T120000', 'DURATION:P1D'], '2024-03-09T12:00/2024-03-10T12:00'],
  ];
  for (const [why, lines, date] of cases) {
    it(`are ${why}`, async () => {
      expect(await read(NEW_YORK, lines)).to.deep.equal({ dates: [date], problems: [] });
    });
  }

  it('are the same of every instance where that ends at a time', async () => {
    const { dates } = await read(NEW_YORK, [
      'DTSTART;TZID=America/New_York:20240308T120000',
      'DTEND;TZID=America/New_York:20240309T120000',
      'RRULE:FREQ=DAILY;COUNT=2',
    ]);
    expect(dates).to.deep.equal([
      '2024-03-08T12:00-05:00/2024-03-09T12:00-05:00',
      '2024-03-09T12:00-05:00/2024-03-10T13:00-04:00',
    ]);
  });
});

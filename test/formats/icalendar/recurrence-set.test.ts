import { expect } from 'chai';
import { findComponents, readComponents } from '../../../src/formats/icalendar/content-lines.js';
import type { ReportProblem } from '../../../src/formats/icalendar/content-lines.js';
import { DateTimeReader } from '../../../src/formats/icalendar/date-properties.js';
import { RecurrenceSetReader } from '../../../src/formats/icalendar/recurrence-set.js';
import { readDateTime } from '../../../src/formats/icalendar/date-times.js';
import { StepBudget } from '../../../src/formats/icalendar/occurrences.js';
import { parse } from '../../../src/formats/parse.js';

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:T', ...lines, 'END:VEVENT'];

async function read(...lines: string[]) {
  const { timeline, problems } = await parse(calendar(...lines));
  return { dates: timeline.events.map(({ date }) => date.edtf), events: timeline.events, problems };
}

/** What is read of a single event, whose lines of its own begin with row 5. */
const readEvent = (...lines: string[]) => read(...event(...lines));

const numbers = (most: number) => Array.from({ length: most }, (_, index) => index).join();
/** Every second of every day. */
const EXPLOSION = `FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=${numbers(24)};BYMINUTE=${numbers(60)};BYSECOND=${numbers(60)}`;

describe('series in calendars', () => {
  it('cuts a rule that names every second, and says so', async () => {
    const { dates, problems } = await readEvent('DTSTART:20190101T000000Z', `RRULE:${EXPLOSION}`);
    expect(dates).to.have.length(1000);
    expect(dates.slice(0, 3)).to.deep.equal(['2019-01-01T00:00Z', '2019-01-01T00:00:01Z', '2019-01-01T00:00:02Z']);
    expect(dates.at(-1)).to.equal('2019-01-01T00:16:39Z');
    expect(problems.map(({ path, field }) => [path, field])).to.deep.equal([['row 6', 'RRULE']]);
    expect(problems[0]!.message).to.include('1000 instances');
  });

  it('cuts it in positions, at the end of a day and in an exception, too', async () => {
    const positions = await readEvent('DTSTART:20190101T000000Z', `RRULE:${EXPLOSION};BYSETPOS=3,-1`);
    expect(positions.dates.slice(0, 4)).to.deep.equal([
      '2019-01-01T00:00Z',
      '2019-01-01T00:00:02Z',
      '2019-12-31T23:59:59Z',
      '2020-01-01T00:00:02Z',
    ]);
    const late = await readEvent('DTSTART:20191231T235959Z', `RRULE:${EXPLOSION}`);
    expect(late.dates.slice(0, 2)).to.deep.equal(['2019-12-31T23:59:59Z', '2020-01-01T00:00Z']);
    const excepted = await readEvent('DTSTART:20190101T000000Z', 'RRULE:FREQ=DAILY;COUNT=3', `EXRULE:${EXPLOSION}`);
    expect(excepted.dates).to.deep.equal(['2019-01-03T00:00Z']);
    expect(excepted.problems.map(({ path, field }) => [path, field])).to.deep.equal([['row 7', 'EXRULE']]);
    expect(excepted.problems[0]!.message).to.include('takes too long to follow').and.to.include('EXDATE');
  });

  it('takes no times of rules for days', async () => {
    const { dates, problems } = await readEvent('DTSTART;VALUE=DATE:20190101', `RRULE:${EXPLOSION};COUNT=3`);
    expect(dates).to.deep.equal(['2019-01-01', '2019-01-02', '2019-01-03']);
    expect(problems).to.deep.equal([]);
  });

  for (const rule of [
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=HOURLY;BYSETPOS=9',
    'FREQ=DAILY;INTERVAL=7;BYDAY=WE',
    'FREQ=YEARLY;INTERVAL=999999999',
  ]) {
    it(`says that ${rule} never comes`, async () => {
      const { dates, problems } = await readEvent('DTSTART:20190101T100000Z', `RRULE:${rule}`);
      expect(dates).to.deep.equal(['2019-01-01T10:00Z']);
      expect(problems.map(({ path, field, value }) => [path, field, value])).to.deep.equal([['row 6', 'RRULE', rule]]);
      expect(problems[0]!.message).to.include('within 10 years').and.to.include('correct it, or remove it');
    });
  }

  it('says nothing of rules that come to their end before they repeat', async () => {
    for (const rule of ['FREQ=DAILY;COUNT=1', 'FREQ=DAILY;UNTIL=20190101T100000Z', 'FREQ=WEEKLY;UNTIL=20190101'])
      expect((await readEvent('DTSTART:20190101T100000Z', `RRULE:${rule}`)).problems).to.deep.equal([]);
  });

  it('bounds what all rules of a calendar take together', () => {
    const text = calendar(...event('DTSTART:20190101T100000Z', 'RRULE:FREQ=DAILY;COUNT=60'));
    const [component] = findComponents(readComponents(text).root, 'VEVENT');
    const told: string[] = [];
    const tell: ReportProblem = (_severity, { name, row, value }, what) => {
      told.push(`${row} ${name} ${value!} ${what}`);
    };
    const series = new RecurrenceSetReader(
      new DateTimeReader(() => undefined, tell),
      undefined,
      new StepBudget(100),
      tell,
    );
    const counts = [1, 2, 3].map(() => series.readOccurrences(component!, readDateTime('20190101T100000Z')!, 0).length);
    expect(counts[0]).to.be.lessThan(60);
    expect(counts.slice(1)).to.deep.equal([1, 1]);
    expect(told[0]).to.match(/^6 RRULE FREQ=DAILY;COUNT=60 takes too long to follow and is cut after \d+ instances/);
    expect(told).to.have.length(3);
  });

  it('reads spaces in rules and the end of a day', async () => {
    const spaced = await readEvent('DTSTART:20190107T100000Z', 'RRULE:FREQ=WEEKLY; BYDAY=MO, TU ;COUNT=3');
    expect(spaced.dates).to.deep.equal(['2019-01-07T10:00Z', '2019-01-08T10:00Z', '2019-01-14T10:00Z']);
    const day = await readEvent('DTSTART:20190105T120000Z', 'DTEND:20190105T240000Z');
    expect(day.dates).to.deep.equal(['2019-01-05T12:00Z/2019-01-06T00:00Z']);
    const otherwise = await readEvent('DTSTART:2019-01-05T24:00:00');
    expect(otherwise.dates).to.deep.equal(['2019-01-06T00:00']);
    expect([spaced, day, otherwise].flatMap(({ problems }) => problems)).to.deep.equal([]);
    const refused = await Promise.all(
      ['T240001Z', 'T250000Z', 'T126000Z', 'T120061Z'].map((time) => readEvent(`DTSTART:20190105${time}`)),
    );
    expect(refused.map(({ dates, problems }) => [dates.length, problems.length])).to.deep.equal(Array(4).fill([0, 1]));
  });
});

describe('exceptions in calendars', () => {
  const DAYS = ['2024-06-09T03:00Z', '2024-06-10T03:00Z', '2024-06-11T03:00Z'];
  const DAILY = ['DTSTART:20240609T030000Z', 'RRULE:FREQ=DAILY;COUNT=3'];
  const without = (index: number, dates: readonly string[] = DAYS) => dates.filter((_, at) => at !== index);

  const excluded: [why: string, lines: string[], dates: string[]][] = [
    ['as ISO 8601 writes it', [...DAILY, 'EXDATE:2024-06-10T03:00:00Z'], without(1)],
    ['in another zone', [...DAILY, 'EXDATE;TZID=Asia/Kathmandu:20240610T084500'], without(1)],
    ['without a zone', [...DAILY, 'EXDATE:20240610T030000'], without(1)],
    ['as a day', [...DAILY, 'EXDATE;VALUE=DATE:20240610'], without(1)],
    ['as a day that does not say so', [...DAILY, 'EXDATE:20240610'], without(1)],
    ['in a list with spaces', [...DAILY, 'EXDATE:20240610T030000Z, 20240611T030000Z'], [DAYS[0]!]],
    ['in two lines', [...DAILY, 'EXDATE:20240610T030000Z', 'EXDATE:20240609T030000Z'], [DAYS[2]!]],
    [
      'as the end of a day',
      ['DTSTART:20240609T000000Z', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20240609T240000Z'],
      ['2024-06-09T00:00Z', '2024-06-11T00:00Z'],
    ],
    [
      'as a time, of days',
      ['DTSTART;VALUE=DATE:20240609', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20240610T000000Z'],
      ['2024-06-09', '2024-06-11'],
    ],
    [
      'in a zone, of times without one',
      ['DTSTART:20240609T030000', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;TZID=Europe/Paris:20240610T030000'],
      ['2024-06-09T03:00', '2024-06-11T03:00'],
    ],
    [
      'by a rule',
      [...DAILY.slice(0, 1), 'RRULE:FREQ=DAILY;COUNT=7', 'EXRULE:FREQ=WEEKLY;BYDAY=SA, SU'],
      ['10', '11', '12', '13', '14'].map((day) => `2024-06-${day}T03:00Z`),
    ],
    ['by a rule with a count', [...DAILY, 'EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=1'], without(0)],
    ['by a rule with an end', [...DAILY, 'EXRULE:FREQ=DAILY;UNTIL=20240610T030000Z'], [DAYS[2]!]],
    [
      'by a rule in the zone of the start, among other dates',
      [
        'DTSTART;TZID=America/New_York:20240609T200000',
        'RDATE:20240611T000000Z,20240612T000000Z',
        'EXRULE:FREQ=DAILY;BYMONTHDAY=10',
      ],
      ['2024-06-09T20:00-04:00', '2024-06-12T00:00Z'],
    ],
  ];
  for (const [why, lines, dates] of excluded) {
    it(`leaves out what is written ${why}`, async () => {
      const result = await readEvent(...lines);
      expect({ dates: result.dates, problems: result.problems }).to.deep.equal({ dates, problems: [] });
    });
  }

  it('takes times without a zone for those of the calendar', async () => {
    const { dates, problems } = await read(
      'X-WR-TIMEZONE:America/New_York',
      ...event('DTSTART:20240609T100000', 'RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:20240610T140000Z'),
    );
    expect({ dates, problems }).to.deep.equal({ dates: ['2024-06-09T10:00'], problems: [] });
  });

  it('leaves out the whole day of a time in a zone that nobody knows, and says so once', async () => {
    const { dates, problems } = await readEvent(...DAILY, 'EXDATE;TZID=Desk:20240610T090000,20240611T090000');
    expect(dates).to.deep.equal([DAYS[0]]);
    expect(problems.map(({ path, field }) => [path, field])).to.deep.equal([['row 7', 'EXDATE']]);
  });

  it('says what it can not leave out', async () => {
    const told: [line: string, value: string, ...words: string[]][] = [
      ['EXDATE:soon', 'soon', 'is not a date or time and excludes nothing', 'write it like DTSTART'],
      ['EXDATE:20240631,later,20250101', '20240631', 'of 2 in this line'],
      ['EXDATE:20240610T090000Z', '20240610T090000Z', 'at another time', 'VALUE=DATE'],
      ['EXRULE:FREQ=MINUTELY', 'FREQ=MINUTELY', "can't be followed because of FREQ=MINUTELY", 'EXDATE'],
      ['EXRULE:FREQ=DAILY;UNTIL=soon', 'FREQ=DAILY;UNTIL=soon', 'because of UNTIL=SOON'],
    ];
    for (const [line, value, ...words] of told) {
      const { dates, problems } = await readEvent(...DAILY, line);
      expect(dates).to.deep.equal(DAYS);
      expect(problems.map((problem) => [problem.path, problem.field, problem.value])).to.deep.equal([
        ['row 7', line.slice(0, 6), value],
      ]);
      for (const word of words) expect(problems[0]!.message).to.include(word);
    }
  });

  it('says nothing of days on which there is no instance', async () => {
    expect((await readEvent(...DAILY, 'EXDATE:20250101T030000Z,')).problems).to.deep.equal([]);
  });
});

describe('other dates in calendars', () => {
  const START = ['DTSTART:20240609T030000Z', 'DTEND:20240609T040000Z'];

  it('reads periods with their own lengths', async () => {
    const { dates, problems } = await readEvent(
      ...START,
      'RDATE;VALUE=PERIOD:20240701T030000Z/20240701T230000Z,20240801T030000Z/PT5H',
      'RDATE;VALUE=PERIOD;TZID=America/New_York:20241102T120000/P1D,20241102T120000/PT24H',
      'RDATE:20240901T030000Z',
    );
    expect(dates).to.deep.equal([
      '2024-06-09T03:00Z/2024-06-09T04:00Z',
      '2024-07-01T03:00Z/2024-07-01T23:00Z',
      '2024-08-01T03:00Z/2024-08-01T08:00Z',
      '2024-09-01T03:00Z/2024-09-01T04:00Z',
      '2024-11-02T12:00-04:00/2024-11-03T11:00-05:00',
    ]);
    expect(problems).to.deep.equal([]);
  });

  it('are those of the rule, too', async () => {
    const { dates } = await readEvent(
      ...START,
      'RRULE:FREQ=DAILY;COUNT=2',
      'RDATE;VALUE=PERIOD:20240610T030000Z/PT5H',
      'RDATE:20240610T030000Z',
    );
    expect(dates).to.deep.equal(['2024-06-09T03:00Z/2024-06-09T04:00Z', '2024-06-10T03:00Z/2024-06-10T08:00Z']);
  });

  it('says what is none', async () => {
    const own = '2024-06-09T03:00Z/2024-06-09T04:00Z';
    const other = '2024-07-01T03:00Z/2024-07-01T04:00Z';
    for (const [value, word, ...dates] of [
      ['2024-07', 'is not a date, time or period', own],
      ['20240701T030000Z/late', 'has no end after its start', own, other],
      ['20240701T030000Z/20240630T030000Z', 'has no end after its start', own, other],
    ] as [string, string, ...string[]][]) {
      const result = await readEvent(...START, `RDATE:${value}`);
      expect(result.dates).to.deep.equal(dates);
      expect(result.problems.map((problem) => [problem.path, problem.field, problem.value])).to.deep.equal([
        ['row 7', 'RDATE', value],
      ]);
      expect(result.problems[0]!.message).to.include(word).and.to.include('20190123T100000Z');
    }
  });

  it('are cut where they are too many, and says so', async () => {
    const days = Array.from({ length: 1100 }, (_, day) =>
      new Date(Date.UTC(2024, 5, 10 + day)).toISOString().slice(0, 10).replaceAll('-', ''),
    );
    const { dates, problems } = await readEvent('DTSTART:20240609', `RDATE:${days.join()}`);
    expect(dates).to.have.length(1000);
    expect(problems.map(({ path, field }) => [path, field])).to.deep.equal([['row 6', 'RDATE']]);
    expect(problems[0]!.message).to.include('lists more than 1000 instances, and the last 101 are left out');
  });
});

describe('bad components in calendars', () => {
  it('lose no others, and are told of by their rows', async () => {
    const bad = [
      ['DTSTART:20240101', 'RRULE:FREQ=DAILY;BYSETPOS=0'],
      ['DTSTART:20240101', 'RRULE'],
      ['DTSTART:20240101', 'RDATE:,/,//,P1D'],
      ['DTSTART:20240101', 'EXRULE:='],
      ['DTSTART:20240101', 'RECURRENCE-ID;RANGE=:x'],
      ['DTSTART;TZID=":20240101'],
      ['DTSTART:99991231T235959Z', 'DURATION:P999999W'],
      ['DTSTART:00000101', 'RRULE:FREQ=YEARLY;BYWEEKNO=-53'],
    ];
    const good = (index: number) => ['BEGIN:VEVENT', `SUMMARY:Good ${index}`, 'DTSTART:20240202', 'END:VEVENT'];
    const { events, problems } = await read(...bad.flatMap((lines, index) => [...good(index), ...event(...lines)]));
    expect(events.filter(({ title }) => title.startsWith('Good')).map(({ title }) => title)).to.deep.equal(
      bad.map((_, index) => `Good ${index}`),
    );
    let row = 2;
    for (const lines of bad) {
      const [first, last] = [row + 4, row + 8 + lines.length];
      expect(
        problems.some((problem) => problem.row! >= first && problem.row! <= last),
        lines.join('\n'),
      ).to.equal(true);
      row += 8 + lines.length;
    }
  });

  it('may be very many', () => {
    const component = { name: 'VEVENT', row: 1, properties: [], components: [] };
    const root = { ...component, name: '', components: Array.from({ length: 300_000 }, () => component) };
    expect(findComponents(root, 'VEVENT')).to.have.length(300_000);
  });
});

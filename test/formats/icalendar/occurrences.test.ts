import { expect } from 'chai';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { matchingTimes, occurrencesOf, StepBudget } from '../../../src/formats/icalendar/occurrences.js';
import { readRecurrenceRule } from '../../../src/formats/icalendar/recurrence-rule.js';
import type { RecurrenceRule } from '../../../src/formats/icalendar/recurrence-rule.js';

const iso = (ms: number) => new Date(ms).toISOString().slice(0, 19);
const YEAR = 366 * 86_400_000;

function dates(rule: string, start: string, most = 8, years = 40): string[] {
  const from = Date.parse(`${start}Z`);
  const found: string[] = [];
  for (const at of occurrencesOf(readRecurrenceRule(rule) as RecurrenceRule, from, from + years * YEAR)) {
    found.push(iso(at).replace('T00:00:00', ''));
    if (found.length === most) break;
  }
  return found;
}

describe('occurrences', () => {
  // The examples of RFC 5545, 3.8.5.3, where no library disputes them.
  const examples: [rule: string, start: string, ...dates: string[]][] = [
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
      '1996-11-05',
      '1996-11-05',
      '2000-11-07',
      '2004-11-02',
    ],
    ['FREQ=YEARLY;BYDAY=20MO', '1997-05-19', '1997-05-19', '1998-05-18', '1999-05-17'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '1997-05-12', '1997-05-12', '1998-05-11', '1999-05-17'],
    [
      'FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200',
      '1997-01-01',
      '1997-01-01',
      '1997-04-10',
      '1997-07-19',
      '2000-01-01',
    ],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '1998-02-13', '1998-02-13', '1998-03-13', '1998-11-13', '1999-08-13'],
    ['FREQ=MONTHLY;BYMONTHDAY=-3', '1997-09-28', '1997-09-28', '1997-10-29', '1997-11-28', '1997-12-29'],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04', '1997-09-04', '1997-10-07', '1997-11-06'],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
      '1997-09-29',
      '1997-09-29',
      '1997-10-30',
      '1997-11-27',
      '1997-12-30',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05',
      '1997-08-05',
      '1997-08-10',
      '1997-08-19',
      '1997-08-24',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05',
      '1997-08-05',
      '1997-08-17',
      '1997-08-19',
      '1997-08-31',
    ],
    [
      'FREQ=HOURLY;INTERVAL=3;COUNT=3',
      '1997-09-02T09:00:00',
      '1997-09-02T09:00:00',
      '1997-09-02T12:00:00',
      '1997-09-02T15:00:00',
    ],
    [
      'FREQ=DAILY;BYHOUR=9,17;BYMINUTE=30;COUNT=3',
      '1997-09-02T09:30:00',
      '1997-09-02T09:30:00',
      '1997-09-02T17:30:00',
      '1997-09-03T09:30:00',
    ],
    [
      'FREQ=DAILY;INTERVAL=10;COUNT=5',
      '1997-09-02',
      '1997-09-02',
      '1997-09-12',
      '1997-09-22',
      '1997-10-02',
      '1997-10-12',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,WE,FR',
      '1997-09-01',
      '1997-09-01',
      '1997-09-03',
      '1997-09-05',
      '1997-09-15',
      '1997-09-17',
      '1997-09-19',
      '1997-09-29',
    ],
    ['FREQ=MONTHLY;COUNT=10;BYDAY=1FR', '1997-09-05', '1997-09-05', '1997-10-03', '1997-11-07', '1997-12-05'],
    [
      'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
      '1997-09-07',
      '1997-09-07',
      '1997-09-28',
      '1997-11-02',
      '1997-11-30',
      '1998-01-04',
      '1998-01-25',
      '1998-03-01',
      '1998-03-29',
    ],
    ['FREQ=MONTHLY;COUNT=6;BYDAY=-2MO', '1997-09-22', '1997-09-22', '1997-10-20', '1997-11-17', '1997-12-22'],
    ['FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1', '1997-09-30', '1997-09-30', '1997-10-01', '1997-10-31', '1997-11-01'],
    [
      'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
      '1997-09-10',
      '1997-09-10',
      '1997-09-11',
      '1997-09-12',
      '1997-09-13',
      '1997-09-14',
      '1997-09-15',
      '1999-03-10',
    ],
    ['FREQ=YEARLY;COUNT=10;BYMONTH=6,7', '1997-06-10', '1997-06-10', '1997-07-10', '1998-06-10', '1998-07-10'],
    [
      'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
      '1997-03-10',
      '1997-03-10',
      '1999-01-10',
      '1999-02-10',
      '1999-03-10',
      '2001-01-10',
    ],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH', '1997-03-13', '1997-03-13', '1997-03-20', '1997-03-27', '1998-03-05'],
    [
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
      '1997-09-13',
      '1997-09-13',
      '1997-10-11',
      '1997-11-08',
      '1997-12-13',
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5', '2007-01-15', '2007-01-15', '2007-01-30', '2007-02-15', '2007-03-15'],
    // Positions are those within an hour where it repeats by the hour.
    [
      'FREQ=HOURLY;BYMINUTE=0,15,30,45;BYSETPOS=2',
      '2016-01-01T09:15:00',
      '2016-01-01T09:15:00',
      '2016-01-01T10:15:00',
      '2016-01-01T11:15:00',
    ],
    [
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1',
      '2016-01-04',
      '2016-01-04',
      '2016-01-08',
      '2016-01-11',
      '2016-01-15',
    ],
    // In whatever order they are written, and with spaces.
    [
      'FREQ=DAILY;BYHOUR=17, 9;BYMINUTE=30, 0',
      '1997-09-02T09:00:00',
      '1997-09-02T09:00:00',
      '1997-09-02T09:30:00',
      '1997-09-02T17:00:00',
      '1997-09-02T17:30:00',
    ],
    ['FREQ=WEEKLY; BYDAY=MO, TU', '2019-01-07', '2019-01-07', '2019-01-08', '2019-01-14'],
    ['FREQ=MONTHLY', '2019-01-31', '2019-01-31', '2019-03-31', '2019-05-31'],
    ['FREQ=YEARLY', '2016-02-29', '2016-02-29', '2020-02-29', '2024-02-29'],
    // What can't be, never is, and the search for it ends.
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', '2019-01-01', '2019-01-01'],
    ['FREQ=DAILY;INTERVAL=7;BYDAY=TU', '2019-01-07', '2019-01-07'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=40', '2019-01-07', '2019-01-07'],
  ];
  for (const [rule, start, ...expected] of examples) {
    it(`${rule} from ${start}`, () => {
      expect(
        dates(
          rule,
          start.includes('T') ? start : `${start}T00:00:00`,
          expected.length + (expected.length === 1 ? 1 : 0),
        ),
      ).to.deep.equal(expected);
    });
  }

  it('ends when its steps are taken', () => {
    for (const rule of ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=HOURLY;BYSETPOS=9', 'FREQ=YEARLY;BYYEARDAY=366']) {
      const steps = new StepBudget(500);
      const found = [
        ...occurrencesOf(readRecurrenceRule(rule) as RecurrenceRule, Date.UTC(2019, 0, 1), Infinity, steps),
      ];
      expect(found.length, rule).to.be.at.most(2);
      expect(steps.isSpent, rule).to.equal(true);
    }
  });

  it('takes no more steps than days to look at and times to find', () => {
    // Of each year the period, its day and its time.
    const yearly = [
      ...occurrencesOf(readRecurrenceRule('FREQ=YEARLY') as RecurrenceRule, 0, 100 * YEAR, new StepBudget(303)),
    ];
    expect(yearly).to.have.length(101);
  });

  it('names its start only where the rule does', () => {
    const rule = readRecurrenceRule('FREQ=WEEKLY;BYDAY=TU') as RecurrenceRule;
    const monday = Date.UTC(2019, 0, 7);
    const found = [...matchingTimes(rule, monday, monday + 9 * 86_400_000, new StepBudget(100))];
    expect(found.map((ms) => iso(ms).slice(0, 10))).to.deep.equal(['2019-01-08', '2019-01-15']);
  });

  it('finds the same as ical.js where a rule is plain', () => {
    const weekdays = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), {
      minLength: 1,
      maxLength: 3,
    });
    const rule = fc.oneof(
      weekdays.map((days) => `FREQ=WEEKLY;BYDAY=${days.join()}`),
      fc.integer({ min: 1, max: 28 }).map((day) => `FREQ=MONTHLY;BYMONTHDAY=${day}`),
      fc.tuple(fc.constantFrom(1, 2, 3, 4, -1), weekdays).map(([nth, [day]]) => `FREQ=MONTHLY;BYDAY=${nth}${day}`),
      fc.constantFrom('FREQ=DAILY', 'FREQ=HOURLY', 'FREQ=YEARLY', 'FREQ=WEEKLY', 'FREQ=DAILY;BYMONTH=3,7'),
    );
    const start = fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 86_400_000 + 36_000_000));
    fc.assert(
      fc.property(rule, fc.integer({ min: 1, max: 4 }), start, (text, interval, at) => {
        fc.pre(!text.endsWith('YEARLY') || at.getUTCDate() < 29);
        const full = `${text};INTERVAL=${interval}`;
        const iterator = ICAL.Recur.fromString(full).iterator(ICAL.Time.fromString(iso(at.getTime()), null as never));
        // It takes the start for one only where the rule has it.
        const theirs = Array.from({ length: 12 }, () => iterator.next()!.toString().replace('T00:00:00', '')).filter(
          (date) => date !== iso(at.getTime()),
        );
        const ours = dates(full, iso(at.getTime()), 13, 60).slice(1);
        expect(ours.slice(0, 11)).to.deep.equal(theirs.slice(0, 11));
      }),
      { seed: 1, numRuns: 200, includeErrorInReport: true },
    );
  });
});

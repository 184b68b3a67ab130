import { expect } from 'chai';
import fc from 'fast-check';
import { DAY, HOUR, MINUTE } from '../../src/model/durations.js';
import { relativeSpan } from '../../src/time/relative-date.js';

const NOW = Date.UTC(2019, 4, 7, 12, 34, 56, 789);
const day = (iso: string) => ({ start: Date.parse(iso), end: Date.parse(iso) + DAY });
const instant = (at: number) => ({ start: at, end: at });

describe('a time told from today', () => {
  const days: [text: string, day: string][] = [
    ['today', '2019-05-07'],
    ['-1 day', '2019-05-06'],
    ['+1 day', '2019-05-08'],
    ['+0 days', '2019-05-07'],
    ['-1 week', '2019-04-30'],
    ['+2 weeks', '2019-05-21'],
    ['-24 months', '2017-05-07'],
    ['+1 month', '2019-06-07'],
    ['-1 year', '2018-05-07'],
    ['+100 years', '2119-05-07'],
    // However it is written.
    ['TODAY', '2019-05-07'],
    ['  -1  Week ', '2019-04-30'],
    ['-24months', '2017-05-07'],
    ['- 24 months', '2017-05-07'],
    ['-24\u00a0months', '2017-05-07'],
    ['\u221224 months', '2017-05-07'],
    ['+1 weeks', '2019-05-14'],
    ['-007 days', '2019-04-30'],
    // Numbers that lead far away.
    ['-1000 months', '1936-01-07'],
    ['-3000 years', '-000981-05-07'],
    ['+250000 years', '+252019-05-07'],
    ['-1000000 weeks', new Date(Date.UTC(2019, 4, 7) - 7e6 * DAY).toISOString().slice(0, 13)],
  ];
  for (const [text, iso] of days) {
    it(`“${text}” is the whole of ${iso}`, () => {
      expect(relativeSpan(text, NOW, 'UTC')).to.deep.equal(day(iso));
    });
  }

  const ends: [today: string, text: string, day: string][] = [
    ['2019-03-31', '-1 month', '2019-02-28'],
    ['2020-03-31', '-1 month', '2020-02-29'],
    ['2000-03-31', '-1 month', '2000-02-29'],
    ['1900-03-31', '-1 month', '1900-02-28'],
    ['2019-05-31', '-1 month', '2019-04-30'],
    ['2019-01-31', '+1 month', '2019-02-28'],
    ['2019-01-31', '+13 months', '2020-02-29'],
    ['2020-02-29', '-1 year', '2019-02-28'],
    ['2020-02-29', '-4 years', '2016-02-29'],
    ['2020-02-29', '+12 months', '2021-02-28'],
    ['2019-12-31', '+1 day', '2020-01-01'],
    ['2020-03-01', '-1 day', '2020-02-29'],
    ['2020-01-03', '-1 week', '2019-12-27'],
  ];
  for (const [today, text, iso] of ends) {
    it(`on ${today} “${text}” is ${iso}`, () => {
      for (const time of ['T00:00Z', 'T23:59:59.999Z']) {
        expect(relativeSpan(text, Date.parse(`${today}${time}`), 'UTC')).to.deep.equal(day(iso));
      }
    });
  }

  const instants: [text: string, ms: number][] = [
    ['now', 0],
    ['-1 minute', -MINUTE],
    ['+90 minutes', 90 * MINUTE],
    ['-6 hours', -6 * HOUR],
    ['+48 Hours', 48 * HOUR],
    ['-1000000 hours', -1e6 * HOUR],
  ];
  for (const [text, ms] of instants) {
    it(`“${text}” is one instant`, () => {
      expect(relativeSpan(text, NOW, 'UTC')).to.deep.equal(instant(NOW + ms));
    });
  }

  it('the day is that of the shown zone', () => {
    const late = Date.UTC(2019, 4, 7, 23, 30);
    expect(relativeSpan('today', late, 'Asia/Tokyo')).to.deep.equal(day('2019-05-08'));
    expect(relativeSpan('-1 week', late, 'Asia/Tokyo')).to.deep.equal(day('2019-05-01'));
    expect(relativeSpan('today', Date.UTC(2019, 4, 7, 3), 'America/Caracas')).to.deep.equal(day('2019-05-06'));
    expect(relativeSpan('now', late, 'Asia/Tokyo')).to.deep.equal(instant(late + 9 * HOUR));
  });

  it('hours are as long where the clocks change, and days begin at midnight', () => {
    // On 31 March 2019 at 2:00 the clocks of Berlin go forward.
    const morning = Date.UTC(2019, 2, 31, 4);
    expect(relativeSpan('-6 hours', morning, 'Europe/Berlin')).to.deep.equal(instant(Date.UTC(2019, 2, 30, 23)));
    expect(relativeSpan('-1 day', morning, 'Europe/Berlin')).to.deep.equal(day('2019-03-30'));
    expect(relativeSpan('today', morning, 'Europe/Berlin')).to.deep.equal(day('2019-03-31'));
  });

  for (const text of ['+1000000 years', '-99999999999 months', `+${'9'.repeat(400)} days`, '-99999999999999 hours']) {
    it(`“${text.slice(0, 30)}” leads beyond all dates`, () => {
      expect(relativeSpan(text, NOW, 'UTC')).to.equal('range');
    });
  }

  const nonsense = [
    ...['', ' ', '2019', '2019-05', '-0043', 'yesterday', 'today today', 'to day', 'todays', '+today', 'now-1 day'],
    ...['24 months', '-months', '- months', '-1', '+-1 day', '--1 day', '-1.5 days', '-1,000 days', '-1e3 days'],
    ...['-1 fortnight', '-1 second', '-1 dayss', '-1 d', '-1 day ago', '-1 day, 2 hours', '-١ day', '-1 toString'],
    ...['+1 constructor', '\n-1\nday\nx', 'today/now'],
  ];
  for (const text of nonsense) {
    it(`“${text}” is none`, () => {
      expect(relativeSpan(text, NOW, 'UTC')).to.equal(undefined);
    });
  }

  it('is read from any text without a fault, and as fast as it is long', () => {
    const part = fc.constantFrom('+', '-', ' ', '9', 'today', 'now', 'month', 's', 'day');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.integer({ min: -8e15, max: 8e15 }), (parts, now) => {
        const span = relativeSpan(parts.join(''), now, 'America/Caracas');
        if (typeof span === 'object') expect([span.start, span.end].every(Number.isFinite)).to.equal(true);
      }),
    );
    expect(relativeSpan(`-${' '.repeat(1e6)}1${' '.repeat(1e6)}x`, NOW, 'UTC')).to.equal(undefined);
  });
});

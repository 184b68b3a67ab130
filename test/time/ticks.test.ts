import { expect } from 'chai';
import fc from 'fast-check';
import { calendarDate, FARTHEST_YEAR, spacing, utc, yearOf } from '../../src/model/calendar.js';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/model/durations.js';
import { en } from '../../src/i18n/languages/en.js';
import { languages, loadMessages } from '../../src/i18n/languages.js';
import type { Messages } from '../../src/i18n/messages.js';
import type { Span } from '../../src/model/types.js';
import { layOutAxis } from '../../src/time/axis.js';
import type { AxisStyle } from '../../src/time/axis.js';
import { INTERVALS, ticksIn } from '../../src/time/ticks.js';
import type { TickInterval, Weekday } from '../../src/time/ticks.js';
import { duration } from '../../src/time/span.js';
import { firstWeekday } from '../../src/time/weeks.js';

const style = (locale: string, { axisYearsAgo, axisYearsAhead }: Messages = en): AxisStyle => ({
  locale,
  yearsAgo: axisYearsAgo,
  yearsAhead: axisYearsAhead,
  firstDay: firstWeekday(locale),
  fontSize: 13,
});
const minor = (span: Span, width: number, of: AxisStyle): number[] =>
  layOutAxis(span, width, of)
    .ticks.filter(({ row }) => row === 'minor')
    .map(({ time }) => time);

/** A window anywhere in time, from 10 ms, or from as many doubles as it takes, to 40 billion years. */
const WINDOWS = fc
  .record({
    // Most of them where people live, the others at any distance.
    at: fc.oneof(
      fc.double({ min: utc(-3000), max: utc(3000), noNaN: true }),
      fc.tuple(fc.double({ min: 13, max: 20.8, noNaN: true }), fc.boolean()).map(([power, isPast]) => {
        return (isPast ? -1 : 1) * 10 ** power;
      }),
    ),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    width: fc.integer({ min: 320, max: 1400 }),
  })
  .map(({ at, share, width }) => {
    const shortest = Math.max(10, 4096 * spacing(at));
    const longest = utc(FARTHEST_YEAR) - utc(-FARTHEST_YEAR);
    const length = shortest * (longest / shortest) ** share;
    return { span: { start: at - length / 2, end: at + length / 2 }, width };
  });

/** Whether a time is a boundary of a unit, as far as doubles tell there. */
function isBoundary(time: number, { unit, step }: TickInterval, firstDay: Weekday): boolean {
  const { date } = calendarDate(time);
  const error = spacing(time);
  const near = (length: number): boolean => {
    const rest = ((date.getTime() % length) + length) % length;
    return Math.min(rest, length - rest) <= error;
  };
  const CLOCK: Partial<Record<typeof unit, number>> = { millisecond: 1, second: SECOND, minute: MINUTE, hour: HOUR };
  if (CLOCK[unit]) return error > CLOCK[unit] || near(CLOCK[unit] * (unit === 'millisecond' ? 1 : step));
  if (!near(DAY)) return false;
  const day = new Date(Math.round(date.getTime() / DAY) * DAY);
  if (unit === 'day') return step === 1 || day.getUTCDate() % 2 === 1;
  if (unit === 'week') return day.getUTCDay() === firstDay;
  if (day.getUTCDate() !== 1) return false;
  if (unit === 'month') return day.getUTCMonth() % step === 0;
  const year = yearOf(time);
  // A calendar without a year 0: 500 BC is the year -499.
  return day.getUTCMonth() === 0 && (year === 1 || (year > 0 ? year : year - 1) % step === 0);
}

describe('ticks', () => {
  it('are strictly increasing boundaries of their unit, none too near and not too few, in any window and language', async () => {
    const all = await Promise.all(languages.map(async (locale) => style(locale, await loadMessages(locale))));
    fc.assert(
      fc.property(WINDOWS, fc.constantFrom(...all), ({ span, width }, of) => {
        const { form, ticks } = layOutAxis(span, width, of);
        const times = ticks.filter(({ row }) => row === 'minor').map(({ time }) => time);
        const pxPerMs = width / duration(span);
        // Two ticks are each as exact as doubles are there.
        const error = 2 * spacing(times[0]!) * pxPerMs + 1e-6;
        for (let i = 1; i < times.length; i++) {
          expect((times[i]! - times[i - 1]!) * pxPerMs, 'px from tick to tick').to.be.at.least(40 - error);
          expect((times[i]! - times[i - 1]!) * pxPerMs, 'px from tick to tick').to.be.at.most(200 + error);
        }
        expect((times[0]! - span.start) * pxPerMs, 'px to the first').to.be.at.most(error);
        expect((span.end - times.at(-1)!) * pxPerMs, 'px from the last').to.be.at.most(200 + error);
        for (const time of times) {
          expect(isBoundary(time, form.interval, of.firstDay), `${form.interval.step} ${form.interval.unit}`).to.equal(
            true,
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('go by all intervals from a millisecond to fifty billion years', () => {
    for (let i = 1; i < INTERVALS.length; i++) {
      expect(INTERVALS[i]!.shortest).to.be.greaterThan(INTERVALS[i - 1]!.shortest);
    }
    expect(INTERVALS[0]).to.include({ unit: 'millisecond', step: 1 });
    expect(INTERVALS.at(-1)).to.include({ unit: 'year', step: 5e10 });
  });

  const at = (year: number, month = 0, day = 1): number => utc(year, month, day);
  const CASES: [
    name: string,
    interval: Pick<TickInterval, 'unit' | 'step'>,
    span: Span,
    firstDay: Weekday,
    ticks: number[],
  ][] = [
    [
      'stand at round years before and after the turn of the eras',
      { unit: 'year', step: 500 },
      { start: at(-700), end: at(1200) },
      1,
      [-999, -499, 1, 500, 1000].map((year) => at(year)),
    ],
    [
      'of two years don’t crowd at the turn of the eras',
      { unit: 'year', step: 2 },
      { start: at(-4), end: at(5) },
      1,
      [-5, -3, -1, 2, 4].map((year) => at(year)),
    ],
    [
      'of two days begin anew with each month and leave out what would crowd there',
      { unit: 'day', step: 2 },
      { start: at(2019, 0, 27), end: at(2019, 1, 4) },
      1,
      [at(2019, 0, 27), at(2019, 0, 29), at(2019, 1, 1), at(2019, 1, 3)],
    ],
    [
      'of two days in a leap year',
      { unit: 'day', step: 2 },
      { start: at(2020, 1, 26), end: at(2020, 2, 4) },
      1,
      [at(2020, 1, 25), at(2020, 1, 27), at(2020, 2, 1), at(2020, 2, 3)],
    ],
    [
      'of weeks begin with the locale’s day',
      { unit: 'week', step: 1 },
      { start: at(2019, 3, 29), end: at(2019, 4, 14) },
      0,
      [at(2019, 3, 28), at(2019, 4, 5), at(2019, 4, 12)],
    ],
    [
      'of weeks begin with Monday elsewhere',
      { unit: 'week', step: 1 },
      { start: at(2019, 3, 29), end: at(2019, 4, 14) },
      1,
      [at(2019, 3, 29), at(2019, 4, 6), at(2019, 4, 13)],
    ],
    [
      'of quarters',
      { unit: 'month', step: 3 },
      { start: at(2019, 1), end: at(2019, 10) },
      1,
      [at(2019), at(2019, 3), at(2019, 6), at(2019, 9)],
    ],
    [
      'of months in deep time',
      { unit: 'month', step: 1 },
      { start: at(-300_000, 1, 3), end: at(-300_000, 3, 2) },
      1,
      [at(-300_000, 1), at(-300_000, 2), at(-300_000, 3)],
    ],
  ];
  for (const [name, interval, span, firstDay, ticks] of CASES) {
    it(name, () => expect(ticksIn(interval, span, firstDay)).to.deep.equal(ticks));
  }

  it('come to an end where doubles can’t tell them apart', () => {
    const start = utc(-13_800_000_000);
    expect(ticksIn({ unit: 'millisecond', step: 1 }, { start, end: start + DAY }, 1)).to.have.lengthOf(1);
  });

  it('of twenty thousand years are round and few on a stage of 968 px', () => {
    const times = minor({ start: utc(-20_900), end: utc(2900) }, 968, style('en'));
    const years = times.map(yearOf).map((year) => (year > 0 ? year : year - 1));
    expect(years).to.deep.equal([
      -22_000, -20_000, -18_000, -16_000, -14_000, -12_000, -10_000, -8000, -6000, -4000, -2000, 1, 2000,
    ]);
  });
});

import { expect } from 'chai';
import { utc } from '../../src/model/calendar.js';
import { isFar } from '../../src/i18n/format-years.js';
import { layOutAxis } from '../../src/time/axis.js';
import { axisLabel } from '../../src/time/axis-labels.js';
import type { AxisLabelRow, AxisWords } from '../../src/time/axis-labels.js';
import { INTERVALS } from '../../src/time/ticks.js';
import type { TickUnit } from '../../src/time/ticks.js';

const words = (locale: string): AxisWords => ({ locale, yearsAgo: 'years ago', yearsAhead: 'years from now' });
const intervalOf = (unit: TickUnit, step = 1) => INTERVALS.find((one) => one.unit === unit && one.step === step)!;

/** Engines differ in the space before AM and PM. */
const label = (time: number, unit: TickUnit, row: AxisLabelRow, locale: string, length = 0, step = 1): string =>
  axisLabel(time, row, { interval: intervalOf(unit, step), length, counted: isFar(time) }, words(locale)).replace(
    /\s/g,
    ' ',
  );

describe('the grid of an axis', () => {
  const style = { ...words('en'), firstDay: 0, fontSize: 13 } as const;
  const grid = (start: number, end: number): string => layOutAxis({ start, end }, 1248, style).grid;

  it('is of months over weeks, of hours within days, and of years', () => {
    expect(grid(utc(2018, 11, 29), utc(2019, 5, 6))).to.equal('major');
    expect(grid(utc(2019, 3, 29), utc(2019, 4, 1))).to.equal('minor');
    expect(grid(utc(1900), utc(2000))).to.equal('minor');
  });
});

describe('axis labels', () => {
  const time = Date.UTC(2019, 3, 30, 14, 5, 9, 250);
  const table: [unit: TickUnit, row: AxisLabelRow, locale: string, text: string, length?: number][] = [
    ['millisecond', 'minor', 'en-GB', '250'],
    ['millisecond', 'major', 'en-GB', '14:05:09'],
    ['second', 'minor', 'en-GB', '9'],
    ['minute', 'minor', 'en-GB', '14:05'],
    ['minute', 'minor', 'en', '2:05 PM'],
    ['hour', 'minor', 'de', '14:05'],
    ['day', 'minor', 'en', '30 Tue'],
    ['day', 'minor', 'en', '30', 1],
    ['day', 'major', 'en', 'April 2019'],
    ['day', 'major', 'es', 'abril de 2019'],
    ['week', 'minor', 'en', 'Apr 30'],
    ['week', 'minor', 'en', '30', 1],
    ['week', 'major', 'en', 'April 2019'],
    ['month', 'minor', 'en', 'April'],
    ['month', 'minor', 'en', 'Apr', 1],
    ['month', 'minor', 'fr', 'avril'],
    ['month', 'major', 'en', '2019'],
    ['year', 'minor', 'en', '2019'],
    ['year', 'major', 'en', ''],
    ['month', 'major', 'th', '2019'],
    ['day', 'major', 'not a locale', 'April 2019'],
  ];
  for (const [unit, row, locale, text, length] of table) {
    it(`${unit}, ${row}, ${locale}: ${text || 'nothing'}`, () => {
      const got = label(time, unit, row, locale, length);
      // Thai names the era with a year alone; only the year's number matters here.
      expect(locale === 'th' ? got.match(/\d+/)?.[0] : got).to.equal(text);
    });
  }

  it('says the day over hours in the order of the language', () => {
    expect(label(time, 'hour', 'major', 'en-GB')).to.match(/^Tuesday,? 30 April$/);
    expect(label(time, 'hour', 'major', 'en')).to.equal('Tuesday, April 30');
  });

  it('counts years before Christ', () => {
    const ides = new Date(0).setUTCFullYear(-43, 2, 15);
    expect(label(ides, 'year', 'minor', 'en')).to.match(/^44 BCE?$/);
    expect(label(ides, 'day', 'major', 'en')).to.match(/^March 44 BCE?$/);
    expect(label(ides, 'day', 'minor', 'en', 1)).to.equal('15');
    expect(label(new Date(0).setUTCFullYear(1, 0), 'year', 'minor', 'en')).to.match(/^1 (AD|CE)$/);
    expect(label(new Date(0).setUTCFullYear(476), 'year', 'minor', 'en')).to.equal('476');
  });

  it('counts the years of deep time from today, in the words of the language', () => {
    const bang = utc(-13_799_999_999);
    expect(label(bang, 'year', 'minor', 'en', 0, 1e8)).to.equal('13.8 billion');
    expect(label(bang, 'year', 'minor', 'en', 1, 1e8)).to.equal('13.8B');
    expect(label(bang, 'year', 'minor', 'de', 0, 1e8)).to.equal('13,8 Milliarden');
    expect(label(bang, 'year', 'minor', 'ja', 0, 1e8)).to.equal('138億');
    expect(label(bang, 'year', 'major', 'en', 0, 1e8)).to.equal('years ago');
    expect(label(utc(5e9), 'year', 'major', 'en', 0, 1e8)).to.equal('years from now');
    expect(label(utc(-300_000, 3), 'month', 'minor', 'en')).to.equal('April');
    expect(label(utc(-300_000, 3), 'month', 'major', 'en')).to.equal('300,000 years ago');
    expect(label(utc(-300_000, 3), 'day', 'major', 'en')).to.equal('April, 300,000 years ago');
  });

  it('stand alone in their row where they have room, and shortened where they have not', () => {
    const year = { start: utc(2019), end: utc(2020) };
    const style = { ...words('en'), firstDay: 0, fontSize: 13 } as const;
    const lengthAt = (width: number) => layOutAxis(year, width, style).form;
    expect(lengthAt(1400)).to.deep.include({ length: 0, interval: intervalOf('month') });
    expect(lengthAt(850)).to.deep.include({ length: 1, interval: intervalOf('month') });
    expect(lengthAt(360).interval).to.deep.equal(intervalOf('month', 3));
  });
});

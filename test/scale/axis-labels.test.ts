import { expect } from 'chai';
import type { AxisRow, AxisScale } from '../../src/scale/units.js';
import { axisLabel } from '../../src/scale/units.js';

/** Engines differ in the space before AM and PM. */
const label = (...args: Parameters<typeof axisLabel>) => axisLabel(...args).replace(/\s/g, ' ');

describe('axis labels', () => {
  const time = Date.UTC(2019, 3, 30, 14, 5, 9, 250);
  const table: [scale: AxisScale, row: AxisRow, locale: string, text: string][] = [
    ['millisecond', 'minor', 'en-GB', '250'],
    ['millisecond', 'major', 'en-GB', '14:05:09'],
    ['second', 'minor', 'en-GB', '9'],
    ['minute', 'minor', 'en-GB', '14:05'],
    ['minute', 'minor', 'en', '2:05 PM'],
    ['hour', 'minor', 'de', '14:05'],
    ['day', 'minor', 'en', '30'],
    ['day', 'major', 'en', 'April 2019'],
    ['day', 'major', 'es', 'abril de 2019'],
    ['week', 'major', 'en', 'April 2019'],
    ['month', 'minor', 'en', 'April'],
    ['month', 'minor', 'fr', 'avril'],
    ['month', 'major', 'en', '2019'],
    ['year', 'minor', 'en', '2019'],
    ['year', 'major', 'en', ''],
    ['month', 'major', 'th', '2019'],
    ['day', 'major', 'not a locale', 'April 2019'],
  ];
  for (const [scale, row, locale, text] of table) {
    it(`${scale}, ${row}, ${locale}: ${text || 'nothing'}`, () => {
      // Thai names the era with a year alone; only the year's number matters here.
      const got = label(time, scale, row, locale);
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
    expect(label(ides, 'day', 'minor', 'en')).to.equal('15');
    expect(label(new Date(0).setUTCFullYear(476), 'year', 'minor', 'en')).to.equal('476');
  });

  it('is empty for what is no time and no scale', () => {
    expect(axisLabel(NaN, 'year', 'minor', 'en')).to.equal('');
    expect(axisLabel(9e15, 'year', 'minor', 'en')).to.equal('');
    expect(axisLabel(0, 'constructor' as AxisScale, 'minor', 'en')).to.equal('');
  });
});

import { expect } from 'chai';
import { addMonths, startOfMonth } from 'date-fns';
import { calendarDate, changeDate, FARTHEST_YEAR, utc, yearOf } from '../../src/model/calendar.js';
import { DAY } from '../../src/model/durations.js';

describe('the calendar at any distance', () => {
  it('agrees with the platform in the years that it has', () => {
    for (const year of [-271_820, -4713, -1, 0, 1, 99, 1582, 1900, 1970, 2000, 2019, 271_820]) {
      for (const month of [0, 1, 2, 11]) {
        const platform = new Date(0).setUTCFullYear(year, month, 28);
        expect(utc(year, month, 28), `${year} ${month}`).to.equal(platform);
        expect(yearOf(platform)).to.equal(year);
      }
    }
  });

  for (const year of [-13_800_000_000, -300_000, 300_000, FARTHEST_YEAR]) {
    it(`knows year, month and weekday in the year ${year}`, () => {
      const time = utc(year, 4, 17);
      const alike = new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), 4, 17));
      expect(yearOf(time)).to.equal(year);
      expect(yearOf(utc(year))).to.equal(year);
      const { date, years } = calendarDate(time);
      expect(date.getUTCMonth()).to.equal(4);
      expect(date.getUTCDay()).to.equal(alike.getUTCDay());
      expect(years % 400).to.equal(0);
    });
  }

  it('moves as date-fns does', () => {
    const january = utc(-299_999, 0, 31);
    expect(changeDate(january, (date) => addMonths(date, 1))).to.equal(utc(-299_999, 2, 1) - DAY);
    expect(changeDate(utc(2019, 4, 7), startOfMonth)).to.equal(utc(2019, 4));
  });
});

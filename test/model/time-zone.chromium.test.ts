import { expect } from 'chai';

/** Minutes, as `getTimezoneOffset` counts them, on 1 January 2019. */
const OFFSETS: Record<string, number> = { UTC: 0, 'Asia/Kathmandu': -345, 'America/Los_Angeles': 480 };

describe('the browser that runs the tests of dates', () => {
  it('is in the time zone that its group is named for', () => {
    const zone = document.documentElement.dataset.timeZone ?? '';
    expect(new Date(Date.UTC(2019, 0, 1)).getTimezoneOffset()).to.equal(OFFSETS[zone]);
  });
});

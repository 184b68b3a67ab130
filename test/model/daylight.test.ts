import { expect } from 'chai';
import { isFault, parseDate } from '../../src/model/dates.js';
import { en } from '../../src/i18n/languages/en.js';
import { formatEventDate, formatReaderTime } from '../../src/i18n/format-date.js';
import type { EventDate } from '../../src/model/types.js';
import { axisTime, instantOf } from '../../src/model/zones.js';

const utc = (text: string) => Date.parse(`${text}Z`);
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 16);

async function date(text: string): Promise<EventDate> {
  const parsed = await parseDate(text);
  if (isFault(parsed)) throw new Error(parsed.message);
  return parsed;
}

describe('clocks that are changed', () => {
  /** Instants and what the clocks of the zone show then, around both changes. */
  const table: [zone: string, instant: string, wall: string][] = [
    ['Europe/Berlin', '2019-03-31T00:59', '2019-03-31T01:59'],
    ['Europe/Berlin', '2019-03-31T01:00', '2019-03-31T03:00'],
    ['Europe/Berlin', '2019-10-27T00:30', '2019-10-27T02:30'],
    ['Europe/Berlin', '2019-10-27T01:30', '2019-10-27T02:30'],
    ['Europe/Berlin', '2019-10-27T02:00', '2019-10-27T03:00'],
    ['America/New_York', '2019-03-10T06:59', '2019-03-10T01:59'],
    ['America/New_York', '2019-03-10T07:00', '2019-03-10T03:00'],
    ['America/New_York', '2019-11-03T05:30', '2019-11-03T01:30'],
    ['America/New_York', '2019-11-03T06:30', '2019-11-03T01:30'],
    // Half an hour off the others, with a summer time;
    ['Australia/Adelaide', '2019-04-06T16:29', '2019-04-07T02:59'],
    ['Australia/Adelaide', '2019-04-06T16:30', '2019-04-07T02:00'],
    ['Australia/Adelaide', '2019-10-05T16:30', '2019-10-06T03:00'],
    // whose summer time is half an hour;
    ['Australia/Lord_Howe', '2019-04-06T14:59', '2019-04-07T01:59'],
    ['Australia/Lord_Howe', '2019-04-06T15:00', '2019-04-07T01:30'],
    // a quarter of an hour off, without one.
    ['Asia/Kathmandu', '2019-03-31T00:00', '2019-03-31T05:45'],
  ];
  for (const [zone, instant, wall] of table) {
    it(`show ${wall} in ${zone} at ${instant} UTC`, () => {
      expect(iso(axisTime(utc(instant), true, zone))).to.equal(wall);
    });
  }

  const back: [zone: string, wall: string, instant: string][] = [
    // Comes twice: the first of both.
    ['Europe/Berlin', '2019-10-27T02:30', '2019-10-27T00:30'],
    ['America/New_York', '2019-11-03T01:30', '2019-11-03T05:30'],
    ['Australia/Lord_Howe', '2019-04-07T01:45', '2019-04-06T14:45'],
    // Never comes: moved on by what is left out.
    ['Europe/Berlin', '2019-03-31T02:30', '2019-03-31T01:30'],
    ['America/New_York', '2019-03-10T02:30', '2019-03-10T07:30'],
    ['Asia/Kathmandu', '2019-03-31T05:45', '2019-03-31T00:00'],
  ];
  for (const [zone, wall, instant] of back) {
    it(`show ${wall} in ${zone} first at ${instant} UTC`, () => {
      expect(iso(instantOf(utc(wall), zone))).to.equal(instant);
    });
  }

  it('are told apart by their zones where a time comes twice', async () => {
    const style = { locale: 'en-GB', timeZone: 'Europe/Berlin', messages: en };
    const first = formatEventDate(await date('2019-10-27T00:30Z'), style);
    const second = formatEventDate(await date('2019-10-27T01:30Z'), style);
    expect(first)
      .to.contain('02:30')
      .and.to.match(/CEST|GMT\+2/);
    expect(second)
      .to.contain('02:30')
      .and.to.match(/CET|GMT\+1/);
  });
});

describe("the reader's own time", () => {
  const style = { locale: 'en-GB', timeZone: 'Europe/Berlin', messages: en };
  const table: [edtf: string, zone: string, said: RegExp | undefined][] = [
    ['2019-07-01T12:00Z', 'Europe/Paris', undefined],
    ['2019-07-01T12:00Z', 'Europe/London', /^13:00 your time$/],
    ['2019-07-01T12:00Z', 'Asia/Kathmandu', /^17:45 your time$/],
    ['2019-07-01T22:30Z', 'America/New_York', /^1 July(,| at) 18:30 your time$/],
    // New York changes three weeks before Berlin.
    ['2019-03-20T12:00Z', 'America/New_York', /^08:00 your time$/],
    ['2019-02-20T12:00Z', 'America/New_York', /^07:00 your time$/],
    ['2019-07-01T12:00Z/2019-07-01T13:30Z', 'Europe/London', /^13:00\s?–\s?14:30 your time$/],
    ['2019-07-01T12:00Z/..', 'Europe/London', /^13:00 your time$/],
    ['2019-07-01', 'Asia/Tokyo', undefined],
    ['2019-07', 'Asia/Tokyo', undefined],
    ['2019-07-01/2019-07-03', 'Asia/Tokyo', undefined],
  ];
  for (const [edtf, zone, said] of table) {
    it(`of ${edtf} in ${zone} is ${said ?? 'not said'}`, async () => {
      const text = formatReaderTime(await date(edtf), style, () => zone);
      if (said) expect(text).to.match(said);
      else expect(text).to.equal(undefined);
    });
  }
});

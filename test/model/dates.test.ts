import { expect } from 'chai';
import fc from 'fast-check';
import type { DateFault } from '../../src/model/dates.js';
import { FARTHEST_YEAR, utc } from '../../src/model/calendar.js';
import { isFault, parseDate, readDate } from '../../src/model/dates.js';
import type { EventDate, Precision } from '../../src/model/types.js';

const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z').replace('T00:00:00Z', '');

async function good(text: string, timeZone?: string): Promise<EventDate> {
  const date = await parseDate(text, { timeZone });
  if (isFault(date)) throw new Error(date.message);
  return date;
}

async function bad(text: string): Promise<DateFault> {
  const date = await parseDate(text);
  if (!isFault(date)) throw new Error(`${text} was read as ${iso(date.start)} to ${iso(date.end)}`);
  return date;
}

describe('dates: plain ISO', () => {
  const table: [text: string, start: string, end: string, precision: Precision][] = [
    ['2019', '2019-01-01', '2020-01-01', 'year'],
    ['2019-01', '2019-01-01', '2019-02-01', 'month'],
    ['2019-12', '2019-12-01', '2020-01-01', 'month'],
    ['2019-04-30', '2019-04-30', '2019-05-01', 'day'],
    ['2020-02-29', '2020-02-29', '2020-03-01', 'day'],
    ['0000', '0000-01-01', '0001-01-01', 'year'],
    ['-0043', '-000043-01-01', '-000042-01-01', 'year'],
    ['-0043-03-15', '-000043-03-15', '-000043-03-16', 'day'],
    ['0050', '0050-01-01', '0051-01-01', 'year'],
    ['0099-12-31', '0099-12-31', '0100-01-01', 'day'],
    ['2019-01-05T10:00Z', '2019-01-05T10:00:00Z', '2019-01-05T10:01:00Z', 'minute'],
    ['2019-01-05T10:00:30Z', '2019-01-05T10:00:30Z', '2019-01-05T10:00:31Z', 'second'],
    ['2019-01-05T10:00:30.250Z', '2019-01-05T10:00:30.250Z', '2019-01-05T10:00:30.251Z', 'second'],
    ['2019-01-05T10:00:00+05:45', '2019-01-05T04:15:00Z', '2019-01-05T04:15:01Z', 'second'],
    ['2019-01-05T10:00-04', '2019-01-05T14:00:00Z', '2019-01-05T14:01:00Z', 'minute'],
    ['2019-01-05T10:00-0330', '2019-01-05T13:30:00Z', '2019-01-05T13:31:00Z', 'minute'],
    ['2019-01-05T10:00', '2019-01-05T10:00:00Z', '2019-01-05T10:01:00Z', 'minute'],
  ];
  for (const [text, start, end, precision] of table) {
    it(`reads ${text}`, () => {
      const date = readDate(text) as EventDate;
      expect([iso(date.start), iso(date.end), date.precision]).to.deep.equal([start, end, precision]);
      expect(date.edtf).to.equal(text);
      expect(date.zoned).to.equal(text.includes('T') ? true : undefined);
    });
  }

  const qualifiers: [text: string, approximate: boolean, uncertain: boolean][] = [
    ['2019-03', false, false],
    ['2019-03~', true, false],
    ['2019-03?', false, true],
    ['2019-03%', true, true],
    ['2019-21~', true, false],
    ['201X?', false, true],
    ['2019-01~/2019-03', true, false],
    ['2019-01/2019-03?', false, true],
  ];
  for (const [text, approximate, uncertain] of qualifiers) {
    it(`reads the qualifier of ${text}`, async () => {
      const date = await good(text);
      expect([date.approximate, date.uncertain]).to.deep.equal([approximate, uncertain]);
    });
  }
});

describe('dates: EDTF level 1', () => {
  const table: [text: string, start: string, end: string, precision: Precision][] = [
    ['201X', '2010-01-01', '2020-01-01', 'decade'],
    ['19XX', '1900-01-01', '2000-01-01', 'century'],
    ['-019X', '-000199-01-01', '-000189-01-01', 'decade'],
    ['-01XX', '-000199-01-01', '-000099-01-01', 'century'],
    ['-00XX', '-000099-01-01', '0001-01-01', 'century'],
    ['-000X', '-000009-01-01', '0001-01-01', 'decade'],
    ['000X', '0000-01-01', '0010-01-01', 'decade'],
    ['2019-XX', '2019-01-01', '2020-01-01', 'year'],
    ['2019-XX-XX', '2019-01-01', '2020-01-01', 'year'],
    ['2019-04-XX', '2019-04-01', '2019-05-01', 'month'],
    ['-0060-XX', '-000060-01-01', '-000059-01-01', 'year'],
    ['-0060-XX-XX', '-000060-01-01', '-000059-01-01', 'year'],
    ['-0044-03-XX', '-000044-03-01', '-000044-04-01', 'month'],
    ['2019-21', '2019-03-01', '2019-06-01', 'season'],
    ['2019-22', '2019-06-01', '2019-09-01', 'season'],
    ['2019-23', '2019-09-01', '2019-12-01', 'season'],
    ['2019-24', '2019-12-01', '2020-03-01', 'season'],
    ['Y17000', '+017000-01-01', '+017001-01-01', 'year'],
    ['Y-17000', '-017000-01-01', '-016999-01-01', 'year'],
    ['Y271821', '+271821-01-01', '+271822-01-01', 'year'],
    ['Y-271820', '-271820-01-01', '-271819-01-01', 'year'],
    ['2019-21/2019-23', '2019-03-01', '2019-12-01', 'interval'],
    ['199X/2004-06', '1990-01-01', '2004-07-01', 'interval'],
  ];
  for (const [text, start, end, precision] of table) {
    it(`reads ${text}`, async () => {
      const date = await good(text);
      expect([iso(date.start), iso(date.end), date.precision]).to.deep.equal([start, end, precision]);
    });
  }
});

describe('dates: decades and centuries', () => {
  it('are the years that begin with their digits, before the year 0 too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.constantFrom(1, 2), (year, unspecified) => {
        const digits = String(Math.abs(year)).padStart(4, '0').slice(0, -unspecified) + 'X'.repeat(unspecified);
        const date = readDate(`${year < 0 ? '-' : ''}${digits}`) as EventDate;
        const yearOf = (ms: number) => new Date(ms).getUTCFullYear();
        expect(yearOf(date.end) - yearOf(date.start)).to.equal(10 ** unspecified);
        expect(year).to.be.at.least(yearOf(date.start)).and.below(yearOf(date.end));
        expect(iso(date.start)).to.match(/-01-01$/);
      }),
    );
  });
});

describe('dates: deep time', () => {
  for (const year of [-13_800_000_000, -265_000, 271_822, 300_000, -66_000_000, 5e9, FARTHEST_YEAR, -FARTHEST_YEAR]) {
    it(`reads Y${year} as the whole year, each of its marks too`, async () => {
      for (const [mark, approximate, uncertain] of [
        ['', false, false],
        ['~', true, false],
        ['?', false, true],
        ['%', true, true],
      ] as const) {
        const date = await good(`Y${year}${mark}`, 'America/Caracas');
        expect([date.start, date.end, date.precision]).to.deep.equal([utc(year), utc(year + 1), 'year']);
        expect([date.approximate, date.uncertain]).to.deep.equal([approximate, uncertain]);
      }
    });
  }

  it('is the end of intervals, beside days and open ends, in any zone', async () => {
    const since = await good('Y-13800000000~/2019-04-30', 'Asia/Kathmandu');
    expect([since.start, since.end]).to.deep.equal([utc(-13_800_000_000), utc(2019, 4, 1)]);
    expect(since.approximate).to.equal(true);
    const zoned = await good('Y-13800000000/2019-04-30T10:00', 'America/Caracas');
    expect([zoned.start, iso(zoned.end)]).to.deep.equal([utc(-13_800_000_000), '2019-04-30T14:01:00Z']);
    expect((await good('../Y-66000000')).end).to.equal(utc(-65_999_999));
    expect((await good('Y5000000000/..')).openEnd).to.equal(true);
  });
});

describe('dates: intervals', () => {
  it('cover both ends, each with its own precision', async () => {
    const date = await good('2019-04-29/2019-05');
    expect([iso(date.start), iso(date.end), date.precision]).to.deep.equal(['2019-04-29', '2019-06-01', 'interval']);
    expect([date.from?.precision, date.to?.precision]).to.deep.equal(['day', 'month']);
  });

  it('may lie before the year 1', async () => {
    const date = await good('-0050/-0043');
    expect([iso(date.start), iso(date.end)]).to.deep.equal(['-000050-01-01', '-000042-01-01']);
  });

  it('may be one day long', async () => {
    expect(iso((await good('2019-01-05/2019-01-05')).end)).to.equal('2019-01-06');
  });

  for (const text of ['2019/..', '2019/']) {
    it(`${text} has an open end, and its known end is that of its start`, async () => {
      const date = await good(text);
      expect([iso(date.start), iso(date.end)]).to.deep.equal(['2019-01-01', '2020-01-01']);
      expect([date.openStart, date.openEnd, date.to]).to.deep.equal([undefined, true, undefined]);
    });
  }

  for (const text of ['../2019', '/2019']) {
    it(`${text} has an open start`, async () => {
      const date = await good(text);
      expect([iso(date.start), iso(date.end)]).to.deep.equal(['2019-01-01', '2020-01-01']);
      expect([date.openStart, date.openEnd, date.from]).to.deep.equal([true, undefined, undefined]);
    });
  }

  it('between an instant and a day end with the day in the given zone', async () => {
    const date = await good('2019-01-05T10:00Z/2019-01-06', 'America/Caracas');
    expect([iso(date.start), iso(date.end)]).to.deep.equal(['2019-01-05T10:00:00Z', '2019-01-07T04:00:00Z']);
    expect(date.zoned).to.equal(true);
  });
});

describe('dates: zones', () => {
  const table: [text: string, zone: string, instant: string, why: string][] = [
    ['2019-01-05T10:00', 'America/Caracas', '2019-01-05T14:00:00Z', 'four hours behind'],
    ['2019-01-05T10:00', 'Asia/Kathmandu', '2019-01-05T04:15:00Z', 'a quarter of an hour'],
    ['2019-03-10T01:59', 'America/New_York', '2019-03-10T06:59:00Z', 'before the clocks go forward'],
    ['2019-03-10T02:30', 'America/New_York', '2019-03-10T07:30:00Z', 'a time left out is moved on, to 03:30'],
    ['2019-03-10T03:00', 'America/New_York', '2019-03-10T07:00:00Z', 'after the clocks went forward'],
    ['2019-11-03T01:30', 'America/New_York', '2019-11-03T05:30:00Z', 'of a time that comes twice, the first'],
    ['2019-11-03T02:00', 'America/New_York', '2019-11-03T07:00:00Z', 'after the clocks went back'],
    ['2019-10-06T02:15', 'Australia/Lord_Howe', '2019-10-05T15:45:00Z', 'a gap of half an hour'],
  ];
  for (const [text, zone, instant, why] of table) {
    it(`${text} in ${zone}: ${why}`, async () => {
      expect(iso((await good(text, zone)).start)).to.equal(instant);
    });
  }

  for (const zone of ['Asia/Kathmandu', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    it(`a date without a time never shifts in ${zone}`, async () => {
      expect(await good('2019-01', zone)).to.deep.equal(await good('2019-01', 'UTC'));
      expect(await good('2019-01-01', zone)).to.deep.equal(await good('2019-01-01'));
    });
  }
});

describe('dates: faults', () => {
  const table: [text: string, fault: DateFault['fault']][] = [
    ['20190105', 'syntax'],
    ['1546300800000', 'syntax'],
    ['', 'syntax'],
    ['soon', 'syntax'],
    ['2019-1-5', 'syntax'],
    ['2019-13', 'syntax'],
    ['2019-00', 'syntax'],
    ['2019-01-32', 'syntax'],
    ['01/05/2019', 'syntax'],
    ['2019-01-05 10:00', 'syntax'],
    ['2019-01-05T24:30', 'syntax'],
    ['-0000', 'syntax'],
    ['..', 'syntax'],
    ['../..', 'syntax'],
    ['/', 'syntax'],
    ['2019/2020/2021', 'syntax'],
    ['Y2019', 'syntax'],
    ['Y-17E7', 'syntax'],
    ['1XXX', 'syntax'],
    ['2019-1X', 'syntax'],
    ['2019-33', 'syntax'],
    ['2019?-01', 'syntax'],
    ['[2019,2020]', 'syntax'],
    ['{2019..2020}', 'syntax'],
    ['2'.repeat(10_000_000), 'syntax'],
    ['2019-02-30', 'calendar'],
    ['2019-02-29', 'calendar'],
    ['2019-05-03/2019-05-01', 'order'],
    ['2019-05-03/2019-05-02', 'order'],
    ['2019/2018', 'order'],
    ['Y20000000001', 'range'],
    ['Y-20000000001', 'range'],
    ['Y-20000000001/2019', 'range'],
    ['Y99999999999', 'range'],
    [`Y${'9'.repeat(60)}`, 'range'],
  ];
  for (const [text, fault] of table) {
    it(`${text.slice(0, 30)} is a fault of ${fault}`, async () => {
      const found = await bad(text);
      expect(found.fault).to.equal(fault);
      expect(found.message).to.include(text.slice(0, 70));
      expect(found.message.length).to.be.below(400);
    });
  }

  it('of what is too far name the limit', async () => {
    const { message } = await bad('Y-20000000001');
    expect(message).to.include('Y-20000000000').and.to.include('20 billion years');
  });

  it('of a level beyond 1 say what is understood', async () => {
    expect((await bad('[2019,2020]')).message)
      .to.include('201X')
      .and.to.include('2019-21');
  });

  it('never rejects, whatever the text', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789-/.XYTZ:+~?%E'), maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const date = await parseDate(text, { timeZone: 'America/Caracas' });
        if (isFault(date)) expect(date.message).not.to.equal('');
        else expect(date.start).to.be.below(date.end);
      }),
      { numRuns: 500 },
    );
  });
});

describe('dates: read digit by digit', () => {
  /** The grammar of plain ISO dates, and what `Date` makes of its parts. */
  const PLAIN =
    /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{3}))?)?Z)?)?)?$/;
  function reference(text: string): [start: number, end: number] | 'fault' {
    const match = PLAIN.exec(text);
    if (!match || text.startsWith('-0000')) return 'fault';
    const [year = 0, month, day, hour, minute, second, ms] = match.slice(1).map((part) => part && Number(part));
    const at = (y: unknown, m: unknown, d: unknown) => new Date(0).setUTCFullYear(Number(y), Number(m), Number(d));
    if (!month) return [at(year, 0, 1), at(Number(year) + 1, 0, 1)];
    if (!day) return [at(year, Number(month) - 1, 1), at(year, month, 1)];
    const start = at(year, Number(month) - 1, day);
    if (new Date(start).getUTCDate() !== day) return 'fault';
    if (hour === undefined) return [start, start + 86_400_000];
    const time = new Date(start).setUTCHours(Number(hour), Number(minute), Number(second ?? 0), Number(ms ?? 0));
    return [time, time + (ms !== undefined ? 1 : second !== undefined ? 1000 : 60_000)];
  }

  it('are what a plain reading makes of them, good and bad', () => {
    const two = (most: number) => fc.nat(most).map((number) => String(number).padStart(2, '0'));
    const year = fc.oneof(
      fc.integer({ min: -9999, max: 9999 }),
      fc.constantFrom(-9999, -401, -400, -101, -100, -5, -4, -1, 0, 1, 4, 99, 100, 400, 1900, 1970, 2000, 2024, 9999),
    );
    const date = fc
      .tuple(year, two(13), two(32), two(25), two(61), two(61), fc.constantFrom(4, 7, 10, 17, 20, 24, 12, 15))
      .map(([y, month, day, hour, minute, second, length]) => {
        const sign = y < 0 ? '-' : '';
        const whole = `${String(Math.abs(y)).padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}.250Z`;
        return sign + (length > 10 && length < 24 ? `${whole.slice(0, length - 1)}Z` : whole.slice(0, length));
      });
    const text = fc.oneof(
      { weight: 4, arbitrary: date },
      {
        weight: 1,
        arbitrary: fc.constantFrom('-0000', '-0000-01', '0000-02-29', '-0001-12-31', '9999-12-31', '2100-02-29'),
      },
      { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'0123456789-TZ:.'), maxLength: 12 }) },
    );
    fc.assert(
      fc.property(text, (given) => {
        const read = readDate(given);
        // The rest of level 1, such as 2019-21 for a spring, is read elsewhere.
        const found = isFault(read) || read.precision === 'season' ? 'fault' : [read.start, read.end];
        expect(found, given).to.deep.equal(reference(given));
      }),
      { numRuns: 5000 },
    );
  });
});

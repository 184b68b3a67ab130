/** What is there twice, once for all data and once fast for big data, holds to its twin. */
import { expect } from 'chai';
import fc from 'fast-check';
import { EventTable } from '../../src/event-table/event-table.js';
import { readFastDate } from '../../src/event-table/fast-date.js';
import { toTimeline } from '../../src/event-table/read-timeline.js';
import { isFault, readDate } from '../../src/model/dates.js';
import { isoDate } from '../../src/model/iso-date.js';
import type { Timeline } from '../../src/model/types.js';
import { anyRow, filler, head } from './odd-rows.js';

describe('the two', () => {
  const number = (from: number, to: number, digits: number) =>
    fc.integer({ min: from, max: to }).map((value) => String(value).padStart(digits, '0'));
  const day = fc
    .tuple(fc.oneof(number(0, 9999, 4), number(1896, 1904, 4)), number(0, 13, 2), number(0, 32, 2))
    .map((parts) => parts.join('-'));
  const minute = fc.tuple(day, number(0, 25, 2), number(0, 61, 2)).map(([date, h, m]) => `${date}T${h}:${m}Z`);
  const one = fc.oneof(
    day,
    minute,
    fc.constantFrom('2019', '2019-01', '', '2019-01-05T10:00', '20a9-01-05', '2019-01-05~'),
  );
  const text = fc.oneof(
    one,
    fc.tuple(one, one).map((ends) => ends.join('/')),
  );

  it('index builders (EventTable.of, lazy rows) make the same columns of the same rows, in every zone, again and again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 40 }), async (odd) => {
        const { timeline, lazyEvents } = await toTimeline({ ...head, events: [...odd, ...filler] });
        const copy: Timeline = { ...timeline, events: [...timeline.events] };
        for (const zone of ['America/Caracas', 'Asia/Kathmandu', 'UTC']) {
          const [plain, index] = [EventTable.of(copy, zone), await lazyEvents!.index(zone)];
          for (const column of ['start', 'end', 'importance', 'group'] as const)
            expect([...index[column]], column).to.deep.equal([...plain[column]]);
          expect(index.extent).to.deep.equal(plain.extent);
          expect(index.slice()).to.deep.equal(plain.slice());
          expect(index.slice().map(({ id }) => index.indexOf(id))).to.deep.equal(Array.from(plain.start.keys()));
        }
        expect((await lazyEvents!.index('UTC')).indexOf('nobody')).to.equal(-1);
      }),
      { numRuns: 25 },
    );
  });

  it('readers of dates (readFastDate, readDate) read the same, and the fast one reads every day', () => {
    let own = 0;
    fc.assert(
      fc.property(text, (written) => {
        const times = readFastDate(written);
        const date = readDate(written);
        if (!times) {
          // What the fast reader leaves to the other is no day.
          expect(isFault(date) || date.precision !== 'day' || date.approximate, written).to.equal(true);
          return;
        }
        own++;
        if (isFault(date)) expect.fail(`${written}: ${date.fault}`);
        expect(date).to.include({ start: times.start, end: times.end });
        expect(date.zoned ?? false).to.equal(times.zoned);
      }),
      { numRuns: 20_000 },
    );
    expect(own).to.be.greaterThan(5000);
  });

  it('forms of a day (readDate, isoDate) are each other the other way round', () => {
    let days = 0;
    fc.assert(
      fc.property(day, (written) => {
        const date = readDate(written);
        if (isFault(date) || written < '0001') return;
        days++;
        expect(isoDate(date)).to.equal(written);
      }),
      { numRuns: 5000 },
    );
    expect(days).to.be.greaterThan(1000);
  });
});

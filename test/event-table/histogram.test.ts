import { expect } from 'chai';
import fc from 'fast-check';
import { Histogram } from '../../src/event-table/histogram.js';
import { EventTable } from '../../src/event-table/event-table.js';
import type { Span } from '../../src/model/types.js';
import { fitSpan } from '../../src/time/span.js';
import { DAY, event, sketches } from '../layout/timelines.js';

interface Given {
  start: number;
  end: number;
}

function densityOf(dates: readonly Given[], over: Span, classes = 1, classOf = (i: number) => i % classes): Histogram {
  const start = Float64Array.from(dates, (date) => date.start);
  const end = Float64Array.from(dates, (date) => date.end);
  return new Histogram({ size: dates.length, start, end }, over, classes, classOf);
}

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
const rounded = (values: Iterable<number>): number[] => [...values].map((value) => Math.round(value * 1e6) / 1e6);
const days = (from: number, to: number): Given => ({ start: from * DAY, end: to * DAY });
/** 64 days: each has 32 cells of the grid. */
const over = days(0, 64);

describe('density', () => {
  const cases: [name: string, dates: Given[], columns: number, counts: number[]][] = [
    ['nothing', [], 4, [0, 0, 0, 0]],
    ['a day within a column', [days(17, 18)], 4, [0, 1, 0, 0]],
    ['an instant', [days(17, 17)], 4, [0, 1, 0, 0]],
    ['an instant between two columns, in the later one', [days(32, 32)], 4, [0, 0, 1, 0]],
    ['the last instant of all', [days(64, 64)], 4, [0, 0, 0, 1]],
    ['a date as wide as two columns', [days(16, 48)], 4, [0, 0.5, 0.5, 0]],
    ['a date across a border', [days(12, 20)], 4, [0.5, 0.5, 0, 0]],
    ['all of it', [days(0, 64)], 4, [0.25, 0.25, 0.25, 0.25]],
    ['several', [days(0, 1), days(2, 3), days(63, 64), days(0, 32)], 2, [3, 1]],
    [
      'half a day in a column of half a day',
      [{ start: 0.5 * DAY, end: DAY }],
      128,
      [0, 1, ...Array<number>(126).fill(0)],
    ],
    [
      'only the part that lies within',
      [days(-16, 16), days(48, 80), days(-8, -4), days(70, 71), days(80, 80)],
      4,
      [0.5, 0, 0, 0.5],
    ],
    ['what is longer than the whole', [days(-64, 128)], 2, [1 / 6, 1 / 6]],
  ];
  for (const [name, dates, columns, counts] of cases) {
    it(`counts ${name}`, () => {
      expect(rounded(densityOf(dates, over).columns(columns))).to.deep.equal(rounded(counts));
    });
  }

  it('counts by class within each column', () => {
    const density = densityOf([days(1, 2), days(2, 3), days(40, 41)], over, 3, (i) => [0, 2, 2][i]!);
    expect(rounded(density.columns(2))).to.deep.equal([1, 0, 1, 0, 0, 1]);
  });

  it('leaves exactly nothing where nothing is', () => {
    const wide = Array.from({ length: 999 }, (_, i) => days(1 + i / 100, 20 + i / 77));
    const counts = densityOf(wide, over).columns(64);
    expect([...counts.slice(40)]).to.deep.equal(Array<number>(24).fill(0));
    expect(counts[0]).to.equal(0);
  });

  it('counts every event once, whatever the columns, and none below nothing', () => {
    fc.assert(
      fc.property(
        sketches,
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 9 }),
        (drawn, columns, classes) => {
          const index = EventTable.of({ events: drawn.map(event) }, 'UTC');
          if (!index.extent) return;
          const density = new Histogram(index, fitSpan(index.extent), classes, (i) => i % classes);
          const counts = density.columns(columns);
          expect(counts).to.have.lengthOf(columns * classes);
          expect(Math.min(...counts)).to.be.at.least(-1e-6);
          expect(sum(counts)).to.be.closeTo(index.size, 1e-6 * index.size);
          for (let own = 0; own < classes; own++) {
            const ofClass = sum(counts.filter((_, at) => at % classes === own));
            expect(ofClass).to.be.closeTo(Math.floor((index.size + classes - 1 - own) / classes), 1e-6 * index.size);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('divides a column without gain or loss', () => {
    fc.assert(
      fc.property(
        sketches,
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 2, max: 4 }),
        (drawn, columns, parts) => {
          const index = EventTable.of({ events: drawn.map(event) }, 'UTC');
          if (!index.extent) return;
          const density = new Histogram(index, fitSpan(index.extent), 1, () => 0);
          const fine = density.columns(columns * parts);
          density.columns(columns).forEach((count, i) => {
            expect(sum(fine.slice(i * parts, (i + 1) * parts))).to.be.closeTo(count, 1e-6 * index.size);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('grows nowhere less when an event is added', () => {
    const date = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(fc.array(date, { maxLength: 30 }), date, (dates, more) => {
        const given = [...dates, more].map(([at, length]) => days(at, at + length));
        const without = densityOf(given.slice(0, -1), over).columns(50);
        densityOf(given, over)
          .columns(50)
          .forEach((count, i) => expect(count).to.be.at.least(without[i]! - 1e-9));
      }),
    );
  });

  it('reads the events once, and none for an answer', () => {
    const n = 100_000;
    let calls = 0;
    const start = Float64Array.from({ length: n }, (_, i) => ((i * 64) / n) * DAY);
    const end = start.map((time) => time + DAY / 4);
    const density = new Histogram({ size: n, start, end }, over, 2, (i) => (calls++, i % 2));
    expect(calls).to.equal(n);
    start.fill(NaN);
    end.fill(NaN);
    for (const columns of [100, 400, 1200]) expect(sum(density.columns(columns))).to.be.closeTo(n, n / 100);
    expect(calls).to.equal(n);
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import { EventTable } from '../../src/event-table/event-table.js';
import { spacing, utc } from '../../src/model/calendar.js';
import { readDate } from '../../src/model/dates.js';
import type { EventDate, NewsEvent, Span } from '../../src/model/types.js';
import { BlockIndex } from '../../src/event-table/block-index.js';
import { Histogram } from '../../src/event-table/histogram.js';
import type { Layout } from '../../src/layout/layout.js';
import { layOut } from '../../src/layout/layout.js';
import { contains, duration, middle } from '../../src/time/span.js';
import { WindowLimits } from '../../src/time/window-limits.js';
import { expectAllCounted, expectNoneDisplaced, expectNoOverlap, isEvent } from './invariants.js';
import { event, label } from './timelines.js';

/** Timelines that go from billions of years ago to days of 2019, in one. */

const far = fc.integer({ min: -13_800_000_000, max: 5_000_000_000 }).map((year) => `Y${year}`);
const round = fc.constantFrom(
  'Y-13800000000',
  'Y-4600000000',
  'Y-66000000',
  'Y-300000',
  'Y-265000',
  'Y-20000',
  '-0043',
);
const near = fc
  .integer({ min: 0, max: 364 })
  .map((day) => new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10));
const minute = near.map((day) => `${day}T10:30Z`);
const interval = fc.constantFrom(
  'Y-66000000/2019',
  'Y-13800000000/Y-13600000000',
  '2019-04-29/2019-05-03',
  'Y-4600000000/..',
);

const dates = fc
  .oneof(far, round, near, minute, interval)
  .filter((text) => !/^Y-?\d{1,4}$/.test(text))
  .map((text) => readDate(text) as EventDate);
const events: fc.Arbitrary<NewsEvent[]> = fc.array(
  fc
    .record({ date: dates, importance: fc.integer({ min: 0, max: 6 }), length: fc.integer({ min: 1, max: 30 }) })
    .map(({ date, importance, length }) => ({
      ...event({ start: 0, length: 1, importance, title: 'x'.repeat(length) }),
      date,
    })),
  { minLength: 1, maxLength: 80, size: 'max' },
);

interface Given {
  index: EventTable;
  viewport: WindowLimits;
  clusters: BlockIndex;
}

const timelines: fc.Arbitrary<Given> = events.map((list) => {
  const index = EventTable.of({ events: list.map((one, i) => ({ ...one, id: `e${i}` })) }, 'UTC');
  return { index, viewport: new WindowLimits(index, index.extent!), clusters: new BlockIndex(index) };
});

/** The windows of a reader that zooms in on an event from all there is. */
function* windowsTo({ viewport, index }: Given, place: number): Generator<Span> {
  const at = middle({ start: index.start[place]!, end: index.end[place]! });
  let span = viewport.reveal(viewport.fit, { start: at, end: at });
  yield span;
  for (let steps = 0; viewport.canZoom(span, 'in'); steps++) {
    expect(steps).to.be.below(90);
    yield (span = viewport.reveal(viewport.zoom(span, 'in', at), { start: at, end: at }));
  }
}

const budget = { marks: 120, lanes: 6, label };
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** A layout somewhere on the way in. */
const details: fc.Arbitrary<Layout> = fc
  .tuple(timelines, share, share, fc.integer({ min: 200, max: 2000 }))
  .map(([given, which, how, width]) => {
    const windows = [...windowsTo(given, Math.floor(which * given.index.size))];
    return layOut(given.clusters, { span: windows[Math.floor(how * windows.length)]!, width, budget });
  });

const RUNS = { numRuns: 150 };

describe('layOut: deep time', () => {
  it('draws or counts every event once, apart from each other and in order of importance', () => {
    fc.assert(
      fc.property(details, (one) => {
        expectAllCounted(one);
        expectNoOverlap(one);
        expectNoneDisplaced(one);
        expect(one.marks.length).to.be.at.most(budget.marks);
        expect(contains(one.coverage, one.request.span)).to.equal(true);
      }),
      RUNS,
    );
  });

  it('keeps what is in view where it was, on every pan at every depth', () => {
    fc.assert(
      fc.property(details, ({ blocks: clusters, request }) => {
        const first = layOut(clusters, request);
        const by = duration(request.span) / 50;
        const span = { start: request.span.start + by, end: request.span.end + by };
        const second = layOut(clusters, { ...request, span }, first);
        expectAllCounted(second);
        const now = new Map(second.marks.filter(isEvent).map((mark) => [mark.id, mark]));
        for (const mark of first.marks.filter(isEvent)) {
          if (contains(span, mark.reach))
            expect(now.get(mark.id), mark.id).to.include({ lane: mark.lane, side: mark.side });
        }
      }),
      RUNS,
    );
  });

  it('shows any event when the reader zooms in on it, and never leaps', () => {
    fc.assert(
      fc.property(timelines, share, (given, which) => {
        const place = Math.floor(which * given.index.size);
        const at = middle({ start: given.index.start[place]!, end: given.index.end[place]! });
        let before: Span | undefined;
        let last: Layout | undefined;
        for (const span of windowsTo(given, place)) {
          expect(at).to.be.at.least(span.start).and.at.most(span.end);
          expect(duration(span)).to.be.at.least(4000 * spacing(at));
          // Half as long at each step, but for the last, which is as narrow as there is, and for what numbers round.
          if (before)
            expect(duration(span) / duration(before))
              .to.be.at.least(0.49)
              .and.below(1);
          before = span;
          last = layOut(given.clusters, { span, width: 1000, budget }, last);
        }
        const shown = last!.marks.flatMap((mark) => (isEvent(mark) ? [mark.index] : mark.members()));
        expect(shown).to.include(place);
      }),
      { numRuns: 60 },
    );
  });

  it('counts all in the overview', () => {
    fc.assert(
      fc.property(timelines, ({ index, viewport }) => {
        const density = new Histogram(index, viewport.fit, 1, () => 0);
        const sum = density.columns(300).reduce((a, b) => a + b, 0);
        const inside = [...index.start].filter((_, i) => index.end[i]! <= viewport.fit.end).length;
        expect(sum)
          .to.be.at.least(inside - 1e-6)
          .and.at.most(index.size + 1e-6);
      }),
      RUNS,
    );
  });

  it('parts a year of deep time from the next', () => {
    const pair = ['Y-13800000000', 'Y-13799999999'].map((text, i) => ({
      ...event({ start: 0, length: 1, importance: 0 }, i),
      date: readDate(text) as EventDate,
    }));
    const index = EventTable.of({ events: pair }, 'UTC');
    expect(index.start[1]! - index.start[0]!).to.be.closeTo(366 * 86_400_000, 2 * spacing(utc(-13.8e9)));
    const viewport = new WindowLimits(index, index.extent!);
    const { marks } = layOut(new BlockIndex(index), { span: viewport.fit, width: 1000, budget });
    expect(marks.filter(isEvent).map(({ shape }) => shape)).to.deep.equal(['bar', 'bar']);
  });
});

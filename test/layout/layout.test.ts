import { expect } from 'chai';
import fc from 'fast-check';
import type { Layout } from '../../src/layout/layout.js';
import { layOut } from '../../src/layout/layout.js';
import { intersects, panned, scaleStep } from '../../src/time/span.js';
import type { Budget } from '../../src/layout/request.js';
import { eventsIn, expectAllCounted, expectNoOverlap, expectNoneDisplaced, isCluster, isEvent } from './invariants.js';
import { DAY, YEAR, clustersOf, label, manySketches, sketches, windowOf } from './timelines.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const width = fc.integer({ min: 200, max: 2000 });
const budgets: fc.Arbitrary<Budget> = fc.record({
  marks: fc.oneof(fc.constant(240), fc.integer({ min: 8, max: 120 })),
  lanes: fc.integer({ min: 0, max: 10 }),
  label: fc.constant(label),
});

/** A layout over a random timeline, laid out without a past. */
const details: fc.Arbitrary<Layout> = fc
  .tuple(sketches, share, share, width, budgets)
  .map(([events, at, zoom, width, budget]) => {
    const clusters = clustersOf(events);
    const { start, end } = clusters.events;
    const extent = { start: start[0]!, end: end.reduce((a, b) => Math.max(a, b)) };
    return layOut(clusters, { span: windowOf(extent, at, zoom), width, budget });
  });

/** The layout as plain values. */
const plain = ({ marks, coverage, scale }: Layout) => ({
  coverage,
  scale,
  marks: marks.map((mark) => (isCluster(mark) ? { ...mark, members: mark.members() } : mark)),
});

/** Pans from a layout by some ms each time, and expects every mark in view before and after to stand where it stood. */
function expectCalm(first: Layout, moves: readonly number[]): void {
  let before = first;
  let { span } = first.request;
  for (const move of moves) {
    const to = panned(span, move);
    const after = layOut(before.blocks, { ...before.request, span: to }, before);
    if (after.scale !== before.scale) return;
    const now = new Map(after.marks.filter(isEvent).map((mark) => [mark.id, mark]));
    for (const mark of before.marks.filter(isEvent)) {
      if (!intersects(mark.reach, span) || !intersects(mark.reach, to)) continue;
      expect(now.get(mark.id), mark.id).to.include({ lane: mark.lane, side: mark.side, shape: mark.shape });
    }
    expectAllCounted(after);
    expectNoOverlap(after);
    before = after;
    span = to;
  }
}

const RUNS = { numRuns: 300 };

describe('layOut', () => {
  it('draws or counts every event of the coverage exactly once', () => {
    fc.assert(fc.property(details, expectAllCounted), RUNS);
  });

  it('covers more than the window', () => {
    fc.assert(
      fc.property(details, ({ coverage, request: { span, width } }) => {
        const margin = Math.max(span.end - span.start, (1000 * (span.end - span.start)) / width) * 0.999;
        expect(span.start - coverage.start).to.be.at.least(margin);
        expect(coverage.end - span.end).to.be.at.least(margin);
      }),
      RUNS,
    );
  });

  it('keeps marks apart at every zoom of its step', () => {
    fc.assert(fc.property(details, expectNoOverlap), RUNS);
  });

  it('keeps to the budget', () => {
    fc.assert(
      fc.property(details, ({ marks, request: { budget } }) => {
        expect(marks.length).to.be.at.most(budget.marks);
        for (const mark of marks.filter(isEvent)) expect(mark.lane).to.be.within(0, budget.lanes - 1);
      }),
      RUNS,
    );
  });

  it('never displaces an event by a less important one', () => {
    fc.assert(
      fc.property(details, (fresh) => expectNoneDisplaced(fresh)),
      RUNS,
    );
  });

  it('shows the whole label of what lies wholly in the window', () => {
    fc.assert(
      fc.property(details, ({ marks, scale, request: { span } }) => {
        for (const { date, reach, shape } of marks.filter(isEvent)) {
          const middle = date.start + (date.end - date.start) / 2;
          const [first, last] = shape === 'dot' ? [middle, middle] : [date.start, date.end];
          if (first < span.start || last > span.end) continue;
          // A dot on the very edge shows by half.
          const slack = 8 * scale + 1;
          expect(reach.start).to.be.at.least(span.start - slack);
          expect(reach.end).to.be.at.most(span.end + slack);
        }
      }),
      RUNS,
    );
  });

  it('gives the same marks for the same arguments', () => {
    fc.assert(
      fc.property(details, (first) => {
        expect(plain(layOut(first.blocks, first.request))).to.deep.equal(plain(first));
      }),
      RUNS,
    );
  });

  it('gives unique ids', () => {
    fc.assert(
      fc.property(details, ({ marks }) => {
        const ids = marks.map((mark) => `${mark.kind} ${mark.id}`);
        expect(new Set(ids).size).to.equal(ids.length);
      }),
      RUNS,
    );
  });

  it('cuts bars at the edge of its coverage', () => {
    fc.assert(
      fc.property(details, ({ marks, coverage }) => {
        for (const { shape, date, cut, event } of marks.filter(isEvent)) {
          if (shape === 'dot') continue;
          expect(date.start).to.equal(cut.start ? coverage.start : event.date.start);
          expect(date.end).to.be.at.most(coverage.end);
          expect(date.start).to.be.at.least(coverage.start);
        }
      }),
      RUNS,
    );
  });

  it('shows an event when zoomed in far enough, if no more share its place than there are lanes', () => {
    fc.assert(
      fc.property(sketches, share, (events, which) => {
        const clusters = clustersOf(events);
        const index = Math.min(Math.floor(which * events.length), events.length - 1);
        const budget: Budget = { marks: 240, lanes: 6, label };
        const { start, end } = clusters.events;
        const middle = start[index]! + (end[index]! - start[index]!) / 2;
        for (let length = 1000 * YEAR; length > 1; length /= 4) {
          const span = { start: middle - length / 2, end: middle + length / 2 };
          const zoomed = layOut(clusters, { span, width: 800, budget });
          if (eventsIn(zoomed, zoomed.coverage.start, zoomed.coverage.end) > budget.lanes) continue;
          expect(zoomed.marks.filter(isEvent).map(({ id }) => id)).to.include(clusters.events.at(index).id);
          return;
        }
      }),
      RUNS,
    );
  });

  it('moves nothing in view from its lane or side while it is panned', () => {
    const step = fc.double({ min: -1.5, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(details, fc.array(step, { minLength: 1, maxLength: 12 }), (first, steps) => {
        const { span } = first.request;
        expectCalm(
          first,
          steps.map((step) => Math.round(step * (span.end - span.start))),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('moves nothing in view in a crowd either', () => {
    const clusters = clustersOf(manySketches(3000, 9));
    const budget: Budget = { marks: 240, lanes: 8, label };
    fc.assert(
      fc.property(share, share, fc.array(share, { minLength: 4, maxLength: 12 }), (at, zoom, steps) => {
        const span = windowOf({ start: 0, end: 100 * YEAR }, at, zoom / 2);
        const moves = steps.map((step) => Math.round((step + 0.1) * 0.6 * (span.end - span.start)));
        expectCalm(layOut(clusters, { span, width: 1000, budget }), moves);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same layout itself back for a small pan, and a new one for another stage', () => {
    fc.assert(
      fc.property(details, fc.double({ min: -0.7, max: 0.7, noNaN: true }), (first, step) => {
        const { span } = first.request;
        const request = { ...first.request, span: panned(span, Math.round(step * (span.end - span.start))) };
        if (scaleStep((request.span.end - request.span.start) / request.width) !== first.scale) return;
        expect(layOut(first.blocks, request, first)).to.equal(first);
        const budget = { ...request.budget };
        expect(layOut(first.blocks, { ...request, budget }, first)).not.to.equal(first);
      }),
      RUNS,
    );
  });

  it('serves a window that is being zoomed in till it is half as wide again, and not when it rests or is zoomed out', () => {
    const clusters = clustersOf(manySketches(500, 3));
    const budget: Budget = { marks: 240, lanes: 6, label };
    const zoomed = (by: number) => {
      const length = (10 * YEAR) / by;
      return { span: { start: 50 * YEAR - length / 2, end: 50 * YEAR + length / 2 }, width: 1000, budget };
    };
    const first = layOut(clusters, zoomed(1));
    const closer = layOut(clusters, { ...zoomed(1.25), moving: true }, first);
    expect(closer).to.equal(first);
    expectNoOverlap({ ...closer, scale: scaleStep((10 * YEAR) / 1.25 / 1000) });
    expect(layOut(clusters, zoomed(1.25), first)).not.to.equal(first);
    expect(layOut(clusters, { ...zoomed(1.6), moving: true }, first)).not.to.equal(first);
    expect(layOut(clusters, { ...zoomed(1 / 1.25), moving: true }, first)).not.to.equal(first);
  });

  it('keeps the lanes of events that are in newer data too', () => {
    const old = manySketches(60, 5);
    const budget: Budget = { marks: 240, lanes: 6, label };
    const request = { span: { start: 0, end: 100 * YEAR }, width: 1000, budget };
    const before = layOut(clustersOf(old), request);
    // One more event, so important that it takes the first lane from whatever stands in its way.
    const after = layOut(clustersOf([...old, { start: 50 * YEAR, length: DAY, importance: 1e9 }]), request, before);
    const lanes = new Map(before.marks.filter(isEvent).map((mark) => [mark.id, mark.lane]));
    const stayed = after.marks.filter(isEvent).filter((mark) => lanes.has(mark.id));
    expect(stayed.length).to.be.greaterThan(5);
    for (const mark of stayed) expect(mark.lane, mark.id).to.equal(lanes.get(mark.id));
    expectAllCounted(after);
  });

  it('gathers the same events whatever the window', () => {
    const events = manySketches(3000, 5).map((sketch) => ({ ...sketch, length: DAY }));
    const clusters = clustersOf(events);
    const budget: Budget = { marks: 400, lanes: 0, label };
    fc.assert(
      fc.property(share, share, fc.double({ min: -1, max: 1, noNaN: true }), (at, zoom, step) => {
        const span = windowOf({ start: 0, end: 100 * YEAR }, at, zoom / 2);
        const length = span.end - span.start;
        const [a, b] = [span, panned(span, Math.round(step * length))].map((span) =>
          layOut(clusters, { span, width: 1000, budget }),
        );
        if (a!.scale !== b!.scale) return;
        const edge = 200 * a!.scale;
        const common = {
          start: Math.max(a!.coverage.start, b!.coverage.start) + edge,
          end: Math.min(a!.coverage.end, b!.coverage.end) - edge,
        };
        const inner = ({ marks }: Layout) =>
          marks
            .filter((mark) => isCluster(mark) && mark.at > common.start && mark.at < common.end)
            .map((mark) => `${mark.id} ${isCluster(mark) && mark.at}`);
        expect(inner(a!)).to.deep.equal(inner(b!));
      }),
      { numRuns: 100 },
    );
  });

  it('holds all of this over 100,000 events', () => {
    const clusters = clustersOf(manySketches(100_000, 1));
    const budget: Budget = { marks: 240, lanes: 8, label };
    fc.assert(
      fc.property(share, share, (at, zoom) => {
        const fresh = layOut(clusters, {
          span: windowOf({ start: 0, end: 100 * YEAR }, at, zoom),
          width: 1180,
          budget,
        });
        expect(fresh.marks.length).to.be.at.most(budget.marks);
        expectAllCounted(fresh);
        expectNoOverlap(fresh);
        expectNoneDisplaced(fresh, (i) => i % 97 === 0);
      }),
      { numRuns: 5 },
    );
  });

  it('looks at no more events than it has room for, however many there are', () => {
    for (const count of [1000, 10_000, 100_000]) {
      const list = manySketches(count, 2).map((sketch, i) => ({ ...sketch, title: 'x'.repeat(25 + (i % 30)) }));
      const clusters = clustersOf(list);
      let measured = 0;
      const budget: Budget = { marks: 150, lanes: 8, label: (event) => (measured++, label(event)) };
      const { events } = clusters;
      let made = 0;
      const at = events.at.bind(events);
      events.at = (index) => (made++, at(index));
      for (const zoom of [0, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9]) {
        [measured, made] = [0, 0];
        layOut(clusters, { span: windowOf({ start: 0, end: 100 * YEAR }, 0.4, zoom), width: 1280, budget });
        expect(measured, `labels of ${count} at ${zoom}`).to.be.at.most(300);
        expect(made, `events of ${count} at ${zoom}`).to.be.at.most(500);
      }
    }
  });

  it('has no marks without events', () => {
    const budget: Budget = { marks: 100, lanes: 3, label };
    expect(layOut(clustersOf([]), { span: { start: 0, end: DAY }, width: 500, budget }).marks).to.deep.equal([]);
  });

  it('takes no request that is no stretch or no stage', () => {
    const budget: Budget = { marks: 100, lanes: 3, label };
    const clusters = clustersOf([{ start: 0, length: DAY, importance: 0 }]);
    expect(() => layOut(clusters, { span: { start: 5, end: 5 }, width: 500, budget })).to.throw(RangeError, '5 to 5');
    expect(() => layOut(clusters, { span: { start: NaN, end: 5 }, width: 500, budget })).to.throw(RangeError, 'NaN');
    expect(() => layOut(clusters, { span: { start: 0, end: 5 }, width: 0, budget })).to.throw(RangeError, '0 px');
  });
});

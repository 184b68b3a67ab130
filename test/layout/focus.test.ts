import { expect } from 'chai';
import fc from 'fast-check';
import { layOut } from '../../src/layout/layout.js';
import { expectAllCounted, expectNoOverlap, isEvent } from './invariants.js';
import { DAY, clustersOf, label, sketches, windowOf } from './timelines.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('layOut: the selected event', () => {
  const start = Date.UTC(2019, 3, 30);
  const crowd = clustersOf(Array.from({ length: 30 }, (_, i) => ({ start, length: DAY, importance: 100 - i })));
  const budget = { marks: 150, lanes: 4, label };
  const request = { span: { start: start - 60 * DAY, end: start + 60 * DAY }, width: 1000, budget };
  const labelled = (marks: ReturnType<typeof layOut>['marks']) => marks.filter(isEvent).map(({ id }) => id);
  const last = crowd.events.at(29).id;

  it('has a label where more important events take all the room otherwise', () => {
    const before = layOut(crowd, request);
    expect(labelled(before.marks)).not.to.include(last);
    const after = layOut(crowd, { ...request, focus: [29] }, before);
    expect(labelled(after.marks)).to.include(last);
    expectAllCounted(after);
    expectNoOverlap(after);
  });

  it('takes the lowest lane, so that the most important labels stay where they are', () => {
    const before = layOut(crowd, request);
    const after = layOut(crowd, { ...request, focus: [29] }, before);
    const lanes = (of: typeof before) => new Map(of.marks.filter(isEvent).map(({ id, lane }) => [id, lane]));
    expect(lanes(after).get(last)).to.equal(3);
    for (const [id, lane] of lanes(before)) if (lane < 3) expect(lanes(after).get(id), id).to.equal(lane);
  });

  it('stands where it stood when it had a label already', () => {
    const before = layOut(crowd, request);
    const first = before.marks.find(isEvent)!;
    const after = layOut(crowd, { ...request, focus: [crowd.events.indexOf(first.id)] }, before);
    expect(after.marks.find(({ id }) => id === first.id)).to.include({ lane: first.lane, side: first.side });
  });

  it('leaves everything counted once and nothing overlapping, whatever it is', () => {
    fc.assert(
      fc.property(sketches, share, share, fc.nat(), fc.integer({ min: 0, max: 8 }), (events, at, zoom, pick, lanes) => {
        const clusters = clustersOf(events);
        const { start: starts, end } = clusters.events;
        const extent = { start: starts[0]!, end: end.reduce((a, b) => Math.max(a, b)) };
        const asked = { span: windowOf(extent, at, zoom), width: 900, budget: { ...budget, lanes } };
        const before = layOut(clusters, asked);
        const after = layOut(clusters, { ...asked, focus: [pick % events.length] }, before);
        expectAllCounted(after);
        expectNoOverlap(after);
      }),
      { numRuns: 200 },
    );
  });
});

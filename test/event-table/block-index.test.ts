import { expect } from 'chai';
import fc from 'fast-check';
import { Candidates } from '../../src/layout/candidates.js';
import { Lanes } from '../../src/layout/lanes.js';
import { findEarlierEvents } from '../../src/event-table/earlier-events.js';
import { clustersOf, manySketches, sketches } from '../layout/timelines.js';

const nat = fc.nat();

describe('BlockIndex', () => {
  it('answers like a plain loop', () => {
    fc.assert(
      fc.property(sketches, nat, nat, nat, (list, a, b, c) => {
        const clusters = clustersOf(list);
        const { events } = clusters;
        const n = events.size;
        const [from, to] = [a % n, b % n].sort((x, y) => x - y) as [number, number];
        const range = Array.from({ length: to + 1 - from }, (_, i) => from + i);
        const best = range.reduce((x, y) => (events.importance[y]! > events.importance[x]! ? y : x));
        expect(clusters.top(from, to + 1)).to.equal(best);
        expect(clusters.lastEnd(from, to + 1)).to.equal(Math.max(...range.map((i) => events.end[i]!)));
        const time = events.end[c % n]!;
        const lasting = events.end.filter((end, i) => events.start[i]! < time && end > time).length;
        expect(clusters.lasting(time)).to.equal(lasting);
        expect(clusters.first(time)).to.equal(events.start.filter((start) => start < time).length);
      }),
    );
  });

  it('answers like a plain loop for thousands of events', () => {
    const clusters = clustersOf(manySketches(5000, 7));
    const { start, end, importance, size } = clusters.events;
    fc.assert(
      fc.property(fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 }), (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
        const range = Array.from({ length: to - from }, (_, i) => from + i);
        expect(clusters.top(from, to)).to.equal(range.reduce((x, y) => (importance[y]! > importance[x]! ? y : x)));
        expect(clusters.lastEnd(from, to)).to.equal(Math.max(...range.map((i) => end[i]!)));
        const border = start[b]! - (a % 2);
        const first = start.findIndex((time, i) => i >= a && time >= border);
        expect(clusters.first(border, a)).to.equal(first < 0 ? size : first);
        expect(clusters.first(border, from, to)).to.equal(Math.min(to, Math.max(from, clusters.first(border))));
        const began = Array.from(end.keys()).filter((i) => start[i]! < border && end[i]! > border);
        const { count, best } = findEarlierEvents(clusters, border, 8);
        expect(count).to.equal(began.length);
        expect(best).to.deep.equal(began.sort((x, y) => (clusters.outranks(x, y) ? -1 : 1)).slice(0, 8));
      }),
    );
  });

  it('has no last end in an empty range', () => {
    expect(clustersOf(manySketches(5, 1)).lastEnd(2, 2)).to.equal(-Infinity);
  });
});

describe('Candidates', () => {
  it('gives every event of the stretch once, in order of importance, while none is rejected', () => {
    fc.assert(
      fc.property(sketches, nat, nat, (list, a, b) => {
        const clusters = clustersOf(list);
        const { start, end, size } = clusters.events;
        const stretch = { start: start[a % size]! + 1, end: end[b % size]! };
        if (stretch.end <= stretch.start) return;
        const { best } = findEarlierEvents(clusters, stretch.start, size);
        const candidates = new Candidates(clusters, stretch, 1000, 3, best);
        const got: number[] = [];
        for (let event = candidates.next(); event >= 0; event = candidates.next()) got.push(event);
        const all = Array.from(start.keys()).filter((i) => start[i]! < stretch.end && end[i]! > stretch.start);
        expect(got).to.deep.equal(all.sort((x, y) => (clusters.outranks(x, y) ? -1 : 1)));
      }),
    );
  });

  it('gives a cell up after as many failures as its patience', () => {
    const clusters = clustersOf(
      Array.from({ length: 50 }, (_, i) => ({ start: 1000 * (i % 2), length: 10, importance: i })),
    );
    const candidates = new Candidates(clusters, { start: 0, end: 2000 }, 1000, 3, []);
    let tries = 0;
    for (; candidates.next() >= 0; tries++) candidates.reject();
    expect(tries).to.equal(6);
  });
});

describe('Lanes', () => {
  it('keep a gap between intervals', () => {
    const lanes = new Lanes(2, 8);
    lanes.take(0, 100, 200);
    const table: [lane: number, start: number, end: number, free: boolean][] = [
      [0, 0, 92, true],
      [0, 0, 93, false],
      [0, 208, 300, true],
      [0, 207, 300, false],
      [0, 120, 130, false],
      [0, 50, 250, false],
      [1, 120, 130, true],
      [2, 120, 130, false],
    ];
    for (const [lane, start, end, free] of table)
      expect(lanes.isFree(lane, start, end), `${lane}: ${start}-${end}`).to.equal(free);
  });
});

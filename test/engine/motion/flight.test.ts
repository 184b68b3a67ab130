import { expect } from 'chai';
import { flight } from '../../../src/engine/motion/flight.js';
import type { Span } from '../../../src/model/types.js';

const STEPS = Array.from({ length: 21 }, (_, i) => i / 20);
const lengths = (spans: Span[]) => spans.map(({ start, end }) => end - start);

describe('a flight of the window', () => {
  const from = { start: 0, end: 1000 };

  it('begins where the window is and ends exactly where it is sent', () => {
    const to = { start: 1234.5, end: 1300.25 };
    const way = flight(from, to);
    expect(way.at(0)).to.deep.equal(from);
    expect(way.at(1)).to.equal(to);
  });

  it('keeps in its place the instant that has the same place in both windows', () => {
    // 200 is a fifth of the way through either.
    const way = flight(from, { start: 160, end: 360 });
    for (const share of STEPS) {
      const { start, end } = way.at(share);
      expect((200 - start) / (end - start)).to.be.closeTo(0.2, 1e-9);
    }
  });

  it('never turns back', () => {
    for (const to of [
      { start: 5000, end: 6000 },
      { start: 5000, end: 5010 },
      { start: -90_000, end: 100_000 },
    ]) {
      const way = flight(from, to);
      const starts = STEPS.map((share) => Math.abs(way.at(share).start - from.start));
      expect(starts).to.deep.equal([...starts].sort((a, b) => a - b));
      const grown = lengths(STEPS.map((share) => way.at(share))).map((length) => Math.abs(length - 1000));
      grown.forEach((length, i) => expect(length).to.be.at.least((grown[i - 1] ?? 0) - 1e-6));
    }
  });

  it('takes longer the farther it goes, between a quarter of a second and 600 ms', () => {
    const times = [1, 2, 8, 64, 1e6].map((factor) => flight(from, { start: 0, end: 1000 / factor }).duration);
    expect(times[0]).to.equal(250);
    expect(times.at(-1)).to.equal(600);
    expect(times).to.deep.equal([...times].sort((a, b) => a - b));
    expect(flight(from, { start: 900, end: 1900 }).duration).to.be.within(251, 600);
  });
});

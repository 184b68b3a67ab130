import { expect } from 'chai';
import fc from 'fast-check';
import type { Span } from '../../src/model/types.js';
import {
  clamped,
  contains,
  duration,
  fitSpan,
  intersects,
  msPerPx,
  pad,
  panned,
  powerOfTwo,
  scaleStep,
  zoomed,
} from '../../src/time/span.js';
import { DAY, HOUR } from '../layout/timelines.js';

const span = (start: number, end: number): Span => ({ start, end });

describe('time spans', () => {
  it('contain, intersect, grow and move', () => {
    expect(contains(span(0, 10), 0)).to.equal(true);
    expect(contains(span(0, 10), 10)).to.equal(false);
    expect(contains(span(0, 10), span(0, 10))).to.equal(true);
    expect(contains(span(0, 10), span(1, 11))).to.equal(false);
    expect(intersects(span(0, 10), span(9, 20))).to.equal(true);
    expect(intersects(span(0, 10), span(10, 20))).to.equal(false);
    expect(pad(span(0, 10), 5)).to.deep.equal(span(-5, 15));
    expect(panned(span(0, 10), -3)).to.deep.equal(span(-3, 7));
    expect(zoomed(span(0, 10), 0.5)).to.deep.equal(span(2.5, 7.5));
    expect(zoomed(span(0, 10), 2, 0)).to.deep.equal(span(0, 20));
    expect(msPerPx(span(0, 1000), 500)).to.equal(2);
  });

  const clamps: [what: string, from: Span, minSpan: number, to: Span][] = [
    ['inside stays', span(20, 30), 5, span(20, 30)],
    ['too early moves later', span(-5, 5), 5, span(0, 10)],
    ['too late moves earlier', span(95, 105), 5, span(90, 100)],
    ['too long takes all', span(-50, 500), 5, span(0, 100)],
    ['too short grows round its middle', span(50, 52), 10, span(46, 56)],
    ['too short at the edge grows inwards', span(0, 2), 10, span(0, 10)],
    ['bounds shorter than the least length win', span(0, 2), 1000, span(0, 100)],
  ];
  for (const [what, from, minSpan, to] of clamps) {
    it(`clamped: ${what}`, () => expect(clamped(from, span(0, 100), minSpan)).to.deep.equal(to));
  }

  const fits: [what: string, extent: Span, length: number][] = [
    ['4% on both sides', span(0, 100 * DAY), 108 * DAY],
    ['the hour of a live blog', span(0, HOUR), 1.08 * HOUR],
    ['an instant: the day around it', span(5, 6), DAY],
    ['no length at all', span(5, 5), DAY],
  ];
  for (const [what, extent, length] of fits) {
    it(`fitSpan: ${what}`, () => {
      const fit = fitSpan(extent);
      expect(duration(fit)).to.be.closeTo(length, 1e-3);
      expect(contains(fit, extent)).to.equal(true);
    });
  }

  it('scaleStep is at or above its scale, by less than a step, and stays where it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e15, noNaN: true }), (scale) => {
        const step = scaleStep(scale);
        expect(step / scale).to.be.within(1 - 1e-6, 2 ** (1 / 8));
        expect(scaleStep(step)).to.equal(step);
      }),
    );
  });

  it('powerOfTwo rounds up', () => {
    expect([0.3, 1, 3, 1024, 1025].map(powerOfTwo)).to.deep.equal([0.5, 1, 4, 1024, 2048]);
  });
});

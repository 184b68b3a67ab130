import { expect } from 'chai';
import fc from 'fast-check';
import type { Span } from '../../src/model/types.js';
import { contains, duration } from '../../src/scale/time-span.js';
import { Viewport } from '../../src/scale/viewport.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;

const viewportOf = (extent: Span, ...dates: [start: number, end: number][]) =>
  new Viewport(
    { start: Float64Array.from(dates, ([start]) => start), end: Float64Array.from(dates, ([, end]) => end) },
    extent,
  );

const year = { start: 0, end: 365 * DAY };
const inYear = viewportOf(year, [0, DAY], [364 * DAY, 365 * DAY]);

describe('viewport', () => {
  it('fits all events, and lets the window go half as far again on either side', () => {
    expect(contains(inYear.fit, year)).to.equal(true);
    expect(inYear.bounds.start).to.equal(inYear.fit.start - duration(inYear.fit) / 2);
    expect(inYear.bounds.end).to.equal(inYear.fit.end + duration(inYear.fit) / 2);
  });

  it('shows the days around when all dates are the same day', () => {
    const day = { start: 0, end: DAY };
    const { fit } = viewportOf(day, [0, DAY], [0, DAY]);
    expect(duration(fit)).to.be.at.least(5 * DAY);
    expect((fit.start + fit.end) / 2).to.equal(DAY / 2);
  });

  it('goes down to hours for days, and to a minute for times', () => {
    expect(inYear.minSpan).to.equal(6 * HOUR);
    expect(viewportOf(year, [0, DAY], [5, 6]).minSpan).to.equal(60_000);
  });

  it('zooms around an instant that is in the window, else around its middle', () => {
    const window = { start: 100 * DAY, end: 200 * DAY };
    expect(inYear.zoom(window, 'in', 120 * DAY)).to.deep.equal({ start: 110 * DAY, end: 160 * DAY });
    expect(inYear.zoom(window, 'in', 300 * DAY)).to.deep.equal({ start: 125 * DAY, end: 175 * DAY });
    expect(inYear.zoom(window, 'out')).to.deep.equal({ start: 50 * DAY, end: 250 * DAY });
  });

  it('reveals what is out of view, and stays where it is for what is in view', () => {
    const window = { start: 100 * DAY, end: 110 * DAY };
    expect(inYear.reveal(window, { start: 105 * DAY, end: 106 * DAY })).to.equal(window);
    const moved = inYear.reveal(window, { start: 200 * DAY, end: 201 * DAY });
    expect(moved).to.deep.equal({ start: 195.5 * DAY, end: 205.5 * DAY });
  });

  it('says where zooming ends', () => {
    expect(inYear.canZoom(inYear.bounds, 'out')).to.equal(false);
    expect(inYear.canZoom(inYear.bounds, 'in')).to.equal(true);
    expect(inYear.canZoom({ start: 0, end: 6 * HOUR }, 'in')).to.equal(false);
  });

  it('never leaves its bounds, whatever is asked', () => {
    const ms = fc.integer({ min: -1e13, max: 1e13 });
    fc.assert(
      fc.property(
        ms,
        fc.integer({ min: 1, max: 1e13 }),
        fc.double({ min: -9, max: 9, noNaN: true }),
        (at, length, by) => {
          for (const span of [
            inYear.clamp({ start: at, end: at + length }),
            inYear.pan({ start: at, end: at + length }, by),
            inYear.zoom({ start: at, end: at + length }, 'in'),
            inYear.zoom({ start: at, end: at + length }, 'out'),
          ]) {
            expect(span.start).to.be.at.least(inYear.bounds.start - 1);
            expect(span.end).to.be.at.most(inYear.bounds.end + 1);
            expect(duration(span)).to.be.at.least(inYear.minSpan * 0.999);
          }
        },
      ),
    );
  });
});

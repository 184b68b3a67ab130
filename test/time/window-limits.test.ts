import { expect } from 'chai';
import fc from 'fast-check';
import { FARTHEST_YEAR, spacing, utc } from '../../src/model/calendar.js';
import type { Span } from '../../src/model/types.js';
import { contains, duration } from '../../src/time/span.js';
import { WindowLimits } from '../../src/time/window-limits.js';
import { parseWindow, formatWindow } from '../../src/time/span-text.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;

const viewportOf = (extent: Span, ...dates: [start: number, end: number][]) =>
  new WindowLimits(
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

describe('viewport: deep time', () => {
  const year = (first: number): [number, number] => [utc(first), utc(first + 1)];
  const bang = year(-13_800_000_000);
  const day: [number, number] = [utc(2019, 3, 30), utc(2019, 4, 1)];
  const time: [number, number] = [day[0] + 10 * HOUR, day[0] + 10 * HOUR + 60_000];
  const whole = { start: bang[0], end: day[1] };
  const mixed = viewportOf(whole, bang, year(-66_000_000), day, time);

  /** The windows on the way in around an instant, until zooming ends. */
  function windowsTo(viewport: WindowLimits, at: number): Span[] {
    const windows = [viewport.fit];
    while (viewport.canZoom(windows.at(-1)!, 'in')) {
      expect(windows.length).to.be.below(90);
      windows.push(viewport.zoom(windows.at(-1)!, 'in', at));
    }
    return windows;
  }

  it('zooms from 13.8 billion years to a minute in even steps, and keeps the place', () => {
    const at = time[0];
    const windows = windowsTo(mixed, at);
    expect(duration(windows.at(-1)!)).to.be.closeTo(60_000, 1);
    const share = (at - windows[0]!.start) / duration(windows[0]!);
    windows.slice(1, -1).forEach((window, i) => {
      expect(duration(window) / duration(windows[i]!)).to.be.closeTo(0.5, 1e-6);
      expect((at - window.start) / duration(window)).to.be.closeTo(share, 1e-3);
    });
  });

  it('goes down to hours, not further, where dates name days at the finest', () => {
    const days = viewportOf(whole, bang, day);
    expect(days.minSpan).to.equal(6 * HOUR);
    expect(duration(windowsTo(days, day[0]).at(-1)!)).to.be.closeTo(6 * HOUR, 1);
  });

  it('stops at windows that numbers can still draw', () => {
    for (const [first, end] of [bang, year(-66_000_000), year(FARTHEST_YEAR), year(-FARTHEST_YEAR)]) {
      const viewport = viewportOf({ start: Math.min(first, bang[0]), end: Math.max(end, day[1]) }, [first, end], day);
      const last = windowsTo(viewport, first).at(-1)!;
      expect(first).to.be.at.least(last.start).and.at.most(last.end);
      expect(duration(last)).to.be.at.least(4095 * spacing(first));
      // A year is still far wider than such a window or fills a good part of it.
      expect(duration(last)).to.be.below(40 * DAY);
      expect(viewport.clamp({ start: first, end: first })).to.satisfy((span: Span) => span.end > span.start);
    }
  });

  it('is bounded by what years there are, and a quarter more', () => {
    const all = { start: utc(-FARTHEST_YEAR), end: utc(FARTHEST_YEAR + 1) };
    const { bounds, fit } = viewportOf(all, year(-FARTHEST_YEAR), year(FARTHEST_YEAR));
    expect(contains(bounds, fit)).to.equal(true);
    expect([bounds.start, bounds.end]).to.deep.equal([utc(-25e9), utc(25e9)]);
    expect(parseWindow(formatWindow(bounds))).to.satisfy((read: Span) => contains(read, fit));
  });

  it('never gives a window that is no span, whatever is asked', () => {
    const ms = fc.double({ min: -7e20, max: 7e20, noNaN: true });
    const length = fc.double({ min: 0, max: 21, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(ms, length, fc.double({ min: -9, max: 9, noNaN: true }), (start, by, fraction) => {
        const given = { start, end: start + by };
        for (const span of [mixed.clamp(given), mixed.pan(given, fraction), mixed.zoom(given, 'in', start)]) {
          expect(span.end).to.be.above(span.start);
          expect(contains(mixed.bounds, { start: span.start, end: span.end - spacing(span.end) })).to.equal(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

import { expect } from 'chai';
import type { Span } from '../../src/model/types.js';
import { shapeOf, isDot, placementsOf } from '../../src/layout/label-placement.js';
import { frameOf } from '../../src/layout/request.js';
import { label } from './timelines.js';

/** A window from 0 to 1024 px at 1 ms a px. */
const view = frameOf({ span: { start: 0, end: 1024 }, width: 1024, budget: { marks: 200, lanes: 4, label } });

/** Sides and places in px of the window. */
function places(date: Span, width: number): string {
  const px = (at: number) => Math.round(at - view.left);
  return placementsOf(shapeOf(date, view), width, view)
    .map(({ side, start, end }) => `${side} ${px(start)} to ${px(end)}`)
    .join(', ');
}

describe('places', () => {
  const table: [what: string, date: Span, width: number, places: string][] = [
    ['dot with room on both sides', { start: 500, end: 510 }, 100, 'end 497 to 613, start 397 to 513'],
    ['dot near the right edge', { start: 995, end: 1005 }, 100, 'start 892 to 1008'],
    ['dot near the left edge', { start: 15, end: 25 }, 100, 'end 12 to 128'],
    ['dot whose label would be cut off on both sides', { start: 500, end: 510 }, 600, ''],
    ['dot left of the window', { start: -20, end: -10 }, 100, 'start -123 to -7'],
    ['dot far left of the window', { start: -500, end: -490 }, 100, 'end -503 to -387, start -603 to -487'],
    ['dot right of the window', { start: 1100, end: 1110 }, 100, 'end 1097 to 1213'],
    ['bar longer than its label', { start: 100, end: 400 }, 100, 'end 100 to 400, start 100 to 400'],
    ['bar near the right edge', { start: 900, end: 1000 }, 200, 'start 800 to 1000'],
    ['bar that began before the window', { start: -100, end: 300 }, 100, 'end -100 to 300'],
    ['bar that goes on after the window', { start: 1000, end: 1300 }, 100, 'end 1000 to 1300'],
    ['bar left of the window', { start: -60, end: -20 }, 100, 'start -120 to -20'],
  ];
  for (const [what, date, width, expected] of table) {
    it(what, () => expect(places(date, width)).to.equal(expected));
  }

  it('cuts a bar at the coverage', () => {
    const figure = shapeOf({ start: -1e6, end: 1e6 }, view);
    expect(figure).to.deep.equal({ shape: 'bar', start: 0, end: view.length, cut: { start: true, end: true } });
  });

  it('draws a date of 16 px as a bar', () => {
    expect(isDot({ start: 0, end: 15 }, 1)).to.equal(true);
    expect(isDot({ start: 0, end: 16 }, 1)).to.equal(false);
  });
});

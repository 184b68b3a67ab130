import { expect } from 'chai';
import { FARTHEST_YEAR, spacing, utc } from '../../../src/model/calendar.js';
import type { Span } from '../../../src/model/types.js';
import { frame } from '../../support/fixtures.js';
import { VisStage } from '../../support/vis-stage.js';

const HOUR = 3_600_000;
const BOUNDS = { start: utc(-FARTHEST_YEAR), end: utc(FARTHEST_YEAR) };
/** Turns that it takes at most from forty billion years to a minute, a sixth closer with each. */
const TURNS = 250;

describe('the vis engine in deep time', () => {
  let stage: VisStage;

  afterEach(() => stage.destroy());

  /** Turns the wheel at a place until the window is no closer, or as short as it should be; tells of each window. */
  function zoomIn(x: number, shortest: number): Span[] {
    const center = stage.host.querySelector('.vis-center')!;
    const turn = {
      ctrlKey: true,
      bubbles: true,
      cancelable: true,
      composed: true,
      deltaY: -100,
      // Chromium gives a made event the older delta with the wrong sign unless told.
      wheelDeltaY: 100,
      clientX: x,
      clientY: 100,
    };
    for (let i = 0; i < TURNS; i++) {
      center.dispatchEvent(Object.assign(new WheelEvent('wheel', turn)));
      const { start, end } = stage.spans.at(-1)!.span;
      if (end - start <= shortest) break;
    }
    return stage.spans.map(({ span }) => span);
  }

  /** Where a time is in the page, CSS px. */
  const at = ({ start, end }: Span, time: number): number => {
    const { left, width } = stage.host.querySelector('.vis-center')!.getBoundingClientRect();
    return left + ((time - start) / (end - start)) * width;
  };
  const labels = (): string[] =>
    [...stage.host.querySelectorAll<HTMLElement>('.tick span')]
      .filter(({ style }) => style.visibility !== 'hidden')
      .map(({ textContent }) => textContent.replace(/\s/g, ' '));

  it('zooms from forty billion years to an hour, and the hour stays under the pointer all the way', async () => {
    stage = new VisStage({ bounds: BOUNDS, minSpan: HOUR / 60 });
    const time = Date.UTC(2019, 4, 6, 10, 15);
    const length = utc(FARTHEST_YEAR) - utc(-FARTHEST_YEAR);
    const start = time - length / 2;
    stage.configure({ bounds: { start: start - length, end: start + 2 * length }, minSpan: HOUR / 60 });
    stage.engine.show({ start, end: start + length }, false);
    const x = at({ start, end: start + length }, time);
    const spans = zoomIn(x, HOUR);
    const last = spans.at(-1)!;
    expect(last.end - last.start)
      .to.be.at.most(HOUR)
      .and.at.least(HOUR / 2);
    // Of the first window's doubles one is 131 seconds: what they round can be seen when hours are shown.
    for (const span of spans.filter(({ start, end }) => end - start > 1e4 * HOUR)) {
      expect(at(span, time), `${span.end - span.start} ms`).to.be.closeTo(x, 0.5);
    }
    for (let i = 1; i < spans.length; i++) {
      const [before, after] = [spans[i - 1]!, spans[i]!];
      expect(before.end - before.start).to.be.greaterThan(after.end - after.start);
    }
    for (let i = 0; i < 2; i++) await frame();
    expect(labels().join(' ')).to.match(/\d:\d\d [AP]M/);
  });

  it('comes as close to the beginning of the universe as times can be told apart there, and draws the axis', async () => {
    const start = utc(-13_800_000_000);
    stage = new VisStage({ bounds: BOUNDS, minSpan: HOUR });
    stage.engine.show({ start: start - 1e15, end: start + 1e15 }, false);
    const last = zoomIn(400, HOUR).at(-1)!;
    expect(last.end - last.start).to.equal(4096 * spacing(start));
    for (let i = 0; i < 2; i++) await frame();
    expect(labels().join(' ')).to.match(/12:00 [AP]M/);
    expect(stage.host.querySelectorAll('.tick.minor').length).to.be.greaterThan(3);
  });

  it('says in the words of its options to which side years are counted', async () => {
    stage = new VisStage({ bounds: BOUNDS, yearsAgo: 'ans avant nous', yearsAhead: 'ans après nous', locale: 'fr' });
    stage.engine.show({ start: utc(-14e9), end: utc(6e9) }, false);
    for (let i = 0; i < 2; i++) await frame();
    expect(labels()).to.include.members(['ans avant nous', 'ans après nous', '4 Md']);
  });
});

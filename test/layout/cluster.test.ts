import { expect } from 'chai';
import type { Span } from '../../src/model/types.js';
import { layOut } from '../../src/layout/layout.js';
import { canSplit, zoomTarget } from '../../src/layout/cluster.js';
import type { ClusterMark } from '../../src/layout/marks.js';
import { isCluster } from './invariants.js';
import type { Sketch } from './timelines.js';
import { DAY, HOUR, clustersOf, label } from './timelines.js';

/** What stands on the axis when there are no lanes. */
function axisRow(sketches: readonly Sketch[], span: Span, marks = 200): ClusterMark[] {
  const request = { span, width: 1000, budget: { marks, lanes: 0, label } };
  return layOut(clustersOf(sketches), request).marks.filter(isCluster);
}

const day = (at: number, importance = 0): Sketch => ({ start: at * DAY, length: DAY, importance });
const quarter = { start: 0, end: 100 * DAY };

describe('gather', () => {
  it('shows a lone event as a dot in the middle of its date', () => {
    const [mark] = axisRow([day(50)], quarter);
    expect(mark).to.include({ count: 1, dot: true, at: 50.5 * DAY });
  });

  it('shows a lone bar as a pill', () => {
    const [mark] = axisRow([{ start: 20 * DAY, length: 30 * DAY, importance: 0 }], quarter);
    expect(mark).to.include({ count: 1, dot: false });
  });

  it('counts neighbours together and names the most important', () => {
    const marks = axisRow([day(50, 1), day(50, 7), day(50, 3)], quarter);
    expect(marks.map(({ count, top }) => [count, top.importance])).to.deep.equal([[3, 7]]);
    expect(marks[0]!.extent).to.deep.equal({ start: 50 * DAY, end: 51 * DAY });
  });

  it('counts what began long ago at the edge of the coverage', () => {
    const [mark, ...others] = axisRow([{ start: -1e6 * DAY, length: 2e6 * DAY, importance: 0 }], quarter);
    expect(others).to.have.length(0);
    expect(mark!.count).to.equal(1);
    expect(mark!.members()).to.deep.equal([0]);
    expect(mark!.at).to.be.below(-90 * DAY);
  });

  it('joins parts rather than go over the budget', () => {
    const events = Array.from({ length: 150 }, (_, i) => day(i * 2 - 50));
    const roomy = axisRow(events, quarter);
    const tight = axisRow(events, quarter, 40);
    expect(roomy.length).to.be.above(tight.length);
    expect(tight.length).to.be.at.most(40);
    expect(tight.reduce((sum, { count }) => sum + count, 0)).to.equal(150);
  });
});

describe('a click on a cluster', () => {
  const cluster = (extent: Span, starts: Span) => ({ ...axisRow([day(50)], quarter)[0]!, extent, starts });

  it('zooms to its events with some room', () => {
    const target = zoomTarget(cluster({ start: 0, end: 10 * DAY }, { start: 0, end: 9 * DAY }));
    expect(target).to.deep.equal({ start: -2 * DAY, end: 12 * DAY });
  });

  it('zooms to the starts where one event goes on for long', () => {
    const target = zoomTarget(cluster({ start: 0, end: 400 * DAY }, { start: 0, end: 10 * DAY }));
    expect(target).to.deep.equal({ start: -2 * DAY, end: 12 * DAY });
  });

  it('zooms to the date of a single one', () => {
    const target = zoomTarget(cluster({ start: 0, end: 30 * DAY }, { start: 0, end: 0 }));
    expect(target).to.deep.equal({ start: -6 * DAY, end: 36 * DAY });
  });

  it('splits what zooming can tell apart', () => {
    expect(canSplit(cluster({ start: 0, end: 2 * DAY }, { start: 0, end: DAY }), 6 * HOUR)).to.equal(true);
    expect(canSplit(cluster({ start: 0, end: DAY }, { start: 0, end: 0 }), 6 * HOUR)).to.equal(false);
    expect(canSplit(cluster({ start: 0, end: DAY }, { start: 0, end: HOUR / 4 }), 6 * HOUR)).to.equal(false);
  });
});

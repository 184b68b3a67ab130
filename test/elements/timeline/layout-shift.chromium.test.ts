import { expect } from 'chai';
import { clear, drawn, frame, place, REAL, until } from '../../support/fixtures.js';
import type { NewsTimeline } from '../../../src/entries/index.js';

interface LayoutShift extends PerformanceEntry {
  value: number;
}

describe('the calm of a page with a timeline', () => {
  const shifts: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push((entry as LayoutShift).value);
  });

  before(() => observer.observe({ type: 'layout-shift' }));
  after(() => observer.disconnect());
  afterEach(clear);

  it('nothing in the page moves from the tag’s first moment to its drawing', async () => {
    const box = place(`<h2>Before it</h2>${REAL}<p>What comes after it</p>`, 760);
    const timeline = box.querySelector<NewsTimeline>('news-timeline')!;
    await timeline.updateComplete;
    await frame();
    await frame();
    shifts.length = 0;
    await drawn(timeline);
    for (let i = 0; i < 30; i++) await frame();
    for (const { value } of observer.takeRecords() as LayoutShift[]) shifts.push(value);
    expect(shifts).to.deep.equal([]);
    // The observer would have seen it.
    box.querySelector('h2')!.style.height = '200px';
    await until(() => shifts.length > 0, 'a shift is seen');
  });
});

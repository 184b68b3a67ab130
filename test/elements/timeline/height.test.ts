import { expect } from 'chai';
import { FAMILIES, setFamily } from '../../support/families.js';
import { clear, drawn, frame, heard, place, REAL, until } from '../../support/fixtures.js';
import type { NewsTimeline } from '../../../src/entries/index.js';

describe('the room that a timeline takes', () => {
  afterEach(() => {
    setFamily('');
    clear();
  });

  const WIDTHS = [480, 720, 1000];
  for (const [family, width] of FAMILIES.flatMap((name) => WIDTHS.map((px) => [name, px] as const))) {
    it(`is the same while it loads, when it is read and when it is drawn: ${width} px wide ${family}`, async () => {
      setFamily(family);
      const box = place(`${REAL}<p>What comes after it</p>`, width);
      const timeline = box.querySelector<NewsTimeline>('news-timeline')!;
      const after = box.querySelector('p')!;
      const heights: number[] = [];
      const tops: number[] = [];
      const note = (): void => {
        heights.push(timeline.offsetHeight);
        tops.push(after.getBoundingClientRect().top);
      };
      await timeline.updateComplete;
      note();
      await heard(timeline, 'load');
      note();
      await drawn(timeline);
      note();
      for (let i = 0; i < 10; i++) await frame();
      note();
      timeline.select('maduro-flight-claim');
      await until(
        () => timeline.shadowRoot!.querySelector('news-timeline-card')!.shadowRoot!.querySelector('article'),
        'the card shows it',
      );
      await frame();
      note();
      expect(heights[0]).to.be.greaterThan(400);
      expect(new Set(heights).size, heights.join()).to.equal(1);
      expect(new Set(tops).size, tops.join()).to.equal(1);
    });
  }

  it('is what `--news-timeline-height` says', async () => {
    const box = place(REAL.replace('<news-timeline', '<news-timeline style="--news-timeline-height: 500px"'), 800);
    const timeline = box.querySelector<NewsTimeline>('news-timeline')!;
    await drawn(timeline);
    expect(timeline.offsetHeight).to.be.closeTo(500, 30);
  });

  it('holds all that is in it, no wider than its column', async () => {
    const box = place(REAL, 600);
    const timeline = box.querySelector<NewsTimeline>('news-timeline')!;
    await drawn(timeline);
    const stage = timeline.shadowRoot!.querySelector<HTMLElement>('.stage')!;
    for (const family of FAMILIES) {
      setFamily(family);
      await frame();
      expect(timeline.scrollWidth, family).to.equal(600);
      expect(document.documentElement.scrollWidth, family).to.be.at.most(innerWidth);
      expect(stage.scrollHeight, family).to.be.at.most(stage.clientHeight);
    }
  });
});

import { expect } from 'chai';
import { contrast, ground, luminance, over, painted } from '../support/contrast.js';
import type { Rgba } from '../support/contrast.js';
import { clear, drawn, frame, mount, REAL, REFERENCE } from '../support/fixtures.js';
import type { NewsTimeline } from '../../src/entries/index.js';

describe('contrast', () => {
  afterEach(clear);

  it('is computed as WCAG does', () => {
    expect(contrast(painted('#fff'), painted('#000'))).to.be.closeTo(21, 0.01);
    expect(contrast(painted('#777'), painted('#fff'))).to.be.closeTo(4.48, 0.01);
  });

  for (const theme of ['light', 'dark']) {
    it(`of text is at least 4.5, of hues at least 3: ${theme}`, async () => {
      const timeline = await mount(REFERENCE.replace('<fake-timeline', `<fake-timeline theme="${theme}"`));
      await frame();
      const probe = document.createElement('i');
      timeline.shadowRoot!.append(probe);
      const color = (name: string): Rgba => {
        probe.style.color = `var(--_${name})`;
        return painted(getComputedStyle(probe).color);
      };
      const paper = color('paper');
      expect(luminance(paper) > 0.5).to.equal(theme === 'light');
      const era = over(color('era'), paper);
      // Where eras overlap, their tints add up.
      const eras = over(color('era'), era);
      for (const [name, ground] of [paper, era, eras].entries()) {
        for (const text of ['ink', 'muted']) {
          expect(contrast(color(text), ground), `${text} on ground ${name}`).to.be.at.least(4.5);
        }
      }
      expect(contrast(color('accent'), paper), 'accent').to.be.at.least(4.5);
      expect(contrast(color('accent'), eras), 'the focus ring on eras').to.be.at.least(3);
      expect(contrast(color('era-edge'), paper), 'the edge of an era in the list').to.be.at.least(3);
      for (let group = 1; group <= 8; group++) {
        expect(contrast(color(`group-${group}`), paper), `hue ${group}`).to.be.at.least(3);
        expect(contrast(color(`group-${group}`), eras), `hue ${group} on eras`).to.be.at.least(3);
      }
      const hues = new Set(Array.from({ length: 8 }, (_, i) => color(`group-${i + 1}`).join()));
      expect(hues.size).to.equal(8);
    });

    for (const [view, what] of [
      ['timeline', 'drawn'],
      ['list', 'listed'],
    ]) {
      it(`of every text is at least 4.5, with an event selected: ${what}, ${theme}`, async () => {
        const markup = `<news-timeline theme="${theme}" view="${view}" selected="maduro-flight-claim"`;
        const timeline = await mount<NewsTimeline>(REAL.replace('<news-timeline', markup));
        if (view === 'timeline') await drawn(timeline);
        await frame();
        const texts = textsIn(timeline);
        expect(texts.length).to.be.greaterThan(20);
        for (const element of texts) {
          const found = contrast(painted(getComputedStyle(element).color), ground(element));
          expect(found, `${element.className || element.localName}: ${element.textContent}`).to.be.at.least(4.5);
        }
      });
    }
  }
});

/** What has text of its own that can be seen. */
function textsIn(root: Element): Element[] {
  return [...root.shadowRoot!.querySelectorAll('*')].flatMap((element) => {
    const isText = [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue!.trim(),
    );
    const isRead = element.checkVisibility({ visibilityProperty: true }) && !element.matches('style, .spoken');
    return [...(isText && isRead ? [element] : []), ...(element.shadowRoot ? textsIn(element) : [])];
  });
}

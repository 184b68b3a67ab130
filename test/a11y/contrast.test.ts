import { expect } from 'chai';
import { clear, frame, mount, REFERENCE } from '../support/fixtures.js';

type Rgba = [red: number, green: number, blue: number, alpha: number];

/** A colour as the browser paints it, 0 to 255 and 0 to 1. */
function painted(color: string): Rgba {
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!, alpha! / 255];
}

function over([r, g, b, alpha]: Rgba, [r2, g2, b2]: Rgba): Rgba {
  const mix = (a: number, b: number): number => a * alpha + b * (1 - alpha);
  return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
}

/** WCAG 2.2's relative luminance. */
function luminance([red, green, blue]: Rgba): number {
  const [r, g, b] = [red, green, blue].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgba, b: Rgba): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

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
      for (let group = 1; group <= 8; group++) {
        expect(contrast(color(`group-${group}`), paper), `hue ${group}`).to.be.at.least(3);
        expect(contrast(color(`group-${group}`), eras), `hue ${group} on eras`).to.be.at.least(3);
      }
      const hues = new Set(Array.from({ length: 8 }, (_, i) => color(`group-${i + 1}`).join()));
      expect(hues.size).to.equal(8);
    });
  }
});

import { expect } from 'chai';
import { glyph, HUE_COUNT, groupColors, NO_GROUP_HUE } from '../../src/view-model/group-colors.js';

const SIZE = 130;
const STEP = 5;

/** Which points of a box a glyph covers: what is clipped away can't be hit. */
function covered(hue: number | undefined): boolean[] {
  const box = document.createElement('div');
  if (hue !== undefined) box.dataset['hue'] = String(hue);
  box.className = 'glyph';
  document.body.append(box);
  const points: boolean[] = [];
  for (let y = STEP / 2; y < SIZE; y += STEP) {
    for (let x = STEP / 2; x < SIZE; x += STEP) points.push(document.elementFromPoint(x, y) === box);
  }
  box.remove();
  return points;
}

describe('the glyphs of groups', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${groupColors} .glyph { ${glyph} position: fixed; z-index: 9; left: 0; top: 0; width: ${SIZE}px; height: ${SIZE}px; }`,
  );
  before(() => document.adoptedStyleSheets.push(sheet));
  after(() => document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1));

  const places = Array.from({ length: HUE_COUNT + 1 }, (_, hue) => hue);

  it('differ from each other in a seventh of what they cover at least', () => {
    const shapes = places.map(covered);
    for (const [a, one] of shapes.entries()) {
      for (const [b, other] of shapes.entries()) {
        if (b <= a) continue;
        const differing = one.filter((is, i) => is !== other[i]).length;
        const either = one.filter((is, i) => is || other[i]).length;
        expect(differing / either, `${a} and ${b}`).to.be.at.least(1 / 7);
      }
    }
  });

  it('weigh about the same, but for that of events without a group, which weighs less', () => {
    const shares = places.map((hue) => {
      const points = covered(hue);
      return points.filter(Boolean).length / points.length;
    });
    for (const share of shares.slice(0, HUE_COUNT)) expect(share).to.be.within(0.35, 0.56);
    expect(shares[NO_GROUP_HUE]).to.be.within(0.2, 0.35);
  });

  it('are a circle where there are no groups', () => {
    expect(covered(undefined)).to.deep.equal(covered(0));
  });
});

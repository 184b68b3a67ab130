/** Style sheets of pages that mean no harm to a timeline and do it all the same. */
import { expect } from 'chai';
import type { NewsTimeline } from '../../../src/elements/timeline/news-timeline.js';
import { clear, drawn, frame, heard, inside, place, REAL, until } from '../../support/fixtures.js';

const HOSTILE: Record<string, string> = {
  'a reset of everything':
    '* { margin: 0 !important; padding: 0 !important; border: 0 !important; box-sizing: border-box !important; font: inherit !important; vertical-align: baseline !important; float: none !important }',
  'a reset of what is in an article':
    'article *, main * { max-width: 100% !important; margin: 0 0 1em !important; text-align: justify !important; word-break: break-all !important }',
  '`all: unset` of everything': '* { all: unset }',
  '`all: initial` of everything, and important': '* { all: initial !important }',
  'important looks of bare tags': `
    button, input { all: unset !important; appearance: none !important; display: block !important; width: 100% !important; background: red !important }
    ol, ul { list-style: square !important; padding: 3em !important; columns: 2 !important }
    li { display: inline-block !important; float: left !important; margin: 2em !important }
    li::before, a::after { content: "x" !important; display: block !important }
    img, figure, svg, canvas { display: none !important; width: 10px !important; position: absolute !important }
    a { color: lime !important; display: block !important; border: 9px solid !important }
    h3, h4, p, section, header, span, time { font-size: 50px !important; display: inline !important; margin: 40px !important; position: static !important }
    [hidden] { display: block !important }
    [role], [aria-label], [tabindex] { outline: 9px solid red !important; visibility: hidden !important }`,
};

/** What a page's wrapper passes on to all that is in it. */
const INHERITED =
  'text-transform: uppercase; white-space: pre; text-align: justify; word-break: break-all; text-indent: 3em; cursor: wait; ' +
  'list-style: square; direction: rtl; font-variant: small-caps; font-style: italic; text-shadow: 1px 1px red';

/** Those of them that would spoil a timeline. */
const KEPT =
  'text-transform white-space text-align word-break text-indent direction font-variant-caps font-style text-shadow';

/** Where each thing stands in its timeline and how it looks, by its place in the tree. */
function looksOf(timeline: NewsTimeline, properties: readonly string[]): Map<string, string> {
  const looks = new Map<string, string>();
  const at = timeline.getBoundingClientRect();
  const round = Math.round;
  const visit = (root: ShadowRoot | Element, path: string): void => {
    [...root.children].forEach((element, i) => {
      const name = `${path}/${element.localName}[${i}]`;
      // What isn't shown stands nowhere.
      if (!element.getClientRects().length) return;
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const said = properties.map((property) => `${property}: ${style.getPropertyValue(property)}`);
      looks.set(name, [round(x - at.x), round(y - at.y), round(width), round(height), ...said].join('; '));
      visit(element, name);
      if (element.shadowRoot) visit(element.shadowRoot, name);
    });
  };
  visit(timeline.shadowRoot!, '');
  return looks;
}

const PROPERTIES = [
  'display',
  'position',
  'color',
  'font-size',
  'font-weight',
  'margin-top',
  'padding-left',
  'visibility',
];

async function stand(markup: string, width = 800): Promise<NewsTimeline> {
  const box = place(markup, width);
  // The sheets that are tried reset the page around the timeline, too.
  for (const [name, value] of Object.entries({ display: 'block', width: `${width}px` }))
    box.style.setProperty(name, value, 'important');
  const timeline = box.querySelector<NewsTimeline>('news-timeline')!;
  await heard(timeline, 'load');
  if (timeline.store.state.view === 'timeline') {
    await drawn(timeline);
    await until(() => inside(timeline, 'news-timeline-card').shadowRoot!.querySelector('.card'), 'the card is there');
  } else {
    await until(() => inside(timeline, 'news-timeline-list').shadowRoot!.querySelector('li'), 'the list is there');
  }
  for (let i = 0; i < 3; i++) await frame();
  return timeline;
}

function differences(plain: Map<string, string>, other: Map<string, string>): string[] {
  const found = [...plain].filter(([name, looks]) => other.get(name) !== looks);
  return found.slice(0, 5).map(([name, looks]) => `${name}: ${looks} → ${other.get(name)}`);
}

describe('a timeline in a page whose style sheet', () => {
  let sheet: HTMLStyleElement;

  beforeEach(() => (sheet = document.head.appendChild(document.createElement('style'))));

  afterEach(() => {
    sheet.remove();
    clear();
  });

  const views = {
    drawing: `<article>${REAL.replace('<news-timeline', '<news-timeline selected="april-30-uprising"')}</article>`,
    list: `<article>${REAL.replace('<news-timeline', '<news-timeline view="list"')}</article>`,
  };
  for (const [view, markup] of Object.entries(views)) {
    for (const [what, css] of Object.entries(HOSTILE)) {
      it(`has ${what} stands as in any other, as a ${view}`, async () => {
        const plain = looksOf(await stand(markup), PROPERTIES);
        clear();
        sheet.textContent = css;
        const timeline = await stand(markup);
        expect(getComputedStyle(timeline).display).to.equal('block');
        expect(timeline.getBoundingClientRect().width).to.be.closeTo(800, 0.5);
        expect(differences(plain, looksOf(timeline, PROPERTIES))).to.deep.equal([]);
      });
    }

    it(`passes on what spoils texts stands as in any other, as a ${view}`, async () => {
      const names = KEPT.split(' ');
      const box = (style: string) => `<div style="${style}">${markup}</div>`;
      const plain = looksOf(await stand(box('')), names);
      clear();
      const timeline = await stand(box(INHERITED));
      expect(differences(plain, looksOf(timeline, names))).to.deep.equal([]);
    });
  }

  it('makes all text vanish can be read', async () => {
    const timeline = await stand(`<div style="font-size: 0">${views.drawing}</div>`);
    const sizes = [...looksOf(timeline, ['font-size']).values()].map((looks) =>
      Number.parseFloat(looks.split('font-size: ')[1]!),
    );
    expect(sizes).to.have.length.above(50);
    expect(Math.min(...sizes)).to.be.at.least(11);
  });

  it('is left as it is: nothing of the timeline’s is in the page', async () => {
    const before = [document.styleSheets.length, document.adoptedStyleSheets.length, Object.keys(window).length];
    const paragraph = place(
      '<p class="card summary status" part="base"><button class="more">x</button></p>',
    ).querySelector('p')!;
    const [was, button] = [paragraph, paragraph.firstElementChild!].map((element) => ({
      ...getComputedStyle(element),
    }));
    const timeline = await stand(views.drawing);
    expect([document.styleSheets.length, document.adoptedStyleSheets.length, Object.keys(window).length]).to.deep.equal(
      before,
    );
    expect(document.querySelectorAll('[class*="vis-"], [style*="--_"]')).to.have.lengthOf(0);
    expect({ ...getComputedStyle(paragraph) }).to.deep.equal(was);
    expect({ ...getComputedStyle(paragraph.firstElementChild!) }).to.deep.equal(button);
    expect(timeline.getAttribute('style')).to.equal(null);
    expect(document.body.getAttribute('style')).to.equal(null);
  });
});

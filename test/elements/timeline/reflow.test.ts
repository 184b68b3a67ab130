import { expect } from 'chai';
import { press } from '../../support/input.js';
import { FAMILIES, setFamily } from '../../support/families.js';
import { clear, drawn, frame, heard, mount, place, REAL, until } from '../../support/fixtures.js';
import type { NewsTimeline } from '../../../src/entries/index.js';

/** Every tag of ours in a timeline, with the shadow root in which it keeps its content. */
function roots(host: Element): ShadowRoot[] {
  return [
    host.shadowRoot!,
    ...[...host.shadowRoot!.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? roots(one) : [])),
  ];
}

/** WCAG 2.2, 1.4.12: what readers may set without losing anything. */
function space(timeline: NewsTimeline): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
  );
  for (const root of roots(timeline)) root.adoptedStyleSheets.push(sheet);
}

const enlarge = (): string => (document.documentElement.style.fontSize = '200%');

/** The name of a German law. */
const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';

const MODES: [string, number, (timeline: NewsTimeline) => unknown][] = [
  ['at 320 px', 320, () => undefined],
  ['at 320 px with text of twice the size', 320, enlarge],
  ['at 1000 px with text of twice the size', 1000, enlarge],
  ['at 320 px with wide text', 320, space],
  ['at 720 px with wide text', 720, space],
];

const STATES: [string, string, (timeline: NewsTimeline) => Promise<unknown>][] = [
  ['list', 'view="list"', () => frame()],
  ['list with an event selected', 'view="list" selected="maduro-flight-claim"', () => frame()],
  ['drawing', 'view="timeline" start="2019-04-28"', drawn],
  ['Arabic list', 'view="list" locale="ar" selected="maduro-flight-claim"', () => frame()],
  ['Arabic drawing', 'view="timeline" locale="ar" start="2019-04-28" selected="tablada-statement"', drawn],
  ['drawing with an event selected', 'view="timeline" start="2019-04-28" selected="tablada-statement"', drawn],
];

/** What has text, outside of the drawing, where labels may be shortened. */
function texts(timeline: NewsTimeline): HTMLElement[] {
  return roots(timeline)
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('h3, h4, p, a, button, time, span, cite, bdi')])
    .filter(
      (one) => one.checkVisibility() && !one.closest('.surface, .status[role], .name') && one.textContent!.trim(),
    );
}

/** What sticks out of the tag, what is wider than its place, and what lies over something else. */
function faults(timeline: NewsTimeline): string[] {
  const box = timeline.getBoundingClientRect();
  const name = (one: Element): string => `${one.localName}.${one.className} ${one.textContent!.trim().slice(0, 30)}`;
  const found: string[] = [];
  if (timeline.scrollWidth > timeline.clientWidth) found.push(`scrolls sideways: ${timeline.scrollWidth}`);
  for (const one of texts(timeline)) {
    const { left, right } = textBox(one);
    if (left < box.left - 1 || right > box.right + 1) found.push(`sticks out: ${name(one)} ${left} ${right}`);
    if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
      found.push(`too wide: ${name(one)}`);
  }
  const shown = texts(timeline).filter((one) => one.matches('button, h3, h4, p, .date, .status'));
  for (const [i, one] of shown.entries()) {
    for (const other of shown.slice(i + 1)) {
      if (one.contains(other) || !overlap(visible(one), visible(other))) continue;
      found.push(`${name(one)} lies over ${name(other)}`);
    }
  }
  return found;
}

/** Where an element's text is: its padding may reach over an edge. */
function textBox(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** Of what stands in the card only that part which its scrolling leaves. */
function visible(element: Element): DOMRect {
  const rect = element.getBoundingClientRect();
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot) || root.host.localName !== 'news-timeline-card') return rect;
  const { top, bottom } = root.host.getBoundingClientRect();
  const start = Math.min(Math.max(rect.top, top), bottom);
  return new DOMRect(rect.left, start, rect.width, Math.max(0, Math.min(rect.bottom, bottom) - start));
}

/** Sees that all fits and can be read, in each family of type. */
async function fits(timeline: NewsTimeline): Promise<void> {
  for (const family of FAMILIES) {
    setFamily(family);
    // Sizes are measured a frame after they change, and drawn in the next.
    for (let i = 0; i < 4; i++) await frame();
    expect(texts(timeline).length).to.be.greaterThan(5);
    expect(faults(timeline), family).to.deep.equal([]);
    const base = timeline.shadowRoot!.querySelector('.base')!;
    expect(base.scrollHeight, `${family}: nothing is cut off below`).to.be.at.most(base.clientHeight + 1);
  }
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
  );
}

describe('all of a timeline can be read', () => {
  afterEach(() => {
    document.documentElement.style.fontSize = '';
    setFamily('');
    clear();
  });

  for (const [how, width, apply] of MODES) {
    for (const [state, attributes, reached] of STATES) {
      it(`${how}: ${state}`, async () => {
        const timeline = await mount<NewsTimeline>(
          REAL.replace('<news-timeline', `<news-timeline ${attributes}`),
          width,
        );
        await reached(timeline);
        apply(timeline);
        await fits(timeline);
      });
    }

    it(`${how}: while it loads`, async () => {
      const fetched = window.fetch;
      window.fetch = () => new Promise(() => undefined);
      const timeline = place(REAL, width).querySelector<NewsTimeline>('news-timeline')!;
      await timeline.updateComplete;
      apply(timeline);
      const notice = await until(() => timeline.shadowRoot!.querySelector('.notice'), 'there is a notice');
      window.fetch = fetched;
      expect(notice.scrollWidth).to.be.at.most(notice.clientWidth);
      expect(timeline.scrollWidth).to.be.at.most(timeline.clientWidth);
    });
  }

  for (const [how, width, apply] of MODES) {
    for (const [view, reached] of [
      ['list', frame],
      ['timeline', drawn],
    ] as const) {
      it(`${how}: words as long as a line, view="${view}"`, async () => {
        const markup = REAL.replace(/ src="[^"]*"/, ` view="${view}" selected="e1"`);
        const timeline = place(markup, width).querySelector<NewsTimeline>('news-timeline')!;
        const loaded = heard(timeline, 'load');
        const dates = ['2010', '2011', '2012', '2013'];
        const events = dates.map((date, i) => ({ id: `e${i}`, date, title: LONG, summary: LONG, group: 'g' }));
        timeline.timeline = { title: LONG, groups: [{ id: 'g', title: LONG }], events };
        await loaded;
        await reached(timeline);
        apply(timeline);
        await fits(timeline);
      });
    }
  }

  it('the card scrolls by the keyboard when its text is higher than it', async () => {
    enlarge();
    const markup = '<news-timeline view="timeline" selected="maduro-flight-claim"';
    const timeline = await mount<NewsTimeline>(REAL.replace('<news-timeline', markup), 320);
    await drawn(timeline);
    const card = timeline.shadowRoot!.querySelector<HTMLElement>('news-timeline-card')!;
    const way = await until(() => card.shadowRoot!.querySelector<HTMLElement>('.ways button'), 'the card stands');
    expect(card.scrollHeight).to.be.greaterThan(card.clientHeight);
    way.focus({ preventScroll: true });
    await frame();
    expect(card.scrollTop).to.equal(0);
    await press('ArrowDown');
    await until(() => card.scrollTop > 0, 'it has scrolled');
  });
});

import { expect } from 'chai';
import { contrast, ground, painted } from '../support/contrast.js';
import { prefer } from '../support/input.js';
import { button, buttons, clear, drawn, frame, inside, mount, REAL, until } from '../support/fixtures.js';
import type { NewsTimeline } from '../../src/entries/index.js';

const SELECTED = REAL.replace('<news-timeline', '<news-timeline start="2019-04-28" selected="maduro-flight-claim"');

async function shown(markup = SELECTED): Promise<NewsTimeline> {
  const timeline = await mount<NewsTimeline>(markup);
  if (timeline.store.state.view === 'timeline') await drawn(timeline);
  await frame();
  return timeline;
}

/** A colour of the reader's own, as painted. */
function system(name: string): string {
  const probe = document.createElement('i');
  probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return painted(color).join();
}

const color = (element: Element, property: string, pseudo?: string): string =>
  painted(getComputedStyle(element, pseudo).getPropertyValue(property)).join();

describe('what the reader prefers', () => {
  afterEach(async () => {
    await prefer({});
    clear();
  });

  it('forced colours: marks, eras, the selected event, pressed buttons and the brush are of the reader’s colours', async () => {
    await prefer({ 'forced-colors': 'active' });
    const timeline = await shown();
    const root = timeline.shadowRoot!;
    const mark = await until(() => root.querySelector('.surface .selected'), 'the event is selected');
    const label = mark.querySelector('.label')!;
    expect(color(label, 'background-color')).to.equal(system('Highlight'));
    expect(color(label.querySelector('.title')!, 'color')).to.equal(system('HighlightText'));
    expect(color(mark.querySelector('.shape')!, 'outline-color')).to.equal(system('Highlight'));
    const sure = root.querySelector('.surface .bar:not(.approximate, .disputed) .shape')!;
    expect(color(sure, 'background-color')).to.equal(system('CanvasText'));
    expect(getComputedStyle(mark.querySelector('.shape')!).backgroundImage).to.contain('gradient');
    expect(painted(getComputedStyle(root.querySelector('.band')!).backgroundColor)[3]).to.be.greaterThan(0.05);
    expect(color(button(timeline, 'Timeline'), 'background-color')).to.equal(system('CanvasText'));
    expect(color(button(timeline, 'Timeline'), 'color')).to.equal(system('Canvas'));
    expect(color(button(timeline, 'List'), 'background-color')).not.to.equal(system('CanvasText'));
    const overview = inside(timeline, 'news-timeline-overview').shadowRoot!;
    const brush = getComputedStyle(overview.querySelector('.brush')!);
    expect([painted(brush.borderTopColor).join(), brush.borderTopWidth]).to.deep.equal([system('CanvasText'), '2px']);
    expect(getComputedStyle(overview.querySelector('.scene')!).outlineStyle).to.equal('solid');
  });

  it('forced colours: the list keeps its marks, its eras and the selected event', async () => {
    await prefer({ 'forced-colors': 'active' });
    const timeline = await shown(SELECTED.replace('start=', 'view="list" start='));
    const list = inside(timeline, 'news-timeline-list').shadowRoot!;
    const current = list.querySelector('li[aria-current]')!;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(current.querySelector('.text')!);
    expect([outlineStyle, outlineWidth, painted(outlineColor).join()]).to.deep.equal([
      'solid',
      '3px',
      system('Highlight'),
    ]);
    expect(color(list.querySelector('.bar:not(.disputed) .shape')!, 'background-color')).to.equal(system('CanvasText'));
    expect(getComputedStyle(list.querySelector('.bar.disputed .shape')!).backgroundImage).to.contain('gradient');
    expect(color(list.querySelector('.strip')!, 'border-left-color')).to.equal(system('CanvasText'));
  });

  for (const scheme of ['light', 'dark']) {
    it(`forced colours: what is pressed can be read, on a page and in a tag of any colours: ${scheme}`, async () => {
      await prefer({ 'forced-colors': 'active', 'prefers-color-scheme': scheme });
      for (const attributes of ['theme="auto"', 'theme="light"', 'theme="dark"', 'hidden-groups="cuba" view="list"']) {
        const timeline = await shown(REAL.replace('<news-timeline', `<news-timeline ${attributes}`));
        const pressed = buttons(timeline).filter((one) => one.ariaPressed === 'true');
        expect(pressed.length).to.be.greaterThan(3);
        for (const one of pressed) {
          const text = painted(getComputedStyle(one).color);
          expect(contrast(text, ground(one)), `${attributes} ${one.textContent}`).to.be.at.least(4.5);
        }
        clear();
      }
    });
  }

  for (const theme of ['light', 'dark']) {
    it(`more contrast: lesser text 7, hairlines 3, a thicker focus ring: ${theme}`, async () => {
      const timeline = await shown(SELECTED.replace('<news-timeline', `<news-timeline theme="${theme}"`));
      const small = () => inside(timeline, 'news-timeline-card').shadowRoot!.querySelector('.small')!;
      const line = () => getComputedStyle(inside(timeline, 'news-timeline-card')).borderTopColor;
      const before = contrast(painted(line()), ground(timeline));
      await prefer({ 'prefers-contrast': 'more' });
      await frame();
      expect(before).to.be.lessThan(3);
      expect(contrast(painted(line()), ground(timeline))).to.be.at.least(3);
      expect(contrast(painted(getComputedStyle(small()).color), ground(small()))).to.be.at.least(7);
      const fit = button(timeline, 'Fit all events');
      fit.focus({ focusVisible: true } as FocusOptions);
      expect(getComputedStyle(fit).outlineWidth).to.equal('3px');
    });
  }

  it('reduced motion: nothing moves', async () => {
    await prefer({ 'prefers-reduced-motion': 'reduce' });
    const timeline = await shown();
    const moving = (root: ShadowRoot): Animation[] => [
      ...root.getAnimations().filter(({ effect }) => Number(effect!.getComputedTiming().duration) > 1),
      ...[...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? moving(one.shadowRoot) : [])),
    ];
    for (const name of ['Zoom in', 'Zoom out', 'Next event', 'Fit all events', 'List', 'Timeline']) {
      button(timeline, name).click();
      await timeline.updateComplete;
      expect(moving(timeline.shadowRoot!), name).to.deep.equal([]);
      const { span } = timeline;
      await frame();
      expect(timeline.span).to.deep.equal(span);
    }
  });
});

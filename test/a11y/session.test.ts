import { expect } from 'chai';
import type { NewsTimeline } from '../../src/entries/index.js';
import { clear, DAY, drawn, frame, lengthOf, place, spokenName, until } from '../support/fixtures.js';
import { press } from '../support/input.js';

/** As many tab stops as a reader will bear before giving up. */
const STOPS = 20;

/** What has the focus, within whatever shadow trees. */
function focused(): HTMLElement {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement;
}

const markOf = (element: Element): HTMLElement | null => element.closest<HTMLElement>('[data-kind]');

/** Presses Tab until what has the focus is what is looked for. */
async function tabTo(wanted: (element: HTMLElement) => boolean, what: string): Promise<HTMLElement> {
  for (let i = 0; i < STOPS; i++) {
    await press('Tab');
    await frame();
    if (wanted(focused())) return focused();
  }
  throw new Error(`Tab never came to ${what}; it ended at ${focused().outerHTML.slice(0, 200)}`);
}

/** The reference story, its sources with addresses, which are not known. */
async function linked(): Promise<object> {
  const story = (await (await fetch('/events.json')).json()) as { sources: { id: string }[] };
  const sources = story.sources.map((source) => ({ ...source, url: `https://example.org/${source.id}` }));
  return { ...story, sources };
}

describe('a reading session without a pointer', () => {
  afterEach(clear);

  it('walks all events, opens a card, follows a source, zooms to a week and leaves', async () => {
    const tag = '<news-timeline loading="eager" lang="en"></news-timeline>';
    const box = place(`<button id="before">Before</button>${tag}<button id="after">After</button>`, 900);
    const timeline = box.querySelector<NewsTimeline>('news-timeline')!;
    timeline.timeline = await linked();
    await drawn(timeline);
    const { events } = timeline;
    const stage = timeline.surface!;
    box.querySelector<HTMLElement>('#before')!.focus();

    await tabTo((element) => !!markOf(element), 'the stage');
    await press('Home');
    for (const [i, { id, title }] of events.entries()) {
      await until(() => markOf(focused())?.dataset['id'] === id, `"${title}" has the focus`);
      expect(spokenName(focused())).to.match(new RegExp(`, ${i + 1} of 18$`));
      const { left, right } = focused().getBoundingClientRect();
      const room = stage.getBoundingClientRect();
      expect(left < room.right && right > room.left, `${title} is in view`).to.equal(true);
      expect(focused().matches(':focus-visible')).to.equal(true);
      await press('ArrowRight');
    }
    expect(spokenName(focused())).to.match(/, 18 of 18$/);

    const uprising = events.findIndex(({ id }) => id === 'april-30-uprising');
    await press('Home');
    for (let i = 0; i < uprising; i++) await press('ArrowRight');
    await until(() => markOf(focused())?.dataset['id'] === 'april-30-uprising', 'the uprising has the focus');
    await press('Enter');
    const card = await until(() => focused().closest<HTMLElement>('article'), 'the card has the focus');
    expect(timeline.selected).to.equal('april-30-uprising');
    expect(card.ariaLabel).to.contain(events[uprising]!.title).and.contain('April 30, 2019');

    const source = (await tabTo((element) => element.matches('.sources a'), 'a source')) as HTMLAnchorElement;
    const followed: string[] = [];
    source.addEventListener('click', (event) => {
      event.preventDefault();
      followed.push(source.href);
    });
    await press('Enter');
    const { sources } = timeline.timeline!;
    const cited = events[uprising]!.sources.map(({ source: id }) => sources.find((one) => one.id === id)!.url);
    expect(followed).to.have.lengthOf(1);
    expect(cited).to.include(followed[0]);

    await press('Escape');
    await until(() => markOf(focused())?.dataset['id'] === 'april-30-uprising', 'the mark has the focus again');
    expect(timeline.selected).to.equal(undefined);

    while (lengthOf(timeline.span!) > 8 * DAY) {
      const before = lengthOf(timeline.span!);
      await press('+');
      await until(() => lengthOf(timeline.span!) < before, 'it is zoomed in');
    }
    const { start, end } = timeline.span!;
    expect(start).to.be.below(Date.UTC(2019, 3, 30));
    expect(end).to.be.above(Date.UTC(2019, 4, 1));
    await until(() => markOf(focused())?.dataset['id'] === 'april-30-uprising', 'the mark kept the focus');
    await until(
      () => /^Showing .*2019.*, \d+ events?$/.test(timeline.shadowRoot!.querySelector('.status')!.textContent!),
      'the window is announced',
    );

    await tabTo((element) => element.id === 'after', 'what comes after the timeline');
  });
});

import { expect } from 'chai';
import type { Span } from '../../../src/model/types.js';
import type { FakeTimeline } from '../../support/fixtures.js';
import {
  button,
  clear,
  Console,
  DAY,
  drawn,
  frame,
  heard,
  inside,
  mount,
  place,
  record,
  tap,
} from '../../support/fixtures.js';
import { REFERENCE, until } from '../../support/fixtures.js';

const LINKED = REFERENCE.replace('<fake-timeline', '<fake-timeline permalink');
const USER_EVENTS = ['timeline-select', 'timeline-range-input', 'timeline-range-change', 'timeline-filter'];
const WEEK: Span = { start: Date.UTC(2019, 3, 29), end: Date.UTC(2019, 4, 7) };

const selects = (timeline: FakeTimeline, id: string) => timeline.store.dispatch({ type: 'select', id: id });
const moves = (timeline: FakeTimeline, span: Span) => timeline.store.dispatch({ type: 'commitWindow', window: span });
const kept = (hash: string) => until(() => location.hash === hash, `the hash is ${hash} and not ${location.hash}`);

/** A new entry of the history, as if the reader had come by a link. */
function comeBy(hash: string): void {
  history.pushState(null, '', location.pathname + location.search + hash);
}

async function go(by: number): Promise<void> {
  const changed = heard(window, 'hashchange');
  history.go(by);
  await changed;
  for (let i = 0; i < 3; i++) await frame();
}

/** A window that is as far from another as half a pixel at most. */
function expectWindow(timeline: FakeTimeline, { start, end }: Span): void {
  const pixel = (end - start) / 2000;
  expect(timeline.span!.start).to.be.closeTo(start, pixel);
  expect(timeline.span!.end).to.be.closeTo(end, pixel);
}

describe('a permalink', () => {
  let said: Console;

  // WebKit lets a page change its address a hundred times in 30 seconds.
  beforeEach(() => {
    said = new Console();
    if (location.hash) comeBy('');
  });

  afterEach(() => {
    said.restore();
    clear();
  });

  it('is written nowhere before the reader does anything, nor without the attribute', async () => {
    const timeline = await mount(LINKED);
    expect(location.href).to.not.contain('#');
    timeline.select('pompeo-cbs');
    timeline.zoomIn();
    timeline.permalink = false;
    await timeline.updateComplete;
    selects(timeline, 'norway-talks');
    await frame();
    expect(location.href).to.not.contain('#');
  });

  it('has the event that the reader selects, each in an entry of its own; back and forward lead to them', async () => {
    const timeline = await mount(LINKED);
    selects(timeline, 'pompeo-cbs');
    await kept('#timeline=pompeo-cbs');
    selects(timeline, 'norway-talks');
    await kept('#timeline=norway-talks');
    const events = record(timeline, ...USER_EVENTS);
    await go(-1);
    expect(timeline.selected).to.equal('pompeo-cbs');
    await go(1);
    expect(timeline.selected).to.equal('norway-talks');
    expect(events).to.deep.equal([]);
  });

  it('leads back to where nothing was selected', async () => {
    const timeline = await mount(LINKED);
    const first = timeline.span!;
    selects(timeline, 'pompeo-cbs');
    await kept('#timeline=pompeo-cbs');
    await go(-1);
    expect(timeline.selected).to.equal(undefined);
    expect(timeline.span).to.deep.equal(first);
  });

  it('says that nothing is selected where something was at first', async () => {
    const timeline = await mount(LINKED.replace('permalink', 'permalink selected="pompeo-cbs"'));
    expect(location.hash).to.equal('');
    timeline.store.dispatch({ type: 'closeCard' });
    await kept('#timeline=');
    await go(-1);
    expect(timeline.selected).to.equal('pompeo-cbs');
  });

  it('is not written for what the page forbids', async () => {
    const timeline = await mount(LINKED);
    timeline.addEventListener('timeline-select', (event) => event.preventDefault(), { once: true });
    selects(timeline, 'pompeo-cbs');
    for (let i = 0; i < 3; i++) await frame();
    expect(location.hash).to.equal('');
  });

  it('has the window once it rests, in the entry that is there', async () => {
    const timeline = await mount(LINKED);
    const written = history.replaceState;
    const pushed = history.pushState;
    let times = 0;
    let entries = 0;
    history.replaceState = (...how) => {
      times++;
      written.apply(history, how);
    };
    history.pushState = (...how) => {
      entries++;
      pushed.apply(history, how);
    };
    try {
      for (let i = 20; i >= 0; i--) moves(timeline, { start: WEEK.start - i * DAY, end: WEEK.end - i * DAY });
      await kept('#timeline=2019-04-29/2019-05-06');
      expect([times, entries]).to.deep.equal([1, 0]);
    } finally {
      Object.assign(history, { replaceState: written, pushState: pushed });
    }
    selects(timeline, 'pompeo-cbs');
    await kept('#timeline=pompeo-cbs,2019-04-29/2019-05-06');
    timeline.store.dispatch({ type: 'zoom', to: 'fit' });
    moves(timeline, timeline.store.state.initialWindow!);
    await kept('#timeline=pompeo-cbs');
    await go(-1);
    expect(timeline.selected).to.equal(undefined);
    expect(timeline.span).to.deep.equal(WEEK);
  });

  it('is up to date when the reader selects before the window has rested', async () => {
    const timeline = await mount(LINKED);
    moves(timeline, WEEK);
    selects(timeline, 'pompeo-cbs');
    await kept('#timeline=pompeo-cbs,2019-04-29/2019-05-06');
    await go(-1);
    expect(location.hash).to.equal('#timeline=2019-04-29/2019-05-06');
    expect(timeline.span).to.deep.equal(WEEK);
    expect(timeline.selected).to.equal(undefined);
  });

  it('opens what was seen, without an event of the reader’s', async () => {
    comeBy('#timeline=pompeo-cbs,2019-04-29T06:00/2019-05-06T18:00');
    const box = place(LINKED);
    const timeline = box.querySelector<FakeTimeline>('fake-timeline')!;
    const events = record(timeline, ...USER_EVENTS);
    await heard(timeline, 'load');
    expect(timeline.selected).to.equal('pompeo-cbs');
    const window = { start: Date.UTC(2019, 3, 29, 6), end: Date.UTC(2019, 4, 6, 18) };
    expect(timeline.span).to.deep.equal(window);
    await drawn(timeline);
    expect(timeline.engines[0]!.window).to.deep.equal(window);
    expect(events).to.deep.equal([]);
    expect(said.warnings).to.deep.equal([]);
  });

  it('restores any window to within a pixel', async () => {
    const timeline = await mount(LINKED);
    await drawn(timeline);
    for (const seen of [
      { start: Date.UTC(2019, 1, 3, 4, 5, 6), end: Date.UTC(2019, 4, 20, 21, 22, 23) },
      { start: Date.UTC(2019, 4, 3, 1, 2, 3), end: Date.UTC(2019, 4, 3, 19, 20, 21) },
    ]) {
      moves(timeline, seen);
      await until(() => location.hash.includes('/'), 'the window is kept');
      timeline.fit();
      comeBy(location.hash);
      const again = await mount(LINKED.replace('permalink', `permalink id="again"`));
      expect(again.span).to.deep.equal(again.store.state.initialWindow);
      location.hash = location.hash.replace('#timeline=', '#again=');
      await until(() => again.span!.start !== again.store.state.initialWindow!.start, 'the window is restored');
      expectWindow(again, seen);
      again.remove();
      comeBy('');
    }
  });

  it('stays as it is when the reader follows an anchor of the page', async () => {
    const box = place('<a href="#section">Down</a><a href="#">Up</a><p id="section">Here</p>');
    const timeline = await mount(LINKED);
    selects(timeline, 'pompeo-cbs');
    moves(timeline, WEEK);
    await kept('#timeline=pompeo-cbs,2019-04-29/2019-05-06');
    for (const link of box.querySelectorAll('a')) {
      const changed = heard(window, 'hashchange');
      link.click();
      await changed;
      await frame();
      expect(timeline.selected).to.equal('pompeo-cbs');
      expect(timeline.span).to.deep.equal(WEEK);
    }
    selects(timeline, 'norway-talks');
    await until(() => location.hash.startsWith('#timeline=norway-talks'), 'the next selection is kept');
    await go(-1);
    expect(timeline.selected).to.equal('pompeo-cbs');
  });

  it('keeps several timelines of a page apart, by their ids or their order', async () => {
    const ids = ['permalink id="standoff"', 'permalink', '', 'permalink', 'permalink id="q&amp;a = ü"'];
    const box = place(ids.map((attributes) => REFERENCE.replace('<fake-timeline', `$& ${attributes}`)).join(''));
    const timelines = [...box.querySelectorAll<FakeTimeline>('fake-timeline')];
    await Promise.all(timelines.map((timeline) => heard(timeline, 'load')));
    const chosen = ['pompeo-cbs', 'norway-talks', 'bolton-tweet', 'helms-burton', 'freeland-havana'];
    for (const [i, timeline] of timelines.entries()) {
      selects(timeline, chosen[i]!);
      await frame();
    }
    await kept(
      '#standoff=pompeo-cbs&timeline=norway-talks&timeline-2=helms-burton&q%26a%20%3D%20%C3%BC=freeland-havana',
    );
    await go(-1);
    expect(timelines.map(({ selected }) => selected)).to.deep.equal([...chosen.slice(0, 4), undefined]);
  });

  it('keeps timelines in shadow roots apart from each other and from the page’s', async () => {
    const roots = ['<div></div>', LINKED, '<div></div>'].map((markup) => {
      const box = place(markup);
      const root = markup === LINKED ? box : box.firstElementChild!.attachShadow({ mode: 'open' });
      if (root !== box) root.innerHTML = `<div>${LINKED}</div>`;
      return root;
    });
    const timelines = roots.map((root) => root.querySelector<FakeTimeline>('fake-timeline')!);
    await Promise.all(timelines.map((timeline) => heard(timeline, 'load')));
    // The last first: their names are those of their places, whoever comes first.
    selects(timelines[2]!, 'bolton-tweet');
    await kept('#timeline-3=bolton-tweet');
    selects(timelines[0]!, 'pompeo-cbs');
    await kept('#timeline-3=bolton-tweet&timeline=pompeo-cbs');
    selects(timelines[1]!, 'norway-talks');
    await kept('#timeline-3=bolton-tweet&timeline=pompeo-cbs&timeline-2=norway-talks');
    await go(-1);
    expect(timelines.map(({ selected }) => selected)).to.deep.equal(['pompeo-cbs', undefined, 'bolton-tweet']);
  });

  it('can stand in the article as a link, which brings the reader to the timeline', async () => {
    const box = place('<a href="#timeline=pompeo-cbs">The interview</a><div style="height: 4000px"></div>');
    const timeline = await mount(`${LINKED}`);
    place('<div style="height: 4000px"></div>');
    expect(scrollY).to.equal(0);
    box.querySelector('a')!.click();
    await until(() => scrollY > 0, 'the page scrolls');
    await until(() => Math.abs(timeline.getBoundingClientRect().top) < 2, 'the timeline is at the top');
    expect(timeline.selected).to.equal('pompeo-cbs');
  });

  it('brings the reader to the event itself where the view is a list', async () => {
    const box = place('<a href="#timeline=freeland-havana">Havana</a><div style="height: 4000px"></div>');
    const timeline = await mount(LINKED.replace('permalink', 'permalink view="list"'));
    place('<div style="height: 4000px"></div>');
    box.querySelector('a')!.click();
    await until(() => {
      const item = inside(timeline, 'news-timeline-list').shadowRoot!.querySelector('li[aria-current]');
      const { top, bottom } = item?.getBoundingClientRect() ?? { top: -1, bottom: 0 };
      return top >= 0 && bottom <= innerHeight + 1;
    }, 'the event is in view');
  });

  it('with a window alone moves no page, nor does one that was seen before', async () => {
    comeBy('#timeline=2019-04-29/2019-05-06');
    place('<div style="height: 4000px"></div>');
    const timeline = await mount(LINKED);
    expect(timeline.span).to.deep.equal(WEEK);
    selects(timeline, 'pompeo-cbs');
    await until(() => location.hash.includes('pompeo-cbs'), 'the event is kept');
    await go(-1);
    await go(1);
    expect(timeline.selected).to.equal('pompeo-cbs');
    expect(scrollY).to.equal(0);
  });

  it('keeps what others keep in the history', async () => {
    const states: [unknown, unknown][] = [
      [{ page: 3 }, { page: 3, newsTimeline: true }],
      ['mine', 'mine'],
      [[1], [1]],
      [null, { newsTimeline: true }],
    ];
    const timeline = await mount(LINKED);
    for (const [i, [state, after]] of states.entries()) {
      history.replaceState(state, '');
      selects(timeline, i % 2 ? 'pompeo-cbs' : 'norway-talks');
      await kept(`#timeline=${i % 2 ? 'pompeo-cbs' : 'norway-talks'}`);
      expect(history.state).to.deep.equal(after);
    }
  });

  it('works on a page with a base address', async () => {
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    const timeline = await mount(LINKED);
    document.head.append(base);
    try {
      const { pathname } = location;
      selects(timeline, 'pompeo-cbs');
      await kept('#timeline=pompeo-cbs');
      expect(location.pathname).to.equal(pathname);
    } finally {
      base.remove();
    }
  });

  it('can be switched on later', async () => {
    comeBy('#timeline=pompeo-cbs');
    const timeline = await mount(REFERENCE);
    expect(timeline.selected).to.equal(undefined);
    timeline.permalink = true;
    await until(() => timeline.selected === 'pompeo-cbs', 'the event is selected');
    expect(timeline.hasAttribute('permalink')).to.equal(true);
  });

  it('lets go of the page when the timeline leaves it', async () => {
    const timeline = await mount(LINKED);
    moves(timeline, WEEK);
    timeline.remove();
    comeBy('#timeline=pompeo-cbs');
    dispatchEvent(new HashChangeEvent('hashchange'));
    await frame();
    expect(timeline.selected).to.equal(undefined);
    expect(location.hash).to.equal('#timeline=pompeo-cbs');
  });

  it('is kept for what the reader does with the buttons, too', async () => {
    const timeline = await mount(LINKED);
    await drawn(timeline);
    tap(button(timeline, 'Zoom in'));
    await until(() => location.hash.includes('/'), 'the window is kept');
  });
});

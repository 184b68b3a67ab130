import { expect } from 'chai';
import { EventTable } from '../../src/event-table/event-table.js';
import { loadMessages } from '../../src/i18n/languages.js';
import type { Messages } from '../../src/i18n/messages.js';
import type { NewsEvent, Timeline } from '../../src/model/types.js';
import { RequestHandler } from '../../src/store/handle-request.js';
import type { Announcement, TimelineRequest } from '../../src/store/requests.js';
import type { StatePart } from '../../src/store/timeline-state.js';
import { TimelineStore } from '../../src/store/timeline-store.js';
import type { WantedWindow } from '../../src/store/time-window.js';
import { DAY, event } from '../layout/timelines.js';
import { TimelineViewModel } from '../../src/view-model/timeline-view-model.js';

const newsEvent = (id: string, day: number, group?: string): NewsEvent => ({
  ...event({ start: day * DAY, length: DAY, importance: 0, title: `Title of ${id}` }),
  id,
  ...(group && { group }),
});

/** Four events ten days apart, of two groups. */
const TIMELINE: Timeline = {
  groups: [
    { id: 'us', title: 'United States' },
    { id: 'ru', title: 'Russia' },
  ],
  eras: [],
  sources: [],
  events: [newsEvent('a', 0, 'us'), newsEvent('b', 10, 'ru'), newsEvent('c', 20, 'us'), newsEvent('d', 30, 'ru')],
};

describe('TimelineStore', () => {
  let messages: Messages;
  let store: TimelineStore;
  let handler: RequestHandler;
  /** What the page was asked and told, and whether it says yes. */
  let announced: Announcement[];
  let allowed: boolean;
  let wanted: { -readonly [Name in keyof WantedWindow]: WantedWindow[Name] };
  /** What the focus went to. */
  let focused: string[];

  const viewModelOf = (timeline: Timeline, timeZone = 'UTC') =>
    new TimelineViewModel(timeline, EventTable.of(timeline, timeZone), 'en', timeZone, messages, () => 'UTC');
  const types = () => announced.map(({ type }) => type);
  const shown = () => store.viewModel!.index.slice().map(({ id }) => id);
  /** The parts of the state that change meanwhile. */
  function changes(act: () => void, parts: readonly StatePart[]): StatePart[] {
    const seen = new Set<StatePart>();
    const end = store.subscribe(parts, (changed) => changed.forEach((part) => parts.includes(part) && seen.add(part)));
    act();
    end();
    return [...seen];
  }

  before(async () => (messages = await loadMessages('en')));

  beforeEach(async () => {
    announced = [];
    allowed = true;
    focused = [];
    wanted = { start: undefined, end: undefined };
    const target = (name: string) => ({ takeFocus: () => void focused.push(name) });
    store = new TimelineStore();
    handler = new RequestHandler(store, {
      announce(announcement) {
        announced.push(announcement);
        return allowed;
      },
      wanted,
      focusTargets: { stage: target('stage'), card: target('card') },
    });
    const allEvents = viewModelOf(TIMELINE);
    store.update({ dataset: { timeline: TIMELINE, problems: [] }, allEvents });
    store.connect(handler);
    await handler.window.adopt(allEvents, false, 0);
  });

  it('grants no request before there is what answers it', () => {
    const bare = new TimelineStore();
    expect(bare.dispatch({ type: 'select', id: 'a' })).to.equal(false);
    expect(bare.state.selected).to.equal(undefined);
  });

  it('hides all events until there is what hides those of some groups', () => {
    const bare = new TimelineStore();
    bare.update({ allEvents: viewModelOf(TIMELINE), hiddenGroups: ['us'] });
    expect(bare.viewModel).to.equal(null);
    bare.connect(new RequestHandler(bare, { announce: () => true, wanted, focusTargets: {} }));
    expect(bare.viewModel!.index.size).to.equal(2);
  });

  it('tells those who have subscribed to a part that changes, once a change, and nobody else', () => {
    const heard: string[] = [];
    const end = store.subscribe(['selected', 'window'], () => heard.push('both'));
    store.subscribe(['status'], () => heard.push('status'));
    store.update({ selected: 'a', window: { start: 0, end: 1 } });
    store.update({ selected: 'a' });
    expect(heard).to.deep.equal(['both']);
    end();
    store.update({ selected: 'b' });
    store.update({ status: 'said' });
    expect(heard).to.deep.equal(['both', 'status']);
  });

  it('tells once of changes that belong together, when the last of those who hold it lets go', () => {
    const heard: StatePart[][] = [];
    store.subscribe(null, (changed) => heard.push([...changed]));
    const release = [store.hold(), store.hold()];
    store.update({ selected: 'a' });
    store.update({ status: 'said' });
    expect(store.state.selected).to.equal('a');
    release[0]!();
    expect(heard).to.deep.equal([]);
    release[1]!();
    expect(heard).to.deep.equal([['selected', 'status', 'viewModel']]);
  });

  it('opens with all events, or with what the page wants', async () => {
    expect(store.state.window).to.deep.equal(store.state.limits!.fit);
    wanted.start = '1970-01-05';
    wanted.end = '1970-01-25';
    await handler.window.open();
    expect(store.state.window).to.deep.equal({ start: 4 * DAY, end: 25 * DAY });
    expect(store.state.needsOverview).to.equal(true);
    expect(types()).to.deep.equal([]);
  });

  it('asks the page before it selects, and lists and says what is selected', () => {
    expect(store.dispatch({ type: 'select', id: 'b' })).to.equal(true);
    expect(announced).to.deep.equal([{ type: 'select', id: 'b', event: TIMELINE.events[1] }]);
    expect(store.state.selected).to.equal('b');
    expect(store.state.status).to.contain('Title of b');
    expect(store.selectedPlace).to.equal(1);
  });

  it('leaves the selection where the page forbids another', () => {
    allowed = false;
    expect(store.dispatch({ type: 'select', id: 'b' })).to.equal(false);
    expect(store.dispatch({ type: 'open', id: 'b' })).to.equal(false);
    expect(store.state.selected).to.equal(undefined);
    expect([store.state.status, store.state.requested, focused]).to.deep.equal(['', null, []]);
  });

  it('names each request for an event anew, so that the same can be brought into view twice', () => {
    store.dispatch({ type: 'select', id: 'b' });
    const { requested } = store.state;
    store.dispatch({ type: 'select', id: 'b' });
    expect(store.state.requested).to.deep.equal(requested);
    expect(store.state.requested).to.not.equal(requested);
  });

  it('goes on in the card, and back to the stage', () => {
    store.dispatch({ type: 'open', id: 'c' });
    expect(focused).to.deep.equal(['card']);
    expect(store.state.status, 'the card says it').to.equal('');
    expect(store.dispatch({ type: 'closeCard' })).to.equal(true);
    expect(focused).to.deep.equal(['card', 'stage']);
    expect(store.state.selected).to.equal(undefined);
    expect(store.dispatch({ type: 'closeCard' }), 'there is nothing to close').to.equal(false);
    expect(types()).to.deep.equal(['select', 'select']);
  });

  it('steps from event to event, up to the first and the last', () => {
    const steps = [1, 1, -1, -1, -1] as const;
    const ids = steps.map((by) => (store.dispatch({ type: 'step', by }), store.state.selected));
    expect(ids).to.deep.equal(['a', 'b', 'a', 'a', 'a']);
  });

  it('lists events that no zoom parts until another is selected', () => {
    store.dispatch({ type: 'openCluster', events: TIMELINE.events, byKey: true });
    expect(store.state.gathered).to.equal(TIMELINE.events);
    expect(focused).to.deep.equal(['card']);
    store.dispatch({ type: 'select', id: 'a' });
    expect(store.state.gathered).to.deep.equal([]);
  });

  it('follows the hand, and tells the page of each move and of the end', () => {
    const windows = [1, 2].map((day) => ({ start: day * DAY, end: (day + 9) * DAY }));
    store.dispatch({ type: 'moveWindow', window: windows[0]! });
    expect(store.state.windowMove).to.equal('drag');
    store.dispatch({ type: 'moveWindow', window: windows[1]! });
    expect(store.state.restingWindow).to.deep.equal(store.state.limits!.fit);
    store.dispatch({ type: 'commitWindow' });
    expect(store.state.restingWindow).to.equal(windows[1]);
    expect(store.state.windowMove).to.equal('step');
    expect(announced).to.deep.equal([
      { type: 'moveWindow', window: windows[0] },
      { type: 'moveWindow', window: windows[1] },
      { type: 'commitWindow', window: windows[1] },
    ]);
  });

  it('renders nothing for a window on its way: only what follows it hears of it', () => {
    const window = { start: DAY, end: 9 * DAY };
    const parts = ['window', 'restingWindow', 'viewModel', 'selected', 'view'] as const;
    expect(changes(() => store.dispatch({ type: 'moveWindow', window }), parts)).to.deep.equal(['window']);
  });

  it('zooms around the selected event, and says what is shown', () => {
    store.select('d');
    store.dispatch({ type: 'zoom', to: 'in' });
    const { window } = store.state;
    expect(window!.start).to.be.below(30 * DAY);
    expect(window!.end).to.be.above(31 * DAY);
    expect(types()).to.deep.equal(['commitWindow']);
    expect(store.state.windowMove).to.equal('flight');
    expect(store.state.status)
      .to.match(/1970/)
      .and.match(/\d event/);
  });

  it('brings a selected event into the window', () => {
    store.dispatch({ type: 'stepWindow', window: { start: 0, end: 5 * DAY } });
    store.select('d');
    const { window } = store.state;
    expect(window!.start < 30 * DAY && window!.end > 31 * DAY).to.equal(true);
  });

  it('hides a group where the page lets it, but not the selected event’s, nor the last', () => {
    const toggle = (group: string): TimelineRequest => ({ type: 'toggleGroup', group });
    expect(store.dispatch(toggle('us'))).to.equal(true);
    expect(shown()).to.deep.equal(['b', 'd']);
    expect(announced).to.deep.equal([{ type: 'filter', hiddenGroups: ['us'] }]);
    expect(store.dispatch(toggle('ru')), 'the last one').to.equal(false);
    expect(store.dispatch(toggle('us'))).to.equal(true);
    expect(shown()).to.deep.equal(['a', 'b', 'c', 'd']);
    store.select('a');
    expect(store.dispatch(toggle('us')), 'the selected event’s').to.equal(false);
    allowed = false;
    expect(store.dispatch(toggle('ru')), 'forbidden').to.equal(false);
    expect(store.dispatch(toggle('nobody')), 'no group').to.equal(false);
    expect(shown()).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('says that other events are shown where the selection brings a group back', () => {
    store.update({ hiddenGroups: ['us'] });
    expect(shown()).to.deep.equal(['b', 'd']);
    expect(changes(() => store.select('a'), ['viewModel'])).to.deep.equal(['viewModel']);
    expect(shown()).to.deep.equal(['a', 'b', 'c', 'd']);
    handler.filter.settle();
    expect(store.state.hiddenGroups).to.deep.equal([]);
  });

  it('keeps a window that was moved when more data comes, and opens anew for other data', async () => {
    const window = { start: 2 * DAY, end: 12 * DAY };
    store.dispatch({ type: 'stepWindow', window });
    const more = { ...TIMELINE, events: [...TIMELINE.events, newsEvent('e', 40, 'us')] };
    for (const [isMore, expected] of [
      [true, window],
      [false, undefined],
    ] as const) {
      const allEvents = viewModelOf(more);
      store.update({ dataset: { timeline: more, problems: [] }, allEvents });
      await handler.window.adopt(allEvents, isMore, 0);
      expect(store.state.window).to.deep.equal(expected ?? store.state.limits!.fit);
    }
  });
});

import { expect } from 'chai';
import type { SelectDetail } from '../../../src/entries/index.js';
import type { FakeTimeline } from '../../support/fixtures.js';
import {
  button,
  clear,
  drawn,
  heard,
  lengthOf,
  mount,
  place,
  record,
  REFERENCE,
  until,
} from '../../support/fixtures.js';
import { press } from '../../support/input.js';

/** The kind and id of the mark that has the focus, in whichever timeline. */
function at(): string | undefined {
  const active = document.activeElement?.shadowRoot?.activeElement;
  const { kind, id } = active?.closest<HTMLElement>('[data-kind]')?.dataset ?? {};
  return kind && `${kind}:${id}`;
}

const stops = (timeline: FakeTimeline): HTMLButtonElement[] => [
  ...timeline.surface!.querySelectorAll<HTMLButtonElement>('button[tabindex="0"]'),
];

describe('the keyboard on the stage', () => {
  let timeline: FakeTimeline;
  let ids: string[];

  const start = async (markup = REFERENCE) => {
    timeline = await mount(markup, 900);
    await drawn(timeline);
    ids = timeline.events.map(({ id }) => `event:${id}`);
    await until(() => stops(timeline).length, 'there is a tab stop');
    stops(timeline)[0]!.focus();
  };
  const engine = () => timeline.engines[0]!;
  const card = () => timeline.shadowRoot!.querySelector('news-timeline-card')!.shadowRoot!;

  afterEach(clear);

  it('has one stop, which stays where the focus was', async () => {
    await start();
    await press('Home');
    await press('ArrowRight');
    expect(at()).to.equal(ids[1]);
    (document.activeElement!.shadowRoot!.activeElement as HTMLElement).blur();
    expect(stops(timeline).map((stop) => stop.closest<HTMLElement>('[data-kind]')!.dataset['id'])).to.deep.equal([
      timeline.events[1]!.id,
    ]);
  });

  it('goes to the first and the last event, and stays there', async () => {
    await start();
    await press('End');
    expect(at()).to.equal(ids.at(-1));
    await press('ArrowRight');
    expect(at()).to.equal(ids.at(-1));
    await press('Home');
    expect(at()).to.equal(ids[0]);
    await press('ArrowLeft');
    expect(at()).to.equal(ids[0]);
  });

  it('goes from right to left where the language is read so', async () => {
    await start('<fake-timeline src="/events.json" loading="eager" locale="ar"></fake-timeline>');
    expect(engine().options.direction).to.equal('rtl');
    await press('Home');
    await press('ArrowLeft');
    expect(at()).to.equal(ids[1]);
    await press('ArrowRight');
    expect(at()).to.equal(ids[0]);
  });

  it('goes down to what is counted, opens it and goes on in it', async () => {
    await start();
    for (let i = 0; i < 20 && !at()!.startsWith('cluster'); i++) await press('ArrowDown');
    expect(at()).to.match(/^cluster:/);
    const counted = engine().marks.find((mark) => mark.kind === 'cluster' && mark.count > 1);
    engine().focus({ kind: 'cluster', id: counted!.id });
    const before = lengthOf(timeline.span!);
    const held = counted?.kind === 'cluster' ? counted.members().map((place) => ids[place]) : [];
    await press('Enter');
    await until(() => lengthOf(timeline.span!) < before, 'it is zoomed in');
    await until(() => at()?.startsWith('event'), 'an event has the focus');
    expect(held).to.include(at());
    await press('ArrowUp');
    expect(at()).not.to.equal(undefined);
  });

  it('goes from a count to the events in it', async () => {
    await start();
    for (let i = 0; i < 20 && !at()!.startsWith('cluster'); i++) await press('ArrowDown');
    const counted = engine().marks.find((mark) => `cluster:${mark.id}` === at());
    const [first] = counted?.kind === 'cluster' ? counted.members() : [];
    await press('ArrowRight');
    expect(at()).to.equal(ids[first!]);
  });

  it('goes on by whole windows', async () => {
    await start();
    timeline.span = { start: Date.UTC(2019, 3, 20), end: Date.UTC(2019, 4, 4) };
    await timeline.updateComplete;
    stops(timeline)[0]!.focus();
    const changes = record(timeline, 'timeline-range-change');
    await press('PageDown');
    expect(timeline.span.start).to.be.greaterThan(Date.UTC(2019, 3, 29));
    expect(changes).to.have.lengthOf(1);
    const place = ids.indexOf(at()!);
    expect(timeline.store.viewModel!.index.end[place]).to.be.greaterThan(timeline.span.start);
    await press('PageUp');
    expect(timeline.span.start).to.be.closeTo(Date.UTC(2019, 3, 20), 1000);
    expect(at()).not.to.equal(undefined);
  });

  it('stays on the stage where a window has no events', async () => {
    await start();
    timeline.span = { start: Date.UTC(2019, 1, 10), end: Date.UTC(2019, 1, 14) };
    await timeline.updateComplete;
    timeline.surface!.focus();
    await press('PageDown');
    expect(document.activeElement!.shadowRoot!.activeElement).to.equal(timeline.surface);
    await press('End');
    expect(at()).to.equal(ids.at(-1));
  });

  it('zooms and fits, around what has the focus, and says what is shown', async () => {
    await start();
    await press('End');
    const whole = timeline.span!;
    await press('+');
    await press('+');
    expect(lengthOf(timeline.span!)).to.be.closeTo(lengthOf(whole) / 4, 1000);
    await timeline.updateComplete;
    expect(timeline.shadowRoot!.querySelector('.status')!.textContent).to.match(/^Showing .*2019, \d+ events?$/);
    await until(() => at() === ids.at(-1), 'the last event keeps the focus');
    await press('-');
    expect(lengthOf(timeline.span!)).to.be.closeTo(lengthOf(whole) / 2, 1000);
    await press('0');
    expect(timeline.span).to.deep.equal(timeline.store.state.limits!.fit);
    expect(at()).to.equal(ids.at(-1));
  });

  it('opens the card and comes back', async () => {
    await start();
    await press('Home');
    const told = record<CustomEvent<SelectDetail>>(document, 'timeline-select');
    await press('Enter');
    await until(() => card().activeElement, 'the card has the focus');
    expect(timeline.selected).to.equal(timeline.events[0]!.id);
    await press('Escape');
    expect(timeline.selected).to.equal(undefined);
    expect(at()).to.equal(ids[0]);
    expect(told.map(({ detail }) => detail.id)).to.deep.equal([timeline.events[0]!.id, null]);
    await press(' ');
    await until(() => card().activeElement, 'the card has the focus again');
    button(timeline, 'Close ×').click();
    expect(timeline.selected).to.equal(undefined);
    expect(at()).to.equal(ids[0]);
  });

  it('leaves Escape to the page where there is nothing to close', async () => {
    await start();
    const heardOf = record<KeyboardEvent>(document, 'keydown');
    await press('Escape');
    expect(heardOf.map(({ defaultPrevented }) => defaultPrevented)).to.deep.equal([false]);
  });

  it('stays open where the page says so', async () => {
    await start();
    timeline.select(timeline.events[3]!.id);
    timeline.addEventListener('timeline-select', (event) => event.preventDefault());
    await press('Escape');
    expect(timeline.selected).to.equal(timeline.events[3]!.id);
  });

  it('keeps the focus through data that is read anew, and where its event is gone', async () => {
    timeline = place('<fake-timeline loading="eager" lang="en"></fake-timeline>').querySelector('fake-timeline')!;
    const events = ['01', '02', '03', '04'].map((month) => ({
      id: month,
      date: `2019-${month}-10`,
      title: `In ${month}`,
    }));
    timeline.events = events;
    await drawn(timeline);
    await until(() => stops(timeline).length, 'there is a tab stop');
    stops(timeline)[0]!.focus();
    await press('ArrowRight');
    expect(at()).to.equal('event:02');
    timeline.events = [{ id: '00', date: '2019-01-01', title: 'Before' }, ...events];
    await heard(timeline, 'load');
    await until(() => timeline.engines[0]!.marks.length === 5, 'it is drawn');
    expect(at()).to.equal('event:02');
    timeline.events = [events[0]!, events[2]!, events[3]!];
    await heard(timeline, 'load');
    await until(() => timeline.engines[0]!.marks.length === 3, 'it is drawn');
    expect(at()).to.match(/^event:/);
  });

  it('hears no keys of another timeline, of a field or of the page', async () => {
    const box = place(`${REFERENCE}${REFERENCE}<input />`, 900);
    const [one, other] = [...box.querySelectorAll<FakeTimeline>('fake-timeline')] as [FakeTimeline, FakeTimeline];
    await drawn(one);
    await drawn(other);
    await until(() => stops(one).length && stops(other).length, 'there are tab stops');
    const { span } = other;
    const fit = lengthOf(one.span!);
    stops(one)[0]!.focus();
    await press('+');
    await press('End');
    expect(lengthOf(one.span!)).to.be.below(fit);
    expect(other.span).to.equal(span);
    const kept = one.span;
    box.querySelector('input')!.focus();
    await press('+');
    await press('0');
    expect(box.querySelector('input')!.value).to.equal('+0');
    expect(one.span).to.equal(kept);
  });

  it('leaves keys with others held to the browser', async () => {
    await start();
    const before = at();
    const heardOf = record<KeyboardEvent>(document, 'keydown');
    for (const key of ['ArrowRight', 'End', 'PageDown']) await press(key, { shift: true });
    expect(heardOf.filter(({ key }) => key !== 'Shift').every(({ defaultPrevented }) => !defaultPrevented)).to.equal(
      true,
    );
    expect(at()).to.equal(before);
  });
});

describe('the toolbar', () => {
  afterEach(clear);

  it('is one tab stop, and its arrows go round', async () => {
    const timeline = await mount(REFERENCE, 900);
    await drawn(timeline);
    const controls = timeline.shadowRoot!.querySelector('news-timeline-controls')!.shadowRoot!;
    const toolbar = controls.querySelector<HTMLElement>('[role="toolbar"]')!;
    const buttons = [...toolbar.querySelectorAll('button')];
    const reached = () => buttons.filter(({ tabIndex }) => tabIndex === 0);
    expect(reached()).to.deep.equal([buttons[0]]);
    buttons[0]!.focus();
    await press('ArrowRight');
    expect(controls.activeElement).to.equal(buttons[1]);
    expect(reached()).to.deep.equal([buttons[1]]);
    await press('Home');
    await press('ArrowLeft');
    expect(controls.activeElement).to.equal(buttons.at(-1));
    await press('Home');
    expect(controls.activeElement).to.equal(buttons[0]);
  });

  it('has a button for what a drag does, that is switched off where there is nowhere to go and keeps the focus', async () => {
    const timeline = await mount(REFERENCE, 900);
    await drawn(timeline);
    const earlier = button(timeline, 'Earlier');
    earlier.focus();
    const { start } = timeline.span!;
    earlier.click();
    expect(timeline.span!.start).to.be.below(start);
    for (let i = 0; i < 5; i++) earlier.click();
    await timeline.updateComplete;
    await until(() => earlier.ariaDisabled === 'true', 'there is nowhere to go');
    const edge = timeline.span;
    earlier.click();
    expect(timeline.span).to.equal(edge);
    expect(timeline.shadowRoot!.activeElement!.shadowRoot!.activeElement).to.equal(earlier);
  });
});

import axe from 'axe-core';
import { expect } from 'chai';
import type { NewsTimeline, NewsTimelineOverview } from '../../../src/entries/index.js';
import { dragged } from '../../../src/elements/overview/brush.js';
import type { Span } from '../../../src/model/types.js';
import type { FakeTimeline } from '../../support/fixtures.js';
import {
  button,
  clear,
  DAY,
  drawn,
  frame,
  heard,
  inside,
  lengthOf,
  mount,
  place,
  record,
  REFERENCE,
  REAL,
  until,
} from '../../support/fixtures.js';
import { click, drag, press } from '../../support/input.js';
import type { Point } from '../../support/input.js';

type Edge = 'start' | 'end';

const PART = 'start="2019-04-29" end="2019-05-06"';
const tag = (attributes: string, of = REFERENCE): string => of.replace('src', `${attributes} src`);
const find = (timeline: NewsTimeline): NewsTimelineOverview | null =>
  timeline.shadowRoot!.querySelector('news-timeline-overview');
const handleOf = (root: NewsTimelineOverview, edge: Edge): HTMLElement =>
  root.shadowRoot!.querySelector<HTMLElement>(`.handle.${edge}`)!;
const stripOf = (root: NewsTimelineOverview): HTMLElement => root.shadowRoot!.querySelector<HTMLElement>('.strip')!;

/** So many events of a day each, one a day from 1970 on, in three groups. */
function many(count: number): unknown {
  const groups = ['a', 'b', 'c'].map((id) => ({ id, title: id }));
  const events = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    date: new Date(i * DAY).toISOString().slice(0, 10),
    title: `Event ${i}`,
    group: groups[i % 3]!.id,
  }));
  return { groups, events };
}

/** A timeline with its overview, drawn. */
async function open(markup: string, width = 700): Promise<{ timeline: FakeTimeline; overview: NewsTimelineOverview }> {
  const timeline = await mount(markup, width);
  await drawn(timeline);
  const overview = inside<NewsTimelineOverview>(timeline, 'news-timeline-overview');
  await until(() => overview.shadowRoot?.querySelector('.strip'), 'the overview stands');
  overview.scrollIntoView({ block: 'center' });
  await frame();
  return { timeline, overview };
}

async function openMany(count: number): Promise<{ timeline: FakeTimeline; overview: NewsTimelineOverview }> {
  const timeline = place('<fake-timeline loading="eager" lang="en"></fake-timeline>').firstElementChild as FakeTimeline;
  timeline.timeline = many(count);
  await heard(timeline, 'load');
  await drawn(timeline);
  return { timeline, overview: inside<NewsTimelineOverview>(timeline, 'news-timeline-overview') };
}

/** Where a time is on the strip. */
function pointAt(timeline: NewsTimeline, overview: NewsTimelineOverview, time: number): Point {
  const { left, top, width, height } = stripOf(overview).getBoundingClientRect();
  const { fit } = timeline.store.state.limits!;
  return [Math.round(left + ((time - fit.start) / lengthOf(fit)) * width), Math.round(top + height / 2)];
}

const middleOfSpan = ({ start, end }: Span): number => (start + end) / 2;

/** Where the brush is, as times. */
function brushed(timeline: NewsTimeline, overview: NewsTimelineOverview): Span {
  const strip = stripOf(overview).getBoundingClientRect();
  const { left, right } = overview.shadowRoot!.querySelector('.brush')!.getBoundingClientRect();
  const { fit } = timeline.store.state.limits!;
  const time = (x: number) => fit.start + ((x - strip.left) / strip.width) * lengthOf(fit);
  return { start: time(left), end: time(right) };
}

/** ms that two CSS px of the strip take. */
const slack = (timeline: NewsTimeline, overview: NewsTimelineOverview): number =>
  (2 * lengthOf(timeline.store.state.limits!.fit)) / overview.clientWidth;

function expectBrush(timeline: NewsTimeline, overview: NewsTimelineOverview): void {
  const { start, end } = brushed(timeline, overview);
  expect(start).to.be.closeTo(timeline.span!.start, slack(timeline, overview));
  expect(end).to.be.closeTo(timeline.span!.end, slack(timeline, overview));
}

describe('the overview in the layout', () => {
  afterEach(clear);

  it('is left out where few events all show', async () => {
    const timeline = await mount(REFERENCE);
    await drawn(timeline);
    expect(find(timeline)).to.equal(null);
    timeline.zoomIn();
    await timeline.updateComplete;
    expect(find(timeline)).to.equal(null);
  });

  it('stands where the first window does not show all, and stays while the reader goes on', async () => {
    const { timeline } = await open(tag(PART));
    button(timeline, 'Fit all events').click();
    await timeline.updateComplete;
    expect(find(timeline)).to.not.equal(null);
  });

  for (const [count, stands] of [
    [30, false],
    [31, true],
  ] as const) {
    it(`${stands ? 'stands' : 'is left out'} with ${count} events`, async () => {
      const timeline = place('<fake-timeline loading="eager"></fake-timeline>').firstElementChild as FakeTimeline;
      timeline.timeline = many(count);
      await heard(timeline, 'load');
      expect(find(timeline) !== null).to.equal(stands);
    });
  }

  it('is left out by `no-overview`', async () => {
    const timeline = await mount(tag(`${PART} no-overview`));
    expect(timeline.noOverview).to.equal(true);
    expect(find(timeline)).to.equal(null);
    timeline.noOverview = false;
    await timeline.updateComplete;
    expect(find(timeline)).to.not.equal(null);
  });

  it('takes its room from the stage', async () => {
    const { timeline, overview } = await open(tag(PART, REAL));
    const stage = inside(timeline, '.stage');
    const [height, staged] = [timeline.offsetHeight, stage.offsetHeight];
    expect(overview.offsetHeight).to.equal(34);
    timeline.noOverview = true;
    await timeline.updateComplete;
    expect(timeline.offsetHeight).to.equal(height);
    expect(stage.offsetHeight).to.be.at.least(staged + 34);
  });

  it('is as high as `--news-timeline-overview-height` says', async () => {
    const { overview } = await open(tag(`${PART} style="--news-timeline-overview-height: 60px"`));
    expect(overview.offsetHeight).to.equal(60);
    expect(stripOf(overview).offsetHeight).to.equal(60);
  });

  it('is no wider than its column', async () => {
    const { timeline } = await open(tag(`${PART} view="timeline"`), 320);
    button(timeline, 'Fit all events').click();
    await timeline.updateComplete;
    await frame();
    expect(timeline.scrollWidth).to.equal(320);
  });

  it('shows one that stands elsewhere in the page', async () => {
    const box = place(`${tag(`id="story" no-overview`)}<news-timeline-overview for="story"></news-timeline-overview>`);
    const timeline = box.querySelector<FakeTimeline>('fake-timeline')!;
    const overview = box.querySelector<NewsTimelineOverview>('news-timeline-overview')!;
    await drawn(timeline);
    await until(() => stripOf(overview), 'the overview stands');
    timeline.zoomIn();
    await timeline.updateComplete;
    await overview.updateComplete;
    expectBrush(timeline, overview);
  });
});

describe('the brush of an overview', () => {
  let timeline: FakeTimeline;
  let overview: NewsTimelineOverview;
  let told: CustomEvent<Span>[];

  beforeEach(async () => {
    ({ timeline, overview } = await open(tag(PART)));
    told = record(timeline, 'timeline-range-input', 'timeline-range-change');
  });

  afterEach(clear);

  const at = (time: number): Point => pointAt(timeline, overview, time);
  const types = (): string[] => told.map(({ type }) => type);

  it('is where the window is', () => expectBrush(timeline, overview));

  it('moves the window when dragged, and the stage follows', async () => {
    const before = timeline.span!;
    const from = at(middleOfSpan(before));
    await drag(from, [from[0] - 200, from[1]]);
    const by = (-200 / stripOf(overview).clientWidth) * lengthOf(timeline.store.state.limits!.fit);
    expect(timeline.span!.start).to.be.closeTo(before.start + by, slack(timeline, overview));
    expect(lengthOf(timeline.span!)).to.be.closeTo(lengthOf(before), 1);
    expect(timeline.engines[0]!.window).to.deep.equal(timeline.span);
    expectBrush(timeline, overview);
    expect(types().at(-1)).to.equal('timeline-range-change');
    expect(types().filter((type) => type === 'timeline-range-change')).to.have.lengthOf(1);
    expect(told.length).to.be.greaterThan(2);
    expect(told.at(-1)!.detail).to.deep.equal(timeline.span);
  });

  it('shows each step on the stage at once', async () => {
    const shown: boolean[] = [];
    timeline.addEventListener('timeline-range-input', ({ detail }: CustomEventInit<Span>) =>
      shown.push(timeline.engines[0]!.window.start === detail!.start),
    );
    const from = at(middleOfSpan(timeline.span!));
    await drag(from, [from[0] - 100, from[1]]);
    expect(shown.length).to.be.greaterThan(1);
    expect(shown).to.not.include(false);
  });

  it('stays on the strip', async () => {
    const from = at(middleOfSpan(timeline.span!));
    await drag(from, [from[0] + 180, from[1]]);
    expect(timeline.span!.end).to.equal(timeline.store.state.limits!.fit.end);
  });

  it('is longer and shorter by its edges', async () => {
    const before = timeline.span!;
    const start = at(before.start);
    await drag([start[0] - 6, start[1]], [start[0] - 206, start[1]]);
    const by = (-200 / stripOf(overview).clientWidth) * lengthOf(timeline.store.state.limits!.fit);
    expect(timeline.span!.start).to.be.closeTo(before.start + by, slack(timeline, overview));
    expect(timeline.span!.end).to.equal(before.end);
    const end = at(before.end);
    await drag([end[0] + 6, end[1]], [end[0] + 60, end[1]]);
    expect(timeline.span!.end).to.be.greaterThan(before.end);
    expectBrush(timeline, overview);
  });

  it('is never shorter than the stage can show', async () => {
    const { start, end } = timeline.span!;
    const [x, y] = at(start);
    await drag([x - 6, y], [x + 120, y]);
    expect(timeline.span).to.deep.equal({ start: end - timeline.store.state.limits!.minSpan, end });
  });

  it('comes to where the reader clicks beside it', async () => {
    const { fit } = timeline.store.state.limits!;
    const before = timeline.span!;
    const time = fit.start + lengthOf(fit) * 0.4;
    await click(at(time));
    await timeline.updateComplete;
    expect(middleOfSpan(timeline.span!)).to.be.closeTo(time, slack(timeline, overview));
    expect(lengthOf(timeline.span!)).to.be.closeTo(lengthOf(before), 1);
    expect(types()).to.deep.equal(['timeline-range-change']);
    await overview.updateComplete;
    expectBrush(timeline, overview);
  });

  it('is drawn anew by a drag beside it', async () => {
    const { fit } = timeline.store.state.limits!;
    const [from, to] = [fit.start + lengthOf(fit) * 0.5, fit.start + lengthOf(fit) * 0.2];
    await drag(at(from), at(to));
    expect(timeline.span!.start).to.be.closeTo(to, slack(timeline, overview));
    expect(timeline.span!.end).to.be.closeTo(from, slack(timeline, overview));
  });

  it('begins where it is drawn from, however far beyond the strip the drag goes', async () => {
    const { fit } = timeline.store.state.limits!;
    const from = fit.start + lengthOf(fit) * 0.5;
    const { right } = stripOf(overview).getBoundingClientRect();
    await drag(at(from), [right + 60, at(from)[1]]);
    expect(timeline.span!.start).to.be.closeTo(from, slack(timeline, overview));
    expect(timeline.span!.end).to.equal(fit.end);
    const brush = { span: { start: 0, end: 10 }, room: { start: 0, end: 100 }, minSpan: 5 };
    expect(dragged(brush, 'strip', 40, -30)).to.deep.equal({ start: 0, end: 40 });
    expect(dragged(brush, 'strip', 99, 130)).to.deep.equal({ start: 95, end: 100 });
  });

  it('is drawn anew within a window that fills the strip', async () => {
    timeline.fit();
    await timeline.updateComplete;
    await overview.updateComplete;
    const { fit } = timeline.store.state.limits!;
    await drag(at(fit.start + lengthOf(fit) * 0.3), at(fit.start + lengthOf(fit) * 0.6));
    expect(lengthOf(timeline.span!)).to.be.closeTo(lengthOf(fit) * 0.3, 2 * slack(timeline, overview));
  });

  it('says nothing when it is only pressed', async () => {
    const before = timeline.span;
    await click(at(middleOfSpan(before!)));
    expect(timeline.span).to.equal(before);
    expect(told).to.have.lengthOf(0);
  });

  it('goes back when the browser takes the drag for a scroll', () => {
    const before = timeline.span!;
    const strip = stripOf(overview);
    strip.setPointerCapture = () => undefined;
    const [x, y] = at(middleOfSpan(before));
    const pointer = { pointerId: 7, isPrimary: true, pointerType: 'touch', clientY: y };
    strip.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, clientX: x }));
    strip.dispatchEvent(new PointerEvent('pointermove', { ...pointer, clientX: x - 90 }));
    expect(timeline.span!.start).to.be.lessThan(before.start);
    const moved = timeline.span;
    const second = { pointerId: 8, isPrimary: false, pointerType: 'touch', clientX: x, clientY: y };
    strip.dispatchEvent(new PointerEvent('pointerdown', second));
    strip.dispatchEvent(new PointerEvent('pointermove', { ...second, clientX: x + 50 }));
    strip.dispatchEvent(new PointerEvent('pointerup', second));
    expect(timeline.span, 'a second finger').to.equal(moved);
    strip.dispatchEvent(new PointerEvent('pointercancel', { ...pointer, clientX: x - 90 }));
    expect(timeline.span).to.deep.equal(before);
    expect(timeline.engines[0]!.window).to.deep.equal(before);
  });

  it('leaves to the stage what to make while it moves, and has all of it made once it rests', () => {
    const engine = timeline.engines[0]!;
    const { fit } = timeline.store.state.limits!;
    const moved = { start: fit.start + lengthOf(fit) * 0.4, end: fit.end };
    timeline.store.dispatch({ type: 'moveWindow', window: moved });
    expect(engine.window).to.equal(moved);
    expect(engine.scene.moving).to.equal(true);
    timeline.store.dispatch({ type: 'commitWindow', window: moved });
    expect(engine.scene.moving).to.equal(false);
  });

  it('has moved the window where other data ends the drag', async () => {
    const strip = stripOf(overview);
    strip.setPointerCapture = () => undefined;
    const [x, y] = at(middleOfSpan(timeline.span!));
    const pointer = { pointerId: 7, isPrimary: true, clientY: y };
    strip.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, clientX: x }));
    strip.dispatchEvent(new PointerEvent('pointermove', { ...pointer, clientX: x - 90 }));
    expect(types()).to.deep.equal(['timeline-range-input']);
    const moved = timeline.span!.start;
    await timeline.edit({ set: [{ id: 'more', date: '2019-03-03', title: 'More' }] });
    await until(() => told.length > 1, 'the page is told');
    expect(types()).to.deep.equal(['timeline-range-input', 'timeline-range-change']);
    expect(told[1]!.detail).to.deep.equal(timeline.span);
    strip.dispatchEvent(new PointerEvent('pointermove', { ...pointer, clientX: x }));
    strip.dispatchEvent(new PointerEvent('pointerup', { ...pointer, clientX: x }));
    expect(timeline.span!.start).to.be.closeTo(moved, 1);
    expect(told).to.have.lengthOf(2);
  });

  it('follows the stage without rendering', async () => {
    await overview.updateComplete;
    let renders = 0;
    const requested = overview.requestUpdate.bind(overview);
    overview.requestUpdate = (...changes: never[]) => (renders++, requested(...changes));
    // What the mounting still asks for isn't of the stage's doing.
    let quiet = 0;
    let before = renders;
    await until(() => {
      quiet = renders === before ? quiet + 1 : 0;
      before = renders;
      return quiet > 5;
    }, 'the overview is at rest');
    renders = 0;
    const { start, end } = timeline.span!;
    const engine = timeline.engines[0]!;
    for (let i = 1; i <= 3; i++) {
      const moved = { start: start - i * 3 * DAY, end: end - i * 3 * DAY };
      engine.window = moved;
      timeline.store.dispatch({ type: 'moveWindow', window: moved });
      expectBrush(timeline, overview);
    }
    await frame();
    expect(renders).to.equal(0);
  });

  it('has edges that can be grasped, apart from one another, however short the window is', async () => {
    const { fit, minSpan } = timeline.store.state.limits!;
    for (const part of [0, 0.005, 0.5, 0.995]) {
      const start = fit.start + lengthOf(fit) * part;
      timeline.span = { start, end: start + minSpan };
      await timeline.updateComplete;
      await overview.updateComplete;
      const [first, last] = (['start', 'end'] as const).map((edge) => handleOf(overview, edge).getBoundingClientRect());
      expect(first!.width).to.equal(24);
      expect(last!.width).to.equal(24);
      expect(first!.height).to.be.at.least(24);
      expect(last!.left).to.be.at.least(first!.right - 0.1);
    }
  });
});

describe('the edges of an overview by keyboard', () => {
  let timeline: FakeTimeline;
  let overview: NewsTimelineOverview;

  beforeEach(async () => {
    ({ timeline, overview } = await open(tag(PART)));
  });

  afterEach(clear);

  const value = (edge: Edge, of: 'Now' | 'Min' | 'Max'): number => Number(handleOf(overview, edge)[`ariaValue${of}`]);

  it('are two sliders that say dates', async () => {
    const [start, end] = [handleOf(overview, 'start'), handleOf(overview, 'end')];
    expect([start.role, end.role]).to.deep.equal(['slider', 'slider']);
    expect([start.ariaLabel, end.ariaLabel]).to.deep.equal(['Start of the window', 'End of the window']);
    expect([start.ariaValueText, end.ariaValueText]).to.deep.equal(['April 29, 2019', 'May 6, 2019']);
    const { fit, minSpan } = timeline.store.state.limits!;
    const span = timeline.span!;
    expect([value('start', 'Min'), value('start', 'Now'), value('start', 'Max')]).to.deep.equal(
      [fit.start, span.start, span.end - minSpan].map(Math.round),
    );
    expect([value('end', 'Min'), value('end', 'Now'), value('end', 'Max')]).to.deep.equal(
      [span.start + minSpan, span.end, fit.end].map(Math.round),
    );
    timeline.locale = 'de';
    await until(() => start.ariaValueText === '29. April 2019', 'it is German');
    timeline.span = { start: Date.UTC(2019, 3, 30, 9, 30), end: Date.UTC(2019, 3, 30, 21) };
    await until(() => start.ariaValueText!.includes('9:30'), 'it says the time');
  });

  const steps: [edge: Edge, key: string, by: (whole: number, length: number) => number][] = [
    ['start', 'ArrowLeft', (_, length) => -length / 10],
    ['start', 'ArrowRight', (_, length) => length / 10],
    ['end', 'ArrowUp', (_, length) => length / 10],
    ['end', 'ArrowDown', (_, length) => -length / 10],
    ['start', 'PageDown', (_, length) => -length / 2],
    ['end', 'PageUp', (_, length) => length / 2],
  ];
  for (const [edge, key, by] of steps) {
    it(`go by ${key}: ${edge}`, async () => {
      const before = timeline.span!;
      const told = record(timeline, 'timeline-range-change');
      handleOf(overview, edge).focus();
      await press(key);
      const wanted = by(lengthOf(timeline.store.state.limits!.fit), lengthOf(before));
      expect(timeline.span![edge] - before[edge]).to.be.closeTo(wanted, 1);
      expect(timeline.engines[0]!.window).to.deep.equal(timeline.span);
      expect(told.map(({ detail }) => detail)).to.deep.equal([timeline.span]);
      expectBrush(timeline, overview);
      expect(value(edge, 'Now')).to.equal(Math.round(timeline.span![edge]));
    });
  }

  it('go by a hundredth and a tenth of all in a long window', async () => {
    timeline.fit();
    await timeline.updateComplete;
    const whole = lengthOf(timeline.store.state.limits!.fit);
    handleOf(overview, 'end').focus();
    await press('ArrowLeft');
    expect(lengthOf(timeline.span!)).to.be.closeTo(whole * 0.99, 1);
    await press('PageDown');
    expect(lengthOf(timeline.span!)).to.be.closeTo(whole * 0.89, 1);
  });

  it('go as far as they can by Home and End', async () => {
    const { fit, minSpan } = timeline.store.state.limits!;
    handleOf(overview, 'start').focus();
    await press('Home');
    expect(timeline.span!.start).to.equal(fit.start);
    handleOf(overview, 'end').focus();
    await press('End');
    expect(timeline.span!.end).to.equal(fit.end);
    await press('Home');
    expect(timeline.span!.end).to.equal(fit.start + minSpan);
    const told = record(timeline, 'timeline-range-change');
    await press('Home');
    expect(told).to.have.lengthOf(0);
  });

  it('go to where their arrows point from right to left, too, as the axis does', async () => {
    timeline.parentElement!.dir = 'rtl';
    await frame();
    expectBrush(timeline, overview);
    const { start } = timeline.span!;
    handleOf(overview, 'start').focus();
    await press('ArrowLeft');
    expect(timeline.span!.start).to.be.lessThan(start);
    expectBrush(timeline, overview);
  });

  it('change sides with the axis, and their arrows too', async () => {
    timeline.locale = 'ar';
    await until(() => timeline.store.viewModel!.direction === 'rtl', 'the language is there');
    await timeline.updateComplete;
    await frame();
    const middle = (edge: 'start' | 'end') => {
      const { left, width } = handleOf(overview, edge).getBoundingClientRect();
      return left + width / 2;
    };
    expect(middle('start')).to.be.greaterThan(middle('end'));
    const { start } = timeline.span!;
    handleOf(overview, 'start').focus();
    await press('ArrowLeft');
    expect(timeline.span!.start).to.be.greaterThan(start);
  });

  it('have all of it drawn at once, since each press stands for itself', async () => {
    const engine = timeline.engines[0]!;
    const scenes: (boolean | undefined)[] = [];
    const draw = engine.draw.bind(engine);
    engine.draw = (scene) => (scenes.push(scene.moving), draw(scene));
    handleOf(overview, 'start').focus();
    await press('Home');
    expect(scenes).to.deep.equal([false]);
  });

  it('leave other keys to the page', () => {
    const event = new KeyboardEvent('keydown', { key: 'a', cancelable: true });
    const held = new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, cancelable: true });
    for (const each of [event, held]) handleOf(overview, 'start').dispatchEvent(each);
    expect([event.defaultPrevented, held.defaultPrevented]).to.deep.equal([false, false]);
  });
});

describe('the drawing of an overview', () => {
  const { fillRect } = CanvasRenderingContext2D.prototype;
  let fills: { ink: string; x: number; width: number; height: number }[] = [];

  beforeEach(() => {
    fills = [];
    CanvasRenderingContext2D.prototype.fillRect = function (x, y, width, height) {
      fills.push({ ink: String(this.fillStyle), x, width, height });
      fillRect.call(this, x, y, width, height);
    };
  });

  afterEach(() => {
    CanvasRenderingContext2D.prototype.fillRect = fillRect;
    clear();
  });

  it('has a bar for each event in its group’s colour, as wide as its date', async () => {
    const timeline = place(
      `<fake-timeline view="timeline" loading="eager" start="2019-03" end="2019-05" style="--news-timeline-group-1:
      rgb(1, 2, 3); --news-timeline-group-2: rgb(4, 5, 6); --news-timeline-muted: rgb(7, 8, 9)"></fake-timeline>`,
    ).firstElementChild as FakeTimeline;
    timeline.timeline = {
      groups: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ],
      events: [
        { date: '2019-01-05', title: 'Day', group: 'a' },
        { date: '2019-03', title: 'Month', group: 'b' },
        { date: '2019-07-05', title: 'None' },
      ],
    };
    await heard(timeline, 'load');
    await until(() => fills.length, 'the overview is drawn');
    const widths = new Map<string, number>();
    const width = inside<NewsTimelineOverview>(timeline, 'news-timeline-overview').shadowRoot!.querySelector('canvas')!;
    for (const fill of fills) widths.set(fill.ink, (widths.get(fill.ink) ?? 0) + fill.width / width.width);
    expect([...widths.keys()].sort()).to.deep.equal(['#010203', '#040506', '#070809']);
    const month = (31 * DAY) / lengthOf(timeline.store.state.limits!.fit);
    expect(widths.get('#040506')!).to.be.closeTo(month, 0.01);
    expect(widths.get('#010203')!).to.be.lessThan(0.02);
    const high = (ink: string) => Math.max(...fills.filter((fill) => fill.ink === ink).map(({ height }) => height));
    expect(high('#010203')).to.be.greaterThan(high('#040506'));
    expect(high('#040506')).to.be.at.least(2 * devicePixelRatio - 1);
  });

  it('has a band for each era, from where to where it goes', async () => {
    const { timeline, overview } = await open(tag(PART));
    const bands = [...overview.shadowRoot!.querySelectorAll('.era')].map((era) => era.getBoundingClientRect());
    const dates = [
      [Date.UTC(2019, 0), Date.UTC(2019, 5)],
      [Date.UTC(2019, 3, 29), Date.UTC(2019, 4, 7)],
    ] as const;
    expect(bands).to.have.lengthOf(dates.length);
    dates.forEach(([start, end], i) => {
      expect(bands[i]!.left).to.be.closeTo(pointAt(timeline, overview, start)[0], 1);
      expect(bands[i]!.right).to.be.closeTo(pointAt(timeline, overview, end)[0], 1);
      expect(bands[i]!.height).to.equal(stripOf(overview).clientHeight);
    });
  });

  it('is made anew only for what it shows, at no cost an event', async () => {
    const { timeline, overview } = await openMany(100_000);
    await until(() => fills.length, 'the overview is drawn');
    let looks = 0;
    const index = timeline.store.viewModel!.index;
    for (const key of ['start', 'end', 'group'] as const) {
      const value = index[key];
      Object.defineProperty(index, key, { get: () => (looks++, value), configurable: true });
    }
    const canvas = overview.shadowRoot!.querySelector('canvas')!;
    const columns = canvas.clientWidth / 3;
    expect(fills.length).to.be.at.most(columns * 9 + 9);

    fills = [];
    timeline.store.dispatch({ type: 'moveWindow', window: { start: 0, end: 900 * DAY } });
    timeline.store.dispatch({ type: 'commitWindow', window: { start: 0, end: 900 * DAY } });
    timeline.select('e7');
    await timeline.updateComplete;
    await overview.updateComplete;
    expect(fills, 'for another window').to.have.lengthOf(0);

    looks = 0;
    timeline.parentElement!.style.width = '700px';
    await until(() => fills.length, 'it is drawn for another width');
    expect(canvas.width).to.equal(Math.round(700 * devicePixelRatio));
    expect(fills.length).to.be.at.most((700 / 3) * 9 + 9);
    // The stage looks at some, too, to lay itself out.
    expect(looks, 'at the events').to.be.lessThan(20_000);
  });

  it('takes on other colours', async () => {
    const { timeline } = await openMany(60);
    await until(() => fills.length, 'the overview is drawn');
    const before = new Set(fills.map(({ ink }) => ink));
    for (const change of [
      () => (timeline.theme = 'dark'),
      () => timeline.style.setProperty('--news-timeline-group-1', 'rgb(9, 8, 7)'),
    ]) {
      fills = [];
      change();
      await until(() => fills.length, 'it is drawn in other colours');
      expect(new Set(fills.map(({ ink }) => ink))).to.not.deep.equal(before);
    }
    await until(() => fills.some(({ ink }) => ink === '#090807'), 'the group has its new colour');
  });

  it('follows the page’s own scheme', async () => {
    const { timeline } = await openMany(60);
    await until(() => fills.length, 'the overview is drawn');
    const light = fills[0]!.ink;
    fills = [];
    timeline.parentElement!.style.colorScheme = 'dark';
    await until(() => fills.length, 'it is drawn in other colours');
    expect(fills[0]!.ink).to.not.equal(light);
  });

  it('takes on other events', async () => {
    const { timeline } = await openMany(60);
    await until(() => fills.length, 'the overview is drawn');
    fills = [];
    timeline.timeline = many(90);
    await heard(timeline, 'load');
    await until(() => fills.length, 'the new events are drawn');
    expect(timeline.store.viewModel!.index.size).to.equal(90);
  });

  it('comes back with a timeline that is moved in the page, and listens to one that it has left no more', async () => {
    const { timeline, overview } = await openMany(60);
    await until(() => fills.length, 'the overview is drawn');
    const other = place('');
    other.append(timeline);
    await frame();
    timeline.store.dispatch({ type: 'moveWindow', window: { start: 0, end: 10 * DAY } });
    expectBrush(timeline, overview);
    const strip = stripOf(overview);
    overview.remove();
    const was = strip.getAttribute('style');
    timeline.store.dispatch({ type: 'moveWindow', window: { start: 20 * DAY, end: 30 * DAY } });
    expect(strip.getAttribute('style')).to.equal(was);
    expect(timeline.companions.has(overview)).to.equal(false);
  });
});

describe('axe finds nothing wrong with an overview', () => {
  afterEach(clear);

  for (const scheme of ['light', 'dark']) {
    it(scheme, async () => {
      document.documentElement.lang = 'en';
      const box = place(
        `<main style="color-scheme: ${scheme}; background: Canvas; color: CanvasText"><h1>Story</h1><h2>How it went</h2>
        ${tag(PART, REAL)}</main>`,
        780,
      );
      const timeline = box.querySelector<NewsTimeline>('news-timeline')!;
      await drawn(timeline);
      await until(() => handleOf(find(timeline)!, 'start')?.ariaValueText, 'the overview stands');
      const { violations } = await axe.run(box, {
        runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] },
        resultTypes: ['violations'],
      });
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]!.failureSummary}`)).to.deep.equal([]);
    });
  }
});

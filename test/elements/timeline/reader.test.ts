import { expect } from 'chai';
import type { Span } from '../../../src/model/types.js';
import type { FakeTimeline } from '../../support/fixtures.js';
import {
  button,
  clear,
  DAY,
  drawn,
  frame,
  lengthOf,
  marksIn,
  mount,
  REFERENCE,
  record,
  tap,
  textOf,
  until,
} from '../../support/fixtures.js';
import type { SelectDetail } from '../../../src/entries/index.js';

const RANGE = ['timeline-range-input', 'timeline-range-change'];

/** Events that zooming can part, and some on one day that it can't. */
function crowd(): string {
  const spread = Array.from({ length: 300 }, (_, i) => ({
    id: `e${i}`,
    title: `A headline of a certain length, number ${i}`,
    date: new Date(Date.UTC(2015, 0, 1 + i * 3)).toISOString().slice(0, 10),
  }));
  const day = Array.from({ length: 40 }, (_, i) => ({
    id: `d${i}`,
    title: `Of one day, number ${i}`,
    date: '2021-06-01',
  }));
  return `<fake-timeline loading="eager" lang="en"><script type="application/json">${JSON.stringify([...spread, ...day])}</script></fake-timeline>`;
}

describe('what a timeline tells of its reader', () => {
  let timeline: FakeTimeline;

  afterEach(clear);

  async function start(markup = REFERENCE): Promise<FakeTimeline> {
    timeline = await mount(markup);
    await drawn(timeline);
    return timeline;
  }
  const engine = () => timeline.engines[0]!;

  it('a click on a mark selects its event', async () => {
    await start();
    const told = record<CustomEvent<SelectDetail>>(document, 'timeline-select');
    tap(marksIn(timeline.shadowRoot!).get('event:trump-putin-call')!.querySelector('.label')!);
    expect(told).to.have.lengthOf(1);
    const [{ detail, bubbles, composed, cancelable }] = told as [CustomEvent<SelectDetail>];
    expect({ bubbles, composed, cancelable }).to.deep.equal({ bubbles: true, composed: true, cancelable: true });
    expect(detail.id).to.equal('trump-putin-call');
    expect(detail.event!.title).to.equal(timeline.events.find(({ id }) => id === detail.id)!.title);
    await timeline.updateComplete;
    expect(timeline.getAttribute('selected')).to.equal('trump-putin-call');
    expect(engine().selected).to.equal('trump-putin-call');
    expect(textOf(timeline.shadowRoot!.querySelector('news-timeline-card')!)).to.contain(detail.event!.title);
    const status = timeline.shadowRoot!.querySelector('[part="status"]')!;
    expect(status.textContent).to.contain(detail.event!.title).and.contain('of 18');
  });

  it('cancelled, the selection stays', async () => {
    await start();
    timeline.select('pompeo-cbs');
    timeline.addEventListener('timeline-select', (event) => event.preventDefault(), { once: true });
    engine().readerPicks({ kind: 'event', id: 'trump-putin-call', byKey: false });
    await timeline.updateComplete;
    expect(timeline.selected).to.equal('pompeo-cbs');
    expect(engine().selected).to.equal('pompeo-cbs');
  });

  it('a moved window: on the way, and once it has settled', async () => {
    await start();
    const told = record<CustomEvent<Span>>(document, ...RANGE);
    const { start: from, end } = timeline.span!;
    const spans = [1, 2, 3].map((days) => ({ start: from + days * DAY, end: end + days * DAY })) as [Span, Span, Span];
    engine().readerMoves(...spans);
    expect(told.map(({ type }) => type)).to.deep.equal([RANGE[0], RANGE[0], RANGE[0], RANGE[1]]);
    expect(told.map(({ detail }) => detail)).to.deep.equal([...spans, spans[2]]);
    expect(told.every(({ bubbles, composed, cancelable }) => bubbles && composed && !cancelable)).to.equal(true);
    expect(timeline.span).to.deep.equal(spans[2]);
    told[3]!.detail.start = 0;
    expect(timeline.span).to.deep.equal(spans[2]);
    await timeline.updateComplete;
    await frame();
    expect(engine().window).to.deep.equal(spans[2]);
  });

  it('the buttons zoom, fit and step', async () => {
    await start();
    const ranges = record<CustomEvent<Span>>(document, ...RANGE);
    const selections = record<CustomEvent<SelectDetail>>(document, 'timeline-select');
    const fit = timeline.span!;
    const press = async (name: string): Promise<void> => {
      button(timeline, name).click();
      await timeline.updateComplete;
      await frame();
    };
    await press('Zoom in');
    expect(lengthOf(timeline.span!)).to.be.closeTo(lengthOf(fit) / 2, 1);
    await press('Zoom out');
    await press('Zoom out');
    expect(lengthOf(timeline.span!)).to.be.closeTo(lengthOf(fit) * 2, 1);
    expect(button(timeline, 'Zoom out').ariaDisabled).to.equal('true');
    await press('Fit all events');
    expect(timeline.span).to.deep.equal(fit);
    expect(ranges.map(({ type }) => type)).to.deep.equal(Array(4).fill(RANGE[1]));
    expect(selections).to.deep.equal([]);
    await press('Next event');
    expect(timeline.selected).to.equal(timeline.events[0]!.id);
    expect(button(timeline, 'Previous event').ariaDisabled).to.equal('true');
    await press('Next event');
    await press('Previous event');
    expect(selections.map(({ detail }) => detail.id)).to.deep.equal([0, 1, 0].map((i) => timeline.events[i]!.id));
    timeline.select(timeline.events.at(-1)!.id);
    await timeline.updateComplete;
    await frame();
    expect(button(timeline, 'Next event').ariaDisabled).to.equal('true');
  });

  it('a double click zooms in around its time', async () => {
    await start();
    const { start: from, end } = timeline.span!;
    const time = from + (end - from) / 4;
    const told = record<CustomEvent<Span>>(document, ...RANGE);
    engine().readerPicks({ kind: 'time', time });
    expect(lengthOf(timeline.span!)).to.be.closeTo((end - from) / 2, 1);
    expect((time - timeline.span!.start) / lengthOf(timeline.span!)).to.be.closeTo(0.25, 0.001);
    expect(told.map(({ type }) => type)).to.deep.equal([RANGE[1]]);
  });

  it('a “+N” zooms to what it holds', async () => {
    await start(crowd());
    const cluster = engine().marks.find(
      (mark) => mark.kind === 'cluster' && mark.count > 2 && mark.top.id.startsWith('e'),
    )!;
    const told = record<CustomEvent<Span>>(document, ...RANGE);
    const before = lengthOf(timeline.span!);
    engine().readerPicks({ kind: 'cluster', id: cluster.id, byKey: false });
    expect(lengthOf(timeline.span!)).to.be.lessThan(before);
    if (cluster.kind !== 'cluster') throw new Error('not a cluster');
    expect(cluster.starts.start).to.be.within(timeline.span!.start, timeline.span!.end);
    expect(cluster.starts.end).to.be.within(timeline.span!.start, timeline.span!.end);
    expect(told.map(({ type }) => type)).to.deep.equal([RANGE[1]]);
    expect(timeline.selected).to.equal(undefined);
  });

  it('a “+N” that no zoom parts is listed on the card, each to be chosen', async () => {
    await start(crowd());
    const many = () =>
      engine().marks.find((mark) => mark.kind === 'cluster' && mark.count > 2 && mark.top.id.startsWith('d'));
    timeline.span = { start: Date.UTC(2021, 5, 1, 9), end: Date.UTC(2021, 5, 1, 15) };
    const cluster = await until(many, 'the day’s events are counted');
    if (cluster.kind !== 'cluster') throw new Error('not a cluster');
    const span = timeline.span!;
    engine().readerPicks({ kind: 'cluster', id: cluster.id, byKey: false });
    await timeline.updateComplete;
    const card = timeline.shadowRoot!.querySelector('news-timeline-card')!;
    const choices = await until(() => {
      const found = card.shadowRoot!.querySelectorAll<HTMLButtonElement>('li button');
      return found.length ? found : undefined;
    }, 'the card lists them');
    expect(choices).to.have.lengthOf(cluster.count);
    expect(timeline.span).to.deep.equal(span);
    expect(textOf(card)).to.contain('June 1, 2021').and.contain(`${cluster.count} events`);
    const title = choices[1]!.textContent;
    choices[1]!.click();
    await timeline.updateComplete;
    expect(timeline.events.find(({ id }) => id === timeline.selected)!.title).to.equal(title);
    await until(() => card.shadowRoot!.querySelector('article'), 'the card shows the event');
    expect(card.shadowRoot!.querySelectorAll('li')).to.have.lengthOf(0);
  });

  it('a count of one selects its event', async () => {
    await start(REFERENCE.replace('<fake-timeline', '<fake-timeline style="--news-timeline-height: 26rem"'));
    const lone = await until(() => {
      timeline.zoomIn();
      timeline.panBy(0.3);
      return engine().marks.find((mark) => mark.kind === 'cluster' && mark.count === 1);
    }, 'one event is alone');
    if (lone.kind !== 'cluster') throw new Error('not a cluster');
    engine().readerPicks({ kind: 'cluster', id: lone.id, byKey: false });
    expect(timeline.selected).to.equal(lone.top.id);
  });
});

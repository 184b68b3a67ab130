import { expect } from 'chai';
import type { FakeTimeline } from '../../support/fixtures.js';
import {
  clear,
  drawn,
  frame,
  inside,
  marksIn,
  mount,
  place,
  REFERENCE,
  textOf,
  until,
} from '../../support/fixtures.js';
import type { NewsTimeline } from '../../../src/entries/index.js';

const lists = (timeline: NewsTimeline): Element[] => [...timeline.shadowRoot!.querySelectorAll('news-timeline-list')];
const items = (list: Element): number => list.shadowRoot!.querySelectorAll('li').length;

/** What the browser does before and after it prints. */
async function tell(type: 'beforeprint' | 'afterprint'): Promise<void> {
  dispatchEvent(new Event(type));
  // The browser gives the page no more than the listeners' own time, and what they put off until they are through.
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

function many(count: number, attributes = ''): FakeTimeline {
  const timeline = place(`<fake-timeline loading="eager" lang="en" ${attributes}></fake-timeline>`).querySelector(
    'fake-timeline',
  ) as FakeTimeline;
  timeline.events = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: `E ${i}`,
    date: `${1000 + (i % 999)}`,
  }));
  return timeline;
}

describe('a timeline that is printed', () => {
  afterEach(async () => {
    await tell('afterprint');
    clear();
  });

  it('has the list of all events under the drawing, and none after it', async () => {
    const timeline = await mount(REFERENCE);
    await drawn(timeline);
    expect(lists(timeline)).to.deep.equal([]);
    await tell('beforeprint');
    expect(lists(timeline).map(items)).to.deep.equal([18]);
    const stage = inside(timeline, '.stage');
    expect(stage.compareDocumentPosition(lists(timeline)[0]!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    await tell('afterprint');
    expect(lists(timeline)).to.deep.equal([]);
    expect(marksIn(timeline.shadowRoot!).size).to.be.greaterThan(3);
  });

  it('is drawn for the width of a page meanwhile', async () => {
    const timeline = await mount(REFERENCE, 1000);
    await drawn(timeline);
    const plot = () => timeline.engines[0]!.plot();
    const { span } = timeline;
    const before = plot();
    const marks = () => [...marksIn(timeline.shadowRoot!).keys()].sort();
    const shown = marks();
    await tell('beforeprint');
    expect(plot().width).to.equal(640);
    expect(timeline.span).to.deep.equal(span);
    expect(marks()).not.to.deep.equal(shown);
    await tell('afterprint');
    expect(plot()).to.deep.equal(before);
    expect(marks()).to.deep.equal(shown);
  });

  it('is a whole list where it is one, however much of it the reader has opened', async () => {
    const timeline = many(130, 'view="list"');
    await until(() => lists(timeline).length && items(lists(timeline)[0]!) === 50, 'the first page is there');
    await tell('beforeprint');
    expect(lists(timeline).map(items)).to.deep.equal([130]);
    await tell('afterprint');
    expect(lists(timeline).map(items)).to.deep.equal([50]);
  });

  it('says how many events of very many are left out', async () => {
    const timeline = many(2345, 'view="list"');
    await until(() => lists(timeline).length && items(lists(timeline)[0]!) === 50, 'the first page is there');
    expect(textOf(timeline)).not.to.contain('not printed');
    await tell('beforeprint');
    expect(lists(timeline).map(items)).to.deep.equal([2000]);
    expect(textOf(timeline)).to.contain('345 more events are not printed here.');
  });

  it('leaves the list to a page that has one of its own', async () => {
    const box = place(`${REFERENCE.replace('<fake-timeline', '<fake-timeline id="a"')}<news-timeline-list for="a">`);
    const timeline = box.querySelector<FakeTimeline>('fake-timeline')!;
    await drawn(timeline);
    await tell('beforeprint');
    expect(lists(timeline)).to.deep.equal([]);
    expect(items(box.querySelector('news-timeline-list')!)).to.equal(18);
  });

  it('and then taken away or moved is as before', async () => {
    const timeline = await mount(REFERENCE);
    await drawn(timeline);
    await tell('beforeprint');
    const box = timeline.parentElement!;
    timeline.remove();
    await frame();
    box.append(timeline);
    await drawn(timeline);
    expect(lists(timeline)).to.deep.equal([]);
    expect(inside(timeline, '.surface').clientWidth).to.equal(900);
  });
});

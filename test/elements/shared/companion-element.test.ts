import { expect } from 'chai';
import type { FakeTimeline } from '../../support/fixtures.js';
import { clear, frame, heard, mount, place, REFERENCE, textOf, until } from '../../support/fixtures.js';
import type { NewsTimelineCard } from '../../../src/entries/index.js';

const tag = (id: string): string =>
  REFERENCE.replace('<fake-timeline', `<fake-timeline id="${id}" no-card no-controls`);
const CARD = '<news-timeline-card for="story"></news-timeline-card>';
const texts = (root: ParentNode): string[] =>
  [...root.querySelectorAll('news-timeline-card')].map((card) => textOf(card));
const one = <T extends Element>(root: ParentNode, selector: string): T => root.querySelector<T>(selector)!;

describe('companions that stand elsewhere in the page', () => {
  afterEach(clear);

  it('find their timeline by `for`, before and after it', async () => {
    const box = place(`${CARD}${tag('story')}<p>Text</p>${CARD}<news-timeline-list for="story"></news-timeline-list>
      <news-timeline-controls for="story"></news-timeline-controls>`);
    const timeline = one<FakeTimeline>(box, 'fake-timeline');
    await heard(timeline, 'load');
    timeline.select('pompeo-cbs');
    const { title } = timeline.events.find(({ id }) => id === 'pompeo-cbs')!;
    await until(() => texts(box).every((text) => text.includes(title)), 'both cards show the event');
    expect(one(box, 'news-timeline-list').shadowRoot!.querySelectorAll('li')).to.have.lengthOf(18);
    const next = one(box, 'news-timeline-controls').shadowRoot!.querySelector<HTMLElement>(
      '[aria-label="Next event"]',
    )!;
    next.click();
    await timeline.updateComplete;
    expect(timeline.selected).to.equal(
      timeline.events[timeline.events.findIndex(({ id }) => id === 'pompeo-cbs') + 1]!.id,
    );
  });

  it('wait for a timeline that comes later', async () => {
    const box = place(CARD);
    await frame();
    expect(texts(box)[0]!.trim()).to.equal('');
    const timeline = await mount(tag('story'));
    await until(() => texts(box)[0]!.includes('18 events'), 'the card shows the timeline');
    expect(timeline.companions.size).to.be.greaterThan(0);
  });

  it('follow `for` to another timeline', async () => {
    const box = place(CARD);
    await mount(tag('story'));
    const other = await mount('<fake-timeline id="other"><ol><li data-date="2020">One event</li></ol></fake-timeline>');
    await until(() => texts(box)[0]!.includes('18 events'), 'the card shows the first timeline');
    one<NewsTimelineCard>(box, 'news-timeline-card').setAttribute('for', 'other');
    await until(() => texts(box)[0]!.includes('1 event'), 'the card shows the other');
    expect(other.companions.has(one(box, 'news-timeline-card'))).to.equal(true);
  });

  it('come to a timeline that takes their id, and leave one that gives it up', async () => {
    const box = place(CARD);
    const first = await mount(tag('another'));
    await frame();
    expect(texts(box)[0]!.trim()).to.equal('');
    first.id = 'story';
    await until(() => texts(box)[0]!.includes('18 events'), 'the card shows the timeline');
    first.id = 'another';
    await until(() => texts(box)[0]!.trim() === '', 'the card is empty');
    expect(first.companions.has(one(box, 'news-timeline-card'))).to.equal(false);
  });

  it('take to a timeline that comes in place of theirs', async () => {
    const box = place(CARD);
    const first = await mount(tag('story'));
    await until(() => texts(box)[0]!.includes('18 events'), 'the card shows the timeline');
    first.remove();
    await until(() => texts(box)[0]!.trim() === '', 'the card is empty');
    expect(first.companions.has(one(box, 'news-timeline-card'))).to.equal(false);
    await mount('<fake-timeline id="story"><ol><li data-date="2020">One event</li></ol></fake-timeline>');
    await until(() => texts(box)[0]!.includes('1 event'), 'the card shows the new one');
  });

  it('find a timeline in their own shadow tree', async () => {
    const host = place('');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `${CARD}${tag('story')}`;
    await heard(one(root, 'fake-timeline'), 'load');
    await until(() => texts(root)[0]!.includes('18 events'), 'the card shows the timeline');
  });

  it('leave their timeline when they go', async () => {
    const box = place(`${CARD}${tag('story')}`);
    const timeline = one<FakeTimeline>(box, 'fake-timeline');
    const card = one<NewsTimelineCard>(box, 'news-timeline-card');
    await heard(timeline, 'load');
    expect(timeline.companions.has(card)).to.equal(true);
    card.remove();
    expect(timeline.companions.has(card)).to.equal(false);
    box.append(card);
    await until(() => timeline.companions.has(card), 'the card is back');
  });
});

describe('several timelines on a page', () => {
  afterEach(clear);

  it('keep to themselves', async () => {
    const box = place(REFERENCE.repeat(3));
    const timelines = [...box.querySelectorAll<FakeTimeline>('fake-timeline')];
    await Promise.all(timelines.map((timeline) => heard(timeline, 'load')));
    const [first, second, third] = timelines as [FakeTimeline, FakeTimeline, FakeTimeline];
    await until(() => timelines.every(({ engines }) => engines.length === 1), 'each has its surface');
    first.select('pompeo-cbs');
    second.zoomIn();
    await first.updateComplete;
    expect([first.selected, second.selected, third.selected]).to.deep.equal(['pompeo-cbs', undefined, undefined]);
    expect(second.span).to.not.deep.equal(first.span);
    expect(third.span).to.deep.equal(first.store.state.limits!.fit);
  });
});

import { expect } from 'chai';
import type { FakeTimeline } from '../../support/fixtures.js';
import { clear, Console, heard, inside, place, record, textOf, until } from '../../support/fixtures.js';

const GROUPS = [{ id: 'a', title: 'First' }];
const events = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `e${i}`, date: String(1000 + (i % 900)), title: `Event ${i}` }));

async function timelineOf(count: number): Promise<FakeTimeline> {
  const timeline = place('<fake-timeline loading="eager"></fake-timeline>').querySelector<FakeTimeline>(
    'fake-timeline',
  )!;
  timeline.timeline = { groups: GROUPS, events: events(count) };
  await heard(timeline, 'load');
  return timeline;
}

const titles = (timeline: FakeTimeline) => timeline.events.map(({ title }) => title);

describe('edit', () => {
  let kept: Console;
  beforeEach(() => (kept = new Console()));
  afterEach(() => {
    kept.restore();
    clear();
  });

  it('adds, replaces and removes events, and tells the reader what is new', async () => {
    const timeline = await timelineOf(5);
    const loads = record(timeline, 'load');
    await timeline.edit({
      set: [
        { id: 'e1', date: '2001', title: 'Changed', group: 'a' },
        { id: 'new', date: '0900', title: 'Added' },
      ],
      remove: ['e3', 'nobody'],
    });
    expect(titles(timeline)).to.deep.equal(['Added', 'Event 0', 'Event 2', 'Event 4', 'Changed']);
    expect(timeline.timeline!.events.map(({ id }) => id)).to.deep.equal(['e0', 'e1', 'e2', 'e4', 'new']);
    expect(loads).to.deep.equal([]);
    await until(() => textOf(timeline).includes('1 new'), 'the reader is told');
    timeline.select('new');
    await until(() => textOf(timeline).includes('Added'), 'it can be selected');
  });

  it('comes one after the other, and goes on from nothing', async () => {
    const timeline = await timelineOf(2);
    void timeline.edit({ remove: ['e0', 'e1'] });
    await timeline.edit({ set: [{ id: 'e0', date: '1999', title: 'Again' }] });
    expect(titles(timeline)).to.deep.equal(['Again']);
    await timeline.edit({ remove: ['e0'] });
    expect(textOf(timeline)).to.contain('There are no events to show yet.');
    await timeline.edit({ set: [{ id: 'late', date: '1999', title: 'Late' }] });
    expect(titles(timeline)).to.deep.equal(['Late']);
    expect(inside(timeline, 'section').textContent).not.to.contain('no events');
  });

  it('is held in another time zone, and leaves with newly read data', async () => {
    const timeline = await timelineOf(3);
    await timeline.edit({ set: [{ id: 'at', date: '1500-01-01T00:30Z', title: 'At night' }], remove: ['e0'] });
    timeline.timezone = 'America/Caracas';
    await until(() => timeline.timeline && titles(timeline).includes('At night'), 'it is there');
    expect(titles(timeline)).to.deep.equal(['Event 1', 'Event 2', 'At night']);
    timeline.timeline = { events: events(1) };
    await heard(timeline, 'load');
    expect(titles(timeline)).to.deep.equal(['Event 0']);
  });

  it('asks for none of the other rows of big data', async () => {
    const rows = events(3000);
    let asked = 0;
    const watched = rows.map((row) => ({
      ...row,
      get date() {
        asked++;
        return row.date;
      },
    }));
    const timeline = place('<fake-timeline view="list"></fake-timeline>').querySelector<FakeTimeline>('fake-timeline')!;
    timeline.timeline = { events: watched };
    await heard(timeline, 'load');
    await until(() => textOf(timeline).includes('Event 0'), 'the list stands');
    asked = 0;
    await timeline.edit({ set: [{ id: 'new', date: '0900', title: 'Added' }], remove: ['e2000'] });
    // Those that are listed, and those at both ends of time, whose dates may be open.
    expect(asked).to.be.below(300);
    expect(timeline.events).to.have.lengthOf(3000);
  });

  it('brings the overview once there are many events, also where the window was moved', async () => {
    const timeline = await timelineOf(20);
    timeline.zoomIn();
    await timeline.updateComplete;
    const { ...moved } = timeline.span!;
    expect(timeline.shadowRoot!.querySelector('news-timeline-overview')).to.equal(null);
    await timeline.edit({ set: events(40) });
    expect(timeline.shadowRoot!.querySelector('news-timeline-overview')).to.not.equal(null);
    expect(timeline.span).to.deep.equal(moved);
  });

  it('says what of an edit can not be read, and throws when it is misused', async () => {
    const timeline = await timelineOf(2);
    await timeline.edit({ set: [{ id: 'bad', date: 'soon', title: 'Bad' }] });
    expect(timeline.problems.map(({ path }) => path)).to.deep.equal(['set[0].date']);
    expect(titles(timeline)).to.have.lengthOf(2);
    const failed = await timeline.edit({ set: [{ title: 'No id' }] }).catch((error: Error) => error);
    expect(failed).to.be.instanceOf(TypeError).and.to.have.property('message').that.contains('No id');
    const empty = place('<fake-timeline></fake-timeline>').querySelector<FakeTimeline>('fake-timeline')!;
    expect(await empty.edit({ remove: [] }).catch(({ message }: Error) => message)).to.match(/wait for the load event/);
  });
});

import { expect } from 'chai';
import { EventTable } from '../../src/event-table/event-table.js';
import { toTimeline } from '../../src/event-table/read-timeline.js';
import { axisTime } from '../../src/model/zones.js';

async function index(events: object[], timeZone = 'UTC'): Promise<EventTable> {
  const { timeline } = await toTimeline({ events: events.map((event) => ({ title: 'T', ...event })) });
  return EventTable.of(timeline, timeZone);
}

const iso = (ms: number | undefined) => new Date(ms!).toISOString().slice(0, 16);

describe('EventTable', () => {
  it('looks for an id once, however often it is asked for in a row', async () => {
    const events = await index([{ id: 'a', date: '2019' }]);
    const { rows } = events;
    const find = rows.find.bind(rows);
    const found: string[] = [];
    rows.find = (id) => (found.push(id), find(id));
    expect(['b', 'b', 'a', 'a', 'b'].map((id) => events.indexOf(id))).to.deep.equal([-1, -1, 0, 0, -1]);
    expect(found).to.deep.equal(['b', 'a', 'b']);
  });

  it('orders by start, end, importance and place in the data', async () => {
    const events = await index([
      { id: 'late', date: '2019-02' },
      { id: 'year', date: '2019' },
      { id: 'b', date: '2019-01' },
      { id: 'c', date: '2019-01' },
      { id: 'a', date: '2019-01', importance: 5 },
      { id: 'early', date: '-0043' },
    ]);
    expect(events.slice().map(({ id }) => id)).to.deep.equal(['early', 'a', 'b', 'c', 'year', 'late']);
    expect([...events.importance]).to.deep.equal([0, 5, 0, 0, 0, 0]);
    expect([events.size, events.indexOf('b'), events.indexOf('nobody'), events.at(1).id]).to.deep.equal([
      6,
      2,
      -1,
      'a',
    ]);
  });

  it('is empty without events', async () => {
    const events = await index([]);
    expect([events.size, events.extent, events.start.length]).to.deep.equal([0, null, 0]);
  });

  it('throws with the position that it does not have', async () => {
    const events = await index([{ date: '2019' }]);
    expect(() => events.at(7)).to.throw(RangeError, '7');
  });

  it('lets open ends reach to the edge of all that is known', async () => {
    const events = await index([
      { id: 'open', date: '2014/..' },
      { id: 'past', date: '../2012' },
      { id: 'long', date: '2010/2020' },
    ]);
    const [past, long, open] = ['past', 'long', 'open'].map((id) => events.indexOf(id)) as [number, number, number];
    expect(iso(events.end[open])).to.equal('2021-01-01T00:00');
    expect(iso(events.start[past])).to.equal('2010-01-01T00:00');
    expect([iso(events.extent?.start), iso(events.extent?.end)]).to.deep.equal([
      '2010-01-01T00:00',
      '2021-01-01T00:00',
    ]);
    expect(past).to.be.below(long);
  });

  it('lets a last open event end where it starts to be unknown', async () => {
    const events = await index([{ date: '2014/..' }]);
    expect(iso(events.end[0])).to.equal('2015-01-01T00:00');
  });

  for (const [zone, start] of [
    ['UTC', '2019-05-03T14:00'],
    ['America/Caracas', '2019-05-03T10:00'],
    ['Asia/Kathmandu', '2019-05-03T19:45'],
  ] as const) {
    it(`puts an instant at the wall clock of ${zone}, and a day on its own day`, async () => {
      const events = await index(
        [
          { id: 'day', date: '2019-05-03' },
          { id: 'time', date: '2019-05-03T14:00Z' },
        ],
        zone,
      );
      expect(iso(events.start[events.indexOf('time')])).to.equal(start);
      expect(iso(events.start[events.indexOf('day')])).to.equal('2019-05-03T00:00');
    });
  }

  it('never lets a date end before it starts, even while the clocks go back', async () => {
    const events = await index([{ date: '2019-11-03T05:50Z/2019-11-03T06:10Z' }], 'America/New_York');
    expect(iso(events.start[0])).to.equal('2019-11-03T01:50');
    expect(iso(events.end[0])).to.equal('2019-11-03T02:11');
  });

  it('shifts nothing in a zone that nobody knows', () => {
    expect(axisTime(5, true, 'Mars/Phobos')).to.equal(5);
  });
});

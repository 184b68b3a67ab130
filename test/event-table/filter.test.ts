import { expect } from 'chai';
import fc from 'fast-check';
import { EventTable } from '../../src/event-table/event-table.js';
import { filterTable } from '../../src/event-table/filter.js';
import { toTimeline } from '../../src/event-table/read-timeline.js';

const GROUPS = ['a', 'b', 'c', 'd'];
const row = fc.record(
  {
    date: fc.constantFrom(
      '2019',
      '2019-03',
      '2019-05-03',
      '2014/..',
      '../2012',
      '2010/2020',
      '-0043',
      '2019-05-03T14Z',
    ),
    group: fc.constantFrom(...GROUPS),
    importance: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: ['date'] },
);

async function read(rows: object[]) {
  const { timeline } = await toTimeline({
    groups: GROUPS.map((id) => ({ id, title: id })),
    events: rows.map((one, i) => ({ id: `e${i}`, title: 'T', ...one })),
  });
  return { timeline, index: EventTable.of(timeline, 'America/Caracas') };
}

describe('filterIndex', () => {
  it('holds what a filter of the plain array would leave', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), fc.subarray([0, 1, 2, 3, 4]), async (rows, hidden) => {
        const { index } = await read(rows);
        const places = [...index.start.keys()].filter((at) => !hidden.includes(index.group[at]!));
        const shown = filterTable(index, new Set(hidden));
        expect(shown.size).to.equal(places.length);
        for (const column of ['start', 'end', 'importance', 'group'] as const) {
          expect([...shown[column]], column).to.deep.equal(places.map((at) => index[column][at]));
        }
        expect(shown.slice()).to.deep.equal(places.map((at) => index.at(at)));
        const ids = index.slice().map(({ id }) => id);
        expect(ids.map((id) => shown.indexOf(id))).to.deep.equal(ids.map((_, at) => places.indexOf(at)));
        const starts = places.map((at) => index.start[at]!);
        const ends = places.map((at) => index.end[at]!);
        expect(shown.extent).to.deep.equal(
          places.length ? { start: Math.min(...starts), end: Math.max(...ends) } : null,
        );
      }),
    );
  });

  it('shares the events, and leaves the whole index as it is', async () => {
    const { timeline, index } = await read([{ date: '2019', group: 'a' }, { date: '2020' }]);
    const shown = filterTable(index, new Set([0]));
    expect([shown.size, index.size]).to.deep.equal([1, 2]);
    expect(shown.at(0)).to.equal(timeline.events[0]);
    expect(() => shown.at(1)).to.throw(RangeError, '1');
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import { editTable } from '../../src/event-table/edit.js';
import { EventTable } from '../../src/event-table/event-table.js';
import type { NewsEvent } from '../../src/model/types.js';
import { toTimeline } from '../../src/event-table/read-timeline.js';

const ZONE = 'America/Caracas';
const GROUPS = ['a', 'b'];
const DATES = ['2019', '2019-03', '2019-05-03', '2014/..', '../2012', '2010/2020', '-0043', '2019-05-03T14Z', '2040'];
const row = fc.record(
  {
    id: fc.integer({ min: 0, max: 15 }).map((number) => `e${number}`),
    date: fc.constantFrom(...DATES),
    group: fc.constantFrom(...GROUPS),
    importance: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: ['id', 'date'] },
);
const rows = (maxLength: number) => fc.uniqueArray(row, { maxLength, selector: ({ id }) => id });
const edit = fc.record({
  set: rows(4),
  remove: fc.uniqueArray(fc.constantFrom('e0', 'e1', 'e2', 'none'), { maxLength: 3 }),
});

async function read(events: object[]) {
  const groups = GROUPS.map((id) => ({ id }));
  const { timeline } = await toTimeline({ groups, events: events.map((one) => ({ title: 'T', ...one })) });
  return timeline;
}

/** What an edit makes of a plain list: what is replaced keeps its place. */
function applied(events: readonly NewsEvent[], set: readonly NewsEvent[], remove: readonly string[]): NewsEvent[] {
  const all = new Map(events.map((event) => [event.id, event]));
  for (const event of set) all.set(event.id, event);
  for (const id of remove) if (!set.some((event) => event.id === id)) all.delete(id);
  return [...all.values()];
}

describe('editIndex', () => {
  it('holds what an index of the edited list would, edit after edit', async () => {
    await fc.assert(
      fc.asyncProperty(rows(16), fc.array(edit, { minLength: 1, maxLength: 3 }), async (given, edits) => {
        const { events, groups } = await read(given);
        let list = [...events];
        let index = EventTable.of({ events, groups }, ZONE);
        for (const { set, remove } of edits) {
          const { events: added } = await read(set);
          list = applied(list, added, remove);
          index = editTable(index, { set: added, remove }, groups, ZONE);
          const whole = EventTable.of({ events: list, groups }, ZONE);
          for (const column of ['start', 'end', 'importance', 'group'] as const) {
            expect([...index[column]], column).to.deep.equal([...whole[column]]);
          }
          expect(index.slice()).to.deep.equal(whole.slice());
          expect(index.extent).to.deep.equal(whole.extent);
          for (const { id } of list) expect(index.at(index.indexOf(id)).id).to.equal(id);
          for (const id of remove) expect(index.indexOf(id) >= 0).to.equal(list.some((event) => event.id === id));
        }
      }),
    );
  });

  it('asks for no event but those that it is about', async () => {
    const { events, groups } = await read(
      Array.from({ length: 50 }, (_, i) => ({ id: `e${i}`, date: String(1900 + i) })),
    );
    const { order, extent, ...columns } = EventTable.of({ events, groups }, ZONE);
    let asked = 0;
    const source = {
      event: (at: number) => {
        asked++;
        return events[at]!;
      },
      id: (at: number) => events[at]!.id,
      find: (id: string) => events.findIndex((event) => event.id === id),
    };
    const index = new EventTable(source, order, columns, extent);
    const { events: set } = await read([{ id: 'e20', date: '1950' }]);
    expect(editTable(index, { set, remove: ['e30'] }, groups, ZONE).size).to.equal(49);
    // The first and the last one, whose ends may be open.
    expect(asked).to.equal(2);
  });
});

import { EventTable } from './event-table.js';
import type { Columns } from './event-table.js';

/** Groups have places up to this, as `Columns` keeps them. */
const GROUP_PLACES = 65_536;

/**
 * The same events without those of some groups. Nothing is read or sorted anew, and the events themselves are shared.
 *
 * An event with an open end still reaches to the edge of all events: what is hidden doesn't change what is known of it.
 *
 * @param hidden the groups' places, as in `EventTable.group`: 0 is no group
 */
export function filterTable(index: EventTable, hidden: ReadonlySet<number>): EventTable {
  const kept = new Uint8Array(GROUP_PLACES).fill(1);
  for (const place of hidden) kept[place] = 0;
  const { order, group, start, end, importance } = index;
  let size = 0;
  for (let i = 0; i < index.size; i++) size += kept[group[i]!]!;
  const places = new Uint32Array(size);
  const columns: Columns = {
    start: new Float64Array(size),
    end: new Float64Array(size),
    importance: new Float64Array(size),
    group: new Uint16Array(size),
  };
  let last = -Infinity;
  for (let i = 0, at = 0; at < size; i++) {
    if (!kept[group[i]!]) continue;
    places[at] = order[i]!;
    columns.start[at] = start[i]!;
    columns.end[at] = end[i]!;
    columns.importance[at] = importance[i]!;
    columns.group[at] = group[i]!;
    if (end[i]! > last) last = end[i]!;
    at++;
  }
  return new EventTable(index.rows, places, columns, size ? { start: columns.start[0]!, end: last } : null);
}

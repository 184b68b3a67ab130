import { HUE_COUNT, NO_GROUP_HUE } from './group-colors.js';
import type { EventTable } from '../event-table/event-table.js';
import type { TimelineViewModel } from './timeline-view-model.js';

/** Stands for the events without a group wherever a group's id is asked for. */
export const NO_GROUP_ID = '-';

/** A group that has events, or the events without one. */
export interface GroupEntry {
  /** The group's id, or `-`. */
  id: string;
  /** Events without a group have none. */
  title: string | undefined;
  /** As in `EventTable.group`. */
  place: number;
  /** As `data-hue` has it. */
  hue: number;
  /** How many events it has, hidden or not. */
  count: number;
}

const known = new WeakMap<EventTable, readonly GroupEntry[]>();

/** The groups that have events, in their order, and last the events without a group. Counted once. */
export function groupEntries({ all, timeline: { groups } }: TimelineViewModel): readonly GroupEntry[] {
  let entries = known.get(all);
  if (entries) return entries;
  const counts = new Uint32Array(groups.length + 1);
  for (let i = 0; i < all.size; i++) counts[all.group[i]!]!++;
  entries = [
    ...groups.map(({ id, title }, i) => ({ id, title, place: i + 1, hue: i % HUE_COUNT, count: counts[i + 1]! })),
    { id: NO_GROUP_ID, title: undefined, place: 0, hue: NO_GROUP_HUE, count: counts[0]! },
  ].filter(({ count }) => count > 0);
  known.set(all, entries);
  return entries;
}

/** Whether there is anything that a legend tells apart. */
export function hasLegend(viewModel: TimelineViewModel): boolean {
  return groupEntries(viewModel).length > 1;
}

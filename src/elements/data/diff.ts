import type { NewsEvent } from '../../model/types.js';
import type { Change } from '../../view-model/changes.js';
import type { TimelineViewModel } from '../../view-model/timeline-view-model.js';

/** Of more events nobody would read which are new, and telling takes longer than reading them. */
const DIFF_MAX_EVENTS = 10_000;

/** Which events of the newer data differ from those of the older, by their ids. Nothing when there are very many. */
export function changesBetween(older: TimelineViewModel, newer: TimelineViewModel): Map<string, Change> {
  const changes = new Map<string, Change>();
  if (Math.max(older.all.size, newer.all.size) > DIFF_MAX_EVENTS) return changes;
  const before = new Map(older.all.slice().map((event) => [event.id, written(event)]));
  for (const event of newer.all.slice()) {
    const was = before.get(event.id);
    if (was === undefined) changes.set(event.id, 'new');
    else if (was !== written(event)) changes.set(event.id, 'updated');
  }
  return changes;
}

const written = (event: NewsEvent): string => JSON.stringify(event);

import type { TimelineViewModel } from './timeline-view-model.js';

/** What has happened to an event since the page was opened. */
export type Change = 'new' | 'updated';

/** "new" or "updated"; undefined of an event that is as it was. */
export function changeText(
  { messages }: TimelineViewModel,
  changes: ReadonlyMap<string, Change>,
  id: string,
): string | undefined {
  const change = changes.get(id);
  return change && messages.change[change];
}

import type { EventTable } from '../../event-table/event-table.js';
import type { CountedMark, Mark } from '../../layout/marks.js';

/** As many events a screen reader's reader may want to go through one by one; of more, a "+12" says what it holds. */
const STORY_MAX_EVENTS = 100;

/**
 * What is drawn, and in a story the events that a "+12" counts as well, in the order of their dates: so each event of it
 * is found by assistive technology at every zoom.
 */
export function expandClusters(marks: readonly Mark[], index: EventTable): readonly (Mark | CountedMark)[] {
  if (index.size > STORY_MAX_EVENTS) return marks;
  const all = marks.flatMap((mark): { first: number; mark: Mark | CountedMark }[] => {
    if (mark.kind === 'event') return [{ first: mark.index, mark }];
    const members = mark.members();
    const whole = { first: members[0]!, mark };
    // A single one is the event itself.
    if (members.length === 1) return [whole];
    const counted = members.map((place) => ({ first: place, mark: countedMark(index, place, mark.at) }));
    return [whole, ...counted];
  });
  return all.sort((a, b) => a.first - b.first).map(({ mark }) => mark);
}

function countedMark(index: EventTable, place: number, at: number): CountedMark {
  const event = index.at(place);
  return { kind: 'counted', id: event.id, event, index: place, at };
}

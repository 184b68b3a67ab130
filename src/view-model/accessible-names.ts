import type { NewsEvent } from '../model/types.js';
import type { ClusterMark, CountedMark, Mark } from '../layout/marks.js';
import { positionText, spanText } from './summary-text.js';
import type { TimelineViewModel } from './timeline-view-model.js';

/** What marks are called where they aren't seen. */
export type NameMark = (mark: Mark | CountedMark) => string;

/**
 * An event's name: its title, its date as precise as it is known, what is to be said of it, and its place among all.
 *
 * @param place in date order
 */
export function eventName(
  viewModel: TimelineViewModel,
  { title, date, status }: NewsEvent,
  place: number,
  remark = '',
): string {
  const { messages } = viewModel;
  const named = status === 'confirmed' ? '' : messages.status[status];
  return messages.join([title, viewModel.date(date), named, remark, positionText(viewModel, place)].filter(Boolean));
}

/**
 * @param remark what is new about an event, by its id
 * @returns names that are made once for each event
 */
export function createMarkNames(viewModel: TimelineViewModel, remark: (id: string) => string | undefined): NameMark {
  const known = new WeakMap<NewsEvent, string>();
  const name = (event: NewsEvent, place: number): string => {
    let text = known.get(event);
    if (text === undefined) known.set(event, (text = eventName(viewModel, event, place, remark(event.id))));
    return text;
  };
  return (mark) => {
    if (mark.kind !== 'cluster') return name(mark.event, mark.index);
    return mark.count === 1 ? name(mark.top, mark.index) : clusterName(viewModel, mark);
  };
}

function clusterName(viewModel: TimelineViewModel, { count, extent, top }: ClusterMark): string {
  const { messages } = viewModel;
  const what = messages.clusterName(count, viewModel.number(count), spanText(viewModel, extent), top.title);
  return messages.join([what, messages.clusterOpens]);
}

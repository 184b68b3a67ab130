import { lastBefore, utc, yearOf } from '../model/calendar.js';
import { DAY } from '../model/durations.js';
import { axisSpan } from '../event-table/event-table.js';
import type { EventTable } from '../event-table/event-table.js';
import { clockFields, formatInstantRange } from '../i18n/format-date.js';
import { roundYears } from '../i18n/format-years.js';
import type { EventDate, Span } from '../model/types.js';
import type { TimelineViewModel } from './timeline-view-model.js';

/** What is said of a timeline as a whole. */

/** From when to when the events go. */
export function extentText(viewModel: TimelineViewModel): string {
  const { extent } = viewModel.index;
  return extent ? spanText(viewModel, extent) : '';
}

/** A stretch of the axis in words: by years when it is long, else by months, days or minutes. */
export function spanText(viewModel: TimelineViewModel, { start, end }: Span): string {
  const days = (end - start) / DAY;
  const fields: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (start < utc(1)) fields.era = 'short';
  if (days <= 3 * 365) fields.month = 'long';
  if (days <= 60) fields.day = 'numeric';
  if (days < 1) Object.assign(fields, clockFields(viewModel.locale));
  // The end is exclusive: a month's ends where the next one begins.
  const [first, last] = [start, Math.max(start, lastBefore(end))].map((ms) => roundYears(ms, days / 365)) as [
    number,
    number,
  ];
  return formatInstantRange(first, last, fields, viewModel);
}

/** Whether dates need their year, since the events aren't all of one. */
export function hasYears({ extent }: EventTable): boolean {
  return !!extent && yearOf(extent.start) !== yearOf(lastBefore(extent.end));
}

/** "18 events". */
export function countText(viewModel: TimelineViewModel, count = viewModel.index.size): string {
  return viewModel.messages.events(count, viewModel.number(count));
}

/** "3 of 18". */
export function positionText(viewModel: TimelineViewModel, place: number): string {
  return viewModel.messages.position(viewModel.number(place + 1), viewModel.number(viewModel.index.size));
}

/** What an era covers, axis ms: an open end of it goes on to the edge of all that can be shown. */
export function eraSpan(date: EventDate, timeZone: string, bounds: Span): Span {
  const { start, end } = axisSpan(date, timeZone);
  return { start: date.openStart ? bounds.start : start, end: date.openEnd ? bounds.end : end };
}

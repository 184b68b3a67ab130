import { lastBefore, utc, yearOf } from '../model/calendar.js';
import { DAY } from '../model/durations.js';
import { axisSpan } from '../event-table/event-table.js';
import type { EventIndex } from '../event-table/event-table.js';
import { clockOf, sayRange } from '../i18n/format-date.js';
import { roundYears } from '../i18n/format-years.js';
import type { EventDate, Span } from '../model/types.js';
import type { Wording } from './timeline-view-model.js';

/** What is said of a timeline as a whole. */

/** From when to when the events go. */
export function extentText(wording: Wording): string {
  const { extent } = wording.index;
  return extent ? spanText(wording, extent) : '';
}

/** A stretch of the axis in words: by years when it is long, else by months, days or minutes. */
export function spanText(wording: Wording, { start, end }: Span): string {
  const days = (end - start) / DAY;
  const fields: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (start < utc(1)) fields.era = 'short';
  if (days <= 3 * 365) fields.month = 'long';
  if (days <= 60) fields.day = 'numeric';
  if (days < 1) Object.assign(fields, clockOf(wording.locale));
  // The end is exclusive: a month's ends where the next one begins.
  const [first, last] = [start, Math.max(start, lastBefore(end))].map((ms) => roundYears(ms, days / 365)) as [
    number,
    number,
  ];
  return sayRange(first, last, fields, wording);
}

/** Whether dates need their year, since the events aren't all of one. */
export function hasYears({ extent }: EventIndex): boolean {
  return !!extent && yearOf(extent.start) !== yearOf(lastBefore(extent.end));
}

/** "18 events". */
export function countText(wording: Wording, count = wording.index.size): string {
  return wording.messages.events(count, wording.number(count));
}

/** "3 of 18". */
export function positionText(wording: Wording, place: number): string {
  return wording.messages.position(wording.number(place + 1), wording.number(wording.index.size));
}

/** What an era covers, axis ms: an open end of it goes on to the edge of all that can be shown. */
export function eraSpan(date: EventDate, timeZone: string, bounds: Span): Span {
  const { start, end } = axisSpan(date, timeZone);
  return { start: date.openStart ? bounds.start : start, end: date.openEnd ? bounds.end : end };
}

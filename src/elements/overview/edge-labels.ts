import { lastBefore, utc } from '../../model/calendar.js';
import { DAY } from '../../model/durations.js';
import { formatInstant } from '../../i18n/format-date.js';
import { roundYears } from '../../i18n/format-years.js';
import type { Span } from '../../model/types.js';
import { duration } from '../../time/span.js';
import type { Edge } from './brush.js';
import type { TimelineViewModel } from '../../view-model/timeline-view-model.js';

type Fields = Intl.DateTimeFormatOptions;

const YEAR_MS = 365.25 * DAY;
/** 1 January of year 1, epoch ms. */
const YEAR_1 = utc(1);
const YEAR_FIELDS: Fields = { year: 'numeric', timeZone: 'UTC' };
const MONTH_FIELDS: Fields = { ...YEAR_FIELDS, month: 'long' };
const DAY_FIELDS: Fields = { ...MONTH_FIELDS, day: 'numeric' };
const TIME_FIELDS: Fields = { ...DAY_FIELDS, hour: 'numeric', minute: '2-digit' };

/** Of a window of that many ms: about as fine as its axis, so that a step of an edge reads differently. */
function fieldsFor(length: number): Fields {
  if (length >= 50 * YEAR_MS) return YEAR_FIELDS;
  if (length >= 5 * YEAR_MS) return MONTH_FIELDS;
  return length >= 5 * DAY ? DAY_FIELDS : TIME_FIELDS;
}

/** Says the first date in a window, or the last. */
export function edgeText(
  { locale, messages }: Pick<TimelineViewModel, 'locale' | 'messages'>,
  window: Span,
  edge: Edge,
): string {
  const fields = fieldsFor(duration(window));
  // The end is exclusive: that of a day's window is the next day's first moment.
  const time = edge === 'end' && fields !== TIME_FIELDS ? lastBefore(window.end) : window[edge];
  const era = time < YEAR_1 ? 'short' : undefined;
  return formatInstant(roundYears(time, duration(window) / YEAR_MS), { ...fields, era }, { locale, messages });
}

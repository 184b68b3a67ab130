import { lastBefore, utc } from '../../model/calendar.js';
import { DAY } from '../../model/durations.js';
import { formatInstant } from '../../i18n/format-date.js';
import { roundYears } from '../../i18n/format-years.js';
import type { Span } from '../../model/types.js';
import { duration } from '../../time/span.js';
import type { Edge } from './brush.js';
import type { TimelineViewModel } from '../../view-model/timeline-view-model.js';

type Fields = Intl.DateTimeFormatOptions;

const YEAR = 365.25 * DAY;
/** 1 January of year 1, epoch ms. */
const YEAR_1 = utc(1);
const YEARS: Fields = { year: 'numeric', timeZone: 'UTC' };
const MONTHS: Fields = { ...YEARS, month: 'long' };
const DAYS: Fields = { ...MONTHS, day: 'numeric' };
const TIMES: Fields = { ...DAYS, hour: 'numeric', minute: '2-digit' };

/** Of a window of that many ms: about as fine as its axis, so that a step of an edge reads differently. */
function fieldsFor(length: number): Fields {
  if (length >= 50 * YEAR) return YEARS;
  if (length >= 5 * YEAR) return MONTHS;
  return length >= 5 * DAY ? DAYS : TIMES;
}

/** Says the first date in a window, or the last. */
export function edgeText(
  { locale, messages }: Pick<TimelineViewModel, 'locale' | 'messages'>,
  window: Span,
  edge: Edge,
): string {
  const fields = fieldsFor(duration(window));
  // The end is exclusive: that of a day's window is the next day's first moment.
  const time = edge === 'end' && fields !== TIMES ? lastBefore(window.end) : window[edge];
  const era = time < YEAR_1 ? 'short' : undefined;
  return formatInstant(roundYears(time, duration(window) / YEAR), { ...fields, era }, { locale, messages });
}

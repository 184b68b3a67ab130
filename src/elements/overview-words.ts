import { DAY } from '../model/durations.js';
import { duration } from '../scale/time-span.js';
import type { Span } from '../model/types.js';
import type { Edge } from './overview-brush.js';

type Fields = Intl.DateTimeFormatOptions;

const YEAR = 365.25 * DAY;
const YEARS: Fields = { year: 'numeric' };
const MONTHS: Fields = { ...YEARS, month: 'long' };
const DAYS: Fields = { ...MONTHS, day: 'numeric' };
const TIMES: Fields = { ...DAYS, hour: 'numeric', minute: '2-digit' };

/** Of a window of that many ms: about as fine as its axis, so that a step of an edge reads differently. */
function fieldsFor(length: number): Fields {
  if (length >= 50 * YEAR) return YEARS;
  if (length >= 5 * YEAR) return MONTHS;
  return length >= 5 * DAY ? DAYS : TIMES;
}

/** Says the edges of windows as dates. It is asked in every frame of a drag, so it keeps its formatter. */
export class EdgeWords {
  private fields: Fields | undefined;
  private format!: Intl.DateTimeFormat;

  /** @param locale BCP 47 */
  constructor(private readonly locale: string) {}

  /** The first date in a window, or the last. */
  text(window: Span, edge: Edge): string {
    const fields = fieldsFor(duration(window));
    if (fields !== this.fields) {
      this.fields = fields;
      this.format = new Intl.DateTimeFormat(this.locale, { ...fields, timeZone: 'UTC', calendar: 'gregory' });
    }
    // The end is exclusive: that of a day's window is the next day's first moment.
    return this.format.format(edge === 'end' && fields !== TIMES ? window.end - 1 : window[edge]);
  }
}

import { isFault, parseDate } from '../model/dates.js';
import { axisSpan } from '../event-table/event-table.js';
import type { EventTable } from '../event-table/event-table.js';
import type { Problem, Span } from '../model/types.js';
import { relativeSpan } from '../time/relative-date.js';
import { countEvents } from '../event-table/count-events.js';
import { attributeProblem } from '../model/attribute-problem.js';

/** What else than EDTF can be written. */
const RELATIVE = 'Or tell it from today, like today, -24 months or +1 week.';

/** What a window is opened over. */
export interface Opening {
  /** All events. */
  events: EventTable;
  /** The window that shows all of them, axis ms. */
  fit: Span;
  /** The shown zone, IANA. */
  timeZone: string;
  /** What relative values are told from, epoch ms. */
  now: number;
}

/**
 * The window that the attributes `start` and `end` ask for. One that is missing or can't be read leaves its side to
 * `fit`, and so does a window without events with both.
 */
export async function readInitialWindow(
  { start, end }: { start: string | undefined; end: string | undefined },
  { events, fit, timeZone, now }: Opening,
): Promise<{ span: Span; problems: Problem[] }> {
  const problems: Problem[] = [];
  const note = (field: 'start' | 'end', value: string, message: string) =>
    problems.push(attributeProblem(field, value, message));
  const read = async (field: 'start' | 'end', text: string | undefined): Promise<Span | undefined> => {
    if (!text) return undefined;
    const relative = relativeSpan(text, now, timeZone);
    if (relative === 'range') {
      note(field, text, `"${text}" leads beyond the years that can be shown: write a smaller number`);
      return undefined;
    }
    if (relative) return relative;
    const date = await parseDate(text, { timeZone });
    if (!isFault(date)) return axisSpan(date, timeZone);
    note(field, text, `${date.message} ${RELATIVE}`);
    return undefined;
  };
  const from = await read('start', start);
  const to = await read('end', end);
  const span = { start: from?.start ?? fit.start, end: to?.end ?? fit.end };
  if (from && to && span.start >= span.end) {
    note('end', end!, `"${end}" is not after start "${start}"; all events are shown: swap or correct them`);
    return { span: fit, problems };
  }
  if ((!from && !to) || countEvents(events, span) > 0) return { span, problems };
  const asked = [...(from ? [`start="${start}"`] : []), ...(to ? [`end="${end}"`] : [])].join(' ');
  note(
    from ? 'start' : 'end',
    (from ? start : end)!,
    `No event is in the window that ${asked} opens; all events are shown: write a time at which there are some, or leave it out`,
  );
  return { span: fit, problems };
}

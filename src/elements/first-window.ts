import { isFault, parseDate } from '../model/dates.js';
import type { EventDate, Problem, Span } from '../model/types.js';
import { axisTime } from '../model/zones.js';
import { attributeProblem } from './attribute-problems.js';

/**
 * The window that the attributes `start` and `end` ask for. One that is missing or can't be read leaves its side to
 * `fit`, the window of all events.
 */
export async function firstWindow(
  start: string | undefined,
  end: string | undefined,
  fit: Span,
  timeZone: string,
): Promise<{ span: Span; problems: Problem[] }> {
  const problems: Problem[] = [];
  const read = async (field: 'start' | 'end', text: string | undefined): Promise<EventDate | undefined> => {
    if (!text) return undefined;
    const date = await parseDate(text, { timeZone });
    if (!isFault(date)) return date;
    problems.push(attributeProblem(field, text, date.message));
    return undefined;
  };
  const from = await read('start', start);
  const to = await read('end', end);
  const span = {
    start: from ? axisTime(from.start, from.zoned, timeZone) : fit.start,
    end: to ? axisTime(to.end, to.zoned, timeZone) : fit.end,
  };
  if (span.start < span.end) return { span, problems };
  problems.push(attributeProblem('end', String(end), `"${end}" is not after start "${start}"; all events are shown`));
  return { span: fit, problems };
}

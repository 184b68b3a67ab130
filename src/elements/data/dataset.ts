import { parse } from '../../formats/parse.js';
import type { ParseOptions, ParseResult } from '../../formats/parse.js';
import { EventTable } from '../../event-table/event-table.js';
import type { TimelineResult } from '../../event-table/reading.js';
import { createFrameQueue } from '../../scheduling/frame-queue.js';

/** What it takes to read a timeline, in a module of its own, since it can load while the data does. */
export { TimelineViewModel } from '../../view-model/timeline-view-model.js';
export { NewsTimelineList } from '../list/news-timeline-list.js';

const takeTurn = createFrameQueue();

/** Reads data in any form. On a page with many timelines the reader gets at the page between one and the next. */
export async function readDataset(input: unknown, options: ParseOptions): Promise<ParseResult> {
  await takeTurn();
  return parse(input, options);
}

/**
 * The events as the axis needs them. Of big data they come later.
 *
 * @param zone the displayed time zone, IANA
 */
export function tableOf({ lazyEvents, timeline }: TimelineResult, zone: string): EventTable | Promise<EventTable> {
  return lazyEvents ? lazyEvents.index(zone) : EventTable.of(timeline, zone);
}

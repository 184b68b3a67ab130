import { parse } from '../../formats/registry.js';
import type { ParseOptions, ParseResult } from '../../formats/registry.js';
import { EventTable } from '../../event-table/event-table.js';
import type { Messages } from '../../i18n/messages.js';
import type { Problem, Timeline } from '../../model/types.js';
import type { Change } from './diff.js';
import type { Language } from '../../view-model/language.js';
import { createFrameQueue } from '../../scheduling/frame-queue.js';
import { TimelineViewModel } from '../../view-model/timeline-view-model.js';

/** What it takes to read a timeline, in a module of its own, since it can load while the data does. */
export { NewsTimelineList } from '../list/news-timeline-list.js';

/** A timeline as read. */
export interface Reading {
  timeline: Timeline;
  problems: Problem[];
  /** How lazyEvents events it has. */
  size: number;
  /** What is new in it, where that is known without looking. */
  changes?: ReadonlyMap<string, Change>;
  /**
   * Its events as the axis needs them. Of big data they come later.
   *
   * @param zone the displayed time zone, IANA
   */
  index(zone: string): EventTable | Promise<EventTable>;
  /**
   * Puts it into words.
   *
   * @param readerZone the reader's own time zone, IANA
   */
  word(index: EventTable, language: Language, messages: Messages, readerZone: () => string): TimelineViewModel;
}

export interface ReadingOptions extends Omit<ParseOptions, 'preview'> {
  /** What is read so far, once that takes long; it is waited for. */
  preview?: (reading: Reading) => Promise<void>;
}

const turn = createFrameQueue();

/** Reads data in any form. On a page with many timelines the reader gets at the page between one and the next. */
export async function read(input: unknown, { preview, ...options }: ReadingOptions): Promise<Reading> {
  await turn();
  return reading(await parse(input, { ...options, ...(preview && { preview: (part) => preview(reading(part)) }) }));
}

function reading({
  timeline,
  problems,
  lazyEvents,
}: Pick<ParseResult, 'timeline' | 'problems' | 'lazyEvents'>): Reading {
  return {
    timeline,
    problems,
    size: (lazyEvents ?? timeline.events).length,
    index: (zone) => (lazyEvents ? lazyEvents.index(zone) : EventTable.of(timeline, zone)),
    word(index, { locale, timeZone }, messages, readerZone) {
      return new TimelineViewModel(this.timeline, index, locale, timeZone, messages, readerZone);
    },
  };
}

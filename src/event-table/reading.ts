import type { Problem, Timeline } from '../model/types.js';
import type { EventTable } from './event-table.js';

/** Events of big data: columns in memory, over the rows that they were read from. */
export interface LazyEvents {
  readonly length: number;
  /**
   * The events as the axis needs them.
   *
   * @param zone the displayed time zone, IANA
   */
  index(zone: string): Promise<EventTable>;
}

/** How a long reading is followed and stopped. */
export interface ReadingOptions {
  /** Stops the reading: what was read till then is kept, and a problem says so. */
  signal?: AbortSignal;
  /** Called when reading takes over 300 ms, four times a second, with how many events are done of how many. */
  progress?(done: number, total: number): void;
  /** Called once when reading takes long, with what is read by then; reading goes on when it is done. */
  preview?(read: TimelineResult): Promise<void>;
}

export interface TimelineResult {
  timeline: Timeline;
  /** In the order of the places that they name. */
  problems: Problem[];
  /** Of big data: its events, which become objects in `timeline.events` when somebody asks for that list. */
  lazyEvents?: LazyEvents | undefined;
}

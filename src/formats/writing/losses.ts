import type { Messages } from '../../i18n/messages.js';
import { shorten } from '../../model/text.js';
import type { NewsEvent, Timeline } from '../../model/types.js';

/** Something that a format can't carry as it is. */
export interface Loss {
  /** The id of the event that it is of; absent for the timeline as a whole. */
  event?: string;
  /** Which field of the event or the timeline comes back otherwise; absent where the whole event is left out. */
  field?: string;
  /** What becomes of it and why, in one sentence of English that names the value. */
  message: string;
}

/** A timeline in some format. */
export interface Written {
  content: string;
  /** What reading `content` again won't give back as it was, each field once; empty when nothing is lost. */
  losses: Loss[];
}

/** How the words of a format are said that shows dates in words. */
export interface WriteOptions {
  /** BCP 47; the timeline's `lang` by default, and else `en`. */
  locale?: string;
  /** The language's words; English by default. */
  messages?: Messages;
}

type Fields<T> = Exclude<keyof T, 'id' | 'events'> & string;

/** Gathers what one format can't carry. */
export class Losses {
  readonly #format: string;
  readonly list: Loss[] = [];

  /** @param format its name, as it stands in sentences */
  constructor(format: string) {
    this.#format = format;
  }

  /** Notes that a field of an event comes back otherwise; `fate` goes on after its value: “is written as …”. */
  add(event: NewsEvent, field: Fields<NewsEvent>, fate: string): void {
    this.list.push({ event: event.id, field, message: `${field}${shown(event[field])} ${fate}.` });
  }

  /** Notes that a field of the timeline comes back otherwise. */
  addOfTimeline(timeline: Timeline, field: Fields<Timeline>, fate: string): void {
    this.list.push({ field, message: `${field}${shown(timeline[field])} ${fate}.` });
  }

  /** Notes that an event isn't written at all. */
  addEvent(event: NewsEvent, why: string): void {
    this.list.push({ event: event.id, message: `event “${shorten(event.title, 80)}” is left out: ${why}.` });
  }

  /** Notes those of the fields that say something, for which the format has no place. */
  addLeftOut(event: NewsEvent, ...fields: Fields<NewsEvent>[]): void {
    for (const field of fields) {
      if (saysSomething(event[field], field))
        this.add(event, field, `is left out: ${this.#format} has no place for it`);
    }
  }

  /** The same of the timeline itself. */
  addLeftOutOfTimeline(timeline: Timeline, ...fields: Fields<Timeline>[]): void {
    for (const field of fields) {
      if (saysSomething(timeline[field], field))
        this.addOfTimeline(timeline, field, `is left out: ${this.#format} has no place for it`);
    }
  }
}

/** Whether a field says more than its absence would. */
export function saysSomething(value: unknown, field: string): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return (
    value !== undefined && !(field === 'importance' && value === 0) && !(field === 'status' && value === 'confirmed')
  );
}

/** What a loss shows of a value, with a space before it. */
function shown(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return ` “${shorten(String(value), 80)}”`;
  if (typeof value === 'object' && value !== null && 'edtf' in value) return ` “${String(value.edtf)}”`;
  return '';
}

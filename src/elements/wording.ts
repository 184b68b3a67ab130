import { HUES, NO_GROUP } from '../engine/hues.js';
import type { EventIndex } from '../model/event-index.js';
import type { Messages } from '../model/messages.js';
import { sayDate } from '../model/say-date.js';
import type { EventDate, NewsEvent, Timeline } from '../model/types.js';

/** How a timeline is put into words for its reader: one language, one time zone. */
export class Wording {
  readonly #titles = new Map<string, string>();
  /** The hue of each group's id, 0 to 7. */
  readonly hues = new Map<string, number>();

  constructor(
    readonly timeline: Timeline,
    /** The events that are shown. */
    readonly index: EventIndex,
    /** BCP 47. */
    readonly locale: string,
    /** IANA. */
    readonly timeZone: string,
    readonly messages: Messages,
    /** All events, those of hidden groups included. */
    readonly all = index,
  ) {
    timeline.groups.forEach(({ id, title }, i) => {
      this.#titles.set(id, title);
      this.hues.set(id, i % HUES);
    });
  }

  /** The same with some of the events alone. */
  only(index: EventIndex): Wording {
    const { timeline, locale, timeZone, messages, all } = this;
    return new Wording(timeline, index, locale, timeZone, messages, all);
  }

  /** What the timeline is called. */
  get title(): string {
    return this.timeline.title ?? this.messages.untitled;
  }

  /** A date, as precise as it is known. */
  date(date: EventDate): string {
    const { locale, timeZone, messages } = this;
    return sayDate(date, { locale, timeZone, messages, form: 'long' });
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.locale).format(value);
  }

  group({ group }: NewsEvent): string | undefined {
    return group === undefined ? undefined : this.#titles.get(group);
  }

  /** What `data-hue` says of an event; nothing where there are no groups. */
  hue({ group }: NewsEvent): number | undefined {
    const hue = group === undefined ? undefined : this.hues.get(group);
    return hue ?? (this.hues.size ? NO_GROUP : undefined);
  }
}

import { HUE_COUNT, NO_GROUP_HUE } from './group-colors.js';
import type { EventTable } from '../event-table/event-table.js';
import type { Messages } from '../i18n/messages.js';
import { formatEventDate, formatReaderTime } from '../i18n/format-date.js';
import type { EventDate, NewsEvent, Timeline } from '../model/types.js';
import { isLocale } from '../model/zones.js';
import { directionOf, isSameLanguage, wordsLang } from './language.js';

/** How a timeline is put into words for its reader: one language, one time zone. */
export class TimelineViewModel {
  readonly #titles = new Map<string, string>();
  #numbers?: Intl.NumberFormat;
  /** The hue of each group's id, 0 to 7. */
  readonly hues = new Map<string, number>();
  /** Which way its words are written. */
  readonly direction: 'ltr' | 'rtl';
  /** The language of its words, BCP 47. */
  readonly lang: string;
  /** The language of the data, where it is known and another one. */
  readonly dataLang: string | undefined;

  constructor(
    readonly timeline: Timeline,
    /** The events that are shown. */
    readonly index: EventTable,
    /** BCP 47. */
    readonly locale: string,
    /** IANA. */
    readonly timeZone: string,
    readonly messages: Messages,
    /** IANA; of the clock before which the reader sits. */
    readonly readerZone: () => string,
    /** All events, those of hidden groups included. */
    readonly all = index,
  ) {
    this.direction = directionOf(locale);
    this.lang = wordsLang(locale, messages);
    const { lang } = timeline;
    this.dataLang = isLocale(lang) && !isSameLanguage(lang, this.lang) ? lang : undefined;
    timeline.groups.forEach(({ id, title }, i) => {
      this.#titles.set(id, title);
      this.hues.set(id, i % HUE_COUNT);
    });
  }

  /** The same with some of the events alone. */
  only(index: EventTable): TimelineViewModel {
    const { timeline, locale, timeZone, messages, readerZone, all } = this;
    return new TimelineViewModel(timeline, index, locale, timeZone, messages, readerZone, all);
  }

  /** Signs that lead to the event before and to the next one, along the way in which time runs. */
  get arrows(): { back: string; on: string } {
    return this.direction === 'rtl' ? { back: '→', on: '←' } : { back: '←', on: '→' };
  }

  /** What the timeline is called. */
  get title(): string {
    return this.timeline.title ?? this.messages.untitled;
  }

  /** What stands between two parts of a text, one of which has a language of its own. */
  get comma(): string {
    return this.messages.join(['', '']);
  }

  /** A date, as precise as it is known. */
  date(date: EventDate): string {
    const { locale, timeZone, messages } = this;
    return formatEventDate(date, { locale, timeZone, messages, form: 'long' });
  }

  /** A time on the reader's own clock, where that shows another one. */
  readerTime(date: EventDate): string | undefined {
    return formatReaderTime(date, this, this.readerZone);
  }

  number(value: number): string {
    return (this.#numbers ??= new Intl.NumberFormat(this.locale)).format(value);
  }

  group({ group }: NewsEvent): string | undefined {
    return group === undefined ? undefined : this.#titles.get(group);
  }

  /** What `data-hue` says of an event; nothing where there are no groups. */
  hue({ group }: NewsEvent): number | undefined {
    const hue = group === undefined ? undefined : this.hues.get(group);
    return hue ?? (this.hues.size ? NO_GROUP_HUE : undefined);
  }
}

import type { Messages } from '../i18n/messages.js';
import { formatEventDate } from '../i18n/format-date.js';
import type { NewsEvent } from '../model/types.js';
import type { Label } from './marks.js';

export interface LabelOptions {
  /** BCP 47. */
  locale: string;
  /** IANA, for times. */
  timeZone: string;
  messages: Messages;
  /** Whether dates say their year: when the timeline's events aren't all of one. */
  year: boolean;
  /** What is said of an event besides, such as that it's new. */
  changeText?(id: string): string | undefined;
  /** CSS px of a text in the stage's font. */
  measure(text: string, bold: boolean): number;
  /** CSS px that a label may take; the title of a wider one is cut off so far that the label takes `cut`. */
  maxWidth: number;
  /** CSS px. */
  cutWidth: number;
  /** CSS px of a label besides its words: its padding and the space between title and note. */
  padding: number;
}

/** Gives each event its label, and measures it once: keep the labeler while the options and the font stay. */
export function createLabeler(options: LabelOptions): (event: NewsEvent) => Label {
  const labels = new WeakMap<NewsEvent, Label>();
  return (event) => {
    let label = labels.get(event);
    if (!label) labels.set(event, (label = createLabel(event, options)));
    return label;
  };
}

function createLabel(event: NewsEvent, options: LabelOptions): Label {
  const note = noteOf(event, options);
  const width = options.measure(event.title, true) + options.measure(note, false) + options.padding;
  const cut = width > options.maxWidth;
  return { title: event.title, note, width: cut ? options.cutWidth : Math.ceil(width), cut };
}

function noteOf(
  { id, date, status }: NewsEvent,
  { locale, timeZone, messages, year, changeText: remark }: LabelOptions,
): string {
  const text = formatEventDate(date, { locale, timeZone, messages, form: 'short', year });
  const parts = [text, status === 'confirmed' ? undefined : messages.status[status], remark?.(id)];
  return messages.join(parts.filter((part) => part !== undefined));
}

import { isObject, prop, text } from './foreign.js';
import type { Draft } from './format.js';
import type { HtmlReader } from './html-text.js';
import { htmlReader } from './html-text.js';

/** Formats in which a summary is whatever its author says it is. */
const OWN: readonly unknown[] = ['json', 'csv'];

/** Takes the summaries of a document in a form of our own for HTML: those that have any become text, with it beside them. */
export async function split(draft: Draft & { format?: string }): Promise<void> {
  const { document } = draft;
  const events = Array.isArray(document) ? document : prop(document, 'events');
  if (!OWN.includes(draft.format) || !Array.isArray(events)) return;
  const read = await htmlReader(events.map((event) => [prop(event, 'summary'), prop(event, 'summaryHtml')]));
  const rows = events.map((event: unknown) => (isObject(event) ? parted(event, read) : event));
  draft.document = Array.isArray(document) ? rows : { ...document, events: rows };
}

function parted(event: object, read: HtmlReader): object {
  const [summary, given] = [text(prop(event, 'summary')), text(prop(event, 'summaryHtml'))];
  const written = given ?? summary;
  if (written === undefined || (given && summary)) return event;
  const { text: plain, html } = read(written);
  if (plain === summary) return event;
  const value = (value: unknown): PropertyDescriptor => ({ value, enumerable: true });
  // Getters are left alone.
  const fields = {
    ...Object.getOwnPropertyDescriptors(event),
    summary: value(plain),
    summaryHtml: value(given ?? html),
  };
  return Object.create(Object.prototype, fields) as object;
}

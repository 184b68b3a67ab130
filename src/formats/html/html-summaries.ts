import type { Draft } from '../format.js';
import { isObject, prop, text } from '../json-access.js';
import type { ReadHtml } from './html-text.js';
import { loadHtmlReader } from './html-text.js';

/** Formats in which a summary is whatever its author says it is. */
const OWN_FORMATS: readonly unknown[] = ['json', 'csv'];

/** Takes the summaries of a document in a form of our own for HTML: those that have any become text, with it beside them. */
export async function splitSummaries(draft: Draft & { format?: string }): Promise<void> {
  const { document } = draft;
  const events = Array.isArray(document) ? document : prop(document, 'events');
  if (!OWN_FORMATS.includes(draft.format) || !Array.isArray(events)) return;
  const read = await loadHtmlReader(events.map((event) => [prop(event, 'summary'), prop(event, 'summaryHtml')]));
  const rows = events.map((event: unknown) => (isObject(event) ? splitSummary(event, read) : event));
  draft.document = Array.isArray(document) ? rows : { ...document, events: rows };
}

function splitSummary(event: object, read: ReadHtml): object {
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

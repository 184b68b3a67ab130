/** What an event of a calendar says, besides when it is. */
import type { Sources } from './foreign.js';
import { text } from './foreign.js';
import type { HtmlReader } from './html-text.js';
import { all, one, textOf, textsOf } from './icalendar-lines.js';
import type { Component, Property, Tell } from './icalendar-lines.js';
import { momentText, readMoment } from './icalendar-time.js';

const isPicture = ({ params, value }: Property) =>
  /^image\//i.test(params.FMTTYPE ?? '') || /\.(?:jpe?g|png|gif|webp|svg)(?:\?|$)/i.test(value);

function updated(event: Component): { updated?: string } {
  const moment = readMoment(one(event, 'LAST-MODIFIED')?.value ?? '');
  return moment ? { updated: momentText(moment) } : {};
}

/** The fields of an event but its date and id; undefined of one without a title, which is told. */
export function wordsOf(event: Component, readHtml: HtmlReader, sources: Sources, tell: Tell): object | undefined {
  const { text: body, html, links } = readHtml(textOf(event, 'DESCRIPTION') ?? '');
  const lines = body.split('\n');
  const named = text(readHtml(textOf(event, 'SUMMARY') ?? '').text);
  const title = named ?? text(lines.shift());
  if (title === undefined) {
    const place = { name: 'SUMMARY', row: event.row, value: undefined };
    return tell('error', place, 'has no SUMMARY and is left out: give it one');
  }
  const attached = all(event, 'ATTACH').filter(
    ({ params }) => params.VALUE?.toUpperCase() !== 'BINARY' && !params.ENCODING,
  );
  const cited = [
    ...attached
      .filter((property) => !isPicture(property))
      .flatMap(({ value, params }) => sources.add({ url: value, title: params.FILENAME })),
    ...links.flatMap((link) => sources.add({ url: link.url, title: text(link.text) })),
  ];
  const status = one(event, 'STATUS')?.value.toUpperCase();
  return {
    title,
    summary: lines.join('\n'),
    summaryHtml: named && html,
    place: textOf(event, 'LOCATION'),
    url: one(event, 'URL')?.value || undefined,
    tags: [...new Set(all(event, 'CATEGORIES').flatMap(({ value }) => textsOf(value)))],
    media: [...all(event, 'IMAGE'), ...attached.filter(isPicture)].map(({ value }) => ({ url: value, alt: '' })),
    sources: [...new Set(cited)],
    // What is cancelled was planned, and what is tentative still is.
    ...(status === 'CANCELLED' && { status: 'planned', dateNote: 'Cancelled' }),
    ...(status === 'TENTATIVE' && { status: 'planned', dateNote: 'Tentative' }),
    ...updated(event),
  };
}

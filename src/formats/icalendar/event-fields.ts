/** What an event of a calendar says, besides when it is. */
import type { ReadHtml } from '../html/html-text.js';
import { text } from '../json-access.js';
import type { Sources } from '../shared/sources.js';
import type { Component, Property, ReportProblem } from './content-lines.js';
import { propertiesOf, propertyOf, propertyText, splitTexts } from './content-lines.js';
import { edtfDateTime, readDateTime } from './date-times.js';

const isPicture = ({ params, value }: Property) =>
  /^image\//i.test(params.FMTTYPE ?? '') || /\.(?:jpe?g|png|gif|webp|svg)(?:\?|$)/i.test(value);

function readUpdated(event: Component): { updated?: string } {
  const dateTime = readDateTime(propertyOf(event, 'LAST-MODIFIED')?.value ?? '');
  return dateTime ? { updated: edtfDateTime(dateTime) } : {};
}

/** The fields of an event but its date and id; undefined of one without a title, which is told. */
export function readFields(
  event: Component,
  readHtml: ReadHtml,
  sources: Sources,
  report: ReportProblem,
): object | undefined {
  const { text: body, html, links } = readHtml(propertyText(event, 'DESCRIPTION') ?? '');
  const lines = body.split('\n');
  const named = text(readHtml(propertyText(event, 'SUMMARY') ?? '').text);
  const title = named ?? text(lines.shift());
  if (title === undefined) {
    const place = { name: 'SUMMARY', row: event.row, value: undefined };
    return report('error', place, 'has no SUMMARY and is left out: give it one');
  }
  const attached = propertiesOf(event, 'ATTACH').filter(
    ({ params }) => params.VALUE?.toUpperCase() !== 'BINARY' && !params.ENCODING,
  );
  const cited = [
    ...attached
      .filter((property) => !isPicture(property))
      .flatMap(({ value, params }) => sources.add({ url: value, title: params.FILENAME })),
    ...links.flatMap((link) => sources.add({ url: link.url, title: text(link.text) })),
  ];
  const status = propertyOf(event, 'STATUS')?.value.toUpperCase();
  return {
    title,
    summary: lines.join('\n'),
    summaryHtml: named && html,
    place: propertyText(event, 'LOCATION'),
    url: propertyOf(event, 'URL')?.value || undefined,
    tags: [...new Set(propertiesOf(event, 'CATEGORIES').flatMap(({ value }) => splitTexts(value)))],
    media: [...propertiesOf(event, 'IMAGE'), ...attached.filter(isPicture)].map(({ value }) => ({
      url: value,
      alt: '',
    })),
    sources: [...new Set(cited)],
    // What is cancelled was planned, and what is tentative still is.
    ...(status === 'CANCELLED' && { status: 'planned', dateNote: 'Cancelled' }),
    ...(status === 'TENTATIVE' && { status: 'planned', dateNote: 'Tentative' }),
    ...readUpdated(event),
  };
}

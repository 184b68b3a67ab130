import type { DateOptions } from './dates.js';
import { isFault, readDate } from './dates.js';
import type { Fields } from './fields.js';
import { MAX_CHARACTERS } from './fields.js';
import type { Ids } from './ids.js';
import { slug } from './ids.js';
import type { Citation, EventDate, Media, NewsEvent, Status } from './types.js';

export const STATUSES: readonly string[] = [
  'confirmed',
  'reported',
  'disputed',
  'corrected',
  'planned',
] satisfies Status[];

/** What an event is read against. */
export interface EventContext {
  html: boolean | undefined;
  zone: DateOptions;
  groups: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  ids: Pick<Ids, 'first' | 'make'>;
}

/** The date of an event or era. Without one the object is left out, so each failure is an error. */
export function readEventDate(fields: Fields, zone: DateOptions): EventDate | undefined {
  let field = 'date';
  let value = fields.get(field);
  if (value === undefined && fields.has('start')) {
    // As one EDTF text.
    field = 'start';
    value = fields.get(field);
    const end = fields.get('end');
    if (typeof value === 'string' && end !== undefined) {
      field = 'end';
      value = typeof end === 'string' ? `${value}/${end}` : end;
    }
  }
  if (typeof value === 'string') {
    const date = readDate(value, zone);
    if (!isFault(date)) return date;
    fields.error(field, value, date.fault);
    return undefined;
  }
  if (value === undefined) fields.missing('date');
  else fields.error(field, value, 'dateText');
  return undefined;
}

/** An EDTF text that is carried on as text. */
export function readDateText(fields: Fields, name: string): string | undefined {
  const text = fields.line(name);
  if (text === undefined) return undefined;
  const date = readDate(text);
  if (!isFault(date)) return text;
  fields.note(name, text, date.fault);
  return undefined;
}

function readStatus(fields: Fields): Status {
  const status = fields.text('status');
  if (status === undefined) return 'confirmed';
  if (STATUSES.includes(status)) return status as Status;
  // Never call confirmed what somebody marked as something else.
  fields.note('status', status, 'status', STATUSES.join(', '));
  return 'reported';
}

function readGroup(fields: Fields, groups: ReadonlySet<string>): string | undefined {
  const group = fields.text('group', MAX_CHARACTERS.id);
  if (group === undefined || groups.has(group)) return group;
  fields.note('group', group, 'reference', 'groups');
  return undefined;
}

function readCitations(fields: Fields, sources: ReadonlySet<string>): Citation[] {
  const citations: Citation[] = [];
  for (const [index, item] of fields.list('sources').entries()) {
    const raw = typeof item === 'object' && item !== null ? item : { source: item };
    const citation = fields.child(raw, 'sources', index);
    const source = citation.text('source', MAX_CHARACTERS.id);
    if (source !== undefined && sources.has(source)) citations.push({ source, basis: citation.text('basis') });
    else citation.note('source', source ?? item, 'reference', 'sources');
  }
  return citations;
}

function readMedia(fields: Fields): Media[] {
  const media: Media[] = [];
  for (const item of fields.objects('media')) {
    if (!item) continue;
    const url = item.url('url');
    if (!url) {
      item.missing('url');
      continue;
    }
    const alt = item.get('alt') === '' ? '' : item.line('alt');
    if (alt === undefined) item.note('alt', '', 'alt');
    media.push({
      url,
      alt: alt ?? '',
      caption: item.line('caption'),
      credit: item.line('credit'),
      thumbnail: item.url('thumbnail'),
      width: item.number('width', 1),
      height: item.number('height', 1),
    });
  }
  return media;
}

export function readId(fields: Fields, title: string, ids: EventContext['ids']): string {
  const id = fields.line('id', MAX_CHARACTERS.id);
  if (id === undefined) return ids.make(slug(title));
  if (ids.first(id)) return id;
  const other = ids.make(id);
  fields.note('id', id, 'renamed', other);
  return other;
}

function readTags(fields: Fields): string[] {
  const names = fields
    .list('tags')
    .map((tag, index) => fields.child({ tag }, 'tags', index).line('tag', MAX_CHARACTERS.id));
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** What events without sources, media or tags have in their place: one list for all of them, which nobody can write to. */
const NO_ENTRIES = Object.freeze([]) as unknown as never[];

/** One event, or undefined and a problem. */
export function readEvent(fields: Fields, context: EventContext): NewsEvent | undefined {
  const title = fields.line('title', MAX_CHARACTERS.title);
  if (title === undefined) {
    fields.missing('title');
    return undefined;
  }
  const id = readId(fields, title, context.ids);
  const date = readEventDate(fields, context.zone);
  if (!date) return undefined;
  const event: NewsEvent = {
    id,
    date,
    title,
    summary: fields.text('summary', MAX_CHARACTERS.summary),
    group: readGroup(fields, context.groups),
    importance: fields.number('importance', 0) ?? 0,
    status: readStatus(fields),
    dateNote: fields.text('dateNote'),
    sources: fields.has('sources') ? readCitations(fields, context.sources) : NO_ENTRIES,
    media: fields.has('media') ? readMedia(fields) : NO_ENTRIES,
    place: fields.line('place'),
    tags: fields.has('tags') ? readTags(fields) : NO_ENTRIES,
    url: fields.url('url'),
    updated: fields.has('updated') ? readDateText(fields, 'updated') : undefined,
  };
  if (context.html) event.summaryHtml = fields.text('summaryHtml', MAX_CHARACTERS.summary);
  return event;
}

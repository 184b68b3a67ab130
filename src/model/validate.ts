import type { DateOptions } from './dates.js';
import { isFault, readDate } from './dates.js';
import { Fields, LIMITS } from './fields.js';
import { Ids, slug } from './ids.js';
import { toProblems } from './problems.js';
import type { Many } from './many.js';
import type { Note, Placing, Remedy } from './remedies.js';
import type { Citation, Era, EventDate, Group, Media, NewsEvent, Problem, Source, Status, Timeline } from './types.js';
import { isLocale, isTimeZone } from './zones.js';

export const STATUSES: readonly string[] = [
  'confirmed',
  'reported',
  'disputed',
  'corrected',
  'planned',
] satisfies Status[];

/** More events than this are read in slices, and become objects of ours only when they are asked for. */
const FEW = 1000;

/** How a long reading is followed and stopped. */
export interface ReadingOptions {
  /** Stops the reading: what was read till then is kept, and a problem says so. */
  signal?: AbortSignal;
  /** Called when reading takes over 300 ms, four times a second, with how many events are done of how many. */
  progress?(done: number, total: number): void;
  /** Called once when reading takes long, with what is read by then; reading goes on when it is done. */
  preview?(read: Validated): Promise<void>;
}

export interface ToTimelineOptions extends ReadingOptions {
  /** Where something of an event stands, for formats that call it otherwise than `events[3].date`. */
  place?: Placing | undefined;
  /** Keeps the HTML of summaries (`summaryHtml`). */
  html?: boolean | undefined;
}

export interface Validated {
  timeline: Timeline;
  /** In the order of the places that they name. */
  problems: Problem[];
  /** Of big data: its events, which become objects in `timeline.events` when somebody asks for that list. */
  many?: Many | undefined;
}

/** What an event is read against. */
export interface Context {
  html: boolean | undefined;
  zone: DateOptions;
  groups: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  ids: Pick<Ids, 'first' | 'make'>;
}

/** The date of an event or era. Without one the object is left out, so each failure is an error. */
function readEventDate(fields: Fields, zone: DateOptions): EventDate | undefined {
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
function readDateText(fields: Fields, name: string): string | undefined {
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
  const group = fields.text('group', LIMITS.id);
  if (group === undefined || groups.has(group)) return group;
  fields.note('group', group, 'reference', 'groups');
  return undefined;
}

function readCitations(fields: Fields, sources: ReadonlySet<string>): Citation[] {
  const citations: Citation[] = [];
  for (const [index, item] of fields.list('sources').entries()) {
    const raw = typeof item === 'object' && item !== null ? item : { source: item };
    const citation = fields.child(raw, 'sources', index);
    const source = citation.text('source', LIMITS.id);
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

function readId(fields: Fields, title: string, ids: Context['ids']): string {
  const id = fields.line('id', LIMITS.id);
  if (id === undefined) return ids.make(slug(title));
  if (ids.first(id)) return id;
  const other = ids.make(id);
  fields.note('id', id, 'renamed', other);
  return other;
}

function readTags(fields: Fields): string[] {
  const names = fields.list('tags').map((tag, index) => fields.child({ tag }, 'tags', index).line('tag', LIMITS.id));
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** What events without sources, media or tags have in their place: one list for all of them, which nobody can write to. */
const NONE = Object.freeze([]) as unknown as never[];

/** One event, or undefined and a problem. */
export function readEvent(fields: Fields, context: Context): NewsEvent | undefined {
  const title = fields.line('title', LIMITS.title);
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
    summary: fields.text('summary', LIMITS.summary),
    group: readGroup(fields, context.groups),
    importance: fields.number('importance', 0) ?? 0,
    status: readStatus(fields),
    dateNote: fields.text('dateNote'),
    sources: fields.has('sources') ? readCitations(fields, context.sources) : NONE,
    media: fields.has('media') ? readMedia(fields) : NONE,
    place: fields.line('place'),
    tags: fields.has('tags') ? readTags(fields) : NONE,
    url: fields.url('url'),
    updated: fields.has('updated') ? readDateText(fields, 'updated') : undefined,
  };
  if (context.html) event.summaryHtml = fields.text('summaryHtml', LIMITS.summary);
  return event;
}

/** A list whose entries are known by their ids: an entry without one is left out, and so is a second one of the same id. */
function readKeyed<T extends { id: string }>(root: Fields, name: string, read: (fields: Fields, id: string) => T): T[] {
  const entries = new Map<string, T>();
  for (const fields of root.objects(name)) {
    if (!fields) continue;
    const id = fields.line('id', LIMITS.id);
    if (id === undefined) fields.missing('id');
    else if (entries.has(id)) fields.error('id', id, 'twice');
    else entries.set(id, read(fields, id));
  }
  return [...entries.values()];
}

const readGroupEntry = (fields: Fields, id: string): Group => ({ id, title: fields.line('title', LIMITS.title) ?? id });

const readSource = (fields: Fields, id: string): Source => ({
  id,
  title: fields.line('title', LIMITS.title) ?? id,
  publisher: fields.line('publisher'),
  via: fields.line('via'),
  url: fields.url('url'),
  date: readDateText(fields, 'date'),
});

/** The ids that the entries of a list give themselves. What is wrong with them is said where they are read. */
function writtenIds(root: Fields, name: string): string[] {
  const items = root.get(name);
  const fields = new Fields(String, []);
  const silent = (item: unknown) =>
    typeof item === 'object' && item !== null ? fields.of(item).line('id', LIMITS.id) : undefined;
  return Array.isArray(items) ? items.map(silent).filter((id) => id !== undefined) : [];
}

function readEras(root: Fields, zone: DateOptions): Era[] {
  const ids = new Ids(() => writtenIds(root, 'eras'));
  const eras: Era[] = [];
  for (const fields of root.objects('eras')) {
    if (!fields) continue;
    const title = fields.line('title', LIMITS.title);
    const date = readEventDate(fields, zone);
    if (title === undefined) fields.missing('title');
    else if (date) eras.push({ id: readId(fields, title, ids), title, date });
  }
  return eras;
}

/** A value of a kind that Intl knows, or undefined and a problem. */
function readKnown(root: Fields, name: string, isKnown: (text: string) => boolean, remedy: Remedy): string | undefined {
  const text = root.line(name);
  if (text === undefined || isKnown(text)) return text;
  root.note(name, text, remedy);
  return undefined;
}

async function readTimeline(
  root: Fields,
  timeline: Timeline,
  notes: Note[],
  options: ToTimelineOptions,
): Promise<Many | undefined> {
  timeline.title = root.line('title', LIMITS.title);
  timeline.description = root.text('description', LIMITS.summary);
  timeline.lang = readKnown(root, 'lang', isLocale, 'language');
  timeline.timeZone = readKnown(root, 'timeZone', isTimeZone, 'zone');
  const zone = { timeZone: timeline.timeZone };
  timeline.updated = readDateText(root, 'updated');
  timeline.groups = readKeyed(root, 'groups', readGroupEntry);
  timeline.eras = readEras(root, zone);
  timeline.sources = readKeyed(root, 'sources', readSource);
  const rows = root.get('events');
  if (rows === undefined) root.missing('events', 'events');
  const context: Context = {
    html: options.html,
    zone,
    groups: new Set(timeline.groups.map((group) => group.id)),
    sources: new Set(timeline.sources.map((source) => source.id)),
    ids: new Ids(() => writtenIds(root, 'events')),
  };
  if (Array.isArray(rows) && rows.length > FEW) {
    // Where the network is gone it's better to read at one go than not to.
    const big = await import('./many.js').catch(() => undefined);
    if (big) return big.readMany(rows, context, timeline, notes, options);
  }
  for (const fields of root.objects('events')) {
    const event = fields && readEvent(fields, context);
    if (event) timeline.events.push(event);
  }
  return undefined;
}

/**
 * Makes a timeline of foreign data in the form of `events.json`, or of a bare list of events. Never rejects: what is
 * wrong becomes a problem, and all that is good around it is kept. A field that is wrong is left out; an event without a
 * title or a date that can be read is left out; a second event of the same id is kept under a new one.
 */
export async function toTimeline(raw: unknown, options: ToTimelineOptions = {}): Promise<Validated> {
  const timeline: Timeline = { groups: [], eras: [], sources: [], events: [] };
  const notes: Note[] = [];
  const top = new Fields(() => '', notes);
  let many: Many | undefined;
  try {
    const document: unknown = Array.isArray(raw) ? { events: raw } : raw;
    if (typeof document === 'object' && document !== null)
      many = await readTimeline(top.of(document), timeline, notes, options);
    else top.error('', raw, 'timeline');
  } catch (error) {
    // Only objects that fail at the touch get here, such as proxies.
    notes.push({ severity: 'error', path: '', remedy: 'broken', arg: error });
  }
  return { timeline, problems: await toProblems(notes, options.place), many };
}

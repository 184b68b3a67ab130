import type { DateOptions } from '../model/dates.js';
import { Fields, MAX_CHARACTERS } from '../model/fields.js';
import { Ids } from '../model/ids.js';
import { toProblems } from '../model/problems.js';
import { readDateText, readEvent, readEventDate, readId } from '../model/read-event.js';
import type { EventContext } from '../model/read-event.js';
import type { ProblemNote, LocateInSource, ProblemCode } from '../model/problem-messages.js';
import type { Era, Group, Source, Timeline } from '../model/types.js';
import { isLocale, isTimeZone } from '../model/zones.js';
import type { LazyRows } from './lazy-rows.js';
import type { ReadingOptions, TimelineResult } from './reading.js';

/** More events than this are read in slices, and become objects of ours only when they are asked for. */
const LAZY_MIN_EVENTS = 1000;

export interface ToTimelineOptions extends ReadingOptions {
  /** Where something of an event stands, for formats that call it otherwise than `events[3].date`. */
  place?: LocateInSource | undefined;
  /** Keeps the HTML of summaries (`summaryHtml`). */
  html?: boolean | undefined;
}

/** A list whose entries are known by their ids: an entry without one is left out, and so is a second one of the same id. */
function readKeyed<T extends { id: string }>(root: Fields, name: string, read: (fields: Fields, id: string) => T): T[] {
  const entries = new Map<string, T>();
  for (const fields of root.objects(name)) {
    if (!fields) continue;
    const id = fields.line('id', MAX_CHARACTERS.id);
    if (id === undefined) fields.missing('id');
    else if (entries.has(id)) fields.error('id', id, 'twice');
    else entries.set(id, read(fields, id));
  }
  return [...entries.values()];
}

const readGroupEntry = (fields: Fields, id: string): Group => ({
  id,
  title: fields.line('title', MAX_CHARACTERS.title) ?? id,
});

const readSource = (fields: Fields, id: string): Source => ({
  id,
  title: fields.line('title', MAX_CHARACTERS.title) ?? id,
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
    typeof item === 'object' && item !== null ? fields.of(item).line('id', MAX_CHARACTERS.id) : undefined;
  return Array.isArray(items) ? items.map(silent).filter((id) => id !== undefined) : [];
}

function readEras(root: Fields, zone: DateOptions): Era[] {
  const ids = new Ids(() => writtenIds(root, 'eras'));
  const eras: Era[] = [];
  for (const fields of root.objects('eras')) {
    if (!fields) continue;
    const title = fields.line('title', MAX_CHARACTERS.title);
    const date = readEventDate(fields, zone);
    if (title === undefined) fields.missing('title');
    else if (date) eras.push({ id: readId(fields, title, ids), title, date });
  }
  return eras;
}

/** A value of a kind that Intl knows, or undefined and a problem. */
function readKnown(
  root: Fields,
  name: string,
  isKnown: (text: string) => boolean,
  remedy: ProblemCode,
): string | undefined {
  const text = root.line(name);
  if (text === undefined || isKnown(text)) return text;
  root.note(name, text, remedy);
  return undefined;
}

async function readTimeline(
  root: Fields,
  timeline: Timeline,
  notes: ProblemNote[],
  options: ToTimelineOptions,
): Promise<LazyRows | undefined> {
  timeline.title = root.line('title', MAX_CHARACTERS.title);
  timeline.description = root.text('description', MAX_CHARACTERS.summary);
  timeline.lang = readKnown(root, 'lang', isLocale, 'language');
  timeline.timeZone = readKnown(root, 'timeZone', isTimeZone, 'zone');
  const zone = { timeZone: timeline.timeZone };
  timeline.updated = readDateText(root, 'updated');
  timeline.groups = readKeyed(root, 'groups', readGroupEntry);
  timeline.eras = readEras(root, zone);
  timeline.sources = readKeyed(root, 'sources', readSource);
  const rows = root.get('events');
  if (rows === undefined) root.missing('events', 'events');
  const context: EventContext = {
    html: options.html,
    zone,
    groups: new Set(timeline.groups.map((group) => group.id)),
    sources: new Set(timeline.sources.map((source) => source.id)),
    ids: new Ids(() => writtenIds(root, 'events')),
  };
  if (Array.isArray(rows) && rows.length > LAZY_MIN_EVENTS) {
    // Where the network is gone it's better to read at one go than not to.
    const big = await import('./lazy-rows.js').catch(() => undefined);
    if (big) return big.readLazyRows(rows, context, timeline, notes, options);
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
export async function toTimeline(raw: unknown, options: ToTimelineOptions = {}): Promise<TimelineResult> {
  const timeline: Timeline = { groups: [], eras: [], sources: [], events: [] };
  const notes: ProblemNote[] = [];
  const top = new Fields(() => '', notes);
  let many: LazyRows | undefined;
  try {
    const document: unknown = Array.isArray(raw) ? { events: raw } : raw;
    if (typeof document === 'object' && document !== null)
      many = await readTimeline(top.of(document), timeline, notes, options);
    else top.error('', raw, 'timeline');
  } catch (error) {
    // Only objects that fail at the touch get here, such as proxies.
    notes.push({ severity: 'error', path: '', code: 'broken', arg: error });
  }
  return { timeline, problems: await toProblems(notes, options.place), lazyEvents: many };
}

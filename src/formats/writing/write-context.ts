import { formatEventDate } from '../../i18n/format-date.js';
import { en } from '../../i18n/languages/en.js';
import type { Messages } from '../../i18n/messages.js';
import type { Citation, EventDate, Group, NewsEvent, Source, Timeline } from '../../model/types.js';
import { safeUrl } from '../../model/urls.js';
import type { WriteOptions } from './losses.js';

/** What all events of a timeline are written with. */
export interface WriteContext {
  /** IANA. */
  zone: string;
  messages: Messages;
  /** A date in words. */
  dateInWords(date: EventDate): string;
  /** The title of an event's group. */
  groupOf(event: NewsEvent): string | undefined;
  /** What a citation names. */
  sourceOf(citation: Citation): Source;
}

export function createContext(timeline: Timeline, options: WriteOptions = {}): WriteContext {
  const { locale = timeline.lang ?? 'en', messages = en } = options;
  const zone = timeline.timeZone ?? 'UTC';
  const groups = new Map(timeline.groups.map(({ id, title }) => [id, title]));
  const sources = new Map(timeline.sources.map((source) => [source.id, source]));
  return {
    zone,
    messages,
    dateInWords: (date) => formatEventDate(date, { locale, timeZone: zone, messages }),
    groupOf: ({ group }) => (group === undefined ? undefined : groups.get(group)),
    sourceOf: ({ source: id }) => sources.get(id) ?? { id, title: id },
  };
}

/** What an event's text is followed by where a format has no field for it: its status, how its date was found. */
export function remarksOf({ status, dateNote }: NewsEvent, { messages }: WriteContext): string[] {
  const word = status === 'confirmed' ? undefined : messages.status[status];
  return [word, dateNote].filter((text) => text !== undefined);
}

/** The groups as formats give them back that know an event's group by its title only. */
export function groupsByTitle(timeline: Timeline, { groupOf }: WriteContext): Group[] {
  const titles = new Set(timeline.events.map(groupOf).filter((title) => title !== undefined));
  return [...titles].map((title) => ({ id: title, title }));
}

/** How a format gives sources back. */
export interface SourceSupport {
  /** What it says of a source. */
  carried(source: Source): Partial<Source>;
  /** What it knows a source by where nothing links to it; those that it doesn't know at all are lost. */
  key?(source: Source): string;
  /** Whether it has what the source prints, and a source twice in an event. */
  basis?: true;
}

/** Whether a page can link to a source: not to one within itself. */
export function isLinked({ url }: Source): boolean {
  const safe = safeUrl(url);
  return safe !== undefined && !safe.startsWith('#');
}

/** How sources come back from a format that knows them by their URLs or titles alone, each by how it is written first. */
export class SourceRoundTrip {
  readonly #context: WriteContext;
  readonly #citing: SourceSupport;
  readonly #first = new Map<string, Partial<Source>>();

  constructor(context: WriteContext, citing: SourceSupport) {
    this.#context = context;
    this.#citing = citing;
  }

  /** Whether the sources of an event come back as they are; to be asked of each event in order. */
  keepsSources({ sources }: NewsEvent): boolean {
    const { carried, key, basis } = this.#citing;
    let whole = true;
    const seen = new Set<string>();
    for (const citation of sources) {
      const source = this.#context.sourceOf(citation);
      const name = isLinked(source) ? source.url : key?.(source);
      if (name === undefined) {
        whole = false;
        continue;
      }
      const known = this.#first.get(name) ?? carried(source);
      this.#first.set(name, known);
      if (!sameFields({ ...known, id: source.id }, source)) whole = false;
      if (!basis && (citation.basis !== undefined || seen.has(name))) whole = false;
      seen.add(name);
    }
    return whole;
  }

  /** Whether the timeline's list of sources comes back as it is; to be asked after all events. */
  keepsList(sources: readonly Source[]): boolean {
    const back = [...this.#first].map(([id, known]) => ({ ...known, id }));
    return back.length === sources.length && back.every((source, index) => sameFields(source, sources[index]!));
  }
}

/** Whether two objects have the same fields, in whichever order. */
function sameFields(a: object, b: object): boolean {
  const sorted = (object: object) =>
    JSON.stringify(
      Object.entries(object)
        .filter(([, value]) => value !== undefined)
        .sort(),
    );
  return sorted(a) === sorted(b);
}

export const isSameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** JSON-LD of schema.org: events, and articles at the time when they were published. */
import type { Problem } from '../model/types.js';
import { faultOf, intervalText } from './edtf-text.js';
import { readFeedDate } from './feed-date.js';
import { Groups, isObject, list, placer, problem, prop, Sources, text } from './foreign.js';
import type { Draft } from './format.js';
import type { HtmlReader } from './html-text.js';
import { htmlReader } from './html-text.js';

/** Where events and articles are to be found in other things. */
const HOLDERS = [
  '@graph',
  'itemListElement',
  'item',
  'mainEntity',
  'subEvent',
  'subEvents',
  'hasPart',
  'event',
  'events',
  'blogPost',
  'liveBlogUpdate',
];
/** As deep as they stand in each other. */
const DEEPEST = 20;
/** https://schema.org/Event and https://schema.org/Article with their subtypes, by their names' endings. */
const EVENT = /(?:Event|EventSeries|Festival|Hackathon|CourseInstance)$/;
const ARTICLE = /(?:Article|Report|BlogPosting|SocialMediaPosting|DiscussionForumPosting)$/;
/** What a site says of a page beside the article on it. */
const PAGE = /(?:Page|WebSite|Blog|Periodical|PublicationIssue)$/;

const NAMES = {
  title: 'name',
  summary: 'description',
  date: 'startDate',
  url: 'url',
  id: '@id',
  place: 'location',
  tags: 'keywords',
  group: 'articleSection',
  media: 'image',
  'media.url': 'image',
  updated: 'dateModified',
};

interface Found {
  node: object;
  path: string;
  isEvent: boolean;
}

/** A property, by its plain name or with the prefix that some contexts give it. */
const get = (node: unknown, name: string): unknown => prop(node, name) ?? prop(node, `schema:${name}`);

/** The words of a value: a text, a text with its language, a thing with a name, or the first of a list of them. */
function words(value: unknown, depth = 0): string | undefined {
  if (depth > 3) return undefined;
  if (Array.isArray(value)) return words(value[0], depth + 1);
  return text(value) ?? (isObject(value) ? words(prop(value, '@value') ?? get(value, 'name'), depth + 1) : undefined);
}

/** The address that a value gives: itself, or of a thing. */
function link(value: unknown): string | undefined {
  const [first] = list(value);
  return text(first) ?? text(get(first, 'url')) ?? text(get(first, 'contentUrl')) ?? text(prop(first, '@id'));
}

const typesOf = (node: unknown) =>
  list(prop(node, '@type') ?? prop(node, 'type')).map((type) => (text(type) ?? '').replace(/^.*[/#:]/, ''));

/** Whether a thing is an event, an article or neither. Of a type that isn't known its dates tell. */
function kindOf(node: object): 'event' | 'article' | undefined {
  const types = typesOf(node);
  if (types.some((type) => EVENT.test(type))) return 'event';
  if (types.some((type) => ARTICLE.test(type))) return 'article';
  if (types.some((type) => PAGE.test(type) || type === 'ItemList')) return undefined;
  if (get(node, 'startDate') !== undefined) return 'event';
  return get(node, 'datePublished') !== undefined && get(node, 'headline') !== undefined ? 'article' : undefined;
}

class Reader {
  readonly problems: Problem[] = [];
  readonly found: Found[] = [];
  readonly groups = new Groups();
  readonly sources = new Sources();
  private readonly seen = new Set<object>();

  constructor(private readonly html: HtmlReader) {}

  plain(value: unknown): string | undefined {
    return text(this.html(words(value) ?? '').text);
  }

  /** Finds events and articles, those in each other included. */
  gather(value: unknown, path: string, depth = 0): void {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) this.gather(item, `${path}[${index}]`, depth + 1);
      return;
    }
    if (depth > DEEPEST || !isObject(value)) {
      // In a list of a page many things are names or addresses; those are no rows.
      if (depth > DEEPEST || (value !== null && value !== undefined && typeof value !== 'string'))
        this.problems.push(problem('error', { path }, value, 'is not an object and is left out: write it in { }'));
      return;
    }
    if (this.seen.has(value)) return;
    this.seen.add(value);
    const kind = kindOf(value);
    if (kind) this.found.push({ node: value, path, isEvent: kind === 'event' });
    for (const holder of HOLDERS) {
      const held = get(value, holder);
      // Addresses of things that stand elsewhere have nothing to read.
      if (typeof held === 'object') this.gather(held, path ? `${path}.${holder}` : holder, depth + 1);
    }
  }

  private error(path: string, field: string, value: unknown, what: string): undefined {
    const place = value === undefined ? { path, field } : { path: path ? `${path}.${field}` : field, field };
    this.problems.push(problem('error', place, value, what));
  }

  /** A date as EDTF; an error for one that can't be read or isn't there. */
  private date(node: object, path: string, isEvent: boolean): string | undefined {
    const field = isEvent ? 'startDate' : 'datePublished';
    const read = (name: string) => {
      const written = words(get(node, name));
      return { written, edtf: written && readFeedDate(written) };
    };
    const start = read(field);
    const end = isEvent ? read('endDate') : undefined;
    if (start.written === undefined)
      return this.error(path, field, undefined, `has no ${field} and is left out: give it one`);
    const what =
      'is not a date of ISO 8601 and the entry is left out: write it like 2019-01-23 or 2019-01-23T10:00-05:00';
    if (!start.edtf) return this.error(path, field, start.written, what);
    if (end?.written && !end.edtf) return this.error(path, 'endDate', end.written, what);
    const edtf = intervalText(start.edtf, end?.edtf);
    const fault = faultOf(edtf);
    return fault ? this.error(path, end?.written ? 'endDate' : field, edtf, fault) : edtf;
  }

  private place(value: unknown): string | undefined {
    const places = list(value).map((one) => {
      const address = get(one, 'address');
      const parts = [
        words(one),
        words(address),
        ...['addressLocality', 'addressCountry'].map((name) => words(get(address, name))),
      ];
      return [...new Set(parts.filter((part) => part !== undefined))].join(', ');
    });
    return text(this.html(places.filter(Boolean).join(' / ')).text);
  }

  private media(value: unknown): object[] {
    // Several are mostly cuts of one picture (Google asks publishers for three).
    const [image] = list(value);
    const url = link(image);
    if (!url) return [];
    const caption = this.plain(get(image, 'caption'));
    const [width, height] = ['width', 'height'].map(
      (name) => Number.parseInt(words(get(image, name)) ?? '', 10) || undefined,
    );
    const credit =
      this.plain(get(image, 'creditText')) ?? this.plain(get(image, 'creator')) ?? this.plain(get(image, 'author'));
    const alt = this.plain(get(image, 'description')) ?? caption ?? '';
    const thumbnail = link(get(image, 'thumbnailUrl'));
    return [{ url, alt, caption, credit, ...(thumbnail && { thumbnail }), width, height }];
  }

  /** What became of an event, in the model's words where it has one. */
  private status(node: object): { status?: string; dateNote?: string } {
    const status = words(get(node, 'eventStatus'))?.replace(/^.*[/#:]/, '');
    const before = words(get(node, 'previousStartDate'));
    if (status === 'EventCancelled') return { status: 'planned', dateNote: 'Cancelled' };
    if (status === 'EventPostponed') return { status: 'planned', dateNote: 'Postponed' };
    if (status === 'EventRescheduled')
      return { status: 'corrected', dateNote: before ? `Rescheduled from ${before}` : 'Rescheduled' };
    return {};
  }

  event({ node, path, isEvent }: Found): object | undefined {
    const date = this.date(node, path, isEvent);
    if (date === undefined) return undefined;
    const body = this.html(
      words(get(node, 'description')) ?? words(get(node, 'abstract')) ?? words(get(node, 'articleBody')) ?? '',
    );
    const title = this.plain(get(node, 'headline')) ?? this.plain(get(node, 'name'));
    if (title === undefined)
      return this.error(
        path,
        'name',
        undefined,
        `has no ${isEvent ? 'name' : 'headline'} and is left out: give it one`,
      );
    const url = link(get(node, 'url')) ?? link(get(node, 'mainEntityOfPage'));
    const cited: string[] = [];
    const cite = (work: unknown, name?: string) =>
      cited.push(
        ...this.sources.add({
          url: link(work),
          title: name ?? (isObject(work) ? (this.plain(get(work, 'headline')) ?? this.plain(work)) : undefined),
          publisher: this.plain(get(work, 'publisher')),
          date: /^\d{4}-\d\d-\d\d/.exec(words(get(work, 'datePublished')) ?? '')?.[0],
        }),
      );
    if (!isEvent)
      cite(
        {
          url,
          publisher: get(node, 'publisher') ?? get(node, 'sourceOrganization'),
          datePublished: get(node, 'datePublished'),
        },
        title,
      );
    for (const name of ['citation', 'isBasedOn', 'subjectOf']) for (const work of list(get(node, name))) cite(work);
    for (const { url: at, text: label } of body.links) cited.push(...this.sources.add({ url: at, title: text(label) }));
    const keywords = list(get(node, 'keywords')).flatMap((one) =>
      typeof one === 'string' ? one.split(',') : [words(one)],
    );
    const updated = readFeedDate(words(get(node, 'dateModified')) ?? '');
    return {
      id: text(prop(node, '@id')) ?? text(get(node, 'identifier')),
      date,
      title,
      summary: body.text,
      summaryHtml: body.html,
      url,
      place: this.place(get(node, 'location') ?? get(node, 'contentLocation')),
      group: this.groups.add(this.plain(get(node, 'articleSection'))),
      tags: [...new Set(keywords.map((one) => this.plain(one)).filter((one) => one !== undefined))],
      media: this.media(get(node, 'image')),
      sources: [...new Set(cited)],
      updated: !updated || updated === date || faultOf(updated) ? undefined : updated,
      ...this.status(node),
    };
  }
}

/** Reads things of schema.org: one, a list, an `ItemList` or a `@graph`, with or without a `@context`. */
export async function readJsonLd(input: unknown): Promise<Draft> {
  const reader = new Reader(await htmlReader(input));
  reader.gather(input, '');
  const events: object[] = [];
  const paths: string[] = [];
  for (const found of reader.found) {
    const event = reader.event(found);
    if (!event) continue;
    events.push(event);
    paths.push(found.path);
  }
  if (!reader.found.length) {
    const what = 'has neither an Event nor a NewsArticle of schema.org: give one, with a startDate or a datePublished';
    reader.problems.push(problem('error', { path: '' }, undefined, what));
  }
  const isOne = reader.found.some(({ node }) => node === input);
  const head = isOne ? {} : { title: reader.plain(input), description: reader.plain(get(input, 'description')) };
  const document = { ...head, groups: reader.groups.all(), sources: reader.sources.all(), events };
  return { document, place: placer(paths, NAMES), problems: reader.problems };
}

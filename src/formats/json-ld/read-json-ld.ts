/** JSON-LD of schema.org: events, and articles at the time when they were published. */
import type { Problem } from '../../model/types.js';
import type { Draft } from '../format.js';
import type { ReadHtml } from '../html/html-text.js';
import { loadHtmlReader } from '../html/html-text.js';
import { isObject, list, prop, text } from '../json-access.js';
import { edtfInterval, faultOf } from '../shared/edtf-text.js';
import { Groups } from '../shared/groups.js';
import { readInternetDate } from '../shared/internet-date.js';
import { makeProblem, placeFinder } from '../shared/problems.js';
import { Sources } from '../shared/sources.js';

/** Where events and articles are to be found in other things. */
const CONTAINERS = [
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
const MAX_DEPTH = 20;
/** https://schema.org/Event and https://schema.org/Article with their subtypes, by their names' endings. */
const EVENT = /(?:Event|EventSeries|Festival|Hackathon|CourseInstance)$/;
const ARTICLE = /(?:Article|Report|BlogPosting|SocialMediaPosting|DiscussionForumPosting)$/;
/** What a site says of a page beside the article on it. */
const PAGE = /(?:Page|WebSite|Blog|Periodical|PublicationIssue)$/;

const PROPERTY_NAMES = {
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

interface Thing {
  node: object;
  path: string;
  isEvent: boolean;
}

/** A property, by its plain name or with the prefix that some contexts give it. */
const propertyOf = (node: unknown, name: string): unknown => prop(node, name) ?? prop(node, `schema:${name}`);

/** The words of a value: a text, a text with its language, a thing with a name, or the first of a list of them. */
function textOf(value: unknown, depth = 0): string | undefined {
  if (depth > 3) return undefined;
  if (Array.isArray(value)) return textOf(value[0], depth + 1);
  return (
    text(value) ?? (isObject(value) ? textOf(prop(value, '@value') ?? propertyOf(value, 'name'), depth + 1) : undefined)
  );
}

/** The address that a value gives: itself, or of a thing. */
function urlOf(value: unknown): string | undefined {
  const [first] = list(value);
  return (
    text(first) ?? text(propertyOf(first, 'url')) ?? text(propertyOf(first, 'contentUrl')) ?? text(prop(first, '@id'))
  );
}

const typesOf = (node: unknown) =>
  list(prop(node, '@type') ?? prop(node, 'type')).map((type) => (text(type) ?? '').replace(/^.*[/#:]/, ''));

/** Whether a thing is an event, an article or neither. Of a type that isn't known its dates tell. */
function kindOf(node: object): 'event' | 'article' | undefined {
  const types = typesOf(node);
  if (types.some((type) => EVENT.test(type))) return 'event';
  if (types.some((type) => ARTICLE.test(type))) return 'article';
  if (types.some((type) => PAGE.test(type) || type === 'ItemList')) return undefined;
  if (propertyOf(node, 'startDate') !== undefined) return 'event';
  return propertyOf(node, 'datePublished') !== undefined && propertyOf(node, 'headline') !== undefined
    ? 'article'
    : undefined;
}

class ThingReader {
  readonly #html: ReadHtml;
  readonly problems: Problem[] = [];
  readonly things: Thing[] = [];
  readonly groups = new Groups();
  readonly sources = new Sources();
  readonly #seen = new Set<object>();

  constructor(html: ReadHtml) {
    this.#html = html;
  }

  plainText(value: unknown): string | undefined {
    return text(this.#html(textOf(value) ?? '').text);
  }

  /** Finds events and articles, those in each other included. */
  findThings(value: unknown, path: string, depth = 0): void {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) this.findThings(item, `${path}[${index}]`, depth + 1);
      return;
    }
    if (depth > MAX_DEPTH || !isObject(value)) {
      // In a list of a page many things are names or addresses; those are no rows.
      if (depth > MAX_DEPTH || (value !== null && value !== undefined && typeof value !== 'string'))
        this.problems.push(makeProblem('error', { path }, value, 'is not an object and is left out: write it in { }'));
      return;
    }
    if (this.#seen.has(value)) return;
    this.#seen.add(value);
    const kind = kindOf(value);
    if (kind) this.things.push({ node: value, path, isEvent: kind === 'event' });
    for (const container of CONTAINERS) {
      const contained = propertyOf(value, container);
      // Addresses of things that stand elsewhere have nothing to read.
      if (typeof contained === 'object')
        this.findThings(contained, path ? `${path}.${container}` : container, depth + 1);
    }
  }

  #reportError(path: string, field: string, value: unknown, what: string): undefined {
    const place = value === undefined ? { path, field } : { path: path ? `${path}.${field}` : field, field };
    this.problems.push(makeProblem('error', place, value, what));
  }

  /** A date as EDTF; an error for one that can't be read or isn't there. */
  #readDate(node: object, path: string, isEvent: boolean): string | undefined {
    const field = isEvent ? 'startDate' : 'datePublished';
    const read = (name: string) => {
      const written = textOf(propertyOf(node, name));
      return { written, edtf: written && readInternetDate(written) };
    };
    const start = read(field);
    const end = isEvent ? read('endDate') : undefined;
    if (start.written === undefined)
      return this.#reportError(path, field, undefined, `has no ${field} and is left out: give it one`);
    const what =
      'is not a date of ISO 8601 and the entry is left out: write it like 2019-01-23 or 2019-01-23T10:00-05:00';
    if (!start.edtf) return this.#reportError(path, field, start.written, what);
    if (end?.written && !end.edtf) return this.#reportError(path, 'endDate', end.written, what);
    const edtf = edtfInterval(start.edtf, end?.edtf);
    const fault = faultOf(edtf);
    return fault ? this.#reportError(path, end?.written ? 'endDate' : field, edtf, fault) : edtf;
  }

  #readPlace(value: unknown): string | undefined {
    const places = list(value).map((one) => {
      const address = propertyOf(one, 'address');
      const parts = [
        textOf(one),
        textOf(address),
        ...['addressLocality', 'addressCountry'].map((name) => textOf(propertyOf(address, name))),
      ];
      return [...new Set(parts.filter((part) => part !== undefined))].join(', ');
    });
    return text(this.#html(places.filter(Boolean).join(' / ')).text);
  }

  #readMedia(value: unknown): object[] {
    // Several are mostly cuts of one picture (Google asks publishers for three).
    const [image] = list(value);
    const url = urlOf(image);
    if (!url) return [];
    const caption = this.plainText(propertyOf(image, 'caption'));
    const [width, height] = ['width', 'height'].map(
      (name) => Number.parseInt(textOf(propertyOf(image, name)) ?? '', 10) || undefined,
    );
    const credit =
      this.plainText(propertyOf(image, 'creditText')) ??
      this.plainText(propertyOf(image, 'creator')) ??
      this.plainText(propertyOf(image, 'author'));
    const alt = this.plainText(propertyOf(image, 'description')) ?? caption ?? '';
    const thumbnail = urlOf(propertyOf(image, 'thumbnailUrl'));
    return [{ url, alt, caption, credit, ...(thumbnail && { thumbnail }), width, height }];
  }

  /** What became of an event, in the model's words where it has one. */
  #readStatus(node: object): { status?: string; dateNote?: string } {
    const status = textOf(propertyOf(node, 'eventStatus'))?.replace(/^.*[/#:]/, '');
    const before = textOf(propertyOf(node, 'previousStartDate'));
    if (status === 'EventCancelled') return { status: 'planned', dateNote: 'Cancelled' };
    if (status === 'EventPostponed') return { status: 'planned', dateNote: 'Postponed' };
    if (status === 'EventRescheduled')
      return { status: 'corrected', dateNote: before ? `Rescheduled from ${before}` : 'Rescheduled' };
    return {};
  }

  readEvent({ node, path, isEvent }: Thing): object | undefined {
    const date = this.#readDate(node, path, isEvent);
    if (date === undefined) return undefined;
    const body = this.#html(
      textOf(propertyOf(node, 'description')) ??
        textOf(propertyOf(node, 'abstract')) ??
        textOf(propertyOf(node, 'articleBody')) ??
        '',
    );
    const title = this.plainText(propertyOf(node, 'headline')) ?? this.plainText(propertyOf(node, 'name'));
    if (title === undefined)
      return this.#reportError(
        path,
        'name',
        undefined,
        `has no ${isEvent ? 'name' : 'headline'} and is left out: give it one`,
      );
    const url = urlOf(propertyOf(node, 'url')) ?? urlOf(propertyOf(node, 'mainEntityOfPage'));
    const cited: string[] = [];
    const cite = (work: unknown, name?: string) =>
      cited.push(
        ...this.sources.add({
          url: urlOf(work),
          title:
            name ??
            (isObject(work) ? (this.plainText(propertyOf(work, 'headline')) ?? this.plainText(work)) : undefined),
          publisher: this.plainText(propertyOf(work, 'publisher')),
          date: /^\d{4}-\d\d-\d\d/.exec(textOf(propertyOf(work, 'datePublished')) ?? '')?.[0],
        }),
      );
    if (!isEvent)
      cite(
        {
          url,
          publisher: propertyOf(node, 'publisher') ?? propertyOf(node, 'sourceOrganization'),
          datePublished: propertyOf(node, 'datePublished'),
        },
        title,
      );
    for (const name of ['citation', 'isBasedOn', 'subjectOf'])
      for (const work of list(propertyOf(node, name))) cite(work);
    for (const { url: at, text: label } of body.links) cited.push(...this.sources.add({ url: at, title: text(label) }));
    const keywords = list(propertyOf(node, 'keywords')).flatMap((one) =>
      typeof one === 'string' ? one.split(',') : [textOf(one)],
    );
    const updated = readInternetDate(textOf(propertyOf(node, 'dateModified')) ?? '');
    return {
      id: text(prop(node, '@id')) ?? text(propertyOf(node, 'identifier')),
      date,
      title,
      summary: body.text,
      summaryHtml: body.html,
      url,
      place: this.#readPlace(propertyOf(node, 'location') ?? propertyOf(node, 'contentLocation')),
      group: this.groups.add(this.plainText(propertyOf(node, 'articleSection'))),
      tags: [...new Set(keywords.map((one) => this.plainText(one)).filter((one) => one !== undefined))],
      media: this.#readMedia(propertyOf(node, 'image')),
      sources: [...new Set(cited)],
      updated: !updated || updated === date || faultOf(updated) ? undefined : updated,
      ...this.#readStatus(node),
    };
  }
}

/** Reads things of schema.org: one, a list, an `ItemList` or a `@graph`, with or without a `@context`. */
export async function readJsonLd(input: unknown): Promise<Draft> {
  const reader = new ThingReader(await loadHtmlReader(input));
  reader.findThings(input, '');
  const events: object[] = [];
  const paths: string[] = [];
  for (const thing of reader.things) {
    const event = reader.readEvent(thing);
    if (!event) continue;
    events.push(event);
    paths.push(thing.path);
  }
  if (!reader.things.length) {
    const what = 'has neither an Event nor a NewsArticle of schema.org: give one, with a startDate or a datePublished';
    reader.problems.push(makeProblem('error', { path: '' }, undefined, what));
  }
  const isOne = reader.things.some(({ node }) => node === input);
  const head = isOne
    ? {}
    : { title: reader.plainText(input), description: reader.plainText(propertyOf(input, 'description')) };
  const document = { ...head, groups: reader.groups.all(), sources: reader.sources.all(), events };
  return { document, place: placeFinder(paths, PROPERTY_NAMES), problems: reader.problems };
}

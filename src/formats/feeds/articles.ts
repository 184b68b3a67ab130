/** What feeds of all kinds have in common: articles, each an event at the time when it was published. */
import type { Problem } from '../../model/types.js';
import type { Draft } from '../format.js';
import type { ReadHtml } from '../html/html-text.js';
import { text } from '../json-access.js';
import { faultOf } from '../shared/edtf-text.js';
import { readInternetDate } from '../shared/internet-date.js';
import { makeProblem, placeFinder } from '../shared/problems.js';
import { Sources } from '../shared/sources.js';

export interface Picture {
  url: unknown;
  /** Without one the picture is taken for decoration: feeds have no place for it that an editor could fill. */
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
  width?: unknown;
  height?: unknown;
}

/** An article as its feed gives it; texts may hold HTML. */
export interface Article {
  id?: unknown;
  title?: string | undefined;
  body?: string | undefined;
  published: unknown;
  updated?: unknown;
  url?: unknown;
  publisher?: string | undefined;
  pictures?: Picture[];
  /** What belongs to the article and isn't a picture. */
  attachments?: { url: unknown; title?: string | undefined }[];
  tags?: unknown[];
}

export interface FieldNames extends Readonly<Record<string, string>> {
  /** What the feed calls the date. */
  date: string;
  title: string;
}

/** Makes a document of the articles of a feed. */
export class FeedDocument {
  readonly #html: ReadHtml;
  readonly #names: FieldNames;
  readonly #events: object[] = [];
  readonly #paths: string[] = [];
  readonly #sources = new Sources();
  readonly problems: Problem[] = [];

  constructor(html: ReadHtml, names: FieldNames) {
    this.#html = html;
    this.#names = names;
  }

  plainText(value: unknown): string | undefined {
    return text(this.#html(text(value) ?? '').text);
  }

  #reportError(path: string, field: string, value: unknown, what: string): void {
    const place = value === undefined ? { path, field } : { path: `${path}.${field}`, field };
    this.problems.push(makeProblem('error', place, value, what));
  }

  add(article: Article, path: string): void {
    const names = this.#names;
    const written = text(article.published);
    if (written === undefined) {
      this.#reportError(path, names.date, article.published, `has no ${names.date} and is left out: give it one`);
      return;
    }
    const date = readInternetDate(written);
    const fault =
      date === undefined ? 'is not a date and the entry is left out: write it as the format asks' : faultOf(date);
    if (date === undefined || fault) {
      this.#reportError(path, names.date, written, fault!);
      return;
    }
    const { text: body, html, images, links } = this.#html(text(article.body) ?? '');
    const lines = body.split('\n');
    const named = this.plainText(article.title);
    const title = named ?? text(lines.shift());
    if (title === undefined) {
      this.#reportError(path, names.title, undefined, `has no ${names.title} and is left out: give it one`);
      return;
    }
    const { url, publisher } = article;
    const cited = this.#sources.add({ url, title, publisher, date: /^\d{4}-\d\d-\d\d/.exec(date)?.[0] });
    for (const { url: at, title: name } of article.attachments ?? [])
      cited.push(...this.#sources.add({ url: at, title: name ?? title }));
    for (const link of links) cited.push(...this.#sources.add({ url: link.url, title: text(link.text) }));
    const pictures = (article.pictures ?? []).filter((picture) => text(picture.url));
    // Many feeds have their picture in the text alone.
    const media = (pictures.length ? pictures : images.slice(0, 1)).map((picture) => ({
      ...picture,
      alt: picture.alt ?? '',
    }));
    const updated = readInternetDate(text(article.updated) ?? '');
    this.#paths.push(path);
    this.#events.push({
      id: text(article.id),
      date,
      title,
      summary: lines.join('\n'),
      summaryHtml: named && html,
      url: text(url),
      media,
      sources: [...new Set(cited)],
      tags: [...new Set((article.tags ?? []).map((tag) => this.plainText(tag)).filter((tag) => tag !== undefined))],
      updated: updated === date || (updated && faultOf(updated)) ? undefined : updated,
    });
  }

  /** @param head the timeline's own title, description and language */
  toDraft(head: { title?: unknown; description?: unknown; lang?: unknown }): Draft {
    const document = {
      title: this.plainText(head.title),
      description: this.plainText(head.description),
      lang: text(head.lang),
      sources: this.#sources.all(),
      events: this.#events,
    };
    return { document, place: placeFinder(this.#paths, this.#names), problems: this.problems };
  }
}

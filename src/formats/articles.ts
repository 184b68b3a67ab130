/** What feeds of all kinds have in common: articles, each an event at the time when it was published. */
import type { Problem } from '../model/types.js';
import { faultOf } from './edtf-text.js';
import { readFeedDate } from './feed-date.js';
import { placer, problem, Sources, text } from './foreign.js';
import type { Draft } from './format.js';
import type { HtmlReader } from './html-text.js';

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

export interface FeedNames extends Readonly<Record<string, string>> {
  /** What the feed calls the date. */
  date: string;
  title: string;
}

/** Makes a document of the articles of a feed. */
export class Articles {
  private readonly events: object[] = [];
  private readonly paths: string[] = [];
  private readonly sources = new Sources();
  readonly problems: Problem[] = [];

  constructor(
    private readonly html: HtmlReader,
    private readonly names: FeedNames,
  ) {}

  plain(value: unknown): string | undefined {
    return text(this.html(text(value) ?? '').text);
  }

  private error(path: string, field: string, value: unknown, what: string): void {
    const place = value === undefined ? { path, field } : { path: `${path}.${field}`, field };
    this.problems.push(problem('error', place, value, what));
  }

  add(article: Article, path: string): void {
    const { names } = this;
    const written = text(article.published);
    if (written === undefined) {
      this.error(path, names.date, article.published, `has no ${names.date} and is left out: give it one`);
      return;
    }
    const date = readFeedDate(written);
    const fault =
      date === undefined ? 'is not a date and the entry is left out: write it as the format asks' : faultOf(date);
    if (date === undefined || fault) {
      this.error(path, names.date, written, fault!);
      return;
    }
    const { text: body, html, images, links } = this.html(text(article.body) ?? '');
    const lines = body.split('\n');
    const named = this.plain(article.title);
    const title = named ?? text(lines.shift());
    if (title === undefined) {
      this.error(path, names.title, undefined, `has no ${names.title} and is left out: give it one`);
      return;
    }
    const { url, publisher } = article;
    const cited = this.sources.add({ url, title, publisher, date: /^\d{4}-\d\d-\d\d/.exec(date)?.[0] });
    for (const { url: at, title: name } of article.attachments ?? [])
      cited.push(...this.sources.add({ url: at, title: name ?? title }));
    for (const link of links) cited.push(...this.sources.add({ url: link.url, title: text(link.text) }));
    const pictures = (article.pictures ?? []).filter((picture) => text(picture.url));
    // Many feeds have their picture in the text alone.
    const media = (pictures.length ? pictures : images.slice(0, 1)).map((picture) => ({
      ...picture,
      alt: picture.alt ?? '',
    }));
    const updated = readFeedDate(text(article.updated) ?? '');
    this.paths.push(path);
    this.events.push({
      id: text(article.id),
      date,
      title,
      summary: lines.join('\n'),
      summaryHtml: named && html,
      url: text(url),
      media,
      sources: [...new Set(cited)],
      tags: [...new Set((article.tags ?? []).map((tag) => this.plain(tag)).filter((tag) => tag !== undefined))],
      updated: updated === date || (updated && faultOf(updated)) ? undefined : updated,
    });
  }

  /** @param head the timeline's own title, description and language */
  draft(head: { title?: unknown; description?: unknown; lang?: unknown }): Draft {
    const { events, sources, problems, paths, names } = this;
    const document = {
      title: this.plain(head.title),
      description: this.plain(head.description),
      lang: text(head.lang),
      sources: sources.all(),
      events,
    };
    return { document, place: placer(paths, names), problems };
  }
}

/** TimelineJS, https://timeline.knightlab.com/docs/json-format.html, and the form of its version 2. */
import type { Problem } from '../model/types.js';
import { isPlayed, safeUrl } from '../model/urls.js';
import { intervalText, faultOf } from './edtf-text.js';
import { Groups, isObject, list, placer, problem, prop, Sources, text } from './foreign.js';
import type { Draft } from './format.js';
import type { HtmlReader } from './html-text.js';
import { htmlReader } from './html-text.js';
import { readTimelineJsDate } from './timelinejs-date.js';
import { escapeHtml } from './write/escape.js';

/** A slide, of either version. */
interface Slide {
  start: unknown;
  end: unknown;
  headline: unknown;
  text: unknown;
  displayDate?: unknown;
  group: unknown;
  id?: unknown;
  media: unknown;
  background?: unknown;
}

/** What each version calls what. */
interface Version {
  slide(raw: unknown): Slide;
  names: Readonly<Record<string, string>>;
  /** Of a slide's media. */
  url: string;
}

const V3: Version = {
  slide: (raw) => {
    const words = prop(raw, 'text');
    const start = prop(raw, 'start_date');
    return {
      start,
      end: prop(raw, 'end_date'),
      // Eras of older versions bear it themselves.
      headline: prop(words, 'headline') ?? prop(raw, 'headline'),
      text: typeof words === 'string' ? words : prop(words, 'text'),
      displayDate: text(prop(raw, 'display_date')) ?? prop(start, 'display_date'),
      group: prop(raw, 'group'),
      id: prop(raw, 'unique_id'),
      media: prop(raw, 'media'),
      background: prop(raw, 'background'),
    };
  },
  names: {
    title: 'text.headline',
    summary: 'text.text',
    date: 'start_date',
    start: 'start_date',
    end: 'end_date',
    dateNote: 'display_date',
    id: 'unique_id',
    group: 'group',
    media: 'media',
    'media.url': 'media.url',
    'media.alt': 'media.alt',
    'media.caption': 'media.caption',
    'media.credit': 'media.credit',
  },
  url: 'url',
};

const V2: Version = {
  slide: (raw) => ({
    start: prop(raw, 'startDate'),
    end: prop(raw, 'endDate'),
    headline: prop(raw, 'headline'),
    text: prop(raw, 'text'),
    group: prop(raw, 'tag'),
    media: prop(raw, 'asset'),
  }),
  names: {
    title: 'headline',
    summary: 'text',
    date: 'startDate',
    start: 'startDate',
    end: 'endDate',
    group: 'tag',
    media: 'asset',
    'media.url': 'asset.media',
    'media.alt': 'asset.alt',
    'media.caption': 'asset.caption',
    'media.credit': 'asset.credit',
  },
  url: 'media',
};

const PICTURE = /\.(?:jpe?g|png|gif|svg|webp|avif)(?:[?#]|$)/i;
const COMMONS = /^https:\/\/commons\.wikimedia\.org\/wiki\/File:[^?#]+$/;

/** The address of a picture itself, or undefined of what is none. */
export function pictureOf(url: string): string | undefined {
  // A page about a picture bears the picture's name.
  if (COMMONS.test(url)) return url.replace(/\/File:([^?#]+)$/, '/Special:FilePath/$1');
  if (/wiki[mp]edia\.org\/wiki\//.test(url)) return undefined;
  return PICTURE.test(url) ? url : undefined;
}

/** The address of what a piece of HTML embeds. */
export function frameOf(html: string): string | undefined {
  const [, address] = /<iframe[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)/i.exec(html) ?? [];
  return address?.replaceAll('&amp;', '&');
}

class Reader {
  readonly problems: Problem[] = [];
  readonly groups = new Groups();
  readonly sources = new Sources();

  constructor(
    private readonly html: HtmlReader,
    private readonly version: Version,
  ) {}

  plain(value: unknown): string | undefined {
    return text(this.html(text(value) ?? '').text);
  }

  /** The date of a slide as EDTF, or undefined and a problem. */
  date({ start, end }: Slide, path: string): string | undefined {
    const { names } = this.version;
    const say = (severity: Problem['severity'], name: string, field: string, value: unknown, what: string) => {
      const full = field ? `${names[name]}.${field}` : names[name]!;
      this.problems.push(problem(severity, { path: `${path}.${full}`, field: full }, value, what));
    };
    const from = readTimelineJsDate(start, say.bind(this, 'warning', 'start'));
    if (from === undefined) {
      const what = `has no ${names.start} and is left out: give it one`;
      this.problems.push(problem('error', { path, field: names.start }, undefined, what));
      return undefined;
    }
    const to = readTimelineJsDate(end, say.bind(this, 'warning', 'end'));
    for (const [name, part] of [
      ['start', from],
      ['end', to],
    ] as const) {
      if (typeof part !== 'object') continue;
      say('error', name, part.field, part.value, part.what);
      return undefined;
    }
    const edtf = intervalText(from as string, to as string | undefined);
    const fault = faultOf(edtf);
    if (fault) say('error', edtf.includes('/') ? 'end' : 'start', '', edtf, fault);
    return fault ? undefined : edtf;
  }

  /** Pictures, and where all else that a slide shows is to be seen. */
  media(slide: Slide): { media: object[]; cited: string[]; quote: string | undefined } {
    const raw = slide.media;
    const url = text(typeof raw === 'string' ? raw : prop(raw, this.version.url));
    const words = {
      alt: text(prop(raw, 'alt')),
      caption: this.plain(prop(raw, 'caption')),
      credit: this.plain(prop(raw, 'credit')),
    };
    const thumbnail = pictureOf(text(prop(raw, 'thumbnail')) ?? '');
    const media: object[] = [];
    const cited: string[] = [];
    const play = (address: string) => media.push({ ...words, alt: words.alt ?? '', url: address, thumbnail });
    const cite = (link: unknown) =>
      cited.push(
        ...this.sources.add({
          url: link,
          title: this.plain(prop(raw, 'title')) ?? words.caption,
          publisher: words.credit,
        }),
      );
    let quote: string | undefined;
    if (url?.includes('<')) {
      const { text: said, links, images } = this.html(url);
      quote = text(said);
      media.push(
        ...images.map((image) => ({
          ...words,
          ...image,
          alt: image.alt ?? words.alt,
          caption: image.caption ?? words.caption,
        })),
      );
      for (const link of links) cited.push(...this.sources.add({ url: link.url, title: text(link.text) }));
      const frame = frameOf(url);
      if (frame) (isPlayed(frame) ? play : cite)(frame);
    } else if (url && isPlayed(url)) {
      play(url);
    } else if (url) {
      const picture = pictureOf(url);
      // What can't be linked to is told of as a picture.
      if (picture ?? !safeUrl(url)) media.push({ url: picture ?? url, ...words });
      else cite(url);
    }
    if (!media.length && thumbnail) media.push({ ...words, url: thumbnail, alt: words.alt ?? '' });
    const behind = text(prop(slide.background, 'url'));
    // Behind a slide it is decoration, unless somebody says what it shows.
    if (!media.length && behind) media.push({ url: behind, alt: text(prop(slide.background, 'alt')) ?? '' });
    if (prop(raw, 'link')) cite(prop(raw, 'link'));
    return { media, cited, quote };
  }

  event(slide: Slide, path: string): object | undefined {
    const date = this.date(slide, path);
    if (date === undefined) return undefined;
    const { text: body, html, links } = this.html(text(slide.text) ?? '');
    const { media, cited, quote } = this.media(slide);
    const lines = [text(body), quote].filter((line) => line !== undefined);
    const title = this.plain(slide.headline);
    if (title === undefined && !lines.length) {
      const what = `has no ${this.version.names.title} and is left out: give it one`;
      this.problems.push(problem('error', { path, field: this.version.names.title }, undefined, what));
      return undefined;
    }
    const all = lines.join('\n').split('\n');
    for (const link of links) cited.push(...this.sources.add({ url: link.url, title: text(link.text) }));
    return {
      id: slide.id === '' ? undefined : slide.id,
      date,
      title: title ?? all.shift(),
      summary: all.join('\n'),
      // The words of an embed stand after the text.
      summaryHtml: title && html && html + (quote ? `<blockquote>${escapeHtml(quote)}</blockquote>` : ''),
      dateNote: this.plain(slide.displayDate),
      group: this.groups.add(this.plain(slide.group)),
      media,
      sources: [...new Set(cited)],
    };
  }

  era(slide: Slide, path: string): object | undefined {
    const date = this.date(slide, path);
    const title = this.plain(slide.headline);
    if (date !== undefined && title !== undefined) return { title, date };
    if (title === undefined) {
      const what = `has no ${this.version.names.title} and is left out: give it one`;
      this.problems.push(problem('error', { path, field: this.version.names.title }, undefined, what));
    }
    return undefined;
  }

  /** Reads the objects of a list that can be read, each with its place. */
  each<T>(
    items: unknown,
    name: string,
    read: (slide: Slide, path: string) => T | undefined,
  ): { path: string; value: T }[] {
    const found: { path: string; value: T }[] = [];
    for (const [index, item] of list(items).entries()) {
      const path = `${name}[${index}]`;
      if (!isObject(item)) {
        this.problems.push(problem('error', { path }, item, 'is not an object and is left out: write it in { }'));
        continue;
      }
      const value = read(this.version.slide(item), path);
      if (value !== undefined) found.push({ path, value });
    }
    return found;
  }
}

/** Reads a timeline of TimelineJS, version 3 or 2. */
export async function readTimelineJs(input: unknown): Promise<Draft> {
  const old = prop(input, 'timeline');
  const version = isObject(old) ? V2 : V3;
  const root = isObject(old) ? 'timeline.' : '';
  const reader = new Reader(await htmlReader(input), version);
  const head = version.slide(isObject(old) ? old : prop(input, 'title'));
  const slides = isObject(old) ? prop(old, 'date') : prop(input, 'events');
  const bands = isObject(old) ? prop(old, 'era') : prop(input, 'eras');
  const events = reader.each(slides, isObject(old) ? `${root}date` : 'events', (slide, path) =>
    reader.event(slide, path),
  );
  const eras = reader.each(bands, isObject(old) ? `${root}era` : 'eras', (slide, path) => reader.era(slide, path));
  const picture = text(prop(head.media, version.url));
  if (picture) {
    const path = isObject(old) ? `${root}asset.media` : 'title.media.url';
    const what = 'belongs to no event and is not shown: put it into one';
    reader.problems.push(problem('warning', { path, field: path }, picture, what));
  }
  return {
    document: {
      title: reader.plain(head.headline),
      description: reader.plain(head.text),
      groups: reader.groups.all(),
      eras: eras.map(({ value }) => value),
      sources: reader.sources.all(),
      events: slides === undefined ? undefined : events.map(({ value }) => value),
    },
    place: placer(
      events.map(({ path }) => path),
      version.names,
    ),
    problems: reader.problems,
  };
}

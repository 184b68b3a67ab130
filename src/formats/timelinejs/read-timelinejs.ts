/** TimelineJS, https://timeline.knightlab.com/docs/json-format.html, and the form of its version 2. */
import type { Problem } from '../../model/types.js';
import { isPlayed, safeUrl } from '../../model/urls.js';
import type { Draft } from '../format.js';
import { escapeHtml } from '../html/escape-html.js';
import type { ReadHtml } from '../html/html-text.js';
import { loadHtmlReader } from '../html/html-text.js';
import { isObject, list, prop, text } from '../json-access.js';
import { edtfInterval, faultOf } from '../shared/edtf-text.js';
import { Groups } from '../shared/groups.js';
import { makeProblem, placeFinder } from '../shared/problems.js';
import { Sources } from '../shared/sources.js';
import type { Slide, SlideVersion } from './slides.js';
import { V2, V3 } from './slides.js';
import { readTimelineJsDate } from './timelinejs-date.js';
import { frameUrl, pictureUrl } from './timelinejs-media.js';

class SlideReader {
  readonly #html: ReadHtml;
  readonly #version: SlideVersion;
  readonly problems: Problem[] = [];
  readonly groups = new Groups();
  readonly sources = new Sources();

  constructor(html: ReadHtml, version: SlideVersion) {
    this.#html = html;
    this.#version = version;
  }

  plainText(value: unknown): string | undefined {
    return text(this.#html(text(value) ?? '').text);
  }

  /** The date of a slide as EDTF, or undefined and a problem. */
  readDate({ start, end }: Slide, path: string): string | undefined {
    const { names } = this.#version;
    const say = (severity: Problem['severity'], name: string, field: string, value: unknown, what: string) => {
      const full = field ? `${names[name]}.${field}` : names[name]!;
      this.problems.push(makeProblem(severity, { path: `${path}.${full}`, field: full }, value, what));
    };
    const from = readTimelineJsDate(start, say.bind(this, 'warning', 'start'));
    if (from === undefined) {
      const what = `has no ${names.start} and is left out: give it one`;
      this.problems.push(makeProblem('error', { path, field: names.start }, undefined, what));
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
    const edtf = edtfInterval(from as string, to as string | undefined);
    const fault = faultOf(edtf);
    if (fault) say('error', edtf.includes('/') ? 'end' : 'start', '', edtf, fault);
    return fault ? undefined : edtf;
  }

  /** Pictures, and where all else that a slide shows is to be seen. */
  readMedia(slide: Slide): { media: object[]; cited: string[]; quote: string | undefined } {
    const raw = slide.media;
    const url = text(typeof raw === 'string' ? raw : prop(raw, this.#version.mediaUrl));
    const words = {
      alt: text(prop(raw, 'alt')),
      caption: this.plainText(prop(raw, 'caption')),
      credit: this.plainText(prop(raw, 'credit')),
    };
    const thumbnail = pictureUrl(text(prop(raw, 'thumbnail')) ?? '');
    const media: object[] = [];
    const cited: string[] = [];
    const play = (address: string) => media.push({ ...words, alt: words.alt ?? '', url: address, thumbnail });
    const cite = (link: unknown) =>
      cited.push(
        ...this.sources.add({
          url: link,
          title: this.plainText(prop(raw, 'title')) ?? words.caption,
          publisher: words.credit,
        }),
      );
    let quote: string | undefined;
    if (url?.includes('<')) {
      const { text: said, links, images } = this.#html(url);
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
      const frame = frameUrl(url);
      if (frame) (isPlayed(frame) ? play : cite)(frame);
    } else if (url && isPlayed(url)) {
      play(url);
    } else if (url) {
      const picture = pictureUrl(url);
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

  readEvent(slide: Slide, path: string): object | undefined {
    const date = this.readDate(slide, path);
    if (date === undefined) return undefined;
    const { text: body, html, links } = this.#html(text(slide.text) ?? '');
    const { media, cited, quote } = this.readMedia(slide);
    const lines = [text(body), quote].filter((line) => line !== undefined);
    const title = this.plainText(slide.headline);
    if (title === undefined && !lines.length) {
      const what = `has no ${this.#version.names.title} and is left out: give it one`;
      this.problems.push(makeProblem('error', { path, field: this.#version.names.title }, undefined, what));
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
      dateNote: this.plainText(slide.displayDate),
      group: this.groups.add(this.plainText(slide.group)),
      media,
      sources: [...new Set(cited)],
    };
  }

  readEra(slide: Slide, path: string): object | undefined {
    const date = this.readDate(slide, path);
    const title = this.plainText(slide.headline);
    if (date !== undefined && title !== undefined) return { title, date };
    if (title === undefined) {
      const what = `has no ${this.#version.names.title} and is left out: give it one`;
      this.problems.push(makeProblem('error', { path, field: this.#version.names.title }, undefined, what));
    }
    return undefined;
  }

  /** Reads the objects of a list that can be read, each with its place. */
  readEach<T>(
    items: unknown,
    name: string,
    read: (slide: Slide, path: string) => T | undefined,
  ): { path: string; value: T }[] {
    const found: { path: string; value: T }[] = [];
    for (const [index, item] of list(items).entries()) {
      const path = `${name}[${index}]`;
      if (!isObject(item)) {
        this.problems.push(makeProblem('error', { path }, item, 'is not an object and is left out: write it in { }'));
        continue;
      }
      const value = read(this.#version.toSlide(item), path);
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
  const reader = new SlideReader(await loadHtmlReader(input), version);
  const head = version.toSlide(isObject(old) ? old : prop(input, 'title'));
  const slides = isObject(old) ? prop(old, 'date') : prop(input, 'events');
  const bands = isObject(old) ? prop(old, 'era') : prop(input, 'eras');
  const events = reader.readEach(slides, isObject(old) ? `${root}date` : 'events', (slide, path) =>
    reader.readEvent(slide, path),
  );
  const eras = reader.readEach(bands, isObject(old) ? `${root}era` : 'eras', (slide, path) =>
    reader.readEra(slide, path),
  );
  const picture = text(prop(head.media, version.mediaUrl));
  if (picture) {
    const path = isObject(old) ? `${root}asset.media` : 'title.media.url';
    const what = 'belongs to no event and is not shown: put it into one';
    reader.problems.push(makeProblem('warning', { path, field: path }, picture, what));
  }
  return {
    document: {
      title: reader.plainText(head.headline),
      description: reader.plainText(head.text),
      groups: reader.groups.all(),
      eras: eras.map(({ value }) => value),
      sources: reader.sources.all(),
      events: slides === undefined ? undefined : events.map(({ value }) => value),
    },
    place: placeFinder(
      events.map(({ path }) => path),
      version.names,
    ),
    problems: reader.problems,
  };
}

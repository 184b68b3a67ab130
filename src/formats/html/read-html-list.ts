import { safeUrl } from '../../model/urls.js';
import type { Draft } from '../format.js';

const BLOCKS = new Set(['P', 'DIV', 'BR', 'UL', 'OL', 'LI', 'FIGURE', 'BLOCKQUOTE', 'SECTION', 'HEADER', 'FOOTER']);
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'IMG', 'PICTURE', 'FIGCAPTION']);

/** Where an element was left out of a text. */
const GAP = '\0';

/** The text of an element in lines, without the elements in `without`. */
function textOf(element: Element, without: ReadonlySet<Element | null>): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += (node.nodeValue ?? '').replace(/[\s\0]+/g, ' ');
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    if (SKIPPED.has(child.tagName)) continue;
    const inner = without.has(child) ? GAP : textOf(child, without);
    text += BLOCKS.has(child.tagName) ? `\n${inner}\n` : inner;
  }
  return text;
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) =>
      line
        // What joins a date to a title, “January 2019: …”, isn't part of either.
        .replace(/\0[\s:,;·–—-]*/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');

const wordsOf = (element: Element | null | undefined) => (element ? linesOf(textOf(element, new Set())) : []);

/** A link to somewhere else; one into the same page says nothing of an event. */
const linkTarget = (link: Element) => {
  const url = safeUrl(link.getAttribute('href'));
  return url?.startsWith('#') ? undefined : url;
};

interface RawSource {
  id: string;
  title: string;
  url: string;
}

function readPicture(image: Element): object {
  const caption = image.closest('figure')?.querySelector('figcaption');
  const credit = caption?.querySelector('[data-credit]') ?? null;
  return {
    url: image.getAttribute('src'),
    alt: image.getAttribute('alt'),
    caption: caption && linesOf(textOf(caption, new Set([credit]))).join(' '),
    credit: credit?.getAttribute('data-credit'),
    width: image.getAttribute('width'),
    height: image.getAttribute('height'),
  };
}

/** A video, a recording or a post: a link, with a picture in it where there is one. */
function readPlayed(link: Element): object {
  const image = link.querySelector('img[src]');
  const url = link.getAttribute('href');
  const text = wordsOf(link).join(' ');
  return image
    ? { ...readPicture(image), url, thumbnail: image.getAttribute('src') }
    : { ...readPicture(link), url, alt: text === url ? '' : text };
}

const PLAYED = 'a[data-field="media"]';

/**
 * What an item says besides what is read into other fields, as HTML. Of a copy in a document of its own, where nothing
 * loads or runs.
 */
function htmlOf(item: Element, without: readonly (Element | null)[]): string {
  const all = [...item.querySelectorAll('*')];
  const copy = item.ownerDocument.implementation.createHTMLDocument('').importNode(item, true);
  const copies = [...copy.querySelectorAll('*')];
  for (const element of without) copies[all.indexOf(element!)]?.remove();
  for (const element of copy.querySelectorAll('figure')) element.remove();
  return copy.innerHTML.replace(/^[\s:,;·–—-]+/, '');
}

function readItem(item: Element, sources: Map<string, RawSource>, withHtml: boolean | undefined): object {
  const time = item.querySelector('time[datetime]');
  const link = item.querySelector('a[href]');
  const heading = item.querySelector('h1, h2, h3, h4, h5, h6') ?? item.querySelector('strong, b') ?? link;
  // Elements that say which field they are of, as in the lists that this project writes.
  const fields = [...item.querySelectorAll('[data-field]')];
  const field = (name: string) => wordsOf(fields.find((element) => element.getAttribute('data-field') === name));
  const all = linesOf(textOf(item, new Set([time, heading, ...fields])));
  const title = (heading && linesOf(textOf(heading, new Set([time]))).join(' ')) || all.shift();
  const cited: string[] = [];
  let url: string | undefined;
  for (const anchor of item.querySelectorAll(`a[href]:not(${PLAYED})`)) {
    const href = linkTarget(anchor);
    if (!href) continue;
    if (anchor === heading || heading?.contains(anchor) || anchor.contains(heading)) url ??= href;
    else {
      sources.set(href, sources.get(href) ?? { id: href, title: wordsOf(anchor).join(' ') || href, url: href });
      cited.push(href);
    }
  }
  const data = (name: string) => item.getAttribute(`data-${name}`);
  return {
    // WordPress strips `<time>`, so the attribute comes first. HTML allows a space where ISO 8601 has a T.
    date: data('date') ?? time?.getAttribute('datetime')?.trim().replace(' ', 'T'),
    id: data('id'),
    title,
    summary: all.join('\n'),
    // A title that is but the first of the lines can't be told from the rest.
    summaryHtml: withHtml && heading && all.length ? htmlOf(item, [time, heading, ...fields]) : undefined,
    group: data('group'),
    importance: data('importance'),
    status: data('status'),
    dateNote: field('dateNote').join('\n'),
    url,
    sources: [...new Set(cited)],
    media: [...item.querySelectorAll(`img[src]:not(${PLAYED} *), ${PLAYED}`)].map((shown) =>
      shown.matches(PLAYED) ? readPlayed(shown) : readPicture(shown),
    ),
    place: field('place').join(' '),
    tags: data('tags')?.split(','),
  };
}

/**
 * Reads a list (`<ol>`, `<ul>`) of a document: each `<li>` of its own is an event. Takes text and attributes only; the
 * list stays as it is. Groups are those that `data-group` names.
 *
 * @param options `html`: whether summaries are wanted in HTML, too
 */
export function readHtmlList(list: Element, { html: withHtml }: { html?: boolean } = {}): Draft {
  const sources = new Map<string, RawSource>();
  const items = [...list.children].filter((child) => child.tagName === 'LI');
  const events = items.map((item) => readItem(item, sources, withHtml));
  const groups = new Map<string, object>();
  for (const item of items) {
    const id = item.getAttribute('data-group')?.trim();
    const title = wordsOf(item.querySelector('[data-field="group"]')).join(' ');
    if (id && !groups.has(id)) groups.set(id, { id, title });
  }
  const place = (index: number, field: string) => ({ path: `li[${index}]${field && `.${field}`}` });
  return {
    document: {
      lang: list.getAttribute('lang'),
      events,
      groups: [...groups.values()],
      sources: [...sources.values()],
    },
    place,
  };
}

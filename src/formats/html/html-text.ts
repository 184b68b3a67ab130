import type { Handler } from '../../vendor/html-parser.js';
import type { parseHtml } from './html-parser.js';

/** What a text with HTML in it says. */
export interface HtmlContent {
  /** Without markup, a line for each block. */
  text: string;
  /** As it was written, where it has tags: safe for nothing before it is cleaned. */
  html: string | undefined;
  /** Where its links lead, as written, in order. */
  links: { url: string; text: string }[];
  /** Its pictures, as written, in order. */
  images: { url: string; alt: string | undefined; caption: string | undefined }[];
}

export type ReadHtml = (html: string) => HtmlContent;

const TAG = /<[a-z!/?]/i;
const BLOCK_TAG = /<(?:p|br|div|li|h[1-6]|tr|blockquote|pre)\b/i;
const ENTITY = /&(?:#\d|#x[\da-f]|[a-z]+\d*;)/i;
/** As deep as objects are looked through: deeper than any format goes. */
const MAX_OBJECT_DEPTH = 12;

const BLOCKS = new Set(
  (
    'address article aside blockquote br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ' +
    'ol p pre section table tr ul'
  ).split(' '),
);
const SKIPPED = new Set('script style template noscript iframe object svg math video audio head'.split(' '));

const collapseSpace = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');

/** Gathers content from what the parser meets. */
class ContentHandler implements Partial<Handler> {
  readonly #html: string;
  readonly links: HtmlContent['links'] = [];
  readonly images: HtmlContent['images'] = [];
  #text = '';
  #skipped = 0;
  #caption: string | undefined;
  #link: { url: string; from: number } | undefined;
  // Line breaks in the source of a page are but spaces; where lines have no other ends they are what they seem.
  readonly #space: RegExp;

  constructor(html: string) {
    this.#html = html;
    this.#space = BLOCK_TAG.test(html) ? /\s+/g : /[^\S\n]+/g;
  }

  onopentag(name: string, { href, src, alt }: Record<string, string>): void {
    if (SKIPPED.has(name)) this.#skipped++;
    if (this.#skipped) return;
    if (BLOCKS.has(name)) this.#text += '\n';
    else if (name === 'td' || name === 'th') this.#text += ' ';
    else if (name === 'figcaption') this.#caption = '';
    else if (name === 'a' && href) this.#link = { url: href, from: this.#text.length };
    else if (name === 'img' && src) this.images.push({ url: src, alt, caption: undefined });
  }

  ontext(text: string): void {
    if (this.#skipped) return;
    if (this.#caption !== undefined) this.#caption += text;
    else this.#text += text.replace(this.#space, ' ');
  }

  onclosetag(name: string): void {
    if (SKIPPED.has(name)) this.#skipped--;
    else if (this.#skipped) return;
    else if (BLOCKS.has(name)) this.#text += '\n';
    else if (name === 'figcaption' && this.#caption !== undefined) {
      const caption = collapseSpace(this.#caption).replaceAll('\n', ' ');
      const image = this.images.at(-1);
      if (image) image.caption ??= caption || undefined;
      else this.#text += `\n${caption}\n`;
      this.#caption = undefined;
    } else if (name === 'a' && this.#link) {
      const text = collapseSpace(this.#text.slice(this.#link.from)).replaceAll('\n', ' ');
      this.links.push({ url: this.#link.url, text });
      this.#link = undefined;
    }
  }

  content(): HtmlContent {
    return { text: collapseSpace(this.#text), html: this.#html, links: this.links, images: this.images };
  }
}

/** Whether a text, or any text within objects and lists, may hold HTML. Never throws. */
function hasMarkup(value: unknown, depth: number, seen: Set<object>): boolean {
  if (typeof value === 'string') return TAG.test(value) || ENTITY.test(value);
  if (typeof value !== 'object' || value === null || depth > MAX_OBJECT_DEPTH || seen.has(value)) return false;
  seen.add(value);
  try {
    return Object.values(value).some((item) => hasMarkup(item, depth + 1, seen));
  } catch {
    // A getter that throws; its neighbours may be fine.
    return true;
  }
}

/**
 * Makes what reads HTML in foreign texts as plain text, with lines at its blocks. Only when `source` holds any does it load
 * a parser for it. A text without markup stays as it is, line breaks included.
 *
 * @param source all that will be read: a text, or objects and lists with texts in them
 */
export async function loadHtmlReader(source: unknown): Promise<ReadHtml> {
  const parser = hasMarkup(source, 0, new Set()) ? await import('./html-parser.js') : undefined;
  return (html) => {
    const tags = TAG.test(html);
    if (!parser || !(tags || ENTITY.test(html))) return { text: html, html: undefined, links: [], images: [] };
    // Without tags a line break is one, as in texts of spreadsheets.
    if (!tags) return { text: decode(parser.parseHtml, html), html: undefined, links: [], images: [] };
    const handler = new ContentHandler(html);
    parser.parseHtml(html, handler);
    return handler.content();
  };
}

function decode(parse: typeof parseHtml, html: string): string {
  let text = '';
  parse(html, { ontext: (part) => void (text += part) });
  return text;
}

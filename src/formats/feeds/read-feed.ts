/** RSS 2.0 (https://www.rssboard.org/rss-specification, with Media RSS), RSS 1.0 and Atom (RFC 4287). */
import type { Draft } from '../format.js';
import { loadHtmlReader } from '../html/html-text.js';
import { makeProblem } from '../shared/problems.js';
import type { Article, Picture } from './articles.js';
import { FeedDocument } from './articles.js';
import { parseXml } from './xml-parser.js';

const RSS_NAMES = {
  title: 'title',
  date: 'pubDate',
  summary: 'description',
  id: 'guid',
  url: 'link',
  tags: 'category',
  media: 'media:content',
  'media.url': 'media:content',
};
const ATOM_NAMES = { ...RSS_NAMES, date: 'published', summary: 'summary', id: 'id' };

type Root = ReturnType<typeof parseXml>['root'];
type ChildNode = Root['children'][number];
type Element = Extract<ChildNode, { attribs: object }>;
type ParentNode = Extract<ChildNode, { children: unknown[] }> | Root;

const isElement = (node: ChildNode): node is Element =>
  node.type === 'tag' || node.type === 'script' || node.type === 'style';

const children = (parent: ParentNode | undefined, ...names: string[]): Element[] =>
  parent?.children.filter(isElement).filter((element) => names.includes(element.name)) ?? [];
const child = (parent: ParentNode | undefined, name: string): Element | undefined => children(parent, name)[0];

/** All items, those included that a missing end tag put into others. */
function findItems(document: Root): Element[] {
  const found: Element[] = [];
  const left: ChildNode[] = [...document.children].reverse();
  for (let node = left.pop(); node; node = left.pop()) {
    if (!isElement(node)) continue;
    if (node.name === 'item' || node.name === 'entry') found.push(node);
    left.push(...[...node.children].reverse());
  }
  return found;
}

/** The text of an element without those in it. CDATA is text. */
function ownText(element: ParentNode | undefined): string {
  let text = '';
  for (const node of element?.children ?? []) {
    if (node.type === 'text') text += node.data;
    else if (node.type === 'cdata') text += ownText(node);
  }
  return text.trim();
}

/** Reads one feed. */
class FeedReader {
  readonly #xml: string;
  readonly #isAtom: boolean;

  constructor(xml: string, isAtom: boolean) {
    this.#xml = xml;
    this.#isAtom = isAtom;
  }

  /** What an element holds, as HTML. */
  htmlOf(element: Element | undefined): string | undefined {
    if (!element) return undefined;
    const { type = '' } = element.attribs;
    const nodes = element.children;
    const inner = nodes.some(isElement);
    // Markup of its own: of `xhtml` in Atom, and of feeds that forgot to escape theirs.
    if (inner)
      return this.#xml.slice(nodes[0]!.startIndex!, nodes.at(-1)!.endIndex! + 1).replace(/<!\[CDATA\[|\]\]>/g, '');
    const text = ownText(element);
    // In Atom, “<b>” of a text is what it says; it would be taken for a tag.
    const isText = this.#isAtom && !element.name.includes(':') && (type || 'text') === 'text';
    return (isText ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text) || undefined;
  }

  firstHtml(item: Element, ...names: string[]): string | undefined {
    return names.map((name) => this.htmlOf(child(item, name))).find((html) => html !== undefined);
  }

  /** Pictures, and what else is attached: Media RSS, enclosures and Atom's links. */
  readAttached(item: Element): Pick<Article, 'pictures' | 'attachments'> {
    const groups = [item, ...children(item, 'media:group')];
    const contents = groups.flatMap((group) => children(group, 'media:content'));
    const links = children(item, 'link', 'atom:link').filter(({ attribs }) => attribs.rel === 'enclosure');
    const files = [...contents, ...children(item, 'enclosure'), ...links].map((element) => ({
      element,
      url: element.attribs.url ?? element.attribs.href,
      isPicture:
        element.attribs.medium === 'image' ||
        /^image\//.test(element.attribs.type ?? '') ||
        (!element.attribs.type && /\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?|$)/i.test(element.attribs.url ?? '')),
    }));
    const picture = files.find(({ isPicture }) => isPicture) ?? {
      element: groups.flatMap((group) => [
        ...children(group, 'media:thumbnail'),
        ...contents.flatMap((one) => children(one, 'media:thumbnail')),
      ])[0],
    };
    const { element } = picture;
    const about = (name: string) => (element && this.firstHtml(element, name)) ?? this.firstHtml(item, name);
    const pictures: Picture[] = element
      ? [
          {
            url: element.attribs.url ?? element.attribs.href,
            alt: about('media:description'),
            caption: about('media:title'),
            credit: about('media:credit'),
            width: element.attribs.width,
            height: element.attribs.height,
          },
        ]
      : [];
    const others = files.filter(({ isPicture }) => !isPicture);
    return { pictures, attachments: others.map(({ url }) => ({ url })) };
  }

  readItem(item: Element, channel: string | undefined): Article {
    const guid = child(item, 'guid');
    const id = ownText(guid) || undefined;
    const permalink = guid?.attribs.isPermaLink !== 'false' && /^https?:/.test(id ?? '') ? id : undefined;
    const origin = child(item, 'source');
    return {
      id: id ?? item.attribs['rdf:about'],
      title: this.firstHtml(item, 'title'),
      body: this.firstHtml(item, 'description', 'content:encoded'),
      published: ownText(child(item, 'pubDate')) || ownText(child(item, 'dc:date')) || undefined,
      updated: ownText(child(item, 'atom:updated')),
      url: ownText(child(item, 'link')) || child(item, 'atom:link')?.attribs.href || permalink,
      publisher: ownText(origin) || channel,
      tags: children(item, 'category', 'dc:subject').map(ownText),
      ...this.readAttached(item),
    };
  }

  readEntry(entry: Element, feed: string | undefined): Article {
    const links = children(entry, 'link').filter(({ attribs }) => (attribs.rel ?? 'alternate') === 'alternate');
    const origin = child(entry, 'source');
    return {
      id: ownText(child(entry, 'id')),
      title: this.firstHtml(entry, 'title'),
      body: this.firstHtml(entry, 'summary', 'content'),
      published: ownText(child(entry, 'published')) || ownText(child(entry, 'updated')) || undefined,
      updated: ownText(child(entry, 'updated')),
      url: links[0]?.attribs.href,
      publisher: (origin && this.firstHtml(origin, 'title')) ?? feed,
      tags: children(entry, 'category').map(({ attribs }) => attribs.label ?? attribs.term),
      ...this.readAttached(entry),
    };
  }
}

export async function readFeed(input: unknown): Promise<Draft> {
  const xml = input as string;
  const { root: document, isCut } = parseXml(xml);
  const root = children(document, 'rss', 'feed', 'rdf:RDF')[0] ?? document.children.find(isElement);
  const channel = child(root, 'channel');
  const isAtom = root?.name === 'feed';
  const head = channel ?? root;
  const reader = new FeedReader(xml, isAtom);
  const feed = new FeedDocument(await loadHtmlReader(xml), isAtom ? ATOM_NAMES : RSS_NAMES);
  const title = head && reader.firstHtml(head, 'title');
  const publisher = feed.plainText(title);
  const items = findItems(document);
  for (const [index, item] of items.entries())
    feed.add(isAtom ? reader.readEntry(item, publisher) : reader.readItem(item, publisher), `${item.name}[${index}]`);
  if (isCut) {
    const what = 'has too many elements in each other to be read to its end: close those that are left open';
    feed.problems.push(makeProblem('error', { path: '' }, undefined, what));
  } else if (!items.length) {
    const what = 'has no <item> or <entry>: give a feed of RSS or Atom that has some';
    feed.problems.push(makeProblem('error', { path: '' }, undefined, what));
  }
  return feed.toDraft({
    title,
    description: head && reader.firstHtml(head, 'description', 'subtitle'),
    lang: ownText(child(head, 'language')) || root?.attribs['xml:lang'],
  });
}

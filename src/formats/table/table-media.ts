import { isPlayed } from '../../model/urls.js';
import type { ReadHtml } from '../html/html-text.js';
import { Sources } from '../shared/sources.js';
import { frameUrl, pictureUrl } from '../timelinejs/timelinejs-media.js';
import type { Column } from './columns.js';

const linesOf = (cell: string | undefined) => cell?.split('\n').map((line) => line.trim()) ?? [];

/** The pictures and the sources of a table's rows. */
export class TableMedia {
  readonly #cell: (column: Column) => string | undefined;
  readonly #described: boolean;

  /** Whether a picture came, and no column describes it. */
  isUndescribed = false;
  #links = new Sources();
  #named = new Map<string, object>();

  /**
   * @param cell of the row that is read
   * @param described whether a column describes pictures
   */
  constructor(cell: (column: Column) => string | undefined, described: boolean) {
    this.#cell = cell;
    this.#described = described;
  }

  #text(column: Column): string | undefined {
    return this.#cell(column)?.trim() || undefined;
  }

  /** All sources since the last time. */
  takeSources(): object[] {
    const sources = [...this.#links.all(), ...this.#named.values()];
    [this.#links, this.#named] = [new Sources(), new Map()];
    return sources;
  }

  /** A source, by its address or else by its title. */
  #cite(title: string | undefined, url: string | undefined, publisher?: string): string | undefined {
    const [id] = url ? this.#links.add({ url, title, publisher }) : [];
    if (id !== undefined || title === undefined) return id;
    const key = title.slice(0, 200).trim();
    if (!this.#named.has(key)) this.#named.set(key, { id: key, title, publisher });
    return key;
  }

  /** Pictures and sources as columns of our own give them, several in lines. */
  readOwn(): { media: object[]; sources: object[] } {
    const at = (column: Column, index: number) => linesOf(this.#cell(column))[index] || undefined;
    const media: object[] = [];
    for (const [index, url] of linesOf(this.#cell('media')).entries()) {
      if (!url) continue;
      media.push({
        url,
        alt: this.#alt(at('mediaAlt', index)),
        caption: at('mediaCaption', index),
        credit: at('mediaCredit', index),
        thumbnail: at('mediaThumbnail', index),
        width: at('mediaWidth', index),
        height: at('mediaHeight', index),
      });
    }
    const sources: object[] = [];
    const titles = linesOf(this.#cell('source'));
    const alone = this.#cell('sourceUrl') === undefined;
    const urls = linesOf(this.#cell('sourceUrl'));
    for (let index = 0; index < Math.max(titles.length, urls.length); index++) {
      const line = titles[index] ?? '';
      // Without a column for addresses, “Reuters, https://…” names both in one cell.
      const [, before, within] = (alone && /^(.*?)[\s,;:(–-]*(https?:\/\/[^\s)]+)\)?$/.exec(line)) || [];
      const title = (within ? before : line) || undefined;
      const source = this.#cite(title, urls[index] || within, at('sourcePublisher', index));
      if (source !== undefined) sources.push({ source, basis: at('sourceBasis', index) });
    }
    return { media, sources };
  }

  /** What TimelineJS embeds: pictures are shown, videos, recordings and posts play, all else is linked to. */
  readTimelineJs(html: ReadHtml, links: { url: string; text: string }[]): { media: object[]; sources: object[] } {
    const plain = (column: Column) => html(this.#text(column) ?? '').text || undefined;
    const url = this.#text('media');
    const words = {
      alt: this.#text('mediaAlt'),
      caption: plain('mediaCaption'),
      credit: plain('mediaCredit'),
    };
    const media: object[] = [];
    const thumbnail = pictureUrl(this.#text('mediaThumbnail') ?? '');
    const play = (address: string) => media.push({ ...words, alt: words.alt ?? '', url: address, thumbnail });
    const cited = links.map((link) => this.#cite(link.text || undefined, link.url));
    if (url?.includes('<')) {
      const embedded = html(url);
      media.push(
        ...embedded.images.map((image) => ({ ...words, url: image.url, alt: this.#alt(image.alt ?? words.alt) })),
      );
      cited.push(...embedded.links.map((link) => this.#cite(link.text || undefined, link.url)));
      const frame = frameUrl(url);
      if (frame && isPlayed(frame)) play(frame);
      else if (frame) cited.push(this.#cite(words.caption, frame, words.credit));
    } else if (url && isPlayed(url)) {
      play(url);
    } else if (url) {
      const picture = pictureUrl(url);
      if (picture) media.push({ ...words, url: picture, alt: this.#alt(words.alt) });
      else cited.push(this.#cite(words.caption, url, words.credit));
    }
    if (!media.length && thumbnail) media.push({ ...words, url: thumbnail, alt: words.alt ?? '' });
    const sources = [...new Set(cited)].filter((source) => source !== undefined).map((source) => ({ source }));
    return { media, sources };
  }

  /** Where no column describes pictures, the table is told of it once in place of every row. */
  #alt(text: string | undefined): string | undefined {
    if (text !== undefined || this.#described) return text;
    this.isUndescribed = true;
    return '';
  }
}

/** Documents of every format that have a payload in each of their texts. */
import type { ParseOptions } from '../../src/formats/parse.js';

/** What an event is made of: a text for all that is text, an address for all that leads somewhere. */
export interface Payload {
  text: string;
  url: string;
}

type Make = (payloads: readonly Payload[], options?: ParseOptions) => unknown;

const day = (i: number) => new Date(Date.UTC(1990, 0, 1 + i * 3)).toISOString().slice(0, 10);
/** Words of a title, so that no event is left out for want of one. */
const named = (text: string, i: number) => `T${i} ${text}`;

/** What plays, by its address. */
const PLAYED = ['https://youtu.be/dQw4w9WgXcQ', 'https://vimeo.com/76979871', 'https://canary.invalid/talk.mp4'];
const played = (i: number) => PLAYED[i % PLAYED.length]!;

const json: Make = (payloads) => ({
  title: payloads[0]!.text,
  description: payloads[1]!.text,
  lang: payloads[0]!.text,
  timeZone: payloads[0]!.text,
  updated: payloads[0]!.text,
  groups: payloads.slice(0, 20).map(({ text }, i) => ({ id: `g${i}`, title: text })),
  eras: payloads.slice(0, 12).map(({ text }, i) => ({ id: text, title: text, date: `${1990 + i}/${1991 + i}` })),
  sources: payloads.map(({ text, url }, i) => ({
    id: `s${i}`,
    title: text,
    publisher: i % 2 ? text : undefined,
    via: text,
    url,
    date: text,
  })),
  events: payloads.map(({ text, url }, i) => ({
    id: named(text, i),
    date: day(i),
    title: named(text, i),
    summary: text,
    summaryHtml: i % 2 ? text : undefined,
    group: `g${i % 20}`,
    status: i % 3 ? 'disputed' : text,
    dateNote: text,
    place: text,
    tags: [text],
    url,
    updated: text,
    sources: [{ source: `s${i}`, basis: text }],
    media: [
      {
        url: i % 2 ? url : 'data:,',
        alt: text,
        caption: text,
        credit: text,
        thumbnail: url,
        width: text,
        height: text,
      },
    ],
  })),
});

/** All of whose events have something that plays, which is named by its caption, its `alt` or its address. */
const playing: Make = (payloads) => ({
  events: payloads.map(({ text, url }, i) => {
    const address = `${played(i)}?t=${text}&h=${text}`;
    return {
      id: named(text, i),
      date: day(i),
      title: named(text, i),
      media: [
        {
          // Longer ones are no addresses.
          url: address.length > 2000 ? played(i) : address,
          alt: i % 4 === 3 ? '' : text,
          caption: i % 4 > 1 ? undefined : text,
          credit: text,
          thumbnail: i % 5 ? url : text,
          width: text,
          height: text,
        },
      ],
    };
  }),
});

const timelinejs: Make = (payloads) => ({
  title: { text: { headline: payloads[0]!.text, text: payloads[1]!.text }, media: { url: payloads[0]!.url } },
  events: payloads
    .map(({ text, url }, i) => ({
      unique_id: named(text, i),
      start_date: { year: 1990, month: 1 + (i % 12), day: text, display_date: text },
      display_date: text,
      text: { headline: named(text, i), text: text },
      group: i % 9 ? 'g' : text,
      media: {
        url: [url, text, played(i)][i % 3],
        caption: text,
        credit: text,
        alt: text,
        title: text,
        link: url,
        // No picture without such an ending.
        thumbnail: `${url}.png`,
      },
      background: { url, color: text, alt: text },
      autolink: false,
    }))
    .map((event) => ({ ...event, start_date: { ...event.start_date, day: '1' } })),
  eras: payloads.slice(0, 9).map(({ text }, i) => ({
    start_date: { year: 1990 + i },
    end_date: { year: 1991 + i },
    text: { headline: text, text },
  })),
});

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const rows = (header: string[], cells: string[][]) =>
  [header, ...cells].map((row) => row.map(quoted).join(',')).join('\r\n');

const csv: Make = (payloads) =>
  rows(
    (
      'type id date title summary group status dateNote place tags url updated media mediaAlt mediaCaption mediaCredit ' +
      'mediaThumbnail mediaWidth mediaHeight source sourceUrl sourcePublisher sourceBasis'
    ).split(' '),
    [
      ['title', '', '', payloads[0]!.text, payloads[1]!.text],
      ...payloads.slice(0, 12).map(({ text }, i) => ['era', text, `${1990 + i}/${1991 + i}`, text]),
      ...payloads.map(({ text, url }, i) => [
        ...['', named(text, i), day(i), named(text, i), text, i % 9 ? 'g' : text, text, text, text, text, url, text],
        ...[i % 2 ? url : played(i), text, text, text, url, text, text, text, url, text, text],
      ]),
    ],
  );

const timelinejsCsv: Make = (payloads) =>
  rows(
    'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background'.split(
      ',',
    ),
    [
      ['', '', '', '', '', '', '', '', '', payloads[0]!.text, payloads[1]!.text, '', '', '', '', 'title'],
      ...payloads
        .slice(0, 9)
        .map(({ text }, i) => [
          ...[String(1990 + i), '', '', '', String(1991 + i), '', '', '', '', text, text],
          ...['', '', '', '', 'era'],
        ]),
      ...payloads.map(({ text, url }, i) => [
        ...['1990', String(1 + (i % 12)), '1', '', '', '', '', '', text, named(text, i), text],
        ...[[url, text, played(i)][i % 3]!, text, text, `${url}.png`, '', i % 9 ? 'g' : text, url],
      ]),
    ],
  );

const quotable = (text: string) => quoted(text.replace(/["\r\n]/g, ''));
const folded = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

const icalendar: Make = (payloads) =>
  [
    'BEGIN:VCALENDAR',
    `X-WR-CALNAME:${folded(payloads[0]!.text)}`,
    `X-WR-CALDESC:${folded(payloads[1]!.text)}`,
    `X-WR-TIMEZONE:${folded(payloads[0]!.text)}`,
    ...payloads.flatMap(({ text, url }, i) => [
      'BEGIN:VEVENT',
      `UID:${folded(named(text, i))}`,
      i % 2
        ? `DTSTART;TZID=${quotable(text)}:${day(i).replaceAll('-', '')}T100000`
        : `DTSTART;VALUE=DATE:${day(i).replaceAll('-', '')}`,
      `SUMMARY:${folded(named(text, i))}`,
      // Not folded: whatever a careless program writes.
      `DESCRIPTION:${i % 2 ? folded(text) : text}`,
      `LOCATION:${folded(text)}`,
      `CATEGORIES:${folded(text)}`,
      `STATUS:${i % 3 ? folded(text) : 'CANCELLED'}`,
      `URL:${url}`,
      ...(i % 2 ? [`IMAGE;VALUE=URI;ALTREP=${quotable(text)}:${url}`] : []),
      `ATTACH;FMTTYPE=image/png:${url}`,
      `ATTACH;FILENAME=${quotable(text)}:${url}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n');

const jsonLd: Make = (payloads) => ({
  '@context': 'https://schema.org',
  '@graph': payloads.map(({ text, url }, i) => ({
    '@type': i % 2 ? 'Event' : 'NewsArticle',
    '@id': named(text, i),
    name: named(text, i),
    headline: named(text, i),
    startDate: day(i),
    datePublished: day(i),
    description: text,
    url,
    location: { '@type': 'Place', name: text, address: text },
    keywords: [text],
    articleSection: i % 9 ? 'g' : text,
    image: { '@type': 'ImageObject', url, caption: text, description: text, creditText: text, width: text },
    publisher: { '@type': 'Organization', name: text },
    citation: [{ '@type': 'CreativeWork', url, headline: text, publisher: { name: text } }],
    inLanguage: text,
  })),
});

/** As XML says it, which has no control characters. */
const xml = (text: string) =>
  [...text]
    .filter((char) => char >= ' ' || '\t\n\r'.includes(char))
    .join('')
    .replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

const rss: Make = (payloads) =>
  `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>${xml(payloads[0]!.text)}</title>
  <description>${xml(payloads[1]!.text)}</description><language>${xml(payloads[0]!.text)}</language>
  ${payloads
    .map(
      (
        { text, url },
        i,
      ) => `<item><guid isPermaLink="false">${xml(named(text, i))}</guid><title>${xml(named(text, i))}</title>
      <pubDate>${new Date(`${day(i)}T00:00:00Z`).toUTCString()}</pubDate><link>${xml(url)}</link><category>${xml(text)}</category>
      <source url="${xml(url)}">${xml(text)}</source><enclosure url="${xml(url)}" type="${xml(text)}"/>
      <media:content url="${xml(url)}" medium="image" width="${xml(text)}"><media:description>${xml(text)}</media:description>
      <media:title>${xml(text)}</media:title><media:credit>${xml(text)}</media:credit></media:content>
      <description>${i % 2 ? xml(text) : `<![CDATA[${text.replaceAll(']]>', ']]&gt;')}]]>`}</description></item>`,
    )
    .join('\n')}</channel></rss>`;

const atom: Make = (payloads) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">${xml(payloads[0]!.text)}</title>
  ${payloads
    .map(
      ({ text, url }, i) => `<entry><id>${xml(named(text, i))}</id><title type="html">${xml(named(text, i))}</title>
      <published>${day(i)}T00:00:00Z</published><link href="${xml(url)}"/><category term="${xml(text)}" label="${xml(text)}"/>
      <summary type="${i % 2 ? 'html' : 'text'}">${xml(text)}</summary><source><title>${xml(text)}</title></source></entry>`,
    )
    .join('\n')}</feed>`;

const jsonFeed: Make = (payloads) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: payloads[0]!.text,
  description: payloads[1]!.text,
  language: payloads[0]!.text,
  items: payloads.map(({ text, url }, i) => ({
    id: named(text, i),
    title: named(text, i),
    date_published: `${day(i)}T00:00:00Z`,
    [['summary', 'content_html', 'content_text'][i % 3]!]: text,
    url,
    [i % 2 ? 'image' : 'banner_image']: url,
    tags: [text],
    attachments: [{ url, mime_type: i % 2 ? 'image/png' : text, title: text }],
  })),
});

const wikidata: Make = (payloads) => {
  const vars = 'item itemLabel itemDescription date image article'.split(' ');
  return {
    head: { vars },
    results: {
      bindings: payloads.map(({ text, url }, i) => ({
        item: { type: 'uri', value: i % 2 ? url : `http://www.wikidata.org/entity/Q${i}` },
        itemLabel: { type: 'literal', value: named(text, i), 'xml:lang': text },
        itemDescription: { type: 'literal', value: text },
        date: { type: 'literal', datatype: 'http://www.w3.org/2001/XMLSchema#dateTime', value: `${day(i)}T00:00:00Z` },
        image: { type: 'uri', value: url },
        article: { type: 'uri', value: url },
      })),
    },
  };
};

/** A list as a page has it whose server escapes what it writes. */
const htmlList: Make = (payloads) => {
  // Where pictures aren't asked for.
  const page = document.implementation.createHTMLDocument('');
  const list = page.createElement('ol');
  for (const [i, { text, url }] of payloads.entries()) {
    const item = page.createElement('li');
    const add = (to: Element, tag: string, content: string, attributes: Record<string, string> = {}): Element => {
      const element = page.createElement(tag);
      element.textContent = content;
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      to.append(element);
      return element;
    };
    for (const name of ['id', 'group', 'status', 'tags', 'importance']) item.setAttribute(`data-${name}`, text);
    if (i % 3) item.setAttribute('data-date', day(i));
    add(item, 'time', text, { datetime: i % 3 ? text : day(i) });
    add(item, 'h3', named(text, i));
    add(item, 'p', text);
    add(item, 'a', text, { href: url });
    for (const name of ['dateNote', 'place', 'group']) add(item, 'p', text, { 'data-field': name });
    const figure = add(item, 'figure', '');
    const shown = i % 2 ? figure : add(figure, 'a', i % 4 ? text : '', { 'data-field': 'media', href: played(i) });
    if (i % 4 !== 2) add(shown, 'img', '', { src: url, alt: text, width: text, height: text });
    add(add(figure, 'figcaption', text), 'small', text, { 'data-credit': text });
    list.append(item);
  }
  return list;
};

export const DOCUMENTS: Record<string, Make> = {
  json,
  'json of what plays': playing,
  timelinejs,
  csv,
  'timelinejs-csv': timelinejsCsv,
  icalendar,
  'json-ld': jsonLd,
  rss,
  atom,
  'json-feed': jsonFeed,
  wikidata,
  'html-list': htmlList,
};

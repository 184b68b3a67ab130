/** Attacks in every text and address of a timeline, by way of what is written of it. */
import { expect } from 'chai';
import { parse } from '../../../src/formats/parse.js';
import { toCSV } from '../../../src/formats/csv/write-csv.js';
import { toHTML } from '../../../src/formats/html/write-html.js';
import { toICalendar } from '../../../src/formats/icalendar/write-icalendar.js';
import { toJSON } from '../../../src/formats/json/write-json.js';
import { toJSONLD } from '../../../src/formats/json-ld/write-json-ld.js';
import { toTimelineJS } from '../../../src/formats/timelinejs/write-timelinejs.js';
import type { Timeline } from '../../../src/model/types.js';
import { PAYLOADS, URLS } from '../../support/payloads.js';
import { DOCUMENTS } from '../payload-documents.js';

/** What `toHTML` writes. */
const LIST = new Set('ol li p h3 a span time figure img figcaption small br cite script'.split(' '));
const ATTRIBUTES =
  /^(?:lang|href|src|alt|width|height|loading|referrerpolicy|rel|datetime|type|data-(?:date|id|group|importance|status|tags|field|credit))$/;
/** What begins a formula in one of the usual programs (OWASP, “CSV Injection”). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** The cells of a table, by the rules of RFC 4180. */
const cellsOf = (csv: string): string[] =>
  [...csv.matchAll(/(?<=^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(?=,|\r\n|$)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
  );

describe('attacks in what is written', () => {
  let timeline: Timeline;

  before(async () => {
    const payloads = URLS.map((url, i) => ({ text: PAYLOADS[i % PAYLOADS.length]!, url }));
    const rest = PAYLOADS.map((text, i) => ({ text, url: URLS[i % URLS.length]! }));
    ({ timeline } = await parse(DOCUMENTS['json']!([...rest, ...payloads]), { html: true }));
    // Those that no reader lets through, from whoever makes a timeline by hand.
    URLS.forEach((url, i) => {
      timeline.events[i]!.url = url;
      timeline.sources[i]!.url = url;
      const text = PAYLOADS[i % PAYLOADS.length]!;
      timeline.events[i]!.media = [
        { url, alt: text },
        { url: '/talk.mp4', alt: text, caption: text, credit: text, thumbnail: url },
      ];
    });
  });

  const expectClean = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      expect(LIST.has(element.localName), element.localName).to.equal(true);
      for (const { name, value } of element.attributes) {
        expect(name).to.match(ATTRIBUTES);
        if (name === 'href' || name === 'src')
          expect(new URL(value, 'https://example.org').protocol, value).to.match(/^(?:https?|mailto):$/);
      }
    }
  };

  it('add nothing to a list for a page but what every list has', () => {
    const page = new DOMParser().parseFromString(toHTML(timeline).content, 'text/html');
    expectClean(page.body);
    expect(page.querySelectorAll('body > *')).to.have.lengthOf(2);
    expect(page.querySelectorAll('ol > li')).to.have.lengthOf(timeline.events.length);
    expect(page.querySelectorAll('[data-field="media"] > img')).to.have.length.above(0);
    expect(page.querySelectorAll('a:not([rel="noopener noreferrer"])')).to.have.lengthOf(0);
    expect(page.querySelectorAll('img:not([loading="lazy"][referrerpolicy="no-referrer"])')).to.have.lengthOf(0);
    const [script, ...others] = page.querySelectorAll('script');
    expect([script!.type, others]).to.deep.equal(['application/ld+json', []]);
    expect(JSON.parse(script!.textContent!)).to.have.property('numberOfItems', timeline.events.length);
  });

  it('run nowhere in a page with that list', async () => {
    const frame = document.createElement('iframe');
    const ran: unknown[] = [];
    const trap = (...given: unknown[]) => void ran.push(given);
    Object.assign(window, { trap });
    const own = 'window.trap = alert = confirm = prompt = (...given) => parent.trap(...given);';
    // Nothing of it is to be asked for.
    const policy = "default-src 'none'; script-src 'unsafe-inline'";
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    frame.srcdoc = `<meta http-equiv="content-security-policy" content="${policy}"><script>${own}</script>${toHTML(timeline).content}`;
    document.body.append(frame);
    await loaded;
    expect(frame.contentDocument!.querySelectorAll('ol > li')).to.have.lengthOf(timeline.events.length);
    expectClean(frame.contentDocument!.body);
    expect(ran).to.deep.equal([]);
    frame.remove();
    Reflect.deleteProperty(window, 'trap');
  });

  it('begin no cell of a table', () => {
    const rows = 1 + 1 + timeline.eras.length + timeline.events.length;
    const { content } = toCSV(timeline);
    const columns = content.slice(1).split('\r\n')[0]!.split(',').length;
    const cells = cellsOf(content.slice(1));
    expect(cells.length).to.be.within(rows * columns, rows * columns + 1);
    expect(cells.filter((cell) => FORMULA.test(cell))).to.deep.equal([]);
  });

  it('begin no line of a calendar', () => {
    const lines = toICalendar(timeline, { now: 0 })
      .content.replace(/\r\n[ \t]/g, '')
      .split('\r\n');
    const names = new Set(lines.map((line) => /^[A-Z-]*/.exec(line)![0]));
    const known =
      'BEGIN VERSION PRODID CALSCALE NAME X-WR-CALNAME DESCRIPTION X-WR-CALDESC X-WR-TIMEZONE UID DTSTAMP DTSTART DTEND SUMMARY LOCATION CATEGORIES URL TRANSP END';
    expect([...names].filter((name) => name && !known.split(' ').includes(name))).to.deep.equal([]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).to.have.lengthOf(timeline.events.length);
    expect(lines.filter((line) => /[\r\n]/.test(line))).to.deep.equal([]);
    for (const line of lines.filter((one) => one.startsWith('URL:')))
      expect(new URL(line.slice(4), 'https://example.org').protocol).to.match(/^(?:https?|mailto):$/);
  });

  it('change nothing of what JSON is made of', async () => {
    for (const { content } of [toJSON(timeline), toJSONLD(timeline), toTimelineJS(timeline)]) {
      const read: unknown = JSON.parse(content);
      expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
      expect(read).to.be.an('object');
    }
  });

  it('stay text in the HTML that TimelineJS is given', () => {
    const { events } = JSON.parse(toTimelineJS(timeline).content) as {
      events: { text: { headline: string; text?: string } }[];
    };
    for (const { text } of events) {
      for (const html of [text.headline, text.text ?? '']) {
        const template = document.createElement('template');
        template.innerHTML = html;
        expectClean(template.content);
      }
    }
  });
});

/** Attacks in every text and address of every format: nothing runs, and nothing but our own templates is in the page. */
import { expect } from 'chai';
import type { NewsTimeline } from '../../../src/elements/timeline/news-timeline.js';
import { addressOf } from '../../../src/elements/event/event-templates.js';
import { playingOf } from '../../../src/elements/event/media-player.js';
import { sanitizeHtml } from '../../../src/elements/event/sanitize-html.js';
import { DOCUMENTS } from '../../formats/payload-documents.js';
import type { Payload } from '../../formats/payload-documents.js';
import { clear, Console, drawn, frame, heard, inside, place, until } from '../../support/fixtures.js';
import { CANARY, HOT, PAYLOADS, URLS } from '../../support/payloads.js';

/** What templates are made of, and what the drawing surface is. */
const ELEMENTS = new Set(
  (
    'a article bdi button cite div figcaption figure h3 h4 header i img input label li ol p section slot span style time ul ' +
    'news-timeline-card news-timeline-controls news-timeline-legend news-timeline-list news-timeline-overview ' +
    'canvas progress svg path rect circle g line'
  ).split(' '),
);
/** What a summary may be made of besides, and all that its elements may say. */
const RICH = new Set(
  'p div br a strong em b i u s del ins mark small sub sup abbr q cite blockquote ul ol li code pre'.split(' '),
);
const RICH_ATTRIBUTES = new Set(['href', 'rel', 'title', 'lang', 'dir']);
const ADDRESSES = new Set('href src srcset action formaction data poster ping cite background xlink:href'.split(' '));

const SAFE = /^(?:https?|mailto):$/;

/** All elements of a tree, with those in open shadow roots. */
function* elementsOf(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsOf(element.shadowRoot);
  }
}

const attributesOf = Object.getOwnPropertyDescriptor(Element.prototype, 'attributes')!.get as (
  this: Element,
) => NamedNodeMap;

/** What an element is or says that no template of ours has. */
function* foreignIn(element: Element): Generator<string> {
  const summary = element.closest('.summary');
  const rich = !!summary && summary !== element;
  if (!(rich ? RICH : ELEMENTS).has(element.localName)) yield `<${element.localName}>`;
  // A form's own property may be one of its fields.
  for (const { name, value } of attributesOf.call(element)) {
    if (rich ? !RICH_ATTRIBUTES.has(name) : /^on|^srcdoc$|^ping$|^srcset$|^action$|^formaction$|^name$/.test(name))
      yield `<${element.localName} ${name}="${value}">`;
    if (ADDRESSES.has(name) && !SAFE.test(new URL(value, document.baseURI).protocol))
      yield `<${element.localName} ${name}="${value}">`;
    if (name === 'style' && /url\(|expression|@import|canary/i.test(value)) yield `style="${value}"`;
    if (name === 'target') yield `target="${value}"`;
  }
  if (
    element.localName === 'a' &&
    element.hasAttribute('href') &&
    element.getAttribute('rel') !== 'noopener noreferrer'
  )
    yield `a link without rel: ${element.outerHTML}`;
  if (
    element.localName === 'img' &&
    !(element.getAttribute('loading') === 'lazy' && element.getAttribute('referrerpolicy') === 'no-referrer')
  )
    yield `a picture that loads at once, or tells of the page: ${element.outerHTML}`;
}

/** Each once. */
const foreign = (root: ParentNode) => [...new Set([...elementsOf(root)].flatMap((element) => [...foreignIn(element)]))];

/** Each text once, with an address; the addresses go on where texts end. */
const pairs = (texts: readonly string[], urls = URLS): Payload[] =>
  Array.from({ length: Math.max(texts.length, urls.length) }, (_, i) => ({
    text: texts[i % texts.length]!,
    url: urls[i % urls.length]!,
  }));

async function show(data: unknown, attributes: string): Promise<NewsTimeline> {
  const timeline = place(`<news-timeline loading="eager" ${attributes}></news-timeline>`)
    .firstElementChild as NewsTimeline;
  const loaded = heard(timeline, 'load');
  timeline.timeline = data;
  await loaded;
  return timeline;
}

describe('attacks in data', () => {
  const own = { alert: window.alert, confirm: window.confirm, prompt: window.prompt, open: window.open };
  let kept: Console;
  let ran: unknown[];
  let address: string;
  let outside: number;
  // Relative addresses of pictures would ask the tests' own server for what it hasn't got.
  const base = document.createElement('base');
  base.href = CANARY;
  const trap = (...given: unknown[]) => void ran.push(given);
  const failed = (event: Event) => ran.push(event instanceof ErrorEvent ? event.message : event.type);

  beforeEach(() => {
    kept = new Console();
    ran = [];
    document.head.append(base);
    address = location.href;
    outside = document.querySelectorAll('head *, body > *').length;
    Object.assign(window, { trap, alert: trap, confirm: trap, prompt: trap, open: trap });
    window.addEventListener('error', failed);
    window.addEventListener('hashchange', failed);
  });

  afterEach(() => {
    kept.restore();
    clear();
    base.remove();
    window.removeEventListener('error', failed);
    window.removeEventListener('hashchange', failed);
    Object.assign(window, own, { trap: undefined });
  });

  /** Long enough for what loads or fails to run its handlers. */
  async function expectNothing(root: ParentNode): Promise<void> {
    expect(foreign(root)).to.deep.equal([]);
    for (let i = 0; i < 3; i++) await frame();
    expect(ran).to.deep.equal([]);
    expect(location.href).to.equal(address);
  }

  it('would be seen here', () => {
    const template = document.createElement('template');
    const found = HOT.filter((payload) => {
      template.innerHTML = payload;
      return foreign(template.content).length;
    });
    expect(found).to.have.length.above(HOT.length / 2);
    Object.assign(document.createElement('img'), { onerror: trap }).dispatchEvent(new Event('error'));
    expect(ran.splice(0)).to.have.lengthOf(1);
  });

  for (const [format, make] of Object.entries(DOCUMENTS)) {
    for (const html of ['', 'html']) {
      it(`do nothing in ${format}${html && ', with `html`'}`, async () => {
        const payloads = pairs(PAYLOADS);
        const timeline = await show(make(payloads), `view="list" ${html}`);
        const list = inside<HTMLElement & { shown: number }>(timeline, 'news-timeline-list');
        expect(timeline.events.length).to.be.greaterThan(payloads.length * 0.9);
        list.shown = payloads.length;
        if (html) await until(() => timeline.store.state.modules.length, 'what cleans HTML is there');
        await until(
          () => list.shadowRoot!.querySelectorAll('ol > li').length === timeline.events.length,
          'all are listed',
        );
        await expectNothing(timeline.shadowRoot!);
        expect(document.querySelectorAll('head *, body > *').length).to.equal(outside + 1);
      });
    }
  }

  for (const html of ['', 'html']) {
    it(`do nothing on the stage, the overview and the card${html && ', with `html`'}`, async () => {
      const timeline = await show(DOCUMENTS['json']!(pairs(HOT, URLS.slice(0, HOT.length))), `view="timeline" ${html}`);
      await drawn(timeline);
      await expectNothing(timeline.shadowRoot!);
      const card = inside(timeline, 'news-timeline-card');
      for (let i = 0; i < timeline.events.length; i += 4) {
        const event = timeline.events[i]!;
        timeline.select(event.id);
        await until(
          () => card.shadowRoot!.querySelector('h4')?.textContent?.trim() === event.title,
          'the card shows it',
        );
        expect(foreign(card.shadowRoot!)).to.deep.equal([]);
      }
      await expectNothing(timeline.shadowRoot!);
    });
  }

  it('do nothing where videos and recordings are, nor when these play', async () => {
    const timeline = await show(DOCUMENTS['json of what plays']!(pairs(HOT)), 'view="list"');
    const list = inside<HTMLElement & { shown: number }>(timeline, 'news-timeline-list');
    list.shown = timeline.events.length;
    const root = list.shadowRoot!;
    await until(() => root.querySelectorAll('.plays').length === timeline.events.length, 'all can play');
    expect(root.querySelectorAll('.plays img')).to.have.length.above(0);
    await expectNothing(timeline.shadowRoot!);
    const links = [...root.querySelectorAll<HTMLAnchorElement>('figcaption a')];
    for (const { href } of links) {
      const { tag, src } = playingOf(href)!;
      if (tag === 'video') expect(src).to.equal(href);
      else
        expect(src).to.match(
          /^https:\/\/(?:www\.youtube-nocookie\.com\/embed\/dQw4w9WgXcQ\?autoplay=1(?:&start=\d+)?|player\.vimeo\.com\/video\/76979871\?autoplay=1&dnt=1(?:&h=[^&#<>"\s]+)?)$/,
        );
    }
    // Nothing plays there, so links are followed in the end.
    const stay = (event: Event) => event.preventDefault();
    document.addEventListener('click', stay);
    const own = links.filter(({ href }) => playingOf(href)!.tag === 'video');
    // Some of them, one by one: WebKit takes a sixth of a second for each.
    const some = own.filter((_, i) => i % 10 === 0);
    expect(some).to.have.length.above(5);
    for (const link of some) {
      link.click();
      expect(foreign(timeline.shadowRoot!)).to.deep.equal(['<video>']);
      const video = root.querySelector('video')!;
      video.removeAttribute('src');
      video.remove();
    }
    for (let i = 0; i < 3; i++) await frame();
    expect(ran).to.deep.equal([]);
    clear();
    document.removeEventListener('click', stay);
  });

  it('are cleaned out of HTML, and what is left is clean', async () => {
    const box = place('<div class="summary"></div>').firstElementChild!;
    for (const payload of [...PAYLOADS, ...URLS.map((url) => `<a href="${url.replaceAll('"', '&quot;')}">x</a>`)]) {
      box.replaceChildren(sanitizeHtml(payload, addressOf));
      const once = box.innerHTML;
      expect(
        foreign(box.parentElement!).filter((what) => what !== '<div>'),
        payload,
      ).to.deep.equal([]);
      box.replaceChildren(sanitizeHtml(once, addressOf));
      expect(box.innerHTML, payload).to.equal(once);
    }
    await expectNothing(box);
  });
});

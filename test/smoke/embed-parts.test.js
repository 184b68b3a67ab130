/** What a frame loads: its own script, and the parts that its timeline needs, from wherever the folder is copied to. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { serve } from '../../demo/serve.js';
import { LAUNCHES, painted, shared, stands } from './browser.js';
import { launchWebKit } from './webkit.js';

const SANDBOX = 'sandbox="allow-scripts"';
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };
const COPIED = readdirSync('dist/embed').filter((name) => path.extname(name) in TYPES);
const html = (body, headers = {}) => ({ headers: { 'content-type': TYPES['.html'], ...headers }, body });
const data = (type, body) => ({ headers: { 'content-type': type, 'access-control-allow-origin': '*' }, body });

const calendar = (description) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:uprising',
    'DTSTART;VALUE=DATE:20190430',
    'SUMMARY:The uprising fails',
    `DESCRIPTION:${description}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
const FEED = `<rss version="2.0"><channel><title>Standoff</title><item><title>The uprising fails</title>
  <link>https://example.org/uprising</link><pubDate>Tue, 30 Apr 2019 10:00:00 GMT</pubDate></item></channel></rss>`;

const files = {
  '/plain.ics': data('text/calendar; charset=utf-8', calendar('At dawn')),
  '/marked.ics': data('text/calendar; charset=utf-8', calendar('<p>At <b>dawn</b></p>')),
  '/table.csv': data('text/csv; charset=utf-8', 'date,title\n2019-04-30,The uprising fails\n2019-05-03,After it\n'),
  '/feed.xml': data('application/rss+xml', FEED),
  '/summaries.json': data(
    'application/json',
    JSON.stringify({ events: [{ date: '2019-04-30', title: 'The uprising fails', summary: '<em>At dawn</em>' }] }),
  ),
  '/events.json': data('application/json', readFileSync('events.json')),
  '/favicon.ico': data('image/x-icon', ''),
};

/** Every path that was asked for. */
const asked = [];
const press = shared(() =>
  serve(
    0,
    new Proxy(files, {
      get(all, path) {
        asked.push(path);
        return all[path];
      },
    }),
  ),
);
let count = 0;

/** The folder as a newsroom copies it, at an address of its own, in an article with its page in a frame. */
class Copy {
  #folder = `/copy-${++count}/timeline/`;
  #article = `/article-${count}`;

  constructor(parameters, { without = [], policy } = {}) {
    for (const name of COPIED.filter((name) => !without.includes(name))) this.put(name);
    const embed = `${this.#folder}embed.html`;
    if (policy) Object.assign(files[embed].headers, { 'content-security-policy': policy });
    files[`${embed}?${parameters}`] = files[embed];
    files[this.#article] = html(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title>
      <iframe src="${embed}?${parameters.replaceAll('&', '&amp;')}" ${SANDBOX} style="width: 100%; height: 700px"></iframe>`);
  }

  put(name, body = readFileSync(`dist/embed/${name}`, 'utf8')) {
    files[this.#folder + name] = { headers: { 'content-type': TYPES[path.extname(name)] }, body };
  }

  get article() {
    return press().address + this.#article.slice(1);
  }

  /** The parts that were asked for, by name. */
  get parts() {
    const names = asked.filter((path) => path.startsWith(this.#folder)).map((path) => path.slice(this.#folder.length));
    return names.filter((name) => !/^embed\.(html|js)/.test(name)).sort();
  }
}

/** Whichever is shown: what each needs besides the page and its script. */
const NEEDS = {
  'events.json in English': ['src=/events.json', []],
  'events.json in German': ['src=/events.json&locale=de', ['de.js']],
  'a calendar in German': ['src=/plain.ics&locale=de', ['calendars.js', 'de.js']],
  'a calendar with markup': ['src=/marked.ics&locale=en', ['calendars.js', 'markup.js']],
  'a table': ['src=/table.csv&locale=en', ['tables.js']],
  'a feed in Arabic': ['src=/feed.xml&locale=ar', ['ar.js', 'formats.js']],
  'summaries in HTML': ['src=/summaries.json&locale=en&html', ['html.js', 'markup.js']],
};

for (const [name, start] of Object.entries(LAUNCHES)) {
  describe(`the parts of a frame in ${name}`, () => {
    const browser = shared(start);

    async function open(copy) {
      const page = await browser().newPage();
      const said = [];
      page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => said.push(`exception: ${error.message}`));
      await page.setViewport({ width: 1000, height: 900 });
      await page.goto(copy.article);
      return { page, said, frame: await (await page.$('iframe')).contentFrame() };
    }

    const titles = (frame) =>
      frame.evaluate(() => document.querySelector('news-timeline').events.map(({ title }) => title));
    const words = (frame) => frame.evaluate(() => document.querySelector('news-timeline').shadowRoot.textContent);
    /** What the frame itself says, without what browsers say of answers. */
    const ours = (said) => said.filter((line) => line.includes('news-timeline:'));

    for (const [what, [parameters, parts]] of Object.entries(NEEDS)) {
      it(`are for ${what} ${parts.join(' and ') || 'none'}`, async () => {
        const copy = new Copy(parameters);
        const { page, said, frame } = await open(copy);
        await stands(frame);
        await painted(frame);
        assert.ok((await titles(frame)).some((title) => /uprising fails/i.test(title)));
        assert.deepEqual(said, []);
        assert.deepEqual(copy.parts, parts);
        assert.equal(await frame.evaluate(() => window.origin), 'null');
        await page.close();
      });
    }

    it('come once, however often they are needed', async () => {
      const copy = new Copy('src=/marked.ics&locale=de');
      const { page, said, frame } = await open(copy);
      await stands(frame);
      await frame.evaluate(() => document.querySelector('news-timeline').reload());
      await stands(frame);
      assert.deepEqual(copy.parts, ['calendars.js', 'de.js', 'markup.js']);
      assert.deepEqual(said, []);
      await page.close();
    });

    it('come under a policy of the server as strict as the page has', async () => {
      const [, policy] = /http-equiv="content-security-policy"\s+content="([^"]+)"/.exec(
        readFileSync('dist/embed/embed.html', 'utf8'),
      );
      const copy = new Copy('src=/plain.ics&locale=de', { policy: `${policy}; sandbox allow-scripts` });
      const { page, said, frame } = await open(copy);
      await stands(frame);
      assert.deepEqual(said, []);
      // No other script comes by: neither by its address alone, nor by a second policy of the name.
      const refused = await frame.evaluate(() => {
        if (!window.trustedTypes) return true;
        const throws = (act) => {
          try {
            act();
            return false;
          } catch {
            return true;
          }
        };
        return (
          throws(() => (document.createElement('script').src = '/other.js')) &&
          throws(() => window.trustedTypes.createPolicy('news-timeline', {}))
        );
      });
      assert.ok(refused);
      await page.close();
    });

    it('leave a page to read in English where the language is missing, with one message', async () => {
      const copy = new Copy('src=/events.json&locale=de', { without: ['de.js'] });
      const { page, said, frame } = await open(copy);
      await stands(frame);
      assert.match(await words(frame), /Arrow keys go from event to event/);
      assert.equal(ours(said).length, 1, said.join('\n'));
      assert.match(ours(said)[0], /"de\.js" beside http\S+\/timeline\/embed\.js/);
      assert.ok(!said.some((line) => line.startsWith('exception')), said.join('\n'));
      assert.deepEqual([...new Set(copy.parts)], ['de.js']);
      await page.close();
    });

    it('are asked for again where they were missing', async () => {
      const copy = new Copy('src=/plain.ics&locale=en', { without: ['calendars.js'] });
      const { page, said, frame } = await open(copy);
      await frame.waitForFunction(() => document.querySelector('news-timeline:state(error)'));
      assert.match(await words(frame), /The timeline could not be loaded/);
      const told = await frame.evaluate(() => document.querySelector('news-timeline').problems.map((p) => p.message));
      assert.equal(told.length, 1);
      assert.match(told[0], /"calendars\.js" beside/);
      assert.ok(ours(said).length > 0 && ours(said).every((line) => line.includes('"calendars.js"')), said.join('\n'));
      assert.ok(!said.some((line) => line.startsWith('exception')), said.join('\n'));
      assert.deepEqual(copy.parts, ['calendars.js']);
      copy.put('calendars.js');
      await frame.evaluate(() => document.querySelector('news-timeline').reload());
      await stands(frame);
      assert.deepEqual(await titles(frame), ['The uprising fails']);
      assert.deepEqual(copy.parts, ['calendars.js', 'calendars.js']);
      await page.close();
    });

    it('of another version are refused', async () => {
      const copy = new Copy('src=/events.json&locale=de');
      copy.put('de.js', readFileSync('dist/embed/de.js', 'utf8').replace(/ (?=parts")/, '-older '));
      const { page, said, frame } = await open(copy);
      await stands(frame);
      assert.match(await words(frame), /Arrow keys go from event to event/);
      assert.match(ours(said).join('\n'), /"de\.js" .* of another version/);
      await page.close();
    });
  });
}

if (launchWebKit) {
  describe('the parts of a frame in WebKit', () => {
    const browser = shared(launchWebKit);

    it('are for a calendar in German calendars.js and de.js', async () => {
      const copy = new Copy('src=/plain.ics&locale=de');
      await browser().goto(copy.article);
      await browser().frame(0);
      await browser().until(`return document.querySelector('news-timeline')?.store?.viewModel?.locale === 'de'`);
      assert.equal(await browser().run(`return document.querySelector('news-timeline').events.length`), 1);
      assert.equal(await browser().run('return window.origin'), 'null');
      assert.deepEqual(copy.parts, ['calendars.js', 'de.js']);
    });
  });
}

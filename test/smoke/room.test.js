/**
 * A page with the built scripts and the rules of docs/hosts/room.md: nothing in it moves while a timeline takes the place
 * of the list that the server sent, and the list can be read to its end where no timeline comes.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { serve } from '../../demo/serve.js';
import { ADDRESS, snippet } from '../support/snippets.js';
import { launch, open, painted, shared, stand } from './browser.js';
import { layoutShifts } from './measure.js';

const SHORT = `<ol>
  <li data-date="2019-01"><strong>Guaidó assumes the interim presidency</strong></li>
  <li data-date="2019-04-30"><strong>The uprising fails</strong></li>
</ol>`;

const page = (script, content) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Room</title>
    <link rel="icon" href="data:," />
    <style>body { margin: 0 auto; padding: 0 16px; max-inline-size: 1100px; font: 16px/1.5 sans-serif }</style>
    <style>${snippet('room')}</style>
    ${script}
  </head>
  <body>
    <h1>The article</h1>
    ${content}
    <p>What comes after it</p>
  </body>
</html>`;
const TAG = '<script type="module" src="/dist/cdn/news-timeline.js"></script>';
const AUTO = snippet('wordpress-site').replace(ADDRESS, '/dist/');
const tag = (list, src = '') => page(TAG, `<news-timeline ${src}>${list}</news-timeline>`);
const list = (markup, src = '') => page(AUTO, markup.replace('<ol', `<ol data-news-timeline ${src}`));

/** The timeline's own list, as the server of a page writes it; it needs the build. */
async function written() {
  const { parse, toHTML } = await import('news-timeline/data');
  const { timeline } = await parse(readFileSync('events.json', 'utf8'));
  return toHTML(timeline).content;
}

const PAGES = {
  'a tag with a file and the list that toHTML made of it': (whole) => tag(whole, 'src="/events.json"'),
  'a tag whose list, made by toHTML, is the data': (whole) => tag(whole),
  'a tag with a file and a short list': () => tag(SHORT, 'src="/events.json"'),
  'a list with a file': (whole) => list(whole, 'data-src="/events.json"'),
  'a list that is the data': () => list(SHORT),
};
const path = (name) => `/${name.replaceAll(/\W+/g, '-')}`;

const server = shared(async () => {
  const whole = await written();
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const bodies = Object.entries(PAGES).map(([name, body]) => [path(name), { headers, body: body(whole) }]);
  return serve(0, {
    ...Object.fromEntries(bodies),
    '/lost': { headers, body: list(whole).replace('auto.js', 'lost.js') },
  });
});
const browser = shared(launch);
const opened = (name, how) => open(browser(), server().address.slice(0, -1) + name, { height: 1800, ...how });

for (const name of Object.keys(PAGES)) {
  describe(`the room of ${name}`, () => {
    for (const width of [1280, 720, 320]) {
      it(`is kept at ${width} px`, async () => {
        const { page, said } = await opened(path(name), { width, late: true });
        await page.waitForFunction(() => document.querySelector('news-timeline')?.timeline);
        await stand(page);
        for (let i = 0; i < 3; i++) await painted(page);
        assert.deepEqual(await layoutShifts(page), []);
        assert.deepEqual(said, []);
        await page.close();
      });
    }
  });
}

describe('a list whose script is not found', () => {
  for (const width of [1280, 320]) {
    it(`can be read to its end at ${width} px`, async () => {
      const { page } = await opened('/lost', { width });
      const last = await page.$('ol > li:last-child');
      await last.evaluate((item) => item.scrollIntoView({ block: 'end' }));
      assert.ok(await last.isIntersectingViewport({ threshold: 0.9 }));
      await page.close();
    });
  }
});

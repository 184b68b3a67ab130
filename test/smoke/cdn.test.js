/**
 * What docs/hosts/cdn.md tells to paste, with the built files: the script as it is, and the one that is pinned by its hash;
 * and what a page is none the worse for.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { serve } from '../../demo/serve.js';
import { ADDRESS, snippet } from '../support/snippets.js';
import { LAUNCHES, shared, stand } from './browser.js';

const page = (body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A page</title>
    <link rel="icon" href="data:," />
  </head>
  <body>${body}</body>
</html>`;

const pasted = (name, integrity = '') => page(snippet(name).replace(ADDRESS, '/dist/').replace('sha384-…', integrity));

/** As where several plugins mean well: the same script under two addresses, and the other one beside it. */
const TWICE = page(
  `${['auto.js', 'auto.js?ver=6.5', 'news-timeline.js']
    .map((file) => `<script type="module" src="/dist/cdn/${file}"></script>`)
    .join('')}<ol data-news-timeline data-src="events.json"><li data-date="2019">A year</li></ol>`,
);

const hashOf = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

const server = shared(() => {
  const file = readFileSync('dist/cdn-single/news-timeline.js');
  const bodies = {
    '/plain': pasted('cdn'),
    '/pinned': pasted('cdn-single', hashOf(file)),
    '/changed': pasted('cdn-single', hashOf('what the file was')),
    '/twice': TWICE,
  };
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return serve(0, Object.fromEntries(Object.entries(bodies).map(([path, body]) => [path, { headers, body }])));
});

for (const [name, start] of Object.entries(LAUNCHES)) {
  describe(`the snippets for any page in ${name}`, () => {
    const browser = shared(start);

    for (const path of ['plain', 'pinned']) {
      it(`show a timeline: ${path}`, async () => {
        const tab = await browser().newPage();
        const said = [];
        tab.on('pageerror', (error) => said.push(error.message));
        await tab.setViewport({ width: 1000, height: 900 });
        await tab.goto(server().address + path);
        await stand(tab);
        assert.equal(await tab.$eval('news-timeline', (element) => element.events.length), 18);
        assert.deepEqual(said, []);
        await tab.close();
      });
    }

    it('bear a page that has the scripts more than once', async () => {
      const tab = await browser().newPage();
      const asked = [];
      const said = [];
      tab.on('request', (request) => asked.push(request.url()));
      tab.on('console', (message) => said.push(message.text()));
      tab.on('pageerror', (error) => said.push(error.message));
      await tab.goto(`${server().address}twice`);
      await tab.waitForSelector('news-timeline');
      await stand(tab);
      assert.equal((await tab.$$('news-timeline')).length, 1);
      assert.equal(await tab.$eval('news-timeline', (element) => element.events.length), 18);
      const parts = asked.filter((url) => /-[\w-]{8}\.js$/.test(url));
      assert.ok(parts.length > 3, parts.join());
      assert.equal(new Set(parts).size, parts.length, parts.join());
      assert.deepEqual(said, []);
      await tab.close();
    });

    it('leave the list to readers where the file isn’t that of the hash', async () => {
      const tab = await browser().newPage();
      await tab.goto(`${server().address}changed`, { waitUntil: 'load' });
      assert.equal(await tab.evaluate(() => window.customElements.get('news-timeline')), undefined);
      const items = await tab.$$eval('news-timeline li', (all) => all.filter((item) => item.checkVisibility()).length);
      assert.equal(items, 2);
      await tab.close();
    });
  });
}

/** Summaries in HTML, in the browser builds: under a strict policy, under one that forbids them, and with what cleans them away. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serve } from '../../demo/serve.js';
import { launch, shared, stand } from './browser.js';
import { NONCE, policy } from './policy.js';

const BUILDS = ['cdn', 'cdn-single'];
const DATA = {
  events: [
    {
      id: 'a',
      date: '2019-01',
      title: 'First',
      summary:
        '<p style="color: red">Some <b>bold</b> <img src=x onerror="boom()"> words</p><style>p{}</style><script>boom()</script>',
    },
    { id: 'b', date: '2019-03', title: 'Second', summary: 'Text' },
  ],
};

const page = (build) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>HTML</title>
    <link rel="icon" href="/favicon.ico" />
    <script nonce="${NONCE}">
      window.forbidden = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
        window.forbidden.push(violatedDirective + ' ' + sample),
      );
    </script>
    ${build === 'cdn-single' ? `<script nonce="${NONCE}" src="/dist/cdn-single/html.js"></script>` : ''}
    <script nonce="${NONCE}" type="module" src="/dist/${build}/news-timeline.js"></script>
  </head>
  <body>
    <news-timeline src="/data.json" html selected="a" loading="eager" no-overview></news-timeline>
  </body>
</html>`;

const serving = shared(() => {
  const pages = {
    '/data.json': { headers: { 'content-type': 'application/json' }, body: JSON.stringify(DATA) },
    '/favicon.ico': { headers: { 'content-type': 'image/x-icon' }, body: '' },
  };
  for (const build of BUILDS) {
    const type = { 'content-type': 'text/html; charset=utf-8' };
    const under = (types) => ({ headers: { ...type, 'content-security-policy': policy(types) }, body: page(build) });
    pages[`/${build}`] = under('lit-html news-timeline dompurify');
    pages[`/${build}/forbidden`] = under('lit-html news-timeline');
  }
  return serve(0, pages);
});
const browser = shared(launch);

async function open(path, { without } = {}) {
  const tab = await browser().newPage();
  const asked = [];
  if (without) {
    await tab.setRequestInterception(true);
    tab.on('request', (request) => (without.test(request.url()) ? request.abort() : request.continue()));
  }
  tab.on('request', (request) => asked.push(request.url()));
  await tab.setViewport({ width: 1000, height: 900 });
  await tab.goto(serving().address + path);
  await stand(tab);
  return { tab, asked };
}

const problems = (tab) =>
  tab.evaluate(() => document.querySelector('news-timeline').problems.map(({ field }) => field));
const summary = (tab) =>
  tab.evaluate(() => {
    const card = document.querySelector('news-timeline').shadowRoot.querySelector('news-timeline-card').shadowRoot;
    const found = card.querySelector('.summary');
    return [found.localName, found.querySelectorAll('b').length, found.textContent.replace(/\s+/g, ' ').trim()];
  });

describe('summaries in HTML', () => {
  for (const build of BUILDS) {
    it(`are cleaned and shown by ./${build} under a strict policy`, async () => {
      const { tab } = await open(build);
      await tab.waitForFunction(() =>
        document
          .querySelector('news-timeline')
          .shadowRoot.querySelector('news-timeline-card')
          .shadowRoot.querySelector('div.summary'),
      );
      assert.deepEqual(await summary(tab), ['div', 1, 'Some bold words']);
      assert.deepEqual(await tab.evaluate(() => window.forbidden), []);
      assert.deepEqual(await problems(tab), []);
    });

    it(`stay text in ./${build} where the policy lets nobody clean them`, async () => {
      const { tab } = await open(`${build}/forbidden`);
      await tab.waitForFunction(() => document.querySelector('news-timeline').problems.length);
      assert.deepEqual(await problems(tab), ['html']);
      assert.deepEqual(await summary(tab), ['p', 0, 'Some bold words']);
    });
  }

  it('stay text where what cleans them does not load', async () => {
    const { tab } = await open('cdn', { without: /sanitize-html/ });
    await tab.waitForFunction(() => document.querySelector('news-timeline').problems.length);
    assert.deepEqual(await problems(tab), ['html']);
    assert.deepEqual(await summary(tab), ['p', 0, 'Some bold words']);
  });

  it('cost nobody anything who does not ask for them', async () => {
    const { asked } = await open('demo/smallest.html');
    assert.deepEqual(
      asked.filter((url) => /sanitize-html|html-summaries/.test(url)),
      [],
    );
  });
});

/**
 * The browser builds in a page under as strict a policy as a newsroom may have. Whatever it forbids is reported: to the
 * page, and on the console.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { serve } from '../../demo/serve.js';
import { ADDRESS, snippet } from '../support/snippets.js';
import { LAUNCHES, shared, stand } from './browser.js';
import { NONCE, policy } from './policy.js';
import { launchWebKit } from './webkit.js';

const BUILDS = ['cdn', 'cdn-single', 'embed'];
const TAG = '<news-timeline src="/events.json" loading="eager"></news-timeline>';
const LIST =
  '<ol data-news-timeline data-src="/events.json" data-loading="eager"><li data-date="2019">A year</li></ol>';
/** What is in each page: its script, by its place in `dist/`, and its timeline. */
const PAGES = {
  cdn: ['cdn/news-timeline.js', TAG],
  'cdn-single': ['cdn-single/news-timeline.js', TAG],
  auto: ['cdn/auto.js', LIST],
};
const SCRIPT = snippet('policy-script').replace('nonce="…"', `nonce="${NONCE}"`).replace(ADDRESS, '/dist/');

const page = (script, timeline) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Under policy</title>
    <script nonce="${NONCE}">
      window.forbidden = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, lineNumber, sample }) =>
        window.forbidden.push([violatedDirective, sourceFile, lineNumber, sample].join(' ')),
      );
    </script>
    ${SCRIPT.replace('cdn/news-timeline.js', script)}
  </head>
  <body>
    ${timeline}
  </body>
</html>`;

const server = shared(() => {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy() };
  const pages = Object.fromEntries(
    Object.entries(PAGES).map(([name, parts]) => [`/${name}`, { headers, body: page(...parts) }]),
  );
  // An icon would be asked for otherwise, and missed.
  pages['/favicon.ico'] = { headers: { 'content-type': 'image/x-icon' }, body: '' };
  return serve(0, pages);
});

/** A reader looks at everything. Tells where the window was before and after each move of theirs. */
async function read(tab) {
  const span = () => tab.evaluate(() => JSON.stringify(document.querySelector('news-timeline').span));
  const timeline = await tab.$('news-timeline');
  const stage = await tab.evaluateHandle((element) => element.shadowRoot.querySelector('.vis-center'), timeline);
  const spans = [await span()];
  const moved = async () => {
    await tab.waitForFunction(
      (before) => JSON.stringify(document.querySelector('news-timeline').span) !== before,
      {},
      spans.at(-1),
    );
    spans.push(await span());
  };
  const { x, y, width, height } = await stage.boundingBox();

  await tab.mouse.move(x + width / 2, y + height - 10);
  await tab.mouse.down();
  await tab.mouse.move(x + width / 2 - 120, y + height - 10, { steps: 8 });
  await tab.mouse.up();
  await moved();
  await tab.keyboard.down('Control');
  await tab.mouse.wheel({ deltaY: -300 });
  await tab.keyboard.up('Control');
  await moved();
  await timeline.evaluate((element) => element.zoomOut());
  await moved();
  await timeline.evaluate((element) => element.select('april-30-uprising'));
  await tab.waitForFunction(() => {
    const { shadowRoot } = document.querySelector('news-timeline');
    return shadowRoot.querySelector('news-timeline-card')?.shadowRoot?.textContent.includes('30');
  });
  const axis = await stage.evaluate((element) => element.getRootNode().querySelector('.tick').textContent);
  return { spans, axis };
}

for (const [name, start] of Object.entries(LAUNCHES)) {
  describe(`the policy in ${name}`, () => {
    const browser = shared(start);

    for (const name of Object.keys(PAGES)) {
      it(`forbids nothing that ./${name} does`, async () => {
        const tab = await browser().newPage();
        const said = [];
        tab.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
        tab.on('pageerror', (error) => said.push(`exception: ${error.message}`));
        await tab.setViewport({ width: 1000, height: 900 });
        await tab.goto(server().address + name);
        await tab.waitForSelector('news-timeline');
        await stand(tab);
        const { spans, axis } = await read(tab);
        assert.equal(new Set(spans).size, spans.length);
        assert.match(axis, /\w/);
        assert.deepEqual(await tab.evaluate(() => window.forbidden), []);
        assert.deepEqual(said, []);
      });
    }

    it('reports what it forbids', async () => {
      const tab = await browser().newPage();
      await tab.goto(server().address + Object.keys(PAGES)[0]);
      await tab.evaluate(() => document.body.setAttribute('style', 'color: red'));
      await tab.waitForFunction(() => window.forbidden.some((line) => line.startsWith('style-src')));
    });
  });
}

if (launchWebKit) {
  describe('the policy in WebKit', () => {
    const browser = shared(launchWebKit);

    for (const name of Object.keys(PAGES)) {
      it(`forbids nothing that ./${name} does`, async () => {
        await browser().goto(server().address + name);
        await browser().until(
          `return document.querySelector('news-timeline')?.shadowRoot?.querySelector('.surface:not([inert]) .label')`,
        );
        await browser().run(`document.querySelector('news-timeline').zoomOut()`);
        await browser().run(`document.querySelector('news-timeline').select('april-30-uprising')`);
        await browser().until(
          `return document.querySelector('news-timeline').shadowRoot.querySelector('news-timeline-card')?.shadowRoot
            ?.textContent.includes('30')`,
        );
        assert.deepEqual(await browser().run('return window.forbidden'), []);
      });
    }

    it('reports what it forbids', async () => {
      await browser().run(`document.body.setAttribute('style', 'color: red')`);
      await browser().until(`return window.forbidden.some((line) => line.startsWith('style-src'))`);
    });
  });
}

describe('what the builds hold', () => {
  for (const build of BUILDS) {
    it(`./${build} writes no HTML but by lit's templates and DOMPurify, and runs no text`, () => {
      const files = readdirSync(`dist/${build}`).filter((name) => name.endsWith('.js'));
      const found = files.flatMap((name) => {
        const text = readFileSync(`dist/${build}/${name}`, 'utf8');
        const writes = text.matchAll(
          /.{0,50}(?:\b(?:inner|outer)HTML ?=(?!=)|["'](?:inner|outer)HTML\b|insertAdjacentHTML|\bdocument\.write|createContextualFragment|parseFromString|\bnew Function\b|(?<![.\w$])(?:eval|Function)\().{0,30}/g,
        );
        return [...writes].map(([text]) => text);
      });
      // `i.innerHTML = t` into a new template: the one place, under the policy `lit-html`. DOMPurify's two parse into
      // documents of their own, under its policy.
      const known = [
        /createElement\("template"\);return \w+\.innerHTML=/,
        /\.parseFromString\(/,
        /\.documentElement\.innerHTML=/,
      ];
      assert.equal(found.length, known.length, found.join('\n'));
      for (const place of known) assert.equal(found.filter((text) => place.test(text)).length, 1, found.join('\n'));
    });
  }
});

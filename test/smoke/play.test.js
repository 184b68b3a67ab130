/** Recordings and videos in the browser builds: they play in the page, or where its policy forbids that, on their own site. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serve } from '../../demo/serve.js';
import { launch, shared, stand } from './browser.js';
import { NONCE, policy } from './policy.js';

/** Five seconds of silence: PCM of 8 bits, 8,000 a second, after a header of 44 bytes (RIFF). */
function silence() {
  const size = 5 * 8000;
  const sound = Buffer.alloc(44 + size, 128);
  sound.write('RIFF', 0);
  sound.writeUInt32LE(36 + size, 4);
  sound.write('WAVEfmt ', 8);
  sound.writeUInt32LE(16, 16);
  sound.writeUInt16LE(1, 20);
  sound.writeUInt16LE(1, 22);
  sound.writeUInt32LE(8000, 24);
  sound.writeUInt32LE(8000, 28);
  sound.writeUInt16LE(1, 32);
  sound.writeUInt16LE(8, 34);
  sound.write('data', 36);
  sound.writeUInt32LE(size, 40);
  return sound;
}

/** What is held after this long, ms, is held for good. */
const PATIENCE = 10_000;
const PLAYER = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1';
const event = (id, url) => ({ id, date: '2019', title: id, media: [{ url, alt: '', caption: `Play ${id}` }] });
const DATA = { events: [event('recording', '/talk.wav'), event('video', 'https://youtu.be/dQw4w9WgXcQ')] };
const BUILDS = ['cdn', 'cdn-single'];

const page = (build) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Play</title>
    <link rel="icon" href="data:," />
    <script nonce="${NONCE}" type="module" src="/dist/${build}/news-timeline.js"></script>
  </head>
  <body>
    <news-timeline src="/data.json" view="list"></news-timeline>
  </body>
</html>`;

const serving = shared(() => {
  const strict = policy();
  const open = `${strict}; media-src 'self'; frame-src https://www.youtube-nocookie.com https://player.vimeo.com`;
  const html = { 'content-type': 'text/html; charset=utf-8' };
  const under = (rules, build) => ({ headers: { ...html, 'content-security-policy': rules }, body: page(build) });
  return serve(0, {
    '/data.json': { headers: { 'content-type': 'application/json' }, body: JSON.stringify(DATA) },
    '/talk.wav': { headers: { 'content-type': 'audio/wav' }, body: silence() },
    ...Object.fromEntries(
      BUILDS.flatMap((build) => [
        [`/${build}`, under(open, build)],
        [`/${build}/strict`, under(strict, build)],
      ]),
    ),
  });
});
const browser = shared(launch);

/** Opens a page; nothing of another site is ever reached, and what was asked of one is noted. */
async function open(path) {
  const tab = await browser().newPage();
  const elsewhere = [];
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    if (request.url().startsWith(serving().address)) return request.continue();
    // The browser's own buttons have pictures, too.
    if (request.url().startsWith('http')) elsewhere.push(request.url());
    return request.respond({ contentType: 'text/html', body: '<p>A player</p>' });
  });
  await tab.goto(serving().address + path);
  await stand(tab);
  const list = await tab.evaluateHandle(
    () => document.querySelector('news-timeline').shadowRoot.querySelector('news-timeline-list').shadowRoot,
  );
  await tab.waitForFunction((root) => root.querySelectorAll('.plays').length === 2, {}, list);
  return { tab, list, elsewhere };
}

async function click(list, text) {
  const link = await list.evaluateHandle(
    (root, wanted) => [...root.querySelectorAll('figcaption a')].find((one) => one.textContent.includes(wanted)),
    text,
  );
  await link.click();
}

describe('what plays', () => {
  for (const build of BUILDS) {
    it(`does so in ./${build}, and nothing is asked of another site before`, async () => {
      const { tab, list, elsewhere } = await open(build);
      assert.deepEqual(elsewhere, []);
      await click(list, 'Play recording');
      await tab.waitForFunction((root) => root.querySelector('audio')?.currentTime > 0, {}, list);
      await click(list, 'Play video');
      await tab.waitForFunction((root) => root.querySelector('iframe'), {}, list);
      await tab.waitForFrame((frame) => frame.url() === PLAYER);
      assert.deepEqual(elsewhere, [PLAYER]);
      assert.equal(tab.url(), `${serving().address}${build}`);
    });

    it(`is let go of by ./${build} when its timeline is taken out of the page`, async () => {
      const { tab } = await open(build);
      const kind = await tab.evaluateHandle(() => window.customElements.get('news-timeline').prototype);
      /** How many timelines there are once garbage is collected. */
      const left = async () => {
        const all = await tab.queryObjects(kind);
        const count = await all.evaluate(({ length }) => length);
        await all.dispose();
        return count;
      };
      await tab.evaluate(() => document.body.append(document.querySelector('news-timeline').cloneNode()));
      await tab.waitForFunction(() => {
        const list = document.querySelectorAll('news-timeline')[1].shadowRoot?.querySelector('news-timeline-list');
        const links = list?.shadowRoot?.querySelectorAll('.plays figcaption a') ?? [];
        links[1]?.click();
        return links.length === 2;
      });
      await tab.waitForFrame((frame) => frame.url() === PLAYER);
      assert.equal(await left(), 2);
      await tab.evaluate(() => document.querySelectorAll('news-timeline')[1].remove());
      // The browser may hold on a moment to what it has just shown and focused.
      const end = Date.now() + PATIENCE;
      while ((await left()) > 1) assert.ok(Date.now() < end, 'the timeline that was taken out is still held');
    });

    it(`opens on its own site from ./${build} where a policy forbids that`, async () => {
      for (const [text, address] of [
        ['Play recording', `${serving().address}talk.wav`],
        ['Play video', 'https://youtu.be/dQw4w9WgXcQ'],
      ]) {
        const { tab, list } = await open(`${build}/strict`);
        const [, asked] = await Promise.all([
          click(list, text),
          tab.waitForRequest((request) => request.isNavigationRequest() && request.frame() === tab.mainFrame()),
        ]);
        assert.equal(asked.url(), address);
      }
    });
  }
});

/** What servers write, with the built scripts: nothing moves when the timeline comes, and all is there without it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { serve } from '../../demo/serve.js';
import { ADDRESS, snippet } from '../support/snippets.js';
import { launch, open, painted, shared, stand } from './browser.js';
import { layoutShifts } from './measure.js';

const KEY_EVENTS = ['interim-presidency', 'april-30-uprising', 'trump-putin-call', 'pompeo-lavrov-finland'];
const { events } = JSON.parse(readFileSync('events.json', 'utf8'));

/** What a Node of its own prints. */
function node(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout;
}

const PAGES = {
  'the page of a server': () =>
    node(
      '--input-type=module',
      '--eval',
      `${snippet('server')}\nconsole.log(await page('events.json', '/events.json'));`,
    )
      .replace(ADDRESS, '/dist/')
      .replace('<title>', '<link rel="icon" href="data:,"><title>'),
  'the page that the command writes': () =>
    node('dist/cli/main.js', 'render', 'events.json', '--script', '/dist/cdn/news-timeline.js'),
};
const path = (name) => `/${name.replaceAll(' ', '-')}`;

const server = shared(() => {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const pages = Object.entries(PAGES).map(([name, body]) => [path(name), { headers, body: body() }]);
  const css = { headers: { 'content-type': 'text/css' }, body: `body { font: 16px/1.5 serif } ${snippet('room')}` };
  return serve(0, { ...Object.fromEntries(pages), '/site.css': css });
});
const browser = shared(launch);

for (const name of Object.keys(PAGES)) {
  const opened = (how) => open(browser(), server().address.slice(0, -1) + path(name), { height: 1800, ...how });

  describe(name, () => {
    for (const width of [1280, 720, 320]) {
      it(`does not move while its timeline comes at ${width} px, and shows the four key events`, async () => {
        const { page, said } = await opened({ width, late: true });
        await page.waitForFunction(() => document.querySelector('news-timeline')?.timeline);
        await stand(page);
        for (let i = 0; i < 3; i++) await painted(page);
        assert.deepEqual(await layoutShifts(page), []);
        assert.deepEqual(said, []);
        const titles = await page.$$eval('news-timeline >>> :is(.label .title, h4)', (all) =>
          all.map((one) => one.textContent.trim()),
        );
        for (const id of KEY_EVENTS) {
          const { title } = events.find((event) => event.id === id);
          assert.ok(
            titles.some((shown) => shown.startsWith(title)),
            `${title} is not among ${titles}`,
          );
        }
        await page.close();
      });
    }

    it('can be read without JavaScript, and by search engines', async () => {
      const { page } = await opened({ width: 720, scripting: false });
      const dates = await page.$$eval('news-timeline > ol > li', (items) =>
        items.filter((item) => item.checkVisibility()).map((item) => item.dataset.date),
      );
      assert.deepEqual(
        dates,
        events.map(({ date }) => date),
      );
      const data = await page.$$eval('script[type="application/ld+json"]', (all) => all.map((one) => one.textContent));
      assert.equal(data.length, 1);
      for (const { title } of events) assert.ok(data[0].includes(JSON.stringify(title)), title);
      await page.close();
    });
  });
}

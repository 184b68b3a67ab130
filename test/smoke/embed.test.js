/** The page of a frame, in articles on another origin: with the host script, in WordPress, in AMP, and without any of them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { serve } from '../../demo/serve.js';
import { run } from '../cli/command.js';
import { ADDRESS, snippet } from '../support/snippets.js';
import { LAUNCHES, painted, shared, stands } from './browser.js';
import { launchWebKit } from './webkit.js';

const SANDBOX = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"';
const html = (body) => ({ headers: { 'content-type': 'text/html; charset=utf-8' }, body });
const json = (data, headers = {}) => ({
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(data),
});
const DATA = {
  title: 'Standoff',
  lang: 'es',
  events: [
    { id: 'a', date: '2019-01', title: 'Enero' },
    { id: 'b', date: '2019-04-30', title: 'Abril', summary: '<em>Abril</em>' },
    { id: 'c', date: '2019-05-03', title: 'Mayo' },
  ],
};
const OPEN = { 'access-control-allow-origin': '*' };
const files = {
  '/open.json': json(DATA, OPEN),
  '/events.json': { headers: { 'content-type': 'application/json', ...OPEN }, body: readFileSync('events.json') },
  '/closed.json': json(DATA),
  '/favicon.ico': { headers: {}, body: '' },
};

/** Where the frames' pages are. */
const press = shared(() => serve(0, files));
/** Where the articles are, each made by the test that reads it. */
const articles = { '/favicon.ico': files['/favicon.ico'], '/closed.json': files['/closed.json'] };
const paper = shared(() => serve(0, articles));
let count = 0;

const embed = (parameters, hash = '') => `${press().address}dist/embed/embed.html?${parameters}${hash}`;
const iframe = (src, attributes = SANDBOX) =>
  `<iframe data-news-timeline src="${src.replaceAll('&', '&amp;')}" ${attributes} style="border: 0; width: 100%; height: 300px"></iframe>`;
/** A snippet as readers paste it, with our server in place of theirs. */
const pasted = (name) => snippet(name).replaceAll(ADDRESS, `${press().address}dist/`);
const hostScript = () => `<script src="${press().address}dist/embed/host.js"></script>`;
/** Notes what frames tell the page. */
const NOTES = `<script>
  window.told = [];
  addEventListener('message', ({ data, source }) => window.told.push({ ...data, frame: Array.from(frames).indexOf(source) }));
</script>`;

/** An article's address. */
function write(body) {
  const path = `article-${++count}`;
  articles[`/${path}`] = html(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title>
    <body style="margin: 0">${NOTES}${body}</body></html>`);
  return paper().address + path;
}

for (const [name, start] of Object.entries(LAUNCHES)) {
  describe(`a frame in ${name}`, () => {
    const browser = shared(start);

    /** Opens an article, and notes what its console says. */
    async function article(body, { width = 1000, hash = '' } = {}) {
      const page = await browser().newPage();
      const said = [];
      page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => said.push(`exception: ${error.message}`));
      await page.setViewport({ width, height: 900 });
      await page.goto(write(body) + hash);
      return { page, said };
    }

    /** The document in one of a page's frames, once its timeline stands. */
    async function standing(page, at = 0) {
      const frame = await (await page.$$('iframe'))[at].contentFrame();
      await stands(frame);
      return frame;
    }

    const heightOf = (page, at = 0) =>
      page.evaluate((at) => document.querySelectorAll('iframe')[at].getBoundingClientRect().height, at);
    const contentOf = (frame) => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    const selected = (frame, id) =>
      frame.waitForFunction((id) => document.querySelector('news-timeline')?.selected === (id ?? undefined), {}, id);
    /** The reader selects an event in a frame. */
    const select = (frame, id) =>
      frame.evaluate((id) => void document.querySelector('news-timeline').store.dispatch({ type: 'select', id }), id);
    const address = (page, hash) =>
      page
        .waitForFunction((hash) => window.location.hash === hash, {}, hash)
        .catch(async () => {
          assert.equal(await page.evaluate(() => window.location.hash), hash);
        });

    it('shows the data, in a sandbox, with every attribute as a parameter, under its own policy', async () => {
      const parameters = 'src=/open.json&html&locale=fr&theme=dark&no-legend&heading-level=2&selected=b&start=2019-04';
      const { page, said } = await article(iframe(embed(parameters)) + hostScript());
      const frame = await standing(page);
      await frame.waitForFunction(() =>
        document
          .querySelector('news-timeline')
          .shadowRoot.querySelector('news-timeline-card')
          .shadowRoot.querySelector('.summary em'),
      );
      const found = await frame.evaluate(() => {
        const timeline = document.querySelector('news-timeline');
        const attributes = ['locale', 'theme', 'no-legend', 'heading-level', 'selected', 'start'];
        return {
          attributes: attributes.map((name) => timeline.getAttribute(name)),
          origin: window.origin,
          title: document.title,
          lang: document.documentElement.lang,
          scheme: window.getComputedStyle(document.documentElement).colorScheme,
          problems: timeline.problems,
          emphasis: timeline.shadowRoot.querySelector('news-timeline-card').shadowRoot.querySelector('.summary em')
            ?.textContent,
        };
      });
      assert.deepEqual(found, {
        attributes: ['fr', 'dark', '', '2', 'b', '2019-04'],
        origin: 'null',
        title: 'Standoff',
        lang: 'fr',
        scheme: 'dark',
        problems: [],
        emphasis: 'Abril',
      });
      assert.deepEqual(said, []);
      await page.close();
    });

    it('is as high as its timeline, and stays so', async () => {
      const { page, said } = await article(iframe(embed('src=/open.json')) + hostScript());
      const frame = await standing(page);
      const height = await contentOf(frame);
      await page.waitForFunction((height) => document.querySelector('iframe').offsetHeight === height, {}, height);
      for (let i = 0; i < 10; i++) await painted(page);
      const told = await page.evaluate(() => window.told.filter(({ type }) => type === 'news-timeline:height').length);
      for (let i = 0; i < 10; i++) await painted(page);
      assert.equal(await heightOf(page), height);
      assert.equal(
        await page.evaluate(() => window.told.filter(({ type }) => type === 'news-timeline:height').length),
        told,
      );
      assert.ok(told < 8, `${told} heights`);
      assert.ok(
        await frame.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight),
        'nothing is left to scroll',
      );
      assert.deepEqual(said, []);
      await page.close();
    });

    it('settles at every width, where a scroll bar would turn drawing into list, too', async () => {
      const { page } = await article(iframe(embed('src=/open.json')) + hostScript(), { width: 470 });
      for (const width of [476, 480, 484, 488, 492, 496, 500, 470]) {
        await page.setViewport({ width, height: 900 });
        const frame = await standing(page);
        await frame.waitForFunction(
          () => Math.ceil(document.body.getBoundingClientRect().height) === window.innerHeight,
        );
        const before = await page.evaluate(() => window.told.length);
        for (let i = 0; i < 5; i++) await painted(page);
        assert.ok((await page.evaluate(() => window.told.length)) - before <= 3, `at ${width} px`);
      }
      await page.close();
    });

    it('may load before or after the host script, and come later', async () => {
      const { page } = await article(iframe(embed('src=/open.json')));
      await standing(page);
      assert.equal(await heightOf(page), 300);
      await page.addScriptTag({ url: `${press().address}dist/embed/host.js` });
      await page.addScriptTag({ url: `${press().address}dist/embed/host.js` });
      await page.waitForFunction(() => document.querySelector('iframe').offsetHeight > 400);
      await page.evaluate(
        (markup) => {
          const later = document.createElement('div');
          later.innerHTML = markup;
          document.body.append(later);
        },
        iframe(embed('src=/open.json'), ''),
      );
      await standing(page, 1);
      await page.waitForFunction(() => document.querySelectorAll('iframe')[1].offsetHeight > 400);
      await page.close();
    });

    it('speaks to WordPress, whose secret it repeats, and to AMP', async () => {
      const { page } = await article(
        iframe(embed('src=/open.json', '#?secret=aB3dE5gH7j'), 'sandbox="allow-scripts"') +
          iframe(embed('src=/open.json', '#?secret=no%20secret<b>')),
      );
      const frame = await standing(page);
      await standing(page, 1);
      const height = await contentOf(frame);
      const last = (frame, test) =>
        page.evaluate(
          (frame, test) =>
            window.told
              .filter((message) => message.frame === frame && test in message)
              .map((m) => ({ ...m }))
              .at(-1),
          frame,
          test,
        );
      assert.deepEqual(await last(0, 'secret'), { message: 'height', value: height, secret: 'aB3dE5gH7j', frame: 0 });
      assert.deepEqual(await last(0, 'sentinel'), { sentinel: 'amp', type: 'embed-size', height, frame: 0 });
      assert.equal(await last(1, 'secret'), undefined);
      const before = await page.evaluate(() => window.told.length);
      await page.evaluate(() => {
        const first = window.frames[0];
        first.postMessage({ message: 'ready', secret: 'another' }, '*');
        first.postMessage({ message: 'ready', secret: 'aB3dE5gH7j' }, '*');
        window.frames[1].postMessage({ message: 'ready', secret: undefined }, '*');
      });
      await page.waitForFunction((before) => window.told.length > before, {}, before);
      await painted(page);
      const again = await page.evaluate((before) => window.told.slice(before).filter(({ secret }) => secret), before);
      assert.deepEqual(again, [{ message: 'height', value: height, secret: 'aB3dE5gH7j', frame: 0 }]);
      await page.close();
    });

    it('keeps its permalink in the address of the page, where the back button and links reach it', async () => {
      const frames = iframe(embed('src=/open.json&permalink&loading=eager'), `${SANDBOX} id="standoff"`);
      const { page, said } = await article(
        `<a id="link" href="#standoff=c">Mayo</a><div style="height: 3000px"></div>${frames}${iframe(embed('src=/open.json&permalink&loading=eager'))}${hostScript()}`,
        { hash: '#section' },
      );
      const first = await standing(page);
      const second = await standing(page, 1);
      await select(first, 'a');
      await address(page, '#section&standoff=a');
      await select(second, 'b');
      await address(page, '#section&standoff=a&timeline=b');
      await page.evaluate(() => window.history.back());
      await selected(second, null);
      await selected(first, 'a');
      await page.evaluate(() => window.history.back());
      await selected(first, null);
      await page.evaluate(() => window.history.forward());
      await selected(first, 'a');
      assert.equal(await page.evaluate(() => window.scrollY), 0);
      await page.click('#link');
      await selected(first, 'c');
      await page.waitForFunction(() => window.scrollY > 0);
      assert.deepEqual(said, []);
      await page.close();
    });

    it('opens what a shared link has seen', async () => {
      const body = `<div style="height: 3000px"></div>${iframe(embed('src=/open.json&permalink'), SANDBOX)}
        <div style="height: 3000px"></div>${hostScript()}`;
      const { page } = await article(body, { hash: '#timeline=b,2019-04-29/2019-05-04' });
      const frame = await standing(page);
      await selected(frame, 'b');
      const span = await frame.evaluate(() => document.querySelector('news-timeline').span);
      assert.deepEqual(span, { start: Date.UTC(2019, 3, 29), end: Date.UTC(2019, 4, 5) });
      await page.waitForFunction(() => Math.abs(document.querySelector('iframe').getBoundingClientRect().top) < 2);
      await page.close();
    });

    it('without a host keeps it to itself, and alone in its own address', async () => {
      const { page } = await article(iframe(embed('src=/open.json&permalink')));
      const frame = await standing(page);
      await select(frame, 'a');
      await selected(frame, 'a');
      assert.equal(await page.evaluate(() => window.location.hash), '');
      await page.goto(embed('src=/open.json&permalink#timeline=b'));
      await selected(page, 'b');
      await select(page, 'a');
      await address(page, '#timeline=a');
      await page.close();
    });

    it('tells the editor what a server has to send, and the reader no more than that there is nothing', async () => {
      const lost = 'The timeline could not be loaded.';
      for (const [src, remedy] of [
        [`${paper().address}closed.json`, /closed\.json is there.* Access-Control-Allow-Origin: \*/],
        ['/missing.json', /missing\.json is there/],
      ]) {
        const { page, said } = await article(iframe(embed(`locale=en&src=${encodeURIComponent(src)}`)) + hostScript());
        const frame = await (await page.$('iframe')).contentFrame();
        await frame.waitForFunction(
          (lost) => document.querySelector('news-timeline')?.shadowRoot.textContent.includes(lost),
          {},
          lost,
        );
        await page.waitForFunction(() => document.querySelector('iframe').offsetHeight !== 300);
        assert.ok(
          said.some((line) => remedy.test(line)),
          said.join('\n'),
        );
        await page.close();
      }
    });

    it('takes its data from the web alone', async () => {
      for (const src of ['javascript:alert(1)', 'data:application/json,[]', 'file:///etc/passwd', 'http://[', '']) {
        const { page, said } = await article(iframe(embed(`src=${encodeURIComponent(src)}`)));
        const frame = await (await page.$('iframe')).contentFrame();
        await frame.waitForFunction(() => document.querySelector('news-timeline:state(empty)'));
        assert.equal(await frame.evaluate(() => document.querySelector('news-timeline').src), undefined, src);
        assert.ok(
          said.some((line) => line.includes('say where the data is')),
          src,
        );
        await page.close();
      }
    });

    it('is what docs/hosts/iframe.md says', async () => {
      const { page, said } = await article(`<h1>Standoff</h1>${pasted('iframe')}`, {
        hash: '#standoff=april-30-uprising,2019-04-29/2019-05-06',
      });
      const frame = await standing(page);
      await selected(frame, 'april-30-uprising');
      const height = await contentOf(frame);
      await page.waitForFunction((height) => document.querySelector('iframe').offsetHeight === height, {}, height);
      assert.deepEqual(said, []);
      await page.close();
    });

    it('is sized by AMP as docs/hosts/amp.md says', async () => {
      // What AMP does with it: https://amp.dev/documentation/components/amp-iframe/
      const runtime = `<script>
        const amp = document.querySelector('amp-iframe');
        const frame = document.createElement('iframe');
        for (const name of ['sandbox', 'title', 'frameborder']) frame.setAttribute(name, amp.getAttribute(name));
        frame.src = amp.getAttribute('src') + '#amp=1';
        frame.scrolling = amp.hasAttribute('resizable') ? 'no' : 'auto';
        frame.style.cssText = 'width: 100%; height: ' + amp.getAttribute('height') + 'px';
        addEventListener('message', ({ data, source }) => {
          if (source !== frame.contentWindow || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
          if (data.height >= 100) frame.style.height = data.height + 'px';
        });
        amp.append(frame);
      </script>`;
      const { page, said } = await article(pasted('amp') + runtime, { width: 400 });
      const frame = await standing(page);
      await page.waitForFunction(() => document.querySelector('iframe').offsetHeight > 1000);
      assert.equal(await heightOf(page), await contentOf(frame));
      assert.deepEqual(said, []);
      await page.close();
    });

    it('is shown by WordPress as docs/hosts/oembed.md says', async () => {
      const words = snippet('oembed')
        .replaceAll(/\\\n/g, ' ')
        .match(/'[^']*'|\S+/g);
      const args = words.slice(2, words.indexOf('--output')).map((word) => word.replaceAll("'", ''));
      const { stdout, stderr, status } = run(args);
      assert.equal(stderr.trim(), snippet('oembed-link'));
      assert.equal(status, 0);
      // What WordPress makes of a page's document that it doesn't know: `wp_filter_oembed_result` and wp-embed.js.
      const kept = /(?<=<iframe.*?) (?:src|width|height|frameborder|title)="[^"]*"/g;
      const attributes = JSON.parse(stdout).html.match(kept).join('');
      const src = / src="([^"]*)"/;
      const theirs = `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="aB3dE5gH7j"
        ${attributes.replace(src, ' src="$1#?secret=aB3dE5gH7j"').replaceAll(ADDRESS, `${press().address}dist/`)}></iframe>`;
      const script = `<script>
        addEventListener('message', ({ data, source }) => {
          const frame = document.querySelector('iframe[data-secret="' + data.secret + '"]');
          if (frame?.contentWindow !== source || data.message !== 'height') return;
          frame.height = Math.min(1000, Math.max(200, data.value));
        });
      </script>`;
      const { page, said } = await article(theirs + script);
      const frame = await standing(page);
      await page.waitForFunction((height) => document.querySelector('iframe').clientHeight === height, {}, 720);
      assert.equal(await contentOf(frame), 720);
      assert.deepEqual(said, []);
      await page.close();
    });

    it('reads as a page of its own, and says without JavaScript that it needs it', async () => {
      const { page } = await article(iframe(embed('src=/open.json'), 'sandbox'));
      await page.waitForSelector('iframe');
      const frame = await (await page.$('iframe')).contentFrame();
      assert.match(await frame.$eval('body', (body) => body.innerText), /^This timeline needs JavaScript\.$/);
      await page.goto(embed('src=/closed.json&locale=de'));
      await page.waitForFunction(() => document.querySelector('news-timeline')?.timeline);
      assert.equal(await page.title(), 'Standoff');
      await page.close();
    });
  });
}

if (launchWebKit) {
  describe('a frame in WebKit', () => {
    const browser = shared(launchWebKit);
    const timeline = `const timeline = document.querySelector('news-timeline');`;

    it('is what docs/hosts/iframe.md says', async () => {
      const tab = browser();
      await tab.goto(
        `${write(`<h1>Standoff</h1>${pasted('iframe')}`)}#standoff=april-30-uprising,2019-04-29/2019-05-06`,
      );
      await tab.until('return told.some(({ height }) => height > 400)');
      await tab.frame(0);
      await tab.until(`${timeline} return timeline?.timeline && timeline.selected === 'april-30-uprising'`);
      assert.equal(await tab.run('return window.origin'), 'null');
      assert.deepEqual(await tab.run(`${timeline} return timeline.span`), {
        start: Date.UTC(2019, 3, 29),
        end: Date.UTC(2019, 4, 7),
      });
      await tab.until('return Math.ceil(document.body.getBoundingClientRect().height) === innerHeight');
      await tab.run(`${timeline} timeline.store.dispatch({ type: 'select', id: 'pompeo-cbs' })`);
      await tab.frame(null);
      await tab.until(`return location.hash === '#standoff=pompeo-cbs,2019-04-29/2019-05-06'`);
      await tab.run('history.back()');
      await tab.until(`return location.hash.includes('april-30-uprising')`);
      await tab.frame(0);
      await tab.until(`${timeline} return timeline.selected === 'april-30-uprising'`);
    });
  });
}

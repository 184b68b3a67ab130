/**
 * A long life on one page: timelines come, go, move and get other data, a thousand times. What Chromium counts
 * of the page's own heap, nodes and listeners is afterwards what it was before.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serve } from '../../demo/serve.js';
import { launch, shared } from './browser.js';

const MOUNTS = 1000;
const MOVES = 100;
const SWAPS = 200;
const PORTION = 100;
/** What is made once and kept, such as formatters, is there after so many. */
const WARM_UP = 100;
/** How much more heap there may be after it all. */
const HEAP = 1.05;

const page = (body, script = 'news-timeline') => `<!doctype html><html lang="en"><title>Endurance</title>
  <script type="module" src="/dist/cdn/${script}.js"></script>
  <main>${body}</main><aside></aside></html>`;
const FIFTY = Array.from(
  { length: 50 },
  (_, i) =>
    `<news-timeline id="t${i}"><ol>${Array.from(
      { length: 20 },
      (__, j) => `<li data-date="20${String(j).padStart(2, '0')}-0${1 + (i % 9)}">Event ${j} of timeline ${i}</li>`,
    ).join('')}</ol></news-timeline>`,
).join('\n');

const server = shared(() => {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return serve(0, {
    '/empty': { headers, body: page('') },
    '/lists': { headers, body: page('', 'auto') },
    '/fifty': { headers, body: page(FIFTY) },
    '/favicon.ico': { headers, body: '' },
  });
});
const browser = shared(launch);

/** Of a heap snapshot: what scripts make. The rest is the browser's own: compiled code, style sheets, its records of performance. */
const MADE = new Set([
  'object',
  'closure',
  'array',
  'string',
  'concatenated string',
  'sliced string',
  'regexp',
  'number',
]);

/** Bytes of what the page's scripts have made and hold on to. */
async function heapOf(cdp) {
  let text = '';
  const add = ({ chunk }) => (text += chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', add);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', add);
  const { snapshot, nodes } = JSON.parse(text);
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (MADE.has(types[type][nodes[at + type]])) sum += nodes[at + size];
  }
  return sum;
}

/** What the page holds once all that can be collected is. */
async function held(tab, cdp) {
  const counts = async () => {
    await tab.evaluate(() => new Promise((resolve) => window.requestAnimationFrame(() => window.setTimeout(resolve))));
    await cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  await tab.evaluate(() => window.until(() => [...document.querySelectorAll('news-timeline')].every(window.isAtRest)));
  // What is drawn takes some frames in the overview and the rest of the page, too: three counts that are the same are at rest.
  const rest = [];
  while (rest.length < 3 || new Set(rest.slice(-3).map(({ nodes }) => nodes)).size > 1) rest.push(await counts());
  return { heap: await heapOf(cdp), ...rest.at(-1) };
}

async function opened(path) {
  const tab = await browser().newPage();
  await tab.goto(new URL(path, server().address).href);
  const cdp = await tab.createCDPSession();
  await cdp.send('Performance.enable');
  await tab.evaluate(() => {
    const stands = (timeline) => timeline.shadowRoot?.querySelector('.surface:not([inert]) .label');
    window.until = (test) =>
      new Promise((resolve) => {
        const look = () => (test() ? resolve() : window.requestAnimationFrame(look));
        look();
      });
    // Marks have come and gone, and got their names, which they do last.
    window.isAtRest = ({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('.mark .spoken')].every((name) => name.textContent) &&
      !shadowRoot.querySelector('.leaving > *');
    window.mount = async () => {
      const timeline = document.createElement('news-timeline');
      timeline.setAttribute('src', '/events.json');
      timeline.setAttribute('loading', 'eager');
      document.querySelector('main').append(timeline);
      await window.until(() => stands(timeline));
      return timeline;
    };
  });
  return { tab, cdp };
}

/** Does something often, in portions, and holds what is there afterwards against what was there after a few. */
async function endures({ tab, cdp }, times, work) {
  const often = async (all) => {
    for (let done = 0; done < all; done += PORTION) await tab.evaluate(work, PORTION);
  };
  await often(WARM_UP);
  const before = await held(tab, cdp);
  await often(times);
  const after = await held(tab, cdp);
  return { before, after, told: `${JSON.stringify(before)} → ${JSON.stringify(after)}` };
}

function holds({ before, after, told }, t) {
  t.diagnostic(told);
  assert.ok(after.listeners <= before.listeners, told);
  assert.ok(after.nodes <= before.nodes + 20, told);
  assert.ok(after.heap <= before.heap * HEAP, told);
}

describe('a page that lives long', { timeout: 600_000 }, () => {
  it(`has as much after ${MOUNTS} timelines came, were drawn and went`, async (t) => {
    const found = await endures(await opened('empty'), MOUNTS - WARM_UP, async (times) => {
      for (let time = 0; time < times; time++) (await window.mount()).remove();
    });
    holds(found, t);
  });

  it(`has as much after ${MOUNTS} lists came, became timelines and went`, async (t) => {
    const found = await endures(await opened('lists'), MOUNTS - WARM_UP, async (times) => {
      const main = document.querySelector('main');
      for (let time = 0; time < times; time++) {
        const list = document.createElement('ol');
        list.dataset.newsTimeline = '';
        list.dataset.view = 'list';
        list.append(Object.assign(document.createElement('li'), { textContent: '2019-04-30: The uprising fails' }));
        list.firstChild.dataset.date = '2019-04-30';
        main.append(list);
        await window.until(() => main.querySelector('news-timeline')?.shadowRoot.querySelector('news-timeline-list'));
        main.replaceChildren();
      }
    });
    holds(found, t);
  });

  it(`has as much after a timeline was moved ${MOVES} times`, async (t) => {
    const page = await opened('empty');
    await page.tab.evaluate(() => window.mount());
    const found = await endures(page, MOVES, async (times) => {
      const timeline = document.querySelector('news-timeline');
      const [main, aside] = document.querySelectorAll('main, aside');
      for (let time = 0; time < times; time++) {
        (timeline.parentElement === main ? aside : main).append(timeline);
        await timeline.updateComplete;
        await window.until(() => timeline.shadowRoot.querySelector('.surface:not([inert]) .label'));
      }
    });
    holds(found, t);
  });

  it(`has as much after ${SWAPS} changes of the data`, async (t) => {
    const page = await opened('empty');
    await page.tab.evaluate(() => window.mount());
    const found = await endures(page, SWAPS, async (times) => {
      const timeline = document.querySelector('news-timeline');
      for (let time = 0; time < times; time++) {
        const loaded = new Promise((resolve) => timeline.addEventListener('load', resolve, { once: true }));
        const events = Array.from({ length: 40 }, (_, i) => ({
          id: `e${i}`,
          date: `${1900 + ((i * 7 + time) % 100)}`,
          title: `Event ${i} of state ${time}`,
          group: `g${i % 3}`,
        }));
        timeline.timeline = { groups: ['g0', 'g1', 'g2'].map((id) => ({ id })), events };
        await loaded;
      }
      // A mark's name, which comes last, says which event it is or begins with.
      const last = `of state ${times - 1}`;
      await window.until(() => {
        const names = [...timeline.shadowRoot.querySelectorAll('.mark .spoken')];
        return names.length > 0 && names.every(({ textContent }) => textContent.includes(last));
      });
    });
    holds(found, t);
  });

  it('shows fifty timelines of twenty events, and draws those that are near', async (t) => {
    const { tab } = await opened('fifty');
    await tab.waitForFunction(() =>
      [...document.querySelectorAll('news-timeline')].every((timeline) => timeline.events?.length === 20),
    );
    await tab.waitForFunction(() => document.querySelector('#t0').shadowRoot.querySelector('.vis-timeline'));
    const drawn = await tab.$$eval(
      'news-timeline',
      (all) => all.filter((timeline) => timeline.shadowRoot.querySelector('.vis-timeline')).length,
    );
    t.diagnostic(`${drawn} drawn`);
    assert.ok(drawn > 0 && drawn < 10, String(drawn));
  });
});

/** What servers do to a `src`, done by a real one: every case ends in something that the reader understands. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { serve } from '../../demo/serve.js';
import { LAUNCHES, shared } from './browser.js';

const EVENTS = readFileSync('events.json', 'utf8');
const ALLOWED = { 'access-control-allow-origin': '*' };
const JSON_TYPE = { 'content-type': 'application/json' };

/** Writes until the other side has had enough, at most `bytes`. */
function flood(response, bytes) {
  const part = Buffer.alloc(1 << 20, ' ');
  let sent = 0;
  const more = () => {
    while (!response.destroyed && sent < bytes) {
      sent += part.length;
      if (!response.write(part)) return void response.once('drain', more);
    }
    response.end();
  };
  response.on('close', () => (flood.sent = sent));
  more();
}

const CASES = {
  hangs: (response) => void response.writeHead(200, { ...ALLOWED, ...JSON_TYPE }).flushHeaders(),
  resets: (response) => response.socket.resetAndDestroy(),
  'resets-midway': (response) => {
    response.writeHead(200, { ...ALLOWED, ...JSON_TYPE, 'content-length': EVENTS.length });
    response.write(EVENTS.slice(0, 500), () => response.socket.resetAndDestroy());
  },
  fails: (response) => response.writeHead(500, ALLOWED).end('Internal Server Error'),
  'half-a-json': (response) => response.writeHead(200, { ...ALLOWED, ...JSON_TYPE }).end(EVENTS.slice(0, 5000)),
  huge: (response) => flood(response.writeHead(200, { ...ALLOWED, ...JSON_TYPE }), 200 << 20),
  'a-picture': (response) =>
    response.writeHead(200, { ...ALLOWED, 'content-type': 'image/png' }).end(Buffer.from('89504e470d0a1a0a', 'hex')),
  'a-page': (response) =>
    response.writeHead(200, { ...ALLOWED, 'content-type': 'text/html' }).end('<!doctype html><p>Please log in.</p>'),
  'wrong-type': (response) => response.writeHead(200, { ...ALLOWED, 'content-type': 'text/plain' }).end(EVENTS),
  'redirects-elsewhere': (response) => response.writeHead(302, { ...ALLOWED, location: `${other}wrong-type` }).end(),
  'redirects-where-not-allowed': (response) =>
    response.writeHead(302, { ...ALLOWED, location: `${other}closed` }).end(),
  closed: (response) => response.writeHead(200, JSON_TYPE).end(EVENTS),
};
/** What the page's own address of the server is not. */
let other;

const sources = shared(async () => {
  const server = createServer((request, response) => CASES[request.url.slice(1)](response));
  await new Promise((resolve) => server.listen(0, resolve));
  const { port } = server.address();
  other = `http://127.0.0.1:${port}/`;
  return {
    address: `http://localhost:${port}/`,
    close: () => new Promise((resolve) => server.close(resolve, server.closeAllConnections())),
  };
});

const server = shared(() => {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const body = `<!doctype html><html lang="en"><title>Sources</title>
    <script type="module" src="/dist/cdn/news-timeline.js"></script><main></main></html>`;
  return serve(0, { '/page': { headers, body }, '/favicon.ico': { headers, body: '' } });
});

const LIST = '<ol><li data-date="2019-01">In January something happened</li></ol>';

/** What a reader sees of a timeline whose data the server sends so, and what its page hears. */
function outcome(tab, src) {
  return tab.evaluate(
    async (address, list) => {
      const timeline = document.createElement('news-timeline');
      timeline.setAttribute('src', address);
      timeline.setAttribute('view', 'list');
      timeline.innerHTML = list;
      const ended = new Promise((resolve) => {
        for (const type of ['load', 'error']) timeline.addEventListener(type, resolve);
      });
      document.querySelector('main').replaceChildren(timeline);
      const { type, detail } = await ended;
      await timeline.updateComplete;
      const { shadowRoot } = timeline;
      return {
        type,
        message: detail?.message,
        says: shadowRoot.querySelector('.notice')?.textContent.trim(),
        again: !!shadowRoot.querySelector('.notice button'),
        reads: timeline.querySelector('ol').checkVisibility(),
        events: timeline.events.length,
      };
    },
    src,
    LIST,
  );
}

for (const [name, start] of Object.entries(LAUNCHES)) {
  describe(`src in ${name}`, () => {
    const browser = shared(start);
    let tab;
    const of = async (one) => {
      tab ??= await browser().newPage();
      if (!tab.url().startsWith(server().address)) await tab.goto(new URL('page', server().address).href);
      return outcome(tab, sources().address + one);
    };

    const failures = {
      resets: /could not be fetched .*CORS/,
      'resets-midway': /could not be fetched/,
      fails: /answered 500/,
      'half-a-json': /./,
      huge: /too long/,
      'a-picture': /./,
      'a-page': /./,
      'redirects-where-not-allowed': /could not be fetched .*CORS/,
      closed: /could not be fetched .*CORS/,
    };
    for (const [one, message] of Object.entries(failures)) {
      it(`that ${one}: says so calmly, offers to try again, and leaves the list to be read`, async () => {
        const { type, message: told, says, again, reads, events } = await of(one);
        assert.deepEqual({ type, again, reads, events }, { type: 'error', again: true, reads: true, events: 0 });
        assert.match(says, /^The timeline could not be loaded\./);
        assert.match(told, message);
      });
    }

    it('that is huge: hangs up long before the end', () => {
      assert.ok(flood.sent < 100 << 20, `${flood.sent} bytes`);
    });

    for (const one of ['wrong-type', 'redirects-elsewhere']) {
      it(`that ${one}: shows the events`, async () => {
        const { type, events } = await of(one);
        assert.deepEqual({ type, events }, { type: 'load', events: 18 });
      });
    }

    it('that hangs: shows that it loads, with the list to be read', async () => {
      void of('hangs').catch(() => undefined);
      await tab.waitForFunction(() => {
        const timeline = document.querySelector('news-timeline[src$=hangs]');
        const progress = timeline?.shadowRoot?.querySelector('progress');
        return timeline?.matches(':state(loading)') && progress && timeline.querySelector('ol').checkVisibility();
      });
    });
  });
}

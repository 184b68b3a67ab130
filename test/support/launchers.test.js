/** WebKit's driver with what would stop it: a page that never ends to load, and one that takes all of the browser's time. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { shared } from '../smoke/browser.js';
import { findWebKit } from './browsers.js';
import { webkit } from './launchers.js';
import { startWebKit } from './webkit.js';

/** A server that answers with what a function returns, and never where that is undefined. */
async function serve(type, answer) {
  const server = createServer((request, response) => {
    const body = answer(request);
    if (body !== undefined) response.writeHead(200, { 'content-type': type }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function launch(port, browser, answer) {
  const launcher = webkit(port, browser, answer);
  await launcher.initialize({ concurrency: 1 });
  return launcher;
}

const found = findWebKit();

if (found) {
  describe('WebKit', { timeout: 60_000 }, () => {
    const pages = shared(() =>
      serve('text/html', ({ url }) => ({ '/': 'Fine', '/stays': '<p>Loads</p><img src="/never" />' })[url]),
    );
    const driver = shared(async () => {
      const { port, stop } = await startWebKit(found);
      return { port, close: async () => stop() };
    });

    it('waits for no load', async (t) => {
      const launcher = await launch(driver().port, found.browser);
      t.after(() => launcher.stop());
      for (const [path, text] of [
        ['/stays', 'Loads'],
        ['/', 'Fine'],
      ]) {
        await launcher.startSession(path, pages().address + path);
        // A page that is on its way out answers with an error.
        const content = () => launcher.driver.execute('return document.body?.textContent').catch(() => undefined);
        while ((await content()) !== text);
        await launcher.stopSession(path);
      }
    });
  });
}

/** Browsers that were started, in all of the tests: WebDriver's client takes no name of a session twice. */
let started = 0;

describe('the launcher of WebKit', () => {
  /** ms; the driver of these tests answers at once or never. */
  const PATIENCE = 500;

  /** The launcher with a driver whose first browsers are stuck at one command, and what the driver was asked by each. */
  async function stuck(t, command, browsers) {
    const first = started + 1;
    const asked = [];
    const driver = await serve('application/json', ({ method, url }) => {
      const [, , session, ...rest] = url.split('/');
      if (!session) return `{"value":{"sessionId":"${++started}","capabilities":{}}}`;
      asked.push(`${session - first} ${method} ${rest.join('/')}`);
      return rest.join('/') === command && session - first < browsers ? undefined : '{"value":{}}';
    });
    const launcher = await launch(driver.port, 'MiniBrowser', PATIENCE);
    t.after(() => launcher.stop().then(driver.close));
    return { launcher, asked };
  }

  it('opens a page in a new browser where the first is stuck', async (t) => {
    const { launcher, asked } = await stuck(t, 'url', 1);
    await launcher.startSession('one', 'http://localhost/');
    assert.ok(launcher.isActive('one'));
    assert.deepEqual(asked.slice(-4), ['0 POST url', '0 DELETE ', '1 GET window', '1 POST url']);
  });

  it('says so when the second is stuck, too', async (t) => {
    const { launcher } = await stuck(t, 'url', 2);
    await assert.rejects(launcher.startSession('one', 'http://localhost/'), /timed out/i);
  });

  it('goes on with a new browser after one that is stuck when a page is left', async (t) => {
    const { launcher, asked } = await stuck(t, 'execute/sync', 1);
    await launcher.startSession('one', 'http://localhost/');
    await assert.rejects(launcher.stopSession('one'), /timed out/i);
    await launcher.startSession('two', 'http://localhost/');
    await launcher.stopSession('two');
    assert.deepEqual(asked.slice(-3), ['1 POST url', '1 POST execute/sync', '1 POST url']);
  });
});

/** WebKit for smoke tests: puppeteer can't drive it, so this speaks to its driver, in the little WebDriver that they need. */
import { setTimeout as wait } from 'node:timers/promises';
import { findWebKit } from '../support/browsers.js';
import { startWebKit } from '../support/webkit.js';

/** Waiting longer than this, ms, is waiting in vain. */
const PATIENCE = 30_000;

class WebKit {
  #session;
  #stop;

  constructor(session, stop) {
    this.#session = session;
    this.#stop = stop;
  }

  async goto(url) {
    await send(`${this.#session}/url`, { url });
  }

  /** Goes into a frame of the page, by its place among them, or with `null` back to the page. */
  async frame(place) {
    await send(`${this.#session}/frame`, { id: place });
  }

  /** Runs the body of a function in the page, and gives what it returns. */
  async run(script) {
    return send(`${this.#session}/execute/sync`, { script, args: [] });
  }

  /** Waits until the body of a function returns something that counts as true. */
  async until(script) {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(50)) {
      if (await this.run(`return !!(() => { ${script} })()`)) return;
    }
    throw new Error(`Waited in vain: ${script}`);
  }

  async close() {
    await fetch(this.#session, { method: 'DELETE' });
    this.#stop();
  }
}

async function send(url, body) {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

const found = findWebKit();

/** Starts WebKit; undefined where it isn't installed. */
export const launchWebKit =
  found &&
  (async () => {
    const { port, stop } = await startWebKit(found);
    const options = { binary: found.browser, args: ['--automation'] };
    const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options };
    const driver = `http://127.0.0.1:${port}/session`;
    const { sessionId } = await send(driver, { capabilities: { alwaysMatch } });
    return new WebKit(`${driver}/${sessionId}`, stop);
  });

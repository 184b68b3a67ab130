/** How each browser is started. */
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { WebdriverLauncher } from '@web/test-runner-webdriver';

const CHROMIUM_FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A page whose tests run from when its document is there: one picture that never ends to load would fail them all. */
async function createPage({ context }) {
  const page = await context.newPage();
  const goto = page.goto.bind(page);
  page.goto = (url) => goto(url, { waitUntil: 'domcontentloaded', timeout: 0 });
  return page;
}

/** @param timeZone IANA; the machine's own when absent. */
export function chromium(executablePath, timeZone) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const launcher = puppeteerLauncher({
    launchOptions: {
      executablePath,
      args: [...CHROMIUM_FLAGS, ...asRoot],
      env: timeZone ? { ...process.env, TZ: timeZone } : process.env,
    },
    createPage,
    concurrency: 1,
  });
  if (timeZone) launcher.name = `Chromium, ${timeZone}`;
  return launcher;
}

export function firefox(executablePath) {
  return puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath }, createPage, concurrency: 1 });
}

/** WebKit's driver that hasn't answered after this long, ms, is stuck: it is asked for nothing that takes seconds. */
const ANSWER = 20_000;

class WebKitLauncher extends WebdriverLauncher {
  async initialize(config) {
    await super.initialize(config);
    this.name = 'WebKit';
  }

  /**
   * Opens a test's page, in a new browser where this one doesn't. The base class tells nobody when that fails: its promise
   * is held by none, which ends the whole run.
   */
  async startSession(id, url) {
    try {
      await this.#open(id, url);
    } catch {
      await this.#leave();
      await this.#open(id, url);
    }
  }

  /** Leaves a browser whose page answers no more, so that it fails this file and not all that come after it. */
  async stopSession(id) {
    try {
      return await super.stopSession(id);
    } catch (error) {
      await this.#leave();
      throw error;
    }
  }

  async #open(id, url) {
    await this.ensureManagerInitialized();
    await this.driverManager.startSession(id, url);
  }

  async #leave() {
    await this.stop();
    this.driver = undefined;
    this.driverManager = undefined;
  }
}

/** @param port Where WebKitWebDriver listens. @param binary The browser that it starts. @param answer ms */
export function webkit(port, binary, answer = ANSWER) {
  return new WebKitLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    connectionRetryTimeout: answer,
    connectionRetryCount: 0,
    capabilities: {
      browserName: 'MiniBrowser',
      // The driver would wait for each page's load, and answer nothing until then: one picture that never ends is enough.
      pageLoadStrategy: 'none',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      // The driver speaks classic WebDriver only.
      'wdio:enforceWebDriverClassic': true,
    },
  });
}

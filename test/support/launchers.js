/** How each browser is started. */
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';

const CHROMIUM_FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** @param timeZone IANA; the machine's own when absent. */
export function chromium(executablePath, timeZone) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const launcher = puppeteerLauncher({
    launchOptions: {
      executablePath,
      args: [...CHROMIUM_FLAGS, ...asRoot],
      env: timeZone ? { ...process.env, TZ: timeZone } : process.env,
    },
    concurrency: 1,
  });
  if (timeZone) launcher.name = `Chromium, ${timeZone}`;
  return launcher;
}

export function firefox(executablePath) {
  return puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath }, concurrency: 1 });
}

/** @param port Where WebKitWebDriver listens. @param binary The browser that it starts. */
export function webkit(port, binary) {
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      // The driver speaks classic WebDriver only.
      'wdio:enforceWebDriverClassic': true,
    },
  });
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = async (config) => {
    await initialize(config);
    launcher.name = 'WebKit';
  };
  return launcher;
}

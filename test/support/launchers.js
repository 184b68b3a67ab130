/** How each browser is started. */
import { puppeteerLauncher } from '@web/test-runner-puppeteer';

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

/**
 * Takes pictures of the built demo: `node demo/screenshot.js` writes the README's into `demo/screenshots/`, and
 * `node demo/screenshot.js --all <folder>` every page, narrow to wide, light and dark, into that folder.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PAGES, launch, open, painted, stand } from '../test/smoke/browser.js';
import { serve } from './serve.js';

const THEMES = ['light', 'dark'];
const WIDTHS = [320, 720, 1280];
const SELECTED = 'april-30-uprising';

/** The article's timeline with the uprising selected, 1280 x 760. */
async function readme(browser, address, folder) {
  for (const theme of THEMES) {
    const { page } = await open(browser, `${address}demo/article.html`, { width: 1280, height: 760, theme });
    await stand(page);
    const top = await page.$eval(
      'news-timeline',
      async (element, id) => {
        element.select(id);
        await element.updateComplete;
        const { top, height } = element.getBoundingClientRect();
        return top + window.scrollY + height / 2 - 380;
      },
      SELECTED,
    );
    await painted(page);
    const clip = { x: 0, y: Math.round(top), width: 1280, height: 760 };
    await page.screenshot({ path: path.join(folder, `wide-${theme}.png`), clip });
    await page.close();
  }
}

async function everything(browser, address, folder) {
  for (const name of PAGES) {
    for (const width of WIDTHS) {
      for (const theme of THEMES) {
        const { page } = await open(browser, address + name, { width, theme });
        await stand(page);
        const file = `${path.basename(name, '.html')}-${width}-${theme}.png`;
        await page.screenshot({ path: path.join(folder, file), fullPage: true });
        await page.close();
      }
    }
  }
}

const { values } = parseArgs({ options: { all: { type: 'string' } } });
const folder = values.all ?? fileURLToPath(new URL('screenshots/', import.meta.url));
await mkdir(folder, { recursive: true });
const server = await serve();
const browser = await launch();
try {
  await (values.all ? everything : readme)(browser, server.address, folder);
} finally {
  await browser.close();
  await server.close();
}

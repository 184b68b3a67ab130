/** The built demo on paper. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serve } from '../../demo/serve.js';
import { launch, open, shared, stand } from './browser.js';

const server = shared(() => serve());
const browser = shared(launch);

/** A page of the demo as a PDF, with how it says that it stands after it. */
async function print(path, prepare = () => undefined) {
  const { page, said } = await open(browser(), server().address + path, { width: 1280 });
  try {
    await stand(page);
    await page.evaluate(prepare);
    const lists = () => page.$$eval('news-timeline >>> news-timeline-list', (found) => found.length);
    const before = await lists();
    const pdf = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
    assert.equal(await lists(), before, 'what was made for the paper stays');
    assert.deepEqual(said, []);
    return pdf.match(/\/Type\s*\/Page\b/g).length;
  } finally {
    await page.close();
  }
}

describe('a printed article', () => {
  it('has more pages with its timeline, whose list runs over several, than without', async () => {
    const without = await print('demo/article.html', () => document.querySelector('news-timeline').remove());
    const pages = await print('demo/article.html');
    assert.ok(pages >= without + 3, `${pages} pages, ${without} without the timeline`);
  });
});

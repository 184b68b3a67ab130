/** The built demo in a real page: nothing complains, nothing is fetched from elsewhere, nothing moves, all is legible. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { serve } from '../../demo/serve.js';
import { PAGES, launch, open, painted, shared, stand } from './browser.js';
import { labelsOnStage, layoutShifts } from './measure.js';

const KEY_EVENTS = ['interim-presidency', 'april-30-uprising', 'trump-putin-call', 'pompeo-lavrov-finland'];
const THEMES = ['light', 'dark'];
const { events } = JSON.parse(readFileSync('events.json', 'utf8'));

const server = shared(() => serve());
const browser = shared(launch);

/** Runs `look` on an opened page of the demo. */
async function on(path, how, look) {
  const opened = await open(browser(), server().address + path, how);
  try {
    await look(opened);
  } finally {
    await opened.page.close();
  }
}

for (const path of PAGES) {
  describe(path, () => {
    for (const width of [320, 720, 1280]) {
      it(`says nothing, asks nobody else and fits at ${width} px`, async () => {
        await on(path, { width }, async ({ page, said, requests }) => {
          await stand(page);
          assert.deepEqual(said, []);
          const foreign = requests.filter((url) => !url.startsWith(server().address) && !url.startsWith('data:'));
          assert.deepEqual(foreign, []);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
        });
      });
    }
  });
}

describe('the article', () => {
  const path = 'demo/article.html';

  for (const width of [1280, 720]) {
    it(`does not move while its timeline arrives, at ${width} px`, async () => {
      // So high that what follows the timeline is in view, and each file so late that all is painted without it.
      await on(path, { width, height: 1800, late: true }, async ({ page }) => {
        await stand(page);
        assert.deepEqual(await layoutShifts(page), []);
      });
    });

    for (const theme of THEMES) {
      it(`labels the four key events at ${width} px, ${theme}`, async () => {
        await on(path, { width, theme }, async ({ page }) => {
          await stand(page);
          const { stage, labels } = await labelsOnStage(page);
          const shown = labels.map(({ id }) => id);
          assert.deepEqual(
            KEY_EVENTS.filter((id) => !shown.includes(id)),
            [],
          );
          for (const { id, box, texts } of labels) {
            assert.ok(within(box, stage), `${id} is cut off: ${JSON.stringify({ box, stage })}`);
            for (const { text, contrast, size, whole } of texts) {
              assert.ok(whole, `“${text}” is not written out`);
              assert.ok(contrast >= 4.5, `“${text}” has a contrast of ${contrast}`);
              assert.ok(size >= 12, `“${text}” is set in ${size} px`);
            }
            for (const other of labels.filter((one) => one.id !== id)) {
              assert.ok(!overlap(box, other.box), `${id} and ${other.id} overlap`);
            }
          }
        });
      });
    }
  }

  it('lists all events at 360 px', async () => {
    await on(path, { width: 360 }, async ({ page }) => {
      await stand(page);
      const titles = await page.$$eval('news-timeline >>> news-timeline-list >>> h4', (headings) =>
        headings.map((heading) => heading.textContent.trim()),
      );
      assert.equal(titles.length, events.length);
      for (const { title } of events)
        assert.ok(
          titles.some((shown) => shown.startsWith(title)),
          title,
        );
    });
  });

  it('reads without JavaScript', async () => {
    await on(path, { width: 720, scripting: false }, async ({ page }) => {
      const dates = await page.$$eval('news-timeline > ol > li', (items) =>
        items.filter((item) => item.checkVisibility()).map((item) => item.dataset.date),
      );
      assert.deepEqual(
        dates,
        events.map(({ date }) => date),
      );
      const cut = await page.$eval('news-timeline', (element) => element.scrollHeight > element.clientHeight);
      assert.equal(cut, false);
    });
  });
});

describe('the page of attributes', () => {
  const path = 'demo/attributes.html';

  it('turns the form into attributes, and into a tag to copy', async () => {
    await on(path, { width: 1280 }, async ({ page, said }) => {
      await stand(page);
      await page.type('[name="start"]', '2019-04-28');
      await page.select('[name="theme"]', 'dark');
      await page.click('[name="no-card"]');
      assert.equal(
        await page.$eval('#tag', (tag) => tag.textContent),
        '<news-timeline src="../events.json" start="2019-04-28" theme="dark" no-card></news-timeline>',
      );
      assert.equal(await page.$eval('news-timeline', (element) => element.getAttribute('start')), '2019-04-28');
      await page.click('#copy');
      assert.match(await page.evaluate(() => window.getSelection().toString()), /^<news-timeline /);
      assert.deepEqual(said, []);
    });
  });

  it('logs what the reader does and follows it', async () => {
    await on(path, { width: 1280 }, async ({ page }) => {
      await stand(page);
      const label = await page.$('news-timeline >>> [data-id="april-30-uprising"] .label');
      await label.click();
      await painted(page);
      const log = await page.$$eval('#log li', (lines) => lines.map((line) => line.textContent));
      assert.ok(log.includes('timeline-select: april-30-uprising'), log.join('\n'));
      assert.match(await page.$eval('#tag', (tag) => tag.textContent), / selected="april-30-uprising"/);
    });
  });
});

describe('the page for data of one’s own', () => {
  const path = 'demo/try.html';
  const outcome = (page, wanted) =>
    page.waitForFunction(
      (text) =>
        document.querySelector('#outcome').textContent === text && document.querySelector('#outcome').textContent,
      {},
      wanted,
    );

  it('reads each of its examples', async () => {
    await on(path, { width: 1280 }, async ({ page }) => {
      for (const [name, said] of [
        ['A table', '5 events shown, no problems.'],
        ['A TimelineJS file', '3 events shown, no problems.'],
        ['A calendar', '2 events shown, no problems.'],
        ['A feed', '2 events shown, no problems.'],
      ]) {
        await page.select('#sample', name);
        await outcome(page, said);
      }
    });
  });

  it('names what is wrong beside what is good', async () => {
    await on(path, { width: 1280 }, async ({ page }) => {
      await page.select('#sample', 'A table with mistakes');
      await outcome(page, '1 event shown, 3 problems.');
      const problems = await page.$$eval('#problems li', (items) => items.map((item) => item.textContent));
      for (const [i, row] of ['row 3', 'row 4', 'row 5'].entries()) assert.ok(problems[i].includes(row), problems[i]);
    });
  });

  it('reads a file that is opened, and what is typed', async () => {
    await on(path, { width: 1280 }, async ({ page }) => {
      const input = await page.$('#file');
      await input.uploadFile('events.json');
      await outcome(page, `${events.length} events shown, no problems.`);
      await page.$eval('#text', (field) => (field.value = ''));
      await page.type('#text', 'Date,Headline\n2019-04-30,The uprising fails\n');
      await outcome(page, '1 event shown, no problems.');
    });
  });
});

const within = (box, stage) =>
  box.left >= stage.left && box.right <= stage.right && box.top >= stage.top && box.bottom <= stage.bottom;

const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

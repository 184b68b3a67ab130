/** `./cdn-single` and the parts beside it: other languages and formats. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { serve } from '../../demo/serve.js';
import { launch, open, shared } from './browser.js';

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:uprising',
  'DTSTART;VALUE=DATE:20190430',
  'SUMMARY:The uprising fails',
  'DESCRIPTION:<p>At <b>dawn</b></p>',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

/** A script that is pinned, as a page under policy has it. */
function script(name) {
  const path = `dist/cdn-single/${name}.js`;
  const hash = createHash('sha384').update(readFileSync(path)).digest('base64');
  return `<script type="module" src="/${path}" integrity="sha384-${hash}"></script>`;
}

const page = (...parts) => `<!doctype html>
  <html lang="en">
    <title>Parts</title>
    ${[...parts, 'news-timeline'].map(script).join('\n')}
    <news-timeline id="calendar" loading="eager" src="/calendar.ics" view="list"></news-timeline>
    <news-timeline id="german" loading="eager" src="/events.json" locale="de" view="list"></news-timeline>
  </html>`;

const server = shared(() => {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  return serve(0, {
    '/alone': { headers: html, body: page() },
    '/with-parts': { headers: html, body: page('de', 'calendars') },
    '/calendar.ics': { headers: { 'content-type': 'text/calendar; charset=utf-8' }, body: CALENDAR },
    '/favicon.ico': { headers: { 'content-type': 'image/x-icon' }, body: '' },
  });
});

/** What the page's timelines show, once both have come to an end. */
async function shown(browser, path) {
  const { page: tab, said, requests } = await open(browser, new URL(path, server().address).href, { width: 700 });
  await tab.waitForFunction(() => {
    const [calendar, german] = document.querySelectorAll('news-timeline');
    const list = german.shadowRoot?.querySelector('news-timeline-list');
    return (calendar.events?.length || calendar.problems?.length) && list?.shadowRoot?.querySelector('li');
  });
  const state = await tab.evaluate(() => {
    const [calendar, german] = document.querySelectorAll('news-timeline');
    return {
      titles: calendar.events.map(({ title }) => title),
      summaries: calendar.events.map(({ summary }) => summary),
      problems: calendar.problems.map(({ message }) => message),
      words: german.shadowRoot.querySelector('news-timeline-list').shadowRoot.textContent,
    };
  });
  return { ...state, said, scripts: requests.filter((url) => url.endsWith('.js')) };
}

describe('./cdn-single', () => {
  const browser = shared(launch);

  it('reads calendars and speaks German with the parts for them, all of them pinned', async () => {
    const { titles, summaries, words, scripts, said } = await shown(browser(), '/with-parts');
    assert.deepEqual(titles, ['The uprising fails']);
    assert.deepEqual(summaries, ['At dawn']);
    assert.match(words, /Quellen/);
    assert.equal(scripts.length, 3);
    assert.deepEqual(said, []);
  });

  it('says which part is missing, speaks English, and loads nothing that the page has not named', async () => {
    const { titles, problems, words, scripts, said } = await shown(browser(), '/alone');
    assert.deepEqual(titles, []);
    assert.match(problems.join(), /"calendars\.js"/);
    assert.match(words, /Sources/);
    assert.equal(scripts.length, 1);
    assert.ok(
      said.some((line) => line.includes('"de.js"')),
      said.join('\n'),
    );
  });
});

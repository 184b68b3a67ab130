/** `news-timeline convert` and `render`. Needs the build. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { parse } from 'news-timeline/data';
import { files, run } from './command.js';

const EVIL = '</script><script>x()</script><img src=x onerror=x()>';

describe('convert', () => {
  const formats = {
    json: /^\{\n {2}"title": "Three powers/,
    timelinejs: /"start_date": \{/,
    csv: /^\ufefftype,id,date,title,/,
    icalendar: /^BEGIN:VCALENDAR\r\n/,
    'json-ld': /"@type": "ItemList"/,
    html: /^<ol lang="en">/,
  };
  for (const [to, content] of Object.entries(formats)) {
    it(`writes ${to}`, async () => {
      const { status, stdout } = run(['convert', 'events.json', '--to', to]);
      assert.match(stdout, content);
      assert.equal(status, 0);
      // A list needs a page to be read from.
      if (to === 'html') return;
      const { timeline, format } = await parse(stdout);
      assert.deepEqual([format, timeline.events.length], [to, 18]);
    });
  }

  it("writes words in the timeline's language, or in the one that is asked for", () => {
    const input = JSON.stringify({
      lang: 'es',
      sources: [{ id: 's', title: 'El Diario' }],
      events: [{ id: 'a', title: 'Uno', date: '2019-03~', status: 'disputed', sources: ['s'] }],
    });
    const own = run(['convert', '-', '--to', 'html'], { input }).stdout;
    assert.match(own, /hacia marzo de 2019/);
    assert.match(own, /en disputa/);
    assert.match(own, /Fuentes: /);
    const asked = run(['convert', '-', '--to', 'html', '--locale', 'de-AT'], { input }).stdout;
    assert.match(asked, /etwa März 2019.*umstritten/s);
    const page = run(['render', '-', '--locale', 'fr'], { input }).stdout;
    assert.match(page, /<html lang="es">[^]*<title>Chronologie<\/title>[^]*vers mars 2019/);
    const wrong = run(['convert', '-', '--to', 'html', '--locale', 'no language'], { input });
    assert.match(wrong.stderr, /“no language” is no language/);
    assert.equal(wrong.status, 2);
  });

  it('says on stderr what is lost, each field once', () => {
    const { stderr } = run(['convert', 'events.json', '--to', 'icalendar']);
    assert.match(stderr, /^events\.json: lost in icalendar: lang “en” is left out: iCalendar has no place for it\.$/m);
    assert.match(stderr, /: date “2019-01” is written as whole days.* \(So in \d+ more\.\)$/m);
    assert.equal(stderr.match(/: importance /g).length, 1);
    assert.equal(run(['convert', 'events.json', '--to', 'json']).stderr, '');
  });

  it('writes what is good, says what is not and ends with 1', () => {
    const input = '[{"title": "Good", "date": "2019"}, {"title": "Bad"}]';
    const { status, stdout, stderr } = run(['convert', '-', '--to', 'json'], { input });
    assert.deepEqual(
      JSON.parse(stdout).events.map(({ title }) => title),
      ['Good'],
    );
    assert.match(stderr, /^stdin:1:37: error: events\[1\] has no date/);
    assert.equal(status, 1);
  });

  it('writes to a file', () => {
    const folder = files({});
    const output = folder.at('events.ics');
    const { status, stdout } = run(['convert', 'events.json', '--to', 'icalendar', '--output', output]);
    assert.match(readFileSync(output, 'utf8'), /END:VCALENDAR\r\n$/);
    folder.remove();
    assert.deepEqual([status, stdout], [0, '']);
  });
});

describe('render', () => {
  let folder;
  before(() => {
    folder = files({
      'evil.json': JSON.stringify({
        title: EVIL,
        description: EVIL,
        events: [{ title: EVIL, date: '2019', summary: EVIL, url: 'javascript:x()' }],
      }),
    });
  });
  after(() => folder.remove());

  it('makes a page that needs no script and loads nothing', () => {
    const { status, stdout, stderr } = run(['render', 'events.json']);
    assert.match(stdout, /^<!doctype html>\n<html lang="en">/);
    assert.match(stdout, /<h1>Three powers and the fight over Venezuela<\/h1>/);
    assert.equal(stdout.match(/<li /g).length, 18);
    assert.doesNotMatch(stdout, /\ssrc=|<link[^>]*stylesheet|@import|url\(/);
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('brings all data for the script, where it is told of one', async () => {
    const { stdout } = run(['render', 'events.json', '--script', '/js/news-timeline.js?a&b']);
    assert.match(stdout, /<script type="module" src="\/js\/news-timeline\.js\?a&amp;b"><\/script>\n<news-timeline>/);
    const [, data] = /<script type="application\/json">(.*?)<\/script>/s.exec(stdout);
    const whole = await parse(readFileSync('events.json', 'utf8'));
    assert.deepEqual((await parse(data)).timeline, whole.timeline);
  });

  it('makes a fragment for a page', () => {
    const { stdout } = run(['render', 'events.json', '--fragment']);
    assert.match(stdout, /^<news-timeline>\n<h2>.*<\/news-timeline>\n$/s);
    assert.doesNotMatch(stdout, /<html|<style|<h1/);
  });

  it('keeps text text', () => {
    for (const more of [[], ['--fragment']]) {
      const { stdout } = run(['render', folder.at('evil.json'), ...more]);
      assert.doesNotMatch(stdout, /<img|<script>|javascript:/);
      // Its own are the data and the JSON-LD.
      assert.equal(stdout.match(/<script/g).length, 2);
      assert.equal(stdout.match(/<\/script/g).length, 2);
    }
  });
});

/** `news-timeline oembed`. Needs the build. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { files, run } from './command.js';

const FRAME = 'https://example.org/embed/embed.html?src=/events.json&theme=light';
const AT = 'https://example.org/timeline.oembed.json?v=1&x';

describe('oembed', () => {
  it('writes a document of version 1.0 and type rich, with a sandboxed frame and nothing else', () => {
    const { status, stdout, stderr } = run(['oembed', 'events.json', '--url', FRAME]);
    assert.deepEqual(JSON.parse(stdout), {
      version: '1.0',
      type: 'rich',
      title: 'Three powers and the fight over Venezuela',
      html:
        '<iframe src="https://example.org/embed/embed.html?src=/events.json&amp;theme=light"' +
        ' title="Three powers and the fight over Venezuela" width="720" height="720" frameborder="0"' +
        ' sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="max-width: 100%"></iframe>',
      width: 720,
      height: 720,
    });
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('says who publishes it and how long it may be kept', () => {
    const more = ['--provider', 'The Meridian', '--provider-url', 'https://example.org', '--cache-age', '3600'];
    const document = JSON.parse(run(['oembed', 'events.json', '--url', FRAME, ...more]).stdout);
    assert.equal(document.provider_name, 'The Meridian');
    assert.equal(document.provider_url, 'https://example.org/');
    assert.equal(document.cache_age, 3600);
  });

  for (const [sizes, width, height] of [
    [['--width', '640', '--height', '800'], 640, 800],
    [['--maxwidth', '600'], 600, 720],
    [['--maxwidth', '900', '--maxheight', '500'], 720, 500],
    [['--width', '500', '--maxwidth', '400'], 400, 720],
  ]) {
    it(`is ${width} by ${height} px: ${sizes.join(' ')}`, () => {
      const document = JSON.parse(run(['oembed', 'events.json', '--url', FRAME, ...sizes]).stdout);
      assert.deepEqual([document.width, document.height], [width, height]);
      assert.match(document.html, new RegExp(` width="${width}" height="${height}" `));
    });
  }

  it('says which link leads to the document: on stdout where that goes to a file, else on stderr', () => {
    const link =
      '<link rel="alternate" type="application/json+oembed" href="https://example.org/timeline.oembed.json?v=1&amp;x"' +
      ' title="Three powers and the fight over Venezuela">\n';
    const printed = run(['oembed', 'events.json', '--url', FRAME, '--at', AT]);
    assert.equal(printed.stderr, link);
    assert.equal(JSON.parse(printed.stdout).version, '1.0');
    const folder = files({});
    const output = folder.at('oembed.json');
    const written = run(['oembed', 'events.json', '--url', FRAME, '--at', AT, '--output', output]);
    const document = readFileSync(output, 'utf8');
    folder.remove();
    assert.deepEqual(written, { status: 0, stdout: link, stderr: '' });
    assert.equal(document, printed.stdout);
  });

  it('has its title from the data, as text, and in the language of the data where there is none', () => {
    const evil = '"><script>alert(1)</script>';
    const input = (title) => JSON.stringify({ title, lang: 'fr', events: [{ title: 'Un', date: '2019' }] });
    const hostile = JSON.parse(run(['oembed', '-', '--url', FRAME], { input: input(evil) }).stdout);
    assert.equal(hostile.title, evil);
    assert.deepEqual(hostile.html.match(/<.?\w+/g), ['<iframe', '</iframe']);
    const nameless = JSON.parse(run(['oembed', '-', '--url', FRAME], { input: input() }).stdout);
    assert.equal(nameless.title, 'Chronologie');
  });

  it('ends with 1 where there are errors in the data', () => {
    const { status, stderr } = run(['oembed', '-', '--url', FRAME], { input: '[{"title": "Bad"}]' });
    assert.match(stderr, /^stdin:.* error: /);
    assert.equal(status, 1);
  });
});

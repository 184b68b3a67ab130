import { expect } from 'chai';
import fc from 'fast-check';
import { loadHtmlReader } from '../../../src/formats/html/html-text.js';

const read = async (html: string) => (await loadHtmlReader(html))(html);

describe('htmlReader', () => {
  const texts: [why: string, html: string, text: string][] = [
    ['a text without markup as it is', 'Q&A: 3 < 4\n\nand  more', 'Q&A: 3 < 4\n\nand  more'],
    [
      'entities of a text without tags, with its line breaks',
      'Caf&eacute; &amp; bar\n&#8220;open&#x201d;',
      'Café & bar\n“open”',
    ],
    [
      'blocks in lines',
      '<p>One</p><p>Two<br>three</p><ul><li>four<li>five</ul>six',
      'One\nTwo\nthree\nfour\nfive\nsix',
    ],
    ['inline elements without gaps', 'un<b>believ</b>able <em>news</em>', 'unbelievable news'],
    ['line breaks as spaces between blocks', '<p>one\ntwo</p>\n<p>three</p>', 'one two\nthree'],
    ['line breaks as such where there are no blocks', 'one <b>two</b>\nthree', 'one two\nthree'],
    ['cells apart', '<table><tr><td>a<td>b<tr><td>c</table>', 'a b\nc'],
    ['markup that is written out', '<p>The &lt;b&gt; tag</p>', 'The <b> tag'],
    [
      'no scripts, styles or embeds',
      '<style>p{}</style>a<script>alert("<p>")</script><iframe src="x">y</iframe>b',
      'ab',
    ],
    ['what is left open', '<p>one <b>two<p>three <a href="x', 'one two\nthree'],
    ['comments and declarations', '<!doctype html><!-- no -->yes<?php no ?>', 'yes'],
    ['nothing', '', ''],
  ];
  for (const [why, html, text] of texts) {
    it(`reads ${why}`, async () => {
      expect((await read(html)).text).to.equal(text);
    });
  }

  it('gives links and pictures as they are written', async () => {
    const { text, links, images } = await read(
      '<p>See <a href="https://example.org/a?b=1&amp;c=2">the <b>note</b></a>.</p>' +
        '<figure><img src="/a.jpg" alt="A &amp; B"><figcaption>The <i>square</i></figcaption></figure><img src="b.png">',
    );
    expect(text).to.equal('See the note.');
    expect(links).to.deep.equal([{ url: 'https://example.org/a?b=1&c=2', text: 'the note' }]);
    expect(images).to.deep.equal([
      { url: '/a.jpg', alt: 'A & B', caption: 'The square' },
      { url: 'b.png', alt: undefined, caption: undefined },
    ]);
  });

  it('survives a hundred thousand elements in each other', async () => {
    expect((await read(`first${'<div>'.repeat(100_000)}deep`)).text).to.equal('first');
  });

  it('looks for markup in objects, cycles and getters that throw included', async () => {
    const cycle: Record<string, unknown> = { list: [{ text: '<b>bold</b>' }] };
    cycle.self = cycle;
    const broken = {
      get no(): string {
        throw new Error('no');
      },
    };
    expect((await loadHtmlReader(cycle))('<b>bold</b>').text).to.equal('bold');
    expect((await loadHtmlReader(broken))('<b>bold</b>').text).to.equal('bold');
  });

  it('never throws, and leaves no tag of what it knows', async () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<br/>',
      '<a href=x>',
      '</a>',
      '<img src=',
      '>',
      '&amp;',
      '&',
      '<!--',
      '-->',
      '<![CDATA[',
      'word',
      '"',
      ' ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const { text } = await read(pieces.join(''));
        expect(text).not.to.match(/<\/?(?:p|a)>/);
      }),
    );
  });
});

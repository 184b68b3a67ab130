import { expect } from 'chai';
import { isPlayed } from '../../src/model/urls.js';
import { clear, inside, mount, until } from '../support/fixtures.js';

const PLAYED = [
  'https://www.youtube.com/watch?v=abc',
  'https://youtu.be/abc',
  '//player.vimeo.com/video/1',
  'https://x.com/desk/status/1',
  'https://www.instagram.com/p/abc/',
  'clips/one.mp4',
  'https://example.org/talk.mp3?x=1',
];
const PICTURES = [
  'https://example.org/a.jpg',
  'https://example.org/image/1',
  'https://i.ytimg.com/vi/abc/hqdefault.jpg',
  'https://pbs.twimg.com/media/abc',
  'https://x.com/logo.png',
  'https://notyoutube.com/watch',
  'mp4.jpg',
];

describe('videos, recordings and posts', () => {
  afterEach(clear);

  it('are told from pictures by their addresses', () => {
    expect(PLAYED.filter((url) => !isPlayed(url))).to.deep.equal([]);
    expect(PICTURES.filter(isPlayed)).to.deep.equal([]);
  });

  it('are links, so that nobody is asked for anything before the reader wants it', async () => {
    const events = PLAYED.map((url, i) => ({
      date: `2019-0${i + 1}`,
      title: `Event ${i}`,
      media: [{ url, alt: 'A speech', caption: i ? undefined : 'The speech' }],
    }));
    const timeline = await mount(
      `<fake-timeline view="list"><script type="application/json">${JSON.stringify({ events })}</script></fake-timeline>`,
    );
    const list = inside(timeline, 'news-timeline-list').shadowRoot!;
    const links = await until(() => {
      const found = [...list.querySelectorAll('a')];
      return found.length === PLAYED.length ? found : undefined;
    }, 'each has a link');
    expect(links.map(({ href }) => href)).to.deep.equal(PLAYED.map((url) => new URL(url, document.baseURI).href));
    expect(links.map(({ rel }) => rel)).to.deep.equal(PLAYED.map(() => 'noopener noreferrer'));
    expect(links.slice(0, 2).map(({ textContent }) => textContent!.trim())).to.deep.equal(['The speech', 'A speech']);
    expect(list.querySelectorAll('img, video, audio, iframe')).to.have.lengthOf(0);
  });

  it('have the picture that the author names for them', async () => {
    const media = [
      { url: PLAYED[0], alt: 'A speech', caption: 'The speech', credit: 'Ann', thumbnail: '/demo/still.jpg' },
    ];
    const data = JSON.stringify({ events: [{ date: '2019', title: 'Speech', media }] });
    const timeline = await mount(
      `<fake-timeline view="list"><script type="application/json">${data}</script></fake-timeline>`,
    );
    const list = inside(timeline, 'news-timeline-list').shadowRoot!;
    const image = await until(() => list.querySelector('img'), 'the picture is there');
    expect(image.getAttribute('src')).to.equal('/demo/still.jpg');
    const [picture, link] = [...list.querySelectorAll('a')];
    expect(picture!.contains(image)).to.equal(true);
    // One link for those who hear it, and for the Tab key.
    expect([picture!.tabIndex, picture!.ariaHidden, link!.tabIndex]).to.deep.equal([-1, 'true', 0]);
    expect([picture!.href, link!.href]).to.deep.equal([PLAYED[0], PLAYED[0]]);
    expect(link!.closest('figcaption')!.textContent!.replace(/\s+/g, ' ').trim()).to.equal('The speech Picture: Ann');
  });
});

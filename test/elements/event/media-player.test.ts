import { expect } from 'chai';
import { isPlayed } from '../../../src/model/urls.js';
import { playingOf } from '../../../src/elements/event/media-player.js';
import { clear, inside, mount, until } from '../../support/fixtures.js';

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
    expect([image.loading, image.referrerPolicy]).to.deep.equal(['lazy', 'no-referrer']);
    const [picture, link] = [...list.querySelectorAll('a')];
    expect(picture!.contains(image)).to.equal(true);
    // One link for those who hear it, and for the Tab key.
    expect([picture!.tabIndex, picture!.ariaHidden, link!.tabIndex]).to.deep.equal([-1, 'true', 0]);
    expect([picture!.href, link!.href]).to.deep.equal([PLAYED[0], PLAYED[0]]);
    expect(link!.closest('figcaption')!.textContent!.replace(/\s+/g, ' ').trim()).to.equal('The speech · Ann');
  });

  for (const [tag, attributes] of Object.entries({ list: 'view="list"', card: 'loading="eager" selected="a"' })) {
    it(`as pictures do, load late in the ${tag} and don’t tell of the page`, async () => {
      const media = [{ url: '/demo/still.jpg', alt: 'A still' }];
      const data = JSON.stringify({ events: [{ id: 'a', date: '2019', title: 'A', media }] });
      const timeline = await mount(
        `<fake-timeline ${attributes}><script type="application/json">${data}</script></fake-timeline>`,
      );
      const image = await until(
        () => inside(timeline, `news-timeline-${tag}`)?.shadowRoot?.querySelector('img'),
        'the picture is there',
      );
      expect([image.alt, image.loading, image.referrerPolicy]).to.deep.equal(['A still', 'lazy', 'no-referrer']);
    });
  }

  describe('in the page', () => {
    /** Where clicks on links led, none of which is followed. */
    let led: string[] = [];
    const follow = (event: MouseEvent) => {
      const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
      if (link && !event.defaultPrevented) led.push(link.href);
      event.preventDefault();
    };
    before(() => document.addEventListener('click', follow));
    beforeEach(() => (led = []));
    after(() => document.removeEventListener('click', follow));

    /** Whether the picture stands there. */
    const shown = (where: ParentNode) => getComputedStyle(where.querySelector('a:has(img)')!).display !== 'none';
    const EVENTS = [
      {
        id: 'a',
        date: '2019-01',
        title: 'A',
        media: [{ url: '/nowhere/talk.mp4', alt: 'A talk', thumbnail: '/demo/still.jpg' }],
      },
      {
        id: 'b',
        date: '2019-02',
        title: 'B',
        media: [{ url: '/nowhere/other.mp4', alt: 'Another', thumbnail: '/demo/still.jpg' }],
      },
      { id: 'c', date: '2019-03', title: 'C', media: [{ url: 'https://x.com/desk/status/1', alt: 'A post' }] },
    ];
    const figures = async (tag: 'card' | 'list', ready: string) => {
      const markup = `<fake-timeline ${tag === 'list' ? 'view="list"' : 'loading="eager" selected="a"'}>`;
      const timeline = await mount(
        `${markup}<script type="application/json">${JSON.stringify({ events: EVENTS })}</script></fake-timeline>`,
      );
      const root = await until(() => inside(timeline, `news-timeline-${tag}`)?.shadowRoot, 'it is there');
      await until(() => root.querySelector(ready), 'what plays is there');
      return { timeline, root };
    };

    it('play at a click, with the keyboard as well, and take the focus', async () => {
      const { root } = await figures('list', '.plays');
      const figure = root.querySelector('figure')!;
      expect(root.querySelectorAll('video, audio, iframe')).to.have.lengthOf(0);
      figure.querySelector<HTMLElement>('figcaption a')!.click();
      const video = figure.querySelector('video')!;
      expect(video.src).to.equal(new URL('/nowhere/talk.mp4', location.href).href);
      expect([video.controls, video.autoplay, video.ariaLabel]).to.deep.equal([true, true, 'A talk']);
      expect(root.activeElement).to.equal(video);
      expect(led).to.deep.equal([]);
      // The picture's room is the player's, the link stays.
      expect(shown(figure)).to.equal(false);
      expect(figure.getBoundingClientRect().width / video.getBoundingClientRect().height).to.be.closeTo(16 / 9, 0.01);
      expect(figure.querySelector('figcaption a')!.getBoundingClientRect().height).to.be.greaterThan(0);
    });

    it('open on their own sites where they can’t play here', async () => {
      const { root } = await figures('list', '.plays');
      const figure = root.querySelector('figure')!;
      figure.querySelector('a')!.click();
      // There is no such file.
      await until(() => led.length > 0, 'its link is followed');
      expect(led).to.deep.equal([new URL('/nowhere/talk.mp4', location.href).href]);
      expect(figure.querySelector('video')).to.equal(null);
      expect(shown(figure)).to.equal(true);
      // And from then on.
      figure.querySelector('a')!.click();
      expect(led).to.have.lengthOf(2);
      root.querySelectorAll('figure')[2]!.querySelector('a')!.click();
      expect(led[2]).to.equal('https://x.com/desk/status/1');
    });

    it('leave a click alone that is to open another tab', async () => {
      const { root } = await figures('list', '.plays');
      const link = root.querySelector('figure a')!;
      for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) {
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, [key]: true }));
      }
      expect(led).to.have.lengthOf(3);
      expect(root.querySelector('video')).to.equal(null);
    });

    it('stop when the card shows another event', async () => {
      const { timeline, root } = await figures('card', '.plays');
      root.querySelector<HTMLElement>('figcaption a')!.click();
      expect(root.querySelector('video')).not.to.equal(null);
      timeline.selected = 'b';
      await until(() => root.querySelector('figcaption')?.textContent?.includes('Another'), 'the other event is shown');
      expect(root.querySelector('video')).to.equal(null);
      expect(shown(root)).to.equal(true);
    });

    for (const tag of ['card', 'list'] as const) {
      it(`go on in the ${tag} when the same is read anew, and stop when it is something else`, async () => {
        const { timeline, root } = await figures(tag, '.plays');
        // There is no such file, which matters elsewhere.
        root.addEventListener('error', (event) => event.stopPropagation(), { capture: true });
        root.querySelector<HTMLElement>('figcaption a')!.click();
        const video = root.querySelector('video')!;
        const script = timeline.querySelector('script')!;
        const [first, ...rest] = EVENTS;
        script.textContent = JSON.stringify({ events: [{ ...first, title: 'A, corrected' }, ...rest] });
        await until(() => root.querySelector('h4')?.textContent?.includes('A, corrected'), 'it is read anew');
        expect(root.querySelector('video')).to.equal(video);
        await timeline.reload();
        expect(root.querySelector('video')).to.equal(video);
        const [other] = rest;
        script.textContent = JSON.stringify({ events: [{ ...first, media: other!.media }, ...rest] });
        await until(() => root.querySelector('figcaption')?.textContent?.includes('Another'), 'the other is shown');
        expect(root.querySelector('video')).to.equal(null);
      });
    }

    it('are played by the players that their sites offer for other pages', () => {
      const players = {
        'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=43s':
          'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=43',
        'https://youtu.be/dQw4w9WgXcQ?t=90s': 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=90',
        'https://youtu.be/dQw4w9WgXcQ?t=1m30s':
          'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=90',
        'https://youtu.be/dQw4w9WgXcQ?t=1h2m3s':
          'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=3723',
        'https://youtu.be/dQw4w9WgXcQ?t=2h': 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=7200',
        'https://www.youtube.com/embed/dQw4w9WgXcQ?start=7':
          'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=7',
        'https://youtu.be/dQw4w9WgXcQ?t=soon': 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
        'https://youtu.be/dQw4w9WgXcQ': 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
        '//m.youtube.com/shorts/dQw4w9WgXcQ': 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
        'https://vimeo.com/76979871': 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1',
        'https://vimeo.com/76979871/ab12': 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=ab12',
        'https://player.vimeo.com/video/1?h=a%26b': 'https://player.vimeo.com/video/1?autoplay=1&dnt=1&h=a%26b',
      };
      for (const [url, src] of Object.entries(players)) {
        expect(playingOf(url), url).to.deep.equal({ tag: 'iframe', src });
        expect(playingOf(url, true), `${url} in a sandbox`).to.equal(undefined);
      }
      const elsewhere = [
        'https://www.youtube.com/@desk',
        'https://www.youtube.com/watch?list=PL1',
        'https://youtube.com.example.org/watch?v=dQw4w9WgXcQ',
        'https://example.org/?https://youtu.be/dQw4w9WgXcQ',
        'https://vimeo.com/channels/desk',
        'https://x.com/desk/status/1',
        'https://[',
      ];
      expect(elsewhere.filter((url) => playingOf(url))).to.deep.equal([]);
      expect(playingOf('/a/talk.MP3?x=1', true)).to.deep.equal({
        tag: 'audio',
        src: `${location.origin}/a/talk.MP3?x=1`,
      });
    });
  });
});

import { expect } from 'chai';
import { parse } from '../../../src/formats/parse.js';
import { toHTML } from '../../../src/formats/html/write-html.js';
import type { Timeline } from '../../../src/model/types.js';
import { expectRoundTrips, timelineOf } from '../writing/round-trip.js';

const page = (content: string) => new DOMParser().parseFromString(content, 'text/html');
const html = async (document: unknown) => toHTML(await timelineOf(document)).content;

async function read(content: string): Promise<Timeline> {
  const { timeline } = await parse(page(content).querySelector('ol'));
  return timeline;
}

describe('toHTML', () => {
  it('gives back what it was given, but for the losses', async () => {
    await expectRoundTrips((timeline) => toHTML(timeline), read);
  });

  it('is a list that can be read without a script', async () => {
    const content = await html({
      lang: 'en',
      groups: [{ id: 'russia', title: 'Russia' }],
      sources: [{ id: 'nbc', title: 'Headline', publisher: 'NBC', url: 'https://example.org/' }],
      events: [
        {
          id: 'planes',
          date: '2019-03',
          title: 'Planes land',
          summary: 'One.\nTwo.',
          group: 'russia',
          status: 'disputed',
          importance: 60,
          url: '/planes',
          sources: [{ source: 'nbc', basis: 'in March' }],
          media: [{ url: 'a.jpg', alt: 'A plane', credit: 'Ann' }],
        },
      ],
    });
    expect(content.slice(0, content.indexOf('<script'))).to.equal(`<ol lang="en">
  <li data-date="2019-03" data-id="planes" data-group="russia" data-importance="60" data-status="disputed">
    <p><time datetime="2019-03">March 2019</time> · <span data-field="group">Russia</span> · <span data-field="status">disputed</span></p>
    <h3><a href="/planes" rel="noopener noreferrer">Planes land</a></h3>
    <p>One.</p>
    <p>Two.</p>
    <figure><img src="a.jpg" alt="A plane" loading="lazy" referrerpolicy="no-referrer"><figcaption><small data-credit="Ann">Picture: Ann</small></figcaption></figure>
    <p data-field="sources">Sources: <a href="https://example.org/" rel="noopener noreferrer">Headline</a>, NBC, “in March”</p>
  </li>
</ol>
`);
  });

  it('links to what plays, with its picture, and tells no site of the page', async () => {
    const media = [{ url: 'talk.mp4', alt: 'A talk', thumbnail: 'still.jpg' }, { url: 'https://youtu.be/abc' }];
    const content = await html([{ date: '2019', title: 'T', media }]);
    expect(content.match(/<figure>.*<\/figure>/g)).to.deep.equal([
      '<figure><a data-field="media" href="talk.mp4" rel="noopener noreferrer">' +
        '<img src="still.jpg" alt="A talk" loading="lazy" referrerpolicy="no-referrer"></a></figure>',
      '<figure><a data-field="media" href="https://youtu.be/abc" rel="noopener noreferrer">https://youtu.be/abc</a></figure>',
    ]);
  });

  it('says dates in words where HTML has no way to write them', async () => {
    const { body } = page(await html([{ date: '2019-03~', title: 'T' }]));
    expect(body.querySelector('time')).to.equal(null);
    expect(body.querySelector('[data-field="date"]')?.textContent).to.equal('circa March 2019');
  });

  it('says dates in the language of the timeline, or in the one that is asked for', async () => {
    const timeline = await timelineOf({ lang: 'es', events: [{ date: '2019-03', title: 'T' }] });
    expect(page(toHTML(timeline).content).querySelector('time')?.textContent).to.equal('marzo de 2019');
    const german = toHTML(timeline, { locale: 'de', heading: 2 }).content;
    expect(page(german).querySelector('time')?.textContent).to.equal('März 2019');
    expect(page(german).querySelector('h2')?.textContent).to.equal('T');
  });

  it('keeps text text, in the list and in the JSON-LD', async () => {
    const evil = '</script><script>x()</script><img src=x onerror=x()><!-- "\' &amp;';
    const content = await html({
      title: evil,
      groups: [{ id: evil, title: evil }],
      sources: [{ id: evil, title: evil, url: 'javascript:x()' }],
      events: [
        { id: evil, date: '2019', title: evil, summary: evil, group: evil, place: evil, tags: [evil], sources: [evil] },
      ],
    });
    const { body, head } = page(content);
    expect([...head.children, ...body.children].map(({ tagName }) => tagName)).to.deep.equal(['OL', 'SCRIPT']);
    expect(body.querySelectorAll('img, ol script, a').length).to.equal(0);
    expect(body.querySelector('h3')?.textContent).to.equal(evil);
    const data = JSON.parse(body.querySelector('script')!.textContent!) as { name: string };
    expect(data.name).to.not.include('<');
  });
});

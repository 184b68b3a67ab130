import { expect } from 'chai';
import { parse } from '../../../src/formats/parse.js';

function list(html: string): Element {
  const page = new DOMParser().parseFromString(`<ol>${html}</ol>`, 'text/html');
  return page.querySelector('ol')!;
}

const read = (html: string) => parse(list(html));

describe('html-list', () => {
  const titles: [html: string, title: string, summary: string | undefined][] = [
    ['<li data-date="2019">Title</li>', 'Title', undefined],
    ['<li data-date="2019"><strong>Title</strong>: and the rest</li>', 'Title', 'and the rest'],
    ['<li data-date="2019"><h3>Title</h3><p>One.</p><p>Two.</p></li>', 'Title', 'One.\nTwo.'],
    ['<li data-date="2019"><p>Some <b>words</b></p><h3>Title</h3></li>', 'Title', 'Some words'],
    ['<li><time datetime="2019">The year 2019</time> — <b>Title</b></li>', 'Title', undefined],
    ['<li><h3><time datetime="2019">In 2019</time>: Title</h3>Rest</li>', 'Title', 'Rest'],
    ['<li data-date="2019">Title<br>Rest\n of it</li>', 'Title', 'Rest of it'],
    ['<li data-date="2019"><p>Title</p><p>Rest</p></li>', 'Title', 'Rest'],
    ['<li data-date="2019">Before <a href="/x">link</a> after</li>', 'link', 'Before after'],
    ['<li data-date="2019"><b>Title</b><script>bad()</script><style>b{}</style></li>', 'Title', undefined],
    ['<li data-date="2019"><b>&lt;img onerror=x&gt;</b></li>', '<img onerror=x>', undefined],
  ];
  for (const [html, title, summary] of titles) {
    it(`reads ${html}`, async () => {
      const { timeline, problems, format } = await read(html);
      expect([problems, format]).to.deep.equal([[], 'html-list']);
      expect([timeline.events[0]?.title, timeline.events[0]?.summary]).to.deep.equal([title, summary]);
      expect(timeline.events[0]?.date.edtf).to.equal('2019');
    });
  }

  it('believes data-date before <time>', async () => {
    const { timeline } = await read(
      '<li data-date="2019-01"><time datetime="2019-01-05">5 January</time> <b>T</b></li>',
    );
    expect(timeline.events[0]?.date.edtf).to.equal('2019-01');
  });

  it('takes the space that HTML allows before a time', async () => {
    const { timeline } = await read('<li><time datetime="2019-01-05 10:00">10 am</time> <b>T</b></li>');
    expect(timeline.events[0]?.date.edtf).to.equal('2019-01-05T10:00');
  });

  it('reads id, group, importance and status', async () => {
    const item =
      '<li data-date="2019" data-id="x" data-group="Cuba" data-importance="60" data-status="disputed">T</li>';
    const { timeline, problems } = await read(item);
    expect(problems).to.deep.equal([]);
    expect(timeline.events[0]).to.include({ id: 'x', group: 'Cuba', importance: 60, status: 'disputed' });
    expect(timeline.groups).to.deep.equal([{ id: 'Cuba', title: 'Cuba' }]);
  });

  it("takes the title's link for the event's and the others for sources", async () => {
    const { timeline } = await read(
      '<li data-date="2019"><b><a href="/story">Title</a></b> <a href="https://example.org/">The source</a> <a href="#top">up</a>' +
        '<a href="javascript:x">bad</a></li>',
    );
    expect(timeline.events[0]?.url).to.equal('/story');
    expect(timeline.events[0]?.sources.map(({ source }) => source)).to.deep.equal(['https://example.org/']);
    expect(timeline.sources[0]).to.include({ title: 'The source', url: 'https://example.org/' });
  });

  it('takes pictures with their words', async () => {
    const { timeline } = await read('<li data-date="2019">T<img src="a.jpg" alt="A" width="3" height="2"></li>');
    expect(timeline.events[0]?.media[0]).to.include({ url: 'a.jpg', alt: 'A', width: 3, height: 2 });
  });

  it('reads what a picture is captioned with', async () => {
    const { timeline } = await read(
      '<li data-date="2019">T<figure><img src="a.jpg" alt="A"><figcaption>A crowd <small data-credit="Ann">Picture: Ann</small></figcaption></figure></li>',
    );
    expect(timeline.events[0]?.media[0]).to.include({ caption: 'A crowd', credit: 'Ann' });
  });

  it('takes words for what their data-field says, and not for the summary', async () => {
    const { timeline, problems } = await read(
      '<li data-date="2019" data-group="ve" data-tags="a,b c"><p><span data-field="date">In 2019</span> · <span data-field="group">Venezuela</span> · ' +
        '<span data-field="place">Caracas</span></p><h3>T</h3><p>Summary</p><p data-field="dateNote">One<br>two</p>' +
        '<p data-field="sources">Sources: <a href="/a">The source</a></p></li>',
    );
    expect(problems).to.deep.equal([]);
    const { group, place, summary, dateNote, sources, tags } = timeline.events[0]!;
    expect([group, place, summary, dateNote]).to.deep.equal(['ve', 'Caracas', 'Summary', 'One\ntwo']);
    expect([sources.map(({ source }) => source), tags]).to.deep.equal([['/a'], ['a', 'b c']]);
    expect(timeline.groups).to.deep.equal([{ id: 've', title: 'Venezuela' }]);
  });

  it('keeps a dash that a line begins with, and takes away one that joins', async () => {
    const { timeline } = await read('<li data-date="2019"><b>T</b> – one<p>– two</p></li>');
    expect(timeline.events[0]?.summary).to.equal('one\n– two');
  });

  it("takes the list's language for the timeline's", async () => {
    const element = list('<li data-date="2019">T</li>');
    element.setAttribute('lang', 'es');
    expect((await parse(element)).timeline.lang).to.equal('es');
  });

  it('reads the items of the list itself, and names the one that is wrong', async () => {
    const { timeline, problems } = await read('<li data-date="2019">A<ul><li>inner</li></ul></li><li>No date</li>');
    expect(timeline.events.map(({ title, summary }) => [title, summary])).to.deep.equal([['A', 'inner']]);
    expect(problems.map(({ path }) => path)).to.deep.equal(['li[1]']);
  });

  it('leaves the list as it is', async () => {
    const element = list('<li data-date="2019"><b>T</b> rest</li>');
    const before = element.outerHTML;
    await parse(element);
    expect(element.outerHTML).to.equal(before);
  });
});

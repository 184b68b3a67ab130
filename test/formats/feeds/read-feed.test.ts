import { expect } from 'chai';
import { Parser } from 'htmlparser2';
import { readInternetDate } from '../../../src/formats/shared/internet-date.js';
import { parse } from '../../../src/formats/parse.js';
import { inJson, sample, tryMutations } from '../mutations.js';

const item = (inner: string) => `<rss version="2.0"><channel><title>C</title><item>${inner}</item></channel></rss>`;

describe('readFeedDate', () => {
  const dates: [written: string, edtf: string | undefined][] = [
    ['Tue, 03 Sep 2019 08:30:00 GMT', '2019-09-03T08:30Z'],
    ['3 Sep 2019 08:30:05 +0545', '2019-09-03T08:30:05+05:45'],
    ['Tue, 3 September 2019 08:30 -0000', '2019-09-03T08:30Z'],
    ['Wrong, 03 Sep 2019 08:30 PDT', '2019-09-03T08:30-07:00'],
    ['Tue, 03 Sep 19 08:30 UT', '2019-09-03T08:30Z'],
    ['03 Sep 99 08:30 Z', '1999-09-03T08:30Z'],
    ['03 Sep 119 08:30 Z', '2019-09-03T08:30Z'],
    ['Tue, 03 Sep 2019 08:30:00 EST (a comment)', '2019-09-03T08:30-05:00'],
    ['Tue, 03 Sep 2019', '2019-09-03'],
    ['03 Sep 2019 08:30', '2019-09-03T08:30'],
    // Nobody knows what A and CET are to whoever wrote them: the day alone.
    ['03 Sep 2019 08:30 A', '2019-09-03'],
    ['03 Sep 2019 08:30 CET', '2019-09-03'],
    ['2019-09-03T08:30:00Z', '2019-09-03T08:30Z'],
    ['2019-09-03T08:00:00.000+02:00', '2019-09-03T08:00+02:00'],
    ['2019-09-03 08:30:15', '2019-09-03T08:30:15'],
    ['2019-09', '2019-09'],
    ['03 Foo 2019', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ];
  for (const [written, edtf] of dates) {
    it(`reads “${written}” as ${edtf}`, () => {
      expect(readInternetDate(written)).to.equal(edtf);
    });
  }
});

describe('RSS and Atom', () => {
  it('are told by their contents, whatever they are called', async () => {
    for (const name of ['rss.xml', 'atom.xml'])
      expect((await parse(await sample(name), { contentType: 'text/html', name: 'feed.php' })).format).to.equal('rss');
    expect(
      (await parse('<!-- x --><rdf:RDF><item><title>T</title><dc:date>2019-01-05</dc:date></item></rdf:RDF>')).timeline
        .events[0]?.title,
    ).to.equal('T');
  });

  it('become a timeline: RSS 2.0', async () => {
    const { timeline, problems } = await parse(await sample('rss.xml'));
    expect(problems).to.deep.equal([]);
    expect(timeline).to.include({ title: 'The Example & Courier', description: 'News of the town', lang: 'en-us' });
    expect(timeline.events.map(({ date, title, summary }) => [date.edtf, title, summary])).to.deep.equal([
      ['2019-09-03T08:30-05:00', 'Bridge closes ‘for months’', 'Cracks were found in two piers.\nBuses go round.'],
      ['2019-09-04T17:05+02:00', 'Mayor: "We\'ll pay"', 'She & the council agree.'],
      ['2019-09-05T06:00Z', 'A note without a title, taken whole.', undefined],
    ]);
    const [bridge, mayor] = timeline.events;
    expect(bridge).to.include({ id: 'tag:example.org,2019:bridge', url: 'https://example.org/bridge' });
    expect(bridge!.tags).to.deep.equal(['Traffic', 'Town & county']);
    expect(bridge!.media[0]).to.include({
      url: 'https://example.org/bridge.jpg',
      alt: 'A crack in a pier',
      credit: 'J. Doe',
      width: 1200,
    });
    expect(mayor!.url).to.equal('https://example.org/mayor');
    expect(mayor!.media[0]).to.include({ url: 'https://example.org/mayor.png', alt: 'The mayor' });
    expect(mayor!.sources.map(({ source }) => source)).to.deep.equal([
      'https://example.org/mayor',
      'https://example.org/mayor.mp3',
    ]);
    expect(timeline.sources.slice(0, 2).map(({ publisher, date }) => [publisher, date])).to.deep.equal([
      ['The Example & Courier', '2019-09-03'],
      ['The Wire', '2019-09-04'],
    ]);
  });

  it('become a timeline: Atom', async () => {
    const { timeline, problems } = await parse(await sample('atom.xml'));
    expect(problems).to.deep.equal([]);
    expect(timeline).to.include({ title: 'Kurier', description: 'Nachrichten', lang: 'de' });
    expect(
      timeline.events.map(({ date, title, summary, updated }) => [date.edtf, title, summary, updated]),
    ).to.deep.equal([
      ['2020-05-01T09:15+02:00', 'Der neue Turm', 'Er steht schief.\nNoch.', '2020-05-02T09:15+02:00'],
      ['2020-05-03T12:00Z', 'a <b> c', 'Text & mehr', undefined],
    ]);
    expect(timeline.events[0]!.media.map(({ url }) => url)).to.deep.equal(['https://example.org/turm.jpg']);
    expect(timeline.events[0]!.tags).to.deep.equal(['Stadt']);
  });

  const refused: [why: string, inner: string, path: string, part: string][] = [
    ['no date', '<title>T</title>', 'item[0]', 'has no pubDate'],
    ['a date that is none', '<title>T</title><pubDate>soon</pubDate>', 'item[0].pubDate', '“soon” is not a date'],
    [
      'a day that there is not',
      '<title>T</title><pubDate>30 Feb 2019</pubDate>',
      'item[0].pubDate',
      '“30 Feb 2019” is a day that',
    ],
    ['neither title nor text', '<pubDate>3 Feb 2019</pubDate>', 'item[0]', 'has no title'],
  ];
  for (const [why, inner, path, part] of refused) {
    it(`leave out an item with ${why}`, async () => {
      const { timeline, problems } = await parse(item(inner));
      expect(timeline.events).to.deep.equal([]);
      expect(problems.map((problem) => [problem.severity, problem.path])).to.deep.equal([['error', path]]);
      expect(problems[0]?.message).to.include(part);
    });
  }

  it('name what the model finds wrong by what the feed calls it', async () => {
    const { problems } = await parse(item('<title>T</title><pubDate>3 Feb 2019</pubDate><link>javascript:x</link>'));
    expect(problems.map(({ path, field }) => [path, field])).to.deep.equal([['item[0].link', 'link']]);
  });

  it('say when they have no items', async () => {
    expect((await parse('<rss><channel><title>C</title></channel></rss>')).problems[0]?.message).to.include(
      'has no <item>',
    );
  });

  it('say where elements stand too deep in each other, and keep what comes before', async () => {
    const { timeline, problems } = await parse(
      item(`<title>A</title><pubDate>3 Feb 2019</pubDate>${'<a>'.repeat(100_000)}`),
    );
    expect(timeline.events.map(({ title }) => title)).to.deep.equal(['A']);
    expect(problems.map(({ severity }) => severity)).to.deep.equal(['error']);
  });

  it('keep items that a missing end tag put into others', async () => {
    const text = item(
      '<title>A</title><pubDate>3 Feb 2019</pubDate><item><title>B</title><pubDate>4 Feb 2019</pubDate>',
    ).replace('</item>', '');
    expect((await parse(text)).timeline.events.map(({ title }) => title)).to.deep.equal(['A', 'B']);
  });

  for (const name of ['rss.xml', 'atom.xml']) {
    it(`survive 500 mutations of ${name}`, async () => {
      const rows = (text: string) => {
        let count = 0;
        new Parser(
          { onopentagname: (tag) => void (count += Number(tag === 'item' || tag === 'entry')) },
          { xmlMode: true },
        ).end(text);
        return count;
      };
      await tryMutations(await sample(name), 'rss', { rows });
    });
  }
});

describe('JSON Feed', () => {
  it('is told by its content and its type', async () => {
    const text = await sample('feed.json');
    expect((await parse(text)).format).to.equal('json-feed');
    expect((await parse('{"items": []}', { contentType: 'application/feed+json' })).format).to.equal('json-feed');
  });

  it('becomes a timeline', async () => {
    const { timeline, problems } = await parse(await sample('feed.json'));
    expect(problems).to.deep.equal([]);
    expect(timeline).to.include({ title: 'Harbour notes', description: 'From the quay', lang: 'en' });
    expect(
      timeline.events.map(({ id, date, title, summary, url }) => [id, date.edtf, title, summary, url]),
    ).to.deep.equal([
      ['1', '2022-02-01T08:00-05:00', 'The crane moves', 'Slowly, to berth 9.', 'https://example.org/1'],
      ['2', '2022-02-03T08:00Z', 'No title, one line', undefined, 'https://example.net/2'],
    ]);
    expect(timeline.events[0]!.sources.map(({ source }) => source)).to.deep.equal([
      'https://example.org/1',
      'https://example.net/berth',
    ]);
    expect(timeline.events[0]!.updated).to.equal('2022-02-02T08:00-05:00');
  });

  it('leaves out items that are none', async () => {
    const items = [null, 5, {}, { date_published: 5, title: 'X' }, { date_published: '2019-01-05', title: {} }];
    const { timeline, problems } = await parse({ items }, { format: 'json-feed' });
    expect(timeline.events).to.deep.equal([]);
    expect(problems.map(({ path }) => path)).to.deep.equal([
      'items[0]',
      'items[1]',
      'items[2]',
      'items[3].date_published',
      'items[4]',
    ]);
  });

  it('survives 500 mutations', async () => {
    await tryMutations(await sample('feed.json'), 'json-feed', {
      rows: inJson((data: { items: unknown[] }) => data.items.length),
    });
  });
});

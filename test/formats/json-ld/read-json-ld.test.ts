import { expect } from 'chai';
import { parse } from '../../../src/formats/parse.js';
import { inJson, sample, tryMutations } from '../mutations.js';

const event = { '@type': 'Event', name: 'X', startDate: '2019-01-05' };
const titles = async (input: unknown) =>
  (await parse(input, { format: 'json-ld' })).timeline.events.map(({ title }) => title);

describe('JSON-LD', () => {
  it('is told by its content, its type and its name', async () => {
    for (const input of [await sample('events.jsonld'), { '@type': 'Event' }, [{ '@type': 'Event' }], { '@graph': [] }])
      expect((await parse(input)).format).to.equal('json-ld');
    for (const hints of [{ name: 'x.jsonld' }, { contentType: 'application/ld+json' }])
      expect((await parse('{"name": "X", "startDate": "2019"}', hints)).format).to.equal('json-ld');
  });

  it('becomes a timeline', async () => {
    const { timeline, problems } = await parse(await sample('events.jsonld'));
    expect(problems).to.deep.equal([]);
    expect(
      timeline.events.map(({ date, title, status, dateNote, place }) => [date.edtf, title, status, dateNote, place]),
    ).to.deep.equal([
      [
        '2023-06-17T19:30-04:00/2023-06-17T22:00-04:00',
        'Open-air concert',
        'confirmed',
        undefined,
        'City Park, Springfield, US',
      ],
      ['2023-07-01/2023-07-02', 'Street fair', 'corrected', 'Rescheduled from 2023-06-24', 'Main Street'],
      ['2023-05-02T06:00+00:00', 'Council backs the park', 'confirmed', undefined, undefined],
    ]);
    const [concert, , article] = timeline.events;
    expect(concert).to.include({ summary: 'In the park & for free.', url: 'https://example.org/concert' });
    expect(concert!.media).to.deep.equal([
      {
        url: 'https://example.org/park.jpg',
        alt: 'The stage',
        caption: 'The stage',
        credit: 'P. Photo',
        thumbnail: undefined,
        width: 1600,
        height: 900,
      },
    ]);
    expect([concert!.tags, article!.tags]).to.deep.equal([
      ['music', 'park'],
      ['council', 'park'],
    ]);
    expect(article).to.include({
      group: 'Politics',
      url: 'https://example.org/park',
      updated: '2023-05-03T06:00+00:00',
    });
    expect(timeline.sources[0]).to.include({
      title: 'Council backs the park',
      publisher: 'The Example',
      date: '2023-05-02',
    });
  });

  const forms: [why: string, input: unknown][] = [
    ['one thing', event],
    ['a list', [event]],
    [
      'an ItemList of ListItems',
      { '@type': 'ItemList', name: 'L', itemListElement: [{ '@type': 'ListItem', item: event }] },
    ],
    ['a graph in a list', [{ '@graph': [event] }]],
    ['a type by its address', { ...event, '@type': 'http://schema.org/TheaterEvent' }],
    ['a prefix', { '@type': 'schema:Event', 'schema:name': 'X', 'schema:startDate': '2019-01-05' }],
    ['a list of types', { ...event, '@type': ['Thing', 'Festival'] }],
    ['no type', { name: 'X', startDate: '2019-01-05' }],
    ['a text with its language', { ...event, name: [{ '@value': 'X', '@language': 'en' }] }],
    ['an event in another', { '@type': 'EventSeries', name: 'S', startDate: '2019', subEvent: [event] }],
    ['an article', { '@type': 'NewsArticle', headline: 'X', datePublished: '2019-01-05' }],
    [
      'a page with an article',
      { '@type': 'WebPage', mainEntity: { '@type': 'OpinionNewsArticle', headline: 'X', datePublished: '2019' } },
    ],
  ];
  for (const [why, input] of forms) {
    it(`is read from ${why}`, async () => {
      expect(await titles(input)).to.include('X');
    });
  }

  const refused: [why: string, node: object, path: string, part: string][] = [
    ['no date', { startDate: undefined }, '[0]', 'has no startDate'],
    ['a date that is none', { startDate: 'in spring' }, '[0].startDate', '“in spring” is not a date'],
    ['a day that there is not', { startDate: '2019-02-30' }, '[0].startDate', 'is a day that'],
    ['an end that is none', { endDate: 'late' }, '[0].endDate', '“late” is not a date'],
    ['an end before its start', { endDate: '2018-01-05' }, '[0].endDate', 'ends before it starts'],
    ['no name', { name: {} }, '[0]', 'has no name'],
  ];
  for (const [why, change, path, part] of refused) {
    it(`leaves out an event with ${why}`, async () => {
      const { timeline, problems } = await parse([{ ...event, ...change }]);
      expect(timeline.events).to.deep.equal([]);
      expect(problems.map((problem) => [problem.severity, problem.path])).to.deep.equal([['error', path]]);
      expect(problems[0]?.message).to.include(part);
    });
  }

  it('never calls what is cancelled confirmed', async () => {
    const { timeline } = await parse({ ...event, eventStatus: 'https://schema.org/EventCancelled' });
    expect(timeline.events[0]).to.include({ status: 'planned', dateNote: 'Cancelled' });
  });

  it('survives cycles and depth', async () => {
    const cycle: Record<string, unknown> = { ...event };
    cycle.subEvent = [cycle];
    cycle.location = cycle;
    expect(await titles(cycle)).to.deep.equal(['X']);
    let deep: unknown = event;
    for (let depth = 0; depth < 10_000; depth++) deep = { '@graph': [deep] };
    expect((await parse(deep)).problems.map(({ severity }) => severity)).to.include('error');
  });

  it('says when there is nothing to read', async () => {
    const { problems } = await parse({ '@type': 'Recipe', name: 'X' });
    expect(problems[0]?.message).to.include('neither an Event nor a NewsArticle');
  });

  it('survives 500 mutations', async () => {
    const rows = inJson(
      (data: { '@graph': Record<string, unknown>[] }) =>
        data['@graph'].filter(({ startDate }) => startDate !== undefined && startDate !== null).length,
    );
    await tryMutations(await sample('events.jsonld'), 'json-ld', { rows });
  });
});

import { expect } from 'chai';
import { parse } from '../../../src/formats/parse.js';
import { inJson, sample, tryMutations } from '../mutations.js';

const slide = (start_date: unknown, rest: object = {}) => ({
  events: [{ start_date, text: { headline: 'X', text: '' }, ...rest }],
});
const read = (input: unknown) => parse(input, { format: 'timelinejs' });
const dateOf = async (start: unknown, end?: unknown) => {
  const { timeline, problems } = await read(slide(start, { end_date: end }));
  return { date: timeline.events[0]?.date.edtf, problems };
};

describe('TimelineJS', () => {
  it('is told by its content', async () => {
    for (const name of ['timelinejs.json', 'timelinejs-2.json'])
      expect((await parse(await sample(name))).format).to.equal('timelinejs');
    expect((await parse(JSON.parse(await sample('timelinejs.json')))).format).to.equal('timelinejs');
    expect((await parse({ title: { text: { headline: 'X' } }, events: [] })).format).to.equal('timelinejs');
  });

  it('becomes a timeline with eras, groups, pictures and sources', async () => {
    const { timeline, problems } = await parse(await sample('timelinejs.json'));
    expect(timeline.title).to.equal('The harbour fire & after');
    expect(timeline.description).to.equal('How a fire closed the harbour.\nAnd what followed.');
    expect(timeline.groups.map(({ id }) => id)).to.deep.equal(['Fire service', 'Shipping', 'Inquiry']);
    expect(timeline.eras.map(({ title, date }) => [title, date.edtf])).to.deep.equal([['Closed', '2021-03/2021-05']]);
    expect(timeline.events.map(({ date, title }) => [date.edtf, title])).to.deep.equal([
      ['2021-03-14T05:30', 'Fire breaks out in shed 4'],
      ['2021-03', 'Ships are sent elsewhere'],
      ['2021-04-02/2021-04-20', 'The inquiry sits'],
      ['2021-05', 'The harbour opens again'],
      ['-0043-03-15', 'The first harbour is mentioned'],
    ]);
    const [fire, ships, inquiry, opening, first] = timeline.events;
    expect(fire).to.include({
      id: 'fire',
      group: 'Fire service',
      summary: "Crews are called at dawn.\nSee the fire service's report.",
    });
    expect(fire!.media[0]).to.include({
      alt: 'Black smoke above roofs',
      caption: 'Smoke over the old town',
      credit: 'M. Photographer / Agency',
    });
    expect(fire!.sources).to.deep.equal([{ source: 'https://example.org/report.pdf', basis: undefined }]);
    expect(ships!.dateNote).to.equal('Mid-March');
    expect(ships!.media).to.have.lengthOf(1);
    expect(ships!.media[0]).to.include({
      url: 'https://www.youtube.com/watch?v=abc123',
      caption: 'A captain speaks',
      credit: 'Harbour TV',
      thumbnail: 'https://example.org/thumb.png',
    });
    expect(inquiry!.summary).to.equal('Fourteen witnesses.\nTwo experts.\nNo one was warned.');
    expect(opening!.sources[0]?.source).to.equal('https://maps.example.org/embed?a=1&b=2');
    expect(opening!.media[0]).to.include({ url: 'https://example.org/berths.webp', alt: '' });
    expect(first!.media[0]?.url).to.equal('https://commons.wikimedia.org/wiki/Special:FilePath/Old_harbour.jpg');
    expect(problems.map(({ severity, path }) => [severity, path])).to.deep.equal([
      ['warning', 'title.media.url'],
      ['warning', 'events[4].media.alt'],
    ]);
  });

  it('of version 2 becomes one as well', async () => {
    const { timeline } = await parse(await sample('timelinejs-2.json'));
    expect([timeline.title, timeline.description]).to.deep.equal(['The tram line', 'Twenty years of planning']);
    expect(timeline.events.map(({ date, title, group }) => [date.edtf, title, group])).to.deep.equal([
      ['2011-12-10/2011-12-11', 'The city votes', 'Votes'],
      ['2012-01', 'Tracks are ordered', undefined],
      ['2013-06-24', 'Works begin', 'Works'],
      ['2014/2016', 'The works go on', undefined],
    ]);
    expect(timeline.eras[0]?.title).to.equal('From vote to tram');
    expect(timeline.events.flatMap(({ media }) => media.map(({ url }) => url))).to.deep.equal([
      'https://example.org/vote.png',
      'https://vimeo.com/1234',
    ]);
  });

  const dates: [start: unknown, end: unknown, edtf: string][] = [
    [{ year: 2019 }, undefined, '2019'],
    [{ year: '2019', month: '', day: '' }, { year: '' }, '2019'],
    [{ year: ' 2019 ', month: '01' }, {}, '2019-01'],
    [{ year: 2019, month: 1, day: 5, hour: 0, minute: 0 }, null, '2019-01-05T00:00'],
    [{ year: 2019, month: 1, day: 5, hour: 7 }, '', '2019-01-05T07:00'],
    [{ year: 2019, month: 1, day: 5, hour: 7, minute: 8, second: 9 }, undefined, '2019-01-05T07:08:09'],
    [{ year: 2019 }, { year: '2019' }, '2019'],
    [{ year: -1 }, { year: 1 }, '0000/0001'],
    [{ year: -500 }, undefined, '-0499'],
    [{ year: '-12000', month: 1 }, undefined, 'Y-11999'],
    [{ year: 476 }, undefined, '0476'],
    [{ year: -13800000000 }, undefined, 'Y-13800000000'],
    [{ year: '-13800000000', month: '' }, {}, 'Y-13800000000'],
    [{ year: '-4.6e9' }, { year: -66_000_000 }, 'Y-4600000000/Y-66000000'],
    [{ year: -13.8e9 }, { year: 2019, month: 4, day: 30 }, 'Y-13800000000/2019-04-30'],
    ['-13800000000', undefined, 'Y-13800000000'],
    [{ year: 5e9 }, undefined, 'Y5000000000'],
    ['2019-01-05', undefined, '2019-01-05'],
  ];
  for (const [start, end, edtf] of dates) {
    it(`reads ${JSON.stringify([start, end])} as ${edtf}`, async () => {
      expect(await dateOf(start, end)).to.deep.equal({ date: edtf, problems: [] });
    });
  }

  const refused: [start: unknown, end: unknown, path: string, part: string][] = [
    [undefined, undefined, 'events[0]', 'has no start_date'],
    [{}, { year: 2019 }, 'events[0]', 'has no start_date'],
    [{ month: 5 }, undefined, 'events[0].start_date.month', '“5” has no year'],
    [{ year: 'MMXIX' }, undefined, 'events[0].start_date.year', '“MMXIX” is not a year'],
    [{ year: 0 }, undefined, 'events[0].start_date.year', 'write -1 for 1 BCE'],
    [{ year: 2019.5 }, undefined, 'events[0].start_date.year', '“2019.5” is not a year'],
    [{ year: 2019, month: 13 }, undefined, 'events[0].start_date.month', 'write a number from 1 to 12'],
    [{ year: 2019, month: {} }, undefined, 'events[0].start_date.month', '“an object” is not a month'],
    [{ year: 2019, month: 2, day: 30 }, undefined, 'events[0].start_date', "that its month doesn't have"],
    [{ year: 2019, month: 3 }, { year: 2019, month: 1 }, 'events[0].end_date', 'ends before it starts'],
    [{ year: 2019 }, { year: 'soon' }, 'events[0].end_date.year', '“soon” is not a year'],
    [{ year: '-20000000001' }, undefined, 'events[0].start_date.year', '“-20000000001” is beyond the years'],
    [{ year: 4.6e10 }, undefined, 'events[0].start_date.year', 'is beyond the years'],
    [{ year: -13.8e9 }, { year: -13.9e9 }, 'events[0].end_date', 'ends before it starts'],
    [['2019'], undefined, 'events[0]', 'has no start_date'],
    ['yesterday', undefined, 'events[0].start_date', '“yesterday” is not a date'],
  ];
  for (const [start, end, path, part] of refused) {
    it(`leaves out ${JSON.stringify([start, end])}, and says why`, async () => {
      const { date, problems } = await dateOf(start, end);
      expect(date).to.equal(undefined);
      expect(problems.map((problem) => [problem.severity, problem.path])).to.deep.equal([['error', path]]);
      expect(problems[0]?.message).to.include(part);
    });
  }

  it('reads its cosmological scale, with what is near beside it', async () => {
    const text = { headline: 'X' };
    const document = {
      scale: 'cosmological',
      events: [
        { start_date: { year: '-13800000000' }, end_date: { year: -4600000000 }, text },
        { start_date: { year: -44 }, text },
        { start_date: { year: 2019, month: 4, day: 30 }, text },
      ],
      eras: [{ start_date: { year: -13.8e9 }, end_date: { year: -13.6e9 }, text }],
    };
    const { timeline, problems, format } = await parse(JSON.stringify(document));
    expect([format, problems]).to.deep.equal(['timelinejs', []]);
    expect(timeline.events.map(({ date }) => date.edtf)).to.deep.equal([
      'Y-13800000000/Y-4600000000',
      '-0043',
      '2019-04-30',
    ]);
    expect(timeline.eras[0]!.date.edtf).to.equal('Y-13800000000/Y-13600000000');
  });

  it('says what of a date is left out', async () => {
    const { date, problems } = await dateOf({ year: 2019, day: 5 });
    expect(date).to.equal('2019');
    expect(problems.map(({ severity, path }) => [severity, path])).to.deep.equal([
      ['warning', 'events[0].start_date.day'],
    ]);
  });

  it('takes what it is given for what it is not without throwing', async () => {
    const cycle: Record<string, unknown> = { start_date: { year: 2019 } };
    cycle.text = cycle;
    cycle.media = cycle;
    const broken = {
      get start_date(): object {
        throw new Error('no');
      },
    };
    const events = [
      null,
      7,
      'x',
      [],
      {},
      cycle,
      broken,
      { start_date: { year: 2020 }, text: { headline: 5 }, media: 'javascript:x' },
    ];
    const { timeline, problems } = await read({ events, eras: [null, { text: {} }], title: 5 });
    expect(timeline.events.map(({ title }) => title)).to.deep.equal(['5']);
    expect(problems.filter(({ severity }) => severity === 'error').map(({ path }) => path)).to.include.members([
      ...[0, 1, 2, 3, 4, 5, 6].map((index) => `events[${index}]`),
      'eras[0]',
      'eras[1]',
    ]);
  });

  for (const name of ['timelinejs.json', 'timelinejs-2.json']) {
    it(`survives 500 mutations of ${name}`, async () => {
      const rows = inJson(
        (data: { events?: unknown[]; timeline?: { date?: unknown[] } }) => (data.events ?? data.timeline?.date)?.length,
      );
      await tryMutations(await sample(name), 'timelinejs', { rows });
    });
  }
});

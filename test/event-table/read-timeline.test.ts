import { expect } from 'chai';
import { toTimeline } from '../../src/event-table/read-timeline.js';
import type { NewsEvent, Problem, Timeline } from '../../src/model/types.js';

const good = { id: 'good', date: '2019-01', title: 'Good' };

async function read(raw: unknown): Promise<{ timeline: Timeline; problems: Problem[] }> {
  return toTimeline(raw);
}

/** The first of two events, whose fields are given; the second one must survive whatever the first one is. */
async function first(raw: object): Promise<{ event: NewsEvent | undefined; problems: Problem[] }> {
  const groups = [{ id: 'g', title: 'G' }];
  const sources = [{ id: 's', title: 'S' }];
  const { timeline, problems } = await read({ groups, sources, events: [raw, good] });
  expect(timeline.events.at(-1)?.title).to.equal('Good');
  return { event: timeline.events.length > 1 ? timeline.events[0] : undefined, problems };
}

describe('toTimeline: events', () => {
  it('reads every field', async () => {
    const { timeline, problems } = await read({
      title: 'T',
      description: 'D',
      lang: 'es-VE',
      timeZone: 'America/Caracas',
      updated: '2019-05',
      groups: [{ id: 'g', title: 'G' }],
      eras: [{ id: 'e', title: 'E', start: '2019', end: '2020' }],
      sources: [{ id: 's', title: 'S', publisher: 'P', url: 'https://example.org/', date: '2019-05' }],
      events: [
        {
          id: 7,
          date: '2019-05-03T10:00',
          title: 'Title',
          summary: 'One\ntwo',
          group: 'g',
          importance: '60',
          status: 'disputed',
          dateNote: 'Note',
          sources: ['s', { source: 's', basis: 'B' }],
          media: [{ url: 'a.mp4', alt: '', caption: 'C', credit: 'Cr', thumbnail: 'a.jpg', width: 10, height: 20 }],
          place: 'Caracas',
          tags: ['x', 'y', 'x'],
          url: '/more',
          updated: '2019-05-04',
        },
      ],
    });
    expect(problems).to.deep.equal([]);
    const [event] = timeline.events;
    expect(event?.date.start).to.equal(Date.UTC(2019, 4, 3, 14));
    expect({ ...event, date: '' }).to.deep.equal({
      id: '7',
      date: '',
      title: 'Title',
      summary: 'One\ntwo',
      group: 'g',
      importance: 60,
      status: 'disputed',
      dateNote: 'Note',
      sources: [
        { source: 's', basis: undefined },
        { source: 's', basis: 'B' },
      ],
      media: [{ url: 'a.mp4', alt: '', caption: 'C', credit: 'Cr', thumbnail: 'a.jpg', width: 10, height: 20 }],
      place: 'Caracas',
      tags: ['x', 'y'],
      url: '/more',
      updated: '2019-05-04',
    });
    expect(timeline.eras[0]?.date.edtf).to.equal('2019/2020');
    expect(timeline.sources[0]?.date).to.equal('2019-05');
  });

  it('needs no more than a title and a date', async () => {
    const { event, problems } = await first({ date: '2019', title: 'Señor X: the “return”' });
    expect(problems).to.deep.equal([]);
    expect(event).to.include({ id: 'señor-x-the-return', importance: 0, status: 'confirmed' });
  });

  const dropped: [why: string, raw: object, path: string, part: string][] = [
    ['no date', { title: 'X' }, 'events[0]', 'has no date'],
    ['no title', { date: '2019' }, 'events[0]', 'has no title'],
    ['an unreadable date', { title: 'X', date: '20190105' }, 'events[0].date', '“20190105” is not a date'],
    ['a day that is none', { title: 'X', date: '2019-02-30' }, 'events[0].date', '“2019-02-30” is a day'],
    [
      'a date that is a number',
      { title: 'X', date: 2019 },
      'events[0].date',
      '“2019” is not a text: write it in quotes',
    ],
    ['a date out of range', { title: 'X', date: 'Y30000000000' }, 'events[0].date', '“Y30000000000” is beyond'],
    [
      'an end before its start',
      { title: 'X', start: '2019-03-01', end: '2019-01-02' },
      'events[0].end',
      '“2019-03-01/2019-01-02” ends before it starts',
    ],
    ['an end that is no text', { title: 'X', start: '2019', end: {} }, 'events[0].end', 'an object'],
    ['a list for an event', [good], 'events[0]', '“a list” is not an object'],
  ];
  for (const [why, raw, path, part] of dropped) {
    it(`leaves out an event with ${why}`, async () => {
      const { event, problems } = await first(raw);
      expect(event).to.equal(undefined);
      expect(problems.map((problem) => [problem.severity, problem.path])).to.deep.equal([['error', path]]);
      expect(problems[0]?.message).to.include(part);
    });
  }

  const mended: [why: string, raw: object, path: string, part: string, kept: object][] = [
    ['an unknown group', { group: 'h' }, 'events[0].group', '“h” is not among', { group: undefined }],
    ['an unknown source', { sources: ['z'] }, 'events[0].sources[0].source', '“z” is not among', {}],
    ['an unknown status', { status: 'sure' }, 'events[0].status', '“sure” is not known', { status: 'reported' }],
    ['a wrong importance', { importance: 'high' }, 'events[0].importance', '“high” is not a number', { importance: 0 }],
    ['an endless importance', { importance: Infinity }, 'events[0].importance', 'Infinity', { importance: 0 }],
    ['a negative importance', { importance: -1 }, 'events[0].importance', '“-1”', { importance: 0 }],
    [
      'a script URL',
      { url: 'javascript:alert(1)' },
      'events[0].url',
      '“javascript:alert(1)” is left out',
      { url: undefined },
    ],
    [
      'a summary of the wrong type',
      { summary: { a: 1 } },
      'events[0].summary',
      '“an object” is not a text',
      { summary: undefined },
    ],
    ['tags that are no list', { tags: 'x' }, 'events[0].tags', '“x” is not a list', {}],
    ['a tag of the wrong type', { tags: [{}] }, 'events[0].tags[0].tag', 'an object', {}],
    ['media without a URL', { media: [{ alt: 'A' }] }, 'events[0].media[0]', 'has no url', {}],
    ['media that is no object', { media: ['a.jpg'] }, 'events[0].media[0]', '“a.jpg” is not an object', {}],
    ['media without words', { media: [{ url: 'a.jpg' }] }, 'events[0].media[0].alt', 'describe it', {}],
    ['a wrong update', { updated: 'today' }, 'events[0].updated', '“today” is not a date', { updated: undefined }],
    ['a __proto__ key', JSON.parse('{"__proto__":{"polluted":1}}'), 'events[0].__proto__', 'is not read', {}],
  ];
  for (const [why, raw, path, part, kept] of mended) {
    it(`keeps an event with ${why}, and says what to do`, async () => {
      // Not by spread, which would set a prototype.
      const all = Object.defineProperties({ date: '2019', title: 'X' }, Object.getOwnPropertyDescriptors(raw));
      const { event, problems } = await first(all);
      expect(event).to.include({ title: 'X', ...kept });
      expect(problems.map((problem) => problem.path)).to.deep.equal([path]);
      expect(problems[0]?.message).to.include(part);
      expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
    });
  }

  it('keeps the rest of an event whose getter throws', async () => {
    const raw = {
      date: '2019',
      title: 'X',
      get summary(): string {
        throw new Error('no');
      },
    };
    const { event, problems } = await first(raw);
    expect(event?.title).to.equal('X');
    expect(problems.map((problem) => problem.path)).to.deep.equal(['events[0].summary']);
  });

  it('survives cycles', async () => {
    const raw: Record<string, unknown> = { date: '2019', title: 'X' };
    raw.summary = raw;
    raw.media = [raw];
    raw.sources = [raw];
    const { event, problems } = await first(raw);
    expect(event?.title).to.equal('X');
    expect(problems.map((problem) => problem.path)).to.deep.equal([
      'events[0].summary',
      'events[0].sources[0].source',
      'events[0].media[0]',
    ]);
  });

  it('shortens texts of ten million characters', async () => {
    const long = '🙂'.repeat(5_000_000);
    const { event, problems } = await first({ id: long, date: '2019', title: long, summary: long });
    expect([event?.id.length, event?.title.length, event?.summary?.length]).to.deep.equal(
      [200, 1000, 20_000].map((n) => n - 1),
    );
    expect(event?.title).not.to.match(/[\ud800-\udbff](?![\udc00-\udfff])/);
    expect(problems.map((problem) => problem.field)).to.have.members(['id', 'title', 'summary']);
    for (const { value, message } of problems)
      expect([value!.length <= 80, message.length < 300]).to.deep.equal([true, true]);
  });

  it('takes control characters out of texts, and keeps the marks that scripts need', async () => {
    const { event } = await first({ date: '2019', title: ' a\0b\u001bc\u202ed\r\n e ', summary: 'x\ny\u200fz\u0007' });
    expect([event?.title, event?.summary]).to.deep.equal(['abcd e', 'x\ny\u200fz']);
  });
});

describe('toTimeline: ids', () => {
  it('keeps both events of one id and renames the second', async () => {
    const events = ['a', 'a', 'a', 'a-2'].map((id, i) => ({ id, date: '2019', title: `T${i}` }));
    const { timeline, problems } = await read({ events });
    expect(timeline.events.map(({ id, title }) => `${id} ${title}`)).to.deep.equal([
      'a T0',
      'a-3 T1',
      'a-4 T2',
      'a-2 T3',
    ]);
    expect(problems.map(({ path }) => path)).to.deep.equal(['events[1].id', 'events[2].id']);
    expect(problems[0]?.message).to.include('“a”').and.to.include('“a-3”');
  });

  it('makes ids from titles, and never takes one that the data gives', async () => {
    const events = [{ title: 'A' }, { title: 'A' }, { title: '!' }, { title: 'B', id: 'a' }];
    const { timeline, problems } = await read({ events: events.map((event) => ({ ...event, date: '2019' })) });
    expect(timeline.events.map(({ id }) => id)).to.deep.equal(['a-2', 'a-3', 'untitled', 'a']);
    expect(problems).to.deep.equal([]);
  });

  it('allows __proto__ and constructor as ids', async () => {
    const ids = ['__proto__', 'constructor'];
    const { timeline, problems } = await read({
      groups: ids.map((id) => ({ id })),
      events: ids.map((id) => ({ id, group: id, date: '2019', title: id })),
    });
    expect(timeline.events.map(({ id, group }) => [id, group])).to.deep.equal(ids.map((id) => [id, id]));
    expect(problems).to.deep.equal([]);
  });
});

describe('toTimeline: the timeline itself', () => {
  it('takes a bare list of events', async () => {
    expect((await read([good])).timeline.events[0]?.id).to.equal('good');
  });

  for (const raw of [undefined, null, 7, 'text', true, {}, () => 1]) {
    it(`explains what is wrong with ${String(raw)}`, async () => {
      const { timeline, problems } = await read(raw);
      expect(timeline.events).to.deep.equal([]);
      expect(problems.map(({ severity }) => severity)).to.deep.equal(['error']);
    });
  }

  it('survives objects that fail at the touch', async () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect((await read(proxy)).problems).to.have.length(1);
  });

  it('tells problems in the order of their places', async () => {
    const { timeline, problems } = await read({
      lang: '-',
      timeZone: 'Mars/Phobos',
      groups: [{ title: 'No id' }, { id: 'g' }, { id: 'g', title: 'Again' }],
      eras: [{ title: 'E' }, { date: '2019' }, 5],
      sources: [{ id: 's', url: 'data:text/html,x' }],
      events: [{ title: 'X' }, { date: '2019' }, good],
    });
    expect(problems.map(({ path }) => path)).to.deep.equal([
      'lang',
      'timeZone',
      'groups[0]',
      'groups[2].id',
      'eras[0]',
      'eras[1]',
      'eras[2]',
      'sources[0].url',
      'events[0]',
      'events[1]',
    ]);
    expect(timeline.timeZone).to.equal(undefined);
    expect(timeline.groups).to.deep.equal([{ id: 'g', title: 'g' }]);
    expect(timeline.events.map(({ id }) => id)).to.deep.equal(['good']);
  });

  it('takes as long for each of many events of one id as for each of few', async () => {
    // Quadratic work would take minutes here and run into the time limit.
    const events = Array.from({ length: 100_000 }, () => ({ id: 'same', date: '2019-01-05', title: 'Same' }));
    const { timeline, problems } = await read({ events });
    expect(new Set(timeline.events.map(({ id }) => id)).size).to.equal(100_000);
    expect(problems).to.have.length(99_999);
  }).timeout(20_000);
});

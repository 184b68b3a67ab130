import { expect } from 'chai';
import fc from 'fast-check';
import { parse } from '../../src/formats/registry.js';
import { radixOrder, thread } from '../../src/model/bulk.js';
import { EventIndex } from '../../src/model/event-index.js';
import type { NewsEvent } from '../../src/model/types.js';

const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `e${i}`, title: 'T', date: '2019-01-05' }));

describe('reading much', () => {
  const own = { ...thread };
  let pauses = 0;

  beforeEach(() => {
    // A clock that goes 5 ms with each look at it.
    let now = 0;
    pauses = 0;
    thread.now = () => (now += 5);
    thread.pause = async () => void pauses++;
  });

  afterEach(() => Object.assign(thread, own));

  it('does not pause for few events', async () => {
    const { timeline } = await parse(rows(512));
    expect([timeline.events.length, pauses]).to.deep.equal([512, 0]);
  });

  it('pauses once it has worked for 12 ms, and says how far it is', async () => {
    const told: number[][] = [];
    const { timeline, problems } = await parse(rows(5120), { progress: (...how) => told.push(how) });
    expect([timeline.events.length, problems.length]).to.deep.equal([5120, 0]);
    // Looks at the clock every 512 events: the third one after each pause finds 15 ms gone.
    expect(told).to.deep.equal([
      [1536, 5120],
      [3072, 5120],
      [4608, 5120],
    ]);
    expect(pauses).to.equal(3);
  });

  it('stops when told to, keeps what it has, and says so', async () => {
    const stop = new AbortController();
    const { timeline, problems } = await parse(JSON.stringify({ events: rows(5120) }), {
      signal: stop.signal,
      progress: () => stop.abort(),
    });
    expect(timeline.events.length).to.equal(1536);
    expect(problems.map(({ severity, message }) => [severity, message])).to.deep.equal([
      ['error', 'The data is not all read, since reading was stopped: load it again.'],
    ]);
  });

  it('lets other tasks come between', async () => {
    const microtasks = async () => {
      for (let i = 0; i < 100; i++) await undefined;
      return 'microtasks';
    };
    const pause = own.pause();
    expect(await Promise.race([pause, microtasks()])).to.equal('microtasks');
    await pause;
  });
});

describe('radixOrder', () => {
  const time = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: -8_640_000_000, max: 8_640_000_000 }).map((seconds) => seconds * 1000),
  );
  const importance = fc.oneof(fc.nat(2), fc.double({ min: 0, noNaN: true }), fc.constant(-0));

  it('is that of a plain sort', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(time, time, importance)), fc.boolean(), (events, sort) => {
        const rule = (a: number[], b: number[]) => a[0]! - b[0]! || a[1]! - b[1]! || b[2]! - a[2]!;
        // A native sort is stable too.
        if (sort) events.sort(rule);
        const column = (at: 0 | 1 | 2) => Float64Array.from(events, (event) => event[at]);
        // Ends never come before the first start.
        const ends = column(1).map((end, i) => Math.max(end, events[i]![0]));
        const keys = events.map((event, i) => [event[0], ends[i]!, event[2], i]);
        const expected = keys.toSorted(rule).map((key) => key[3]!);
        expect([...radixOrder(column(0), ends, column(2))]).to.deep.equal(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an index of many events', () => {
  it('takes at most 64 bytes an event, of which the levels take 20', async () => {
    const { timeline } = await parse(rows(1000));
    const index = new EventIndex(timeline, 'UTC');
    const bytes = [index.start, index.end, index.importance].reduce((sum, { byteLength }) => sum + byteLength, 0);
    // And a reference to the event, of up to 8 bytes.
    expect(bytes / index.size + 8 + 20).to.be.at.most(64);
  });

  it('finds every event, whichever was asked for first', () => {
    const date = { edtf: '2019', start: 0, end: 1, precision: 'day', approximate: false, uncertain: false };
    const events = Array.from({ length: 50 }, (_, i) => ({ id: `e${i}`, title: 'T', importance: i, date }));
    const index = new EventIndex({ events: events as unknown as NewsEvent[] }, 'UTC');
    expect(index.at(30).id).to.equal('e19');
    expect(['e19', 'e49', 'e0', 'e19', 'none'].map((id) => index.indexOf(id))).to.deep.equal([30, 0, 49, 30, -1]);
  });
});

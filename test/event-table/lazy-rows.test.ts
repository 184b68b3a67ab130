import type { LazyRows } from '../../src/event-table/lazy-rows.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { parse } from '../../src/formats/parse.js';
import { createDraft } from '../../src/event-table/build.js';
import { sortByDate } from '../../src/event-table/radix-sort.js';
import { EventTable } from '../../src/event-table/event-table.js';
import { runInSlices, thread } from '../../src/scheduling/yield.js';
import type { NewsEvent } from '../../src/model/types.js';
import { toTimeline } from '../../src/event-table/read-timeline.js';
import { anyRow, filler, head } from './odd-rows.js';

const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `e${i}`, title: 'T', date: '2019-01-05' }));

const own = { ...thread };
let pauses = 0;

/** A clock that goes 5 ms with each look at it. */
function mockClock(): void {
  let now = 0;
  pauses = 0;
  thread.now = () => (now += 5);
  thread.pause = async () => void pauses++;
}

describe('reading much', () => {
  beforeEach(mockClock);
  afterEach(() => Object.assign(thread, own));

  it('does not pause for few events', async () => {
    const { timeline, lazyEvents: many } = await parse(rows(1000));
    expect([timeline.events.length, many, pauses]).to.deep.equal([1000, undefined, 0]);
  });

  it('pauses once it has worked for 12 ms', async () => {
    const { timeline, problems } = await parse(rows(5120));
    expect([timeline.events.length, problems.length]).to.deep.equal([5120, 0]);
    // Looks at the clock every 512 events: the second one after each pause finds 15 ms gone.
    expect(pauses).to.equal(4);
  });

  it('says how far it is once it takes long, and not too often', async () => {
    const told: [done: number, at: number][] = [];
    await parse(rows(100_000), {
      progress(done, total) {
        expect(total).to.equal(100_000);
        told.push([done, thread.now()]);
      },
    });
    expect(told.length).to.be.at.least(3);
    expect(told[0]![1]).to.be.at.least(300);
    told.slice(1).forEach(([done, at], i) => {
      expect(done).to.be.greaterThan(told[i]![0]);
      expect(at - told[i]![1]).to.be.at.least(250);
    });
  });

  it('stops when told to, keeps what it has, and says so', async () => {
    const stop = new AbortController();
    let done = 0;
    const { timeline, problems } = await parse(JSON.stringify({ events: rows(100_000) }), {
      signal: stop.signal,
      progress: (now) => stop.abort((done = now)),
    });
    expect(timeline.events.length).to.equal(done).and.within(512, 99_999);
    expect(problems.map(({ severity, message }) => [severity, message])).to.deep.equal([
      ['error', 'The data is not all read, since reading was stopped: load it again.'],
    ]);
  });

  it('shows once what there is when it takes long, and then the rest', async () => {
    const seen: [size: number, last: string][] = [];
    const { lazyEvents: many } = await parse(rows(100_000), {
      async preview(read) {
        const index = await read.lazyEvents!.index('UTC');
        seen.push([index.size, index.at(index.size - 1).id]);
      },
    });
    expect(seen).to.have.length(1);
    const [[size, last]] = seen as [[number, string]];
    expect(size).to.be.within(1000, 99_999);
    expect(last).to.equal(`e${size - 1}`);
    expect((await many!.index('UTC')).size).to.equal(100_000);
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

describe('sortByDate', () => {
  const rule = (a: number[], b: number[]) => a[0]! - b[0]! || a[1]! - b[1]! || b[2]! - a[2]!;

  /** Holds the order of events, given as start, end and importance, to that of a plain sort. */
  async function expectOrder(events: number[][], message?: string): Promise<void> {
    const columns = createDraft(events.length);
    events.forEach(([start, end, importance], i) => {
      columns.start[i] = start!;
      columns.end[i] = end!;
      columns.importance[i] = importance!;
    });
    // A native sort is stable too.
    const expected = events.map((event, i) => [...event, i]).toSorted(rule);
    const order = await runInSlices(sortByDate(columns));
    expect(order.join(), message).to.equal(expected.map((key) => key[3]).join());
  }

  const time = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: -8_640_000_000, max: 8_640_000_000 }).map((seconds) => seconds * 1000),
  );
  const importance = fc.oneof(fc.nat(2), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), fc.constant(-0));

  it('is that of a plain sort', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(time, time, importance)), fc.boolean(), async (events, sort) => {
        const list = events.map(([a, b, c]) => [Math.min(a, b), Math.max(a, b), c]);
        await expectOrder(sort ? list.sort(rule) : list);
      }),
      { numRuns: 500 },
    );
  });

  const DAY = 86_400_000;
  const wide = (share: number) => Math.floor((share - 0.5) * 20_000 * 365.25) * DAY;
  const kinds: Record<string, (random: () => number, i: number) => number[]> = {
    'from the year -9999 to 9999': (random) => [wide(random()), wide(1), random()],
    'whole days, of which many are the same': (random) => [Math.floor(random() * 9) * DAY, 9 * DAY, random()],
    'all at one time': () => [-5, -4, 7],
    'all at one time, with other ends': (random) => [0, 1 + Math.floor(random() * 40), Math.floor(random() * 3)],
    'all at one time but one': (random, i) => [i ? 1e9 : -8.64e15, 2e9, random()],
    'in order': (_, i) => [i * 1000, i * 1000 + 1, 0],
    'the other way round': (_, i) => [-i * 1000, 1, 0],
    'nearly in order': (random, i) => [i * 1000 + Math.floor(random() * 5000), 1e8, 0],
    'with the least and the most important': (random) => [0, 1, [5e-324, 0, 1, Number.MAX_VALUE][(random() * 4) | 0]!],
  };
  for (const [name, one] of Object.entries(kinds)) {
    it(`is so of many, ${name}`, async () => {
      for (const count of [25, 300, 5000]) {
        let state = count;
        const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
        await expectOrder(
          Array.from({ length: count }, (_, i) => one(random, i)),
          `${count} events`,
        );
      }
    });
  }
});

describe('big data', () => {
  it('is read like small data, row for row and problem for problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 40 }), async (odd) => {
        const small = await toTimeline({ ...head, events: odd });
        const big = await toTimeline({ ...head, events: [...odd, ...filler] });
        expect(small.lazyEvents).to.equal(undefined);
        expect(big.problems).to.deep.equal(small.problems);
        const events = big.timeline.events.slice(0, -filler.length);
        expect(events).to.deep.equal(small.timeline.events);
        expect(big.lazyEvents!.length).to.equal(small.timeline.events.length + filler.length);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same object for the same event, and an object for each when asked for all', async () => {
    const { timeline, lazyEvents: many } = await toTimeline({ events: rows(5000) });
    const index = await many!.index('UTC');
    expect(index.at(7)).to.equal(index.at(7));
    expect(timeline.events).to.equal(timeline.events);
    expect(timeline.events.length).to.equal(5000);
    expect(JSON.parse(JSON.stringify(timeline)).events).to.have.length(5000);
  });

  it('takes at most 64 bytes an event, of which the levels take one', async () => {
    const { lazyEvents: many } = await toTimeline({ events: rows(2000) });
    const index = await many!.index('UTC');
    const columns = Object.values(index).filter((value) => ArrayBuffer.isView(value));
    expect(columns.length).to.be.at.least(5);
    const buffers = [...new Set(columns.map(({ buffer }) => buffer))];
    const bytes = buffers.reduce((sum, { byteLength }) => sum + byteLength, 0);
    expect(bytes / index.size + 1).to.be.at.most(64);
    expect((many as LazyRows).byteLength).to.equal(0);
  });
});

describe('an index of many events', () => {
  it('finds every event, whichever was asked for first', () => {
    const date = { edtf: '2019', start: 0, end: 1, precision: 'day', approximate: false, uncertain: false };
    const events = Array.from({ length: 50 }, (_, i) => ({ id: `e${i}`, title: 'T', importance: i, date }));
    const index = EventTable.of({ events: events as unknown as NewsEvent[] }, 'UTC');
    expect(index.at(30).id).to.equal('e19');
    expect(['e19', 'e49', 'e0', 'e19', 'none'].map((id) => index.indexOf(id))).to.deep.equal([30, 0, 49, 30, -1]);
  });
});

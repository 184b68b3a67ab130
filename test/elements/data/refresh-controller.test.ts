import { expect } from 'chai';
import type { FakeTimeline } from '../../support/fixtures.js';
import { clear, Console, DAY, heard, inside, lengthOf, mount, place, textOf, until } from '../../support/fixtures.js';

const MINUTE = 60_000;
const row = (id: string, title = `Title ${id}`) => ({ id, title, date: `2019-0${id.charCodeAt(0) - 96}` });

/** What the server has, and what it was asked with. */
let answer: () => Response;
let asked: RequestInit[];
/** The waits that were begun and not ended, by their handles. */
let waits: Map<number, { run: () => void; ms: number }>;
let later = 0;
const own = { fetch: window.fetch, setTimeout: window.setTimeout, clearTimeout: window.clearTimeout, now: Date.now };

const serves = (...rows: object[]) => (answer = () => new Response(JSON.stringify({ events: rows })));
const wait = () => [...waits.values()].at(-1);

/** Lets the time of the wait go by. */
function pass(ms: number): void {
  later += ms;
  const due = [...waits].filter(([, one]) => one.ms <= ms);
  for (const [handle, { run }] of due) {
    waits.delete(handle);
    run();
  }
}

const open = () => mount<FakeTimeline>('<fake-timeline src="/live.json" refresh="60" loading="eager"></fake-timeline>');

/** A minute later, with the answer read. */
async function minute(timeline: FakeTimeline, event = 'load'): Promise<void> {
  await until(() => wait()?.ms === MINUTE, 'the next look is planned');
  const told = heard(timeline, event);
  pass(MINUTE);
  await told;
  await timeline.updateComplete;
}

describe('a timeline that is kept up to date', () => {
  let kept: Console;

  beforeEach(() => {
    kept = new Console();
    asked = [];
    waits = new Map();
    later = 0;
    let handles = 1e9;
    window.fetch = async (_, init) => {
      asked.push(init!);
      return answer();
    };
    Date.now = () => own.now.call(Date) + later;
    // Only the long waits are ours to end.
    window.setTimeout = ((run: (given?: unknown) => void, ms = 0, given?: unknown) => {
      if (ms < 5000 || ms === 12_000) return own.setTimeout.call(window, () => run(given), ms);
      waits.set(++handles, { run, ms });
      return handles;
    }) as typeof window.setTimeout;
    window.clearTimeout = ((handle?: number) => {
      if (!waits.delete(handle!)) own.clearTimeout.call(window, handle);
    }) as typeof window.clearTimeout;
    serves(row('a'), row('b'));
  });

  afterEach(() => {
    clear();
    kept.restore();
    window.fetch = own.fetch;
    window.setTimeout = own.setTimeout;
    window.clearTimeout = own.clearTimeout;
    Date.now = own.now;
  });

  it('asks the server again each time, without the reader noticing that nothing is new', async () => {
    const timeline = await open();
    await minute(timeline);
    await minute(timeline);
    expect(asked.map(({ cache, credentials }) => [cache, credentials])).to.deep.equal([
      ['default', 'omit'],
      ['no-cache', 'omit'],
      ['no-cache', 'omit'],
    ]);
    expect(inside(timeline, '[role=status].status').textContent).to.equal('');
    expect(textOf(timeline)).to.not.match(/\b(new|updated)\b/);
  });

  it('marks and announces what is new and what has changed, and leaves window and selection alone', async () => {
    const timeline = await open();
    timeline.selected = 'b';
    const span = { start: Date.UTC(2019, 0, 20), end: Date.UTC(2019, 1, 10) };
    timeline.store.dispatch({ type: 'showWindow', window: span });
    const before = { ...timeline.span! };
    serves(row('a', 'Another title'), row('b'), row('c'), row('d'));
    await minute(timeline);
    expect(timeline.events.map(({ id }) => id).join()).to.equal('a,b,c,d');
    expect(timeline.span).to.deep.equal(before);
    expect(timeline.selected).to.equal('b');
    expect(inside(timeline, '[role=status].status').textContent).to.equal('2 new events, 1 event updated');
    timeline.view = 'list';
    await timeline.updateComplete;
    const list = inside(timeline, 'news-timeline-list');
    await until(() => list.shadowRoot!.querySelectorAll('.change').length === 3, 'the list marks three events');
    const marked = [...list.shadowRoot!.querySelectorAll('li')].map(
      (item) => item.querySelector('.change')?.textContent,
    );
    expect(marked).to.deep.equal(['updated', undefined, 'new', 'new']);
    // What was new stays so for a reader who looks later.
    await minute(timeline);
    expect([...list.shadowRoot!.querySelectorAll('.change')].map((badge) => badge.textContent)).to.deep.equal([
      'updated',
      'new',
      'new',
    ]);
  });

  it('leaves the today of `start` and `end` where it was when the data came', async () => {
    const day = (date: string) => ({ id: date, title: date, date });
    serves(day('1990/2090'), day('1980'), day('2100'));
    const timeline = await mount<FakeTimeline>(
      '<fake-timeline src="/live.json" refresh="60" loading="eager" start="-1 week" end="today"></fake-timeline>',
    );
    const span = { ...timeline.span! };
    expect(lengthOf(span)).to.equal(8 * DAY);
    later += 3 * DAY;
    serves(day('1990/2090'), day('1980'), day('2100'), day('2001'));
    await minute(timeline);
    expect(timeline.events).to.have.lengthOf(4);
    expect(timeline.span).to.deep.equal(span);
    expect(timeline.problems).to.deep.equal([]);
  });

  it('follows all events while the window is the first one', async () => {
    const timeline = await open();
    const before = timeline.span!;
    serves(row('a'), row('b'), row('e'));
    await minute(timeline);
    expect(timeline.span!.end).to.be.greaterThan(before.end);
  });

  it('leaves the window where the selection has brought it', async () => {
    serves(row('a'), row('b'), row('f'), row('g'));
    const timeline = await mount<FakeTimeline>(
      '<fake-timeline src="/live.json" refresh="60" loading="eager" start="2019-01" end="2019-03"></fake-timeline>',
    );
    const first = timeline.span!;
    timeline.select('b');
    await minute(timeline);
    expect(timeline.span, 'it was in view').to.deep.equal(first);
    timeline.next();
    const { ...moved } = timeline.span!;
    expect(moved.end).to.be.greaterThan(Date.UTC(2019, 5));
    await minute(timeline);
    expect(timeline.selected).to.equal('f');
    expect(timeline.span).to.deep.equal(moved);
    timeline.end = '2019-04';
    await until(() => timeline.span!.end === Date.UTC(2019, 4), 'another first window is shown');
  });

  it('follows all events with a selection that moved the window, too, and keeps it in view', async () => {
    const day = { id: 'day', title: 'On the first day', date: '2019-01-01' };
    serves(day, row('b'), row('c'), row('d'));
    const timeline = await open();
    const first = timeline.span!;
    timeline.select('day');
    expect(timeline.span!.start).to.be.lessThan(first.start);
    serves(day, row('b'), row('c'), row('d'), row('i'));
    await minute(timeline);
    expect(timeline.span!.end - timeline.span!.start).to.be.greaterThan(1.5 * (first.end - first.start));
    expect(timeline.span!.start).to.be.at.most(first.start);
  });

  it('keeps what it shows when the server fails, says so, and asks less often', async () => {
    const timeline = await open();
    answer = () => new Response('', { status: 503, statusText: 'Service Unavailable' });
    await minute(timeline, 'error');
    expect(timeline.events.length).to.equal(2);
    expect(textOf(timeline)).to.match(/The newest state could not be loaded; this is the one of \d/);
    expect(timeline.matches(':state(error)')).to.equal(false);
    await until(() => wait()?.ms === 2 * MINUTE, 'the next wait is twice as long');
    const told = heard(timeline, 'error');
    pass(2 * MINUTE);
    await told;
    await until(() => wait()?.ms === 4 * MINUTE, 'and then four times');
    serves(row('a'), row('b'));
    const loaded = heard(timeline, 'load');
    pass(4 * MINUTE);
    await loaded;
    await timeline.updateComplete;
    expect(textOf(timeline)).to.not.contain('could not be loaded');
    await until(() => wait()?.ms === MINUTE, 'the wait is the usual one again');
  });

  for (const [why, object, name, back, type] of [
    ['hidden', document, 'hidden', true, 'visibilitychange'],
    ['offline', navigator, 'onLine', false, 'online'],
  ] as const) {
    it(`waits while the page is ${why}, and asks at once when it is back`, async () => {
      const timeline = await open();
      await until(() => wait()?.ms === MINUTE, 'the next look is planned');
      Object.defineProperty(object, name, { value: back, configurable: true });
      try {
        pass(MINUTE);
        pass(10 * MINUTE);
        await timeline.updateComplete;
        expect(asked.length).to.equal(1);
      } finally {
        Reflect.deleteProperty(object, name);
      }
      const loaded = heard(timeline, 'load');
      (why === 'hidden' ? document : window).dispatchEvent(new Event(type));
      await loaded;
      expect(asked.length).to.equal(2);
    });
  }

  it('stops with the attribute, and with the tag', async () => {
    const timeline = await open();
    await until(() => wait()?.ms === MINUTE, 'the next look is planned');
    timeline.removeAttribute('refresh');
    await timeline.updateComplete;
    expect(waits.size).to.equal(0);
    pass(10 * MINUTE);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(asked.length).to.equal(1);
    timeline.setAttribute('refresh', '30');
    await timeline.updateComplete;
    expect(wait()!.ms).to.equal(MINUTE / 2);
    timeline.remove();
    expect(waits.size).to.equal(0);
  });

  for (const [value, used, waited] of [
    ['1', 'every 5 seconds is used', 5000],
    ['often', 'the data is read once', undefined],
  ] as const) {
    it(`explains what refresh="${value}" does`, async () => {
      const timeline = await mount<FakeTimeline>(`<fake-timeline src="/live.json" refresh="${value}"></fake-timeline>`);
      expect(timeline.problems.map(({ field, message }) => [field, message.includes(used)])).to.deep.equal([
        ['refresh', true],
      ]);
      await timeline.updateComplete;
      expect(wait()?.ms).to.equal(waited);
    });
  }

  it('looks for news by hand without a progress bar, and says when there is none to be had', async () => {
    const timeline = place('<fake-timeline src="/live.json"></fake-timeline>').querySelector<FakeTimeline>('*')!;
    await heard(timeline, 'load');
    answer = () => {
      throw new TypeError('The network is gone');
    };
    await timeline.reload();
    await timeline.updateComplete;
    expect(timeline.events.length).to.equal(2);
    expect(textOf(timeline)).to.contain('The newest state could not be loaded');
    expect(timeline.shadowRoot!.querySelector('progress')).to.equal(null);
  });
});

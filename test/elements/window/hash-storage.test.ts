import { expect } from 'chai';
import type { Span } from '../../../src/model/types.js';
import { clear, Console, frame, mount, REFERENCE, until } from '../../support/fixtures.js';

const LINKED = REFERENCE.replace('<fake-timeline', '<fake-timeline permalink');
const WEEK: Span = { start: Date.UTC(2019, 3, 29), end: Date.UTC(2019, 4, 7) };

/** A new entry of the history, as if the reader had come by a link. */
function comeBy(hash: string): void {
  history.pushState(null, '', location.pathname + location.search + hash);
}

describe('a hash that isn’t as we write it', () => {
  let said: Console;

  beforeEach(() => (said = new Console()));

  afterEach(() => {
    said.restore();
    clear();
  });

  it('shows an event of a hidden group', async () => {
    comeBy('#timeline=pompeo-cbs');
    const timeline = await mount(LINKED.replace('permalink', 'permalink hidden-groups="united-states russia"'));
    const group = timeline.events.find(({ id }) => id === 'pompeo-cbs')!.group;
    expect(group).to.equal('united-states');
    expect(timeline.selected).to.equal('pompeo-cbs');
    expect(timeline.store.selectedPlace).to.be.a('number');
    expect(timeline.hiddenGroups).to.deep.equal(['russia']);
  });

  it('to an event that is no more there shows the rest of what was seen, without a complaint', async () => {
    comeBy('#timeline=long-gone,2019-04-29/2019-05-06');
    const timeline = await mount(LINKED);
    expect(timeline.selected).to.equal(undefined);
    expect(timeline.span).to.deep.equal(WEEK);
    expect(timeline.problems).to.deep.equal([]);
    expect(said.warnings).to.deep.equal([]);
  });

  it('finds an event that comes with newer data, until the reader does something', async () => {
    comeBy('#timeline=late');
    const fetched = window.fetch;
    const rows = [{ id: 'early', date: '2019', title: 'Early' }];
    window.fetch = async () => new Response(JSON.stringify({ events: rows }));
    try {
      const timeline = await mount('<fake-timeline src="/live.json" permalink></fake-timeline>');
      expect(timeline.selected).to.equal(undefined);
      rows.push({ id: 'late', date: '2020', title: 'Late' });
      await timeline.reload();
      expect(timeline.selected).to.equal('late');
    } finally {
      window.fetch = fetched;
    }
  });

  const hostile = [
    '#timeline=%',
    '#timeline=%E0%A4%A,2019',
    '#timeline=%00',
    '#timeline=<img src=x onerror=alert(1)>',
    '#timeline=%3Cscript%3Ealert(1)%3C/script%3E',
    '#timeline=javascript:alert(1)',
    '#timeline=__proto__',
    '#timeline=,,,',
    '#timeline=2019/1999',
    '#timeline=2019-02-30/2020',
    '#timeline=,NaN/Infinity',
    '#timeline',
    '#=timeline',
    '#%E0%A4%A=x&timeline',
    `#timeline=${'a'.repeat(100_000)}`,
    `#${'&'.repeat(100_000)}timeline=pompeo-cbs`,
  ];
  for (const hash of hostile) {
    it(`takes ${hash.slice(0, 60)} for nothing`, async () => {
      comeBy(hash);
      const timeline = await mount(LINKED);
      expect(timeline.selected).to.equal(undefined);
      expect(timeline.span).to.deep.equal(timeline.store.state.initialWindow);
      expect(timeline.problems).to.deep.equal([]);
      expect([...said.errors, ...said.warnings]).to.deep.equal([]);
    });
  }

  it('leaves other users of the hash alone', async () => {
    for (const other of ['section', 'tab=2&x=%E0%A4%A', '/route?a=b', 'timelines=1', '']) {
      comeBy(`#${other}`);
      const timeline = await mount(LINKED);
      timeline.store.dispatch({ type: 'select', id: 'pompeo-cbs' });
      const kept = `#${other ? `${other}&` : ''}timeline=pompeo-cbs`;
      await until(() => location.hash === kept, `the hash is ${kept}`);
      timeline.store.dispatch({ type: 'closeCard' });
      await until(() => location.hash.slice(1) === other, `the hash is ${other} again`);
      timeline.parentElement!.remove();
    }
  });

  it('leaves a hash alone that is too long to share', async () => {
    const long = `#${'x'.repeat(5000)}`;
    comeBy(long);
    const timeline = await mount(LINKED);
    timeline.store.dispatch({ type: 'select', id: 'pompeo-cbs' });
    await frame();
    expect(location.hash).to.equal(long);
  });

  it('is written for any id that an event has', async () => {
    comeBy('');
    const ids = ['a,b/c&d=e#f', 'ü 日本', '2019/2020', 'last'];
    const script = JSON.stringify({ events: ids.map((id) => ({ id, date: '2019', title: 'T' })) });
    const timeline = await mount(
      `<fake-timeline permalink><script type="application/json">${script}</script></fake-timeline>`,
    );
    for (const [i, part] of ['a%2Cb%2Fc%26d%3De%23f', '%C3%BC%20%E6%97%A5%E6%9C%AC', '2019%2F2020', 'last'].entries()) {
      timeline.store.dispatch({ type: 'select', id: ids[i]! });
      await until(() => location.hash === `#timeline=${part}`, `the hash is #timeline=${part}`);
    }
  });

  it('grows no longer than can be read again', async () => {
    comeBy(`#${'x'.repeat(1990)}`);
    const timeline = await mount(LINKED);
    timeline.store.dispatch({ type: 'select', id: 'pompeo-cbs' });
    for (let i = 0; i < 3; i++) await frame();
    expect(location.hash).to.have.lengthOf(1991);
  });
});

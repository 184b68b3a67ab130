import { expect } from 'chai';
import { thread } from '../../../src/scheduling/yield.js';
import {
  clear,
  FakeTimeline,
  frame,
  heard,
  mount,
  place,
  record,
  REFERENCE,
  textOf,
  until,
} from '../../support/fixtures.js';

const rows = (...ids: string[]) => ids.map((id, i) => ({ id, title: `Title ${id}`, date: `2019-0${i + 1}` }));
const json = (...ids: string[]): string => JSON.stringify({ events: rows(...ids) });
const url = (text: string): string => URL.createObjectURL(new Blob([text], { type: 'application/json' }));
const ids = (timeline: FakeTimeline): string => timeline.events.map(({ id }) => id).join();
const SCRIPT = `<script type="application/json">${json('script')}</script>`;
const LIST = '<ol><li data-id="list" data-date="2019-01">January: the list</li></ol>';

describe('where a timeline’s data comes from', () => {
  afterEach(clear);

  it('a file, by `src`', async () => {
    const timeline = await mount(REFERENCE);
    expect(timeline.events).to.have.lengthOf(18);
    expect(timeline.timeline!.title).to.equal('Three powers and the fight over Venezuela');
    expect(timeline.problems).to.deep.equal([]);
  });

  it('a script inside the tag', async () => {
    expect(ids(await mount(`<fake-timeline>${SCRIPT}</fake-timeline>`))).to.equal('script');
  });

  it('a list inside the tag', async () => {
    const timeline = await mount(`<fake-timeline>${LIST}</fake-timeline>`);
    expect(ids(timeline)).to.equal('list');
    expect(timeline.events[0]!.title).to.equal('January: the list');
  });

  it('the property `events`, and `timeline` with all that belongs to it', async () => {
    const timeline = place('<fake-timeline></fake-timeline>').querySelector<FakeTimeline>('fake-timeline')!;
    timeline.events = rows('b', 'a').map((row) => ({ ...row, date: row.id === 'a' ? '2018' : '2020' }));
    await heard(timeline, 'load');
    expect(ids(timeline)).to.equal('a,b');
    timeline.timeline = { title: 'By property', events: rows('c') };
    await heard(timeline, 'load');
    expect(ids(timeline)).to.equal('c');
    expect(timeline.timeline!.title).to.equal('By property');
  });

  it('the property before `src`, `src` before the script, the script before the list', async () => {
    const timeline = await mount(`<fake-timeline src="${url(json('src'))}">${SCRIPT}${LIST}</fake-timeline>`);
    expect(ids(timeline)).to.equal('src');
    timeline.events = rows('property');
    await heard(timeline, 'load');
    expect(ids(timeline)).to.equal('property');
    timeline.events = null;
    await heard(timeline, 'load');
    expect(ids(timeline)).to.equal('src');
    timeline.removeAttribute('src');
    await heard(timeline, 'load');
    expect(ids(timeline)).to.equal('script');
    timeline.querySelector('script')!.remove();
    await heard(timeline, 'load');
    expect(ids(timeline)).to.equal('list');
  });

  it('properties that were set before the tag was defined', async () => {
    const early = document.createElement('early-timeline') as FakeTimeline;
    early.events = rows('a', 'b');
    early.selected = 'b';
    place('').append(early);
    customElements.define('early-timeline', class extends FakeTimeline {});
    customElements.upgrade(early);
    await heard(early, 'load');
    expect(ids(early)).to.equal('a,b');
    expect(early.getAttribute('selected')).to.equal('b');
    early.events = rows('c');
    await heard(early, 'load');
    expect(ids(early)).to.equal('c');
  });

  it('children that come later, and change', async () => {
    const timeline = await mount('<fake-timeline></fake-timeline>');
    expect(ids(timeline)).to.equal('');
    const list = document.createElement('ul');
    list.innerHTML = '<li data-id="late" data-date="2019">Late</li>';
    timeline.append(list);
    await heard(timeline, 'load');
    expect(ids(timeline)).to.equal('late');
    list.insertAdjacentHTML('beforeend', '<li data-id="later" data-date="2020">Later</li>');
    await heard(timeline, 'load');
    expect(ids(timeline)).to.equal('late,later');
  });

  it('the last of several files asked for in a row, whichever arrives last', async () => {
    const fetched = window.fetch;
    const answers = new Map<string, (response: Response) => void>();
    window.fetch = (input) => new Promise((resolve) => answers.set(new URL(String(input)).pathname, resolve));
    try {
      const timeline = place('<fake-timeline src="/first.json"></fake-timeline>').querySelector<FakeTimeline>('*')!;
      await until(() => answers.has('/first.json'), 'the first file is asked for');
      timeline.src = '/second.json';
      await until(() => answers.has('/second.json'), 'the second file is asked for');
      const loads = record(timeline, 'load', 'error');
      answers.get('/second.json')!(new Response(json('second')));
      await until(() => loads.length > 0, 'the second file is read');
      answers.get('/first.json')!(new Response(json('first')));
      for (let i = 0; i < 10; i++) await frame();
      expect(ids(timeline)).to.equal('second');
      expect(loads.map(({ type }) => type)).to.deep.equal(['load']);
    } finally {
      window.fetch = fetched;
    }
  });

  it('the same file anew by `reload`', async () => {
    const fetched = window.fetch;
    let asked = 0;
    window.fetch = async () => new Response(json(`answer-${++asked}`));
    try {
      const timeline = await mount('<fake-timeline src="/any.json"></fake-timeline>');
      expect(ids(timeline)).to.equal('answer-1');
      const loaded = heard(timeline, 'load');
      await timeline.reload();
      await loaded;
      expect(ids(timeline)).to.equal('answer-2');
    } finally {
      window.fetch = fetched;
    }
  });

  it('much data, of which the first events stand while the rest is read, with how far it is', async () => {
    const own = { ...thread };
    const timeline = place('<fake-timeline view="list" lang="en"></fake-timeline>').firstElementChild as FakeTimeline;
    let goOn = (): void => undefined;
    const told = new Promise<void>((resolve) => (goOn = resolve));
    try {
      let now = 0;
      thread.now = () => (now += 5);
      // Reading waits once there is something to be seen.
      thread.pause = async () => timeline.store.viewModel && told;
      const date = (i: number) => String(1000 + (i % 1000));
      timeline.events = Array.from({ length: 100_000 }, (_, i) => ({ id: `e${i}`, title: `T ${i}`, date: date(i) }));
      const loaded = heard(timeline, 'load');
      const loads = record(timeline, 'load');
      await until(() => textOf(timeline).includes('T 0'), 'the first events stand');
      expect(timeline.store.viewModel!.index.size).to.be.within(1000, 99_999);
      expect(loads).to.deep.equal([]);
      const progress = timeline.shadowRoot!.querySelector('progress')!;
      expect(progress.position).to.be.within(0.01, 0.99);
      goOn();
      await loaded;
      expect(timeline.store.viewModel!.index.size).to.equal(100_000);
      await timeline.updateComplete;
      expect(timeline.shadowRoot!.querySelector('progress')).to.equal(null);
    } finally {
      goOn();
      Object.assign(thread, own);
    }
  });

  it('good rows of data that has bad ones, with a problem for each of these', async () => {
    const bad = [...rows('good'), { id: 'bad', title: 'Bad', date: 'soon' }];
    const warn = console.warn;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    const timeline = await mount(
      `<fake-timeline><script type="application/json">${JSON.stringify(bad)}</script></fake-timeline>`,
    );
    console.warn = warn;
    expect(ids(timeline)).to.equal('good');
    expect(timeline.problems.map(({ value }) => value)).to.deep.equal(['soon']);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('soon');
  });
});

import { expect } from 'chai';
import { fetchTimeout } from '../../../src/elements/data/fetch-text.js';
import type { FakeTimeline } from '../../support/fixtures.js';
import { button, clear, Console, heard, inside, place, record, textOf, until } from '../../support/fixtures.js';

const LIST = '<ol><li data-date="2019-01">January: something happened</li></ol>';
const GOOD = '{"events":[{"id":"a","date":"2019","title":"It works again"}]}';

const put = (markup: string): FakeTimeline => place(markup).querySelector<FakeTimeline>('fake-timeline')!;

function states(timeline: FakeTimeline): string {
  return ['loading', 'empty', 'error'].filter((name) => timeline.matches(`:state(${name})`)).join();
}

/** Whether what is inside the tag is to be read. */
function showsLightDom(timeline: FakeTimeline): boolean {
  const list = timeline.querySelector('ol')!;
  const { width, height } = list.getBoundingClientRect();
  return list.assignedSlot !== null && width > 0 && height > 0 && getComputedStyle(list).visibility === 'visible';
}

const some = (length: number) => new TextEncoder().encode(' '.repeat(length));

/** What begins, and then waits until it is given up. */
const stuck = (signal: AbortSignal) =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(some(10));
      signal.addEventListener('abort', () => controller.error(signal.reason));
    },
  });

const endless = () => new ReadableStream({ pull: (controller) => controller.enqueue(some(1_000_000)) });

describe('a timeline without events', () => {
  let kept: Console;
  let fetched: typeof fetch;
  const usual = fetchTimeout.ms;

  beforeEach(() => {
    kept = new Console();
    fetched = window.fetch;
  });

  afterEach(() => {
    kept.restore();
    window.fetch = fetched;
    fetchTimeout.ms = usual;
    clear();
  });

  it('says that it is loading, with what is inside the tag to be read', async () => {
    let answer: (response: Response) => void = () => undefined;
    window.fetch = () => new Promise((resolve) => (answer = resolve));
    const timeline = put(`<fake-timeline src="/slow.json">${LIST}</fake-timeline>`);
    await until(() => textOf(timeline).includes('Loading the timeline…'), 'it says that it is loading');
    expect(states(timeline)).to.equal('loading');
    expect(showsLightDom(timeline)).to.equal(true);
    expect(timeline.events).to.deep.equal([]);
    expect(timeline.timeline).to.equal(null);
    expect(timeline.span).to.equal(null);
    await until(() => answer.length > 0, 'the file is asked for');
    answer(new Response(GOOD));
    await heard(timeline, 'load');
    expect(states(timeline)).to.equal('');
    expect(timeline.querySelector('ol')!.assignedSlot).to.equal(null);
    expect(textOf(timeline)).to.not.contain('Loading');
  });

  for (const [name, markup] of Object.entries({
    'with nothing inside': '<fake-timeline></fake-timeline>',
    'of an empty document': '<fake-timeline><script type="application/json">{"events":[]}</script></fake-timeline>',
    'of an empty list': '<fake-timeline><ol></ol></fake-timeline>',
  })) {
    it(`says that it has no events: ${name}`, async () => {
      const timeline = put(markup);
      await heard(timeline, 'load');
      expect(textOf(timeline)).to.contain('There are no events to show yet.');
      expect(states(timeline)).to.equal('empty');
      expect(kept.errors).to.deep.equal([]);
    });
  }

  const failures: Record<string, [src: string, answer: () => Promise<Response>, reason: RegExp]> = {
    'the file is not there': [
      '/nowhere.json',
      async () => new Response('Not found', { status: 404 }),
      /nowhere\.json.*404/,
    ],
    'the server fails': ['/broken.json', async () => new Response('', { status: 503 }), /503/],
    'the network fails': ['/lost.json', () => Promise.reject(new TypeError('Failed to fetch')), /Failed to fetch/],
    'the file never ends': [
      '/endless.json',
      async () => new Response(endless()),
      /endless\.json is too long: give at most/,
    ],
    'the file is no JSON': ['/cut.json', async () => new Response('{"events": [{"id": "a", '), /./],
    'the file is something else': ['/page.json', async () => new Response('<!doctype html><p>Log in'), /./],
    'no event is any good': ['/bad.json', async () => new Response('[{"title":"A","date":"soon"}]'), /soon/],
    'the address is none': ['http://[', () => fetched('http://['), /./],
  };
  for (const [name, [src, answer, reason]] of Object.entries(failures)) {
    it(`says that it could not be loaded: ${name}`, async () => {
      window.fetch = answer;
      const bubbled = record(document, 'error');
      const timeline = put(`<fake-timeline src="${src}">${LIST}</fake-timeline>`);
      const { detail, bubbles } = await heard<CustomEvent<Error>>(timeline, 'error');
      expect(detail).to.be.instanceOf(Error);
      expect(detail.message).to.match(reason);
      expect(bubbles).to.equal(false);
      expect(bubbled).to.deep.equal([]);
      expect(textOf(timeline)).to.contain('The timeline could not be loaded.');
      expect(states(timeline)).to.equal('error');
      expect(showsLightDom(timeline)).to.equal(true);
      expect(kept.errors).to.have.lengthOf(1);
      expect(kept.errors[0]).to.match(/^news-timeline: /);
    });
  }

  it('gives up a server that hangs in the midst of its answer', async () => {
    window.fetch = async (_, init) => new Response(stuck(init!.signal!));
    fetchTimeout.ms = 50;
    const timeline = put(`<fake-timeline src="/stuck.json">${LIST}</fake-timeline>`);
    const { detail } = await heard<CustomEvent<Error>>(timeline, 'error');
    expect(detail.message).to.match(/stuck\.json sent nothing for 0\.05 seconds/);
    expect(states(timeline)).to.equal('error');
    expect(showsLightDom(timeline)).to.equal(true);
  });

  it('says so when it is told of a format that there is not', async () => {
    const timeline = put('<fake-timeline src="/events.json" format="papyrus"></fake-timeline>');
    const { detail } = await heard<CustomEvent<Error>>(timeline, 'error');
    expect(detail.message).to.contain('papyrus');
    timeline.format = 'json';
    await heard(timeline, 'load');
    expect(timeline.events).to.have.lengthOf(18);
  });

  it('tries again when the reader asks, and works once the server does', async () => {
    let asked = 0;
    window.fetch = async () => (++asked < 3 ? new Response('', { status: 500 }) : new Response(GOOD));
    const timeline = put('<fake-timeline src="/flaky.json"></fake-timeline>');
    await heard(timeline, 'error');
    button(timeline, 'Try again').click();
    await heard(timeline, 'error');
    expect(asked).to.equal(2);
    button(timeline, 'Try again').click();
    await heard(timeline, 'load');
    expect(states(timeline)).to.equal('');
    expect(timeline.events.map(({ title }) => title)).to.deep.equal(['It works again']);
    expect(inside(timeline, 'section').getAttribute('aria-label')).to.equal('Timeline');
    expect(kept.errors).to.have.lengthOf(2);
  });

  it('keeps what it shows when it fails to load anew, and not when other data fails', async () => {
    let fails = false;
    window.fetch = async () => (fails ? new Response('', { status: 500 }) : new Response(GOOD));
    const timeline = put('<fake-timeline src="/flaky.json"></fake-timeline>');
    await heard(timeline, 'load');
    fails = true;
    const failed = heard(timeline, 'error');
    await timeline.reload();
    await failed;
    expect(states(timeline)).to.equal('');
    expect(timeline.events.map(({ title }) => title)).to.deep.equal(['It works again']);
    timeline.src = '/other.json';
    await heard(timeline, 'error');
    expect(states(timeline)).to.equal('error');
    expect(timeline.events).to.have.lengthOf(0);
  });

  it('shows its events once `src` names a good file', async () => {
    window.fetch = async (input) =>
      new Response(String(input).endsWith('good.json') ? GOOD : '', {
        status: String(input).endsWith('good.json') ? 200 : 404,
      });
    const timeline = put('<fake-timeline src="/bad.json"></fake-timeline>');
    await heard(timeline, 'error');
    timeline.src = '/good.json';
    await heard(timeline, 'load');
    expect(timeline.events).to.have.lengthOf(1);
  });
});

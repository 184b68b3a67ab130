import { expect } from 'chai';
import { clear, frame, heard, place, until } from '../support/fixtures.js';
import '../../src/frame/host.js';

/** A sandboxed frame, whose script is what it says. Its page tells us what the page around it tells it. */
function framed(script: string, attributes = 'data-news-timeline sandbox="allow-scripts"'): HTMLIFrameElement {
  const text = `<!doctype html><script>
    const say = (message) => parent.postMessage({ version: 1, ...message }, '*');
    addEventListener('message', ({ data }) => parent.postMessage({ heard: data }, '*'));
    ${script}
  </script>`;
  const box = place(`<iframe ${attributes} style="height: 300px; border: 0"></iframe>`);
  const element = box.querySelector('iframe')!;
  element.srcdoc = text;
  return element;
}

const height = (value: string) => `say({ type: 'news-timeline:height', height: ${value} });`;

/** What frames tell the page, and which frame it was. */
class Told {
  readonly messages: { data: { heard?: unknown; done?: true } | null; source: unknown }[] = [];
  #note = ({ data, source }: MessageEvent) => this.messages.push({ data, source });

  constructor() {
    addEventListener('message', this.#note);
  }

  end(): void {
    removeEventListener('message', this.#note);
  }

  /** Waits until a frame has said all that it has to say, which ends with `{ done: true }`. */
  async done(element: HTMLIFrameElement): Promise<void> {
    await until(
      () => this.messages.some(({ data, source }) => data?.done && source === element.contentWindow),
      'the frame has spoken',
    );
    await frame();
  }

  heardBy(element: HTMLIFrameElement): unknown[] {
    return this.messages
      .filter(({ data, source }) => data?.heard && source === element.contentWindow)
      .map(({ data }) => data!.heard);
  }
}

const DONE = 'say({ done: true });';

describe('the page around frames', () => {
  let told: Told;

  beforeEach(() => {
    told = new Told();
    history.replaceState(null, '', location.pathname + location.search);
  });

  afterEach(() => {
    told.end();
    clear();
  });

  it('makes a frame as high as it says, and tells it so', async () => {
    const element = framed(height('432.4'));
    await until(() => element.offsetHeight === 433, 'it is as high');
    await until(() => told.heardBy(element).length, 'the frame is told');
    expect(told.heardBy(element)).to.deep.equal([
      { version: 1, type: 'news-timeline:sized', height: 433, wanted: 432.4 },
    ]);
  });

  it('leaves room for a border', async () => {
    const element = framed(height('400'));
    element.style.cssText = 'height: 300px; border: 5px solid; box-sizing: border-box';
    await until(() => element.clientHeight === 400, 'what is in it is as high');
  });

  for (const [asked, given] of [
    ['-1e9', 100],
    ['0', 100],
    ['99', 100],
    ['1e9', 20_000],
  ] as const) {
    it(`gives ${given} px to a frame that wants ${asked}`, async () => {
      const element = framed(height(asked));
      await until(() => element.offsetHeight === given, `it has ${given} px`);
    });
  }

  for (const asked of ['NaN', 'Infinity', '-Infinity', '"500px"', 'null', '{}', '[500]', 'undefined', '500n']) {
    it(`gives a frame no height that is ${asked}`, async () => {
      const element = framed(`try { ${height(asked)} } catch {} ${DONE}`);
      await told.done(element);
      expect(element.style.height).to.equal('300px');
    });
  }

  it('hears nobody else', async () => {
    const element = framed(DONE);
    await told.done(element);
    const others = [
      framed(`${height('700')} ${DONE}`, 'sandbox="allow-scripts"'),
      // Of this origin, while its address says that it is of another one.
      framed(`${height('700')} ${DONE}`, 'data-news-timeline src="https://example.org/"'),
    ];
    for (const other of others) {
      await told.done(other);
      expect(other.style.height).to.equal('300px');
    }
    window.postMessage({ version: 1, type: 'news-timeline:height', height: 700 }, '*');
    await frame();
    expect(element.style.height).to.equal('300px');
  });

  it('takes no other message for one of its own', async () => {
    const element = framed(`
      for (const message of [null, 1, 'news-timeline:height', [], {}, { type: 'news-timeline:height', height: 700 }])
        parent.postMessage(message, '*');
      say({ version: 2, type: 'news-timeline:height', height: 700 });
      say({ type: 'height', height: 700 });
      say({ type: '__proto__', height: 700 });
      ${DONE}`);
    await told.done(element);
    expect(element.style.height).to.equal('300px');
  });

  it('keeps a frame’s permalink in its address, and one frame writes for itself alone', async () => {
    const first = framed(`say({ type: 'news-timeline:permalink', value: 'a,2019/2020', way: 'push' }); ${DONE}`);
    await told.done(first);
    const second = framed(
      `say({ type: 'news-timeline:permalink', value: 'b', way: 'replace', id: 'timeline' }); ${DONE}`,
    );
    await told.done(second);
    expect(location.hash).to.equal('#timeline=a,2019/2020&timeline-2=b');
  });

  for (const value of [
    "'a&timeline-2=b'",
    "'a#b'",
    "'a=b'",
    '"<b>alert(1)</b>"',
    "'javascript:alert(1) '",
    "'x'.repeat(5000)",
    '1',
    '{}',
    "['a']",
    'undefined',
  ]) {
    it(`puts no ${value} into its address`, async () => {
      const element = framed(`say({ type: 'news-timeline:permalink', value: ${value}, way: 'push' }); ${DONE}`);
      await told.done(element);
      expect(location.hash).to.equal('');
    });
  }

  it('tells a frame that wants it what the address says, and again when that changes', async () => {
    history.replaceState(null, '', '#timeline=a');
    const element = framed(`say({ type: 'news-timeline:permalink-wanted' });`);
    await until(() => told.heardBy(element).length === 1, 'it is told');
    location.hash = '#timeline=b';
    await until(() => told.heardBy(element).length === 2, 'it is told again');
    expect(told.heardBy(element)).to.deep.equal(
      ['a', 'b'].map((value) => ({ version: 1, type: 'news-timeline:permalink', value })),
    );
  });

  it('tells a frame nothing that is no permalink', async () => {
    history.replaceState(null, '', '#timeline=a=b&x=1');
    const element = framed(`say({ type: 'news-timeline:permalink-wanted' }); ${DONE}`);
    await told.done(element);
    const changed = heard(window, 'hashchange');
    location.hash = '#timeline=a;b';
    await changed;
    location.hash = '#timeline=d';
    await until(() => told.heardBy(element).length, 'it is told');
    expect(told.heardBy(element)).to.deep.equal([{ version: 1, type: 'news-timeline:permalink', value: 'd' }]);
  });

  it('passes over frames whose addresses are none when it starts', async () => {
    const good = `<script>addEventListener('message', ({ data }) => top.postMessage({ heard: data }, '*'))</script>`;
    const box = place('<iframe></iframe>');
    const element = box.querySelector('iframe')!;
    element.srcdoc = `<!doctype html>
      <iframe data-news-timeline src="https://[host]/embed.html"></iframe>
      <iframe data-news-timeline srcdoc="${good}"></iframe>
      <script>addEventListener('load', () => import('${new URL('/src/frame/host.ts', location.href).href}'))</script>`;
    await until(
      () => told.messages.some(({ source }) => source === element.contentWindow?.frames[1]),
      'the good frame hears of it',
    );
    expect(told.heardBy(element.contentDocument!.querySelectorAll('iframe')[1]!)).to.deep.equal([
      { version: 1, type: 'news-timeline:host' },
    ]);
  });

  it('loaded twice does everything once', async () => {
    await import(new URL('../../src/frame/host.ts?again', import.meta.url).href);
    const element = framed(`${height('432')} ${DONE}`);
    await told.done(element);
    await until(() => told.heardBy(element).length, 'the frame is told');
    for (let i = 0; i < 3; i++) await frame();
    expect(told.heardBy(element)).to.have.lengthOf(1);
  });
});

/** A frame as the page around it sees it. In WebKit the frames of these tests don't say what they have heard. */
import { expect } from 'chai';
import { clear, place, until } from '../support/fixtures.js';

interface Message {
  type?: string;
  message?: string;
  height?: number;
  /** A message that the frame has dealt with. */
  heard?: { nth?: number };
}

/** A frame whose page tells its height, around which the test's page stands as the host. */
class Framed {
  readonly told: Message[] = [];
  readonly element: HTMLIFrameElement;
  #sent = 0;

  private constructor(hash: string, body: string) {
    const page = `<!doctype html><body style="margin: 0">${body}<div id="content" style="height: 200px"></div>
      <script type="module">
        import { tellHeight } from '${new URL('/src/frame/height.ts', location.href).href}';
        tellHeight();
        addEventListener('message', ({ data }) => parent.postMessage({ heard: data }, '*'));
      </script></body>`;
    const address = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
    this.element = place(`<iframe src="${address}${hash}" style="height: 300px; border: 0"></iframe>`).querySelector(
      'iframe',
    )!;
    addEventListener('message', this.#note);
  }

  /** One that has told its first height, 200 px. */
  static async open({ hash = '', body = '' } = {}): Promise<Framed> {
    const framed = new Framed(hash, body);
    await until(() => framed.heights.includes(200), 'the frame tells its height');
    return framed;
  }

  #note = ({ data, source }: MessageEvent<Message>): void => {
    if (source === this.element.contentWindow) this.told.push(data);
  };

  end(): void {
    removeEventListener('message', this.#note);
  }

  get window(): Window & typeof globalThis {
    return this.element.contentWindow as Window & typeof globalThis;
  }

  get heights(): (number | undefined)[] {
    return this.told.filter(({ type }) => type === 'news-timeline:height').map(({ height }) => height);
  }

  get isSized(): boolean {
    return this.window.document.documentElement.classList.contains('sized');
  }

  async grows(height: number): Promise<void> {
    this.window.document.getElementById('content')!.style.height = `${height}px`;
    await until(() => this.heights.at(-1) === height, `the frame tells that it is ${height} px high`);
  }

  /** Sends the frame a message, out of a window's own mouth, and waits until the frame has dealt with it. */
  async hears(message: object, from: Window = window): Promise<void> {
    const nth = ++this.#sent;
    const says = (from as Window & typeof globalThis).Function('to', 'message', `to.postMessage(message, '*')`);
    says(this.window, { version: 1, ...message, nth });
    await until(() => this.told.some(({ heard }) => heard?.nth === nth), 'the frame has heard it');
  }
}

const sized = (height: number, wanted?: number) => ({ type: 'news-timeline:sized', height, wanted });

describe('a frame that tells its height', () => {
  let framed: Framed;

  afterEach(() => {
    framed.end();
    clear();
  });

  it('needs no scroll bar once it is as high as it wants to be', async () => {
    framed = await Framed.open();
    expect(framed.isSized).to.equal(false);
    await framed.hears(sized(200, 200));
    expect(framed.isSized).to.equal(true);
  });

  it('takes the answer to an earlier height for none to the present one', async () => {
    framed = await Framed.open();
    await framed.grows(500);
    await framed.hears(sized(200, 200));
    expect(framed.isSized).to.equal(false);
    await framed.hears(sized(500, 500));
    expect(framed.isSized).to.equal(true);
  });

  for (const wanted of [500, undefined]) {
    it(`can be scrolled for good where it once got less than it wanted, ${wanted ?? 'which isn’t said'}`, async () => {
      framed = await Framed.open();
      await framed.grows(500);
      await framed.hears(sized(300, wanted));
      await framed.hears(sized(500, wanted));
      expect(framed.isSized).to.equal(false);
    });
  }

  describe('hears the page around it alone', () => {
    const speakers: [string, () => Window][] = [
      ['a frame beside it', () => place('<iframe></iframe>').querySelector('iframe')!.contentWindow!],
      ['a frame in it', () => framed.window.frames[0]!],
      ['itself', () => framed.window],
    ];
    for (const [name, speaker] of speakers) {
      it(`and not ${name}`, async () => {
        framed = await Framed.open({ hash: '#?secret=aB3dE5gH7j', body: '<iframe style="display: none"></iframe>' });
        const before = framed.heights.length;
        await framed.hears(sized(200, 200), speaker());
        await framed.hears({ type: 'news-timeline:host' }, speaker());
        await framed.hears({ message: 'ready', secret: 'aB3dE5gH7j' }, speaker());
        expect(framed.isSized).to.equal(false);
        expect(framed.heights.length).to.equal(before);
        await framed.hears({ message: 'ready', secret: 'aB3dE5gH7j' });
        expect(framed.heights.length).to.equal(before + 1);
        await framed.hears({ type: 'news-timeline:host' });
        expect(framed.heights.length).to.equal(before + 2);
        await framed.hears(sized(200, 200));
        expect(framed.isSized).to.equal(true);
      });
    }
  });
});

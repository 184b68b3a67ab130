/**
 * The script of a page that has timelines in frames: `<iframe data-news-timeline src="…/embed.html?src=…">`. It makes
 * each as high as its timeline is, and keeps their permalinks in the page's address. A page may have it more than once.
 *
 * @example
 * ```html
 * <iframe data-news-timeline src="https://example.org/news-timeline/embed/embed.html?src=/events.json" title="Timeline"></iframe>
 * <script src="https://example.org/news-timeline/embed/host.js"></script>
 * ```
 */
import { PageHash } from '../elements/window/hash-storage.js';
import { isPermalink, messageIn } from './messages.js';
import type { FrameMessage, HostMessage } from './messages.js';

/** CSS px. A frame can't make itself smaller or higher than this: what fifty events take as a list on a phone. */
const LEAST = 100;
const MOST = 20_000;

const addresses = new WeakMap<HTMLIFrameElement, PageHash>();

const frames = () => [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-news-timeline]')];

/**
 * The origin that a frame's messages come from: that of its address, or none (`null`) where it is sandboxed. Undefined
 * where its address is none, such as one with a placeholder that nobody has filled.
 */
function originOf(frame: HTMLIFrameElement): string | undefined {
  const { sandbox } = frame;
  if (frame.hasAttribute('sandbox') && !sandbox.contains('allow-same-origin')) return 'null';
  return URL.canParse(frame.src, document.baseURI) ? new URL(frame.src, document.baseURI).origin : undefined;
}

function tell(frame: HTMLIFrameElement, message: HostMessage): void {
  const origin = originOf(frame);
  if (origin === undefined) return;
  frame.contentWindow?.postMessage(message, origin === 'null' ? '*' : origin);
}

/** Gives a frame the height of what is in it, as far as it may have it. */
function size(frame: HTMLIFrameElement, wanted: unknown): void {
  if (typeof wanted !== 'number' || !Number.isFinite(wanted)) return;
  const height = Math.ceil(Math.min(Math.max(wanted, LEAST), MOST));
  const { boxSizing } = getComputedStyle(frame);
  const edges = boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${height + edges}px`;
  tell(frame, { version: 1, type: 'news-timeline:sized', height, wanted });
}

/** The part of the page's address for a frame that wants one; it hears of what comes by the back button and by links. */
function addressOf(frame: HTMLIFrameElement): PageHash {
  const known = addresses.get(frame);
  if (known) return known;
  const address = new PageHash(frame);
  addresses.set(frame, address);
  const stop = address.listen((value) => {
    if (frame.isConnected) give(frame, value);
    else stop();
  });
  return address;
}

function give(frame: HTMLIFrameElement, value: string | undefined): void {
  if (isPermalink(value ?? null)) tell(frame, { version: 1, type: 'news-timeline:permalink', value: value ?? null });
}

function answer(event: MessageEvent<unknown>): void {
  const message = messageIn(event) as FrameMessage | undefined;
  if (!message) return;
  const frame = frames().find(({ contentWindow }) => contentWindow !== null && contentWindow === event.source);
  if (!frame || event.origin !== originOf(frame)) return;
  switch (message.type) {
    case 'news-timeline:height':
      return size(frame, message.height);
    case 'news-timeline:permalink-wanted': {
      const { value } = addressOf(frame);
      return value === undefined ? undefined : give(frame, value);
    }
    case 'news-timeline:permalink':
      if (isPermalink(message.value))
        addressOf(frame).write(message.value ?? undefined, message.way === 'push' ? 'push' : 'replace');
      return;
    case 'news-timeline:arrived':
      if (addressOf(frame).arrives()) frame.scrollIntoView();
  }
}

const LOADED = Symbol.for('news-timeline/host');
const page = window as unknown as Record<symbol, true | undefined>;
if (!page[LOADED]) {
  page[LOADED] = true;
  addEventListener('message', answer);
  // Those that were there first.
  for (const frame of frames()) tell(frame, { version: 1, type: 'news-timeline:host' });
}

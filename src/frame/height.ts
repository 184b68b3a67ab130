import { hear, isFramed, tell } from './parent-page.js';

/** What WordPress appends to a frame's address, to know its messages by. */
const SECRET = /^#\?secret=([A-Za-z0-9]{1,64})$/;

/**
 * Tells the page around this one how high this page is, CSS px, whenever that changes: in our own words, in those of
 * WordPress (https://developer.wordpress.org/reference/functions/wp_filter_oembed_result/) and in those of AMP
 * (https://amp.dev/documentation/components/amp-iframe/#iframe-resizing).
 */
export function tellHeight(): void {
  if (!isFramed) return;
  const secret = SECRET.exec(location.hash)?.[1];
  let height = 0;
  /** Whether the page once gave less than was wanted: then the rest is reached by scrolling. */
  let cut = false;

  const send = (): void => {
    tell({ type: 'news-timeline:height', height });
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
    if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
  };

  new ResizeObserver(() => {
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now === height) return;
    height = now;
    send();
  }).observe(document.body);

  hear((message) => {
    if (message.type === 'news-timeline:host') send();
    if (message.type !== 'news-timeline:sized') return;
    // The answer to an earlier height says nothing of this one.
    if (message.wanted !== undefined && message.wanted !== height) return;
    cut ||= message.height < height;
    document.documentElement.classList.toggle('sized', !cut);
  });

  // WordPress may listen later than we speak, and says so.
  addEventListener('message', ({ source, data }: MessageEvent<{ message?: unknown; secret?: unknown } | null>) => {
    if (source === parent && secret && data?.message === 'ready' && data.secret === secret) send();
  });
}

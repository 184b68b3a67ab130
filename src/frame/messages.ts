/** What a frame tells the page around it. `version` is that of these messages. */
export type FrameMessage = { version: 1 } & (
  | /** How high it is, CSS px. */ { type: 'news-timeline:height'; height: number }
  | /** It would like to know what the page's address says of it. */ { type: 'news-timeline:permalink-wanted' }
  | /** What is seen in it, for the page's address. */ {
      type: 'news-timeline:permalink';
      value: string | null;
      way: 'push' | 'replace';
    }
  | /** It shows the event that the address names. */ { type: 'news-timeline:arrived' }
);

/** What the page tells a frame. */
export type HostMessage = { version: 1 } & (
  | /** It is there, and wants to be told everything. */ { type: 'news-timeline:host' }
  | /** How high it has made the frame, CSS px, which wanted to be so high. */ {
      type: 'news-timeline:sized';
      height: number;
      wanted?: number;
    }
  | /** What its address says of the frame. */ { type: 'news-timeline:permalink'; value: string | null }
);

/** Whether it may be a part of an address: what `Permalink` writes and no more. */
export function isPermalink(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && /^[\w.!~*'()%,:+/-]{0,1000}$/.test(value));
}

/** A message as it may come, from anybody. */
export function messageIn({ data }: MessageEvent<unknown>): Record<string, unknown> | undefined {
  const message = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : undefined;
  return message?.['version'] === 1 ? message : undefined;
}

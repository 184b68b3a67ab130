const SAFE = new Set(['http:', 'https:', 'mailto:']);

/**
 * A URL from the data that a page may link to or load from: `http`, `https`, `mailto` or relative.
 *
 * @returns the URL as it was written, without the space and control characters that browsers skip; undefined of all else,
 *   such as `javascript:` and `data:`
 */
export function safeUrl(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2000) return undefined;
  // Browsers skip these wherever they stand, so “java\nscript:” is a scheme (WHATWG URL).
  const url = value.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+|[\0-\x20]+$/g, '');
  if (!url) return undefined;
  try {
    // The browser's own parser decides what the scheme is.
    return SAFE.has(new URL(url, 'https://example.org/').protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Pages that show a video or a post, and files that play: as a picture they would be asked for in vain. */
const PLAYED =
  /^(?:https?:)?\/\/(?:[\w-]+\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitch\.tv|soundcloud\.com|spotify\.com|x\.com|twitter\.com|facebook\.com|instagram\.com|tiktok\.com|bsky\.app)\/|\.(?:mp4|m4v|webm|mov|ogv|mp3|m4a|ogg|opus|wav)(?:[?#]|$)/i;

/** Whether what an event shows is to be linked to rather than loaded: a video, a recording or a post, not a picture. */
export const isPlayed = (url: string): boolean =>
  PLAYED.test(url) && !/\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(url);

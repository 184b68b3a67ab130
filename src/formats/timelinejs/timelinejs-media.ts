/** What TimelineJS shows, by its address. */

const PICTURE = /\.(?:jpe?g|png|gif|svg|webp|avif)(?:[?#]|$)/i;
const COMMONS = /^https:\/\/commons\.wikimedia\.org\/wiki\/File:[^?#]+$/;

/** The address of a picture itself, or undefined of what is none. */
export function pictureUrl(url: string): string | undefined {
  // A page about a picture bears the picture's name.
  if (COMMONS.test(url)) return url.replace(/\/File:([^?#]+)$/, '/Special:FilePath/$1');
  if (/wiki[mp]edia\.org\/wiki\//.test(url)) return undefined;
  return PICTURE.test(url) ? url : undefined;
}

/** The address of what a piece of HTML embeds. */
export function frameUrl(html: string): string | undefined {
  const [, address] = /<iframe[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)/i.exec(html) ?? [];
  return address?.replaceAll('&amp;', '&');
}

/** A text cut to `max` UTF-16 units, ellipsis included; a pair of surrogates is never cut in two. */
export function shorten(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

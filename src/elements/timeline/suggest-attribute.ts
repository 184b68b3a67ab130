/** The one of `known` that a name is probably meant to be: it differs in hyphens and in at most one letter. */
export function suggestAttribute(name: string, known: readonly string[]): string | undefined {
  return known.find((other) => other.length > 2 && isSlip(bare(name), bare(other)));
}

const bare = (name: string) => name.replace(/[-_]/g, '');

/** Whether two words are the same but for one letter more, less or other, or two neighbours that changed places. */
function isSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a, b].map((word) => word.slice(start, word.length - end)) as [string, string];
  return (x.length <= 1 && y.length <= 1) || (x.length === 2 && x === [...y].reverse().join(''));
}

interface Place {
  row: number;
  column: number;
}

const TOKEN = /"(?:[^"\\]|\\[^])*"|[[\]{},:]|[^\s[\]{},:"]+/g;

/** The paths that contain a path, the nearest first: `events[3].media`, `events[3]`, `events`. */
function* around(path: string): Generator<string> {
  for (let rest = path; rest; rest = rest.replace(/\.?[^.[]*$|\[\d+\]$/, '')) yield rest;
}

/** Where values stand in a JSON text, by their paths; offsets of those that are wanted. */
function find(text: string, wanted: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  /** The containers around, and where in them reading is. */
  const inside: { path: string; index: number }[] = [];
  let key: string | undefined;
  let path = '';
  for (const { 0: token, index: at } of text.matchAll(TOKEN)) {
    const around = inside.at(-1);
    if (token === ':') continue;
    if (token === ',') {
      if (around && around.index >= 0) around.index++;
      key = undefined;
      continue;
    }
    if (token === ']' || token === '}') {
      inside.pop();
      key = undefined;
      continue;
    }
    if (around && around.index < 0 && key === undefined) {
      key = JSON.parse(token) as string;
      continue;
    }
    // A bare list is one of events.
    if (!around) path = token === '[' ? 'events' : '';
    else if (around.index >= 0) path = `${around.path}[${around.index}]`;
    else path = around.path ? `${around.path}.${key}` : key!;
    if (wanted.has(path)) found.set(path, at);
    if (token === '[' || token === '{') inside.push({ path, index: token === '[' ? 0 : -1 });
    key = undefined;
  }
  return found;
}

/**
 * Finds the rows and columns, from 1, of values in a JSON text.
 *
 * @param text that `JSON.parse` takes
 * @param paths such as `events[3].date`; of one that isn't there, what is nearest around it is found
 */
export function placesIn(text: string, paths: readonly string[]): (path: string) => Place | undefined {
  const found = find(text, new Set(paths.flatMap((path) => [...around(path)])));
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return (path) => {
    const at = [...around(path)].map((one) => found.get(one)).find((offset) => offset !== undefined);
    if (at === undefined) return undefined;
    let [low, high] = [0, breaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (breaks[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return { row: low + 1, column: at - (low ? breaks[low - 1]! : -1) };
  };
}

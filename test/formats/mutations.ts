import { expect } from 'chai';
import fc from 'fast-check';
import { parse } from '../../src/formats/parse.js';

/** What stands where it shouldn't. */
const NONSENSE = [
  '',
  ' ',
  '?',
  '-',
  '0',
  '99999999999',
  '2019-13-45',
  'null',
  'NaN',
  '\u0000',
  '\ud83d',
  '“',
  '\n',
  ',',
  ';',
  ':',
  '\t',
];
/** What formats are made of: quoted texts, numbers, names, marks. */
const FIELD = /"(?:[^"\\\n]|\\.)*"|[\p{L}\p{N}.+-]+|[^\s\p{L}\p{N}]/gu;

interface Mutation {
  kind: 'characters' | 'line' | 'field';
  change: 'delete' | 'double' | 'swap' | 'replace';
  at: number;
  to: number;
  length: number;
  nonsense: string;
}

const mutation = (): fc.Arbitrary<Mutation> =>
  fc.record({
    kind: fc.constantFrom('characters', 'line', 'field'),
    change: fc.constantFrom('delete', 'double', 'swap', 'replace'),
    at: fc.nat(),
    to: fc.nat(),
    length: fc.integer({ min: 1, max: 8 }),
    nonsense: fc.oneof(fc.constantFrom(...NONSENSE), fc.string({ maxLength: 5 })),
  });

/** Where the parts of a kind stand. */
function partsOf(text: string, { kind, at, to, length }: Mutation): [from: number, end: number][] {
  if (kind === 'characters')
    return [at, to].map((place) => [
      place % (text.length + 1),
      Math.min(text.length, (place % (text.length + 1)) + length),
    ]);
  const all = [...text.matchAll(kind === 'line' ? /[^\n]*\n/g : FIELD)];
  if (!all.length)
    return [
      [0, 0],
      [0, 0],
    ];
  return [at, to].map((place) => {
    const match = all[place % all.length]!;
    return [match.index, match.index + match[0].length];
  });
}

function mutate(text: string, one: Mutation): string {
  const parts = partsOf(text, one);
  const [from, end] = parts[0]!;
  const part = text.slice(from, end);
  switch (one.change) {
    case 'delete':
      return text.slice(0, from) + text.slice(end);
    case 'double':
      return text.slice(0, end) + part + text.slice(end);
    case 'replace':
      return text.slice(0, from) + one.nonsense + text.slice(end);
    case 'swap': {
      const [[a, b], [c, d]] = parts.sort((x, y) => x[0] - y[0]) as [[number, number], [number, number]];
      return c < b ? text : text.slice(0, a) + text.slice(c, d) + text.slice(b, c) + text.slice(a, b) + text.slice(d);
    }
  }
}

/** All that a text may be taken to say: as it stands, without folds, and without escapes and markup. */
function readings(text: string): string {
  const unfolded = text.replace(/\r?\n[ \t]/g, '');
  const unescaped = text.replace(/\\u([\da-fA-F]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  const decode = (html: string) =>
    new DOMParser().parseFromString(`<textarea>${html}`, 'text/html').querySelector('textarea')!.value;
  const once = decode(unescaped);
  const twice = decode(once);
  const bare = [unescaped, once, twice].map((html) => html.replace(/<[^<>]*>/g, ''));
  const all = [text, unfolded, unescaped, once, twice, ...bare];
  // eslint-disable-next-line no-control-regex
  return [...all, ...all.map((one) => one.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/g, ''))].join('\n');
}

/** As far as the letters of a word may be from each other: what is left of a tag between them. */
const FARTHEST = 12;

/** Whether a text has the letters of a word in order and near each other. */
function holds(text: string, word: string): boolean {
  let ends = Array.from({ length: text.length }, (_, index) => index).filter((index) => text[index] === word[0]);
  for (const letter of word.slice(1)) {
    const next = new Set<number>();
    for (const end of ends) {
      for (let at = end + 1; at <= end + 1 + FARTHEST; at++) if (text[at] === letter) next.add(at);
    }
    ends = [...next];
  }
  return ends.length > 0;
}

export interface MutationOptions {
  /** How many events the mutated text has rows for, at the least; undefined where it is too broken to tell. */
  rows?(text: string): number | undefined;
}

/**
 * Tries 500 mutations of a sample, always the same ones: nothing throws, every title that is shown stands in the source,
 * and every row that isn't shown has a problem.
 */
export async function tryMutations(sample: string, format: string, { rows }: MutationOptions = {}): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(mutation(), { minLength: 1, maxLength: 4 }), async (mutations) => {
      const text = mutations.reduce(mutate, sample);
      const { timeline, problems } = await parse(text, { format });
      const said = readings(text);
      for (const { title } of timeline.events) {
        const strange =
          title.match(/[\p{L}\p{N}]+/gu)?.filter((word) => !said.includes(word) && !holds(said, word)) ?? [];
        expect(strange, title).to.deep.equal([]);
      }
      const count = rows?.(text);
      if (count === undefined) expect(timeline.events.length + problems.length).to.be.at.least(1);
      else expect(timeline.events.length + problems.length, JSON.stringify(problems)).to.be.at.least(count);
    }),
    { numRuns: 500, seed: 2019, includeErrorInReport: true },
  );
}

/** The text of a file beside the tests. */
export async function sample(name: string): Promise<string> {
  const response = await fetch(new URL(`./samples/${name}`, import.meta.url));
  expect(response.ok, name).to.equal(true);
  return response.text();
}

/** Counts rows in JSON, if it is any. */
export const inJson =
  (count: (data: never) => unknown) =>
  (text: string): number | undefined => {
    try {
      const rows = count(JSON.parse(text) as never);
      return typeof rows === 'number' ? rows : undefined;
    } catch {
      return undefined;
    }
  };

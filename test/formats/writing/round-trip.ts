import { expect } from 'chai';
import * as fc from 'fast-check';
import { parse } from '../../../src/formats/parse.js';
import type { Written } from '../../../src/formats/writing/losses.js';
import type { EventDate, NewsEvent, Timeline } from '../../../src/model/types.js';

/** Texts that every format has trouble with somewhere. */
const WORD = fc.oneof(
  fc.constantFrom(
    ...[
      'Caracas',
      'naïve',
      '“so”',
      '30 %',
      '—',
      ': and',
      ',',
      ';',
      '\\',
      '\\n',
      '"',
      "'",
      '=1+1',
      '+1',
      '-1',
      '@a',
      '#x',
    ],
    ...['<b>', '</script>', '<!--', ']]>', '&amp;', '&', '😀', 'שלום', '漢字', 'a:b', '|', '\t', 'x'.repeat(90)],
  ),
  fc.string({ maxLength: 6 }),
);
const LINE = fc.array(WORD, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const TITLE = LINE.map((line) => `T ${line}`);
const TEXT = fc.array(fc.oneof(LINE, fc.constant('')), { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));

const DAY = fc
  .date({ min: new Date('0005-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const MODERN = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const TIME = fc.oneof(
  MODERN.map((iso) => iso.slice(0, 16)),
  MODERN.map((iso) => `${iso.slice(0, 16)}Z`),
  MODERN.map((iso) => `${iso.slice(0, 19)}+05:45`),
  MODERN.map((iso) => `${iso.slice(0, 19)}-04:00`),
);
const UNIT = fc.oneof(
  { weight: 4, arbitrary: DAY },
  { weight: 2, arbitrary: DAY.map((day) => day.slice(0, 7)) },
  { weight: 2, arbitrary: DAY.map((day) => day.slice(0, 4)) },
  { weight: 2, arbitrary: TIME },
  fc.constantFrom('19XX', '201X', '2019-21', '2019-24', '2019-XX', '-0043-03-15', '-0043', '0000', '-01XX', 'Y-17000'),
  fc.constantFrom('Y-13800000000', 'Y-300000', 'Y-265000', 'Y5000000000'),
);
const MARKED = fc.tuple(UNIT, fc.constantFrom('', '', '', '~', '?', '%')).map((parts) => parts.join(''));
/** EDTF. An interval that ends before it starts is turned round by reading it twice. */
export const DATE = fc.oneof(
  { weight: 3, arbitrary: MARKED },
  { weight: 2, arbitrary: fc.tuple(DAY, DAY).map((days) => days.sort().join('/')) },
  MARKED.map((date) => `${date}/..`),
  MARKED.map((date) => `../${date}`),
  MARKED.map((date) => `${date}/`),
  fc.constantFrom(
    '2019/2020-05-03',
    '2019-01~/2019-05?',
    '2019-01-01/2019-02-01T10:00',
    '195X/2019-22',
    'Y-13800000000/2019-05',
  ),
);

const URLS = fc.constantFrom(
  ...[
    'https://example.org/a?b=1&c="2"',
    'http://example.com/ä b',
    '/relative/x.html',
    'x.jpg',
    'https://youtu.be/abc',
    'mailto:desk@example.org',
  ],
  ...['#here', '//example.net/y', "https://example.org/it's"],
);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const SIZE = optional(fc.integer({ min: 1, max: 4000 }));
const URL = 'https://example.org/a';
const IDS = ['nbc', 'herald', 'Ä b', URL];
const KEYS = ['russia', 'Cuba', 'united states', 'x;y'];

const EVENT = fc.record({
  id: optional(LINE.map((line) => `i ${line}`)),
  date: DATE,
  title: TITLE,
  summary: optional(TEXT),
  group: optional(fc.constantFrom(...KEYS)),
  importance: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 }), fc.constant(0.5)),
  status: fc.constantFrom('confirmed', 'reported', 'disputed', 'corrected', 'planned'),
  dateNote: optional(TEXT),
  sources: optional(
    fc.uniqueArray(fc.record({ source: fc.constantFrom(...IDS), basis: optional(LINE) }), {
      maxLength: 3,
      selector: ({ source }) => source,
    }),
  ),
  media: optional(
    fc.array(
      fc.record({
        url: URLS,
        alt: fc.oneof(fc.constant(''), TITLE),
        caption: optional(LINE),
        credit: optional(LINE),
        thumbnail: optional(URLS),
        width: SIZE,
        height: SIZE,
      }),
      { maxLength: 2 },
    ),
  ),
  place: optional(LINE),
  tags: optional(fc.array(LINE, { maxLength: 3 })),
  url: optional(URLS),
  updated: optional(DAY),
});

const GROUPS = fc.tuple(
  ...KEYS.map((id) =>
    fc.record({ id: fc.constant(id), title: optional(fc.constantFrom('Russia', 'Cuba', 'A, b; c', '<G>')) }),
  ),
);
const SOURCES = fc.tuple(
  ...IDS.map((id) =>
    fc.record({
      id: fc.constant(id),
      title: optional(TITLE),
      publisher: optional(LINE),
      via: optional(LINE),
      url: optional(URLS),
      date: optional(DAY),
    }),
  ),
);

/** Documents in the form of `events.json` that use every field of the model. */
export const DOCUMENT = fc.record({
  title: optional(TITLE),
  description: optional(TEXT),
  lang: fc.constantFrom(undefined, 'en', 'es-VE', 'fa', 'de'),
  timeZone: fc.constantFrom(undefined, 'UTC', 'America/Caracas', 'Asia/Kathmandu', 'Europe/Berlin'),
  updated: optional(DAY),
  groups: fc.oneof(GROUPS, fc.constantFrom([], [{ id: 'Cuba', title: 'Cuba' }])),
  eras: fc.array(fc.record({ title: TITLE, date: fc.constantFrom('2019-01/2019-05', '19XX', '2019~') }), {
    maxLength: 2,
  }),
  sources: fc.oneof(SOURCES, fc.constantFrom([], [{ id: URL, title: 'T', url: URL }])),
  events: fc.array(EVENT, { maxLength: 6 }),
});

/** What a date says, however it's written. */
function meaning(date: EventDate | undefined): unknown {
  if (!date) return undefined;
  const { start, end, precision, approximate, uncertain, openStart, openEnd, zoned, from, to } = date;
  return [start, end, precision, approximate, uncertain, openStart, openEnd, zoned, meaning(from), meaning(to)];
}

/** An event by its fields, with what it refers to in place of ids that formats make anew. */
function told(event: NewsEvent, { groups, sources }: Timeline): Record<string, unknown> {
  const group = groups.find(({ id }) => id === event.group)?.title;
  const cited = event.sources.map(({ source, basis }) => {
    const { title, publisher, via, url, date } = sources.find(({ id }) => id === source)!;
    return { title, publisher, via, url, date, basis };
  });
  return { ...event, date: meaning(event.date), group, sources: cited };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Which fields come back otherwise: `title` of the timeline, `3.date` of an event, `3` of an event that's not there. */
function differences(before: Timeline, after: Timeline): string[] {
  const names = ['title', 'description', 'lang', 'timeZone', 'updated', 'groups', 'sources'] as const;
  const found: string[] = names.filter((name) => !same(before[name], after[name]));
  const eras = ({ eras }: Timeline) => eras.map(({ title, date }) => [title, meaning(date)]);
  if (!same(eras(before), eras(after))) found.push('eras');
  for (const event of before.events) {
    const other = after.events.find(({ id }) => id === event.id);
    if (!other) {
      found.push(event.id);
      continue;
    }
    const [was, is] = [told(event, before), told(other, after)];
    for (const name of Object.keys(was)) if (!same(was[name], is[name])) found.push(`${event.id}.${name}`);
  }
  return found.sort();
}

/** The timeline of a document, without what reading found wrong with it. */
export async function timelineOf(document: unknown): Promise<Timeline> {
  return (await parse(structuredClone(document))).timeline;
}

/**
 * Checks that what is written comes back, but for the losses, and that no loss is listed of what isn't lost.
 *
 * @param read reads what was written
 */
export async function expectRoundTrip(
  document: unknown,
  write: (timeline: Timeline) => Written,
  read: (content: string) => Promise<Timeline>,
): Promise<void> {
  const before = await timelineOf(document);
  const { content, losses } = write(before);
  const listed = losses.map(({ event, field }) => [event, field].filter((part) => part !== undefined).join('.'));
  expect(new Set(listed).size, 'each loss once').to.equal(listed.length);
  const after = await read(content);
  expect(differences(before, after), content).to.deep.equal(listed.sort());
}

/** `expectRoundTrip` of any timeline. */
export async function expectRoundTrips(
  write: (timeline: Timeline) => Written,
  read: (content: string) => Promise<Timeline>,
  numRuns = 100,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(DOCUMENT, (document) => expectRoundTrip(document, write, read)),
    { numRuns, seed: 20190430, includeErrorInReport: true },
  );
}

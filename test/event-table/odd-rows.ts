import fc from 'fast-check';

/** Rows as they come: most of them good, some of them odd, some beyond repair. */
const oddRow = fc.record(
  {
    id: fc.oneof(fc.stringMatching(/^[a-z]{1,2}$/), fc.constantFrom('', ' a', 'b\n', 7, null, {}, 'é')),
    title: fc.oneof(fc.constantFrom('Title', ' T ', 'Ü', 'العنوان', '\u2003', '', 5, null, '\u00a0x', '\u202ex')),
    date: fc.constantFrom(
      '2019',
      '2019-01-05',
      '2019-01~',
      '2019-01-05T10:00',
      '2019-01-05T10:00-04:00',
      '2019-01-05T10:00Z/2019-02',
      '../2012',
      '2014/..',
      '201X',
      '2019-02-30',
      'soon',
      null,
      5,
    ),
    start: fc.constantFrom('2019', '2018-03', null, 3),
    end: fc.constantFrom('2020', '2001', null, 4),
    importance: fc.constantFrom(0, 5, -1, '7', 'much', null, NaN),
    group: fc.constantFrom('a', 'b', ' a', 'nobody', null, 3),
    status: fc.constantFrom('disputed', 'sure', null),
    summary: fc.constantFrom('S', null, 8, 'x'.repeat(20_001)),
    sources: fc.constantFrom([], ['s'], ['none'], 'text', null),
    tags: fc.constantFrom([], ['t', 't'], null, 3),
    url: fc.constantFrom('https://example.org/', 'javascript:x', null),
    updated: fc.constantFrom('2019', 'soon', null),
  },
  { requiredKeys: ['title', 'date'] },
);
export const anyRow = fc.oneof(
  { weight: 9, arbitrary: oddRow },
  fc.constantFrom<unknown>(
    null,
    3,
    [],
    'text',
    Object.create({ title: 'T', date: '2019' }),
    JSON.parse('{"__proto__":1}'),
  ),
);

/** What the rows refer to. */
export const head = {
  timeZone: 'America/Caracas',
  groups: [{ id: 'a' }, { id: 'b' }],
  sources: [{ id: 's', title: 'S' }],
};
/** So many that reading takes the way of the many. */
export const filler = Array.from({ length: 1001 }, (_, i) => ({ id: `f${i}`, title: 'F', date: '1900' }));

import { expect } from 'chai';
import fc from 'fast-check';
import { parse } from '../../src/formats/parse.js';

const text = JSON.stringify({ events: [{ id: 'a', date: '2019', title: 'A' }] });

describe('parse', () => {
  const read: [why: string, input: unknown, options?: object][] = [
    ['a text', text],
    ['a text with a byte order mark', `\ufeff${text}`],
    ['an object', JSON.parse(text)],
    ['a bare list', JSON.parse(text).events],
    ['a bare list as text', JSON.stringify(JSON.parse(text).events)],
    ['a format that is named', text, { format: 'json' }],
  ];
  for (const [why, input, options] of read) {
    it(`reads ${why}`, async () => {
      const { timeline, problems, format } = await parse(input, options);
      expect(timeline.events.map(({ id }) => id)).to.deep.equal(['a']);
      expect([problems, format]).to.deep.equal([[], 'json']);
    });
  }

  const refused: [why: string, input: unknown, options: object, part: string][] = [
    ['nothing', undefined, {}, 'is empty'],
    ['null', null, {}, 'is empty'],
    ['an empty text', ' \n', {}, 'is empty'],
    ['a text of no format', 'Dear reader', {}, 'json'],
    ['a number', 7, {}, 'json'],
    ['an unknown format', text, { format: 'nonsense' }, '“nonsense” is not known: use one of '],
    ['33 million characters', ' '.repeat(33 * 1024 * 1024 + 1), {}, 'at most 33554432'],
    [
      'a web page in place of a file',
      '<!doctype html>',
      { name: 'events.json' },
      'line 1, column 1: “<!doctype html>”',
    ],
    [
      'a page of another name',
      '<!doctype html>',
      { contentType: 'application/json; charset=utf-8' },
      'line 1, column 1',
    ],
  ];
  for (const [why, input, options, part] of refused) {
    it(`explains why it can't read ${why}`, async () => {
      const { timeline, problems } = await parse(input, options);
      expect(timeline.events).to.deep.equal([]);
      expect(problems).to.have.length(1);
      expect(problems[0]?.severity).to.equal('error');
      expect(problems[0]?.message).to.include(part);
    });
  }

  const broken: [json: string, line: number, column: number, found: string, expected: string][] = [
    ['{"events": [1, 2,]}', 1, 18, ']}', 'a whole value'],
    ['{"events": [\n  {"id": "a" "date": "2019"}\n]}', 2, 14, '"date": "2019"}', 'a comma or }'],
    ['{\n  events: []}', 2, 3, 'events: []}', 'a name in double quotes'],
    ['{"a" 1}', 1, 6, '1}', 'a colon'],
    ['[1, 2', 1, 6, 'the end of the text', 'a comma or ]'],
    ['{"a": "b\nc"}', 1, 7, '"b', 'a whole value'],
    ["['a']", 1, 2, "'a']", 'a whole value'],
    ['[01]', 1, 2, '01]', 'a whole value'],
    ['{} {}', 1, 4, '{}', 'the end of the text'],
    ['{"a": 1,}', 1, 9, '}', 'a name in double quotes'],
    ['[[1]}', 1, 5, '}', 'a comma or ]'],
    ['[tru]', 1, 2, 'tru]', 'a whole value'],
  ];
  for (const [json, line, column, found, expected] of broken) {
    it(`finds the fault of ${JSON.stringify(json)}`, async () => {
      const { problems } = await parse(json);
      expect(problems[0]).to.include({ path: `line ${line}, column ${column}`, row: line, value: found });
      expect(problems[0]?.message).to.include(`“${found}” stands where ${expected}`);
    });
  }

  it('never rejects, whatever the JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }), async (value) => {
        for (const input of [value, JSON.stringify(value)]) {
          const { timeline, problems } = await parse(input);
          expect(timeline.events.length + problems.length).to.be.at.least(
            Array.isArray(value) && !value.length ? 0 : 1,
          );
        }
      }),
    );
  });

  it('never rejects, whatever stands in the fields', async () => {
    const fields = 'id date start end title summary group importance status sources media tags url updated'.split(' ');
    const value = fc.oneof(fc.anything(), fc.string(), fc.constantFrom('2019', '2019-01/2018', 'a', 'javascript:x'));
    const event = fc.dictionary(fc.constantFrom(...fields, '__proto__', 'toString'), value);
    const raw = fc.record({ events: fc.array(event), eras: value, groups: fc.array(event), sources: fc.array(event) });
    await fc.assert(
      fc.asyncProperty(raw, async (document) => {
        const { timeline, problems } = await parse({
          ...document,
          events: [...document.events, { date: '2019', title: 'Good' }],
        });
        expect(timeline.events.at(-1)?.title).to.equal('Good');
        for (const { message, value: found = '' } of problems)
          expect([message === '', found.length > 80]).to.deep.equal([false, false]);
        expect(Object.keys(Object.prototype)).to.deep.equal([]);
      }),
    );
  });

  it('keeps the events that a mutation of the reference file leaves alone', async () => {
    const response = await fetch(new URL('../../events.json', import.meta.url));
    const reference = (await response.json()) as { events: Record<string, unknown>[] };
    const whole = (await parse(reference)).timeline.events;
    const mutation = fc.record({
      at: fc.nat(reference.events.length - 1),
      field: fc.constantFrom('date', 'title', 'group', 'sources', 'importance', 'status', 'summary', 'place'),
      value: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 5 }), async (mutations) => {
        const document = structuredClone(reference);
        for (const { at, field, value } of mutations) document.events[at]![field] = value;
        const touched = new Set(mutations.map(({ at }) => reference.events[at]!.id));
        const { timeline } = await parse(document);
        const rest = whole.filter(({ id }) => !touched.has(id));
        expect(timeline.events.filter(({ id }) => !touched.has(id))).to.deep.equal(rest);
      }),
      { numRuns: 50 },
    );
  });
});

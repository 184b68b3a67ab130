/** The JSON Schema of the document says what the types and the reader say. Needs the build. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import ts from 'typescript';
import { parse } from 'news-timeline/data';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const schema = read('schema.json');
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);
const faults = (document) => (validate(document) ? [] : validate.errors.map((e) => `${e.instancePath} ${e.message}`));

describe('schema.json', () => {
  for (const file of ['events.json', 'demo/apollo.json']) {
    it(`accepts ${file}`, () => assert.deepEqual(faults(read(file)), []));
  }

  it('is named by events.json, beside which it lies', () => {
    assert.equal(read('events.json').$schema, './schema.json');
  });

  it('describes every object and every field', () => {
    const bare = [];
    const visit = (node, path) => {
      if (typeof node !== 'object' || node === null) return;
      if (node.properties) {
        if (!node.title || !node.description) bare.push(path);
        for (const [name, field] of Object.entries(node.properties))
          if (!field.description && !field.$ref) bare.push(`${path}/${name}`);
      }
      for (const [name, child] of Object.entries(node)) visit(child, `${path}/${name}`);
    };
    visit(schema, '#');
    assert.deepEqual(bare, []);
  });
});

describe('schema.json and the types', () => {
  const program = ts.createProgram(['src/model/types.ts'], { strict: true });
  const file = program.getSourceFile('src/model/types.ts');
  const { $defs } = schema;
  /** Where the schema describes each interface of the model, and what files may say besides. */
  const OBJECTS = {
    Timeline: [schema, ['$schema']],
    NewsEvent: [$defs.event, ['start', 'end']],
    Era: [$defs.era, ['start', 'end']],
    Group: [$defs.group, []],
    Source: [$defs.source, []],
    Citation: [$defs.citation.anyOf[1], []],
    Media: [$defs.media, []],
  };
  const resolve = (node) => (node.$ref ? resolve($defs[node.$ref.replace('#/$defs/', '')]) : node);
  const kindOf = (type) => {
    if (type.kind === ts.SyntaxKind.ArrayType) return 'array';
    const text = type.getText(file);
    return text === 'EventDate' || text === 'Status' ? 'string' : text;
  };
  const declared = new Map();
  ts.forEachChild(file, (node) => {
    if (ts.isInterfaceDeclaration(node)) declared.set(node.name.text, node);
    if (ts.isTypeAliasDeclaration(node)) declared.set(node.name.text, node.type);
  });

  for (const [name, [object, besides]] of Object.entries(OBJECTS)) {
    it(`have the same fields of the same types for ${name}`, () => {
      const fields = declared.get(name).members.map((member) => [member.name.getText(file), kindOf(member.type)]);
      const described = Object.entries(object.properties).filter(([field]) => !besides.includes(field));
      const kinds = described.map(([field, node]) => {
        const { type, oneOf } = resolve(node);
        return [field, type ?? (oneOf.every((one) => typeof one.const === 'string') ? 'string' : 'mixed')];
      });
      assert.deepEqual(kinds.sort(), fields.sort());
      for (const field of besides) assert.ok(field in object.properties, field);
    });

    it(`need no field of ${name} that the types can do without`, () => {
      const optional = declared.get(name).members.filter((member) => member.questionToken);
      const names = new Set(optional.map((member) => member.name.getText(file)));
      assert.deepEqual(
        object.required.filter((field) => names.has(field)),
        [],
      );
    });
  }

  it('leave out no interface that a document has', () => {
    const made = ['EventDate', 'Problem', 'Span'];
    const interfaces = [...declared].filter(([, node]) => ts.isInterfaceDeclaration(node)).map(([name]) => name);
    assert.deepEqual(interfaces.sort(), [...Object.keys(OBJECTS), ...made].sort());
  });

  it('know the same statuses', () => {
    const union = declared.get('Status').types.map((type) => type.literal.text);
    assert.deepEqual(
      $defs.status.oneOf.map((one) => one.const),
      union,
    );
  });
});

/** What no schema can say: leap days, the order of ends, ids that are used twice or not at all, what Intl knows. */
const BEYOND =
  /doesn't have|ends before it starts|is not among the timeline's|is used before|not a language tag|not a time zone/;
/** What the reader says of values of the wrong type or form, and of what is missing. */
const WRONG =
  /is not (a text|a list|an object|a number|known|a date of EDTF)|is left out: use a URL|says nothing to readers|has no (title|date|id|url|list of events) /;

const GOOD = {
  text: ['Text', '', '  spaced  ', 'two\nlines'],
  line: ['T', ' T ', '<b>', 'שלום'],
  date: ['2019', '2019-01', '2019-02-28', '2019-01-23T10:00Z', '2019-01-23T10:00:00.5+05:45', '201X', '19XX', '2019-21', '-0043', '-0043-03-15~', '2019?', '2019/..', '../2019-05', '2019/', '2019-04-29/2019-05-03', '2019-XX', '2019-01-XX', 'Y-17000', 'Y-13800000000', 'Y20000000000', 'Y-300000/2019', '-00XX', '0000'], // prettier-ignore
  url: ['https://example.org/', 'a.jpg', '/x y', 'mailto:a@example.org', 'HTTP://example.org', '#x', '//example.org'],
  id: ['a', 'b', 'c'],
  number: [0, 1, 60, 0.5],
};
const one = (values) => fc.constantFrom(...values);
/** Values that fit nowhere, or nowhere but by chance. */
const bad = fc.oneof(
  one([null, true, false, -1, NaN, [], {}, [[]], ' ', '\u0000', '2019-13', '2019-1-1', 'yesterday', '20190101', '2019/2020/2021', '../..', '/', '2019-00', '-0000', 'javascript:x', 'data:,', 'x'.repeat(3000), ['x', 1], { id: 'x' }, 'Confirmed', '60', 'Y-20000000001', 'Y30000000000', 'Y123456789012', '2019-01-23T25:00', '2019-25']), // prettier-ignore
  fc.jsonValue({ maxDepth: 1 }),
);
/** A field that is mostly right, sometimes absent and sometimes wrong. */
const some = (arbitrary) =>
  fc.oneof({ weight: 6, arbitrary }, { weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: bad });
const must = (arbitrary) => fc.oneof({ weight: 30, arbitrary }, { weight: 1, arbitrary: bad });
const list = (arbitrary) => some(fc.array(arbitrary, { maxLength: 3 }));
const citation = fc.oneof(one(['s']), fc.record({ source: must(one(['s'])), basis: some(one(GOOD.text)) }));
const media = fc.record({
  url: must(one(GOOD.url)),
  alt: must(one(['', 'A crowd'])),
  caption: some(one(GOOD.text)),
  credit: some(one(GOOD.text)),
  width: some(one([1, 100, 0.5])),
  height: some(one([1, 100])),
});
const event = fc.record({
  id: some(one(GOOD.id)),
  title: must(one(GOOD.line)),
  date: some(one(GOOD.date)),
  start: some(one(['2019', '2019-01~'])),
  end: some(one(['2020', '..', '2021-05'])),
  summary: some(one(GOOD.text)),
  summaryHtml: some(one(GOOD.text)),
  group: some(one(['g'])),
  importance: some(one(GOOD.number)),
  status: some(one(['confirmed', 'reported', 'disputed', 'corrected', 'planned'])),
  dateNote: some(one(GOOD.text)),
  sources: list(citation),
  media: list(media),
  place: some(one(GOOD.text)),
  tags: list(one(GOOD.line)),
  url: some(one(GOOD.url)),
  updated: some(one(GOOD.date)),
});
const document = fc.record({
  title: some(one(GOOD.line)),
  description: some(one(GOOD.text)),
  lang: some(one(['en', 'es-VE'])),
  timeZone: some(one(['UTC', 'America/Caracas'])),
  updated: some(one(GOOD.date)),
  groups: fc.constant([{ id: 'g', title: 'G' }]),
  eras: list(fc.record({ id: some(one(['e'])), title: must(one(GOOD.line)), date: must(one(GOOD.date)) })),
  sources: fc.constant([{ id: 's', url: 'https://example.org/' }]),
  events: must(fc.array(must(event), { maxLength: 2 })),
});
/** As it is in a file: fields that aren't there are not undefined. */
const inFile = (value) => JSON.parse(JSON.stringify(value) ?? 'null');

describe('schema.json and the reader', () => {
  it('agree: what the schema accepts is read without a problem, but for what no schema can say', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(document, async (value) => {
        const file = inFile(value);
        if (!validate(file)) return;
        accepted++;
        const { problems } = await parse(file, { format: 'json', html: true });
        assert.deepEqual(
          problems.filter(({ message }) => !BEYOND.test(message)),
          [],
        );
      }),
      { numRuns: 1000, seed: 20190430 },
    );
    assert.ok(accepted > 200, `${accepted} accepted`);
  });

  it('agree: what the reader finds of a wrong type or form, or missing, the schema refuses', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(document, async (value) => {
        const file = inFile(value);
        const { problems } = await parse(file, { format: 'json', html: true });
        const wrong = problems.filter(({ message }) => WRONG.test(message));
        if (!wrong.length) return;
        refused++;
        assert.ok(!validate(file), JSON.stringify(wrong));
      }),
      { numRuns: 1000, seed: 20190430 },
    );
    assert.ok(refused > 200, `${refused} refused`);
  });

  it('agree on each way to write a date', async () => {
    for (const date of GOOD.date) {
      assert.deepEqual(faults({ events: [{ title: 'T', date }] }), [], date);
      assert.deepEqual((await parse([{ title: 'T', date }])).problems, [], date);
    }
  });

  it('finds fields that are misspelt, which the reader passes over', () => {
    assert.deepEqual(faults({ events: [{ title: 'T', date: '2019', sumary: 'x' }] }), [
      '/events/0 must NOT have additional properties',
    ]);
  });
});

import { expect } from 'chai';
import fc from 'fast-check';
import { isFault, parseDate } from '../../../src/model/dates.js';
import { parse } from '../../../src/formats/parse.js';
import { edtfToPrecision, readWikidataDate } from '../../../src/formats/wikidata/wikidata-date.js';
import { inJson, sample, tryMutations } from '../mutations.js';

const cell = (value: string, type = 'literal', datatype?: string) => ({ type, value, datatype });
const DATE_TIME = 'http://www.w3.org/2001/XMLSchema#dateTime';
const row = (date: string, precision?: string) => ({
  item: cell('http://www.wikidata.org/entity/Q5', 'uri'),
  itemLabel: cell('X'),
  date: cell(date, 'literal', DATE_TIME),
  ...(precision && { datePrecision: cell(precision) }),
});
const result = (...bindings: unknown[]) => ({
  head: { vars: ['item', 'itemLabel', 'date', 'datePrecision'] },
  results: { bindings },
});

describe('Wikidata dates', () => {
  const dates: [value: string, precision: number | undefined, edtf: string | undefined][] = [
    ['2019-01-05T00:00:00Z', 11, '2019-01-05'],
    ['2019-01-01T00:00:00Z', 11, '2019-01-01'],
    ['2019-05-01T00:00:00Z', 10, '2019-05'],
    ['2019-01-01T00:00:00Z', 9, '2019'],
    ['+2019-00-00T00:00:00Z', 11, '2019'],
    // Years are astronomical: 0 is 1 BCE.
    ['-0043-03-15T00:00:00Z', 11, '-0043-03-15'],
    ['0000-01-01T00:00:00Z', 9, '0000'],
    ['-0457-01-01T00:00:00Z', 9, '-0457'],
    ['1895-01-01T00:00:00Z', 8, '189X'],
    ['-0043-01-01T00:00:00Z', 8, '-0048/-0039'],
    ['-0003-01-01T00:00:00Z', 8, '-0008/0000'],
    ['1850-01-01T00:00:00Z', 7, '18XX'],
    ['1900-01-01T00:00:00Z', 7, '18XX'],
    ['1801-01-01T00:00:00Z', 7, '18XX'],
    ['0001-01-01T00:00:00Z', 7, '00XX'],
    ['0000-01-01T00:00:00Z', 7, '-00XX'],
    ['-0149-01-01T00:00:00Z', 7, '-01XX'],
    ['1500-01-01T00:00:00Z', 6, '1001/2000'],
    ['-0500-01-01T00:00:00Z', 6, '-0999/0000'],
    ['2019-01-05T10:30:00Z', 13, '2019-01-05T10:30Z'],
    ['-12000-01-01T00:00:00Z', 9, 'Y-12000'],
    ['-12000-01-01T00:00:00Z', 5, undefined],
    ['2019-01-05T00:00:00Z', 99, undefined],
    // Without a precision.
    ['2019-01-01T00:00:00Z', undefined, '2019'],
    ['2019-05-01T00:00:00Z', undefined, '2019-05'],
    ['2019-05-07T00:00:00Z', undefined, '2019-05-07'],
    ['2019-01-01T10:30:00Z', undefined, '2019-01-01T10:30Z'],
  ];
  for (const [value, precision, edtf] of dates) {
    it(`reads ${value} of precision ${precision} as ${edtf}`, () => {
      expect(edtfToPrecision(readWikidataDate(value)!, precision)).to.equal(edtf);
    });
  }

  it('lie within what is shown, however coarse', async () => {
    const date = fc.record({
      year: fc.integer({ min: -9000, max: 9000 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    await fc.assert(
      fc.asyncProperty(date, fc.constantFrom(undefined, 6, 8, 9, 10, 11), async (parts, precision) => {
        const read = await parseDate(edtfToPrecision({ ...parts, hour: 0, minute: 0, second: 0 }, precision)!);
        if (isFault(read)) throw new Error(read.message);
        const at = new Date(0).setUTCFullYear(parts.year, parts.month - 1, parts.day);
        expect(read.start <= at && at < read.end).to.equal(true);
      }),
    );
  });
});

describe('Wikidata', () => {
  it('is told by its content and its type', async () => {
    expect((await parse(await sample('wikidata.json'))).format).to.equal('wikidata');
    expect((await parse({ head: { vars: [] } }, { contentType: 'application/sparql-results+json' })).format).to.equal(
      'wikidata',
    );
    expect((await parse([{ item: 'http://www.wikidata.org/entity/Q5' }])).format).to.equal('wikidata');
  });

  it('becomes a timeline, rows of one item and date as one event', async () => {
    const { timeline, problems } = await parse(await sample('wikidata.json'));
    expect(problems).to.deep.equal([]);
    expect(timeline.lang).to.equal('en');
    expect(timeline.events.map(({ id, date, title, group }) => [id, date.edtf, title, group])).to.deep.equal([
      ['Q1001', '-0043-03-15', 'Battle of the Ford', 'battle'],
      ['Q1002', '18XX', 'Old Wall', 'building'],
      ['Q1003', '1912-05/1913', 'Long Strike', undefined],
    ]);
    const [battle] = timeline.events;
    expect(battle).to.include({ summary: 'battle at a ford', url: 'https://en.wikipedia.org/wiki/Battle_of_the_Ford' });
    expect(battle!.media.map(({ url }) => url)).to.deep.equal([
      'https://commons.wikimedia.org/wiki/Special:FilePath/Ford.jpg',
      'https://commons.wikimedia.org/wiki/Special:FilePath/Ford_2.jpg',
    ]);
    expect(timeline.sources.slice(0, 2).map(({ publisher }) => publisher)).to.deep.equal(['Wikipedia', 'Wikidata']);
  });

  it('is read from the flat list of the Query Service', async () => {
    const { timeline } = await parse([
      { event: 'http://www.wikidata.org/entity/Q5', eventLabel: 'X', date: '2019-05-07T00:00:00Z' },
    ]);
    expect(timeline.events.map(({ id, title, date }) => [id, title, date.edtf])).to.deep.equal([
      ['Q5', 'X', '2019-05-07'],
    ]);
  });

  it('says once that dates come without a precision', async () => {
    const { timeline, problems } = await parse(result(row('2019-01-01T00:00:00Z'), row('2020-01-01T00:00:00Z')));
    expect(timeline.events.map(({ date }) => date.edtf)).to.deep.equal(['2019', '2020']);
    expect(problems.map(({ severity, path }) => [severity, path])).to.deep.equal([['warning', 'head.vars']]);
    expect(problems[0]?.message).to.include('wikibase:timePrecision as ?datePrecision');
  });

  const refused: [why: string, binding: unknown, path: string, part: string][] = [
    ['a date that is unknown', { ...row('x', '9'), date: cell('t1', 'bnode') }, '[0].date', 'does not know'],
    ['no date', { ...row('x'), date: undefined }, '[0]', 'has no date'],
    ['a date that is none', row('soon', '9'), '[0].date', '“soon” is not a date'],
    ['a date too coarse', row('-50000-01-01T00:00:00Z', '4'), '[0].date', 'known to within 4'],
    ['a date too far', row('-20000000001-01-01T00:00:00Z', '9'), '[0].date', 'is beyond the years'],
    ['no object', 7, '[0]', 'is not an object'],
  ];
  for (const [why, binding, path, part] of refused) {
    it(`leaves out a row with ${why}`, async () => {
      const { timeline, problems } = await parse(result(binding, row('2019-01-05T00:00:00Z', '11')));
      expect(timeline.events).to.have.length(1);
      expect(problems.map((problem) => [problem.severity, problem.path])).to.deep.equal([
        ['error', `results.bindings${path}`],
      ]);
      expect(problems[0]?.message).to.include(part);
    });
  }

  it('says which variables there are when none has dates', async () => {
    const { problems } = await parse({ head: { vars: ['item'] }, results: { bindings: [{ item: cell('Q5') }] } });
    expect(problems[0]?.message).to.include('only item');
  });

  it('survives 500 mutations', async () => {
    const rows = inJson(
      (data: { results: { bindings: { item?: { value?: string } }[] } }) =>
        new Set(data.results.bindings.map(({ item }) => item?.value)).size,
    );
    await tryMutations(await sample('wikidata.json'), 'wikidata', { rows });
  });
});

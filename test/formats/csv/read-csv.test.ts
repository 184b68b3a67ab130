import { expect } from 'chai';
import fc from 'fast-check';
import Papa from 'papaparse';
import { streamTable } from '../../../src/formats/csv/read-csv.js';
import { parse } from '../../../src/formats/parse.js';
import { thread } from '../../../src/scheduling/yield.js';
import { sample, tryMutations } from '../mutations.js';

const dates = async (text: string, options?: object) =>
  (await parse(text, options)).timeline.events.map(({ date, title }) => [date.edtf, title]);
/** One column of dates, whose rows are titled by their numbers. */
const column = (values: string[], name = 'Date') =>
  `${name},Title\n${values.map((value, index) => `"${value}",${index + 2}\n`).join('')}`;

describe('csv', () => {
  const forms: [why: string, text: string][] = [
    ['commas', 'Date,Title\n2019,A\n2020,"B, ""so"" to speak"\n'],
    ['semicolons', 'Date;Title\n2019;A\n2020;B, "so" to speak\n'],
    ['tabs', 'Date\tTitle\n2019\tA\n2020\tB, "so" to speak'],
    ['bars', 'Date|Title\n2019|A\n2020|B, "so" to speak\n'],
    ['a byte order mark', '\ufeffDate,Title\n2019,A\n2020,"B, ""so"" to speak"\n'],
    ['line ends of Windows', 'Date,Title\r\n2019,A\r\n2020,"B, ""so"" to speak"\r\n'],
    ['line ends of old Macs', 'Date,Title\r2019,A\r2020,"B, ""so"" to speak"\r'],
    ["Excel's word on the delimiter", 'sep=;\r\nDate;Title\r\n2019;A\r\n2020;B, "so" to speak\r\n'],
    ['empty lines and cells', '\n\nDate,Title,,\n\n2019,A,,\n,,,\n2020,"B, ""so"" to speak",,\n\n\n'],
    ['quoted headers', '"Date","Title"\n"2019","A"\n"2020","B, ""so"" to speak"\n'],
  ];
  for (const [why, text] of forms) {
    it(`reads a table with ${why}`, async () => {
      const { timeline, problems, format } = await parse(text);
      expect([format, problems]).to.deep.equal(['csv', []]);
      expect(timeline.events.map(({ date, title }) => [date.edtf, title])).to.deep.equal([
        ['2019', 'A'],
        ['2020', 'B, "so" to speak'],
      ]);
    });
  }

  it('is known by its name or its media type too', async () => {
    for (const hints of [{ name: 'a/b.csv' }, { name: 'b.TSV?x=1' }, { contentType: 'text/csv; charset=utf-8' }])
      expect((await parse('Title\n', hints)).format).to.equal('csv');
    expect((await parse('{"events":[]}', { format: 'csv' })).format).to.equal('csv');
    expect((await parse('Dear reader')).format).to.equal(undefined);
  });

  it('tells which columns there are and which there should be', async () => {
    const { timeline, problems, format } = await parse('Foo;Bar\n1;2\n');
    expect([format, timeline.events]).to.deep.equal(['csv', []]);
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include({ severity: 'error', row: 1 });
    expect(problems[0]!.message).to.include('“Foo”, “Bar”').and.to.include('“Start date”');
  });

  const headers: [language: string, header: string, row: string][] = [
    ['English', 'Start date,End date,Headline,Description,Category,Location,Link', '2019,2020,T,S,G,P,https://a.org/'],
    [
      'Spanish',
      'FECHA DE INICIO,Fecha de fin,Título,Descripción,Categoría,Lugar,Enlace',
      '2019,2020,T,S,G,P,https://a.org/',
    ],
    ['French', 'Date de début,date_fin,TITRE,Résumé,Catégorie,Lieu,Lien', '2019,2020,T,S,G,P,https://a.org/'],
    ['German', 'Beginn,Ende,Überschrift,Beschreibung,Rubrik,Ort,Weblink', '2019,2020,T,S,G,P,https://a.org/'],
    ["the model's own names", 'start,end,title,summary,group,place,url', '2019,2020,T,S,G,P,https://a.org/'],
  ];
  for (const [language, header, row] of headers) {
    it(`knows columns in ${language}`, async () => {
      const { timeline, problems } = await parse(`${header}\n${row}\n`);
      expect(problems).to.deep.equal([]);
      expect(timeline.events[0]).to.include({
        title: 'T',
        summary: 'S',
        group: 'G',
        place: 'P',
        url: 'https://a.org/',
      });
      expect(timeline.events[0]!.date.edtf).to.equal('2019/2020');
    });
  }

  it('says which columns it does not read', async () => {
    const { problems } = await parse('Date,Title,Sumary\n2019,A,B\n');
    expect(problems.map(({ severity, row }) => [severity, row])).to.deep.equal([['warning', 1]]);
    expect(problems[0]!.message).to.include('“Sumary”');
  });

  it('names the row, the column and the field of what is wrong', async () => {
    const { timeline, problems } = await parse(
      'Título;Fecha\nUno;2019\n;2020\nDos;30/02/19\nTres\nCuatro;2019-02-30\n',
    );
    expect(timeline.events.map(({ title }) => title)).to.deep.equal(['Uno']);
    expect(
      problems.map(({ severity, path, row, column, field }) => [severity, path, row, column, field]),
    ).to.deep.equal([
      ['error', 'row 3', 3, undefined, 'title'],
      ['error', 'row 4', 4, 2, 'Fecha'],
      ['error', 'row 5', 5, undefined, 'date'],
      ['error', 'row 6', 6, 2, 'Fecha'],
    ]);
    expect(problems[1]!.message).to.include('Fecha “30/02/19”');
  });

  it('reads what is right around quotes that are wrong', async () => {
    const text = 'Date,Title\n2019,"open\n2020,B\n2021,C "x" y\n2022,"D "x" y"\n2023,E\n2024,"F';
    const { timeline, problems } = await parse(text);
    const titles = timeline.events.map(({ title }) => title);
    expect(titles).to.deep.equal(['"open', 'B', 'C "x" y', '"D "x" y"', 'E', '"F']);
    expect(problems.map(({ row }) => row)).to.deep.equal([2, 5, 7]);
  });

  it('loses one row of a long table to a quote that is never closed', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `2019,"Title ${index}, with a comma",${'x'.repeat(60)}\n`);
    rows[100] = '2019,"Title 100\n';
    const { timeline, problems } = await parse(`Date,Title,Summary\n${rows.join('')}`);
    expect(timeline.events).to.have.length(5000);
    expect(problems.map(({ row }) => row)).to.deep.equal([102]);
  });

  it('tells of cells beyond the columns', async () => {
    const { problems } = await parse('Date,Title\n2019,A, b\n2020,C,\n');
    expect(problems.map(({ row, message }) => [row, message.includes('more cells')])).to.deep.equal([[2, true]]);
  });

  const orders: [why: string, values: string[], read: string[]][] = [
    ['a day', ['03/04/2019', '30/04/2019'], ['2019-04-03', '2019-04-30']],
    ['a month', ['03/04/2019', '04/30/2019'], ['2019-03-04', '2019-04-30']],
  ];
  for (const [why, values, read] of orders) {
    it(`lets the whole column decide that the first number is ${why}`, async () => {
      const { timeline, problems } = await parse(column(values));
      expect([timeline.events.map(({ date }) => date.edtf), problems]).to.deep.equal([read, []]);
    });
  }

  it('lets one column of dates decide for another', async () => {
    const text = 'Start,End,Title\n03/04/2019,05/04/2019,A\n04/04/2019,30/04/2019,B\n';
    expect(await dates(text)).to.deep.equal([
      ['2019-04-03/2019-04-05', 'A'],
      ['2019-04-04/2019-04-30', 'B'],
    ]);
  });

  it('shows the year alone where nothing decides, with one problem for the column', async () => {
    const { timeline, problems } = await parse(column(['2019', '03/04/2019', '05/06/2020', '07/07/2021']));
    expect(timeline.events.map(({ date, dateNote }) => [date.edtf, dateNote])).to.deep.equal([
      ['2019', undefined],
      ['2019', '03/04/2019'],
      ['2020', '05/06/2020'],
      ['2021-07-07', undefined],
    ]);
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include({ severity: 'warning', row: 3, column: 1, field: 'Date', value: '03/04/2019' });
    expect(problems[0]!.message).to.include('it and 1 more');
  });

  it('reads what a column that contradicts itself leaves no doubt about', async () => {
    const { timeline, problems } = await parse(column(['30/04/2019', '04/30/2019', '03/04/2019']));
    expect(timeline.events.map(({ date }) => date.edtf)).to.deep.equal(['2019-04-30', '2019-04-30', '2019']);
    expect(problems.map(({ row, message }) => [row, message.includes('both orders')])).to.deep.equal([[4, true]]);
  });

  it('reads the days of spreadsheet programs only where the column says so', async () => {
    expect(await dates(column(['43585', '43585.5'], 'Excel date'))).to.deep.equal([
      ['2019-04-30', '2'],
      ['2019-04-30T12:00', '3'],
    ]);
    const { timeline, problems } = await parse(column(['43585']));
    expect([timeline.events.length, problems.length]).to.deep.equal([0, 1]);
  });

  it('joins years, months, days and times that have columns of their own', async () => {
    const text =
      'Year,Month,Day,Time,End year,End month,End day,End time,Title\n' +
      '2019,4,30,10:30 AM,,,,11:30,a\n2019,April,,,2020,,,,b\n44 BC,März,15,,,,,,c\n2019,,,,,,,,d\n' +
      '2019,4,30,noon,,5,,,e\n2019,,30,,,,,,f\n79,,,,,,,,g\n2019,13,,,,,,,h\n,4,30,,,,,,i\n2019,4,,9:00,,,,,j\n';
    const { timeline, problems } = await parse(text);
    expect(timeline.events.map(({ date, title }) => [date.edtf, title])).to.deep.equal([
      ['2019-04-30T10:30/2019-04-30T11:30', 'a'],
      ['2019-04/2020', 'b'],
      ['-0043-03-15', 'c'],
      ['2019', 'd'],
      ['2019-04-30', 'e'],
      ['2019-04', 'j'],
    ]);
    expect(problems.map(({ severity, row, field }) => [severity, row, field]).sort()).to.deep.equal([
      ['error', 10, 'date'],
      ['error', 7, 'Year'],
      ['error', 8, 'Year'],
      ['error', 9, 'Year'],
      ['warning', 11, 'Time'],
      ['warning', 6, 'End month'],
      ['warning', 6, 'Time'],
    ]);
  });

  it('takes times of a day beside its date', async () => {
    const text = 'Date,Start,End,Title\n2019-04-30,10:00,12:00,A\n2019-04-30,,2019-05-02,B\n';
    expect(await dates(text)).to.deep.equal([
      ['2019-04-30T10:00/2019-04-30T12:00', 'A'],
      ['2019-04-30/2019-05-02', 'B'],
    ]);
  });

  it('reads times without a zone in the zone of the timeline, and those with one in theirs', async () => {
    const { timeline } = await parse('Date,Time,Title\n2019-04-30,10:30 GMT-4,A\n2019-04-30,14:30,B\n');
    expect(timeline.events.map(({ date }) => date.start)).to.deep.equal([
      Date.UTC(2019, 3, 30, 14, 30),
      Date.UTC(2019, 3, 30, 14, 30),
    ]);
  });

  it('reads pictures and sources, several in the lines of one cell', async () => {
    const text =
      'Date,Title,Image,Alt text,Caption,Source,Source URL,Publisher\n' +
      '2019,A,"a.jpg\nb.jpg","\nThe square","One\nTwo","Report\nNotes","https://a.org/\n",Reuters\n';
    const { timeline, problems } = await parse(text);
    const [event] = timeline.events;
    expect(event!.media.map(({ url, alt, caption }) => [url, alt, caption])).to.deep.equal([
      ['a.jpg', '', 'One'],
      ['b.jpg', 'The square', 'Two'],
    ]);
    expect(event!.sources.map(({ source }) => source)).to.deep.equal(['https://a.org/', 'Notes']);
    expect(timeline.sources.map(({ title, publisher, url }) => [title, publisher, url])).to.deep.equal([
      ['Report', 'Reuters', 'https://a.org/'],
      ['Notes', undefined, undefined],
    ]);
    expect(problems.map(({ path, column }) => [path, column])).to.deep.equal([['row 2', 4]]);
  });

  it('tells once of pictures that no column describes', async () => {
    const { problems } = await parse('Date,Title,Image\n2019,A,a.jpg\n2020,B,b.jpg\n');
    expect(problems.map(({ row, column }) => [row, column])).to.deep.equal([[2, 3]]);
  });

  it('shows text as it is, markup included', async () => {
    const { timeline } = await parse('Date,Title,Summary\n2019,a <b> c,1 < 2 &amp; 3\n');
    expect(timeline.events[0]).to.include({ title: 'a <b> c', summary: '1 < 2 &amp; 3' });
  });

  const samples: [name: string, format: string, events: number][] = [
    ['table.csv', 'csv', 10],
    ['tabla.csv', 'csv', 4],
    ['tabelle.tsv', 'csv', 4],
    ['timelinejs.csv', 'timelinejs-csv', 5],
    ['timelinejs-old.csv', 'timelinejs-csv', 4],
  ];
  for (const [name, format, events] of samples) {
    it(`reads ${name} without an error`, async () => {
      const result = await parse(await sample(name));
      expect([result.format, result.timeline.events.length]).to.deep.equal([format, events]);
      expect(result.problems.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    });

    it(`survives 500 mutations of ${name}`, async () => {
      const text = await sample(name);
      const headerOf = (table: string) => table.replace(/^\ufeff/, '').split(/[\r\n]/, 1)[0]!;
      const header = headerOf(text);
      const delimiter = [...',;\t'].find((char) => header.includes(char))!;
      const type = header.split(delimiter).indexOf('Type');
      await tryMutations(text, format, {
        rows(mutated) {
          if (headerOf(mutated) !== header) return undefined;
          const { data, errors } = Papa.parse<string[]>(mutated, { delimiter });
          if (errors.some((error) => error.type === 'Quotes')) return undefined;
          // Titles and eras aren't events.
          return data.slice(1).filter((row) => row.some((cell) => cell.trim()) && !row[type]?.trim()).length;
        },
      });
    }).timeout(60_000);
  }
});

describe('timelinejs-csv', () => {
  it('takes the title and the eras from their rows', async () => {
    const { timeline, problems } = await parse(await sample('timelinejs.csv'));
    expect([timeline.title, timeline.description]).to.deep.equal([
      'The harbour fire',
      'How a fire closed the harbour.',
    ]);
    expect(timeline.eras.map(({ title, date }) => [title, date.edtf])).to.deep.equal([['Closed', '2021-03/2021-05']]);
    expect(timeline.events.map(({ date, title }) => [date.edtf, title])).to.deep.equal([
      ['2021-03-14T05:30', 'Fire breaks out in shed 4'],
      ['2021-03', 'Ships are sent elsewhere'],
      ['2021-04-02/2021-04-20', 'The inquiry sits'],
      ['-0043-03-15', 'The first harbour is mentioned'],
      ['2021-05', 'The harbour opens again'],
    ]);
    const [fire, ships] = timeline.events;
    expect(fire).to.include({ summary: 'Crews are called at dawn.\nSee the report.', group: 'Fire service' });
    expect(fire!.media[0]).to.include({ url: 'https://example.org/smoke.jpg', credit: 'M. Photographer' });
    expect(fire!.sources).to.have.length(1);
    expect(ships).to.include({ dateNote: 'Mid-March' });
    expect(ships!.media.map(({ url }) => url)).to.deep.equal(['https://www.youtube.com/watch?v=x1']);
    expect(problems.map(({ row, column }) => [row, column])).to.deep.equal([[3, 12]]);
  });

  it('reads old templates, whose dates are American unless they say otherwise', async () => {
    expect((await dates(await sample('timelinejs-old.csv')))[0]).to.deep.equal(['1984-01-09', 'Talks begin']);
    const other = 'Start Date,End Date,Headline,Tag\n1/9/1984,,A,T\n18/6/1984,,B,T\n';
    expect(await dates(other)).to.deep.equal([
      ['1984-09-01', 'A'],
      ['1984-06-18', 'B'],
    ]);
  });

  it('reads years of deep time, with or without the commas of a spreadsheet', async () => {
    const rows = 'Year,Month,End Year,Headline\n-13800000000,,,A\n"-4,600,000,000",,-66000000,B\n2019,4,,C\n';
    expect((await dates(rows)).sort()).to.deep.equal([
      ['2019-04', 'C'],
      ['Y-13800000000', 'A'],
      ['Y-4600000000/Y-66000000', 'B'],
    ]);
  });

  it('does with fewer columns and with more', async () => {
    const { timeline, problems, format } = await parse('Notes,Headline,Year\nmine,A,2019\n');
    expect([format, timeline.events[0]?.title, problems]).to.deep.equal(['timelinejs-csv', 'A', []]);
  });

  it('takes an era that ends before it starts for a problem of its row', async () => {
    const { timeline, problems } = await parse('Year,End Year,Headline,Type\n2019,2018,E,era\n,,F,era\n2019,,A,\n');
    expect([timeline.eras.length, timeline.events.length]).to.deep.equal([0, 1]);
    expect(problems.map(({ severity, row }) => [severity, row])).to.deep.equal([
      ['error', 2],
      ['error', 3],
    ]);
  });
});

describe('a table in a stream', () => {
  const drafts = async (pieces: () => Iterable<string>) => {
    const all: { events: object[]; rows: (number | undefined)[]; problems: string[] }[] = [];
    for await (const { document, place, problems = [] } of streamTable(pieces)) {
      const { events = [] } = (document ?? {}) as { events?: object[] };
      const rows = events.map((_, index) => place?.(index, '').row);
      all.push({ events, rows, problems: problems.map(({ message }) => message) });
    }
    return all;
  };

  it('is the same however it comes in pieces', async () => {
    for (const name of ['table.csv', 'tabla.csv', 'timelinejs.csv', 'timelinejs-old.csv']) {
      const text = await sample(name);
      const whole = await drafts(() => [text]);
      expect(whole).to.have.length(1);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 20 }), async (cuts) => {
          const places = [0, ...cuts.sort((a, b) => a - b), text.length];
          const pieces = places.slice(1).map((end, index) => text.slice(places[index], end));
          expect(await drafts(() => pieces)).to.deep.equal(whole);
        }),
        { numRuns: 30 },
      );
    }
  });

  it('comes in drafts of a thousand events, which know their rows and the ids of those before', async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => `x${index % 1500},2019,T\r\n`);
    const all = await drafts(() => ['id,date,title\r\n', ...rows]);
    expect(all.map(({ events }) => events.length)).to.deep.equal([1000, 1000, 500]);
    expect(all.map(({ rows: [first] }) => first)).to.deep.equal([2, 1002, 2002]);
    expect(all.map(({ problems }) => problems.length)).to.deep.equal([0, 500, 500]);
    expect(all[1]!.problems[0]).to.include('“x0” is used before');
  });

  it('is opened again to learn the order of days and months', async () => {
    let opened = 0;
    const pieces = (values: string[]) => () => {
      opened++;
      return [column(values)];
    };
    const [first] = await drafts(pieces(['03/04/2019', '30/04/2019']));
    expect([opened, (first!.events[0] as { date: string }).date]).to.deep.equal([3, '2019-04-03']);
    opened = 0;
    await drafts(pieces(['2019', '30/04/2019']));
    expect(opened).to.equal(2);
  });
});

describe('a long table', () => {
  const { now, pause } = thread;
  afterEach(() => Object.assign(thread, { now, pause }));
  const text = `date,title\n${'03/04/2019,A title of some length\n'.repeat(20_000)}`;

  it('is read in slices, and tells how far it is', async () => {
    let clock = 0;
    let pauses = 0;
    thread.now = () => (clock += 5);
    thread.pause = async () => void pauses++;
    const told: number[] = [];
    const { timeline } = await parse(text, {
      progress: (done, total) => {
        expect(done).to.be.at.most(total);
        told.push(done);
      },
    });
    expect(timeline.events).to.have.length(20_000);
    expect(pauses).to.be.at.least(5);
    expect(told.length).to.be.at.least(3);
  });

  it('stops when it is told to, and says where', async () => {
    const stop = new AbortController();
    let clock = 0;
    thread.now = () => (clock += 50);
    thread.pause = async () => stop.abort();
    const { problems } = await parse(text, { signal: stop.signal });
    expect(problems.some(({ row, message }) => row !== undefined && message.includes('stopped'))).to.equal(true);
  });
});

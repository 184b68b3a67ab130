import { expect } from 'chai';
import { parse } from '../../../src/formats/parse.js';
import { toCSV } from '../../../src/formats/csv/write-csv.js';
import { expectRoundTrips, timelineOf } from '../writing/round-trip.js';

const write = async (document: unknown) => toCSV(await timelineOf(document)).content;
const read = async (content: string) => (await parse(content, { name: 'x.csv' })).timeline;

describe('toCSV', () => {
  it('gives back what it was given, but for the losses', async () => {
    await expectRoundTrips(toCSV, read);
  });

  it('is a table whose columns bear the names of the model, those that are used', async () => {
    const content = await write({
      groups: [{ id: 'cuba', title: 'Cuba' }],
      sources: [{ id: 'a', title: 'A', url: 'https://example.org/' }],
      events: [
        { id: 'x', date: '2019-03~', title: 'One, “two”', summary: 'a\nb "c"', group: 'cuba', sources: ['a'] },
        { id: 'y', date: '2019', title: 'T' },
      ],
    });
    expect(content).to.equal(
      '\ufeffid,date,title,summary,group,source,sourceUrl\r\n' +
        'x,2019-03~,"One, “two”","a\nb ""c""",Cuba,A,https://example.org/\r\n' +
        'y,2019,T,,,,\r\n',
    );
  });

  it('is read by itself, without a hint', async () => {
    const { format, problems } = await parse(await write([{ date: '2019', title: 'T' }]));
    expect([format, problems]).to.deep.equal(['csv', []]);
  });

  it('has rows for the title and the eras', async () => {
    const document = { title: 'Title', description: 'About', eras: [{ title: 'E', date: '2019/2020' }], events: [] };
    const content = await write(document);
    expect(content).to.include('title,,,Title,About\r\nera,,2019/2020,E,\r\n');
    const { title, description, eras } = await read(content);
    expect([title, description, eras.map((era) => era.title)]).to.deep.equal(['Title', 'About', ['E']]);
  });

  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', "'=1", "''-1"]) {
    it(`keeps spreadsheet programs from calculating ${text}`, async () => {
      const content = await write([{ id: 'x', date: '-0043', title: 'T', summary: text }]);
      expect(content).to.include(`x,'-0043,T,'${text}\r\n`);
      const [event] = (await read(content)).events;
      expect([event?.summary, event?.date.edtf]).to.deep.equal([text, '-0043']);
    });
  }

  it('writes times with their zone, since a table has none', async () => {
    const content = await write({
      timeZone: 'America/Caracas',
      events: [{ id: 'x', title: 'T', date: '2019-05-03T10:30~/2019-05-04T08:00' }],
    });
    expect(content).to.include('2019-05-03T10:30-04:00~/2019-05-04T08:00-04:00');
  });

  it('puts several pictures into lines of one cell, each in the same line of its columns', async () => {
    const media = [
      { url: 'a.jpg', alt: '' },
      { url: 'b.jpg', alt: 'B', caption: 'C', width: 3 },
    ];
    const { events } = await read(await write([{ date: '2019', title: 'T', media }]));
    expect(events[0]?.media.map(({ url, alt, caption, width }) => [url, alt, caption, width])).to.deep.equal([
      ['a.jpg', '', undefined, undefined],
      ['b.jpg', 'B', 'C', 3],
    ]);
  });
});

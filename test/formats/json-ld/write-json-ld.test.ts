import { expect } from 'chai';
import { parse } from '../../../src/formats/parse.js';
import { toJSONLD } from '../../../src/formats/json-ld/write-json-ld.js';
import { expectRoundTrips, timelineOf } from '../writing/round-trip.js';

interface Item {
  '@type': string;
  startDate: string;
  endDate?: string;
  description?: string;
}
interface Graph {
  itemListElement: { position: number; item: Item }[];
}

const graph = async (document: unknown) => JSON.parse(toJSONLD(await timelineOf(document)).content) as Graph;

describe('toJSONLD', () => {
  it('gives back what it was given, but for the losses', async () => {
    await expectRoundTrips(
      (timeline) => toJSONLD(timeline),
      async (content) => {
        const { timeline, format } = await parse(content, { format: 'json-ld' });
        expect(format).to.equal('json-ld');
        return timeline;
      },
    );
  });

  const dates: [date: string, start: string, end?: string, text?: string][] = [
    ['2019', '2019'],
    ['2019-01', '2019-01'],
    ['2019-01-23', '2019-01-23'],
    ['-0043-03-15', '-0043-03-15'],
    ['2019-01-23T10:30-04:00', '2019-01-23T14:30Z'],
    ['2019-04-29/2019-05-03', '2019-04-29', '2019-05-03'],
    ['2019-03~', '2019-03', undefined, 'circa March 2019'],
    ['2019-21', '2019-03', '2019-05', 'spring 2019'],
    ['19XX', '1900', '1999', '20th century'],
    ['2019-05/..', '2019-05', undefined, 'since May 2019'],
  ];
  for (const [date, start, end, text] of dates) {
    it(`writes ${date}`, async () => {
      const { startDate, endDate, description } = (await graph([{ title: 'T', date }])).itemListElement[0]!.item;
      expect([startDate, endDate, description]).to.deep.equal([start, end, text]);
    });
  }

  it('calls nothing sure that is disputed', async () => {
    const { itemListElement } = await graph([{ title: 'T', date: '2019', status: 'disputed', summary: 'S' }]);
    expect(itemListElement[0]!.item.description).to.equal('S\n\ndisputed');
  });

  it('leaves out years that ISO 8601 has no four digits for, and says so', async () => {
    const timeline = await timelineOf([
      { id: 'far', title: 'T', date: 'Y-17000' },
      { title: 'U', date: '2019' },
    ]);
    const { content, losses } = toJSONLD(timeline);
    expect((JSON.parse(content) as Graph).itemListElement.map(({ position }) => position)).to.deep.equal([1]);
    expect(losses).to.deep.equal([
      { event: 'far', message: 'event “T” is left out: JSON-LD has the years -9999 to 9999 only.' },
    ]);
  });
});

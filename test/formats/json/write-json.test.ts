import { expect } from 'chai';
import { parse } from '../../../src/formats/parse.js';
import { toJSON } from '../../../src/formats/json/write-json.js';
import { expectRoundTrips, timelineOf } from '../writing/round-trip.js';

describe('toJSON', () => {
  it('gives back what it was given', async () => {
    await expectRoundTrips(toJSON, async (content) => (await parse(content)).timeline);
  });

  it('is read without a problem', async () => {
    const timeline = await timelineOf([{ date: '2019', title: 'T' }]);
    const { problems, format, timeline: again } = await parse(toJSON(timeline).content);
    expect([problems, format, again]).to.deep.equal([[], 'json', timeline]);
  });

  it('leaves out what says nothing, and starts with what the timeline is about', async () => {
    const timeline = await timelineOf({ events: [{ title: 'T', date: '2019', importance: 0, tags: [] }], lang: 'en' });
    expect(toJSON(timeline).content).to.equal(
      '{\n  "lang": "en",\n  "events": [\n    {\n      "id": "t",\n      "date": "2019",\n      "title": "T"\n    }\n  ]\n}\n',
    );
  });
});

import { expect } from 'chai';
import { parse } from '../../src/formats/parse.js';

const said = async (event: object) => (await parse({ events: [event] })).problems.map(({ message }) => message);

describe('problems in words', () => {
  const table: [event: object, sentence: string][] = [
    [{ title: 'T' }, 'events[0] has no date and is left out: give it one.'],
    [
      { title: 'T', date: '2019', status: 'sure' },
      'status “sure” is not known and “reported” is used: write one of confirmed, reported, disputed, corrected, planned.',
    ],
    [
      { title: 'T', date: '2019', group: 'x' },
      "group “x” is not among the timeline's groups and is left out: add it there or correct it.",
    ],
    [
      { title: 'T', start: '2019-03-01', end: '2019-01-02' },
      'end “2019-03-01/2019-01-02” ends before it starts: swap or correct the two dates.',
    ],
    [
      { title: 'T', date: '2019', media: [{ url: 'a.jpg' }] },
      'alt “” says nothing to readers who cannot see the picture: describe it in a few words.',
    ],
  ];
  for (const [event, sentence] of table) {
    it(sentence, async () => {
      expect(await said(event)).to.deep.equal([sentence]);
    });
  }

  it('name the whole where no field is at fault', async () => {
    expect((await parse({})).problems[0]?.message).to.equal(
      'The data has no list of events: give it one, "events": [ … ].',
    );
    expect((await parse('text', { format: 'json' })).problems[0]?.path).to.equal('line 1, column 1');
  });
});

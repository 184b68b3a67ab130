import { expect } from 'chai';
import { parse } from '../../src/entries/data.js';
import type { NewsEvent, Status, Timeline } from '../../src/entries/data.js';

/** Typed from the newsroom's fact sheet, not from events.json. */
const FACTS: [id: string, date: string, group: string, status: Status, ...cited: [source: string, basis?: string][]][] =
  [
    [
      'interim-presidency',
      '2019-01',
      'venezuela',
      'confirmed',
      ['nbc', 'in January'],
      ['herald', 'more than 50 countries'],
    ],
    ['april-30-uprising', '2019-04-30', 'venezuela', 'confirmed', ['herald', 'April 30'], ['nbc']],
    ['trump-putin-call', '2019-05-03', 'russia', 'confirmed', ['nbc', 'On Friday']],
    ['pompeo-lavrov-finland', '2019-05-06', 'russia', 'confirmed', ['nbc', 'met Monday in Finland']],
    ['russian-planes', '2019-03~', 'russia', 'confirmed', ['nbc', 'in late March'], ['herald', 'in March']],
    ['cossio-meeting', '2019-04-29', 'cuba', 'confirmed', ['nbc', 'April 29']],
    [
      'maduro-flight-claim',
      '2019-04-30~',
      'russia',
      'disputed',
      ['nbc', 'Earlier last week'],
      ['herald', 'During the failed uprising'],
    ],
    ['trump-cuba-threat', '2019-04-30', 'cuba', 'confirmed', ['nbc', "After Guaidó's failed uprising"]],
    ['trump-cuba-softens', '2019-05-01', 'cuba', 'confirmed', ['nbc', 'one day later']],
    ['tablada-statement', '2019-04-29/2019-05-03', 'cuba', 'disputed', ['nbc', 'last week']],
    ['bolton-tweet', '2019-05-03', 'united-states', 'confirmed', ['nbc', 'Friday']],
    [
      'trudeau-diaz-canel',
      '2019-05-03',
      'cuba',
      'confirmed',
      ['nbc', 'on Friday'],
      ['herald', 'Díaz-Canel backs talks only if Maduro is included'],
    ],
    ['pompeo-cbs', '2019-05-05', 'united-states', 'confirmed', ['nbc', 'Sunday']],
    ['pompeo-lavrov-press', '2019-05-14~', 'russia', 'confirmed', ['herald', 'this week']],
    ['freeland-havana', '2019-05-16', 'cuba', 'confirmed', ['herald', 'on Thursday']],
    ['norway-talks', '2019-05~', 'venezuela', 'confirmed', ['herald', 'now in Norway']],
    ['helms-burton', '2019-05~', 'cuba', 'confirmed', ['herald', 'undated']],
    ['defense-sector', '2019-05~', 'united-states', 'confirmed', ['herald', 'undated']],
  ];
const KEY = FACTS.slice(0, 4).map(([id]) => id);
/** Events whose day the article gives by a weekday or by another event. */
const RESOLVED = [
  'trump-putin-call pompeo-lavrov-finland maduro-flight-claim trump-cuba-threat trump-cuba-softens tablada-statement',
  'bolton-tweet trudeau-diaz-canel pompeo-cbs pompeo-lavrov-press freeland-havana norway-talks helms-burton defense-sector',
]
  .join(' ')
  .split(' ');

const words = (text = '') => text.split(/\s+/).filter(Boolean).length;

describe('events.json', () => {
  let timeline: Timeline;
  let problems: unknown[];
  const event = (id: string): NewsEvent => timeline.events.find((one) => one.id === id)!;

  before(async () => {
    const response = await fetch(new URL('../../events.json', import.meta.url));
    ({ timeline, problems } = await parse(await response.text()));
  });

  it('has no problems', () => {
    expect(problems).to.deep.equal([]);
  });

  it('has the events of the fact sheet and no other', () => {
    expect(timeline.events.map(({ id }) => id)).to.have.members(FACTS.map(([id]) => id));
  });

  for (const [id, date, group, status, ...cited] of FACTS) {
    it(`${id}: date, group, status and sources`, () => {
      const found = event(id);
      expect([found.date.edtf, found.group, found.status]).to.deep.equal([date, group, status]);
      expect(found.sources).to.deep.equal(cited.map(([source, basis]) => ({ source, basis })));
    });

    it(`${id}: title and summary fit`, () => {
      const { title, summary } = event(id);
      expect(title.length).to.be.within(10, 45);
      expect(words(summary)).to.be.within(...((KEY.includes(id) ? [40, 90] : [15, 45]) as [number, number]));
    });
  }

  it('gives the key events the highest importance, and every other one its own', () => {
    for (const id of KEY) expect(event(id).importance).to.equal(100);
    const others = timeline.events.filter(({ id }) => !KEY.includes(id)).map(({ importance }) => importance);
    expect(Math.max(...others)).to.be.at.most(70);
    expect(Math.min(...others)).to.be.at.least(20);
    expect(new Set(others).size).to.equal(others.length);
  });

  it('says how a day was arrived at where the article prints none', () => {
    const noted = timeline.events.filter(({ dateNote }) => dateNote).map(({ id }) => id);
    expect(noted).to.have.members(RESOLVED);
  });

  it('has the groups, in order, each with its share', () => {
    const shares = timeline.groups.map(({ id }) => [id, timeline.events.filter(({ group }) => group === id).length]);
    expect(shares).to.deep.equal([
      ['venezuela', 3],
      ['united-states', 3],
      ['russia', 5],
      ['cuba', 7],
    ]);
  });

  it('has the eras', () => {
    expect(timeline.eras.map(({ id, date, title }) => [id, date.edtf, title])).to.deep.equal([
      ['all-options', '2019-01/2019-05', '“All options are on the table”: the US keeps a military option open'],
      ['rising-tension', '2019-04-29/2019-05-06', 'The week of the uprising and the calls'],
    ]);
  });

  it('has the sources, without a URL that nobody has read', () => {
    expect(timeline.sources.map(({ id, title, url }) => [id, title, url])).to.deep.equal([
      ['nbc', 'Are U.S., Russia and Cuba going to work to break the impasse on Venezuela?', undefined],
      ['herald', 'US working on options to pressure Cuba and Russia out of Venezuela', undefined],
    ]);
    expect(timeline.sources[0]?.publisher).to.equal('NBC News');
    expect(timeline.sources[1]?.publisher).to.include('Miami Herald');
  });

  it('is shown in Venezuelan time', () => {
    expect(timeline.timeZone).to.equal('America/Caracas');
  });

  it('tells both sides of what is disputed, and the figures behind the story', () => {
    expect(event('tablada-statement').summary).to.match(/94%.*20,000.*United States.*more than 20,000/);
    expect(event('maduro-flight-claim').summary).to.match(/Pompeo says.*Russia and Maduro both deny/);
    expect(event('trump-cuba-threat').summary).to.match(/113,000 to about 45,000/);
    expect(event('russian-planes').summary).to.match(/\$2 billion.*almost half of Citgo/);
  });
});

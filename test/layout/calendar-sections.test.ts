import { expect } from 'chai';
import { EventTable } from '../../src/event-table/event-table.js';
import { formatDate } from '../../src/i18n/public-format-date.js';
import { toTimeline } from '../../src/event-table/read-timeline.js';
import { CalendarSections } from '../../src/layout/calendar-sections.js';

/** Each event's date, before it the section that begins with it and as many dots as the gap is wide. */
async function divided(...dates: string[]): Promise<string[]> {
  const { timeline } = await toTimeline({ events: dates.map((date, i) => ({ id: `e${i}`, title: 'T', date })) });
  const index = EventTable.of(timeline, 'UTC');
  const sections = new CalendarSections(index);
  return index.slice().map((event, place) => {
    const { date, gap } = sections.at(place);
    return `${'.'.repeat(gap)}${date ? `[${formatDate(date)}] ` : ''}${event.date.edtf}`;
  });
}

describe('Sections', () => {
  it('are days, months, years, decades or centuries, by how much time the events cover', async () => {
    expect(await divided('2019-04-29', '2019-04-30', '2019-04-30T10:00Z')).to.deep.equal([
      '[April 29, 2019] 2019-04-29',
      '[April 30, 2019] 2019-04-30',
      '2019-04-30T10:00Z',
    ]);
    expect(await divided('2019-01', '2019-01-20', '2019-02-01', '2019-04-29/2019-05-03')).to.deep.equal([
      '[January 2019] 2019-01',
      '2019-01-20',
      '[February 2019] 2019-02-01',
      '.[April 2019] 2019-04-29/2019-05-03',
    ]);
    expect(await divided('2010-05', '2011-01-20', '2011-12', '2019')).to.deep.equal([
      '[2010] 2010-05',
      '[2011] 2011-01-20',
      '2011-12',
      '..[2019] 2019',
    ]);
    expect(await divided('1913', '1918-11-11', '1921', '2001-09-11')).to.deep.equal([
      '[1910s] 1913',
      '1918-11-11',
      '[1920s] 1921',
      '..[2000s] 2001-09-11',
    ]);
    expect(await divided('-0043', '0033', '1492', '1789-07-14')).to.deep.equal([
      '[1st century BC] -0043',
      '[1st century] 0033',
      '...[15th century] 1492',
      '.[18th century] 1789-07-14',
    ]);
  });

  it('say no more than is known: a year stands in no month', async () => {
    expect(await divided('2018-12-05', '2019', '2019-01-10', '2019-21', '2019-03-05')).to.deep.equal([
      '[December 2018] 2018-12-05',
      '[2019] 2019',
      '[January 2019] 2019-01-10',
      '[2019] 2019-21',
      '[March 2019] 2019-03-05',
    ]);
  });

  it('leave out a date without a beginning, and the whole of deep time', async () => {
    expect(await divided('../2019-02', '2019-01-05', '2019-06')).to.deep.equal([
      '[January 2019] 2019-01-05',
      '../2019-02',
      '.[June 2019] 2019-06',
    ]);
    expect(await divided('Y-200000', '2019')).to.deep.equal(['Y-200000', '2019']);
    const deep = ['Y-13800000000', 'Y-66000000', 'Y-265000', '2019-04-30', 'Y5000000000'];
    expect(await divided(...deep)).to.deep.equal(deep);
    // Centuries of what is so many years ago would be "the 3,000th BC".
    expect(await divided('Y-300000', 'Y-299990', 'Y-299700')).to.deep.equal(['Y-300000', 'Y-299990', 'Y-299700']);
  });

  it("divide what is near the platform's limits", async () => {
    expect(await divided('Y-265000', 'Y-264995')).to.deep.equal(['[265001 BC] Y-265000', '..[264996 BC] Y-264995']);
  });

  it('know no gap while something lasts; what has no end is only known to begin', async () => {
    expect((await divided('2010/2016', '2011', '2017'))[2]).to.equal('[2017] 2017');
    expect((await divided('2010/..', '2011', '2017'))[2]).to.equal('..[2017] 2017');
  });
});

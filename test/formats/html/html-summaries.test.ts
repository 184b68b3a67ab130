import { expect } from 'chai';
import { parse } from '../../../src/formats/parse.js';
import { toJSON } from '../../../src/formats/json/write-json.js';

const HTML = '<p>One <b>bold</b></p><p>two</p>';
const TEXT = 'One bold\ntwo';

const json = (event: object) => ({ events: [{ id: 'x', date: '2019', title: 'Title', ...event }] });
const xml = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const SOURCES: Record<string, unknown> = {
  json: json({ summary: HTML }),
  csv: `date,title,summary\n2019,Title,"${HTML}"\n2020,Other,plain\n`,
  timelinejs: { events: [{ start_date: { year: 2019 }, text: { headline: 'Title', text: HTML } }] },
  'timelinejs-csv': `Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media\n2019,,,,,,,,,Title,"${HTML}",\n`,
  rss: `<rss><channel><item><title>Title</title><pubDate>Tue, 01 Jan 2019 00:00:00 GMT</pubDate><description>${xml(HTML)}</description></item></channel></rss>`,
  'json-feed': {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Feed',
    items: [{ id: '1', title: 'Title', date_published: '2019-01-01T00:00:00Z', content_html: HTML }],
  },
  'json-ld': {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: 'Title',
    startDate: '2019',
    description: HTML,
  },
  icalendar: `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20190101\r\nSUMMARY:Title\r\nDESCRIPTION:${HTML}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
};

describe('the HTML of summaries', () => {
  for (const [format, input] of Object.entries(SOURCES)) {
    it(`is kept beside the text of ${format} for who asks`, async () => {
      const { timeline, format: found, problems } = await parse(input, { html: true });
      expect([found, problems]).to.deep.equal([format, []]);
      const [event] = timeline.events;
      expect([event!.summary, event!.summaryHtml]).to.deep.equal([TEXT, HTML]);
    });

    it(`is left out of ${format} where nobody asks`, async () => {
      const { timeline } = await parse(input);
      expect(timeline.events[0]).not.to.have.property('summaryHtml');
    });
  }

  it('leaves a text without markup alone', async () => {
    const { timeline } = await parse(json({ summary: '1 < 2,\n\n3 > 2' }), { html: true });
    expect(timeline.events[0]!.summary).to.equal('1 < 2,\n\n3 > 2');
    expect(timeline.events[0]!.summaryHtml).to.equal(undefined);
  });

  it('takes no text of a foreign format for HTML that says “<b>”', async () => {
    const input = { events: [{ start_date: { year: 2019 }, text: { headline: 'T', text: 'a &lt;b&gt; tag' } }] };
    const { timeline } = await parse(input, { html: true });
    expect(timeline.events[0]).to.deep.include({ summary: 'a <b> tag', summaryHtml: undefined });
  });

  it('comes through our own JSON, which reads the same without it', async () => {
    const { timeline } = await parse(json({ summary: HTML }), { html: true });
    const written = toJSON(timeline).content;
    expect((await parse(written, { html: true })).timeline).to.deep.equal(timeline);
    expect((await parse(written)).timeline.events[0]!.summary).to.equal(TEXT);
  });

  it('gives the text where it stands alone', async () => {
    const { timeline } = await parse(json({ summaryHtml: HTML }), { html: true });
    expect(timeline.events[0]).to.deep.include({ summary: TEXT, summaryHtml: HTML });
  });

  it('never throws at objects that do', async () => {
    const events = [
      null,
      {
        id: 'a',
        date: '2019',
        title: 'A',
        get summary() {
          throw new Error('no');
        },
      },
      {
        id: 'b',
        date: '2019',
        title: 'B',
        summary: HTML,
        get url() {
          throw new Error('no');
        },
      },
    ];
    const { timeline } = await parse({ events }, { html: true, format: 'json' });
    expect(timeline.events.map(({ id, summary }) => [id, summary])).to.deep.equal([
      ['a', undefined],
      ['b', TEXT],
    ]);
  });
});

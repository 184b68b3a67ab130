import { expect } from 'chai';
import type { NewsTimeline } from '../../../src/elements/timeline/news-timeline.js';
import type { FakeTimeline } from '../../support/fixtures.js';
import { clear, Console, inside, mount, until } from '../../support/fixtures.js';

const SUMMARY =
  '<p class="lead" style="color: red" id="x" data-x="1">A <b>bold</b> word, <a href="story.html" target="_top" onclick="bad()">ours</a>' +
  ' and <a href="mailto:desk@example.org">mail</a>, not <a href="javascript:bad()">this</a>.</p>' +
  '<img src="https://canary.example/x.png" onerror="bad()"><h2>Heading</h2><ul><li lang="es" dir="ltr">uno</li></ul>';
const CLEAN =
  `<p>A <b>bold</b> word, <a href="${new URL('story.html', document.baseURI)}" rel="noopener noreferrer">ours</a>` +
  ' and <a href="mailto:desk@example.org" rel="noopener noreferrer">mail</a>, not <a>this</a>.</p>' +
  '<p><strong>Heading</strong></p><ul><li lang="es" dir="ltr">uno</li></ul>';
const TEXT = 'A bold word, ours and mail, not this.\nHeading\nuno';

const EVENTS = [
  { id: 'rich', date: '2019-01', title: 'Rich', summary: SUMMARY },
  { id: 'plain', date: '2019-02', title: 'Plain', summary: 'If 1 < 2 & 3 > 2,\nthen so' },
];

const tag = (attributes: string, data: object = { events: EVENTS }) =>
  `<fake-timeline ${attributes} loading="eager"><script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script></fake-timeline>`;

const card = (timeline: NewsTimeline) => inside(timeline, 'news-timeline-card').shadowRoot!;
const list = (timeline: NewsTimeline) => inside(timeline, 'news-timeline-list').shadowRoot!;
/** Without the marks that Lit leaves. */
const markup = (element: Element | null | undefined) => element?.innerHTML.replace(/<!--.*?-->/g, '').trim();

describe('summaries in HTML', () => {
  let kept: Console;

  beforeEach(() => (kept = new Console()));

  afterEach(() => {
    kept.restore();
    clear();
  });

  it('are text without the attribute, as they are written', async () => {
    const timeline = await mount(tag('selected="rich"'));
    const summary = await until(() => card(timeline).querySelector('.summary'), 'the card is there');
    expect(summary.localName).to.equal('p');
    expect(summary.textContent).to.equal(SUMMARY);
    expect(timeline.events[0]).not.to.have.property('summaryHtml');
  });

  it('are shown clean on the card and in the list with it, and stay text for all else', async () => {
    const timeline = await mount(tag('html selected="rich"'));
    const onCard = await until(() => card(timeline).querySelector('div.summary'), 'the card shows HTML');
    expect(markup(onCard)).to.equal(CLEAN);
    expect(onCard.getAttribute('dir')).to.equal('auto');
    timeline.view = 'list';
    await timeline.updateComplete;
    const inList = await until(() => list(timeline).querySelector('div.summary'), 'the list shows HTML');
    expect(markup(inList)).to.equal(CLEAN);
    expect(timeline.events[0]!.summary).to.equal(TEXT);
    expect(list(timeline).querySelectorAll('p.summary')).to.have.lengthOf(1);
    expect(list(timeline).querySelector('p.summary')!.textContent).to.equal(EVENTS[1]!.summary);
    expect(timeline.problems).to.deep.equal([]);
  });

  it('are replaced with those of the event that is selected next, and kept while nothing changes', async () => {
    const rich = (id: string, month: number) => ({
      id,
      date: `2019-0${month}`,
      title: id,
      summary: `<p>of <i>${id}</i></p>`,
    });
    const timeline = await mount(tag('html selected="a"', { events: [rich('a', 1), rich('b', 2)] }));
    await until(() => card(timeline).querySelector('.summary i')?.textContent === 'a', 'a is shown');
    const before = card(timeline).querySelector('.summary i');
    timeline.requestUpdate();
    await timeline.updateComplete;
    await timeline.updateComplete;
    expect(card(timeline).querySelector('.summary i')).to.equal(before);
    timeline.select('b');
    await until(() => card(timeline).querySelector('.summary i')?.textContent === 'b', 'b is shown');
    expect(card(timeline).querySelectorAll('.summary i')).to.have.lengthOf(1);
  });

  it('come and go with the attribute', async () => {
    const timeline = await mount(tag('view="list"'));
    timeline.html = true;
    await until(() => list(timeline).querySelector('div.summary b'), 'the list shows HTML');
    timeline.removeAttribute('html');
    timeline.html = false;
    await until(() => list(timeline).querySelector('p.summary')?.textContent === SUMMARY, 'the list shows text again');
    expect(list(timeline).querySelector('.summary b')).to.equal(null);
  });

  it('are read from a list in the page', async () => {
    const timeline = await mount(
      `<fake-timeline html view="list"><ol><li data-date="2019-01"><strong>Title</strong>: some <em>real</em>
        <a href="/x">news</a> <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""></li></ol></fake-timeline>`,
    );
    const summary = await until(() => list(timeline).querySelector('div.summary'), 'the list shows HTML');
    expect(summary.textContent!.replace(/\s+/g, ' ').trim()).to.equal('some real news');
    expect(summary.querySelector('em')!.textContent).to.equal('real');
    expect(summary.querySelector('a')!.rel).to.equal('noopener noreferrer');
    expect(summary.querySelector('img')).to.equal(null);
  });

  it('say the language of the data where it is another one than the page speaks', async () => {
    const timeline = await mount<FakeTimeline>(tag('html view="list" locale="en"', { lang: 'es', events: EVENTS }));
    const summary = await until(() => list(timeline).querySelector('div.summary'), 'the list shows HTML');
    expect(summary.getAttribute('lang')).to.equal('es');
  });
});

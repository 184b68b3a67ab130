import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/entries/auto.js';
import { clear, drawn, heard, place, until } from '../../support/fixtures.js';
import { wordPress } from '../../support/wordpress.js';
import type { NewsTimeline } from '../../../src/entries/index.js';

const KEY_EVENTS = [
  ['2019-01', 'Guaidó assumes the interim presidency'],
  ['2019-04-30', 'The uprising fails'],
  ['2019-05-03', 'Trump and Putin talk for an hour'],
  ['2019-05-06', 'Pompeo and Lavrov meet in Finland'],
];

/** Everything that WordPress changes, as an author may paste it. */
const HARD_PASTE = `<ol id="x" class="c" data-news-timeline data-src="events.json" data-no-card onclick="go()">
<li data-date="2019-01"><time datetime="2019-01">January 2019</time> -- <strong>Guaidó "assumes" it</strong>
A line's text - and another

<a href="https://a.example/?a=1">More...</a></li>
<li data-date="2019-04-29/2019-05-03" data-tags="a,b"><h4>T</h4><p>x</p></li>
  <li data-date="2019-05-03">
    <strong>Second</strong>
    Its summary.
  </li>
</ol>
<news-timeline src="a"><p>in</p></news-timeline><script type="module" src="a.js"></script><iframe src="b"></iframe>`;
/** The same in a page of WordPress 6.1, with its character references as characters. */
const HARD_POST = `<ol id="x" class="c" data-news-timeline data-src="events.json" data-no-card>
<li data-date="2019-01">January 2019 — <strong>Guaidó “assumes” it</strong><br />
A line’s text – and another</p>
<p><a href="https://a.example/?a=1">More…</a></li>
<li data-date="2019-04-29/2019-05-03" data-tags="a,b">
<h4>T</h4>
<p>x</p>
</li>
<li data-date="2019-05-03">
    <strong>Second</strong><br />
    Its summary.
  </li>
</ol>
<p>in</p>`;

/** Markup as the browser has it, without the spaces that say nothing. */
function parsed(html: string): string {
  const box = document.createElement('div');
  box.innerHTML = html;
  return box.innerHTML.replace(/\s+/g, ' ').replace(/ (?=<)|(?<=>) /g, '');
}

/** The timeline that a snippet of the page about WordPress becomes in an article. */
async function published(name: string): Promise<NewsTimeline> {
  const box = place(wordPress((await executeServerCommand('snippet', { name })) as string));
  const timeline = await until(() => box.querySelector<NewsTimeline>('news-timeline'), 'the list is a timeline');
  if (!timeline.timeline) await heard(timeline, 'load');
  return timeline;
}

describe('a list in an article of WordPress', () => {
  afterEach(clear);

  it('comes out of the stand-in as it comes out of WordPress', () => {
    expect(parsed(wordPress(HARD_PASTE))).to.equal(parsed(HARD_POST));
  });

  it('shows the four key events', async () => {
    const timeline = await published('wordpress');
    expect(timeline.events.map(({ date, title }) => [date.edtf, title])).to.deep.equal(KEY_EVENTS);
    expect(timeline.problems).to.deep.equal([]);
    expect(timeline.events[0]!.summary).to.equal(
      'Two men now claim one presidency — and the standoff draws in Russia and Cuba, NBC News reports.',
    );
    expect(timeline.timeline!.sources.map(({ url }) => url)).to.deep.equal(['https://www.nbcnews.com/']);
    timeline.loading = 'eager';
    await drawn(timeline);
    const labels = [...timeline.shadowRoot!.querySelectorAll('.surface .mark:not(.counted) .title')];
    expect(labels.map(({ textContent }) => textContent)).to.have.members(KEY_EVENTS.map(([, title]) => title));
  });

  it('shows those of a file', async () => {
    const timeline = await published('wordpress-file');
    expect(timeline.events).to.have.lengthOf(18);
    expect(timeline.noCard).to.equal(true);
  });
});

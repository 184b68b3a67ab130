import { expect } from 'chai';
import '../../../src/entries/auto.js';
import { upgradeLists } from '../../../src/elements/auto/upgrade-lists.js';
import { NewsTimeline } from '../../../src/entries/index.js';
import { clear, Console, drawn, frame, heard, inside, place, textOf, until } from '../../support/fixtures.js';

const ITEMS = `
  <li data-date="2019-01"><strong>First</strong></li>
  <li data-date="2019-04-30"><strong>Second</strong></li>`;
const LIST = `<ol data-news-timeline data-view="list" lang="en">${ITEMS}</ol>`;

/** The timeline that the list in some markup becomes, once it has read its data. */
async function upgraded(markup: string): Promise<NewsTimeline> {
  const box = place(markup);
  const timeline = await until(() => box.querySelector<NewsTimeline>('news-timeline'), 'the list is a timeline');
  if (!timeline.timeline) await heard(timeline, 'load');
  return timeline;
}

describe('lists that become timelines', () => {
  afterEach(clear);

  it('show their own events', async () => {
    const timeline = await upgraded(LIST);
    expect(timeline).to.be.instanceOf(NewsTimeline);
    expect(timeline.events.map(({ title }) => title)).to.deep.equal(['First', 'Second']);
    await until(() => textOf(timeline).includes('January 2019'), 'the list of the tag shows them');
  });

  it('or those of a file, and keep theirs for readers without script', async () => {
    const timeline = await upgraded(
      `<ul data-news-timeline data-src="/events.json" data-loading="eager">${ITEMS}</ul>`,
    );
    expect(timeline.events).to.have.lengthOf(18);
    expect(timeline.querySelectorAll('ul > li')).to.have.lengthOf(2);
    await drawn(timeline);
  });

  it('have the attributes of the tag as data attributes, all of them', async () => {
    const names = NewsTimeline.observedAttributes.filter((name) => name !== 'id');
    expect(names).to.include.members(['src', 'view', 'locale', 'no-card', 'heading-level', 'hidden-groups']);
    const value = (name: string) => (name === 'src' ? '/events.json' : '2');
    const said = new Console();
    try {
      const box = place(
        `<ol data-news-timeline ${names.map((name) => `data-${name}="${value(name)}"`).join(' ')}></ol>`,
      );
      const timeline = await until(() => box.querySelector('news-timeline'), 'the list is a timeline');
      for (const name of names) expect(timeline.hasAttribute(name), name).to.equal(true);
      await until(() => said.errors.length, 'there is no such format');
    } finally {
      said.restore();
    }
  });

  it('take `false` for an attribute that is left out, and an empty one for one that is there', async () => {
    const timeline = await upgraded(
      LIST.replace('<ol', '<ol data-no-card="false" data-no-legend="False" data-no-overview data-no-controls="true"'),
    );
    const { noCard, noLegend, noOverview, noControls } = timeline;
    expect([noCard, noLegend, noOverview, noControls]).to.deep.equal([false, false, true, true]);
  });

  it('leave the data attributes of others alone', async () => {
    const timeline = await upgraded(LIST.replace('<ol', '<ol data-id="a1b2" data-is="x" data-analytics="story"'));
    expect(timeline.getAttributeNames()).to.have.members(['view', 'lang']);
    expect(timeline.querySelector('ol')!.dataset).to.include({ id: 'a1b2', analytics: 'story' });
    expect(timeline.problems).to.deep.equal([]);
  });

  it('tell of data attributes that are nearly right', async () => {
    const said = new Console();
    try {
      const timeline = await upgraded(
        LIST.replace('<ol', '<ol data-veiw="timeline" data-no-cards data-time-zone="UTC" data-heading="2"'),
      );
      await until(() => said.warnings.length, 'the console has it');
      expect(timeline.problems.map(({ path, field, message }) => [path, field, message])).to.deep.equal([
        ['<ol data-veiw>', 'data-veiw', '"data-veiw" says nothing to a timeline; data-view would'],
        ['<ol data-no-cards>', 'data-no-cards', '"data-no-cards" says nothing to a timeline; data-no-card would'],
        ['<ol data-time-zone>', 'data-time-zone', '"data-time-zone" says nothing to a timeline; data-timezone would'],
      ]);
      expect(said.warnings[0]).to.include('data-view');
    } finally {
      said.restore();
    }
  });

  it('give their id and class to the tag, for links, companions and styles', async () => {
    const timeline = await upgraded(
      `${LIST.replace('<ol', '<ol id="standoff" class="alignwide"')}<news-timeline-list for="standoff"></news-timeline-list>`,
    );
    expect(document.getElementById('standoff')).to.equal(timeline);
    expect(timeline.className).to.equal('alignwide');
    expect(timeline.querySelector('ol')!.matches('[id], [class]')).to.equal(false);
    const list = timeline.parentElement!.querySelector<HTMLElement>(':scope > news-timeline-list')!;
    await until(() => list.shadowRoot && textOf(list).includes('Second'), 'the companion found it');
  });

  it('speak their own language', async () => {
    const timeline = await upgraded(LIST.replace('lang="en"', 'lang="de"'));
    await until(() => textOf(timeline).includes('Januar 2019'), 'it is said in German');
    expect(timeline.querySelector('ol')!.lang).to.equal('de');
  });

  it('are found wherever and whenever they are added', async () => {
    const box = place('<div></div>');
    const deep = document.createElement('section');
    deep.innerHTML = `<div><p>Before</p>${LIST}</div>`;
    box.firstElementChild!.append(deep);
    const first = await until(() => box.querySelector('news-timeline'), 'the first is a timeline');
    expect(first.previousElementSibling!.textContent).to.equal('Before');
    const list = document.createElement('ol');
    list.dataset['newsTimeline'] = '';
    list.innerHTML = ITEMS;
    deep.before(list);
    await until(() => box.querySelectorAll('news-timeline').length === 2, 'the second is one too');
    expect(list.parentElement!.localName).to.equal('news-timeline');
  });

  it('stay lists in a tag, in a list that became one, in an editor and where they are told to', async () => {
    const box = place(`
      <news-timeline view="list">${LIST}</news-timeline>
      <ol data-news-timeline id="outer"><li data-date="2019"><strong>One</strong>${LIST}</li></ol>
      <div contenteditable="true">${LIST}</div>
      <ol data-news-timeline="false">${ITEMS}</ol>
      <p data-news-timeline>Not a list</p>`);
    await until(() => box.querySelector('news-timeline#outer'), 'the outer list is a timeline');
    await frame();
    expect(box.querySelectorAll('news-timeline')).to.have.lengthOf(2);
    expect(box.querySelectorAll('[contenteditable] > ol, :scope > ol')).to.have.lengthOf(2);
  });

  it('become one timeline each, however often the script runs', async () => {
    upgradeLists(document);
    const timeline = await upgraded(LIST);
    await frame();
    expect(timeline.parentElement!.querySelectorAll('news-timeline')).to.have.lengthOf(1);
  });

  it('read their data once', async () => {
    const fetched = window.fetch;
    let asked = 0;
    window.fetch = (...given) => {
      asked++;
      return fetched(...given);
    };
    try {
      await upgraded('<ol data-news-timeline data-src="/events.json" data-view="list"></ol>');
      await frame();
      expect(asked).to.equal(1);
    } finally {
      window.fetch = fetched;
    }
  });

  it('go with what they stand in', async () => {
    const timeline = await upgraded(LIST);
    const box = timeline.parentElement!;
    box.remove();
    document.body.append(box);
    await frame();
    expect(box.querySelector('news-timeline')).to.equal(timeline);
    expect(inside(timeline, 'news-timeline-list').isConnected).to.equal(true);
  });
});

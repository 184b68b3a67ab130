import { expect } from 'chai';
import type { FilterDetail, NewsTimeline } from '../../../src/entries/index.js';
import type { FakeTimeline } from '../../support/fixtures.js';
import {
  button,
  clear,
  Console,
  drawn,
  frame,
  heard,
  inside,
  marksIn,
  mount,
  place,
  REAL,
  record,
  REFERENCE,
  textOf,
  until,
} from '../../support/fixtures.js';

const legend = (timeline: NewsTimeline) => inside(timeline, 'news-timeline-legend').shadowRoot!;
const groups = (timeline: NewsTimeline) => [...legend(timeline).querySelectorAll('button')];
const group = (timeline: NewsTimeline, title: string) =>
  groups(timeline).find((one) => one.querySelector('.title')!.textContent === title)!;
const pressed = (timeline: NewsTimeline) => groups(timeline).map(({ ariaPressed }) => ariaPressed);
const status = (timeline: NewsTimeline) => inside(timeline, '[part=status]').textContent;
const items = (timeline: NewsTimeline) => inside(timeline, 'news-timeline-list').shadowRoot!.querySelectorAll('li');
const tag = (attributes: string, source = REFERENCE) => source.replace(' src=', ` ${attributes} src=`);

/** Events whose groups are the letters; a space is none. */
function given(letters: string, attributes = ''): string {
  const data = {
    groups: ['a', 'b', 'c'].map((id) => ({ id, title: id.toUpperCase() })),
    events: [...letters].map((id, i) => ({
      id: `${id}${i}`.trim(),
      title: `Event ${i}`,
      date: String(2000 + i),
      ...(id === ' ' ? {} : { group: id }),
    })),
  };
  return `<fake-timeline loading="eager" lang="en" ${attributes}><script type="application/json">${JSON.stringify(data)}</script></fake-timeline>`;
}

/** What is on the stage, as far as it has a mark of its own. */
const onStage = (timeline: FakeTimeline) => [
  ...new Set(
    timeline.engines[0]!.marks.flatMap((mark) =>
      mark.kind === 'event' ? [mark.event] : mark.members().map((at) => timeline.store.viewModel!.index.at(at)),
    ),
  ),
];

describe('the legend', () => {
  afterEach(clear);

  it('names each group, with its mark and how many events it has, as buttons that are pressed', async () => {
    const timeline = await mount(REFERENCE);
    await timeline.updateComplete;
    expect(groups(timeline).map((one) => one.getAttribute('aria-label'))).to.deep.equal([
      'Venezuela, 3 events',
      'United States, 3 events',
      'Russia, 5 events',
      'Cuba, 7 events',
    ]);
    expect(groups(timeline).map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Venezuela 3',
      'United States 3',
      'Russia 5',
      'Cuba 7',
    ]);
    expect(groups(timeline).map((one) => one.dataset['hue'])).to.deep.equal(['0', '1', '2', '3']);
    expect(pressed(timeline)).to.deep.equal(['true', 'true', 'true', 'true']);
    const set = legend(timeline).querySelector('[role=group]')!;
    expect(set.getAttribute('aria-label')).to.equal('Groups');
    for (const one of groups(timeline)) expect(one.getBoundingClientRect().height).to.be.at.least(24);
  });

  it('has the marks that stand on the stage, for dots, bars and events that are counted', async () => {
    const look = (element: Element, layer: string) => {
      const style = getComputedStyle(element, layer);
      return `${style.clipPath} ${style.getPropertyValue('--_hue') || style.getPropertyValue('--_ink')}`;
    };
    const kinds = new Set<string>();
    for (const markup of [REAL, given('abcab ').replaceAll('fake-timeline', 'news-timeline')]) {
      const timeline = await mount<NewsTimeline>(markup);
      await drawn(timeline);
      const known = groups(timeline).map((one) => [one.dataset['hue'], look(one.children[0]!, '::before')] as const);
      expect(new Set(known.map(([, looks]) => looks)).size).to.equal(4);
      for (const [key, mark] of marksIn(timeline.shadowRoot!)) {
        const kind = ['bar', 'dot', 'lone'].find((name) => mark.matches(`.${name}`));
        if (!kind) continue;
        const glyph = mark.querySelector({ bar: '.label', dot: '.shape', lone: '.pill' }[kind]!)!;
        expect(look(glyph, kind === 'bar' ? '::after' : '::before'), key).to.equal(
          new Map(known).get(mark.dataset['hue']),
        );
        kinds.add(kind).add(mark.dataset['hue']!);
      }
      clear();
    }
    expect([...kinds].sort()).to.deep.equal(['0', '1', '2', '3', '8', 'bar', 'dot', 'lone']);
  });

  it('has events without a group as the last entry, and no group without events', async () => {
    const timeline = await mount(given('ac c'));
    await timeline.updateComplete;
    expect(groups(timeline).map((one) => one.getAttribute('aria-label'))).to.deep.equal([
      'A, 1 event',
      'C, 2 events',
      'Other, 1 event',
    ]);
    expect(groups(timeline).map((one) => one.dataset['hue'])).to.deep.equal(['0', '2', '8']);
  });

  it('is not there with one group alone, without groups, or when it is left out', async () => {
    for (const markup of [given('aaa'), given('   '), tag('no-legend')]) {
      const timeline = await mount(markup);
      await timeline.updateComplete;
      expect(timeline.shadowRoot!.querySelector('news-timeline-legend')).to.equal(null);
      clear();
    }
  });

  it('stands elsewhere in the page with `for`', async () => {
    const box = place(`<news-timeline-legend for="story"></news-timeline-legend>${tag('id="story" no-legend')}`);
    const timeline = box.querySelector<FakeTimeline>('fake-timeline')!;
    await heard(timeline, 'load');
    const away = box.querySelector('news-timeline-legend')!.shadowRoot!;
    await until(() => away.querySelectorAll('button').length === 4, 'the groups are there');
    away.querySelectorAll('button')[2]!.click();
    await timeline.updateComplete;
    expect(timeline.hiddenGroups).to.deep.equal(['russia']);
    await until(() => away.querySelectorAll('[aria-pressed=false]').length === 1, 'it shows what is hidden');
  });

  it('is two lines and a half high over a stage at most, however many groups there are, and all of them can be reached', async () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ id: `g${i}`, title: `Group number ${i}` }));
    const timeline = place('<fake-timeline view="timeline" loading="eager" lang="en"></fake-timeline>', 500)
      .firstElementChild as FakeTimeline;
    timeline.timeline = {
      groups: many,
      events: many.map(({ id }, i) => ({ id, group: id, title: id, date: String(1900 + i) })),
    };
    await heard(timeline, 'load');
    const set = () => legend(timeline).querySelector('.groups')!;
    await until(() => groups(timeline).length === 40, 'all are there');
    expect(set().clientHeight).to.be.lessThan(80);
    expect(set().scrollWidth).to.equal(set().clientWidth);
    const last = groups(timeline)[39]!;
    last.focus();
    const seen = () => last.getBoundingClientRect().bottom <= set().getBoundingClientRect().bottom + 1;
    await until(seen, 'the last one is scrolled to');
  });
});

describe('a group that is hidden', () => {
  let kept: Console;
  beforeEach(() => (kept = new Console()));
  afterEach(() => {
    kept.restore();
    clear();
  });

  it('leaves stage, overview, steps and positions, and comes back', async () => {
    const timeline = await mount<FakeTimeline>(tag('start="2019-04-20" end="2019-05-10"'), 900);
    await drawn(timeline);
    const span = timeline.span;
    const { fit, bounds } = timeline.store.state.limits!;
    const canvas = await until(
      () => inside(timeline, 'news-timeline-overview').shadowRoot!.querySelector('canvas'),
      'the overview is drawn',
    );
    const picture = canvas.toDataURL();
    group(timeline, 'Cuba').click();
    await timeline.updateComplete;
    await frame();
    expect(onStage(timeline).filter((event) => event.group === 'cuba')).to.deep.equal([]);
    expect(onStage(timeline).length).to.be.greaterThan(2);
    expect(timeline.store.viewModel!.index.size).to.equal(11);
    expect(timeline.events).to.have.lengthOf(18);
    expect(canvas.toDataURL()).to.not.equal(picture);
    expect(pressed(timeline)).to.deep.equal(['true', 'true', 'true', 'false']);
    expect(status(timeline)).to.equal('11 of 18 events shown');
    expect(group(timeline, 'Cuba').getAttribute('aria-label')).to.equal('Cuba, 7 events');
    expect(timeline.span).to.equal(span);
    expect(timeline.store.state.limits!).to.deep.include({ fit, bounds });

    const walked: (string | undefined)[] = [];
    for (let i = 0; i < 18; i++) {
      timeline.next();
      if (walked.at(-1) !== timeline.selected) walked.push(timeline.selected);
    }
    expect(walked).to.deep.equal(timeline.events.filter((event) => event.group !== 'cuba').map(({ id }) => id));
    await timeline.updateComplete;
    expect(textOf(inside(timeline, 'news-timeline-card'))).to.contain('11 of 11');

    group(timeline, 'Cuba').click();
    await timeline.updateComplete;
    await frame();
    expect(timeline.store.viewModel!.index.size).to.equal(18);
    expect(canvas.toDataURL()).to.equal(picture);
    expect(status(timeline)).to.equal('18 of 18 events shown');
  });

  it('leaves the list', async () => {
    const timeline = await mount(tag('view="list"'));
    group(timeline, 'Russia').click();
    await until(() => items(timeline).length === 13, 'the list has the others');
    expect(textOf(inside(timeline, 'news-timeline-list'))).to.not.contain('Trump and Putin talk');
  });

  it('leaves the real surface, too', async () => {
    const timeline = await mount<NewsTimeline>(REAL);
    await drawn(timeline);
    expect(marksIn(timeline.shadowRoot!).has('event:trump-putin-call')).to.equal(true);
    timeline.hiddenGroups = ['russia'];
    await timeline.updateComplete;
    expect(marksIn(timeline.shadowRoot!).has('event:trump-putin-call')).to.equal(false);
  });

  it('can be events without a group', async () => {
    const timeline = await mount(given('a a b'));
    group(timeline, 'Other').click();
    expect(timeline.hiddenGroups).to.deep.equal(['-']);
    expect(timeline.store.viewModel!.index.slice().map(({ group }) => group)).to.deep.equal(['a', 'a', 'b']);
  });

  it('is told to the page when the reader hides it, which can forbid it', async () => {
    const timeline = await mount(REFERENCE);
    await timeline.updateComplete;
    const told = record<CustomEvent<FilterDetail>>(document, 'timeline-filter');
    timeline.hiddenGroups = ['cuba'];
    await timeline.updateComplete;
    timeline.hiddenGroups = [];
    await timeline.updateComplete;
    expect(told).to.have.lengthOf(0);
    expect(status(timeline)).to.equal('');

    group(timeline, 'Russia').click();
    expect(told.map(({ detail }) => detail)).to.deep.equal([{ hiddenGroups: ['russia'] }]);
    const [{ bubbles, composed, cancelable }] = told as [CustomEvent];
    expect({ bubbles, composed, cancelable }).to.deep.equal({ bubbles: true, composed: true, cancelable: true });
    timeline.addEventListener('timeline-filter', (event) => event.preventDefault());
    group(timeline, 'Cuba').click();
    expect(told.at(-1)!.detail).to.deep.equal({ hiddenGroups: ['russia', 'cuba'] });
    expect(timeline.hiddenGroups).to.deep.equal(['russia']);
  });

  it('is not that of the selected event, which says why it stays', async () => {
    const timeline = await mount(REFERENCE);
    timeline.select('trump-putin-call');
    await timeline.updateComplete;
    await until(() => group(timeline, 'Russia').ariaDisabled === 'true', 'it can’t be hidden');
    const told = record(document, 'timeline-filter');
    group(timeline, 'Russia').click();
    await timeline.updateComplete;
    expect(told).to.have.lengthOf(0);
    expect(timeline.store.viewModel!.index.size).to.equal(18);
    expect(status(timeline)).to.equal('This group stays, since the selected event is in it.');
    expect(group(timeline, 'Cuba').ariaDisabled).to.equal(null);
    timeline.select(null);
    await until(() => group(timeline, 'Russia').ariaDisabled === null, 'it can be hidden');
  });

  it('comes back when one of its events is selected', async () => {
    const timeline = await mount(tag('hidden-groups="russia cuba"'));
    await drawn(timeline);
    const told = record(document, 'timeline-filter');
    timeline.selected = 'trump-putin-call';
    expect(timeline.store.selectedPlace).to.not.equal(undefined);
    await timeline.updateComplete;
    expect(timeline.hiddenGroups).to.deep.equal(['cuba']);
    expect(textOf(inside(timeline, 'news-timeline-card'))).to.contain('Trump and Putin talk for an hour');
    timeline.select(null);
    await timeline.updateComplete;
    expect(timeline.hiddenGroups).to.deep.equal(['cuba']);
    expect(told).to.have.lengthOf(0);
    timeline.hiddenGroups = ['russia'];
    timeline.select('trump-putin-call');
    await timeline.updateComplete;
    expect([timeline.hiddenGroups, timeline.store.viewModel!.index.size]).to.deep.equal([[], 18]);
  });

  it('is not the last one', async () => {
    const timeline = await mount(given('abc'));
    await timeline.updateComplete;
    group(timeline, 'A').click();
    group(timeline, 'C').click();
    await until(() => group(timeline, 'B').ariaDisabled === 'true', 'it can’t be hidden');
    group(timeline, 'B').click();
    await timeline.updateComplete;
    expect(timeline.store.viewModel!.index.size).to.equal(1);
    expect(status(timeline)).to.equal('This group stays, since no other is shown.');
    group(timeline, 'A').click();
    await until(() => group(timeline, 'B').ariaDisabled === null, 'it can be hidden');
  });

  it('takes what the card lists away', async () => {
    const crowd = Array.from({ length: 40 }, (_, i) => ({ id: `e${i}`, date: '2019-05-01', title: `Headline ${i}` }));
    const timeline = await mount(given('ab'));
    timeline.timeline = {
      groups: ['a', 'b'].map((id) => ({ id, title: id })),
      events: crowd.map((event, i) => ({ ...event, group: 'ab'[i % 2] })),
    };
    await heard(timeline, 'load');
    await drawn(timeline);
    const many = () => timeline.engines[0]!.marks.find((mark) => mark.kind === 'cluster' && mark.count > 2);
    timeline.engines[0]!.readerPicks({
      kind: 'cluster',
      id: (await until(many, 'events are counted')).id,
      byKey: false,
    });
    await timeline.updateComplete;
    expect(timeline.store.state.gathered.length).to.be.greaterThan(2);
    group(timeline, 'a').click();
    await timeline.updateComplete;
    expect(timeline.store.state.gathered).to.deep.equal([]);
  });

  describe('by attribute or property', () => {
    it('is never seen', async () => {
      const box = place(tag('hidden-groups="russia"', REAL).replace('eager"', 'eager" view="list"'));
      const timeline = box.querySelector<NewsTimeline>('news-timeline')!;
      const counts = new Set<number>();
      await until(() => {
        const list = timeline.shadowRoot!.querySelector('news-timeline-list')?.shadowRoot;
        const count = list?.querySelectorAll('li').length ?? 0;
        if (count) counts.add(count);
        return count && timeline.matches(':not(:state(loading))');
      }, 'the list is there');
      await frame();
      expect([...counts]).to.deep.equal([13]);
      expect(pressed(timeline)).to.deep.equal(['true', 'true', 'false', 'true']);
    });

    it('can be set before the data, and taken back', async () => {
      const timeline = place(REFERENCE).querySelector<FakeTimeline>('fake-timeline')!;
      timeline.hiddenGroups = ['venezuela', 'cuba', 'cuba'];
      await heard(timeline, 'load');
      expect(timeline.hiddenGroups).to.deep.equal(['venezuela', 'cuba']);
      expect(timeline.store.viewModel!.index.size).to.equal(8);
      timeline.setAttribute('hidden-groups', ' russia\n');
      expect(timeline.hiddenGroups).to.deep.equal(['russia']);
      timeline.removeAttribute('hidden-groups');
      expect([timeline.hiddenGroups, timeline.store.viewModel!.index.size]).to.deep.equal([[], 18]);
    });

    it('that does not exist is a problem, and so are all of them; then nothing is hidden', async () => {
      const timeline = await mount(tag('hidden-groups="russia rusia"'));
      expect(timeline.problems.map(({ path, value }) => [path, value])).to.deep.equal([
        ['<news-timeline hidden-groups>', 'rusia'],
      ]);
      expect(timeline.store.viewModel!.index.size).to.equal(13);
      timeline.hiddenGroups = ['venezuela', 'united-states', 'russia', 'cuba'];
      await timeline.updateComplete;
      expect(timeline.store.viewModel!.index.size).to.equal(18);
      expect(timeline.problems).to.have.lengthOf(1);
      expect(timeline.problems[0]!.message).to.contain('all of them are shown');
      expect(pressed(timeline)).to.deep.equal(['true', 'true', 'true', 'true']);
      // What the reader presses is what happens.
      group(timeline, 'Cuba').click();
      await timeline.updateComplete;
      expect(pressed(timeline)).to.deep.equal(['true', 'true', 'true', 'false']);
    });

    it('stays so when the data is read anew, unless the data has it no more', async () => {
      const data = (letters: string) => ({
        groups: [...new Set(letters)].map((id) => ({ id, title: id })),
        events: [...letters].map((id, i) => ({ id: `${id}${i}`, title: id, date: String(2000 + i), group: id })),
      });
      const timeline = await mount(given('ab'));
      timeline.timeline = data('xyzzy');
      await heard(timeline, 'load');
      timeline.hiddenGroups = ['x', 'y', 'new'];
      await timeline.updateComplete;
      timeline.timeline = data('xzzzx');
      await heard(timeline, 'load');
      expect(timeline.hiddenGroups).to.deep.equal(['x', 'new']);
      expect(timeline.store.viewModel!.index.size).to.equal(3);
    });

    it('stays so through `reload`', async () => {
      const timeline = await mount(tag('hidden-groups="cuba"'));
      await timeline.reload();
      expect([timeline.hiddenGroups, timeline.store.viewModel!.index.size]).to.deep.equal([['cuba'], 11]);
      expect(timeline.store.state.changes.size).to.equal(0);
    });

    it('stays so in another language and time zone', async () => {
      const timeline = await mount(tag('hidden-groups="cuba"'));
      timeline.timezone = 'Asia/Tokyo';
      await timeline.updateComplete;
      expect(timeline.store.viewModel!.index.size).to.equal(11);
      expect(timeline.store.state.limits!.fit.end).to.be.greaterThan(timeline.store.viewModel!.index.extent!.end);
    });
  });

  it('leaves the buttons that step as they are called for', async () => {
    const timeline = await mount(REFERENCE);
    timeline.select(timeline.events.filter(({ group }) => group !== 'cuba').at(-1)!.id);
    await timeline.updateComplete;
    expect(button(timeline, 'Next event').ariaDisabled).to.equal(null);
    group(timeline, 'Cuba').click();
    await timeline.updateComplete;
    await until(() => button(timeline, 'Next event').ariaDisabled === 'true', 'there is no next event');
  });
});

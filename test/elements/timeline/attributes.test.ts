import { expect } from 'chai';
import type { FakeTimeline } from '../../support/fixtures.js';
import {
  clear,
  Console,
  DAY,
  drawn,
  frame,
  lengthOf,
  mount,
  REFERENCE,
  textOf,
  until,
} from '../../support/fixtures.js';

const tag = (attributes: string): string => REFERENCE.replace('<fake-timeline', `<fake-timeline ${attributes}`);

describe('the attributes of a timeline', () => {
  let kept: Console;

  beforeEach(() => (kept = new Console()));

  afterEach(() => {
    kept.restore();
    clear();
  });

  it('have the defaults that the documentation says, and leave good data without a word on the console', async () => {
    const timeline = await mount(REFERENCE.replace('loading="eager"', ''));
    const { view, loading, gestures, theme, selected, headingLevel, noControls, noCard } = timeline;
    expect({ view, loading, gestures, theme, selected, headingLevel, noControls, noCard }).to.deep.equal({
      view: 'auto',
      loading: 'lazy',
      gestures: 'cooperative',
      theme: 'auto',
      selected: undefined,
      headingLevel: 3,
      noControls: false,
      noCard: false,
    });
    await drawn(timeline);
    expect([...kept.errors, ...kept.warnings]).to.deep.equal([]);
  });

  it('`start` and `end` give the first window', async () => {
    const timeline = await mount(tag('start="2019-04-29" end="2019-05-06"'));
    expect(timeline.span).to.deep.equal({ start: Date.UTC(2019, 3, 29), end: Date.UTC(2019, 4, 7) });
    expect(timeline.problems).to.deep.equal([]);
    timeline.end = '2019-05';
    await timeline.updateComplete;
    for (let i = 0; i < 5; i++) await frame();
    expect(timeline.span!.end).to.equal(Date.UTC(2019, 5, 1));
  });

  it('`selected` names an event, and is reflected', async () => {
    const timeline = await mount(tag('selected="pompeo-cbs"'));
    expect(timeline.selected).to.equal('pompeo-cbs');
    timeline.selected = 'norway-talks';
    await timeline.updateComplete;
    expect(timeline.getAttribute('selected')).to.equal('norway-talks');
    timeline.select(null);
    await timeline.updateComplete;
    expect(timeline.hasAttribute('selected')).to.equal(false);
    timeline.setAttribute('selected', 'bolton-tweet');
    await timeline.updateComplete;
    expect(textOf(timeline)).to.contain(timeline.events.find(({ id }) => id === 'bolton-tweet')!.summary!.slice(0, 40));
  });

  it('`locale` and `timezone` decide how dates read', async () => {
    const timeline = await mount(tag('locale="de" selected="trump-putin-call"'));
    await drawn(timeline);
    expect(textOf(timeline)).to.contain('3. Mai 2019');
    expect(timeline.engines[0]!.options.locale).to.equal('de');
    timeline.locale = 'fr';
    await until(() => textOf(timeline).includes('3 mai 2019'), 'it says the date in French');
    await frame();
    expect(timeline.engines[0]!.options.locale).to.equal('fr');
  });

  it('`timezone` shows an instant by the clocks of a place', async () => {
    const data = '{"events":[{"id":"a","date":"2019-04-30T22:30:00Z","title":"A"}]}';
    const timeline = await mount(
      `<fake-timeline timezone="Asia/Tokyo" selected="a" lang="en"><script type="application/json">${data}</script></fake-timeline>`,
    );
    expect(textOf(timeline)).to.match(/May 1, 2019/);
    timeline.timezone = 'America/Caracas';
    await timeline.updateComplete;
    await frame();
    expect(textOf(timeline)).to.match(/April 30, 2019/);
  });

  it('`lang` around the tag decides where `locale` doesn’t', async () => {
    const timeline = await mount(tag('selected="trump-putin-call"').replace('lang="en"', 'lang="es"'));
    expect(textOf(timeline)).to.contain('3 de mayo de 2019');
  });

  it('`theme` decides light or dark for this tag alone', async () => {
    const timeline = await mount(tag('theme="dark"'));
    const paper = () => getComputedStyle(timeline).backgroundColor;
    const dark = paper();
    timeline.theme = 'light';
    await timeline.updateComplete;
    expect(paper()).to.equal('rgb(255, 255, 255)');
    expect(dark).to.not.equal(paper());
    expect(timeline.getAttribute('theme')).to.equal('light');
    timeline.theme = 'auto';
    timeline.parentElement!.style.colorScheme = 'dark';
    await timeline.updateComplete;
    expect(paper()).to.equal(dark);
  });

  it('`no-controls` and `no-card` leave a companion out', async () => {
    const timeline = await mount(tag('no-controls no-card'));
    const has = (name: string) => timeline.shadowRoot!.querySelector(`news-timeline-${name}`) !== null;
    expect([has('controls'), has('card')]).to.deep.equal([false, false]);
    timeline.noCard = false;
    timeline.removeAttribute('no-controls');
    await timeline.updateComplete;
    expect([has('controls'), has('card')]).to.deep.equal([true, true]);
  });

  it('`heading-level` is the headline’s, and the events’ headings are one deeper', async () => {
    const levels = (timeline: Element): (string | null)[] =>
      [...timeline.shadowRoot!.querySelectorAll('*')].flatMap((element) => [
        ...(element.matches('h1, h2, h3, h4, h5, h6') ? [element.getAttribute('aria-level')] : []),
        ...(element.shadowRoot ? levels(element) : []),
      ]);
    for (const [value, headline, event] of [
      ['', '3', '4'],
      ['heading-level="1"', '1', '2'],
      ['heading-level="6"', '6', '6'],
      ['heading-level="0"', '3', '4'],
    ]) {
      const timeline = await mount(tag(`${value} selected="norway-talks"`));
      await drawn(timeline);
      expect(levels(timeline), value).to.deep.equal([headline, event]);
      const listed = await mount(tag(`${value} view="list"`));
      await frame();
      expect(levels(listed), value).to.deep.equal([headline, ...Array<string>(18).fill(event!)]);
    }
    const timeline = await mount(tag('heading-level="2"'));
    expect(timeline.headingLevel).to.equal(2);
    timeline.removeAttribute('heading-level');
    await timeline.updateComplete;
    expect(levels(timeline)[0]).to.equal('3');
    timeline.headingLevel = 40;
    await timeline.updateComplete;
    expect(levels(timeline)[0]).to.equal('3');
  });

  it('`gestures` reaches the surface', async () => {
    const timeline = await mount(tag('gestures="none"'));
    await drawn(timeline);
    expect(timeline.engines[0]!.options.gestures).to.equal('none');
    timeline.gestures = 'greedy';
    await timeline.updateComplete;
    expect(timeline.engines[0]!.options.gestures).to.equal('greedy');
  });

  const nonsense: [attribute: string, value: string][] = [
    ['start', 'nonsense'],
    ['end', '2019-13'],
    ['end', '1900'],
    ['timezone', 'Mars'],
    ['selected', 'nope'],
    ['locale', '!!'],
    ['view', 'weird'],
    ['theme', 'blue'],
    ['gestures', 'wild'],
    ['loading', 'whenever'],
    ['heading-level', '7'],
    ['heading-level', 'two'],
  ];
  for (const [attribute, value] of nonsense) {
    it(`${attribute}="${value}" throws nothing: it is a problem, and the timeline shows`, async () => {
      const timeline = await mount(tag(`${attribute}="${value}"`));
      await drawn(timeline);
      expect(timeline.events).to.have.lengthOf(18);
      expect(timeline.problems.map((problem) => [problem.field, problem.value])).to.deep.equal([[attribute, value]]);
      expect(kept.errors).to.deep.equal([]);
    });
  }

  it('words that they don’t know count as their defaults', async () => {
    const timeline = await mount(tag('view="sideways" gestures="wild" theme="pink"'));
    await drawn(timeline);
    expect(timeline.engines[0]!.options.gestures).to.equal('cooperative');
    expect(getComputedStyle(timeline).backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(kept.errors).to.deep.equal([]);
  });
});

describe('the methods of a timeline', () => {
  afterEach(clear);

  it('move the window', async () => {
    const timeline = await mount(REFERENCE);
    const fit = timeline.span!;
    expect(timeline.events.every(({ date }) => date.start >= fit.start && date.end <= fit.end)).to.equal(true);
    timeline.zoomIn();
    expect(lengthOf(timeline.span!)).to.be.closeTo(lengthOf(fit) / 2, 1);
    timeline.zoomOut();
    expect(lengthOf(timeline.span!)).to.be.closeTo(lengthOf(fit), 1);
    timeline.panBy(0.25);
    expect(timeline.span!.start - fit.start).to.be.closeTo(lengthOf(fit) / 4, 1);
    timeline.panBy(-0.25);
    expect(timeline.span!.start).to.be.closeTo(fit.start, 1);
    timeline.panBy(1e3);
    expect(lengthOf(timeline.span!)).to.be.closeTo(lengthOf(fit), 1);
    timeline.fit();
    expect(timeline.span).to.deep.equal(fit);
  });

  it('reach the surface, which ends where the window is', async () => {
    const timeline = await mount(REFERENCE);
    await drawn(timeline);
    timeline.span = { start: Date.UTC(2019, 3, 1), end: Date.UTC(2019, 4, 1) };
    await timeline.updateComplete;
    for (let i = 0; i < 10; i++) await frame();
    expect(timeline.engines[0]!.window).to.deep.equal(timeline.span);
  });

  it('step through the events in the order of their dates', async () => {
    const timeline = await mount(REFERENCE);
    const order = timeline.events.map(({ id }) => id);
    timeline.next();
    expect(timeline.selected).to.equal(order[0]);
    timeline.previous();
    expect(timeline.selected).to.equal(order[0]);
    for (const id of order.slice(1)) {
      timeline.next();
      expect(timeline.selected).to.equal(id);
    }
    timeline.next();
    expect(timeline.selected).to.equal(order.at(-1));
    timeline.select(null);
    timeline.previous();
    expect(timeline.selected).to.equal(order.at(-1));
    expect(order).to.have.lengthOf(18);
  });

  it('bring what they select into view', async () => {
    const timeline = await mount(REFERENCE);
    timeline.span = { start: Date.UTC(2019, 0, 1), end: Date.UTC(2019, 0, 31) };
    timeline.select('freeland-havana');
    await timeline.updateComplete;
    const { start, end } = timeline.span!;
    expect(Date.UTC(2019, 4, 16, 12)).to.be.within(start, end);
    expect(end - start).to.be.closeTo(30 * DAY, 1);
  });

  it('throw with the value when called with nonsense', async () => {
    const timeline = await mount(REFERENCE);
    const before = timeline.span;
    expect(() => timeline.select('nope')).to.throw(RangeError, 'nope');
    expect(() => timeline.panBy(NaN)).to.throw(RangeError, 'NaN');
    expect(() => timeline.panBy('x' as never)).to.throw(RangeError, 'x');
    for (const span of [{ start: 5, end: 5 }, { start: NaN, end: 5 }, { start: 9, end: 1 }, {}, null, 7]) {
      expect(() => (timeline.span = span as never), JSON.stringify(span)).to.throw(RangeError, JSON.stringify(span));
    }
    expect(timeline.span).to.equal(before);
    expect(timeline.selected).to.equal(undefined);
  });

  it('do nothing, without throwing, before there is data', async () => {
    const timeline = document.createElement('fake-timeline') as FakeTimeline;
    timeline.fit();
    timeline.zoomIn();
    timeline.zoomOut();
    timeline.panBy(1);
    timeline.next();
    timeline.previous();
    timeline.select(null);
    expect(timeline.span).to.equal(null);
    expect(timeline.selected).to.equal(undefined);
    expect(timeline.problems).to.deep.equal([]);
  });

  it('tell nobody, as nothing of the page’s own doing does', async () => {
    const timeline = await mount(REFERENCE);
    await drawn(timeline);
    const told: string[] = [];
    for (const type of ['timeline-select', 'timeline-range-input', 'timeline-range-change', 'load']) {
      timeline.addEventListener(type, () => told.push(type));
    }
    timeline.next();
    timeline.selected = 'norway-talks';
    timeline.zoomIn();
    timeline.panBy(0.1);
    timeline.span = { start: Date.UTC(2019, 3, 1), end: Date.UTC(2019, 4, 1) };
    timeline.fit();
    for (let i = 0; i < 10; i++) await frame();
    expect(told).to.deep.equal([]);
  });
});

import { expect } from 'chai';
import { directionOf, isSameLanguage } from '../../../src/view-model/language.js';
import { loadMessages } from '../../../src/i18n/languages.js';
import {
  button,
  clear,
  Console,
  FakeTimeline,
  heard,
  inside,
  mount,
  place,
  textOf,
  until,
} from '../../support/fixtures.js';

/** Before whose clock the reader sits can be said. */
class ReaderElsewhere extends FakeTimeline {
  static zone = 'UTC';
  override get readerTimeZone(): string {
    return ReaderElsewhere.zone;
  }
}
customElements.define('reader-elsewhere', ReaderElsewhere);

const ATTRIBUTES = 'src="/events.json" loading="eager" view="timeline"';
const timelineIn = (attributes: string) => `<fake-timeline ${ATTRIBUTES} ${attributes}></fake-timeline>`;

const base = (timeline: FakeTimeline) => inside(timeline, '.base');
const status = (timeline: FakeTimeline) => inside(timeline, '[part=status]').textContent!;
const says = (timeline: FakeTimeline, text: string) =>
  until(() => textOf(timeline).includes(text), `the timeline says “${text}”`);

describe('the language of a timeline', () => {
  afterEach(clear);

  it('is that of its locale, in every part', async () => {
    const timeline = await mount(timelineIn('locale="fr-CA"'));
    await until(() => textOf(timeline).includes('Liste'), 'the buttons are there');
    button(timeline, 'Zoom avant');
    const text = textOf(timeline);
    expect(text).to.match(/18 événements/);
    expect(text).to.contain('janvier');
    expect(text).to.not.match(/\b(18 events|Start here)\b/);
    expect(textOf(inside(timeline, 'news-timeline-controls'))).to.not.match(/\b(List|Timeline|Fit)\b/);
    button(timeline, 'Événement suivant').click();
    await timeline.updateComplete;
    expect(status(timeline)).to.match(/, 1 sur 18$/);
  });

  it('is told to the browser, with the way it is written', async () => {
    const timeline = await mount(timelineIn('locale="ar"'));
    expect(base(timeline).lang).to.equal('ar');
    expect(base(timeline).dir).to.equal('rtl');
    timeline.locale = 'de-AT';
    await until(() => base(timeline).lang === 'de-AT', 'the language changes');
    expect(base(timeline).dir).to.equal('ltr');
    await says(timeline, 'Ereignisse');
  });

  it('is marked in texts of the data where that is in another one, and there only', async () => {
    const timeline = await mount(timelineIn('locale="he"'));
    const heading = inside(timeline, '[part=title] bdi');
    expect(heading.lang).to.equal('en');
    timeline.locale = 'en-GB';
    await until(() => !heading.isConnected || heading.lang === '', 'the title needs no language of its own');
    expect(base(timeline).dir).to.equal('ltr');
  });

  it('is that of the nearest element that has one, through shadow roots, and changes with it', async () => {
    const box = place('<article lang="es"><div></div></article>');
    const host = box.querySelector('div')!;
    host.attachShadow({ mode: 'open' }).innerHTML = timelineIn('');
    const timeline = host.shadowRoot!.querySelector<FakeTimeline>('fake-timeline')!;
    await heard(timeline, 'load');
    await says(timeline, 'eventos');
    expect(base(timeline).lang).to.equal('es');
    box.querySelector('article')!.lang = 'ja';
    await says(timeline, '出来事18件');
    host.lang = 'ru';
    await says(timeline, '18 событий');
    timeline.lang = 'pt-BR';
    await says(timeline, '18 eventos');
    expect(base(timeline).lang).to.equal('pt-BR');
  });

  it('of a companion elsewhere in the page is the same', async () => {
    const timeline = await mount(
      `<news-timeline-controls for="elsewhere"></news-timeline-controls>${timelineIn('id="elsewhere" locale="ar"')}`,
    );
    const controls = timeline.parentElement!.querySelector('news-timeline-controls')!;
    const toolbar = await until(() => controls.shadowRoot!.querySelector<HTMLElement>('.toolbar'), 'the buttons stand');
    await until(() => toolbar.lang === 'ar', 'they are marked as Arabic');
    expect(toolbar.dir).to.equal('rtl');
    expect(toolbar.getAttribute('aria-label')).to.equal((await loadMessages('ar')).controls);
  });

  it('is English where there are no words in it, with dates of its own', async () => {
    const timeline = await mount(timelineIn('locale="nl"'));
    expect(base(timeline).lang).to.equal('en');
    expect(textOf(timeline)).to.contain('18 events').and.to.contain('januari');
  });

  it('gives way to the words that the page sets, at any time', async () => {
    const timeline = await mount(timelineIn('locale="de"'));
    await says(timeline, 'Liste');
    timeline.messages = { listView: 'Als Text', begin: (title) => `Los geht es mit ${title}` };
    await says(timeline, 'Als Text');
    await says(timeline, 'Los geht es mit');
    timeline.locale = 'fr';
    await says(timeline, 'événements');
    expect(textOf(timeline)).to.contain('Als Text');
    timeline.messages = undefined;
    await says(timeline, 'Liste');
    expect(textOf(timeline)).to.not.contain('Als Text');
  });

  it('takes words that were set before the tag was defined', async () => {
    const early = document.createElement('late-timeline') as FakeTimeline;
    early.setAttribute('src', '/events.json');
    early.setAttribute('lang', 'en');
    early.messages = { listView: 'As text' };
    place('').append(early);
    customElements.define('late-timeline', class extends FakeTimeline {});
    await heard(early, 'load');
    await says(early, 'As text');
  });

  it('is what it says while there is nothing to show', async () => {
    const kept = new Console();
    const timeline = place('<fake-timeline src="/nowhere.json" lang="ru"></fake-timeline>').querySelector<FakeTimeline>(
      'fake-timeline',
    )!;
    await heard(timeline, 'error');
    await says(timeline, 'Не удалось загрузить хронологию.');
    button(timeline, 'Повторить');
    timeline.locale = 'hi';
    await says(timeline, 'समयरेखा लोड नहीं हो सकी।');
    kept.restore();
  });
});

describe('the time zone of a timeline', () => {
  afterEach(clear);

  const EVENTS = JSON.stringify({
    timeZone: 'America/Caracas',
    events: [
      { id: 'morning', date: '2019-04-30T05:30', title: 'It began' },
      { id: 'night', date: '2019-04-30T22:00', title: 'It went on' },
      { id: 'day', date: '2019-05-01', title: 'It ended' },
    ],
  });

  async function shown(zone: string, attributes = ''): Promise<ReaderElsewhere> {
    ReaderElsewhere.zone = zone;
    const timeline = place(
      `<reader-elsewhere lang="en-GB" ${attributes}><script type="application/json">${EVENTS}</script></reader-elsewhere>`,
    ).querySelector<ReaderElsewhere>('reader-elsewhere')!;
    await heard(timeline, 'load');
    return timeline;
  }

  async function cardOf(timeline: FakeTimeline, id: string): Promise<string> {
    timeline.select(id);
    const title = timeline.events.find((event) => event.id === id)!.title;
    const card = inside(timeline, 'news-timeline-card');
    await until(() => card.shadowRoot!.querySelector('h4')?.textContent!.trim() === title, 'the card has the event');
    return textOf(card);
  }

  it("is the timeline's, with the reader's own time beside it", async () => {
    const timeline = await shown('Europe/Berlin');
    expect(await cardOf(timeline, 'morning')).to.match(/30 April 2019(,| at) 05:30 .* 11:30 your time/);
    expect(await cardOf(timeline, 'night')).to.match(/30 April 2019(,| at) 22:00 .* 1 May(,| at) 04:00 your time/);
    expect(await cardOf(timeline, 'day')).to.not.contain('your time');
  });

  it('says a time once where both clocks show the same', async () => {
    // Four hours behind, as Caracas is, all year round.
    const timeline = await shown('America/La_Paz');
    expect(await cardOf(timeline, 'morning'))
      .to.contain('05:30')
      .and.to.not.contain('your time');
  });

  it('is the reader’s own where the page says so', async () => {
    const timeline = await shown('Asia/Kathmandu', 'timezone="local"');
    expect(timeline.problems).to.deep.equal([]);
    const text = await cardOf(timeline, 'morning');
    expect(text).to.match(/30 April 2019(,| at) 15:15/);
    expect(text).to.not.contain('your time');
    // The axis runs on the same clock.
    expect(timeline.span!.start).to.be.lessThan(Date.UTC(2019, 3, 30, 15, 15));
    expect(timeline.store.viewModel!.index.start[0]).to.equal(Date.UTC(2019, 3, 30, 15, 15));
  });

  it('is the data’s where the page names one that there is not', async () => {
    const kept = new Console();
    const timeline = await shown('UTC', 'timezone="Mars/Phobos"');
    kept.restore();
    expect(timeline.problems.map(({ field }) => field)).to.deep.equal(['timezone']);
    expect(await cardOf(timeline, 'morning'))
      .to.contain('05:30')
      .and.to.contain('09:30 your time');
  });
});

describe('a locale', () => {
  it('is known by its script and its language, and looked up once', () => {
    const { maximize } = Intl.Locale.prototype;
    let looks = 0;
    Intl.Locale.prototype.maximize = function () {
      looks++;
      return maximize.call(this);
    };
    try {
      expect(['ug', 'ug-Latn', 'und', 'ug'].map(directionOf)).to.deep.equal(['rtl', 'ltr', 'ltr', 'rtl']);
      expect([isSameLanguage('ug', 'ug-Latn'), isSameLanguage('und', 'en')]).to.deep.equal([true, false]);
      // "en" may be known from elsewhere.
      expect(looks).to.be.within(3, 4);
    } finally {
      Intl.Locale.prototype.maximize = maximize;
    }
  });
});

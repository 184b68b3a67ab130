import { expect } from 'chai';
import { DAY, HOUR } from '../../../src/model/durations.js';
import type { FakeTimeline } from '../../support/fixtures.js';
import { clear, Console, frame, heard, mount, place } from '../../support/fixtures.js';

/** 7 May 2019, 22:30 in UTC: in Tokyo it is the eighth. */
const NOW = Date.UTC(2019, 4, 7, 22, 30);
const own = { now: Date.now, fetch: window.fetch };
let now: number;
let served: readonly object[];

const event = (date: string) => ({ id: date, title: `Title ${date}`, date });
/** Around today, and far enough on either side for any window in between. */
const AROUND = ['2016', '2019-05-01', '2019-05-07', '2019-05-08', '2022'].map(event);
const days = (from: number, to: number) => ({ start: Date.UTC(2019, 4, from), end: Date.UTC(2019, 4, to) });
const markup = (attributes: string) =>
  `<fake-timeline src="/served.json" loading="eager" lang="en" ${attributes}></fake-timeline>`;
const open = (attributes: string) => mount<FakeTimeline>(markup(attributes));
const faults = (timeline: FakeTimeline) => timeline.problems.map(({ field, value }) => [field, value]);

async function settled(timeline: FakeTimeline): Promise<void> {
  await timeline.updateComplete;
  for (let i = 0; i < 5; i++) await frame();
}

describe('the first window of a timeline', () => {
  let kept: Console;

  beforeEach(() => {
    kept = new Console();
    now = NOW;
    served = AROUND;
    Date.now = () => now;
    window.fetch = async () => new Response(JSON.stringify({ events: served }));
  });

  afterEach(() => {
    clear();
    kept.restore();
    Object.assign(window, { fetch: own.fetch });
    Date.now = own.now;
  });

  const relative: [attributes: string, span: { start: number; end: number }][] = [
    ['start="-1 week" end="today"', days(0, 8)],
    ['start="today" end="+1 week"', days(7, 15)],
    ['start="-2 Months" end="+1day"', { start: Date.UTC(2019, 2, 7), end: Date.UTC(2019, 4, 9) }],
    ['start="-24 months" end="2019-06"', { start: Date.UTC(2017, 4, 7), end: Date.UTC(2019, 6, 1) }],
    ['start="-12 hours" end="now"', { start: NOW - 12 * HOUR, end: NOW }],
    ['start="today" end="today" timezone="Asia/Tokyo"', days(8, 9)],
    ['start="-1 day" end="today" timezone="America/Caracas"', days(6, 8)],
  ];
  for (const [attributes, span] of relative) {
    it(`${attributes} is told from the day in the shown zone`, async () => {
      const timeline = await open(attributes);
      expect(timeline.span).to.deep.equal(span);
      expect(timeline.problems).to.deep.equal([]);
    });
  }

  it('the zone of the data is the shown one where the tag names none', async () => {
    window.fetch = async () => new Response(JSON.stringify({ timeZone: 'Asia/Tokyo', events: AROUND }));
    expect((await open('start="today" end="today"')).span).to.deep.equal(days(8, 9));
  });

  it('one side alone leaves the other to the events', async () => {
    const timeline = await open('start="-1 week"');
    const { end } = timeline.span!;
    expect(timeline.span!.start).to.equal(Date.UTC(2019, 3, 30));
    timeline.removeAttribute('start');
    await settled(timeline);
    expect(timeline.span!.end).to.equal(end);
    timeline.end = 'today';
    const before = timeline.span!.start;
    await settled(timeline);
    expect(timeline.span).to.deep.equal({ start: before, end: Date.UTC(2019, 4, 8) });
  });

  describe('keeps its today', () => {
    const WEEK = days(0, 8);

    it('when the data is read again, with new events', async () => {
      const timeline = await open('start="-1 week" end="today"');
      now += 3 * DAY;
      served = [...AROUND, event('2019-05-09')];
      await timeline.reload();
      expect(timeline.events).to.have.lengthOf(6);
      expect(timeline.span).to.deep.equal(WEEK);
    });

    it('when the data is read again after it had been empty', async () => {
      const timeline = await open('start="-1 week" end="today"');
      served = [];
      await timeline.reload();
      expect(timeline.events).to.have.lengthOf(0);
      now += 3 * DAY;
      served = AROUND;
      await timeline.reload();
      expect(timeline.events).to.have.lengthOf(5);
      expect(timeline.span).to.deep.equal(WEEK);
    });

    it('when events are edited, and when the window is opened again', async () => {
      const timeline = await open('start="-1 week" end="today"');
      now += 3 * DAY;
      await timeline.edit({ set: [event('2019-05-09')] });
      expect(timeline.span).to.deep.equal(WEEK);
      timeline.fit();
      await timeline.openWindow();
      expect(timeline.span).to.deep.equal(WEEK);
    });
  });

  describe('takes a new today', () => {
    const LATER = { start: Date.UTC(2019, 4, 3), end: Date.UTC(2019, 4, 11) };

    it('with a changed attribute, and keeps that one', async () => {
      const timeline = await open('start="-2 weeks" end="today"');
      now += 3 * DAY;
      timeline.start = '-1 week';
      await settled(timeline);
      expect(timeline.span).to.deep.equal(LATER);
      now += 3 * DAY;
      await timeline.reload();
      expect(timeline.span).to.deep.equal(LATER);
    });

    it('with another source', async () => {
      const timeline = await open('start="-1 week" end="today"');
      now += 3 * DAY;
      const loaded = heard(timeline, 'load');
      timeline.src = '/other.json';
      await loaded;
      expect(timeline.span).to.deep.equal(LATER);
    });

    it('with events that are set', async () => {
      const timeline = place(markup('start="-1 week" end="today"').replace('src="/served.json"', '')).querySelector<
        FakeTimeline & { events: unknown }
      >('fake-timeline')!;
      for (const span of [days(0, 8), LATER]) {
        const loaded = heard(timeline, 'load');
        timeline.events = AROUND;
        await loaded;
        expect(timeline.span).to.deep.equal(span);
        now += 3 * DAY;
      }
    });
  });

  describe('without events', () => {
    const empty: [attributes: string, field: string, value: string][] = [
      ['start="-3 months" end="-2 months"', 'start', '-3 months'],
      ['start="2017-04" end="2018"', 'start', '2017-04'],
      ['start="+90 days" end="2020"', 'start', '+90 days'],
      ['start="+5 years"', 'start', '+5 years'],
      ['end="-10 years"', 'end', '-10 years'],
      ['start="2030"', 'start', '2030'],
      // A day's end is where the next one begins.
      ['start="2019-05-02" end="-1 day"', 'start', '2019-05-02'],
    ];
    for (const [attributes, field, value] of empty) {
      it(`${attributes} shows all of them, and says so`, async () => {
        const timeline = await open(attributes);
        const { span } = timeline;
        expect(faults(timeline)).to.deep.equal([[field, value]]);
        const [{ message, path, severity }] = timeline.problems as [(typeof timeline.problems)[0]];
        expect([severity, path]).to.deep.equal(['warning', `<news-timeline ${field}>`]);
        expect(message).to.contain(attributes).and.contain('No event').and.contain('all events are shown: write');
        expect(kept.warnings.join()).to.contain(message);
        timeline.fit();
        expect(timeline.span).to.deep.equal(span);
        timeline.start = '2016';
        timeline.end = '2022';
        await settled(timeline);
        expect(timeline.problems).to.deep.equal([]);
      });
    }

    it('is none into which an event reaches', async () => {
      served = [event('2016'), event('2018/2019-05-05'), event('2022')];
      const timeline = await open('start="2019-05-05" end="today"');
      expect(timeline.span).to.deep.equal(days(5, 8));
      expect(timeline.problems).to.deep.equal([]);
      timeline.start = '2019-05-06';
      await settled(timeline);
      expect(faults(timeline)).to.deep.equal([['start', '2019-05-06']]);
    });

    it('opens as it is asked for as soon as there is one', async () => {
      served = ['2016', '2022'].map(event);
      const timeline = await open('start="-1 week" end="today"');
      expect(faults(timeline)).to.deep.equal([['start', '-1 week']]);
      served = AROUND;
      await timeline.reload();
      expect(timeline.span).to.deep.equal(days(0, 8));
      expect(timeline.problems).to.deep.equal([]);
    });
  });

  it('stays in the room around the events, and says so', async () => {
    served = ['2019-01-01', '2019-01-31'].map(event);
    const timeline = await open('start="2019-01-20" end="today"');
    expect(faults(timeline)).to.deep.equal([['start', '2019-01-20']]);
    expect(timeline.problems[0]!.message).to.contain('"2019-01-20 to today" goes beyond the room around the events');
    expect(timeline.span!.end).to.be.below(Date.UTC(2019, 2, 1));
  });

  it('shows all where it would end before it starts, and says so', async () => {
    const timeline = await open('start="today" end="-1 day"');
    const { span } = timeline;
    expect(faults(timeline)).to.deep.equal([['end', '-1 day']]);
    expect(timeline.problems[0]!.message).to.equal(
      '"-1 day" is not after start "today"; all events are shown: swap or correct them',
    );
    timeline.fit();
    expect(timeline.span).to.deep.equal(span);
  });

  for (const value of ['24 months', 'yesterday', '2019-02-30', '-1 fortnight']) {
    it(`start="${value}" is a fault whose remedy names both ways to write it`, async () => {
      const timeline = await open(`start="${value}" end="today"`);
      expect(faults(timeline)).to.deep.equal([['start', value]]);
      expect(timeline.problems[0]!.message)
        .to.match(/EDTF|month/)
        .and.contain('today, -24 months or +1 week');
      expect(timeline.span!.end).to.equal(Date.UTC(2019, 4, 8));
    });
  }

  it('end="+9999999 years" is a fault, too', async () => {
    const timeline = await open('end="+9999999 years"');
    expect(faults(timeline)).to.deep.equal([['end', '+9999999 years']]);
    expect(timeline.problems[0]!.message).to.contain('write a smaller number');
  });
});

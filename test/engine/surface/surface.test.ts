import { expect } from 'chai';
import { band, cluster, DAY, dot, marksIn, newsEvent, date, until, nameOf } from '../../support/fixtures.js';
import { FIRST, VisStage } from '../../support/vis-stage.js';

const HOSTILE = '<img src=x onerror="window.hacked=1"><b>bold</b>';

describe('what the vis engine puts on its surface', () => {
  let stage: VisStage;

  beforeEach(() => (stage = new VisStage()));
  afterEach(() => stage.destroy());

  const axis = (): string => [...stage.host.querySelectorAll('.tick')].map(({ textContent }) => textContent).join(' ');

  it('speaks the language of its options on the axis', async () => {
    stage.engine.show({ start: Date.UTC(2019, 0, 20), end: Date.UTC(2019, 6, 10) }, false);
    await until(() => /\bMay\b/.test(axis()), 'the axis is English');
    stage.configure({ locale: 'de' });
    await until(() => /\bMai\b/.test(axis()), 'the axis is German');
    expect(axis()).to.not.match(/\bMay\b/);
    stage.configure({ locale: 'ar-EG' });
    await until(() => /مايو/.test(axis()), 'the axis is Arabic');
  });

  it('writes its counts in the digits of the language', async () => {
    const count = () => stage.host.querySelector('.count')?.textContent;
    stage.configure({ locale: 'ar-EG' });
    await stage.draw(cluster('c', FIRST + 100, DAY, 1234));
    expect(count()).to.equal('+١٢٣٤');
    stage.configure({ locale: 'en' });
    await stage.draw(cluster('c', FIRST + 100, DAY, 1234));
    expect(count()).to.equal('+1234');
  });

  it('shows what stands in the data as text, never as HTML', async () => {
    const mark = dot('<i>id</i>"', FIRST + 100, DAY, { label: { title: HOSTILE, note: HOSTILE, width: 100 } });
    const lone = { ...dot('x', FIRST, DAY) };
    stage.engine.draw({
      name: nameOf,
      marks: [mark, lone],
      eras: [{ ...band('e', FIRST, 300), era: { id: 'e', title: HOSTILE, date: date(FIRST) } }],
      hues: new Map(),
    });
    await until(() => marksIn(stage.host).size === 2 && stage.host.querySelector('.era'), 'it is drawn');
    expect(stage.host.querySelectorAll('img, b, i')).to.have.lengthOf(0);
    expect(stage.host.querySelector('.title')!.textContent).to.equal(HOSTILE);
    expect(stage.host.querySelector('.era')!.textContent).to.equal(HOSTILE);
    expect('hacked' in window).to.equal(false);
  });

  it('draws how sure a date is', async () => {
    const drawn = (more: object, status: 'confirmed' | 'disputed' = 'confirmed') => {
      const event = newsEvent('a', { ...date(FIRST + 100, 60), ...more }, { status });
      const span = { start: event.date.start, end: event.date.end };
      stage.engine.draw({ name: nameOf, marks: [], eras: [], hues: new Map() });
      stage.engine.draw({
        name: nameOf,
        marks: [dot('a', FIRST + 100, DAY, { event, shape: 'bar', date: span, reach: span })],
        eras: [],
        hues: new Map(),
      });
      return marksIn(stage.host).get('event:a')!.className.split(' ');
    };
    const classes = async (...given: Parameters<typeof drawn>): Promise<string[]> =>
      until(() => {
        try {
          return drawn(...given);
        } catch {
          return undefined;
        }
      }, 'it is drawn');
    expect(await classes({})).to.not.include.members(['approximate']);
    expect(await classes({ approximate: true })).to.include('approximate');
    expect(await classes({ uncertain: true })).to.include('uncertain');
    expect(await classes({ openEnd: true })).to.include('open-end');
    expect(await classes({}, 'disputed')).to.include('disputed');
  });

  it('keeps a bar’s label in view while the bar reaches into it', async () => {
    const span = { start: (FIRST - 300) * DAY, end: (FIRST + 300) * DAY };
    const mark = dot('a', FIRST, DAY, {
      shape: 'bar',
      date: span,
      reach: span,
      event: newsEvent('a', date(FIRST - 300, 600)),
    });
    await stage.draw(mark);
    const label = marksIn(stage.host).get('event:a')!.querySelector('.label')!;
    const left = () => label.getBoundingClientRect().left;
    await until(() => left() >= -2, 'the label is in view');
    expect(left()).to.be.closeTo(0, 2);
    stage.engine.show({ start: (FIRST - 400) * DAY, end: (FIRST + 400) * DAY }, false);
    await until(() => Math.abs(left() - 100) <= 2, 'the label is back at the bar’s start');
  });
});

import { expect } from 'chai';
import { ROWS_EM } from '../../../src/layout/geometry.js';
import type { NewsTimeline } from '../../../src/entries/index.js';
import type { Scene } from '../../../src/engine/view-engine.js';
import type { Span } from '../../../src/model/types.js';
import { zoomed } from '../../../src/time/span.js';
import { clear, drawn, frame, mount, place, REAL, REFERENCE, until } from '../../support/fixtures.js';

/** What lies on the stage, by what it is: labels and pills, in px of the stage. */
function onStage(timeline: NewsTimeline): { key: string; rect: DOMRect }[] {
  const stage = timeline.surface!.getBoundingClientRect();
  return [...timeline.surface!.querySelectorAll<HTMLElement>('.mark:not(.counted)')]
    .map((mark) => ({
      key: `${mark.dataset['kind']}:${mark.dataset['id']}`,
      rect: mark.querySelector('.label, .pill')!.getBoundingClientRect(),
    }))
    .filter(({ rect }) => rect.right > stage.left && rect.left < stage.right);
}

function overlaps(timeline: NewsTimeline): string[] {
  const things = onStage(timeline);
  return things.flatMap((a, i) =>
    things
      .slice(i + 1)
      .filter(({ rect }) => rect.left < a.rect.right - 1 && a.rect.left < rect.right - 1)
      .filter(({ rect }) => rect.top < a.rect.bottom - 1 && a.rect.top < rect.bottom - 1)
      .map((b) => `${a.key} over ${b.key}`),
  );
}

const keys = (timeline: NewsTimeline) =>
  onStage(timeline)
    .map(({ key }) => key)
    .sort();

async function still(timeline: NewsTimeline): Promise<void> {
  let before = '';
  await until(() => {
    const now = JSON.stringify(onStage(timeline));
    const same = now === before;
    before = now;
    return same;
  }, 'nothing moves');
  for (let i = 0; i < 3; i++) await frame();
}

const inBox = async (width: number, markup = REAL) => {
  const box = place(markup, width);
  const timeline = box.querySelector<NewsTimeline>('news-timeline')!;
  await drawn(timeline);
  await still(timeline);
  return { box, timeline };
};

const inline = (data: object, attributes = '') =>
  `<news-timeline loading="eager" lang="en" ${attributes}><script type="application/json">${JSON.stringify(data)}</script></news-timeline>`;

describe('a drawn timeline', () => {
  afterEach(clear);

  it('is laid out anew when its column is narrower or wider, as if it had always been so wide', async () => {
    const { box, timeline } = await inBox(1100);
    const wide = keys(timeline);
    box.style.width = '640px';
    await until(() => timeline.surface!.clientWidth === 640, 'it is narrower');
    await still(timeline);
    expect(overlaps(timeline)).to.deep.equal([]);
    const stage = timeline.surface!.getBoundingClientRect();
    for (const { key, rect } of onStage(timeline)) {
      expect(rect.left, key).to.be.at.least(stage.left - 2);
      expect(rect.right, key).to.be.at.most(stage.right + 2);
    }
    box.style.width = '1100px';
    await until(() => timeline.surface!.clientWidth === 1100, 'it is wide again');
    await still(timeline);
    expect(overlaps(timeline)).to.deep.equal([]);
    expect(keys(timeline)).to.deep.equal(wide);
  });

  it('stands whole in a page that is read from right to left', async () => {
    const { timeline: left } = await inBox(900);
    const box = place(`<div dir="rtl" lang="en">${REAL}</div>`, 900);
    const right = box.querySelector<NewsTimeline>('news-timeline')!;
    await drawn(right);
    await still(right);
    expect(keys(right)).to.deep.equal(keys(left));
    expect(overlaps(right)).to.deep.equal([]);
    expect(right.surface!.querySelectorAll('.tick.minor span').length).to.be.greaterThan(2);
  });

  it('stands mirrored in a language that is read from right to left, and as before in the one it came from', async () => {
    const { timeline } = await inBox(900, REAL.replace('eager"', 'eager" selected="maduro-flight-claim"'));
    const places = () => {
      const stage = timeline.surface!.getBoundingClientRect();
      const shapes = timeline.surface!.querySelectorAll<HTMLElement>('.mark:not(.counted) .shape');
      return Object.fromEntries(
        [...shapes].map((shape) => {
          const { left, right } = shape.getBoundingClientRect();
          return [shape.closest<HTMLElement>('.mark')!.dataset['id']!, [left - stage.left, stage.right - right]];
        }),
      ) as Record<string, [fromLeft: number, fromRight: number]>;
    };
    const speak = async (locale: string) => {
      timeline.locale = locale;
      await until(() => timeline.store.viewModel!.locale.startsWith(locale), 'the language is there');
      await timeline.updateComplete;
      await still(timeline);
    };
    const before = places();
    expect(Object.keys(before)).to.include('maduro-flight-claim').and.to.have.length.above(5);
    await speak('ar');
    const mirrored = places();
    expect(overlaps(timeline)).to.deep.equal([]);
    const both = Object.keys(before).filter((id) => id in mirrored);
    expect(both).to.include('maduro-flight-claim').and.to.have.length.above(4);
    for (const id of both) {
      expect(mirrored[id]![1], id).to.be.closeTo(before[id]![0], 1);
      expect(mirrored[id]![0], id).to.be.closeTo(before[id]![1], 1);
    }
    await speak('en');
    const again = places();
    expect(Object.keys(again)).to.have.members(Object.keys(before));
    for (const [id, [fromLeft]] of Object.entries(before)) expect(again[id]![0], id).to.be.closeTo(fromLeft, 1);
    expect(overlaps(timeline)).to.deep.equal([]);
  });

  it('shows its events in another time zone, too', async () => {
    const events = [0, 20, 40].map((minute) => ({ date: `2019-05-03T10:${minute || '00'}Z`, title: `At ${minute}` }));
    const { timeline } = await inBox(900, inline({ events }));
    const before = keys(timeline);
    expect(before).to.have.lengthOf(3);
    timeline.timezone = 'Asia/Tokyo';
    await timeline.updateComplete;
    await still(timeline);
    expect(keys(timeline)).to.deep.equal(before);
    expect(timeline.span!.start).to.be.closeTo(Date.UTC(2019, 4, 3, 19), 3_600_000);
  });

  it('shades an era that goes on to the end of all that can be shown', async () => {
    const eras = [{ id: 'on', title: 'Still going on', date: '2019-09/..' }];
    const events = ['2019-01', '2019-12'].map((date) => ({ date, title: date }));
    const { timeline } = await inBox(900, inline({ eras, events }));
    const era = timeline.surface!.querySelector('.band')!.getBoundingClientRect();
    expect(era.right).to.be.at.least(timeline.surface!.getBoundingClientRect().right);
  });

  it('labels an event whose title is too long for the stage with its beginning', async () => {
    const events = [{ date: '2019-01', title: 'A title that goes on and on '.repeat(20) }];
    const { timeline } = await inBox(700, inline({ events }));
    const { left, right } = timeline.surface!.getBoundingClientRect();
    const label = timeline.surface!.querySelector('.label')!.getBoundingClientRect();
    expect(label.width).to.be.greaterThan(200);
    expect(label.left).to.be.at.least(left - 1);
    expect(label.right).to.be.at.most(right + 1);
  });

  it('puts every label over the stems that pass it', async () => {
    const { timeline } = await inBox(900);
    timeline.span = { start: Date.UTC(2019, 3, 20), end: Date.UTC(2019, 4, 20) };
    await timeline.updateComplete;
    await still(timeline);
    const marks = [...timeline.surface!.querySelectorAll<HTMLElement>('.mark:not(.counted)')];
    expect(marks.length).to.be.greaterThan(5);
    for (const mark of marks) {
      const top = mark.querySelector<HTMLElement>('.label')?.style.top;
      const lane = parseFloat(top ?? '') / ROWS_EM.lane;
      expect(mark.style.zIndex, mark.dataset['id']).to.equal(top === undefined ? '1000' : String(lane + 1));
    }
  });

  it('keeps its card off the text after it, however low it is told to be', async () => {
    const { box, timeline } = await inBox(
      700,
      REAL.replace('<news-timeline', '<news-timeline style="--news-timeline-height: 20rem"'),
    );
    const base = timeline.shadowRoot!.querySelector<HTMLElement>('section')!;
    expect(base.scrollHeight).to.be.at.most(base.offsetHeight);
    expect(box.scrollHeight).to.be.at.most(timeline.offsetHeight + 1);
  });
});

describe('what a stage has drawn', () => {
  afterEach(clear);

  const open = async (markup = REFERENCE) => {
    const timeline = await mount(markup);
    await drawn(timeline);
    const engine = timeline.engines[0]!;
    const draw = engine.draw.bind(engine);
    const scenes: Scene[] = [];
    engine.draw = (scene) => (scenes.push(scene), draw(scene));
    return { timeline, engine, scenes };
  };

  it('comes and goes in motion while the reader zooms in and once the window rests, and not while zooming out', async () => {
    const { timeline, engine, scenes } = await open();
    const steps = (from: Span, factor: number) => [1, 2, 3].map((i) => zoomed(from, factor ** i)) as [Span, Span, Span];
    const moving = () => scenes.filter((scene) => scene.moving).map(({ motion }) => motion);
    const resting = () => scenes.filter((scene) => !scene.moving).map(({ motion }) => motion);
    engine.readerMoves(...steps(timeline.span!, 0.6));
    expect(moving()).to.have.length.above(0);
    for (const motion of [...moving(), ...resting()]) expect(motion).to.be.greaterThan(0);
    scenes.length = 0;
    engine.readerMoves(...steps(timeline.span!, 1.6));
    expect(moving()).to.have.length.above(0);
    for (const motion of moving()) expect(motion).to.equal(0);
    expect(resting()).to.have.length.above(0);
    for (const motion of resting()) expect(motion).to.be.greaterThan(0);
    scenes.length = 0;
    void timeline.edit({ set: [{ id: 'more', date: '2019-03-03', title: 'More' }] });
    await until(() => scenes.length, 'the new event is drawn');
    expect(scenes[0]!.motion).to.equal(0);
  });

  for (const selected of ['maduro-flight-claim', 'nobody']) {
    it(`is drawn in each frame without a look for the selected event: ${selected}`, async () => {
      const { timeline, engine, scenes } = await open(REFERENCE.replace('src', `selected="${selected}" src`));
      const { rows } = timeline.store.viewModel!.index;
      const find = rows.find.bind(rows);
      const found: string[] = [];
      rows.find = (id) => (found.push(id), find(id));
      const { span } = timeline;
      engine.readerMoves(zoomed(span!, 0.7), zoomed(span!, 0.4), zoomed(span!, 0.2));
      await timeline.updateComplete;
      expect(scenes).to.have.length.above(1);
      expect(found).to.deep.equal([]);
      await timeline.edit({ set: [{ id: 'nobody', date: '2019-01-01', title: 'Somebody' }] });
      expect(timeline.store.viewModel!.index.at(timeline.store.selectedPlace!).id, 'in other data').to.equal(selected);
    });
  }
});

import { expect } from 'chai';
import type { Mark } from '../../src/scale/marks.js';
import { band, cluster, DAY, dot, frame, marksIn, nameOf, spokenName, until } from '../support/fixtures.js';
import { FIRST, VisStage, WIDTH } from '../support/vis-stage.js';

describe('the marks of the vis engine', () => {
  let stage: VisStage;

  afterEach(() => stage.destroy());

  const draw = (marks: Mark[], motion?: number): void =>
    stage.engine.draw({ name: nameOf, marks, eras: [], hues: new Map(), ...(motion === undefined ? {} : { motion }) });
  const order = (): string[] => [...marksIn(stage.host).keys()];
  const fading = (): Element[] => [...stage.host.querySelectorAll('.ghost')];
  const inMotion = (key: string): boolean => marksIn(stage.host).get(key)!.getAnimations().length > 0;
  const days = (...at: number[]): Mark[] => at.map((day) => dot(`d${day}`, FIRST + day, DAY));

  it('stand in the order they are given, whatever was there before', () => {
    stage = new VisStage();
    for (const given of [[300, 400], [100, 200, 300, 400, 500], [150, 400, 500, 600], [400], [100, 400, 700]]) {
      draw(days(...given));
      expect(order()).to.deep.equal(given.map((day) => `event:d${day}`));
    }
    draw([...days(100), cluster('c', FIRST + 200, DAY), ...days(400)]);
    expect(order()).to.deep.equal(['event:d100', 'cluster:c', 'event:d400']);
  });

  it('keep the focus while others come, go and change places around them', () => {
    stage = new VisStage();
    draw(days(100, 200, 300, 400));
    const focused = marksIn(stage.host).get('event:d300')!;
    focused.tabIndex = 0;
    focused.focus();
    const root = stage.host.getRootNode() as ShadowRoot;
    for (const given of [[50, 100, 300], [300, 400, 500], [10, 20, 200, 300, 350], [400, 300, 200, 100], [300]]) {
      draw(days(...given));
      expect(root.activeElement, given.join()).to.equal(focused);
      expect(order()).to.deep.equal(given.map((day) => `event:d${day}`));
    }
  });

  it('stand where the axis has their dates, to the pixel', async () => {
    stage = new VisStage();
    const start = Date.UTC(2019, 0, 20);
    for (const length of [170, 130, 210]) {
      stage.engine.show({ start, end: start + length * DAY }, false);
      const month = Date.UTC(2019, 1, 1);
      const at = { start: month, end: month };
      draw([dot('a', 0, DAY, { date: at, reach: at })]);
      await until(() => /Feb/.test(stage.host.textContent), 'February is on the axis');
      for (let i = 0; i < 2; i++) await frame();
      const february = [...stage.host.querySelectorAll('.vis-text')].filter((text) =>
        /^Feb/.test(text.textContent!),
      )[0]!;
      const stem = marksIn(stage.host).get('event:a')!.querySelector('.stem')!;
      expect(stem.getBoundingClientRect().left).to.be.closeTo(february.getBoundingClientRect().left, 1);
    }
  });

  it('are there at once when first drawn, and with other data', () => {
    stage = new VisStage({ calm: false });
    draw(days(100, 200));
    expect(inMotion('event:d100')).to.equal(false);
    draw(days(300));
    expect(inMotion('event:d300')).to.equal(false);
    expect(fading()).to.have.lengthOf(0);
  });

  it('come out of the count that held them, which fades out of reach and is gone', async () => {
    stage = new VisStage({ calm: false });
    draw([cluster('c', FIRST + 200, DAY)]);
    draw(days(199, 200), 40);
    expect(order()).to.deep.equal(['event:d199', 'event:d200']);
    expect(inMotion('event:d199')).to.equal(true);
    const [ghost] = fading();
    expect(ghost!.closest('[aria-hidden="true"]')).to.not.equal(null);
    expect(ghost!.querySelector('.pill')!.checkVisibility()).to.equal(true);
    expect(getComputedStyle(ghost!.querySelector('.pill')!).pointerEvents).to.equal('none');
    await until(() => fading().length === 0, 'it is gone');
    await until(() => !inMotion('event:d199'), 'they stand');
  });

  it('come and go at once if they are too many, out of view, or others still move', async () => {
    stage = new VisStage({ calm: false });
    draw([cluster('c', FIRST + 200, DAY)]);
    draw(days(199, 200), 2);
    expect(inMotion('event:d199')).to.equal(false);
    draw(days(199, 200, 5000), 40);
    expect(inMotion('event:d5000')).to.equal(false);
    draw(days(200, 300), 40);
    expect(inMotion('event:d300')).to.equal(true);
    draw(days(200, 300, 400), 40);
    expect(inMotion('event:d400')).to.equal(false);
    await until(() => fading().length === 0, 'it is gone');
  });

  it('don’t move for a reader who wants no motion', () => {
    stage = new VisStage({ calm: true });
    draw([cluster('c', FIRST + 200, DAY)]);
    draw(days(199, 200), 40);
    expect(inMotion('event:d199')).to.equal(false);
    expect(fading()).to.have.lengthOf(0);
  });

  it('have their names once the window rests, and at once where the focus comes', async () => {
    stage = new VisStage();
    const scene = { eras: [], hues: new Map<string, number>(), moving: true };
    const spoken = () => [...marksIn(stage.host).values()].map((mark) => spokenName(mark.querySelector('button')));
    stage.engine.draw({ ...scene, name: nameOf, marks: days(100, 200, 300) });
    expect(spoken()).to.deep.equal(['', '', '']);
    stage.engine.focus({ kind: 'event', id: 'd200' });
    expect(spoken()).to.deep.equal(['', 'event d200', '']);
    await until(() => spoken().every(Boolean), 'all have names');
    expect(spoken()).to.deep.equal(['event d100', 'event d200', 'event d300']);
    stage.engine.draw({ ...scene, moving: false, name: ({ id }) => `new ${id}`, marks: days(100, 400) });
    expect(spoken()).to.deep.equal(['new d100', 'new d400']);
  });

  it('have no names yet while the window goes on, however seldom it is laid out', async () => {
    stage = new VisStage();
    const { setTimeout, clearTimeout } = window;
    const waiting = new Map<unknown, () => void>();
    window.setTimeout = ((what: () => void, ms: number) => {
      const id = setTimeout(() => undefined, ms);
      waiting.set(id, what);
      return id;
    }) as typeof window.setTimeout;
    window.clearTimeout = (id) => void waiting.delete(id);
    try {
      stage.engine.draw({ eras: [], hues: new Map(), moving: true, name: nameOf, marks: days(100) });
      const [[first] = []] = waiting;
      stage.engine.show({ start: (FIRST + 1) * DAY, end: (FIRST + WIDTH + 1) * DAY }, false);
      await until(() => waiting.size > 0 && !waiting.has(first), 'it waits anew');
      const spoken = () => spokenName(marksIn(stage.host).get('event:d100')!.querySelector('button'));
      expect(spoken()).to.equal('');
      for (const name of waiting.values()) name();
      expect(spoken()).to.equal('event d100');
    } finally {
      Object.assign(window, { setTimeout, clearTimeout });
    }
  });

  it('have the eras behind them, as far as the stage goes', async () => {
    stage = new VisStage();
    const eras = [band('long', FIRST - 100_000, 200_000), band('short', FIRST + 200, 100)];
    stage.engine.draw({ name: nameOf, marks: days(250), eras, hues: new Map() });
    const [long, short] = [...stage.host.querySelectorAll('.band')].map((one) => one.getBoundingClientRect());
    const left = stage.host.getBoundingClientRect().left;
    expect(long!.left).to.be.below(left);
    expect(long!.right).to.be.above(left + 800);
    expect(short!.left).to.be.closeTo(left + 200, 2);
    expect(short!.width).to.be.closeTo(100, 1);
    const shape = marksIn(stage.host).get('event:d250')!.querySelector('.shape')!;
    const { x, y, width, height } = shape.getBoundingClientRect();
    const root = stage.host.getRootNode() as ShadowRoot;
    expect(root.elementFromPoint(x + width / 2, y + height / 2)).to.equal(shape);
  });
});

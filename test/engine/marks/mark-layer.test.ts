import { expect } from 'chai';
import type { Mark } from '../../../src/layout/marks.js';
import { band, cluster, DAY, dot, frame, marksIn, nameOf, spokenName, until } from '../../support/fixtures.js';
import { FIRST, VisStage, WIDTH } from '../../support/vis-stage.js';

/** Holds back what waits for some time, so that the window doesn't rest before it is told to. */
class HeldTimers {
  readonly waiting = new Map<unknown, () => void>();
  #platform = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout };
  #last = 0;

  constructor() {
    window.setTimeout = ((what: () => void) => {
      this.waiting.set(++this.#last, what);
      return this.#last;
    }) as typeof window.setTimeout;
    window.clearTimeout = (id) => void this.waiting.delete(id);
  }

  run(): void {
    for (const what of this.waiting.values()) what();
  }

  release(): void {
    Object.assign(window, this.#platform);
  }
}

describe('the marks of the vis engine', () => {
  let stage: VisStage;
  let timers: HeldTimers | undefined;

  afterEach(() => {
    timers?.release();
    timers = undefined;
    stage.destroy();
  });

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
      const february = [...stage.host.querySelectorAll('.tick')].filter((text) => /^Feb/.test(text.textContent!))[0]!;
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
    timers = new HeldTimers();
    const scene = { eras: [], hues: new Map<string, number>(), moving: true };
    const spoken = () => [...marksIn(stage.host).values()].map((mark) => spokenName(mark.querySelector('button')));
    stage.engine.draw({ ...scene, name: nameOf, marks: days(100, 200, 300) });
    await until(() => order().length === 3, 'they are there');
    expect(spoken()).to.deep.equal(['', '', '']);
    stage.engine.focus({ kind: 'event', id: 'd200' });
    expect(spoken()).to.deep.equal(['', 'event d200', '']);
    timers.run();
    expect(spoken()).to.deep.equal(['event d100', 'event d200', 'event d300']);
    stage.engine.draw({ ...scene, moving: false, name: ({ id }) => `new ${id}`, marks: days(100, 400) });
    expect(spoken()).to.deep.equal(['new d100', 'new d400']);
  });

  it('have no names yet while the window goes on, however seldom it is laid out', async () => {
    stage = new VisStage();
    const { waiting } = (timers = new HeldTimers());
    draw(days(100));
    stage.engine.draw({ eras: [], hues: new Map(), moving: true, name: ({ id }) => `new ${id}`, marks: days(100) });
    const [[first] = []] = waiting;
    stage.engine.show({ start: (FIRST + 1) * DAY, end: (FIRST + WIDTH + 1) * DAY }, false);
    await until(() => waiting.size > 0 && !waiting.has(first), 'it waits anew');
    const spoken = () => spokenName(marksIn(stage.host).get('event:d100')!.querySelector('button'));
    expect(spoken()).to.equal('event d100');
    timers.run();
    expect(spoken()).to.equal('new d100');
  });

  describe('while the window moves', () => {
    const scene = { eras: [], hues: new Map<string, number>(), name: nameOf, moving: true };
    const seen = [790, 400, 10, 420, 380, 200, 600, 450, 700];
    const near = [-50, WIDTH + 50];
    const far = [-700, WIDTH + 700];
    const all = [...seen, ...near, ...far].sort((a, b) => a - b);

    it('come four a frame at the most, the nearest to its middle first, and far ones once it rests', async () => {
      stage = new VisStage();
      timers = new HeldTimers();
      stage.engine.draw({ ...scene, marks: days(...all) });
      const frames = [order()];
      for (let i = 0; i < 6; i++) {
        await frame();
        frames.push(order());
      }
      const came = frames.slice(1).map((keys, i) => keys.filter((key) => !frames[i]!.includes(key)));
      expect(frames[0]).to.deep.equal([]);
      expect(came.find(({ length }) => length > 0)).to.have.members([380, 400, 420, 450].map((day) => `event:d${day}`));
      expect(came.map(({ length }) => length).filter(Boolean)).to.deep.equal([4, 4, 3]);
      expect(frames.at(-1)).not.to.include.members(far.map((day) => `event:d${day}`));
      timers.run();
      await until(() => order().length === all.length, 'all are there');
      expect(order()).to.deep.equal(all.map((day) => `event:d${day}`));
    });

    it('give way to those of another scene that came meanwhile', async () => {
      stage = new VisStage();
      timers = new HeldTimers();
      stage.engine.draw({ ...scene, marks: days(...all) });
      stage.engine.draw({ ...scene, marks: days(400, 5000) });
      await until(() => order().length === 1, 'the one in view is there');
      timers.run();
      await until(() => order().length === 2, 'both are there');
      for (let i = 0; i < 3; i++) await frame();
      expect(order()).to.deep.equal(['event:d400', 'event:d5000']);
    });

    it('come at once where the focus does, and where the window rests', () => {
      stage = new VisStage();
      stage.engine.draw({ ...scene, marks: days(...all) });
      expect(stage.engine.focus({ kind: 'event', id: `d${far[1]}` })).to.equal(true);
      expect(stage.engine.focus({ kind: 'event', id: 'unknown' })).to.equal(false);
      expect(order()).to.deep.equal([`event:d${far[1]}`]);
      stage.engine.select('d400');
      stage.engine.draw({ ...scene, moving: false, marks: days(...all) });
      expect(order()).to.deep.equal(all.map((day) => `event:d${day}`));
      expect(marksIn(stage.host).get('event:d400')!.className).to.include('selected');
    });

    it('come out of the count that held them when it is their turn', async () => {
      stage = new VisStage({ calm: false });
      draw([cluster('c', FIRST + 200, DAY)]);
      stage.engine.draw({ ...scene, marks: days(199, 200), motion: 8 });
      expect(fading()).to.have.lengthOf(1);
      await until(() => order().length === 2, 'they are there');
      expect(inMotion('event:d199')).to.equal(true);
    });
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

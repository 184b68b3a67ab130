import { expect } from 'chai';
import type { EngineOptions, MarkRef, Pick, ViewEngine } from '../../src/engine/view-engine.js';
import { VisEngine } from '../../src/engine/surface/vis-engine.js';
import type { Span } from '../../src/model/types.js';
import type { CountedMark, Mark } from '../../src/layout/marks.js';
import { FakeEngine } from '../support/fake-engine.js';
import { band, cluster, DAY, dot, frame, marksIn, nameOf, spokenName, until } from '../support/fixtures.js';

const WIDTH = 800;
const HEIGHT = 300;
/** 800 days in 800 px. */
const SPAN: Span = { start: 10_000 * DAY, end: 10_800 * DAY };
const OPTIONS: EngineOptions = {
  gestures: 'cooperative',
  locale: 'en',
  yearsAgo: 'years ago',
  yearsAhead: 'years from now',
  bounds: { start: 0, end: 20_000 * DAY },
  minSpan: DAY / 4,
  list: 'Events',
  direction: 'ltr',
};

const engines: Record<string, () => ViewEngine> = {
  'the fake engine': () => new FakeEngine(),
  VisEngine: () => new VisEngine(),
};

for (const [name, create] of Object.entries(engines)) {
  describe(`the engine's contract: ${name}`, () => {
    let outer: HTMLElement;
    let host: HTMLElement;
    let engine: ViewEngine;
    let told: { span: [Span, string][]; moving: Span[]; pick: Pick[]; focused: MarkRef[] };

    beforeEach(() => {
      outer = document.createElement('div');
      const root = outer.attachShadow({ mode: 'open' });
      host = document.createElement('div');
      host.style.cssText = `position: fixed; inset: 0 auto auto 0; width: ${WIDTH}px; height: ${HEIGHT}px; font: 13px/1.4 sans-serif`;
      root.append(host);
      document.body.append(outer);
      told = { span: [], moving: [], pick: [], focused: [] };
      engine = create();
      engine.mount(host, OPTIONS, SPAN, {
        span: (span, phase) => told.span.push([span, phase]),
        moving: (span) => told.moving.push(span),
        pick: (pick) => told.pick.push(pick),
        focused: (mark) => told.focused.push(mark),
      });
    });

    afterEach(() => {
      if (host.childElementCount) engine.destroy();
      outer.remove();
    });

    const draw = (marks: (Mark | CountedMark)[], eras = [band('one', 10_050, 100)]): void =>
      engine.draw({ marks, name: nameOf, eras, hues: new Map() });
    /** Where the middle of a mark's shape is, px from the host's left edge. */
    const middleAt = (key: string): number => {
      const shape = marksIn(host).get(key)?.querySelector(':is(.shape, .pill)');
      const { left, width } = shape?.getBoundingClientRect() ?? { left: NaN, width: NaN };
      return left + width / 2 - host.getBoundingClientRect().left;
    };
    const settled = (key: string, x: number): Promise<unknown> =>
      until(() => Math.abs(middleAt(key) - x) <= 1, `${key} stands at ${x} px (last seen at ${middleAt(key)})`);

    it('draws one element for each mark, and the eras', async () => {
      draw([dot('a', 10_100, DAY), dot('b', 10_400, DAY, { lane: 1 }), cluster('a', 10_600, DAY)]);
      await settled('event:a', 100.5);
      expect([...marksIn(host).keys()].sort()).to.deep.equal(['cluster:a', 'event:a', 'event:b']);
      expect(marksIn(host).get('event:b')!.textContent).to.contain('Title of b');
      expect(marksIn(host).get('cluster:a')!.textContent).to.contain('+3');
      const eras = [...host.querySelectorAll('[part="era"]')].map(({ textContent }) => textContent!.trim());
      expect(eras).to.deep.equal(['Era one']);
    });

    it('shows the span that it was mounted with, so that the first mark stands at its time', async () => {
      draw([dot('a', 10_200, DAY)]);
      await settled('event:a', 200.5);
      expect(told.span).to.deep.equal([]);
    });

    it('keeps the elements of marks that stay, changes what they say and takes the others out', async () => {
      const changed = dot('a', 10_100, DAY, { lane: 1, label: { title: 'Another title', note: 'note', width: 150 } });
      draw([dot('a', 10_100, DAY), dot('b', 10_400, DAY)]);
      await settled('event:a', 100.5);
      const before = marksIn(host);
      draw([changed, dot('c', 10_500, DAY)]);
      await settled('event:c', 500.5);
      const after = marksIn(host);
      expect([...after.keys()].sort()).to.deep.equal(['event:a', 'event:c']);
      expect(after.get('event:a')).to.equal(before.get('event:a'));
      expect(after.get('event:a')!.textContent).to.contain('Another title');
      draw([]);
      await until(() => marksIn(host).size === 0, 'nothing is left');
    });

    it('takes eras out, and draws them anew', async () => {
      draw([dot('a', 10_100, DAY)], [band('one', 10_050, 100), band('two', 10_300, 100)]);
      await settled('event:a', 100.5);
      draw([dot('a', 10_100, DAY)], [band('two', 10_300, 100)]);
      const eras = () => [...host.querySelectorAll('[part="era"]')].map(({ textContent }) => textContent!.trim());
      await until(() => eras().join() === 'Era two', 'one era is left');
    });

    it('draws a mark where its time is, at any zoom', async () => {
      for (const days of [3, 40, 800, 5000]) {
        const scale = (days * DAY) / WIDTH;
        const span = { start: 10_000 * DAY, end: (10_000 + days) * DAY };
        const day = 10_000 + Math.floor(days / 3);
        engine.show(span, false);
        draw([dot('a', day, scale), cluster('b', day + 1, scale)]);
        await settled('event:a', ((day + 0.5) * DAY - span.start) / scale);
        await settled('cluster:b', ((day + 1) * DAY - span.start) / scale);
      }
    });

    it('draws a bar from its first to its last instant', async () => {
      const span = { start: 10_100 * DAY, end: 10_300 * DAY };
      draw([dot('a', 10_100, DAY, { shape: 'bar', date: span, reach: span })]);
      await settled('event:a', 200);
      const { width } = marksIn(host).get('event:a')!.querySelector('.shape')!.getBoundingClientRect();
      expect(width).to.be.closeTo(200, 1);
    });

    it('goes elsewhere at once, without a step between and without a word of the reader', async () => {
      draw([dot('a', 10_200, DAY)]);
      engine.show({ start: 10_100 * DAY, end: 10_900 * DAY }, false);
      await settled('event:a', 100.5);
      expect(told.span).to.deep.equal([]);
      expect(told.moving.filter(({ start }) => start !== 10_100 * DAY)).to.deep.equal([]);
    });

    it('goes elsewhere in motion, and tells of each step up to the exact end', async () => {
      draw([dot('a', 10_200, DAY)]);
      const end = { start: 10_100 * DAY + 1, end: 10_500 * DAY + 1 };
      engine.show(end, true);
      // A busy machine may see no step between; but it is no jump.
      expect(told.moving.map(({ start }) => start)).not.to.include(end.start);
      await until(() => told.moving.at(-1)?.start === end.start, 'the motion ends');
      expect(told.moving.at(-1)).to.deep.equal(end);
      const steps = told.moving.map(({ start }) => start);
      expect(steps).to.deep.equal([...steps].sort((a, b) => a - b));
      expect(told.span).to.deep.equal([]);
      await settled('event:a', 201);
    });

    it('gives up a motion for another place', async () => {
      const end = { start: 9_000 * DAY, end: 9_800 * DAY };
      draw([dot('a', 9_100, DAY)]);
      engine.show({ start: 11_000 * DAY, end: 11_800 * DAY }, true);
      await until(() => told.moving.length > 0, 'it moves');
      engine.show(end, false);
      const steps = told.moving.length;
      await settled('event:a', 100.5);
      for (let i = 0; i < 5; i++) await frame();
      expect(told.moving.slice(steps).filter(({ start }) => start > end.start)).to.deep.equal([]);
      expect(Math.abs(middleAt('event:a') - 100.5)).to.be.at.most(1);
    });

    it('marks one event as selected, also when it is drawn later', async () => {
      draw([dot('a', 10_100, DAY), dot('b', 10_400, DAY)]);
      const selected = () => [...host.querySelectorAll<HTMLElement>('.selected')].map(({ dataset }) => dataset['id']);
      engine.select('a');
      await until(() => selected().join() === 'a', 'a is selected');
      engine.select('c');
      expect(selected()).to.deep.equal([]);
      draw([dot('a', 10_100, DAY), dot('c', 10_500, DAY)]);
      await until(() => selected().join() === 'c', 'c is selected');
      engine.select(null);
      expect(selected()).to.deep.equal([]);
    });

    it('has a plot, and follows the size of its host', async () => {
      draw([dot('a', 10_400, DAY)]);
      await settled('event:a', 400.5);
      const before = engine.plot();
      expect(before.width).to.be.closeTo(WIDTH, 2);
      expect(before.height).to.be.within(HEIGHT * 0.7, HEIGHT - 1);
      host.style.width = '400px';
      host.style.height = '200px';
      engine.resize();
      await settled('event:a', 200.25);
      expect(engine.plot().width).to.be.closeTo(400, 2);
      expect(engine.plot().height).to.be.closeTo(before.height - 100, 2);
    });

    it('takes other options without moving', async () => {
      draw([dot('a', 10_200, DAY)]);
      await settled('event:a', 200.5);
      engine.configure({
        ...OPTIONS,
        gestures: 'none',
        locale: 'de',
        bounds: { start: 9_000 * DAY, end: 12_000 * DAY },
      });
      for (let i = 0; i < 3; i++) await frame();
      expect(middleAt('event:a')).to.be.closeTo(200.5, 1);
      expect(told.span).to.deep.equal([]);
    });

    it('picks the mark that is clicked', async () => {
      draw([dot('a', 10_100, DAY), cluster('b', 10_400, DAY)]);
      await settled('event:a', 100.5);
      for (const key of ['event:a', 'cluster:b']) {
        marksIn(host).get(key)!.querySelector<HTMLElement>(':is(.shape, .pill)')!.click();
      }
      expect(told.pick).to.deep.equal([
        // A click without a pointer is one of the keyboard or of assistive technology.
        { kind: 'event', id: 'a', byKey: true },
        { kind: 'cluster', id: 'b', byKey: true },
      ]);
    });

    it('has a button for each mark, in the order given, called what the scene calls it', () => {
      draw([cluster('b', 10_050, DAY), dot('a', 10_100, DAY), dot('c', 10_400, DAY)]);
      const names = [...host.querySelectorAll('button')].map(spokenName);
      expect(names).to.deep.equal(['cluster b', 'event a', 'event c']);
    });

    it('lets Tab reach the mark that it is told to, also when that is drawn later', () => {
      const reached = () => [...host.querySelectorAll('button[tabindex="0"]')].map(spokenName);
      draw([dot('a', 10_100, DAY), cluster('b', 10_400, DAY)]);
      expect(reached()).to.deep.equal([]);
      engine.rove({ kind: 'cluster', id: 'b' });
      expect(reached()).to.deep.equal(['cluster b']);
      engine.rove({ kind: 'event', id: 'c' });
      expect(reached()).to.deep.equal([]);
      draw([dot('a', 10_100, DAY), dot('c', 10_500, DAY)]);
      expect(reached()).to.deep.equal(['event c']);
      engine.rove(null);
      expect(reached()).to.deep.equal([]);
    });

    it('gives a mark the focus, and says whether there is one', () => {
      draw([dot('a', 10_100, DAY), cluster('b', 10_400, DAY)]);
      expect(engine.focus({ kind: 'event', id: 'x' })).to.equal(false);
      expect(engine.focus({ kind: 'cluster', id: 'b' })).to.equal(true);
      const { activeElement } = host.getRootNode() as ShadowRoot;
      expect(spokenName(activeElement)).to.equal('cluster b');
      expect(told.focused).to.deep.equal([{ kind: 'cluster', id: 'b' }]);
    });

    it('has a counted event under the same element as the event when it is drawn', () => {
      const drawn = dot('a', 10_100, DAY);
      const counted: CountedMark = { kind: 'counted', id: 'a', event: drawn.event, index: 0, at: 10_100 * DAY };
      draw([counted]);
      const before = marksIn(host).get('event:a')!;
      engine.focus({ kind: 'event', id: 'a' });
      draw([drawn]);
      expect(marksIn(host).get('event:a')).to.equal(before);
      expect((host.getRootNode() as ShadowRoot).activeElement?.closest('[data-kind]')).to.equal(before);
    });

    it('leaves its host empty and calls nobody once destroyed, even in motion', async () => {
      draw([dot('a', 10_100, DAY)]);
      await settled('event:a', 100.5);
      const mark = marksIn(host).get('event:a')!;
      engine.show({ start: 11_000 * DAY, end: 11_500 * DAY }, true);
      await until(() => told.moving.length > 0, 'it moves');
      engine.destroy();
      const steps = told.moving.length;
      expect(host.childElementCount).to.equal(0);
      host.append(mark);
      mark.querySelector<HTMLElement>('.shape')!.click();
      for (let i = 0; i < 30; i++) await frame();
      mark.remove();
      expect(told.moving).to.have.lengthOf(steps);
      expect(told.pick).to.deep.equal([]);
      expect(host.childElementCount).to.equal(0);
    });
  });
}

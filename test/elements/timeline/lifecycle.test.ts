import { expect } from 'chai';
import type { PropertyValues } from 'lit';
import {
  Console,
  FakeTimeline,
  button,
  clear,
  drawn,
  frame,
  heard,
  inside,
  marksIn,
  mount,
  place,
  record,
  REFERENCE,
  until,
} from '../../support/fixtures.js';
import { NewsTimeline } from '../../../src/entries/index.js';
import { thread } from '../../../src/scheduling/yield.js';

const LAZY = REFERENCE.replace(' loading="eager"', '');

describe('the life of a timeline', () => {
  afterEach(clear);

  it('a move in the page keeps its stage', async () => {
    const timeline = await mount(REFERENCE);
    await drawn(timeline);
    const surface = inside(timeline, '.surface');
    const mark = [...marksIn(surface).values()][0];
    const loads = record(timeline, 'load');
    place('').append(timeline);
    await timeline.updateComplete;
    for (let i = 0; i < 5; i++) await frame();
    expect(inside(timeline, '.surface')).to.equal(surface);
    expect([...marksIn(surface).values()][0]).to.equal(mark);
    expect(timeline.engines).to.have.lengthOf(1);
    expect(timeline.engines[0]!.destroyed).to.equal(false);
    expect(loads).to.deep.equal([]);
    timeline.zoomIn();
    await until(() => timeline.engines[0]!.window.start === timeline.span!.start, 'the stage still follows');
  });

  it('leaving the page ends its stage, and coming back brings it again', async () => {
    const timeline = await mount(REFERENCE);
    await drawn(timeline);
    timeline.select('pompeo-cbs');
    const box = timeline.parentElement!;
    timeline.remove();
    await until(() => timeline.engines[0]!.destroyed, 'the stage is gone');
    await frame();
    timeline.selected = 'norway-talks';
    await frame();
    expect(timeline.engines).to.have.lengthOf(1);
    box.append(timeline);
    await drawn(timeline);
    expect(timeline.engines.map(({ destroyed }) => destroyed)).to.deep.equal([true, false]);
    expect(timeline.engines[1]!.selected).to.equal('norway-talks');
    expect(timeline.engines[1]!.window).to.deep.equal(timeline.span);
  });

  it('taken out while it loads, it loads when it is back', async () => {
    const fetched = window.fetch;
    let asked = 0;
    window.fetch = (input, init) => (++asked === 1 ? new Promise(() => undefined) : fetched(input, init));
    try {
      const box = place(REFERENCE);
      const timeline = box.querySelector<FakeTimeline>('*')!;
      await until(() => asked === 1, 'the file is asked for');
      timeline.remove();
      for (let i = 0; i < 3; i++) await frame();
      expect(asked).to.equal(1);
      const loaded = heard(timeline, 'load');
      box.append(timeline);
      await loaded;
      await drawn(timeline);
      expect(timeline.events).to.have.lengthOf(18);
    } finally {
      window.fetch = fetched;
    }
  });

  it('taken out while its surface is on the way, it gets none', async () => {
    let arrive: (() => void) | undefined;
    const timeline = place('<fake-timeline loading="eager"></fake-timeline>').querySelector<FakeTimeline>('*')!;
    const create = timeline.createEngine.bind(timeline);
    timeline.createEngine = () => new Promise((resolve) => (arrive = () => resolve(create())));
    timeline.events = [{ id: 'a', date: '2019', title: 'A' }];
    await until(() => arrive, 'the surface is asked for');
    timeline.remove();
    await frame();
    arrive!();
    for (let i = 0; i < 5; i++) await frame();
    expect(inside(timeline, '.surface').childElementCount).to.equal(0);
  });

  it('`loading="lazy"` gets the surface when the tag comes near the viewport', async () => {
    const box = place(`<div style="height: 6000px"></div>${LAZY}`);
    const timeline = box.querySelector<FakeTimeline>('fake-timeline')!;
    await heard(timeline, 'load');
    for (let i = 0; i < 10; i++) await frame();
    expect(timeline.engines).to.have.lengthOf(0);
    const list = timeline.shadowRoot!.querySelector('news-timeline-list')!;
    expect(list.shadowRoot!.querySelectorAll('li')).to.have.lengthOf(18);
    timeline.scrollIntoView();
    await drawn(timeline);
    expect(timeline.engines).to.have.lengthOf(1);
    expect(timeline.shadowRoot!.querySelector('news-timeline-list')).to.equal(null);
  });

  it('`loading="eager"` gets it wherever the tag is', async () => {
    const box = place(`<div style="height: 6000px"></div>${REFERENCE}`);
    const timeline = box.querySelector<FakeTimeline>('fake-timeline')!;
    await until(() => timeline.engines.length === 1, 'the surface is there');
    expect(window.scrollY).to.equal(0);
  });

  it('the list stands in for the first drawing on a page alone, and each is drawn once', async () => {
    await drawn(await mount(REFERENCE));
    const box = place('<fake-timeline loading="eager" lang="en"></fake-timeline>');
    const timeline = box.querySelector<FakeTimeline>('fake-timeline')!;
    const lists: Element[] = [];
    const watch = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (node instanceof Element) lists.push(...node.querySelectorAll('news-timeline-list'));
          if (node instanceof Element && node.localName === 'news-timeline-list') lists.push(node);
        }
      }
    });
    watch.observe(timeline.shadowRoot!, { childList: true, subtree: true });
    timeline.events = [{ id: 'a', date: '2019', title: 'A' }];
    await drawn(timeline);
    for (let i = 0; i < 5; i++) await frame();
    watch.disconnect();
    expect(lists).to.have.lengthOf(0);
    expect(timeline.engines[0]!.draws).to.equal(1);
  });

  it('where nothing can draw, the list stays, and the console says why', async () => {
    await drawn(await mount(REFERENCE));
    const told = new Console();
    try {
      const timeline = place('<fake-timeline loading="eager" lang="en"></fake-timeline>').querySelector<FakeTimeline>(
        '*',
      )!;
      timeline.createEngine = () => Promise.reject(new Error('gone'));
      timeline.events = [{ id: 'a', date: '2019', title: 'A' }];
      const items = () => timeline.shadowRoot!.querySelector('news-timeline-list')?.shadowRoot?.querySelectorAll('li');
      await until(() => items()?.length === 1, 'the list is there');
      expect(told.errors).to.deep.equal(['news-timeline: gone']);
    } finally {
      told.restore();
    }
  });

  it('new data is drawn on the same surface', async () => {
    const timeline = await mount(REFERENCE);
    await drawn(timeline);
    timeline.events = [{ id: 'new', date: '2020', title: 'New' }];
    await heard(timeline, 'load');
    await until(() => [...marksIn(timeline.shadowRoot!).keys()].join() === 'event:new', 'the new event is drawn');
    expect(timeline.engines).to.have.lengthOf(1);
    expect(timeline.span!.start).to.be.at.most(Date.UTC(2020, 0));
    expect(timeline.span!.end).to.be.at.least(Date.UTC(2021, 0));
  });

  it('the stage comes again after the list', async () => {
    const timeline = await mount(REFERENCE);
    await drawn(timeline);
    button(timeline, 'List').click();
    await until(() => timeline.engines[0]!.destroyed, 'the stage is gone');
    button(timeline, 'Timeline').click();
    await drawn(timeline);
    expect(timeline.engines).to.have.lengthOf(2);
  });

  it('the script can be loaded twice', async () => {
    const before = customElements.get('news-timeline');
    await import(new URL('../../../src/entries/define.ts?again', import.meta.url).href);
    expect(customElements.get('news-timeline')).to.equal(before).and.equal(NewsTimeline);
  });

  it('an element made by script works as one in markup', async () => {
    const timeline = document.createElement('fake-timeline') as FakeTimeline;
    timeline.src = '/events.json';
    timeline.loading = 'eager';
    place('').append(timeline);
    await heard(timeline, 'load');
    await drawn(timeline);
    expect(timeline.events).to.have.lengthOf(18);
  });
});

describe('fifty timelines on a page', () => {
  afterEach(clear);

  it('draw only near the viewport, and the rest when the reader comes there', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => ({
      id: `e${i}`,
      title: `Title ${i}`,
      date: `20${10 + (i % 10)}`,
    }));
    const script = `<script type="application/json">${JSON.stringify({ events: rows })}</script>`;
    const box = place(`<fake-timeline>${script}</fake-timeline>`.repeat(50));
    const timelines = [...box.querySelectorAll<FakeTimeline>('fake-timeline')];
    await Promise.all(timelines.map((timeline) => heard(timeline, 'load')));
    expect(timelines.map(({ events }) => events.length)).to.deep.equal(Array<number>(50).fill(20));
    await until(() => timelines[0]!.engines.length, 'the first is drawn');
    const far = timelines.filter((timeline) => timeline.getBoundingClientRect().top > innerHeight + 1000);
    expect(far.length).to.be.greaterThan(40);
    for (const timeline of far) expect(timeline.engines.length).to.equal(0);

    timelines[49]!.scrollIntoView();
    await until(() => timelines[49]!.engines.length, 'the last is drawn');
    expect(timelines[25]!.engines.length).to.equal(0);
  });

  it('are read one by one, so that the page answers in between', async () => {
    const { pause } = thread;
    let pauses = 0;
    thread.pause = () => {
      pauses++;
      return pause();
    };
    try {
      const read: number[] = [];
      const timelines = [0, 1, 2, 3].map((place) => {
        const timeline = document.createElement('fake-timeline') as FakeTimeline;
        timeline.timeline = {
          get events() {
            read[place] ??= pauses;
            return [{ title: 'One', date: '2019' }];
          },
        };
        return timeline;
      });
      place('').append(...timelines);
      await Promise.all(timelines.map((timeline) => heard(timeline, 'load')));
      expect(read.map((at) => at - read[0]!)).to.deep.equal([0, 1, 2, 3]);
    } finally {
      thread.pause = pause;
    }
  });

  it('are measured together where they come at once, before any of them is rendered', async () => {
    const happened: string[] = [];
    const note = (what: string) => happened.at(-1) !== what && happened.push(what);
    class Watched extends FakeTimeline {
      override get clientWidth(): number {
        note('measured');
        return super.clientWidth;
      }
      protected override createRenderRoot(): HTMLElement | DocumentFragment {
        note('changed');
        return super.createRenderRoot();
      }
      protected override update(changed: PropertyValues<this>): void {
        note('rendered');
        super.update(changed);
      }
    }
    customElements.define('watched-timeline', Watched);
    const box = place('<watched-timeline></watched-timeline>'.repeat(3));
    await (box.lastElementChild as Watched).updateComplete;
    expect(happened.slice(0, 3)).to.deep.equal(['changed', 'measured', 'rendered']);
    expect(happened.slice(3)).not.to.include('changed');
  });
});

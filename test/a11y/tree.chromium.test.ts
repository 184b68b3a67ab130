import { a11ySnapshot } from '@web/test-runner-commands';
import { expect } from 'chai';
import { button, clear, drawn, frame, mount, REAL } from '../support/fixtures.js';
import type { NewsTimeline } from '../../src/entries/index.js';

interface Node {
  role: string;
  name: string;
  pressed?: boolean;
  disabled?: boolean;
  level?: number;
  children?: Node[];
}

const GROUPS = ['Venezuela, 3 events', 'United States, 3 events', 'Russia, 5 events', 'Cuba, 7 events'];

async function tree(): Promise<Node[]> {
  await frame();
  await frame();
  const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
  return flat((await (a11ySnapshot as (payload: object) => Promise<unknown>)({})) as Node);
}

describe('what a screen reader is told', () => {
  afterEach(clear);

  const buttons = (nodes: Node[]) =>
    nodes
      .filter(({ role }) => role === 'button')
      .map(({ name, pressed, disabled }) => [name, pressed, disabled].filter(Boolean));

  it('of a drawing: a headline, what it shows, buttons with names and states', async () => {
    const timeline = await mount<NewsTimeline>(REAL, 780);
    await drawn(timeline);
    const nodes = await tree();
    const heading = nodes.find(({ role }) => role === 'heading')!;
    expect([heading.name, heading.level]).to.deep.equal([timeline.timeline!.title, 3]);
    // Groups aren't in the runner's snapshot.
    const { role, ariaLabel } = timeline.surface!;
    expect(role).to.equal('group');
    expect(ariaLabel).to.contain('18 events').and.contain('2019').and.contain('list view');
    const named = buttons(nodes).map(([name]) => name);
    expect(named.slice(0, 9)).to.deep.equal([
      'Timeline',
      'List',
      'Earlier',
      'Zoom out',
      'Fit all events',
      'Zoom in',
      'Later',
      'Previous event',
      'Next event',
    ]);
    expect(nodes.filter(({ pressed }) => pressed).map(({ name }) => name)).to.deep.equal(['Timeline', ...GROUPS]);
    expect(named.at(-1)).to.contain(timeline.events[0]!.title);
  });

  for (const width of [600, 780, 1280]) {
    it(`of a drawing ${width} px wide: all 18 events in date order, and what a count holds`, async () => {
      const timeline = await mount<NewsTimeline>(REAL, width);
      await drawn(timeline);
      const { events } = timeline;
      const named = buttons(await tree()).map(([name]) => String(name));
      const marks = named.filter((name) => /\d+ of 18$/.test(name));
      expect(marks).to.have.lengthOf(18);
      for (const [i, { title, status }] of events.entries()) {
        expect(marks[i]).to.match(new RegExp(`, ${i + 1} of 18$`));
        expect(marks[i]!.startsWith(`${title}, `)).to.equal(true);
        if (status !== 'confirmed') expect(marks[i]).to.contain(`, ${status}, `);
      }
      expect(marks[0]).to.equal(`${events[0]!.title}, January 2019, 1 of 18`);
      const counts = named.filter((name) => name.endsWith('opens them'));
      expect(counts.length).to.be.greaterThan(0);
      for (const count of counts) expect(count).to.match(/^\d+ more events?, .*2019, among them: .+, opens them$/);
    });
  }

  it('of the list: all 18 events by name, in order', async () => {
    const timeline = await mount<NewsTimeline>(REAL, 780);
    button(timeline, 'List').click();
    const nodes = await tree();
    const headings = nodes.filter(({ role, level }) => role === 'heading' && level === 4).map(({ name }) => name);
    expect(headings).to.have.lengthOf(18);
    for (const [i, { title, status }] of timeline.events.entries()) {
      expect(headings[i]).to.contain(title);
      if (status !== 'confirmed') expect(headings[i]).to.contain(status);
    }
    expect(nodes.filter(({ pressed }) => pressed).map(({ name }) => name)).to.deep.equal(['List', ...GROUPS]);
  });

  it('of the legend: the groups, which are shown, and which can’t be hidden', async () => {
    const timeline = await mount<NewsTimeline>(REAL, 780);
    await drawn(timeline);
    timeline.select('trump-putin-call');
    timeline.hiddenGroups = ['cuba'];
    await timeline.updateComplete;
    const nodes = await tree();
    const told = nodes.filter(({ name }) => GROUPS.includes(name));
    expect(told.map(({ name, pressed, disabled }) => [name, !!pressed, !!disabled])).to.deep.equal([
      [GROUPS[0], true, false],
      [GROUPS[1], true, false],
      [GROUPS[2], true, true],
      [GROUPS[3], false, false],
    ]);
  });

  it('of the card: the event, its neighbours by name', async () => {
    const timeline = await mount<NewsTimeline>(REAL, 1000);
    await drawn(timeline);
    timeline.select(timeline.events[0]!.id);
    await timeline.updateComplete;
    const nodes = await tree();
    expect(
      nodes.some(({ role, level, name }) => role === 'heading' && level === 4 && name === timeline.events[0]!.title),
    ).to.equal(true);
    expect(buttons(nodes).some(([name]) => String(name).includes(timeline.events[1]!.title))).to.equal(true);
    const previous = nodes.find(({ name }) => name === 'Previous event')!;
    expect(previous.disabled).to.equal(true);
    expect(nodes.some(({ name }) => name.includes('1 of 18'))).to.equal(true);
  });
});

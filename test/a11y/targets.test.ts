import { expect } from 'chai';
import { clear, drawn, frame, mount, REAL } from '../support/fixtures.js';
import type { NewsTimeline } from '../../src/entries/index.js';

/** WCAG 2.2, 2.5.8: CSS px of a target's sides, and of the circle that a smaller one needs for itself. */
const SIZE = 24;

interface Target {
  name: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** All that can be pressed or dragged, as far as it is seen; links in running text are let off by the rule. */
function targets(host: Element): Target[] {
  return [...host.shadowRoot!.querySelectorAll('*')].flatMap((one) => [
    ...(one.matches('button, [role="slider"]') && !one.closest('.counted') ? seen(one) : []),
    ...(one.shadowRoot ? targets(one) : []),
  ]);
}

function seen(element: Element): Target[] {
  const { localName, className, textContent, ariaLabel } = element as HTMLElement;
  let { left, right, top, bottom } = element.getBoundingClientRect();
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
    if (getComputedStyle(at).overflow === 'visible') continue;
    const box = at.getBoundingClientRect();
    [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
    [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
  }
  const name = `${localName}.${className} ${ariaLabel ?? textContent!.trim()}`;
  return right > left && bottom > top ? [{ name, left, right, top, bottom }] : [];
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

const isSmall = ({ left, right, top, bottom }: Target): boolean => right - left < SIZE || bottom - top < SIZE;

function middle({ left, right, top, bottom }: Target): [x: number, y: number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** Whether the circle around a small target's middle reaches another target, or the circle of another small one. */
function crowds(small: Target, other: Target): boolean {
  const [x, y] = middle(small);
  const [otherX, otherY] = middle(other);
  const aside = Math.max(other.left - x, x - other.right, 0);
  const above = Math.max(other.top - y, y - other.bottom, 0);
  // Half a pixel for how the browser rounds.
  if (Math.hypot(aside, above) < SIZE / 2 - 0.5) return true;
  return isSmall(other) && Math.hypot(otherX - x, otherY - y) < SIZE - 0.5;
}

function faults(all: Target[]): string[] {
  return all
    .filter(isSmall)
    .flatMap((one) =>
      all.filter((other) => other !== one && crowds(one, other)).map(({ name }) => `${one.name} / ${name}`),
    );
}

describe('what can be pressed', () => {
  afterEach(clear);

  const states = {
    'all events': '',
    'all events, in Arabic': 'locale="ar"',
    'an event selected, with the overview': 'start="2019-04-28" selected="tablada-statement"',
    list: 'view="list" selected="tablada-statement"',
  };
  for (const width of [320, 780, 1280]) {
    for (const [state, attributes] of Object.entries(states)) {
      it(`is 24 px wide and high, or has so much room: ${width} px, ${state}`, async () => {
        const timeline = await mount<NewsTimeline>(
          REAL.replace('<news-timeline', `<news-timeline view="timeline" ${attributes}`).replace(
            'view="timeline" view',
            'view',
          ),
          width,
        );
        if (timeline.store.state.view === 'timeline') await drawn(timeline);
        for (let i = 0; i < 4; i++) await frame();
        const all = targets(timeline);
        expect(all.length).to.be.greaterThan(5);
        expect(faults(all)).to.deep.equal([]);
      });
    }
  }

  it('would be found too small', () => {
    const dot = { name: 'a', left: 0, right: 13, top: 0, bottom: 13 };
    const near = { name: 'b', left: 17, right: 80, top: 0, bottom: 30 };
    expect(faults([dot, near])).to.deep.equal(['a / b']);
    expect(faults([dot, { ...near, left: 19 }])).to.deep.equal([]);
    expect(faults([dot, { ...dot, name: 'c', left: 20, right: 33 }])).to.have.lengthOf(2);
  });
});

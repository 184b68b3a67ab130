/** A vis engine in an open shadow root, on a day a pixel, and what it tells. */
import type { EngineOptions, Pick } from '../../src/engine/view-engine.js';
import { VisEngine } from '../../src/engine/surface/vis-engine.js';
import type { Span } from '../../src/model/types.js';
import type { Mark } from '../../src/layout/marks.js';
import { DAY, marksIn, until, nameOf } from './fixtures.js';
import type { Point } from './input.js';
import { middleOf } from './input.js';

export const FIRST = 10_000;
export const WIDTH = 800;
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

export class VisStage {
  readonly outer = document.createElement('div');
  readonly host = document.createElement('div');
  readonly engine = new VisEngine();
  readonly picks: Pick[] = [];
  readonly spans: { span: Span; phase: 'input' | 'change' }[] = [];
  /** How often it has told of a step of its own. */
  steps = 0;
  #matchMedia = window.matchMedia;

  /** @param calm whether the reader wants no motion, so that a drag ends where it is let go */
  constructor({ calm = true, ...options }: Partial<EngineOptions> & { calm?: boolean } = {}) {
    const { host } = this;
    window.matchMedia = (query) =>
      query.includes('prefers-reduced-motion') ? ({ matches: calm } as MediaQueryList) : this.#matchMedia(query);
    host.style.cssText = `width: ${WIDTH}px; height: 300px; font: 13px/1.4 sans-serif;
      --_ink: #111; --_paper: #fff; --_muted: #555; --_line: #ccc`;
    // On the outer box, since vis-timeline decides its host's own position.
    this.outer.style.cssText = 'position: fixed; inset: 0 auto auto 0';
    this.outer.attachShadow({ mode: 'open' }).append(host);
    document.body.append(this.outer);
    this.engine.mount(
      host,
      { ...OPTIONS, ...options },
      { start: FIRST * DAY, end: (FIRST + WIDTH) * DAY },
      {
        span: (span, phase) => this.spans.push({ span, phase }),
        moving: () => void this.steps++,
        pick: (pick) => this.picks.push(pick),
        focused: () => undefined,
      },
    );
  }

  async draw(...marks: Mark[]): Promise<void> {
    this.engine.draw({ name: nameOf, marks, eras: [], hues: new Map() });
    await until(() => marksIn(this.host).size === marks.length && this.host.querySelector('.tick'), 'marks stand');
  }

  configure(options: Partial<EngineOptions>): void {
    this.engine.configure({ ...OPTIONS, ...options });
  }

  /** The middle of a part of a mark, in the page. */
  at(key: string, part: string): Point {
    return middleOf(marksIn(this.host).get(key)!.querySelector(part)!);
  }

  /** Waits until the reader's move is over, and gives the window. */
  async moved(): Promise<Span> {
    return until(() => this.spans.find(({ phase }) => phase === 'change')?.span, 'the window has moved');
  }

  destroy(): void {
    this.engine.destroy();
    this.outer.remove();
    window.matchMedia = this.#matchMedia;
  }
}

/** The day at a place of a window, by px from its left edge. */
export function dayAt({ start, end }: Span, x: number): number {
  return (start + ((end - start) * x) / WIDTH) / DAY;
}

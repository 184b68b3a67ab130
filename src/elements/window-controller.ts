import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EventIndex } from '../model/event-index.js';
import type { Problem, Span } from '../model/types.js';
import { contains } from '../scale/time-span.js';
import { Viewport } from '../scale/viewport.js';
import { firstWindow } from './first-window.js';
import type { Wording } from './wording.js';

/** As many events an overview has nothing to add to, as long as the window shows all of them. */
const FEW = 30;

export interface WindowHost extends ReactiveControllerHost, HTMLElement {
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly noOverview: boolean;
}

/** Which stretch of time a tag shows, and where the ways to move it lead. */
export class WindowController implements ReactiveController {
  viewport: Viewport | null = null;
  span: Span | null = null;
  /** What is wrong with `start` and `end`. */
  problems: Problem[] = [];

  #host: WindowHost;
  #timeZone = 'UTC';
  #index: EventIndex | undefined;
  #exceeds = false;
  /** The `start` and `end` that the window was opened with. */
  #opened: string | undefined;

  constructor(host: WindowHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.viewport && this.#opened !== this.#wanted) void this.#open().then(() => this.#host.requestUpdate());
  }

  /** The data is new, so the window is the first one again. */
  async adopt({ index, timeZone, timeline }: Wording): Promise<void> {
    this.#timeZone = timeZone;
    this.#index = index;
    this.viewport = new Viewport(
      index.extent!,
      timeline.events.map(({ date }) => date),
    );
    await this.#open();
  }

  /** Moves the window, without a word to the page. */
  go(span: Span): void {
    if (!this.viewport) return;
    this.span = this.viewport.clamp(span);
    this.#host.requestUpdate();
  }

  /** Moves the window as far as it takes to have `target` in it. */
  reveal(target: Span): void {
    if (this.viewport && this.span) this.span = this.viewport.reveal(this.span, target);
  }

  zoom(way: 'in' | 'out' | 'fit', around?: number): void {
    if (!this.viewport || !this.span) return;
    this.go(way === 'fit' ? this.viewport.fit : this.viewport.zoom(this.span, way, around));
  }

  /** The reader has moved the window, within its bounds. */
  moved(span: Span): void {
    this.span = span;
  }

  /**
   * Whether the default layout has an overview: with more than 30 events, or where `start` and `end` open a window that
   * doesn't show all of them. Nothing that the reader does changes it, so that the layout stays.
   */
  get surveyed(): boolean {
    return this.#exceeds && !this.#host.noOverview;
  }

  get #wanted(): string {
    return `${this.#host.start ?? ''}\n${this.#host.end ?? ''}`;
  }

  async #open(): Promise<void> {
    const { viewport } = this;
    const wanted = this.#wanted;
    this.#opened = wanted;
    const { span, problems } = await firstWindow(this.#host.start, this.#host.end, viewport!.fit, this.#timeZone);
    if (this.viewport !== viewport || this.#opened !== wanted) return;
    this.span = viewport!.clamp(span);
    const { size, extent } = this.#index!;
    this.#exceeds = size > FEW || !contains(this.span, extent!);
    this.problems = problems;
  }
}

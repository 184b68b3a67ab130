import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EventTable } from '../../event-table/event-table.js';
import type { Problem, Span } from '../../model/types.js';
import { contains, pad, panned } from '../../time/span.js';
import { WindowLimits } from '../../time/window-limits.js';
import { attributeProblem } from '../timeline/attribute-problems.js';
import { firstWindow } from './initial-window.js';
import type { TimelineViewModel } from '../../view-model/timeline-view-model.js';

/** As many events an overview has nothing to add to, as long as the window shows all of them. */
const FEW = 30;

export interface WindowHost extends ReactiveControllerHost, HTMLElement {
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly noOverview: boolean;
  readonly viewModel: TimelineViewModel | null;
  readonly selectedPlace: number | undefined;
}

/** Which stretch of time a tag shows, and where the ways to move it lead. */
export class WindowController implements ReactiveController {
  viewport: WindowLimits | null = null;
  span: Span | null = null;
  /** The window that the data was opened with. */
  first: Span | null = null;
  /** What is wrong with `start` and `end`. */
  problems: Problem[] = [];

  #host: WindowHost;
  #viewModel: TimelineViewModel | undefined;
  #exceeds = false;
  /** What has made the window another than the one it was opened with: a move, or the selection of what was out of view. */
  #moved: 'move' | 'selection' | undefined;
  /** The `start` and `end` that the window was opened with. */
  #opened: string | undefined;
  /** What relative ones are told from, epoch ms: when the data came, or `start` or `end` after it. */
  #now = 0;

  constructor(host: WindowHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { viewModel } = this.#host;
    if (!this.viewport || !viewModel) return;
    if (viewModel.all !== this.#viewModel?.all && viewModel.timeline === this.#viewModel?.timeline)
      this.#reword(viewModel);
    if (this.#opened !== this.#wanted) void this.open().then(() => this.#host.requestUpdate());
  }

  /**
   * The data is new, so the window is the first one again.
   *
   * @param more whether it is the rest of what is shown: then a window that was moved stays
   * @param since when its first state came, epoch ms
   */
  async adopt(viewModel: TimelineViewModel, more: boolean, since: number): Promise<void> {
    this.#survey(viewModel);
    this.#now = Math.max(this.#now, since);
    await this.open(more ? this.#moved : undefined);
  }

  /** The same data in another time zone, in which its times may stand elsewhere: the window goes with them. */
  #reword(viewModel: TimelineViewModel): void {
    const before = this.viewport!.fit.start;
    this.#survey(viewModel);
    if (this.span) this.go(panned(this.span, this.viewport!.fit.start - before));
  }

  #survey(viewModel: TimelineViewModel): void {
    this.#viewModel = viewModel;
    this.viewport = new WindowLimits(viewModel.all, viewModel.all.extent!);
  }

  /** Moves the window, without a word to the page. */
  go(span: Span): void {
    if (!this.viewport) return;
    this.#moved = 'move';
    this.span = this.viewport.clamp(span);
    this.#host.requestUpdate();
  }

  /** Moves the window as far as it takes to have the selected event in it. */
  reveal(): void {
    const place = this.#host.selectedPlace;
    if (!this.viewport || !this.span || place === undefined) return;
    const { start, end } = this.#host.viewModel!.index;
    const span = this.viewport.reveal(this.span, { start: start[place]!, end: end[place]! });
    if (span === this.span) return;
    this.#moved ??= 'selection';
    this.span = span;
  }

  /** @param around axis ms; the middle of the selected event when left out */
  zoom(way: 'in' | 'out' | 'fit', around = this.#selectedTime): void {
    if (!this.viewport || !this.span) return;
    this.go(way === 'fit' ? this.viewport.fit : this.viewport.zoom(this.span, way, around));
  }

  get #selectedTime(): number | undefined {
    const place = this.#host.selectedPlace;
    if (place === undefined) return undefined;
    return timeOf(this.#host.viewModel!.index, place);
  }

  /** The reader has moved the window, within its bounds. */
  moved(span: Span): void {
    this.#moved = 'move';
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

  /**
   * Shows the window that `start` and `end` ask for, or else all events.
   *
   * @param moved what has led away from it and still counts
   */
  async open(moved?: 'move' | 'selection'): Promise<void> {
    const { viewport } = this;
    const wanted = this.#wanted;
    if (this.#opened !== undefined && this.#opened !== wanted) this.#now = Date.now();
    this.#opened = wanted;
    this.#moved = moved;
    const { start, end } = this.#host;
    const { timeZone, all } = this.#viewModel!;
    const { fit } = viewport!;
    const { span, problems } = await firstWindow({ start, end }, { events: all, fit, timeZone, now: this.#now });
    if (this.viewport !== viewport || this.#opened !== wanted) return;
    const before = this.first;
    const first = (this.first = viewport!.clamp(span));
    const same = before?.start === first.start && before.end === first.end;
    this.span = moved && (this.#moved === 'move' || same) ? viewport!.clamp(this.span!) : first;
    if (moved === 'selection') this.reveal();
    if (!contains(pad(first, 1), span)) problems.push(outside(start, end));
    const { size, extent } = all;
    this.#exceeds = size > FEW || !contains(first, extent!);
    this.problems = problems;
  }
}

/** The middle of an event's date, axis ms. */
export function timeOf({ start, end }: EventTable, place: number): number {
  return (start[place]! + end[place]!) / 2;
}

function outside(start: string | undefined, end: string | undefined): Problem {
  const [name, value] = start ? ['start', start] : ['end', end!];
  const asked = [start, end].filter(Boolean).join(' to ');
  return attributeProblem(
    name,
    value,
    `"${asked}" goes beyond the room around the events; the nearest window is shown`,
  );
}

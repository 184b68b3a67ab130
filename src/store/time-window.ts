import type { EventTable } from '../event-table/event-table.js';
import { attributeProblem } from '../model/attribute-problem.js';
import type { Problem, Span } from '../model/types.js';
import { contains, middle, pad, panned } from '../time/span.js';
import { WindowLimits } from '../time/window-limits.js';
import type { TimelineViewModel } from '../view-model/timeline-view-model.js';
import { readInitialWindow } from './initial-window.js';
import type { TimelineStore } from './timeline-store.js';
import type { WindowMove } from './timeline-state.js';

/** As many events an overview has nothing to add to, as long as the window shows all of them. */
const OVERVIEW_MIN_EVENTS = 30;

/** The window that the page asks for: EDTF or relative. */
export interface WantedWindow {
  readonly start: string | undefined;
  readonly end: string | undefined;
}

/** Which stretch of time is shown, and where the ways to move it lead. */
export class TimeWindow {
  /** What is wrong with `start` and `end`. */
  problems: Problem[] = [];

  readonly #store: TimelineStore;
  readonly #wanted: WantedWindow;
  #viewModel: TimelineViewModel | undefined;
  /** What has made the window another than the one it was opened with: a move, or the selection of what was out of view. */
  #moved: 'move' | 'selection' | undefined;
  /** The `start` and `end` that the window was opened with. */
  #opened: string | undefined;
  /** What relative ones are told from, epoch ms: when the data came, or `start` or `end` after it. */
  #now = 0;

  /** @param wanted is looked at again at each `sync` */
  constructor(store: TimelineStore, wanted: WantedWindow) {
    this.#store = store;
    this.#wanted = wanted;
  }

  /** Follows the shown time zone, and the `start` and `end` that are wanted. */
  sync(): void {
    const { viewModel, state } = this.#store;
    if (!state.limits || !viewModel) return;
    if (viewModel.all !== this.#viewModel?.all && viewModel.timeline === this.#viewModel?.timeline) {
      this.#moveToZone(viewModel);
    }
    if (this.#opened !== this.#question) void this.open();
  }

  /**
   * The data is new, so the window is the first one again.
   *
   * @param more whether it is the rest of what is shown: then a window that was moved stays
   * @param since when its first state came, epoch ms
   */
  async adopt(viewModel: TimelineViewModel, more: boolean, since: number): Promise<void> {
    this.#limit(viewModel);
    this.#now = Math.max(this.#now, since);
    await this.open(more ? this.#moved : undefined);
  }

  /** The same data in another time zone, in which its times may stand elsewhere: the window goes with them. */
  #moveToZone(viewModel: TimelineViewModel): void {
    const before = this.#store.state.limits!.fit.start;
    this.#limit(viewModel);
    const { window, limits } = this.#store.state;
    if (window) this.go(panned(window, limits!.fit.start - before));
  }

  #limit(viewModel: TimelineViewModel): void {
    this.#viewModel = viewModel;
    this.#store.update({ limits: new WindowLimits(viewModel.all, viewModel.all.extent!) });
  }

  /** Takes the window to another place in motion, as far as its limits let it. */
  go(window: Span): void {
    const { limits } = this.#store.state;
    if (limits) this.move(limits.clamp(window), 'flight');
  }

  /** Puts the window somewhere within its limits. */
  move(window: Span, windowMove: WindowMove): void {
    this.#moved = 'move';
    this.#put(window, windowMove);
  }

  #put(window: Span, windowMove: WindowMove): void {
    this.#store.update({ window, windowMove, ...(windowMove !== 'drag' && { restingWindow: window }) });
  }

  /** Moves the window as far as it takes to have the selected event in it. */
  revealSelected(): void {
    const { selectedPlace: place, state, viewModel } = this.#store;
    const { limits, window } = state;
    if (!limits || !window || place === undefined) return;
    const { start, end } = viewModel!.index;
    const shown = limits.reveal(window, { start: start[place]!, end: end[place]! });
    if (shown === window) return;
    this.#moved ??= 'selection';
    this.#put(shown, 'flight');
  }

  /** @param around axis ms; the middle of the selected event when left out */
  zoom(to: 'in' | 'out' | 'fit', around = this.#selectedTime): void {
    const { limits, window } = this.#store.state;
    if (!limits || !window) return;
    this.go(to === 'fit' ? limits.fit : limits.zoom(window, to, around));
  }

  /** @param fraction of the window's own length; positive is later */
  pan(fraction: number): void {
    const { limits, window } = this.#store.state;
    if (limits && window) this.go(limits.pan(window, fraction));
  }

  get #selectedTime(): number | undefined {
    const { selectedPlace, viewModel } = this.#store;
    return selectedPlace === undefined ? undefined : middleOf(viewModel!.index, selectedPlace);
  }

  get #question(): string {
    return `${this.#wanted.start ?? ''}\n${this.#wanted.end ?? ''}`;
  }

  /**
   * Shows the window that `start` and `end` ask for, or else all events.
   *
   * @param moved what has led away from it and still counts
   */
  async open(moved?: 'move' | 'selection'): Promise<void> {
    const { limits } = this.#store.state;
    const question = this.#question;
    if (this.#opened !== undefined && this.#opened !== question) this.#now = Date.now();
    this.#opened = question;
    this.#moved = moved;
    const { start, end } = this.#wanted;
    const { timeZone, all } = this.#viewModel!;
    const { fit } = limits!;
    const { span, problems } = await readInitialWindow({ start, end }, { events: all, fit, timeZone, now: this.#now });
    const { state } = this.#store;
    if (state.limits !== limits || this.#opened !== question) return;
    const before = state.initialWindow;
    const initialWindow = limits!.clamp(span);
    const same = before?.start === initialWindow.start && before.end === initialWindow.end;
    const stays = moved && (this.#moved === 'move' || same);
    if (!contains(pad(initialWindow, 1), span)) problems.push(outside(start, end));
    this.problems = problems;
    const { size, extent } = all;
    const needsOverview = size > OVERVIEW_MIN_EVENTS || !contains(initialWindow, extent!);
    this.#store.update({ initialWindow, needsOverview });
    this.#put(stays ? limits!.clamp(state.window!) : initialWindow, 'flight');
    if (moved === 'selection') this.revealSelected();
  }
}

/** The middle of an event's date, axis ms. */
export function middleOf({ start, end }: EventTable, place: number): number {
  return middle({ start: start[place]!, end: end[place]! });
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

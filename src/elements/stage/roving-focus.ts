import type { MarkRef, ViewEngine } from '../../engine/view-engine.js';
import type { Mark } from '../../layout/marks.js';
import { contains, intersects, middle } from '../../time/span.js';
import { stageKey } from './keymap.js';
import type { StageKey } from './keymap.js';
import type { TimelineStore } from '../../store/timeline-store.js';

/** The share of the window that a page is. */
const PAGE_SHARE = 0.8;

/** What the focus needs of the stage. */
export interface Drawing {
  /** What is drawn, in date order. */
  readonly marks: readonly Mark[];
  /** Draws again, with a label for the event that has the focus. */
  redraw(): void;
}

/**
 * Where the keyboard is on the stage: one mark can be reached by Tab, keys go on from there, and the focus stays through
 * whatever is drawn anew.
 */
export class RovingFocus {
  /** Whether the focus is on the stage. */
  #held = false;
  #ref: MarkRef | undefined;
  /** The event's place in date order, or that of a cluster's first one. */
  #place = 0;
  #drawing = false;
  #landing = false;
  #listeners = new AbortController();
  readonly #surface: HTMLElement;
  readonly #store: TimelineStore;
  readonly #engine: ViewEngine;
  readonly #stage: Drawing;

  constructor(surface: HTMLElement, store: TimelineStore, engine: ViewEngine, stage: Drawing) {
    this.#surface = surface;
    this.#store = store;
    this.#engine = engine;
    this.#stage = stage;
    const { signal } = this.#listeners;
    surface.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    surface.addEventListener('focusout', ({ relatedTarget }) => this.#left(relatedTarget), { signal });
  }

  /** Where the focus is, as an event's place in date order. */
  get place(): number | undefined {
    return this.#held ? this.#place : undefined;
  }

  /** The event that must have a label, since it has the focus itself. */
  get labelled(): number | undefined {
    return this.#ref?.kind === 'event' ? this.place : undefined;
  }

  /** The focus has come to a mark. */
  came(ref: MarkRef): void {
    if (this.#drawing || (this.#held && ref.kind === this.#ref?.kind && ref.id === this.#ref.id)) return;
    this.#held = true;
    this.#ref = ref;
    const mark = this.#mark(ref);
    this.#place = mark?.index ?? this.#store.viewModel!.index.indexOf(ref.id);
    if (!mark || !this.#isSeen(mark)) this.#go(this.#place);
  }

  /** Does what draws anew: what has the focus keeps it, or hands it to the event at its place. */
  keep(draw: () => void): void {
    this.#drawing = true;
    draw();
    this.#drawing = false;
    if (this.#held && this.#ref && !this.#landing && !this.#engine.focus(this.#ref)) this.#land(this.#place);
  }

  /** The data is other data: the focus stays with the event, or else with what stands at its place. */
  adopt(): void {
    const { index } = this.#store.viewModel!;
    const place = this.#ref?.kind === 'event' ? index.indexOf(this.#ref.id) : -1;
    this.#place = place < 0 ? Math.min(this.#place, index.size - 1) : place;
  }

  /** Chooses the mark that Tab reaches: the one that had the focus, the selected one, or the first in view. */
  rove(): void {
    const seen = this.#seen;
    const { selected } = this.#store.state;
    this.#engine.rove(
      (this.#held && this.#ref) ||
        (seen.find(({ kind, id }) => kind === this.#ref?.kind && id === this.#ref.id) ??
          seen.find(({ kind, id }) => kind === 'event' && id === selected) ??
          seen[0] ??
          null),
    );
  }

  /** Brings the focus to the selected event, or to where it was last. */
  take(): void {
    const { selectedPlace } = this.#store;
    this.#go(selectedPlace ?? Math.min(this.#place, this.#store.viewModel!.index.size - 1));
    this.#scroll();
  }

  destroy(): void {
    this.#listeners.abort();
  }

  /** Where the focus goes the page goes too, as far as it takes. */
  #scroll(): void {
    this.#surface.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #left(to: EventTarget | null): void {
    if (this.#drawing || (to instanceof Node && this.#surface.contains(to))) return;
    this.#held = false;
  }

  #pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      if (this.#store.dispatch({ type: 'closeCard' })) event.preventDefault();
      return;
    }
    const key = stageKey(event, this.#store.viewModel?.direction === 'rtl');
    if (!key) return;
    event.preventDefault();
    this.#move(key);
    this.#scroll();
  }

  #move(key: StageKey): void {
    const last = this.#store.viewModel!.index.size - 1;
    // A "+12" stands before the events that it counts.
    const next = this.#ref?.kind === 'cluster' ? this.#place : this.#place + 1;
    if (key === 'next') this.#go(Math.min(next, last));
    else if (key === 'previous') this.#go(Math.max(this.#place - 1, 0));
    else if (key === 'first') this.#go(0);
    else if (key === 'last') this.#go(last);
    else if (key === 'up' || key === 'down') this.#climb(key);
    else this.#page(key === 'later' ? PAGE_SHARE : -PAGE_SHARE);
  }

  /** Goes to an event, which comes into view if it has to. */
  #go(place: number): void {
    const { index } = this.#store.viewModel!;
    const { limits, window } = this.#store.state;
    const shown = limits!.reveal(window!, { start: index.start[place]!, end: index.end[place]! });
    if (shown !== window) this.#store.dispatch({ type: 'stepWindow', window: shown });
    this.#land(place);
  }

  /** Gives the focus to the event at a place. */
  #land(place: number): void {
    const { index } = this.#store.viewModel!;
    this.#held = true;
    this.#place = place;
    this.#focus({ kind: 'event', id: index.at(place).id });
  }

  #focus(ref: MarkRef): void {
    this.#ref = ref;
    this.#landing = true;
    this.#stage.redraw();
    this.#landing = false;
    this.#drawing = true;
    if (!this.#engine.focus(ref)) this.#focusInstead();
    this.#drawing = false;
    this.rove();
  }

  /** An event that isn't drawn may be counted; where the window has left it, there may be others, or nothing but time. */
  #focusInstead(): void {
    const holder = this.#stage.marks.find((mark) => mark.kind === 'cluster' && mark.members().includes(this.#place));
    const mark = holder ?? this.#seen[0];
    if (!mark) return this.#surface.focus({ preventScroll: true });
    this.#ref = { kind: mark.kind, id: mark.id };
    this.#place = mark.index;
    this.#engine.focus(this.#ref);
  }

  /** To the nearest mark of the next lane that has any in view; the row on the axis is the lowest. */
  #climb(way: 'up' | 'down'): void {
    const here = this.#ref && this.#mark(this.#ref);
    if (!here) return;
    const lane = laneOf(here);
    const beyond = this.#stage.marks.filter(
      (mark) => this.#isSeen(mark) && (way === 'up' ? laneOf(mark) < lane : laneOf(mark) > lane),
    );
    if (!beyond.length) return;
    const lanes = beyond.map(laneOf);
    const nearest = way === 'up' ? Math.max(...lanes) : Math.min(...lanes);
    const distance = (mark: Mark) => Math.abs(this.#at(mark) - this.#at(here));
    const target = beyond
      .filter((mark) => laneOf(mark) === nearest)
      .reduce((best, mark) => (distance(mark) < distance(best) ? mark : best));
    this.#place = target.index;
    this.#focus({ kind: target.kind, id: target.id });
  }

  #page(fraction: number): void {
    const { limits, window } = this.#store.state;
    this.#store.dispatch({ type: 'stepWindow', window: limits!.pan(window!, fraction) });
    const [first] = this.#seen;
    // Where nothing happened there is nothing to go to; the keys go on from where they were.
    if (first) {
      this.#place = first.index;
      this.#focus({ kind: first.kind, id: first.id });
    } else {
      this.#surface.focus({ preventScroll: true });
    }
    this.#store.dispatch({ type: 'describeWindow' });
  }

  get #seen(): Mark[] {
    return this.#stage.marks.filter((mark) => this.#isSeen(mark));
  }

  #mark({ kind, id }: MarkRef): Mark | undefined {
    return this.#stage.marks.find((mark) => mark.kind === kind && mark.id === id);
  }

  /** Where a mark is seen to be, axis ms. */
  #at(mark: Mark): number {
    if (mark.kind === 'cluster') return mark.at;
    const { start, end } = this.#store.state.window!;
    return Math.min(Math.max(middle(mark.date), start), end);
  }

  #isSeen(mark: Mark): boolean {
    const span = this.#store.state.window!;
    return mark.kind === 'cluster' ? contains(span, { start: mark.at, end: mark.at }) : intersects(mark.date, span);
  }
}

function laneOf(mark: Mark): number {
  return mark.kind === 'event' ? mark.lane : Infinity;
}

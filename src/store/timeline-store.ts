import type { NewsEvent } from '../model/types.js';
import type { TimelineViewModel } from '../view-model/timeline-view-model.js';
import type { Announce, TimelineRequest } from './requests.js';
import { INITIAL_STATE, NO_EVENTS } from './timeline-state.js';
import type { StatePart, TimelineState } from './timeline-state.js';

/** Something that the reader sees and the focus can go to. */
export interface FocusTarget {
  takeFocus(): void;
  /** The place in date order of the event that the focus is at, while it is there. */
  readonly focusedPlace?: number | undefined;
}

/** Where the focus can go, as long as it is there. */
export interface FocusTargets {
  readonly stage: FocusTarget | undefined;
  readonly card: FocusTarget | undefined;
}

/** Which events are shown, and which groups are hidden. Groups are named by their places. */
export interface Filter {
  /** A timeline without the events of hidden groups: the same object as long as nothing else is hidden. */
  apply(all: TimelineViewModel, hiddenGroups: readonly string[], selected: string | undefined): TimelineViewModel;
  hides(place: number): boolean;
  /** Why a group that is shown can't be hidden: the selected event is in it, or no other is shown. */
  reasonToKeep(place: number): 'selected' | 'last' | undefined;
}

/** What answers requests; it loads while the data does. */
export interface Answering {
  readonly filter: Filter;
  /** Whether the request is granted. */
  handle(request: TimelineRequest): boolean;
  /** Moves the window as far as it takes to have the selected event in it. */
  revealSelected(): void;
}

/**
 * What is shown of one timeline and where the reader is in it: requests go in, state comes out. It knows no page; it is
 * told what the data is, and asks by `announce` whether the reader may do what is requested.
 *
 * @example
 * const store = new TimelineStore(() => true);
 * store.subscribe(['selected'], () => console.log(store.state.selected));
 * store.dispatch({ type: 'select', id: 'uprising' });
 */
export class TimelineStore {
  state = INITIAL_STATE;
  readonly announce: Announce;
  readonly focusTargets: FocusTargets;
  readonly #subscribers = new Map<(changed: ReadonlySet<StatePart>) => void, readonly StatePart[]>();
  #answering: Answering | undefined;

  /** @param announce asks or tells the page */
  constructor(announce: Announce, focusTargets: FocusTargets = { stage: undefined, card: undefined }) {
    this.announce = announce;
    this.focusTargets = focusTargets;
  }

  /** Takes what answers requests. */
  connect(answering: Answering): void {
    this.#answering = answering;
    this.update({ interactive: true });
  }

  /** Does what the reader asks for. Whether it was granted; before there is anything to show, nothing is. */
  dispatch(request: TimelineRequest): boolean {
    return !!this.#answering && this.#answering.handle(request);
  }

  /** Changes parts of the state, and tells those who have subscribed to them. */
  update(patch: Partial<TimelineState>): void {
    const parts = Object.keys(patch) as (keyof TimelineState)[];
    const changed = new Set<StatePart>(parts.filter((part) => !Object.is(this.state[part], patch[part])));
    if (!changed.size) return;
    this.state = { ...this.state, ...patch };
    if ((['allEvents', 'hiddenGroups', 'interactive'] as const).some((part) => changed.has(part)))
      changed.add('viewModel');
    // The selected event's group stays.
    else if (changed.has('selected') && this.state.hiddenGroups.length) changed.add('viewModel');
    for (const [listener, wanted] of [...this.#subscribers]) {
      if (wanted.some((part) => changed.has(part))) listener(changed);
    }
  }

  /** Listens to changes of some parts. Returns what ends it. */
  subscribe(parts: readonly StatePart[], listener: (changed: ReadonlySet<StatePart>) => void): () => void {
    this.#subscribers.set(listener, parts);
    return () => this.#subscribers.delete(listener);
  }

  /** The events that are shown, in words. */
  get viewModel(): TimelineViewModel | null {
    const { allEvents, hiddenGroups, selected } = this.state;
    if (!allEvents) return null;
    if (this.#answering) return this.#answering.filter.apply(allEvents, hiddenGroups, selected);
    // What is to be hidden must not be seen before there is what hides it.
    return hiddenGroups.length ? null : allEvents;
  }

  /** The selected event's place in date order. */
  get selectedPlace(): number | undefined {
    const { selected } = this.state;
    const place = selected === undefined ? -1 : (this.viewModel?.index.indexOf(selected) ?? -1);
    return place < 0 ? undefined : place;
  }

  /** The event after the selected one (1) or before it (-1); the first or the last when none is selected. */
  neighbor(by: 1 | -1): NewsEvent | undefined {
    const index = this.viewModel?.index;
    if (!index) return undefined;
    const place = (this.selectedPlace ?? (by > 0 ? -1 : index.size)) + by;
    return place >= 0 && place < index.size ? index.at(place) : undefined;
  }

  /** Selects an event, or none, without a word to the page: one that is out of view is brought into the window. */
  select(id: string | undefined): void {
    this.update({ selected: id });
    if (this.selectedPlace === undefined) return;
    this.update({ gathered: NO_EVENTS });
    this.#answering?.revealSelected();
  }

  /** Which groups are hidden, and why one can't be; undefined before there is anything to show. */
  get filter(): Filter | undefined {
    return this.#answering?.filter;
  }
}

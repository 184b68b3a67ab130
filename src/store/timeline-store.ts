import type { TimelineViewModel } from '../view-model/timeline-view-model.js';
import type { TimelineRequest } from './requests.js';
import { INITIAL_STATE } from './timeline-state.js';
import type { StatePart, TimelineState } from './timeline-state.js';

/** What the shown events depend on. */
const SHOWN_BY = ['allEvents', 'hiddenGroups', 'selected', 'interactive'] as const;

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
  /** Another event has been selected, or none. */
  selectionChanged(): void;
}

/**
 * What is shown of one timeline and where the reader is in it: requests go in, state comes out. It knows no page; it is
 * told what the data is. What answers requests loads while the data does, and asks the page (`RequestHandler`).
 *
 * @example
 * const store = new TimelineStore();
 * store.connect(new RequestHandler(store, { announce: () => true, wanted: {}, focusTargets: {} }));
 * store.subscribe(['selected'], () => console.log(store.state.selected));
 * store.dispatch({ type: 'select', id: 'uprising' });
 */
export class TimelineStore {
  state = INITIAL_STATE;
  readonly #subscribers = new Map<(changed: ReadonlySet<StatePart>) => void, readonly StatePart[] | null>();
  #answering: Answering | undefined;
  /** What has changed and nobody was told of. */
  #changed = new Set<StatePart>();
  #holds = 0;

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
    for (const part of Object.keys(patch) as (keyof TimelineState)[]) {
      if (!Object.is(this.state[part], patch[part])) this.#changed.add(part);
    }
    this.state = { ...this.state, ...patch };
    if (!this.#holds) this.#tell();
  }

  /** Tells nobody of changes until what it returns is called: for those that belong together. */
  hold(): () => void {
    this.#holds++;
    return () => {
      this.#holds--;
      if (!this.#holds) this.#tell();
    };
  }

  #tell(): void {
    const changed = this.#changed;
    if (!changed.size) return;
    this.#changed = new Set();
    if (SHOWN_BY.some((part) => changed.has(part))) changed.add('viewModel');
    for (const [listener, wanted] of [...this.#subscribers]) {
      if (!wanted || wanted.some((part) => changed.has(part))) listener(changed);
    }
  }

  /** Listens to changes of some parts, or of all of them (null). Returns what ends it. */
  subscribe(parts: readonly StatePart[] | null, listener: (changed: ReadonlySet<StatePart>) => void): () => void {
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

  /** Selects an event, or none, without a word to the page: one that is out of view is brought into the window. */
  select(id: string | undefined): void {
    this.update({ selected: id });
    this.#answering?.selectionChanged();
  }

  /** Which groups are hidden, and why one can't be; undefined before there is anything to show. */
  get filter(): Filter | undefined {
    return this.#answering?.filter;
  }
}

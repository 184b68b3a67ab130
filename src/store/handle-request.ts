import { countEvents } from '../event-table/count-events.js';
import type { NewsEvent, Span } from '../model/types.js';
import { eventName } from '../view-model/accessible-names.js';
import { changeText } from '../view-model/changes.js';
import { groupEntries } from '../view-model/groups.js';
import { spanText } from '../view-model/summary-text.js';
import { GroupFilter } from './group-filter.js';
import type { Announce, TimelineRequest } from './requests.js';
import { NO_EVENTS } from './timeline-state.js';
import { middleOf, TimeWindow } from './time-window.js';
import type { WantedWindow } from './time-window.js';
import type { Answering, TimelineStore } from './timeline-store.js';

/** Something that the reader sees and the focus can go to. */
export interface FocusTarget {
  takeFocus(): void;
  /** The place in date order of the event that the focus is at, while it is there. */
  readonly focusedPlace?: number | undefined;
}

/** What a request can lead to outside the state. */
export interface Page {
  /** Asks or tells the page. */
  readonly announce: Announce;
  /** The window that the page asks for. */
  readonly wanted: WantedWindow;
  /** Where the focus can go, as long as it is there. */
  readonly focusTargets: { readonly stage?: FocusTarget | undefined; readonly card?: FocusTarget | undefined };
}

/**
 * Answers what the reader asks for, in contrast to what the page's code does: the page is asked or told, the state
 * changes, and those who can't see it are told.
 */
export class RequestHandler implements Answering {
  readonly filter: GroupFilter;
  readonly window: TimeWindow;
  readonly #store: TimelineStore;
  readonly #page: Page;

  constructor(store: TimelineStore, page: Page) {
    this.#store = store;
    this.#page = page;
    this.filter = new GroupFilter(store);
    this.window = new TimeWindow(store, page.wanted);
  }

  /** One that is out of view is brought into the window. */
  selectionChanged(): void {
    if (this.#store.selectedPlace === undefined) return;
    this.#store.update({ gathered: NO_EVENTS });
    this.window.revealSelected();
  }

  /** Selects the next event (1) or the one before (-1), without a word to the page. */
  selectNeighbor(by: 1 | -1): void {
    const event = this.#neighbor(by);
    if (event) this.#store.select(event.id);
  }

  /** The event after the selected one (1) or before it (-1); the first or the last when none is selected. */
  #neighbor(by: 1 | -1): NewsEvent | undefined {
    const index = this.#store.viewModel?.index;
    if (!index) return undefined;
    const place = (this.#store.selectedPlace ?? (by > 0 ? -1 : index.size)) + by;
    return place >= 0 && place < index.size ? index.at(place) : undefined;
  }

  handle(request: TimelineRequest): boolean {
    switch (request.type) {
      case 'select':
        return this.#select(request.id, request.silent);
      case 'open':
        return this.#open(request.id);
      case 'step':
        return this.#step(request.by);
      case 'openCluster':
        return this.#openCluster(request.events, request.byKey);
      case 'closeCard':
        return this.#closeCard();
      case 'focusCard':
        return this.#focusCard();
      case 'moveWindow':
        return this.#moveWindow(request.window);
      case 'commitWindow':
        return this.#commitWindow(request.window);
      case 'stepWindow':
        return this.#stepWindow(request.window);
      case 'showWindow':
        return this.#showWindow(request.window);
      case 'zoom':
        return this.#zoom(request.to, request.around);
      case 'pan':
        return this.#pan(request.by);
      case 'describeWindow':
        return this.#describeWindow();
      case 'toggleGroup':
        return this.#toggleGroup(request.group);
    }
  }

  #select(id: string, silent = false): boolean {
    const { viewModel, state } = this.#store;
    const place = viewModel!.index.indexOf(id);
    const event = viewModel!.index.at(place);
    if (!this.#page.announce({ type: 'select', id, event })) return false;
    this.#store.select(id);
    this.#store.update({ requested: { id } });
    const now = this.#store.viewModel!;
    if (!silent) this.#say(eventName(now, event, place, changeText(now, state.changes, id)));
    return true;
  }

  #open(id: string): boolean {
    const { card } = this.#page.focusTargets;
    return this.#select(id, !!card) && this.#focusCard();
  }

  #step(by: 1 | -1): boolean {
    const event = this.#neighbor(by);
    return !!event && this.#select(event.id);
  }

  #openCluster(gathered: readonly NewsEvent[], byKey: boolean): boolean {
    this.#store.update({ selected: undefined, gathered });
    return !byKey || this.#focusCard();
  }

  #closeCard(): boolean {
    const { selected, gathered } = this.#store.state;
    if (selected === undefined && !gathered.length) return false;
    if (!this.#page.announce({ type: 'select', id: null, event: null })) return false;
    // The mark is found by what is selected.
    this.#page.focusTargets.stage?.takeFocus();
    this.#store.update({ selected: undefined, gathered: NO_EVENTS });
    return true;
  }

  #focusCard(): boolean {
    const { card } = this.#page.focusTargets;
    card?.takeFocus();
    return !!card;
  }

  #moveWindow(window: Span): boolean {
    this.window.move(window, 'drag');
    return this.#page.announce({ type: 'moveWindow', window });
  }

  #commitWindow(window = this.#store.state.window!): boolean {
    this.window.move(window, 'step');
    return this.#page.announce({ type: 'commitWindow', window });
  }

  #stepWindow(window: Span): boolean {
    this.window.move(window, 'step');
    this.#page.announce({ type: 'moveWindow', window });
    return this.#page.announce({ type: 'commitWindow', window });
  }

  #showWindow(window: Span): boolean {
    this.window.go(window);
    return this.#announceWindow();
  }

  #zoom(to: 'in' | 'out' | 'fit', around = this.#focusedTime): boolean {
    this.window.zoom(to, around);
    this.#announceWindow();
    return this.#describeWindow();
  }

  #pan(by: 1 | -1): boolean {
    if (!this.#store.state.window) return false;
    this.window.pan(by / 2);
    this.#announceWindow();
    return this.#describeWindow();
  }

  /** The window has gone to another place. */
  #announceWindow(): boolean {
    return this.#page.announce({ type: 'commitWindow', window: this.#store.state.window! });
  }

  get #focusedTime(): number | undefined {
    const place = this.#page.focusTargets.stage?.focusedPlace;
    return place === undefined ? undefined : middleOf(this.#store.viewModel!.index, place);
  }

  #describeWindow(): boolean {
    const { viewModel, state } = this.#store;
    if (!state.window || !viewModel) return false;
    const count = countEvents(viewModel.index, state.window);
    this.#say(viewModel.messages.showing(spanText(viewModel, state.window), count, viewModel.number(count)));
    return true;
  }

  /** A group that has to stay says why. */
  #toggleGroup(id: string): boolean {
    const { viewModel } = this.#store;
    const group = groupEntries(viewModel!).find((entry) => entry.id === id);
    if (!group) return false;
    const { messages } = viewModel!;
    const reason = this.filter.reasonToKeep(group.place);
    if (reason) {
      this.#say(reason === 'selected' ? messages.lastGroup : messages.onlyGroup);
      return false;
    }
    const hiddenGroups = this.filter.toggle(group);
    if (!this.#page.announce({ type: 'filter', hiddenGroups: [...hiddenGroups] })) return false;
    this.#store.update({ hiddenGroups });
    const now = this.#store.viewModel!;
    this.#say(now.messages.filtered(now.number(now.index.size), now.number(now.all.size)));
    return true;
  }

  /** Tells those who can't see it. */
  #say(status: string): void {
    this.#store.update({ status });
  }
}

import { filterTable } from '../event-table/filter.js';
import type { EventTable } from '../event-table/event-table.js';
import type { Timeline } from '../model/types.js';
import { groupEntries } from '../view-model/groups.js';
import type { TimelineViewModel } from '../view-model/timeline-view-model.js';
import { NO_EVENTS } from './timeline-state.js';
import type { Filter, TimelineStore } from './timeline-store.js';

/** What was worked out last, and what from. */
interface Outcome {
  all: TimelineViewModel;
  asked: readonly string[];
  selected: string | undefined;
  /** The places of the hidden groups. */
  hidden: ReadonlySet<number>;
  index: EventTable;
  shown: TimelineViewModel;
}

/**
 * Leaves the events of hidden groups out of what is shown. The group of the selected event stays, and so do all groups
 * when they would all go: what is shown is never nothing.
 */
export class GroupFilter implements Filter {
  readonly #store: TimelineStore;
  #last: Outcome | undefined;
  /** What was shown, and of which data, when it was last settled. */
  #timeline: Timeline | undefined;
  #hidden = '';

  constructor(store: TimelineStore) {
    this.#store = store;
  }

  apply(all: TimelineViewModel, asked: readonly string[], selected: string | undefined): TimelineViewModel {
    const last = this.#last;
    if (last?.all === all && last.asked === asked && last.selected === selected) return last.shown;
    const hidden = placesOf(all, asked, selected);
    const same = last?.all.all === all.all && [...last.hidden].join() === [...hidden].join();
    const index = same ? last.index : hidden.size ? filterTable(all.all, hidden) : all.all;
    const shown = same && last.all === all ? last.shown : hidden.size ? all.only(index) : all;
    this.#last = { all, asked, selected, hidden, index, shown };
    return shown;
  }

  hides(place: number): boolean {
    return !!this.#last?.hidden.has(place);
  }

  reasonToKeep(place: number): 'selected' | 'last' | undefined {
    const { viewModel, selectedPlace } = this.#store;
    if (!viewModel || this.hides(place)) return undefined;
    if (selectedPlace !== undefined && viewModel.index.group[selectedPlace] === place) return 'selected';
    return groupEntries(viewModel).length - this.#last!.hidden.size > 1 ? undefined : 'last';
  }

  /** The ids of the groups that are to be hidden when the reader presses one. */
  toggle({ id, place }: { id: string; place: number }): string[] {
    const { viewModel, state } = this.#store;
    const entries = groupEntries(viewModel!);
    // What was asked for and isn't followed isn't what the reader sees.
    const others = state.hiddenGroups.filter(
      (asked) => asked !== id && entries.every((entry) => entry.id !== asked || this.hides(entry.place)),
    );
    return this.hides(place) ? others : [...others, id];
  }

  /** Lets go of what was asked for and can't be followed: once the page has set all that it sets at a time. */
  settle(): void {
    const { viewModel, state, selectedPlace } = this.#store;
    if (!viewModel) return;
    const { timeline } = viewModel;
    const gone = this.#goneSince(timeline);
    const group = selectedPlace === undefined ? undefined : viewModel.index.group[selectedPlace];
    const kept = groupEntries(viewModel).find(({ place }) => place === group)?.id;
    const still = state.hiddenGroups.filter((id) => id !== kept && !gone.has(id));
    if (still.length < state.hiddenGroups.length) this.#store.update({ hiddenGroups: still });
    const hidden = [...(this.#last?.hidden ?? [])].join();
    if (hidden !== this.#hidden && timeline === this.#timeline) this.#store.update({ gathered: NO_EVENTS });
    this.#hidden = hidden;
    this.#timeline = timeline;
  }

  /** The groups that the data had and has no more. */
  #goneSince({ groups }: Timeline): Set<string> {
    const gone = new Set<string>();
    if (this.#timeline && this.#timeline.groups !== groups) {
      for (const { id } of this.#timeline.groups) gone.add(id);
      for (const { id } of groups) gone.delete(id);
    }
    return gone;
  }
}

/** The places of the groups that are hidden where some are asked to be. */
function placesOf(all: TimelineViewModel, asked: readonly string[], selected: string | undefined): Set<number> {
  const entries = groupEntries(all);
  const hidden = new Set(entries.filter(({ id }) => asked.includes(id)).map(({ place }) => place));
  if (hidden.size && selected !== undefined) {
    const at = all.all.indexOf(selected);
    if (at >= 0) hidden.delete(all.all.group[at]!);
  }
  if (hidden.size === entries.length) hidden.clear();
  return hidden;
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { filterTable } from '../../event-table/filter.js';
import type { EventTable } from '../../event-table/event-table.js';
import type { NewsEvent, Timeline } from '../../model/types.js';
import { groupEntries } from '../../view-model/groups.js';
import type { TimelineViewModel } from '../../view-model/timeline-view-model.js';

export interface FilterHost extends ReactiveControllerHost {
  hiddenGroups: readonly string[];
  gathered: readonly NewsEvent[];
  readonly selected: string | null | undefined;
  readonly selectedPlace: number | undefined;
  readonly viewModel: TimelineViewModel | null;
}

/** What was worked out last, and what from. */
interface Outcome {
  whole: TimelineViewModel;
  asked: readonly string[];
  selected: string | null | undefined;
  /** The places of the hidden groups. */
  hidden: ReadonlySet<number>;
  index: EventTable;
  shown: TimelineViewModel;
}

/**
 * Leaves the events of hidden groups out of what is shown. The group of the selected event stays, and so do all groups
 * when they would all go: what is shown is never nothing.
 */
export class GroupFilter implements ReactiveController {
  #host: FilterHost;
  #last: Outcome | undefined;
  /** What was shown, and of which data, at the last update. */
  #timeline: Timeline | undefined;
  #hidden = '';

  constructor(host: FilterHost) {
    this.#host = host;
    host.addController(this);
  }

  /** A timeline in words without the events of hidden groups: the same object as long as nothing else is hidden. */
  of(whole: TimelineViewModel): TimelineViewModel {
    const { hiddenGroups: asked, selected } = this.#host;
    const last = this.#last;
    if (last?.whole === whole && last.asked === asked && last.selected === selected) return last.shown;
    const hidden = this.#placesIn(whole);
    const same = last?.whole.all === whole.all && [...last.hidden].join() === [...hidden].join();
    const index = same ? last.index : hidden.size ? filterTable(whole.all, hidden) : whole.all;
    const shown = same && last.whole === whole ? last.shown : hidden.size ? whole.only(index) : whole;
    this.#last = { whole, asked, selected, hidden, index, shown };
    return shown;
  }

  /** Whether a group is hidden, by its place. */
  hides(place: number): boolean {
    return !!this.#last?.hidden.has(place);
  }

  /** Why a group that is shown can't be hidden: the selected event is in it, or no other is shown. */
  holds(place: number): 'selected' | 'last' | undefined {
    const { viewModel, selectedPlace } = this.#host;
    if (!viewModel || this.hides(place)) return undefined;
    if (selectedPlace !== undefined && viewModel.index.group[selectedPlace] === place) return 'selected';
    return groupEntries(viewModel).length - this.#last!.hidden.size > 1 ? undefined : 'last';
  }

  /** What is to be hidden when the reader presses a group. */
  toggled({ id, place }: { id: string; place: number }): string[] {
    const entries = groupEntries(this.#host.viewModel!);
    // What was asked for and isn't followed isn't what the reader sees.
    const others = this.#host.hiddenGroups.filter(
      (asked) => asked !== id && entries.every((entry) => entry.id !== asked || this.hides(entry.place)),
    );
    return this.hides(place) ? others : [...others, id];
  }

  /** Lets go of what was asked for and can't be followed any more. */
  hostUpdate(): void {
    const { viewModel, hiddenGroups, selectedPlace } = this.#host;
    if (!viewModel) return;
    const { timeline } = viewModel;
    const gone = this.#goneSince(timeline);
    const group = selectedPlace === undefined ? undefined : viewModel.index.group[selectedPlace];
    const kept = groupEntries(viewModel).find(({ place }) => place === group)?.id;
    const still = hiddenGroups.filter((id) => id !== kept && !gone.has(id));
    if (still.length < hiddenGroups.length) this.#host.hiddenGroups = still;
    const hidden = [...(this.#last?.hidden ?? [])].join();
    if (hidden !== this.#hidden && timeline === this.#timeline) this.#host.gathered = [];
    this.#hidden = hidden;
    this.#timeline = timeline;
  }

  #placesIn(whole: TimelineViewModel): Set<number> {
    const { hiddenGroups, selected } = this.#host;
    const entries = groupEntries(whole);
    const hidden = new Set(entries.filter(({ id }) => hiddenGroups.includes(id)).map(({ place }) => place));
    if (hidden.size && typeof selected === 'string') {
      const at = whole.all.indexOf(selected);
      if (at >= 0) hidden.delete(whole.all.group[at]!);
    }
    if (hidden.size === entries.length) hidden.clear();
    return hidden;
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

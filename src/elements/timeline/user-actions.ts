import type { NewsEvent, Span } from '../../model/types.js';
import { GroupFilter } from './group-filter-controller.js';
import type { GroupEntry } from '../../view-model/groups.js';
import { LateParts } from '../shared/lazy-modules.js';
import { LiveController } from '../data/refresh-controller.js';
import type { NewsTimeline } from './news-timeline.js';
import type { StageController } from '../stage/stage-controller.js';
import { eventName } from '../../view-model/accessible-names.js';
import type { NewsTimelineCard } from '../card/news-timeline-card.js';
import { spanText } from '../../view-model/summary-text.js';
import { readerEvent } from './events.js';
import { listenToKeys } from './keyboard.js';
import { timeOf } from '../window/window-controller.js';
import type { WindowController } from '../window/window-controller.js';

/**
 * What the reader does, in contrast to what the page's code does: it changes the timeline, tells the page, and is told
 * to those who can't see it.
 */
export class ReaderActions {
  readonly live: LiveController;
  readonly late: LateParts;
  /** How often the reader has selected an event. */
  asked = 0;
  readonly filter: GroupFilter;
  readonly #host: NewsTimeline;
  readonly #window: WindowController;
  readonly #stage: StageController;

  constructor(host: NewsTimeline, window: WindowController, stage: StageController) {
    this.#host = host;
    this.#window = window;
    this.#stage = stage;
    this.live = new LiveController(host);
    this.late = new LateParts(() => host.requestUpdate());
    // On its way with the data, it comes before anybody reads.
    if (host.html) this.late.ask('richText');
    listenToKeys(host);
    this.filter = new GroupFilter(host);
  }

  /** Moves the window by hand, on the stage or beside it. */
  moves(span: Span, phase: 'input' | 'change'): void {
    this.#window.moved(span);
    if (phase === 'change') return this.rests();
    this.#stage.follow(span, true);
    this.#tell('input');
  }

  /** Moves the window by hand in one step, as by a key: nothing is put off for moves to come. */
  jumps(span: Span): void {
    this.#window.moved(span);
    this.#stage.follow(span, false);
    this.#host.requestUpdate();
    this.#tell('input');
    this.#tell('change');
  }

  /** The reader lets go of the window where it is. */
  rests(): void {
    this.#host.requestUpdate();
    this.#stage.follow(this.#window.span!, false);
    this.#tell('change');
  }

  /** Asks for another window. */
  goes(span: Span): void {
    this.#window.go(span);
    this.#tell('change');
  }

  /** @param around axis ms; where the focus is, or else the selected event, when left out */
  zooms(way: 'in' | 'out' | 'fit', around = this.#focusedTime): void {
    this.#window.zoom(way, around);
    this.#tell('change');
    this.tellsWindow();
  }

  /** Moves the window by half of its length: earlier (-1) or later (1). */
  pans(way: 1 | -1): void {
    const { viewport, span } = this.#window;
    if (!viewport || !span) return;
    this.goes(viewport.pan(span, way / 2));
    this.tellsWindow();
  }

  canPan(way: 1 | -1): boolean {
    const { viewport, span } = this.#window;
    if (!viewport || !span) return false;
    return way < 0 ? span.start > viewport.bounds.start : span.end < viewport.bounds.end;
  }

  /** Selects an event, and says so where the focus doesn't go to it. Whether the page let it. */
  selects(id: string, quietly = false): boolean {
    const index = this.#host.index!;
    const place = index.indexOf(id);
    const event = index.at(place);
    if (!this.#host.dispatchEvent(readerEvent('timeline-select', { id, event }, true))) return false;
    this.#host.selected = id;
    this.asked++;
    if (!quietly) this.#host.announce(eventName(this.#host.viewModel!, event, place, this.live.word(id)));
    return true;
  }

  /** Selects an event and goes on in the card. */
  async opens(id: string): Promise<void> {
    const card = this.#card;
    if (this.selects(id, !!card)) await this.reads();
  }

  /** Brings the focus to the card. */
  async reads(): Promise<void> {
    await this.#host.updateComplete;
    await this.#card?.takeFocus();
  }

  /** Closes the card, and goes back to where it was opened. Whether there was anything to close. */
  closes(): boolean {
    const { selected, gathered } = this.#host;
    if (selected === undefined && !gathered.length) return false;
    if (!this.#host.dispatchEvent(readerEvent('timeline-select', { id: null, event: null }, true))) return false;
    // The mark is found by what is selected.
    this.#stage.takeFocus();
    this.#host.selected = undefined;
    this.#host.gathered = [];
    return true;
  }

  get #focusedTime(): number | undefined {
    const place = this.#stage.focusedPlace;
    return place === undefined ? undefined : timeOf(this.#host.index!, place);
  }

  get #card(): NewsTimelineCard | undefined {
    return [...this.#host.companions].find((one): one is NewsTimelineCard => 'takeFocus' in one);
  }

  /** Tells those who can't see it which window is shown. */
  tellsWindow(): void {
    const { span } = this.#window;
    const { viewModel } = this.#host;
    if (!span || !viewModel) return;
    const count = this.#stage.count(span);
    this.#host.announce(viewModel.messages.showing(spanText(viewModel, span), count, viewModel.number(count)));
  }

  /** Hides a group or shows it again; one that has to stay says why. */
  toggles(group: GroupEntry): void {
    const { messages } = this.#host.viewModel!;
    const reason = this.filter.holds(group.place);
    if (reason) return this.#host.announce(reason === 'selected' ? messages.lastGroup : messages.onlyGroup);
    const hiddenGroups = this.filter.toggled(group);
    if (!this.#host.dispatchEvent(readerEvent('timeline-filter', { hiddenGroups: [...hiddenGroups] }, true))) return;
    this.#host.hiddenGroups = hiddenGroups;
    const viewModel = this.#host.viewModel!;
    const { index, all } = viewModel;
    this.#host.announce(messages.filtered(viewModel.number(index.size), viewModel.number(all.size)));
  }

  /** Goes to the next event or the one before; to the first or the last when none is selected. */
  steps(by: 1 | -1): void {
    const event = this.#neighbour(by);
    if (event) this.selects(event.id);
  }

  /** The same, asked for by the page's code. */
  turns(by: 1 | -1): void {
    const event = this.#neighbour(by);
    if (event) this.#host.select(event.id);
  }

  #neighbour(by: 1 | -1): NewsEvent | undefined {
    const { selectedPlace: place, index } = this.#host;
    const next = (place ?? (by > 0 ? -1 : index!.size)) + by;
    return next >= 0 && next < index!.size ? index!.at(next) : undefined;
  }

  /** Opens events that no zoom parts. */
  gathers(events: readonly NewsEvent[]): void {
    this.#host.selected = undefined;
    this.#host.gathered = events;
  }

  canZoom(direction: 'in' | 'out'): boolean {
    const { viewport, span } = this.#window;
    return !!viewport && !!span && viewport.canZoom(span, direction);
  }

  #tell(phase: 'input' | 'change'): void {
    this.#host.dispatchEvent(readerEvent(`timeline-range-${phase}`, { ...this.#window.span! }));
  }
}

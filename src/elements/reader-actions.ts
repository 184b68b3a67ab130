import type { NewsEvent, Span } from '../model/types.js';
import { GroupFilter } from './group-filter.js';
import type { GroupEntry } from './groups.js';
import { LiveController } from './live-controller.js';
import type { NewsTimeline } from './news-timeline.js';
import type { StageController } from './stage-controller.js';
import { positionText } from './overall.js';
import { readerEvent } from './timeline-events.js';
import type { WindowController } from './window-controller.js';

/**
 * What the reader does, in contrast to what the page's code does: it changes the timeline, tells the page, and is told
 * to those who can't see it.
 */
export class ReaderActions {
  readonly live: LiveController;
  readonly filter: GroupFilter;

  constructor(
    private readonly host: NewsTimeline,
    private readonly window: WindowController,
    private readonly stage: StageController,
  ) {
    this.live = new LiveController(host);
    this.filter = new GroupFilter(host);
  }

  /** Moves the window by hand, on the stage or beside it. */
  moves(span: Span, phase: 'input' | 'change'): void {
    this.window.moved(span);
    if (phase === 'change') this.host.requestUpdate();
    else this.stage.follow(span);
    this.#tell(phase);
  }

  /** Asks for another window. */
  goes(span: Span): void {
    this.window.go(span);
    this.#tell('change');
  }

  zooms(way: 'in' | 'out' | 'fit', around?: number): void {
    this.window.zoom(way, around);
    this.#tell('change');
  }

  selects(id: string): void {
    const wording = this.host.wording!;
    const { index, messages } = wording;
    const place = index.indexOf(id);
    const event = index.at(place);
    if (!this.host.dispatchEvent(readerEvent('timeline-select', { id, event }, true))) return;
    this.host.selected = id;
    const { title, date, status } = event;
    const named = status === 'confirmed' ? [] : [messages.status[status]];
    this.host.announce(messages.join([title, wording.date(date), ...named, positionText(wording, place)]));
  }

  /** Hides a group or shows it again; one that has to stay says why. */
  toggles(group: GroupEntry): void {
    const { messages } = this.host.wording!;
    const reason = this.filter.holds(group.place);
    if (reason) return this.host.announce(reason === 'selected' ? messages.lastGroup : messages.onlyGroup);
    const hiddenGroups = this.filter.toggled(group);
    if (!this.host.dispatchEvent(readerEvent('timeline-filter', { hiddenGroups: [...hiddenGroups] }, true))) return;
    this.host.hiddenGroups = hiddenGroups;
    const wording = this.host.wording!;
    const { index, all } = wording;
    this.host.announce(messages.filtered(wording.number(index.size), wording.number(all.size)));
  }

  /** Goes to the next event or the one before; to the first or the last when none is selected. */
  steps(by: 1 | -1): void {
    const event = this.#neighbour(by);
    if (event) this.selects(event.id);
  }

  /** The same, asked for by the page's code. */
  turns(by: 1 | -1): void {
    const event = this.#neighbour(by);
    if (event) this.host.select(event.id);
  }

  #neighbour(by: 1 | -1): NewsEvent | undefined {
    const { selectedPlace: place, index } = this.host;
    const next = (place ?? (by > 0 ? -1 : index!.size)) + by;
    return next >= 0 && next < index!.size ? index!.at(next) : undefined;
  }

  /** Opens events that no zoom parts. */
  gathers(events: readonly NewsEvent[]): void {
    this.host.selected = undefined;
    this.host.gathered = events;
  }

  canZoom(direction: 'in' | 'out'): boolean {
    const { viewport, span } = this.window;
    return !!viewport && !!span && viewport.canZoom(span, direction);
  }

  #tell(phase: 'input' | 'change'): void {
    this.host.dispatchEvent(readerEvent(`timeline-range-${phase}`, { ...this.window.span! }));
  }
}

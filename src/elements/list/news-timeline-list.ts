import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { DAY } from '../../model/durations.js';
import { isoDate } from '../../model/iso-date.js';
import { certaintyClassesOf } from '../../model/certainty-classes.js';
import type { NewsEvent } from '../../model/types.js';
import { CompanionElement } from '../shared/companion-element.js';
import { bdi } from '../shared/bdi.js';
import {
  changeOf,
  eventLevel,
  eventParts,
  pictureOf,
  readerTimeOf,
  sourcesOf,
  statusOf,
  summaryOf,
  titleOf,
} from '../event/event-templates.js';
import { ListRows } from './list-rows.js';
import type { TimelineState } from '../../store/timeline-state.js';
import type { EraBand } from '../../layout/eras.js';
import { listStyles } from './styles.js';
import type { TimelineHost } from '../shared/host.js';
import { buttons, groupStyles, theme } from '../shared/theme.js';
import type { TimelineViewModel } from '../../view-model/timeline-view-model.js';

/** How many events are written out at first, and how many more at a time: enough for a story, bearable for an archive. */
const PAGE_EVENTS = 50;
/** How many events go on paper: more than this are hundreds of pages. */
const PRINTED_MAX_EVENTS = 2000;

/**
 * All events as text, in the order of their dates, down an axis: a mark for each, years, months or days where they
 * begin, and the eras beside it.
 *
 * @tag news-timeline-list
 * @attribute {string} for - The id of the `<news-timeline>` it belongs to, when it doesn't stand inside one.
 * @csspart list - The ordered list.
 * @csspart button - The button that shows more events.
 *
 * @example
 * ```html
 * <news-timeline id="standoff" src="events.json"></news-timeline>
 * <news-timeline-list for="standoff"></news-timeline-list>
 * ```
 */
export class NewsTimelineList extends CompanionElement {
  static override properties: PropertyDeclarations = { ...CompanionElement.properties, shown: { state: true } };

  static override styles = [theme, buttons, groupStyles, eventParts, listStyles];

  declare private shown: number;
  #plan: ListRows | undefined;
  /** What the reader had asked for by the last update. */
  #shownRequest: TimelineState['requested'] | undefined;

  protected override readonly parts = [
    'viewModel',
    'selected',
    'changes',
    'view',
    'printing',
    'headingLevel',
    'html',
    'modules',
    'requested',
    'interactive',
  ] as const;

  constructor() {
    super();
    this.shown = PAGE_EVENTS;
  }

  /** Where the list is all that is shown, what the reader asks for elsewhere is brought into view; else nothing moves. */
  protected override updated(): void {
    const { owner } = this;
    const before = this.#shownRequest;
    const requested = owner?.store.state.requested;
    this.#shownRequest = requested;
    if (!owner || before === undefined || before === requested) return;
    const { state, selectedPlace: place } = owner.store;
    if (place === undefined || state.view !== 'list') return;
    this.shown = Math.max(this.shown, Math.ceil((place + 1) / PAGE_EVENTS) * PAGE_EVENTS);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('li[aria-current]')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    const { owner } = this;
    const viewModel = owner?.store.viewModel;
    if (!owner || !viewModel?.index.size) return nothing;
    if (this.#plan?.viewModel !== viewModel) this.#plan = new ListRows(viewModel);
    const { printing } = owner.store.state;
    const { size } = viewModel.index;
    const most = Math.min(size, printing ? PRINTED_MAX_EVENTS : this.shown);
    const pages = Array.from({ length: Math.ceil(most / PAGE_EVENTS) }, (_, page) =>
      this.#page(owner, viewModel, page * PAGE_EVENTS, Math.min(most, (page + 1) * PAGE_EVENTS)),
    );
    const rest = size - most;
    const next = Math.min(PAGE_EVENTS, rest);
    return html`
      <ol part="list" aria-label=${viewModel.title} data-rows=${this.#plan.rows}>
        ${pages}
      </ol>
      ${
        next > 0
          ? html`<button class="more" part="button" type="button" @click=${() => (this.shown += PAGE_EVENTS)}>
              ${viewModel.messages.more(next, viewModel.number(next))}
            </button>`
          : nothing
      }
      ${
        rest > 0 && printing
          ? html`<p class="small unprinted">${viewModel.messages.unprinted(rest, viewModel.number(rest))}</p>`
          : nothing
      }
    `;
  }

  /** Some events, written anew only when something of them has changed: there can be many pages. */
  #page(owner: TimelineHost, viewModel: TimelineViewModel, from: number, to: number): unknown {
    const { state, selectedPlace: selected = -1 } = owner.store;
    const { headingLevel, html: isHtml } = state;
    const current = selected >= from && selected < to ? selected : -1;
    return guard([viewModel, to, current, headingLevel, state.changes, state.modules, isHtml, state.interactive], () =>
      viewModel.index.slice(from, to).map((event, i) => this.#event(owner, event, from + i)),
    );
  }

  #event(owner: TimelineHost, event: NewsEvent, place: number): TemplateResult {
    const { store } = owner;
    const { state } = store;
    const viewModel = store.viewModel!;
    const { section, gap, eras, begins, before, after } = this.#plan!.at(place);
    const date = viewModel.date(event.date);
    const datetime = isoDate(event.date);
    const group = viewModel.group(event);
    // What lasts no longer than a day is a dot.
    const isBar = viewModel.index.end[place]! - viewModel.index.start[place]! > DAY;
    return html`<li
      data-hue=${viewModel.hue(event) ?? nothing}
      aria-current=${event.id === state.selected ? 'true' : nothing}
    >
      ${gap ? html`<div class="gap" data-gap=${gap}>${before.map(strip)}</div>` : nothing}
      <div class="stretch">
        ${eras.map(strip)} ${begins.map((era) => eraName(era, viewModel))}
        ${section ? html`<p class="section" aria-hidden="true">${viewModel.date(section)}</p>` : nothing}
        <div class="entry">
          <div class="meta">
            ${
              datetime
                ? html`<time class="date" datetime=${datetime}>${date}</time>`
                : html`<span class="date">${date}</span>`
            }
            ${readerTimeOf(event, viewModel)}
            ${group ? html`<span class="small group">${bdi(group, viewModel)}</span>` : nothing}
          </div>
          <div class="mark ${isBar ? 'bar' : 'dot'} ${certaintyClassesOf(event).join(' ')}">
            <div class="shape"></div>
          </div>
          <div class="text">
            <h4 aria-level=${eventLevel(state)}>
              ${titleOf(event, viewModel)} ${statusOf(event, viewModel)} ${changeOf(event, store)}
            </h4>
            ${summaryOf(event, this)} ${pictureOf(event, this)} ${sourcesOf(event, viewModel)}
          </div>
        </div>
        ${after.map((era) => eraName(era, viewModel))}
      </div>
    </li>`;
  }
}

const strip = ({ row }: EraBand): TemplateResult => html`<div class="strip" data-row=${row}></div>`;

/** An era in words, where it begins: what it covers is said by its dates. */
function eraName({ era }: EraBand, viewModel: TimelineViewModel): TemplateResult {
  return html`<p class="era">${bdi(era.title, viewModel)}${viewModel.comma}${viewModel.date(era.date)}</p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline-list': NewsTimelineList;
  }
}

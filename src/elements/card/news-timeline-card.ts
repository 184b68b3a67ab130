import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { NewsEvent } from '../../model/types.js';
import { cardStyles } from './styles.js';
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
import { changeText } from '../../view-model/changes.js';
import { eventName } from '../../view-model/accessible-names.js';
import { countText, extentText, positionText } from '../../view-model/summary-text.js';
import type { TimelineHost } from '../shared/host.js';
import { groupStyles, theme } from '../shared/theme.js';

/** So many of gathered events are listed at a time. */
const GATHERED_PAGE_EVENTS = 100;

/**
 * The selected event as a paragraph of the article, with the way to its neighbours; before anything is selected, what
 * the timeline is about and where it begins; of a "+5" that zooming can't part, what it holds.
 *
 * @tag news-timeline-card
 * @attribute {string} for - The id of the `<news-timeline>` it belongs to, when it doesn't stand inside one.
 * @csspart card - The card.
 *
 * @example
 * ```html
 * <news-timeline id="standoff" src="events.json" no-card></news-timeline>
 * <news-timeline-card for="standoff"></news-timeline-card>
 * ```
 */
export class NewsTimelineCard extends CompanionElement {
  static override properties: PropertyDeclarations = { ...CompanionElement.properties, listed: { state: true } };

  declare private listed: number;
  #gatheredBefore: readonly NewsEvent[] | undefined;

  static override styles = [theme, groupStyles, eventParts, cardStyles];

  protected override readonly parts = [
    'viewModel',
    'selected',
    'gathered',
    'changes',
    'headingLevel',
    'html',
    'modules',
    'interactive',
  ] as const;

  constructor() {
    super();
    this.listed = GATHERED_PAGE_EVENTS;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const gathered = this.owner?.store.state.gathered;
    if (gathered !== this.#gatheredBefore) this.listed = GATHERED_PAGE_EVENTS;
    this.#gatheredBefore = gathered;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { owner } = this;
    if (!owner) return nothing;
    const { viewModel, selectedPlace, state } = owner.store;
    if (!viewModel?.index.size || !state.interactive) return nothing;
    if (selectedPlace !== undefined) return this.#event(owner, viewModel.index.at(selectedPlace));
    const { gathered } = state;
    return gathered.length ? this.#gathered(owner, gathered) : this.#opening(owner);
  }

  /** @internal Brings the focus to what the card shows. */
  takeFocus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.card')?.focus());
  }

  #selects = (id: string) => () => this.owner?.store.dispatch({ type: 'select', id });

  #keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && this.owner?.store.dispatch({ type: 'closeCard' }))
      event.preventDefault();
  };

  #event(owner: TimelineHost, event: NewsEvent): TemplateResult {
    const { store } = owner;
    const viewModel = store.viewModel!;
    const place = store.selectedPlace!;
    const group = viewModel.group(event);
    return html`
      <article
        class="card"
        part="card"
        tabindex="-1"
        aria-label=${eventName(viewModel, event, place, changeText(viewModel, store.state.changes, event.id))}
        data-hue=${viewModel.hue(event) ?? nothing}
        @keydown=${this.#keys}
      >
        <div class="meta">
          <span class="date">${viewModel.date(event.date)}</span>
          ${readerTimeOf(event, viewModel)}
          <span class="small">${positionText(viewModel, place)}</span>
          ${group ? html`<span class="small group">${bdi(group, viewModel)}</span>` : nothing}
          ${statusOf(event, viewModel)} ${changeOf(event, store)}
        </div>
        <div class="text">
          ${pictureOf(event, this)}
          <h4 aria-level=${eventLevel(store.state)}>${titleOf(event, viewModel)}</h4>
          ${summaryOf(event, this)} ${sourcesOf(event, viewModel)}
        </div>
        <div class="ways">${this.#close(owner)} ${this.#way(owner, place - 1)} ${this.#way(owner, place + 1)}</div>
      </article>
    `;
  }

  #opening(owner: TimelineHost): TemplateResult {
    const viewModel = owner.store.viewModel!;
    const { timeline, index, messages } = viewModel;
    const first = index.at(0);
    return html`
      <div class="card opening" part="card">
        <div class="meta">
          <span class="date">${extentText(viewModel)}</span>
          <span class="small">${countText(viewModel)}</span>
        </div>
        <div class="text words">
          ${timeline.description ? html`<p class="summary" dir="auto" lang=${viewModel.dataLang ?? nothing}>${timeline.description}</p>` : nothing}
        </div>
        <div class="ways">
          <button type="button" @click=${this.#selects(first.id)}>
            ${messages.begin(first.title)} <span aria-hidden="true">${viewModel.arrows.on}</span>
          </button>
        </div>
      </div>
    `;
  }

  #gathered(owner: TimelineHost, events: readonly NewsEvent[]): TemplateResult {
    const viewModel = owner.store.viewModel!;
    const count = countText(viewModel, events.length);
    const next = Math.min(GATHERED_PAGE_EVENTS, events.length - this.listed);
    return html`
      <div class="card" part="card" role="group" tabindex="-1" aria-label=${count} @keydown=${this.#keys}>
        <div class="meta">
          <span class="date">${viewModel.date(events[0]!.date)}</span>
          <span class="small">${count}</span>
        </div>
        <ul class="text">
          ${events.slice(0, this.listed).map(
            ({ id, title }) =>
              html`<li>
                <button type="button" @click=${this.#selects(id)}>${bdi(title, viewModel)}</button>
              </li>`,
          )}
          ${
            next > 0
              ? html`<li>
                  <button class="more" type="button" @click=${() => (this.listed += GATHERED_PAGE_EVENTS)}>
                    ${viewModel.messages.more(next, viewModel.number(next))}
                  </button>
                </li>`
              : nothing
          }
        </ul>
      </div>
    `;
  }

  #close(owner: TimelineHost): TemplateResult {
    return html`<button class="close" type="button" @click=${() => owner.store.dispatch({ type: 'closeCard' })}>
      <span class="name">${owner.store.viewModel!.messages.close}</span> <span class="arrow" aria-hidden="true">×</span>
    </button>`;
  }

  #way(owner: TimelineHost, place: number): TemplateResult | typeof nothing {
    const viewModel = owner.store.viewModel!;
    const { index, arrows } = viewModel;
    if (place < 0 || place >= index.size) return nothing;
    const event = index.at(place);
    const back = place < owner.store.selectedPlace!;
    const arrow = html`<span class="arrow" aria-hidden="true">${back ? arrows.back : arrows.on}</span>`;
    const name = html`<span class="name">${bdi(event.title, viewModel)}</span>`;
    return html`<button type="button" @click=${this.#selects(event.id)}>
      ${back ? html`${arrow} ${name}` : html`${name} ${arrow}`}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline-card': NewsTimelineCard;
  }
}

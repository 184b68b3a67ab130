import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { NewsEvent } from '../../model/types.js';
import { cardStyles } from './styles.js';
import { Companion } from '../shared/companion-element.js';
import { dataText } from '../shared/bdi.js';
import {
  eventParts,
  pictureOf,
  readerTimeOf,
  sourcesOf,
  statusOf,
  summaryOf,
  titleOf,
} from '../event/event-templates.js';
import { eventName } from '../../view-model/accessible-names.js';
import { countText, extentText, positionText } from '../../view-model/summary-text.js';
import type { NewsTimeline } from '../timeline/news-timeline.js';
import { hues, theme } from '../shared/theme.js';

/** So many of gathered events are listed at a time. */
const LISTED = 100;

/**
 * The selected event as a paragraph of the article, with the way to its neighbours; before anything is selected, what
 * the timeline is about and where it begins; of a "+5" that zooming can't part, what it holds.
 *
 * @tag news-timeline-card
 * @attribute {string} for - The id of the `<news-timeline>` it belongs to, when it doesn't stand inside one.
 * @csspart card - The card.
 */
export class NewsTimelineCard extends Companion {
  static override properties: PropertyDeclarations = { ...Companion.properties, listed: { state: true } };

  declare private listed: number;
  #gatheredBefore: readonly NewsEvent[] | undefined;

  static override styles = [theme, hues, eventParts, cardStyles];

  constructor() {
    super();
    this.listed = LISTED;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const gathered = this.owner?.gathered;
    if (gathered !== this.#gatheredBefore) this.listed = LISTED;
    this.#gatheredBefore = gathered;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { owner } = this;
    if (!owner?.index?.size || !owner.reader) return nothing;
    const { selectedPlace, gathered } = owner;
    if (selectedPlace !== undefined) return this.#event(owner, owner.index.at(selectedPlace));
    return gathered.length ? this.#gathered(owner, gathered) : this.#opening(owner);
  }

  /** @internal Brings the focus to what the card shows. */
  async takeFocus(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.card')?.focus();
  }

  #keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && this.owner?.reader?.closes()) event.preventDefault();
  };

  #event(owner: NewsTimeline, event: NewsEvent): TemplateResult {
    const viewModel = owner.viewModel!;
    const place = owner.selectedPlace!;
    const group = viewModel.group(event);
    return html`
      <article
        class="card"
        part="card"
        tabindex="-1"
        aria-label=${eventName(viewModel, event, place, owner.reader!.live.word(event.id))}
        data-hue=${viewModel.hue(event) ?? nothing}
        @keydown=${this.#keys}
      >
        <div class="meta">
          <span class="date">${viewModel.date(event.date)}</span>
          ${readerTimeOf(event, viewModel)}
          <span class="small">${positionText(viewModel, place)}</span>
          ${group ? html`<span class="small group">${dataText(group, viewModel)}</span>` : nothing}
          ${statusOf(event, viewModel)} ${owner.reader?.live.badge(event.id)}
        </div>
        <div class="text">
          ${pictureOf(event, this)}
          <h4 aria-level=${owner.headingLevels[1]}>${titleOf(event, viewModel)}</h4>
          ${summaryOf(event, this)} ${sourcesOf(event, viewModel)}
        </div>
        <div class="ways">${this.#close(owner)} ${this.#way(owner, place - 1)} ${this.#way(owner, place + 1)}</div>
      </article>
    `;
  }

  #opening(owner: NewsTimeline): TemplateResult {
    const viewModel = owner.viewModel!;
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
          <button type="button" @click=${() => owner.reader?.selects(first.id)}>
            ${messages.begin(first.title)} <span aria-hidden="true">${viewModel.arrows.on}</span>
          </button>
        </div>
      </div>
    `;
  }

  #gathered(owner: NewsTimeline, events: readonly NewsEvent[]): TemplateResult {
    const viewModel = owner.viewModel!;
    const count = countText(viewModel, events.length);
    const next = Math.min(LISTED, events.length - this.listed);
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
                <button type="button" @click=${() => owner.reader?.selects(id)}>${dataText(title, viewModel)}</button>
              </li>`,
          )}
          ${
            next > 0
              ? html`<li>
                  <button class="more" type="button" @click=${() => (this.listed += LISTED)}>
                    ${viewModel.messages.more(next, viewModel.number(next))}
                  </button>
                </li>`
              : nothing
          }
        </ul>
      </div>
    `;
  }

  #close(owner: NewsTimeline): TemplateResult {
    return html`<button class="close" type="button" @click=${() => owner.reader?.closes()}>
      <span class="name">${owner.viewModel!.messages.close}</span> <span class="arrow" aria-hidden="true">×</span>
    </button>`;
  }

  #way(owner: NewsTimeline, place: number): TemplateResult | typeof nothing {
    if (place < 0 || place >= owner.index!.size) return nothing;
    const event = owner.index!.at(place);
    const back = place < owner.selectedPlace!;
    const { arrows } = owner.viewModel!;
    const arrow = html`<span class="arrow" aria-hidden="true">${back ? arrows.back : arrows.on}</span>`;
    const name = html`<span class="name">${dataText(event.title, owner.viewModel!)}</span>`;
    return html`<button type="button" @click=${() => owner.reader?.selects(event.id)}>
      ${back ? html`${arrow} ${name}` : html`${name} ${arrow}`}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline-card': NewsTimelineCard;
  }
}

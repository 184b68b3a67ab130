import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { NewsEvent } from '../model/types.js';
import { Companion } from './companion.js';
import { dataText } from './data-text.js';
import { eventParts, pictureOf, readerTimeOf, sourcesOf, statusOf, summaryOf, titleOf } from './event-parts.js';
import { eventName } from './mark-names.js';
import { countText, extentText, positionText } from './overall.js';
import type { NewsTimeline } from './news-timeline.js';
import { hues, theme } from './theme.js';

/**
 * The selected event as a paragraph of the article, with the way to its neighbours; before anything is selected, what
 * the timeline is about and where it begins; of a "+5" that zooming can't part, what it holds.
 *
 * @tag news-timeline-card
 * @attribute {string} for - The id of the `<news-timeline>` it belongs to, when it doesn't stand inside one.
 * @csspart card - The card.
 */
export class NewsTimelineCard extends Companion {
  static override styles = [
    theme,
    hues,
    eventParts,
    css`
      :host {
        display: block;
        /* Of the names that only screen readers get, which else would stand where nothing scrolls. */
        position: relative;
        container-type: inline-size;
      }
      /* Under the stage: of a height of its own, so that the stage keeps its when another event is selected. */
      :host(.docked) {
        flex: 0 1 auto;
        box-sizing: border-box;
        min-block-size: 6rem;
        block-size: 13rem;
        margin-block-start: 0.5rem;
        border-block-start: 1px solid var(--_line);
        overflow: auto;
        /* A shade at the lower edge while there is more below: its cover scrolls with the text. */
        background:
          linear-gradient(var(--_paper), var(--_paper)) 0 100% / 100% 1rem no-repeat local,
          linear-gradient(to top, var(--_line), transparent) 0 100% / 100% 0.6rem no-repeat scroll;
      }
      @container (max-width: 50rem) {
        :host(.docked) {
          block-size: 14.5rem;
        }
      }
      .card {
        display: grid;
        grid-template-columns: minmax(8rem, 11.5rem) minmax(0, 1fr) minmax(8rem, 14rem);
        gap: 0.25rem 1.5rem;
        padding-block: 0.9rem;
      }
      .text,
      .ways {
        overflow-wrap: anywhere;
      }
      h4 {
        margin: 0;
        font-size: 1.1875rem;
        line-height: 1.25;
        text-wrap: balance;
      }
      .meta {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: 0.15rem;
      }
      .meta .small {
        margin: 0;
      }
      .ways {
        display: flex;
        flex-direction: column;
        align-items: flex-end;
        gap: 0.4rem;
        text-align: end;
      }
      figure {
        float: inline-end;
        inline-size: 11rem;
        margin: 0 0 0.5rem 1rem;
      }
      button {
        padding: 0.2rem 0;
        border: 0;
        background: none;
        color: inherit;
        font-size: 0.8125rem;
        line-height: 1.35;
        font-family: var(--_ui-font);
        text-align: inherit;
        text-decoration: underline;
        text-decoration-color: var(--_line);
        text-underline-offset: 0.2em;
        cursor: pointer;
      }
      button:hover {
        text-decoration-color: currentcolor;
      }
      ul {
        display: grid;
        gap: 0.1rem;
        margin: 0.3rem 0 0;
        padding: 0;
        list-style: none;
      }
      ul button {
        font-size: 0.875rem;
      }
      @container (max-width: 50rem) {
        .card {
          grid-template-columns: minmax(0, 1fr) auto;
          padding-block: 0.7rem;
        }
        .meta {
          flex-flow: row wrap;
          gap: 0.15rem 0.75rem;
          align-items: baseline;
        }
        .text {
          grid-row: 2;
          grid-column: 1 / -1;
        }
        .ways {
          flex-direction: row;
          gap: 1rem;
        }
        .ways .name {
          position: absolute;
          clip-path: inset(50%);
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
        }
        .ways .arrow {
          padding-inline: 0.5rem;
          font-size: 1.25em;
        }
      }
      @container (max-width: 26.25rem) {
        .opening {
          grid-template-columns: minmax(0, 1fr);
        }
        .opening .text,
        .opening .ways {
          grid-row: auto;
        }
        .opening .ways {
          text-align: start;
        }
      }
      @container (max-width: 16rem) {
        .card {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

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
    const wording = owner.wording!;
    const place = owner.selectedPlace!;
    const group = wording.group(event);
    return html`
      <article
        class="card"
        part="card"
        tabindex="-1"
        aria-label=${eventName(wording, event, place, owner.reader!.live.word(event.id))}
        data-hue=${wording.hue(event) ?? nothing}
        @keydown=${this.#keys}
      >
        <div class="meta">
          <span class="date">${wording.date(event.date)}</span>
          ${readerTimeOf(event, wording)}
          <span class="small">${positionText(wording, place)}</span>
          ${group ? html`<span class="small group">${dataText(group, wording)}</span>` : nothing}
          ${statusOf(event, wording)} ${owner.reader?.live.badge(event.id)}
        </div>
        <div class="text">
          ${pictureOf(event, this)}
          <h4 aria-level=${owner.headingLevels[1]}>${titleOf(event, wording)}</h4>
          ${summaryOf(event, this)} ${sourcesOf(event, wording)}
        </div>
        <div class="ways">${this.#close(owner)} ${this.#way(owner, place - 1)} ${this.#way(owner, place + 1)}</div>
      </article>
    `;
  }

  #opening(owner: NewsTimeline): TemplateResult {
    const wording = owner.wording!;
    const { timeline, index, messages } = wording;
    const first = index.at(0);
    return html`
      <div class="card opening" part="card">
        <div class="meta">
          <span class="date">${extentText(wording)}</span>
          <span class="small">${countText(wording)}</span>
        </div>
        <div class="text words">
          ${timeline.description ? html`<p class="summary" dir="auto" lang=${wording.dataLang ?? nothing}>${timeline.description}</p>` : nothing}
        </div>
        <div class="ways">
          <button type="button" @click=${() => owner.reader?.selects(first.id)}>
            ${messages.begin(first.title)} <span aria-hidden="true">${wording.arrows.on}</span>
          </button>
        </div>
      </div>
    `;
  }

  #gathered(owner: NewsTimeline, events: readonly NewsEvent[]): TemplateResult {
    const wording = owner.wording!;
    const count = countText(wording, events.length);
    return html`
      <div class="card" part="card" role="group" tabindex="-1" aria-label=${count} @keydown=${this.#keys}>
        <div class="meta">
          <span class="date">${wording.date(events[0]!.date)}</span>
          <span class="small">${count}</span>
        </div>
        <ul class="text">
          ${events.map(
            ({ id, title }) =>
              html`<li>
                <button type="button" @click=${() => owner.reader?.selects(id)}>${dataText(title, wording)}</button>
              </li>`,
          )}
        </ul>
      </div>
    `;
  }

  #close(owner: NewsTimeline): TemplateResult {
    return html`<button class="close" type="button" @click=${() => owner.reader?.closes()}>
      <span class="name">${owner.wording!.messages.close}</span> <span class="arrow" aria-hidden="true">×</span>
    </button>`;
  }

  #way(owner: NewsTimeline, place: number): TemplateResult | typeof nothing {
    if (place < 0 || place >= owner.index!.size) return nothing;
    const event = owner.index!.at(place);
    const back = place < owner.selectedPlace!;
    const { arrows } = owner.wording!;
    const arrow = html`<span class="arrow" aria-hidden="true">${back ? arrows.back : arrows.on}</span>`;
    const name = html`<span class="name">${dataText(event.title, owner.wording!)}</span>`;
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

import { css, html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { isoDate } from '../model/iso-date.js';
import type { NewsEvent } from '../model/types.js';
import { Companion } from './companion.js';
import { eventParts, pictureOf, sourcesOf, statusOf, summaryOf, titleOf } from './event-parts.js';
import type { NewsTimeline } from './news-timeline.js';
import { buttons, hues, theme } from './theme.js';

/** How many events are written out at first, and how many more at a time: enough for a story, bearable for an archive. */
const PAGE = 50;

/**
 * All events as text, in the order of their dates.
 *
 * @tag news-timeline-list
 * @attribute {string} for - The id of the `<news-timeline>` it belongs to, when it doesn't stand inside one.
 * @csspart list - The ordered list.
 */
export class NewsTimelineList extends Companion {
  static override properties: PropertyDeclarations = { ...Companion.properties, shown: { state: true } };

  static override styles = [
    theme,
    buttons,
    hues,
    eventParts,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(7rem, 11.5rem) minmax(0, 1fr);
        gap: 0.15rem 1.5rem;
        padding-block: 0.9rem;
        border-block-start: 1px solid var(--_line);
      }
      li[aria-current] {
        box-shadow: inset 0.2rem 0 0 var(--_accent);
        padding-inline-start: 0.8rem;
      }
      h4 {
        margin: 0;
        font-size: 1.0625rem;
        line-height: 1.3;
      }
      .meta .small {
        display: block;
        margin: 0;
      }
      figure {
        margin-block-start: 0.5rem;
        max-inline-size: 22rem;
      }
      @container (max-width: 560px) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }
        .meta {
          display: flex;
          flex-wrap: wrap;
          gap: 0 0.75rem;
          align-items: baseline;
        }
      }
    `,
  ];

  declare private shown: number;

  constructor() {
    super();
    this.shown = PAGE;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { owner } = this;
    if (!owner?.index?.size) return nothing;
    const { index } = owner;
    const { size } = index;
    const rest = size - this.shown;
    return html`
      <ol part="list" aria-label=${owner.wording!.title}>
        ${index.slice(0, this.shown).map((event) => this.#event(owner, event))}
      </ol>
      ${
        rest > 0
          ? html`<button part="button" type="button" @click=${() => (this.shown += PAGE)}>
              ${owner.wording!.messages.more(Math.min(PAGE, rest), owner.wording!.number(Math.min(PAGE, rest)))}
            </button>`
          : nothing
      }
    `;
  }

  #event(owner: NewsTimeline, event: NewsEvent): TemplateResult {
    const wording = owner.wording!;
    const { messages, timeline } = wording;
    const date = wording.date(event.date);
    const datetime = isoDate(event.date);
    const group = wording.group(event);
    return html`<li
      data-hue=${wording.hue(event) ?? nothing}
      aria-current=${event.id === owner.selected ? 'true' : nothing}
    >
      <div class="meta">
        ${
          datetime
            ? html`<time class="date" datetime=${datetime}>${date}</time>`
            : html`<span class="date">${date}</span>`
        }
        ${group ? html`<span class="small group">${group}</span>` : nothing}
      </div>
      <div>
        <h4>${titleOf(event)} ${statusOf(event, messages)} ${owner.reader?.live.badge(event.id)}</h4>
        ${summaryOf(event)} ${pictureOf(event.media[0], messages)} ${sourcesOf(event, timeline, messages)}
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline-list': NewsTimelineList;
  }
}

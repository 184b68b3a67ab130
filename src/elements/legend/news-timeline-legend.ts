import { css, html, nothing, unsafeCSS } from 'lit';
import type { TemplateResult } from 'lit';
import { glyph } from '../../view-model/group-colors.js';
import { CompanionElement } from '../shared/companion-element.js';
import { groupEntries, hasLegend } from '../../view-model/groups.js';
import type { GroupEntry } from '../../view-model/groups.js';
import type { TimelineHost } from '../shared/host.js';
import { countText } from '../../view-model/summary-text.js';
import { groupStyles, theme } from '../shared/theme.js';

/**
 * The groups of a timeline, each with its mark and how many events it has, as buttons that show and hide it on the
 * stage, in the list and in the overview alike. There is none where there is nothing to tell apart.
 *
 * The group of the selected event can't be hidden, nor can the last one that is shown.
 *
 * @tag news-timeline-legend
 * @attribute {string} for - The id of the `<news-timeline>` it belongs to, when it doesn't stand inside one.
 * @csspart legend - All of it.
 * @csspart group - Each group's button; `aria-pressed` while the group is shown.
 *
 * @example
 * ```html
 * <news-timeline id="standoff" src="events.json" no-legend></news-timeline>
 * <news-timeline-legend for="standoff"></news-timeline-legend>
 * ```
 */
export class NewsTimelineLegend extends CompanionElement {
  static override styles = [
    theme,
    groupStyles,
    css`
      :host {
        display: block;
        font-size: 0.8125rem;
        line-height: 1.2;
        font-family: var(--_ui-font);
      }
      .groups {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.75rem;
      }
      /* Over the stage: of many groups two lines and a part of the third, which says that there are more. */
      :host(.docked) .groups {
        max-block-size: 4.2rem;
        overflow-y: auto;
      }
      @media print {
        :host(.docked) .groups {
          max-block-size: none;
        }
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 0.45em;
        min-block-size: max(24px, 1.6rem);
        margin: 0;
        /* Room for the focus ring, and no more, so that the first mark stands under the headline. */
        padding: 0 3px;
        border: 0;
        border-radius: 3px;
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      button:focus-visible {
        outline-offset: -2px;
      }
      button:hover .title {
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
      .mark {
        position: relative;
        flex: none;
        inline-size: 13px;
        block-size: 13px;
      }
      .mark::before,
      button[aria-pressed='false'] .mark::after {
        ${unsafeCSS(glyph)}
        position: absolute;
        inset: 0;
      }
      .count {
        color: var(--_muted);
      }
      button[aria-pressed='false'] {
        color: var(--_muted);
      }
      button[aria-pressed='false'] .title {
        text-decoration: line-through;
      }
      button[aria-pressed='false'] .mark::after {
        background: var(--_paper);
        transform: scale(0.58);
      }
      button[aria-disabled='true'] {
        cursor: default;
      }
      button[aria-disabled='true']:hover .title {
        text-decoration: none;
      }
    `,
  ];

  protected override readonly parts = ['viewModel', 'selected', 'interactive'] as const;

  protected override render(): TemplateResult | typeof nothing {
    const { owner } = this;
    const viewModel = owner?.store.viewModel;
    if (!owner || !viewModel || !hasLegend(viewModel)) return nothing;
    return html`<div part="legend" class="groups" role="group" aria-label=${viewModel.messages.legend}>
      ${groupEntries(viewModel).map((entry) => this.#group(owner, entry))}
    </div>`;
  }

  #group({ store }: TimelineHost, entry: GroupEntry): TemplateResult {
    const { viewModel, filter } = store;
    const { title = viewModel!.messages.otherGroup, place, hue, count } = entry;
    const name = viewModel!.messages.join([title, countText(viewModel!, count)]);
    return html`<button
      part="group"
      type="button"
      data-hue=${hue}
      aria-label=${name}
      aria-pressed=${String(!filter?.hides(place))}
      aria-disabled=${filter?.reasonToKeep(place) ? 'true' : nothing}
      @click=${() => store.dispatch({ type: 'toggleGroup', group: entry.id })}
    >
      <span class="mark"></span><span class="title" dir="auto">${title}</span>
      <span class="count">${viewModel!.number(count)}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline-legend': NewsTimelineLegend;
  }
}

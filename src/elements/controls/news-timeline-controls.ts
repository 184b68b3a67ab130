import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { CompanionElement } from '../shared/companion-element.js';
import { buttons, theme } from '../shared/theme.js';
import type { TimelineRequest } from '../../store/requests.js';
import { toolbarKey, toolbarStop } from './toolbar-keys.js';

/**
 * The buttons of a timeline: which view, earlier, zoom out, all events, zoom in, later, previous and next event.
 *
 * @tag news-timeline-controls
 * @attribute {string} for - The id of the `<news-timeline>` it belongs to, when it doesn't stand inside one.
 * @csspart button - Each button.
 *
 * @example
 * ```html
 * <news-timeline id="standoff" src="events.json" no-controls></news-timeline>
 * <news-timeline-controls for="standoff"></news-timeline-controls>
 * ```
 */
export class NewsTimelineControls extends CompanionElement {
  static override styles = [
    theme,
    buttons,
    css`
      :host {
        display: block;
        font-size: 0.8125rem;
        line-height: 1.2;
        font-family: var(--_ui-font);
      }
      .toolbar,
      .set {
        display: flex;
        flex-wrap: wrap;
        gap: 0.375rem;
      }
      .toolbar {
        gap: 0.375rem 0.75rem;
      }
      .icon {
        min-inline-size: 2.25rem;
        padding-inline: 0.25rem;
        font-size: 1.125em;
      }
      button[aria-pressed='true'] {
        border-color: var(--_ink);
        background: var(--_ink);
        color: var(--_paper);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  protected override readonly parts = [
    'viewModel',
    'selected',
    'limits',
    'restingWindow',
    'view',
    'interactive',
  ] as const;

  /** The button that had the focus last. */
  #last: Element | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const { owner } = this;
    if (!owner) return nothing;
    const { viewModel, state, selectedPlace: place } = owner.store;
    if (!viewModel?.index.size || !state.interactive) return nothing;
    const { messages: words, arrows } = viewModel;
    const { limits, restingWindow: span } = state;
    const canZoom = (to: 'in' | 'out') => !!limits && !!span && limits.canZoom(span, to);
    const canPan = (by: 1 | -1) => !!limits && !!span && limits.canPan(span, by);
    const drawn = state.view === 'timeline';
    const ask = (request: TimelineRequest) => () => owner.store.dispatch(request);
    return html`
      <div
        class="toolbar"
        role="toolbar"
        aria-label=${words.controls}
        @keydown=${(event: KeyboardEvent) => toolbarKey(event, event.currentTarget as HTMLElement)}
        @focusin=${(event: FocusEvent) => this.#stop(event.target as Element)}
      >
        <div class="set">${this.#view('timeline', words.timelineView)} ${this.#view('list', words.listView)}</div>
        ${
          drawn
            ? html`
                <div class="set">
                  ${this.#icon(words.panEarlier, '‹', !canPan(-1), ask({ type: 'pan', by: -1 }))}
                  ${this.#icon(words.zoomOut, '−', !canZoom('out'), ask({ type: 'zoom', to: 'out' }))}
                  ${this.#button(words.fit, words.fitShort, ask({ type: 'zoom', to: 'fit' }))}
                  ${this.#icon(words.zoomIn, '+', !canZoom('in'), ask({ type: 'zoom', to: 'in' }))}
                  ${this.#icon(words.panLater, '›', !canPan(1), ask({ type: 'pan', by: 1 }))}
                </div>
                <div class="set">
                  ${this.#icon(words.previousEvent, arrows.back, place === 0, ask({ type: 'step', by: -1 }))}
                  ${this.#icon(words.nextEvent, arrows.on, place === viewModel.index.size - 1, ask({ type: 'step', by: 1 }))}
                </div>
              `
            : nothing
        }
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#stop(this.#last);
  }

  #stop(button: Element | null): void {
    this.#last = button;
    const toolbar = this.renderRoot.querySelector<HTMLElement>('.toolbar');
    if (toolbar) toolbarStop(toolbar, button);
  }

  #view(view: 'timeline' | 'list', label: string): TemplateResult {
    const pressed = this.owner!.store.state.view === view;
    return html`<button
      part="button"
      type="button"
      aria-pressed=${String(pressed)}
      @click=${() => (this.owner!.view = view)}
    >
      ${label}
    </button>`;
  }

  #button(name: string, label: string, act: () => void): TemplateResult {
    return html`<button part="button" type="button" aria-label=${name} title=${name} @click=${act}>${label}</button>`;
  }

  #icon(name: string, sign: string, disabled: boolean, act: () => void): TemplateResult {
    return html`<button
      part="button"
      class="icon"
      type="button"
      aria-label=${name}
      title=${name}
      aria-disabled=${disabled ? 'true' : nothing}
      @click=${() => disabled || act()}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline-controls': NewsTimelineControls;
  }
}

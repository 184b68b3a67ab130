import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { HUE_COUNT, NO_GROUP_HUE } from '../../view-model/group-colors.js';
import type { Span } from '../../model/types.js';
import { Histogram } from '../../event-table/histogram.js';
import { duration } from '../../time/span.js';
import type { WindowLimits } from '../../time/window-limits.js';
import { CompanionElement } from '../shared/companion-element.js';
import { eraSpan } from '../../view-model/summary-text.js';
import { edgeRange, stepped } from './brush.js';
import type { Brush, Edge } from './brush.js';
import { BrushDrag } from './brush-drag.js';
import type { DragHost } from './brush-drag.js';
import { drawHistogram, samePicture } from './draw-histogram.js';
import type { Picture } from './draw-histogram.js';
import { styles } from './styles.js';
import { edgeText } from './edge-labels.js';
import type { StatePart } from '../../store/timeline-state.js';
import type { TimelineRequest } from '../../store/requests.js';
import { isChord } from '../stage/keymap.js';
import { groupStyles, theme } from '../shared/theme.js';
import type { TimelineViewModel } from '../../view-model/timeline-view-model.js';

/**
 * All events in a strip, by date and group, with the window as a brush: dragged it moves, by its edges it gets longer or
 * shorter, and beside it a click takes it there and a drag draws a new one. Each edge is a slider for the keyboard.
 *
 * An event counts one in all, spread over its date: that of a day is a peak, that of a year is flat.
 *
 * @tag news-timeline-overview
 * @attribute {string} for - The id of the `<news-timeline>` it belongs to, when it doesn't stand inside one.
 * @csspart overview - The strip.
 * @cssproperty [--news-timeline-overview-height=34px] - How high it is.
 *
 * @example
 * ```html
 * <news-timeline id="standoff" src="events.json" no-overview></news-timeline>
 * <news-timeline-overview for="standoff"></news-timeline-overview>
 * ```
 */
export class NewsTimelineOverview extends CompanionElement implements DragHost {
  static override styles = [theme, groupStyles, styles];

  protected override readonly parts = ['viewModel', 'limits', 'window', 'restingWindow', 'view'] as const;

  /** What was counted. */
  #viewModel: TimelineViewModel | undefined;
  #limits: WindowLimits | undefined;
  #histogram: Histogram | undefined;
  #picture: Picture | undefined;
  #drag = new BrushDrag(this);
  #size = new ResizeObserver(() => this.#draw());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#drag.drop();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { viewModel, state } = this.owner?.store ?? {};
    if (!viewModel || !state?.window || state.view !== 'timeline') return nothing;
    const { timeline, timeZone, messages } = viewModel;
    const { bounds, fit } = state.limits!;
    return html`
      <div
        part="overview"
        class="strip"
        role="group"
        aria-label=${messages.overview}
        @pointerdown=${this.#drag.press}
        @pointermove=${this.#drag.move}
        @pointerup=${this.#drag.release}
        @pointercancel=${this.#drag.cancel}
      >
        <div class="scene">
          ${timeline.eras.map(({ date }) => this.#era(eraSpan(date, timeZone, bounds), fit))}
          <canvas></canvas>
          <div class="veil before"></div>
          <div class="veil after"></div>
        </div>
        <div class="brush"></div>
        ${this.#handle('start', messages.windowStart)} ${this.#handle('end', messages.windowEnd)}
      </div>
      <div class="inks" @transitionend=${this.#draw}>
        ${Array.from({ length: HUE_COUNT + 1 }, (_, hue) => html`<i data-hue=${hue}></i>`)}
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { viewModel, state } = this.owner?.store ?? {};
    if (viewModel && state?.limits) this.#count(viewModel, state.limits);
    this.#place();
    this.#draw();
  }

  #era(span: Span, whole: Span): TemplateResult {
    const scale = 100 / duration(whole);
    const from = `${(span.start - whole.start) * scale}%`;
    // A property: an attribute would be an inline style, which a page's policy may forbid.
    return html`<div class="era" .style=${`inset-inline-start: ${from}; width: ${duration(span) * scale}%`}></div>`;
  }

  #handle(edge: Edge, name: string): TemplateResult {
    return html`<div
      class="handle ${edge}"
      data-edge=${edge}
      role="slider"
      tabindex="0"
      aria-label=${name}
      aria-orientation="horizontal"
      @keydown=${(event: KeyboardEvent) => this.#key(event, edge)}
    ></div>`;
  }

  /** The window moves many times a second while the reader pans, which is no reason to render. */
  protected override stateChanged = (changed: ReadonlySet<StatePart>): void => {
    if (!changed.has('restingWindow') && changed.has('window')) this.#place();
    else this.requestUpdate();
  };

  /** @internal */
  dispatch(request: TimelineRequest): void {
    this.owner?.store.dispatch(request);
  }

  /** @internal */
  get whole(): Span {
    return this.owner!.store.state.limits!.fit;
  }

  /** @internal */
  get brush(): Brush | undefined {
    const { limits, window: span } = this.owner?.store.state ?? {};
    if (!limits || !span) return undefined;
    const { fit } = limits;
    const room = { start: Math.min(fit.start, span.start), end: Math.max(fit.end, span.end) };
    return { span, room, minSpan: limits.narrowest(span) };
  }

  /** Counts the events, once for the same data. */
  #count(viewModel: TimelineViewModel, limits: WindowLimits): void {
    if (viewModel === this.#viewModel && limits === this.#limits) return;
    this.#viewModel = viewModel;
    this.#limits = limits;
    const { index } = viewModel;
    this.#histogram = new Histogram(index, limits.fit, HUE_COUNT + 1, (i) =>
      index.group[i] ? (index.group[i]! - 1) % HUE_COUNT : NO_GROUP_HUE,
    );
    this.#drag.drop();
  }

  #place = (): void => {
    const strip = this.renderRoot.querySelector<HTMLElement>('.strip');
    const { brush } = this;
    if (!strip || !brush) return;
    const { whole } = this;
    for (const edge of ['start', 'end'] as const) {
      const time = brush.span[edge];
      const part = Math.min(Math.max((time - whole.start) / duration(whole), 0), 1);
      strip.style.setProperty(`--_${edge}`, `${part * 100}%`);
      const range = edgeRange(brush, edge);
      const handle = strip.querySelector(`.${edge}`)!;
      handle.ariaValueMin = String(Math.round(range.start));
      handle.ariaValueMax = String(Math.round(range.end));
      handle.ariaValueNow = String(Math.round(time));
      handle.ariaValueText = edgeText(this.#viewModel!, brush.span, edge);
    }
  };

  #draw = (): void => {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!canvas || !this.#histogram) return;
    const { clientWidth: width, clientHeight: height } = canvas;
    if (width === 0) return;
    const inks = [...this.renderRoot.querySelectorAll('.inks i')].map((ink) => getComputedStyle(ink).color);
    const picture = { canvas, histogram: this.#histogram, inks, width, height, ratio: devicePixelRatio };
    if (this.#picture && samePicture(this.#picture, picture)) return;
    this.#picture = picture;
    drawHistogram(picture);
  };

  #key(event: KeyboardEvent, edge: Edge): void {
    const { brush } = this;
    if (!brush || isChord(event)) return;
    const span = stepped(brush, edge, event.key, this.owner?.store.viewModel?.direction === 'rtl');
    if (!span) return;
    event.preventDefault();
    if (span[edge] === brush.span[edge]) return;
    // Each press stands for itself, and the stage follows at once, so that a key can be held.
    this.dispatch({ type: 'stepWindow', window: span });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline-overview': NewsTimelineOverview;
  }
}

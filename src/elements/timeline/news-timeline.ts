// Only methods that LitElement has are declared anew, for the sake of their types.
/* eslint-disable @typescript-eslint/no-unsafe-declaration-merging */
import { LitElement, html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Gestures, ViewEngine } from '../../engine/view-engine.js';
import type { Messages } from '../../i18n/messages.js';
import type { NewsEvent, Problem, Span, Timeline } from '../../model/types.js';
import { NO_EVENTS } from '../../store/timeline-state.js';
import { TimelineStore } from '../../store/timeline-store.js';
import type { Change } from '../../view-model/changes.js';
import { choice, HEADING_LEVEL, headingLevel } from './attributes.js';
import { findOwners } from '../shared/companion-element.js';
import type { Companion } from '../shared/host.js';
import type { LazyModules } from '../shared/lazy-modules.js';
import { DataController } from '../data/data-controller.js';
import type { DataHost } from '../data/data-controller.js';
import type { EventEdits } from '../data/edit-dataset.js';
import { measureInBatch } from './batch-measure.js';
import { styles } from './styles.js';
import type { PermalinkController, PermalinkHost } from '../window/permalink-controller.js';
import type { Interactive, InteractiveHost } from './interactive.js';
import type { NewsTimelineEventMap } from './events.js';
import { isWhole, LEGEND, listBody, noticeOf, progressOf, shellOf, stageBody } from './templates.js';
import type { ShellHost } from './templates.js';

/** Below this width of its own, CSS px, a timeline is a list unless `view` says otherwise. */
const LIST_MAX_WIDTH_PX = 480;

/** What can be heard of it: its own events, and those of every element. */
type Heard = NewsTimelineEventMap & Omit<HTMLElementEventMap, keyof NewsTimelineEventMap>;

/** Asked for once: it takes as long as all else that a small timeline says. */
let readerTimeZone: string | undefined;
const loadInteractive = () => import('./interactive.js');

/**
 * An interactive, zoomable timeline of dated events.
 *
 * The data comes from the first of these that is there: the property `timeline` or `events`, the file that `src` names,
 * a `<script type="application/json">` or an `<ol>` inside the tag. What is inside the tag is what readers see without
 * JavaScript, and while and in case the data doesn't load.
 *
 * @tag news-timeline
 * @attribute {string} src - URL of the data.
 * @attribute {string} format - Its format by name, such as `csv` (docs/formats.md lists them); found out when left out.
 * @attribute {boolean} html - Shows summaries as the HTML that they are written in, cleaned: paragraphs, lists, emphasis,
 *   quotes and links. Without it markup is taken out where a format has some, and else shown as it is written.
 * @attribute {string} start - Where the first window begins, in EDTF or told from today (`today`, `-24 months`, `+1 week`);
 *   with the first event when left out. Today is the day in the shown time zone when the data comes; `refresh` doesn't
 *   move it. Days, weeks, months and years lead to the beginning of a day; `now`, minutes and hours to an instant
 *   (`-6 hours`). A window without events shows all.
 * @attribute {string} end - Where the first window ends, as `start` says where it begins: days, weeks, months and years lead
 *   to the end of a day, so that `today` is in it whole. With the last event when left out.
 * @attribute {'auto'|'timeline'|'list'} [view='auto'] - `auto` (default) is a list below 480 px of the tag's own width.
 * @attribute {string} selected - The selected event's id; reflected.
 * @attribute {'lazy'|'eager'} [loading='lazy'] - `lazy` (default) gets the drawing surface when the tag comes near the viewport.
 * @attribute {number} refresh - Seconds, at least 5: asks for `src` again so often, not while the page is hidden or
 *   offline. The window that the reader has moved and the selection stay; what is new is marked and announced.
 * @attribute {string} locale - BCP 47; from the nearest `lang`, the data or the browser when left out.
 * @attribute {string} timezone - IANA, or `local` for the reader's own; the data's own, or UTC, when left out.
 * @attribute {'cooperative'|'greedy'|'none'} [gestures='cooperative'] - `cooperative` (default): Ctrl or Cmd and the wheel zoom, the plain
 *   wheel scrolls the page. `greedy`: the plain wheel zooms. `none`: neither wheel nor drag do anything.
 * @attribute {'auto'|'light'|'dark'} [theme='auto'] - `auto` (default) follows the page's `color-scheme`.
 * @attribute {number} [heading-level=3] - Of the headline, 1 to 6. The events' headings are one deeper.
 * @attribute {string} hidden-groups - Ids of groups that are hidden at first, separated by spaces; `-` is the events
 *   without a group. Not reflected; ids with spaces in them can be set as the property `hiddenGroups`.
 * @attribute {boolean} permalink - Keeps the selection and the window that the reader sees in the page's hash
 *   (`#id=event,start/end`, `timeline` in place of an id that isn't there), so that the back button leads back and a
 *   shared link opens what was seen. A link to an event brings the reader to the timeline.
 * @attribute {boolean} no-controls - Leaves the buttons out.
 * @attribute {boolean} no-overview - Leaves out the strip with all events under the drawing, which is there with more
 *   than 30 events and where `start` and `end` don't show all of them.
 * @attribute {boolean} no-card - Leaves the card out.
 * @attribute {boolean} no-legend - Leaves out the list of groups, which is there where there are groups to tell apart.
 *
 * @fires {Event} load - The data has been read. Doesn't bubble.
 * @fires {CustomEvent<Error>} error - The data couldn't be read; `detail` is the Error. Doesn't bubble.
 * @fires {CustomEvent<SelectDetail>} timeline-select - The reader selects an event, or none. Cancelable.
 * @fires {CustomEvent<FilterDetail>} timeline-filter - The reader hides a group or shows it again. Cancelable.
 * @fires {CustomEvent<Span>} timeline-range-input - The reader moves the window.
 * @fires {CustomEvent<Span>} timeline-range-change - The reader has moved the window.
 *
 * @slot - A list of the events, for readers without JavaScript, or the data as `<script type="application/json">`.
 *
 * @csspart base - All of it.
 * @csspart title - The headline.
 * @csspart toolbar - The controls.
 * @csspart button - Each button of the controls, and the one for more of the list.
 * @csspart legend - The groups.
 * @csspart group - A group in the legend.
 * @csspart stage - The drawing, or the list while it loads.
 * @csspart event - A drawn event.
 * @csspart cluster - A drawn "+12".
 * @csspart era - A drawn era's name.
 * @csspart overview - The overview.
 * @csspart card - The card.
 * @csspart list - The list.
 * @csspart progress - How far loading is, when it takes long.
 * @csspart status - What is announced to screen readers.
 *
 * @cssproperty [--news-timeline-height=45rem] - Of headline, legend, stage, overview and card together, while the view is a
 *   timeline.
 * @cssproperty [--news-timeline-overview-height=34px] - Of the overview; the stage gives way to it.
 * @cssproperty --news-timeline-paper - Background.
 * @cssproperty --news-timeline-ink - Text.
 * @cssproperty --news-timeline-muted - Lesser text.
 * @cssproperty --news-timeline-line - Hairlines.
 * @cssproperty --news-timeline-accent - Dates and focus.
 * @cssproperty --news-timeline-era - Background of eras.
 * @cssproperty --news-timeline-group-1 - The first group's hue.
 * @cssproperty --news-timeline-group-2 - The second group's hue.
 * @cssproperty --news-timeline-group-3 - The third group's hue.
 * @cssproperty --news-timeline-group-4 - The fourth group's hue.
 * @cssproperty --news-timeline-group-5 - The fifth group's hue.
 * @cssproperty --news-timeline-group-6 - The sixth group's hue.
 * @cssproperty --news-timeline-group-7 - The seventh group's hue.
 * @cssproperty --news-timeline-group-8 - The eighth group's hue.
 * @cssproperty --news-timeline-ui-font - Font of labels, dates and buttons; the page's own when left out.
 *
 * @cssstate loading - The data is being read for the first time.
 * @cssstate empty - The data has no events.
 * @cssstate error - The data couldn't be read.
 *
 * @example
 * ```html
 * <news-timeline src="events.json" start="2019-04" end="2019-05">
 *   <ol>
 *     <li data-date="2019-04-30"><strong>The uprising fails</strong></li>
 *   </ol>
 * </news-timeline>
 * ```
 */
export class NewsTimeline extends LitElement implements DataHost, PermalinkHost, ShellHost, InteractiveHost {
  static override properties: PropertyDeclarations = {
    src: { type: String },
    format: { type: String },
    html: { type: Boolean },
    start: { type: String },
    end: { type: String },
    view: choice('view', true),
    selected: { type: String, reflect: true },
    loading: choice('loading'),
    locale: { type: String },
    timezone: { type: String },
    refresh: { type: Number },
    gestures: choice('gestures'),
    theme: choice('theme', true),
    headingLevel: { attribute: 'heading-level', useDefault: true, converter: { fromAttribute: headingLevel } },
    permalink: { type: Boolean, reflect: true },
    noControls: { type: Boolean, attribute: 'no-controls' },
    noOverview: { type: Boolean, attribute: 'no-overview' },
    noCard: { type: Boolean, attribute: 'no-card' },
    noLegend: { type: Boolean, attribute: 'no-legend' },
    hiddenGroups: {
      attribute: 'hidden-groups',
      converter: { fromAttribute: (value) => value?.split(/\s+/).filter(Boolean) ?? [] },
    },
    messages: { attribute: false },
  };

  static override styles = styles;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'id'];
  }

  declare src: string | undefined;
  declare format: string | undefined;
  declare html: boolean;
  declare start: string | undefined;
  declare end: string | undefined;
  declare view: 'auto' | 'timeline' | 'list';
  declare loading: 'lazy' | 'eager';
  declare locale: string | undefined;
  declare timezone: string | undefined;
  declare refresh: number | undefined;
  declare gestures: Gestures;
  declare theme: 'auto' | 'light' | 'dark';
  declare headingLevel: number;
  declare permalink: boolean;
  declare noControls: boolean;
  declare noOverview: boolean;
  declare noCard: boolean;
  declare noLegend: boolean;
  /** Words to be said in place of the language's own; see `Messages`. */
  declare messages: Partial<Messages> | undefined;
  /** @internal What is shown, and where the reader is in it. */
  readonly store = new TimelineStore();
  /** @internal What few timelines need; it comes along with the data. */
  get modules(): LazyModules | undefined {
    return this.#interactive?.modules;
  }
  /** @internal */
  readonly companions = new Set<Companion>();

  #data = new DataController(this);
  // What answers the reader comes after the list: what can be read needs no window and no stage.
  #interactive: Interactive | undefined;
  /** The window that the page has asked for before there was any data. */
  #wantedSpan: Span | undefined;
  #permalink: Promise<PermalinkController> | undefined;
  #internals = this.attachInternals();
  #isNarrow = false;
  /** The selected event when the attribute was last brought up to date. */
  #reflected: string | undefined;
  #width = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));

  constructor() {
    super();
    this.view = 'auto';
    this.loading = 'lazy';
    this.gestures = 'cooperative';
    this.theme = 'auto';
    this.headingLevel = HEADING_LEVEL;
    this.html = this.permalink = false;
    this.noControls = this.noOverview = this.noCard = this.noLegend = false;
    this.store.subscribe(null, (changed) => {
      // A window on its way is drawn without the tag.
      if ([...changed].every((part) => part === 'window' || part === 'windowMove')) return;
      if (changed.has('selected')) {
        this.requestUpdate('selected', this.#reflected);
        this.#reflected = this.selected;
      }
      this.requestUpdate();
    });
    void customElements.whenDefined(LEGEND).then(() => this.requestUpdate());
    // Set before the tag was defined, these hide its accessors; Lit sees to the others.
    const early = this as Record<string, unknown>;
    for (const name of ['timeline', 'events', 'span']) {
      if (!Object.hasOwn(this, name)) continue;
      const data = early[name];
      Reflect.deleteProperty(early, name);
      early[name] = data;
    }
  }

  /** The selected event's id; selecting one that is out of view moves the window to it, and shows its group. */
  get selected(): string | undefined {
    return this.store.state.selected;
  }
  set selected(id: string | null | undefined) {
    this.store.select(id ?? undefined);
  }

  /**
   * The ids of the groups that are hidden; `-` is the events without a group. The group of the selected event leaves the
   * list, since it stays, and where all groups would go, none does.
   */
  get hiddenGroups(): readonly string[] {
    return this.store.state.hiddenGroups;
  }
  set hiddenGroups(ids: readonly string[] | null) {
    this.store.update({ hiddenGroups: [...new Set(ids)] });
  }

  /** The timeline as read, or `null` while there is none. Set to a document (see the data format) to show it. */
  get timeline(): Timeline | null {
    return this.store.state.allEvents?.timeline ?? null;
  }
  set timeline(document: unknown) {
    this.#data.give(document);
  }

  /** The events in the order of their dates. Set to an array of events (see the data format) to show them. */
  get events(): readonly NewsEvent[] {
    return this.store.state.allEvents?.all.slice() ?? [];
  }
  set events(events: readonly unknown[] | null) {
    this.#data.give(events);
  }

  /** What is wrong with the data and the attributes. */
  get problems(): readonly Problem[] {
    return [...this.#data.problems, ...(this.#interactive?.problems ?? [])];
  }

  /**
   * The window, axis ms: epoch milliseconds of the wall clock in the shown time zone, as if that were UTC.
   *
   * @throws RangeError when set to something without a finite `start` before its `end`
   */
  get span(): Span | null {
    return this.store.state.window;
  }
  set span(span: Span) {
    if (!(Number.isFinite(span?.start) && Number.isFinite(span?.end) && span.start < span.end)) {
      throw new RangeError(`span wants a finite start before its end, not ${JSON.stringify(span)}`);
    }
    if (this.store.state.limits) this.#interactive!.requests.window.go(span);
    else this.#wantedSpan = span;
  }

  /** Shows all events. */
  fit(): void {
    this.#interactive?.requests.window.zoom('fit');
  }

  /** Shows half as much time, around the selected event when it is in view. */
  zoomIn(): void {
    this.#interactive?.requests.window.zoom('in');
  }

  /** Shows twice as much time. */
  zoomOut(): void {
    this.#interactive?.requests.window.zoom('out');
  }

  /**
   * Moves the window.
   *
   * @param fraction of its own length; positive is later
   * @throws RangeError when it isn't a finite number
   */
  panBy(fraction: number): void {
    if (!Number.isFinite(fraction)) throw new RangeError(`panBy wants a finite fraction, not ${String(fraction)}`);
    this.#interactive?.requests.window.pan(fraction);
  }

  /**
   * Selects an event, or none.
   *
   * @throws RangeError when there is no event of that id
   */
  select(id: string | null): void {
    if (id !== null && (this.store.state.allEvents?.all.indexOf(id) ?? -1) < 0)
      throw new RangeError(`There is no event "${id}"`);
    this.selected = id ?? undefined;
  }

  /** Selects the next event; the first when none is selected. */
  next(): void {
    this.#interactive?.requests.selectNeighbor(1);
  }

  /** Selects the previous event; the last when none is selected. */
  previous(): void {
    this.#interactive?.requests.selectNeighbor(-1);
  }

  /** Reads the data anew. A window that was moved and the selection stay, and so does all that is shown if it fails. */
  async reload(): Promise<void> {
    await this.#data.load(true);
  }

  /**
   * Adds, replaces and removes events until the data is read anew, without reading the others again. What is new is marked
   * and announced, as with `refresh`; a window that was moved stays.
   *
   * @throws Error when there is no data yet (wait for `load`); TypeError when an event to be set has no `id`
   */
  async edit(edits: EventEdits): Promise<void> {
    await this.#data.edit(edits);
  }

  /** @internal */
  get surface(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.surface') ?? null;
  }

  /** @internal Of the clock before which the reader sits; a test brings its own. */
  get readerTimeZone(): string {
    return (readerTimeZone ??= new Intl.DateTimeFormat().resolvedOptions().timeZone);
  }

  /** @internal A test brings a drawing surface of its own. */
  createEngine?(): Promise<ViewEngine>;

  /** @internal Where permalinks are kept; a frame brings its own place. */
  async createPermalink(): Promise<PermalinkController> {
    const { PageHash, PermalinkController } = await import('../window/permalink-controller.js');
    return new PermalinkController(this, new PageHash(this));
  }

  /** @internal */
  async dataRead(more: boolean, since: number, changes?: ReadonlyMap<string, Change>): Promise<void> {
    if (!more) this.store.update({ gathered: NO_EVENTS });
    await this.#equip();
    const permalink = this.permalink ? await this.#permalink : undefined;
    const span = this.#wantedSpan;
    this.#wantedSpan = undefined;
    await this.#interactive!.adopt({ more, since, changes, span, permalink });
    this.requestUpdate();
  }

  /** @internal */
  dataFailed(): void {
    this.#interactive?.refresh.failed();
  }

  /** @internal */
  async openWindow(): Promise<void> {
    await this.#interactive?.requests.window.open();
  }

  /** What draws and answers the reader comes along with the data. */
  async #equip(): Promise<void> {
    if (this.permalink) this.#permalink ??= this.createPermalink();
    const { Interactive } = await loadInteractive();
    if (this.#interactive) return;
    this.#interactive = new Interactive(this);
    this.store.connect(this.#interactive.requests);
  }

  override connectedCallback(): void {
    measureInBatch(() => this.#measure());
    super.connectedCallback();
    this.#width.observe(this);
    findOwners();
    void this.#equip();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width.disconnect();
    findOwners();
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === 'id' && this.isConnected) findOwners();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('permalink') && this.permalink && !this.#permalink) {
      void this.#equip().then(async () => (await this.#permalink)?.read(false));
    }
    const { state } = this.#data;
    for (const name of ['loading', 'empty', 'error'] as const) {
      this.#internals.states[state === name ? 'add' : 'delete'](name);
    }
  }

  protected override willUpdate(): void {
    this.store.update({
      view: this.#shownView,
      printing: !!this.#interactive?.print.printing,
      headingLevel: headingLevel(this.headingLevel),
      html: this.html,
    });
  }

  protected override render(): TemplateResult {
    const { state } = this.store;
    const { view, printing } = state;
    const viewModel = isWhole(this) ? this.store.viewModel : null;
    const { messages, speech } = this.#data;
    // The height is kept from the first moment to the drawing; where nothing will be drawn it isn't needed.
    const kept = view === 'timeline' && (state.allEvents || this.#data.state === 'loading');
    return html`
      <section
        part="base"
        class="base ${kept ? 'drawn' : ''} ${viewModel ? '' : 'waiting'} ${printing ? 'printing' : ''}"
        lang=${speech?.lang ?? nothing}
        dir=${speech?.dir ?? nothing}
        aria-label=${viewModel?.title ?? messages?.untitled ?? nothing}
      >
        ${
          viewModel
            ? shellOf(
                this,
                viewModel,
                this.#interactive?.refresh.note,
                view === 'list'
                  ? listBody(this)
                  : stageBody(this, viewModel, this.#interactive?.stage.drawing ?? 'later'),
              )
            : noticeOf(this, this.#data.state, messages, () => this.reload())
        }
        ${progressOf(this.#data.progress, messages)}
        <div part="status" class="status" role="status">${state.status}</div>
      </section>
    `;
  }

  get #shownView(): 'timeline' | 'list' {
    if (this.view === 'timeline' || this.view === 'list') return this.view;
    return this.#isNarrow ? 'list' : 'timeline';
  }

  #measure(): void {
    const { states } = this.#internals;
    if (/^(?:inline|contents)$/.test(getComputedStyle(this).display)) states.add('boxless');
    if (this.clientWidth === 0 || this.store.state.printing) return;
    const isNarrow = this.clientWidth < LIST_MAX_WIDTH_PX;
    if (isNarrow === this.#isNarrow) return;
    this.#isNarrow = isNarrow;
    this.requestUpdate();
  }
}

/** Listeners know what they hear, as those of HTML's elements do. Lit's element has the methods. */
export interface NewsTimeline {
  addEventListener<Type extends keyof Heard>(
    type: Type,
    listener: (this: NewsTimeline, event: Heard[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof Heard>(
    type: Type,
    listener: (this: NewsTimeline, event: Heard[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline': NewsTimeline;
  }
}

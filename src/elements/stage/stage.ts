import { LABEL_EM, lanesThatFit, PILL_EM } from '../../layout/geometry.js';
import type { EngineOptions, Gestures, MarkRef, Pick, ViewEngine } from '../../engine/view-engine.js';
import type { Span } from '../../model/types.js';
import { BlockIndex } from '../../event-table/block-index.js';
import { layOut } from '../../layout/layout.js';
import type { Layout } from '../../layout/layout.js';
import { layOutEras } from '../../layout/eras.js';
import type { EraBand } from '../../layout/eras.js';
import { canSplit, zoomTarget } from '../../layout/cluster.js';
import { createLabeler } from '../../layout/labels.js';
import { duration, panned, zoomed } from '../../time/span.js';
import type { ClusterMark, Mark } from '../../layout/marks.js';
import type { Budget } from '../../layout/request.js';
import type { WindowLimits } from '../../time/window-limits.js';
import { runWhenIdle } from '../../scheduling/idle.js';
import { countText, eraSpan, extentText, hasYears } from '../../view-model/summary-text.js';
import { changeText } from '../../view-model/changes.js';
import { createMarkNames } from '../../view-model/accessible-names.js';
import type { NameMark } from '../../view-model/accessible-names.js';
import type { StageHost } from './host.js';
import { RovingFocus } from './roving-focus.js';
import { expandClusters } from './expand-clusters.js';
import { createTextMeasure } from './measure-text.js';
import { WheelHint } from './wheel-hint.js';
import type { TimelineViewModel } from '../../view-model/timeline-view-model.js';

/** Marks on the stage at most: so many a reader can take in, and a browser can move in a frame. */
const MARKS_MAX = 150;
/**
 * Marks that come and go in motion at once: each of them, and what lies over it, is a layer of its own meanwhile. Fewer
 * while the reader zooms in; none while zooming out, when each frame may join some.
 */
const MARKS_IN_MOTION = { resting: 40, zoomingIn: 8 } as const;
/** A label is shown whole up to this share of the stage (and `LABEL_EM.max`); */
const LABEL_SHARE = 0.75;
/** a wider one is cut off to this share, so that in the middle of the stage it has room on one side or the other. */
const LABEL_CUT_SHARE = 0.52;
/** How far the window goes, by its own length, till it is beyond what is laid out on its sides. */
const BESIDE_WINDOWS = 1.5;

/**
 * A drawn timeline: the layout on one side, the engine on the other. Loaded with the engine, after the list
 * is up.
 */
export class Stage {
  #viewModel!: TimelineViewModel;
  #blocks!: BlockIndex;
  #eras: EraBand[] = [];
  #budget!: Budget;
  #layout: Layout | undefined;
  /** Where the engine was sent, or where the reader went. */
  #span: Span;
  /** What was last drawn, which in motion is on the way to `#span`. */
  #shown: Span;
  /** The engine's, as JSON. */
  #options: string;
  #selected: string | null = null;
  #names!: NameMark;
  /** Of the surface, as the engine knows it. */
  #size: string;
  #stopLooking: (() => void) | undefined;
  readonly #focus: RovingFocus;
  readonly #hint: WheelHint;
  readonly #host: StageHost;
  readonly #engine: ViewEngine;

  constructor(
    readonly surface: HTMLElement,
    host: StageHost,
    engine: ViewEngine,
  ) {
    this.#host = host;
    this.#engine = engine;
    const { viewModel, state } = host.store;
    const span = state.window!;
    this.#span = span;
    this.#shown = span;
    this.#focus = new RovingFocus(surface, host.store, engine, this);
    this.#hint = new WheelHint(surface, (key) =>
      this.#gestures === 'cooperative' ? this.#host.store.viewModel?.messages.wheelHint(key) : undefined,
    );
    const options = this.#engineOptions(state.limits!, viewModel!);
    this.#options = JSON.stringify(options);
    engine.mount(surface, options, span, {
      span: (moved, phase) => {
        this.#span = moved;
        // Which has it drawn.
        host.store.dispatch({ type: phase === 'input' ? 'moveWindow' : 'commitWindow', window: moved });
      },
      moving: (moved) => this.#draw(moved, { moving: moved !== this.#span, motion: true }),
      pick: (pick) => this.#pick(pick),
      focused: (mark) => this.#focus.came(mark),
    });
    this.#size = sizeOf(surface);
  }

  /** Brings the drawing in step with the tag: the one place that turns its properties into engine calls. */
  sync(): void {
    const { viewModel, state } = this.#host.store;
    const { limits, window: span, selected = null } = state;
    if (!viewModel || !limits || !span) return;
    const fresh = this.#viewModel !== viewModel;
    if (fresh) this.#adopt(viewModel);
    this.#configure(limits, viewModel);
    if (span !== this.#span) {
      this.#span = span;
      const motion = !fresh && !matchMedia('(prefers-reduced-motion: reduce)').matches;
      this.#engine.show(span, motion);
      // In motion the engine tells of each step, and that is drawn.
      if (!motion) this.#draw(span, { motion: !fresh });
    } else if (fresh) {
      this.#draw(span);
    }
    if (selected === this.#selected) return;
    this.#selected = selected;
    this.#draw(this.#shown);
    this.#engine.select(selected);
  }

  /** The reader moves the window, here or beside it: it is drawn at once, and the tag needn't update for it. */
  follow(span: Span, moving: boolean): void {
    if (span !== this.#span) this.#engine.show(span, false);
    this.#span = span;
    this.#draw(span, { moving, motion: true });
  }

  /** What is drawn, in date order. */
  get marks(): readonly Mark[] {
    return this.#layout?.marks ?? [];
  }

  /** Draws the same window again, with a label for the event that has the focus. */
  redraw(): void {
    this.#draw(this.#shown);
  }

  /** The place in date order of the event that the focus is at, while it is on the stage. */
  get focusedPlace(): number | undefined {
    return this.#focus.place;
  }

  /** Brings the focus to the mark of the selected event, or to where it was last. */
  takeFocus(): void {
    this.#focus.take();
  }

  /** The surface may have another size: an observer tells of the first one, too. */
  fit(): void {
    if (this.#size !== sizeOf(this.surface)) this.resize();
  }

  /** Draws anew for the size that the surface has now. */
  resize(): void {
    this.#size = sizeOf(this.surface);
    this.#engine.resize();
    if (!this.#viewModel) return;
    this.#setBudget();
    // No mark has a lane to keep in a stage of another size.
    this.#layout = undefined;
    this.#draw(this.#shown);
  }

  /** The fonts have changed, and with them the labels' widths. */
  remeasure(): void {
    if (!this.#viewModel) return;
    this.#engine.resize();
    this.#adopt(this.#viewModel);
    this.#draw(this.#shown);
  }

  destroy(): void {
    this.#stopLooking?.();
    this.#focus.destroy();
    this.#hint.destroy();
    this.#engine.destroy();
  }

  /** @param moving whether the window is still on its way; @param motion whether marks come and go by that */
  #draw(span: Span, { moving = false, motion = false } = {}): void {
    this.#shown = span;
    const { width } = this.#engine.plot();
    if (width <= 0) return;
    const before = this.#layout;
    const focus = [this.#focus.labelled, this.#host.store.selectedPlace].filter((place) => place !== undefined);
    this.#layout = layOut(this.#blocks, { span, width, budget: this.#budget, focus, moving }, before);
    if (this.#layout !== before) this.#focus.keep(() => this.#put(motion ? this.#motion(before, moving) : 0, moving));
    if (!moving) this.#focus.rove();
    else if (this.#layout === before) return;
    this.#stopLooking?.();
    this.#stopLooking = runWhenIdle(
      layOutAhead(this.#layout, moving && before ? [onwards(before, this.#layout)] : around(span)),
    );
  }

  #put(motion: number, moving: boolean): void {
    this.#engine.draw({
      marks: expandClusters(this.marks, this.#viewModel.index),
      name: this.#names,
      eras: this.#eras,
      hues: this.#viewModel.hues,
      motion,
      moving,
    });
  }

  #motion(before: Layout | undefined, moving: boolean): number {
    if (!moving) return MARKS_IN_MOTION.resting;
    return before && this.#layout!.scale < before.scale ? MARKS_IN_MOTION.zoomingIn : 0;
  }

  #adopt(viewModel: TimelineViewModel): void {
    if (this.#viewModel?.index !== viewModel.index) this.#blocks = new BlockIndex(viewModel.index);
    this.#viewModel = viewModel;
    this.#names = createMarkNames(viewModel, this.#changeText);
    this.#focus.adopt();
    const { timeline, timeZone, messages } = viewModel;
    this.surface.ariaLabel = messages.surface(countText(viewModel), extentText(viewModel));
    const { bounds } = this.#host.store.state.limits!;
    this.#eras = layOutEras(timeline.eras, (date) => eraSpan(date, timeZone, bounds));
    this.#setBudget();
  }

  #changeText = (id: string): string | undefined => changeText(this.#viewModel, this.#host.store.state.changes, id);

  #setBudget(): void {
    const { all, locale, timeZone, messages } = this.#viewModel;
    const rows = this.#eras.reduce((most, { row }) => Math.max(most, row + 1), 0);
    const fontSize = parseFloat(getComputedStyle(this.surface).fontSize);
    const { width, height } = this.#engine.plot();
    this.#budget = {
      marks: MARKS_MAX,
      lanes: lanesThatFit(height, rows, fontSize),
      pill: PILL_EM.room * fontSize,
      label: createLabeler({
        locale,
        timeZone,
        messages,
        measure: createTextMeasure(this.surface),
        year: hasYears(all),
        changeText: this.#changeText,
        padding: LABEL_EM.besides * fontSize,
        maxWidth: Math.min(LABEL_EM.max * fontSize, width * LABEL_SHARE),
        cutWidth: Math.min(LABEL_EM.max * fontSize, width * LABEL_CUT_SHARE),
      }),
    };
  }

  #configure(limits: WindowLimits, viewModel: TimelineViewModel): void {
    const options = this.#engineOptions(limits, viewModel);
    const key = JSON.stringify(options);
    if (key === this.#options) return;
    this.#options = key;
    this.#engine.configure(options);
  }

  #engineOptions({ bounds, minSpan }: WindowLimits, { locale, messages, direction }: TimelineViewModel): EngineOptions {
    const { eventList: list, axisYearsAgo: yearsAgo, axisYearsAhead: yearsAhead } = messages;
    return { gestures: this.#gestures, locale, direction, bounds, minSpan, list, yearsAgo, yearsAhead };
  }

  /** A word that the attribute doesn't know must not take the wheel from the page. */
  get #gestures(): Gestures {
    const { gestures } = this.#host;
    return gestures === 'greedy' || gestures === 'none' ? gestures : 'cooperative';
  }

  #pick(pick: Pick): void {
    const { store } = this.#host;
    if (pick.kind === 'time') {
      store.dispatch({ type: 'zoom', to: 'in', around: pick.time });
      return;
    }
    const cluster = pick.kind === 'cluster' ? this.#cluster(pick) : undefined;
    if (cluster && cluster.count > 1) return this.#open(cluster, pick.byKey);
    const id = cluster ? cluster.top.id : pick.id;
    store.dispatch({ type: pick.byKey ? 'open' : 'select', id });
  }

  #cluster({ id }: MarkRef): ClusterMark | undefined {
    return this.marks.filter((mark) => mark.kind === 'cluster').find((mark) => mark.id === id);
  }

  /** Zooms to what a "+12" holds; where no zoom can part it, lists it. */
  #open(cluster: ClusterMark, byKey: boolean): void {
    const { store } = this.#host;
    const { limits, window } = store.state;
    const target = limits!.clamp(zoomTarget(cluster));
    const closer = window !== null && duration(target) < duration(window) * 0.9;
    if (canSplit(cluster, limits!.narrowest(cluster.starts)) && closer) {
      store.dispatch({ type: 'showWindow', window: target });
      return;
    }
    const events = cluster.members().map((i) => this.#viewModel.index.at(i));
    store.dispatch({ type: 'openCluster', events, byKey });
  }
}

/** Lays out where the reader may go next, so that its events are made and their labels measured by then. */
function* layOutAhead(now: Layout, spans: readonly Span[]): Generator<void, void> {
  for (const span of spans) {
    layOut(now.blocks, { ...now.request, span, moving: false }, now);
    yield;
  }
}

/** As much closer in or further out as from one layout to the next, or as far on in time. */
function onwards({ scale, request }: Layout, { scale: next, request: { span } }: Layout): Span {
  return next === scale ? panned(span, span.start - request.span.start) : zoomed(span, next / scale);
}

/** Closer in, to both sides and further out. */
function around(span: Span): Span[] {
  const beyond = duration(span) * BESIDE_WINDOWS;
  return [zoomed(span, 0.5), panned(span, beyond), panned(span, -beyond), zoomed(span, 2)];
}

/** CSS px. */
function sizeOf({ clientWidth, clientHeight }: HTMLElement): string {
  return `${clientWidth} ${clientHeight}`;
}

import type { ReactiveController } from 'lit';
import type { FocusTarget } from '../../store/handle-request.js';
import { createEngine } from './create-engine.js';
import type { StageHost } from './host.js';
import type { Stage } from './stage.js';

/** Whether a timeline has been drawn on this page, so that what draws is there. */
let isThere = false;

const load = (host: StageHost) =>
  Promise.all([import('./stage.js'), host.createEngine ? host.createEngine() : createEngine()]);

/** A stage's life: it comes when its tag is near the viewport, stays through moves in the DOM and goes with the tag. */
export class StageController implements ReactiveController, FocusTarget {
  #host: StageHost;
  #stage: Stage | undefined;
  /** Of the surface that a stage is being got for. */
  #awaited: HTMLElement | undefined;
  #near = false;
  #failed = false;
  /** Asked for before there was anything to draw. */
  #parts: ReturnType<typeof load> | undefined;
  #nearness: IntersectionObserver | undefined;
  #size: ResizeObserver | undefined;

  constructor(host: StageHost) {
    this.#host = host;
    host.addController(this);
    host.store.subscribe(['window', 'windowMove'], () => this.#follow());
  }

  /**
   * Whether the drawing stands, so that the list can give way to it; comes along with the data, so that no list is needed
   * till then; or comes later.
   */
  get drawing(): 'ready' | 'coming' | 'later' {
    if (this.#stage) return 'ready';
    return isThere && this.#isWanted && !this.#failed ? 'coming' : 'later';
  }

  /** A window that is moved by hand is drawn where it is at this moment: the tag needn't update for it. */
  #follow(): void {
    const { window, windowMove } = this.#host.store.state;
    if (window && windowMove !== 'flight') this.#stage?.follow(window, windowMove === 'drag');
  }

  /** Draws at once for the size that the surface has now. */
  resize(): void {
    this.#stage?.resize();
  }

  /** The place in date order of the event that the focus is at, while it is on the stage. */
  get focusedPlace(): number | undefined {
    return this.#stage?.focusedPlace;
  }

  /** Brings the focus to the mark of the selected event, or to where it was last. */
  takeFocus(): void {
    this.#stage?.takeFocus();
  }

  hostConnected(): void {
    this.#nearness = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: '300px' });
    this.#nearness.observe(this.#host);
    this.#size = new ResizeObserver(() => this.#stage?.fit());
    if (this.#stage) this.#size.observe(this.#stage.surface);
    // Back after a time out of the page, in which the stage went.
    else this.#host.requestUpdate();
    // Fonts that come late change how wide the labels are.
    document.fonts?.addEventListener('loadingdone', this.#fontsLoaded);
  }

  hostUpdated(): void {
    const { surface, store, isConnected } = this.#host;
    if (this.#stage && this.#stage.surface !== surface) this.#release();
    if (this.#stage) this.#stage.sync();
    else if (surface && store.state.window && isConnected && this.#isWanted) void this.#start(surface);
  }

  hostDisconnected(): void {
    this.#nearness?.disconnect();
    this.#size?.disconnect();
    document.fonts?.removeEventListener('loadingdone', this.#fontsLoaded);
    // A move in the DOM disconnects and connects again at once: the stage stays.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#release();
    });
  }

  get #isWanted(): boolean {
    return this.#near || this.#host.loading === 'eager';
  }

  #seen(entries: IntersectionObserverEntry[]): void {
    if (this.#near || !entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#near = true;
    // Big as it is, it comes along with the data.
    if (!this.#awaited && this.#host.store.state.view === 'timeline') this.#parts = load(this.#host);
    // Why it fails is told where it is needed.
    this.#parts?.catch(() => undefined);
    this.#host.requestUpdate();
  }

  async #start(surface: HTMLElement): Promise<void> {
    if (this.#awaited === surface) return;
    this.#awaited = surface;
    const parts = await (this.#parts ?? load(this.#host)).catch((cause: unknown) => this.#fail(cause));
    this.#parts = undefined;
    if (!parts) return;
    const [{ Stage }, engine] = parts;
    isThere = true;
    if (this.#awaited !== surface || this.#host.surface !== surface || !this.#host.store.state.window) return;
    this.#stage = new Stage(surface, this.#host, engine);
    this.#size?.observe(surface);
    this.#host.requestUpdate();
  }

  /** The list stays. */
  #fail(cause: unknown): undefined {
    this.#failed = true;
    this.#host.requestUpdate();
    console.error(`news-timeline: ${cause instanceof Error ? cause.message : String(cause)}`);
  }

  #fontsLoaded = (): void => this.#stage?.remeasure();

  #release(): void {
    this.#awaited = undefined;
    if (this.#stage) this.#size?.unobserve(this.#stage.surface);
    this.#stage?.destroy();
    this.#stage = undefined;
  }
}

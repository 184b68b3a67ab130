import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { TimelineStore } from '../../store/timeline-store.js';
import type { Change } from '../../view-model/changes.js';
import { clockFields } from '../../i18n/format-date.js';
import { changesBetween } from './diff.js';
import type { TimelineViewModel } from '../../view-model/timeline-view-model.js';

/** s. Asking more often than this is a burden to servers and no use to readers. */
export const REFRESH_MIN_S = 5;
/** After failures in a row the wait doubles, up to so many times the usual one. */
const BACKOFF_MAX = 16;

export interface RefreshHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string | undefined;
  readonly refresh: number | undefined;
  readonly store: TimelineStore;
  reload(): Promise<void>;
}

/** Keeps a timeline up to date: asks for its file again and again, and tells what is new in it. */
export class RefreshController implements ReactiveController {
  #host: RefreshHost;
  #shown: TimelineViewModel | undefined;
  /** When what is shown was read, epoch ms. */
  #since = Date.now();
  /** Whether what is shown couldn't be read again. */
  #stale = false;
  /** In a row. */
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;
  /** When to ask next, epoch ms, and what that was worked out from. */
  #due = 0;
  #plan = '';

  constructor(host: RefreshHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#wake);
    window.addEventListener('online', this.#wake);
  }

  hostUpdated(): void {
    const { src, refresh } = this.#host;
    const plan = `${src} ${refresh}`;
    if (plan === this.#plan) return;
    this.#plan = plan;
    this.#failures = 0;
    this.#schedule();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#wake);
    window.removeEventListener('online', this.#wake);
    clearTimeout(this.#timer);
    // Back in the page, it plans anew.
    this.#plan = '';
  }

  /**
   * The data has been read.
   *
   * @param more whether it is a newer state of what is shown
   * @param known what is new in it, where that is known without looking
   */
  read(viewModel: TimelineViewModel, more: boolean, known?: ReadonlyMap<string, Change>): void {
    const found = () => (more && this.#shown ? changesBetween(this.#shown, viewModel) : new Map<string, Change>());
    const fresh = known ?? found();
    const before = this.#host.store.state.changes;
    if (fresh.size || (!more && before.size)) {
      const changes = new Map(more ? before : []);
      for (const [id, change] of fresh) if (changes.get(id) !== 'new') changes.set(id, change);
      this.#host.store.update({ changes });
    }
    this.#shown = viewModel;
    this.#since = Date.now();
    this.#failures = 0;
    this.#stale = false;
    if (fresh.size) this.#announce(viewModel, [...fresh.values()]);
  }

  /** The data couldn't be read again, and what is shown stays. */
  failed(): void {
    this.#failures++;
    this.#stale = true;
  }

  /** What could not be done, for the reader; undefined when all is well. */
  get note(): TemplateResult | undefined {
    const { viewModel } = this.#host.store;
    if (!this.#stale || !viewModel) return undefined;
    const { locale, messages } = viewModel;
    const since = new Intl.DateTimeFormat(locale, clockFields(locale)).format(this.#since);
    return html`<p class="notice" role="status">${messages.stale(since)}</p>`;
  }

  #announce(viewModel: TimelineViewModel, changes: Change[]): void {
    const count = (wanted: Change) => changes.filter((change) => change === wanted).length;
    const parts = (['new', 'updated'] as const)
      .filter((change) => count(change))
      .map((change) => viewModel.messages.changed[change](count(change), viewModel.number(count(change))));
    this.#host.store.update({ status: viewModel.messages.join(parts) });
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#due = 0;
    const { src, refresh } = this.#host;
    if (!src || !refresh || !(refresh > 0) || !this.#host.isConnected) return;
    const wait = Math.max(refresh, REFRESH_MIN_S) * 1000 * Math.min(2 ** this.#failures, BACKOFF_MAX);
    this.#due = Date.now() + wait;
    this.#timer = setTimeout(this.#wake, wait);
  }

  /** Asks when it is due, unless nobody would see the answer or none can come: then on return. */
  #wake = (): void => {
    if (!this.#due || Date.now() < this.#due || document.hidden || !navigator.onLine || this.#asking) return;
    this.#asking = true;
    void this.#host.reload().finally(() => {
      this.#asking = false;
      this.#schedule();
    });
  };
}

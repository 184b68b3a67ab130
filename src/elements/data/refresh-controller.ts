import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { clockFields } from '../../i18n/format-date.js';
import { changesBetween } from './diff.js';
import type { Change } from './diff.js';
import type { TimelineViewModel } from '../../view-model/timeline-view-model.js';

/** s. Asking more often than this is a burden to servers and no use to readers. */
export const LEAST_REFRESH = 5;
/** After failures in a row the wait doubles, up to so many times the usual one. */
const LONGEST_WAIT = 16;

export interface LiveHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string | undefined;
  readonly refresh: number | undefined;
  readonly viewModel: TimelineViewModel | null;
  reload(): Promise<void>;
  announce(text: string): void;
}

/** Keeps a timeline up to date: asks for its file again and again, and tells what is new in it. */
export class LiveController implements ReactiveController {
  /** What is new since the page was opened, by the events' ids. */
  readonly changes = new Map<string, Change>();

  #host: LiveHost;
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

  constructor(host: LiveHost) {
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
    if (!more) this.changes.clear();
    for (const [id, change] of fresh) if (this.changes.get(id) !== 'new') this.changes.set(id, change);
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
    const { viewModel } = this.#host;
    if (!this.#stale || !viewModel) return undefined;
    const { locale, messages } = viewModel;
    const since = new Intl.DateTimeFormat(locale, clockFields(locale)).format(this.#since);
    return html`<p class="notice" role="status">${messages.stale(since)}</p>`;
  }

  /** What is said beside an event's title. */
  badge(id: string): TemplateResult | typeof nothing {
    const word = this.word(id);
    return word ? html`<span class="status change">${word}</span>` : nothing;
  }

  /** "new" or "updated". */
  word(id: string): string | undefined {
    const change = this.changes.get(id);
    return change && this.#host.viewModel?.messages.change[change];
  }

  #announce(viewModel: TimelineViewModel, changes: Change[]): void {
    const count = (wanted: Change) => changes.filter((change) => change === wanted).length;
    const parts = (['new', 'updated'] as const)
      .filter((change) => count(change))
      .map((change) => viewModel.messages.changed[change](count(change), viewModel.number(count(change))));
    this.#host.announce(viewModel.messages.join(parts));
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#due = 0;
    const { src, refresh } = this.#host;
    if (!src || !refresh || !(refresh > 0) || !this.#host.isConnected) return;
    const wait = Math.max(refresh, LEAST_REFRESH) * 1000 * Math.min(2 ** this.#failures, LONGEST_WAIT);
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

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Span } from '../../model/types.js';
import { parseWindow, formatWindow } from '../../time/span-text.js';
import { encodeHashPart } from './hash-storage.js';
import type { PermalinkStorage } from './hash-storage.js';
export { PageHash } from './hash-storage.js';
import { NO_EVENTS } from '../../store/timeline-state.js';
import type { TimelineStore } from '../../store/timeline-store.js';

/** ms from the last move of the window until it is kept: so often Safari lets an address change for any length of time. */
const SAVE_DELAY_MS = 500;

export interface PermalinkHost extends ReactiveControllerHost, HTMLElement {
  readonly permalink: boolean;
  readonly store: TimelineStore;
  get span(): Span | null;
  set span(span: Span);
  /** Shows the window again that the data was opened with. */
  openWindow(): Promise<void>;
}

/** What a permalink says: `id`, `id,start/end` or `start/end`. */
interface Seen {
  id: string | undefined;
  window: Span | undefined;
}

/**
 * Keeps what the reader sees in an address, and shows what an address says: the selected event and the window. What is
 * as it was at first isn't written.
 */
export class PermalinkController implements ReactiveController {
  #first: { id: string | undefined } | undefined;
  /** Whether what the address says couldn't be shown yet: its event may be in the rest of the data. */
  #wanting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #selecting: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;
  #run = 0;
  readonly #host: PermalinkHost;
  readonly #address: PermalinkStorage;

  constructor(host: PermalinkHost, address: PermalinkStorage) {
    this.#host = host;
    this.#address = address;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('timeline-select', this.#selects);
    this.#host.addEventListener('timeline-range-change', this.#moves);
    this.#stop = this.#address.listen((value) => void this.#restore(value));
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('timeline-select', this.#selects);
    this.#host.removeEventListener('timeline-range-change', this.#moves);
    this.#forget();
    this.#stop?.();
  }

  /** Keeps nothing more of what the reader has done. */
  #forget(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#selecting);
  }

  /**
   * The data has been read: shows what the address says of it.
   *
   * @param more whether it is the rest of what is shown, or a newer state of it
   */
  async read(more: boolean): Promise<void> {
    this.#first ??= { id: this.#host.store.state.selected };
    if (more && !this.#wanting) return;
    const { value } = this.#address;
    if (value !== undefined) await this.#restore(value);
  }

  async #restore(value: string | undefined): Promise<void> {
    this.#forget();
    const host = this.#host;
    const { store } = host;
    if (!this.#first || !store.viewModel || !host.permalink) return;
    const run = ++this.#run;
    const { id, window } = value === undefined ? { ...this.#first, window: undefined } : seenIn(value);
    if (!window) await host.openWindow();
    if (run !== this.#run) return;
    const known = id !== undefined && (store.viewModel?.all.indexOf(id) ?? -1) >= 0;
    // Set anew even if it is the same, since that brings it into the window.
    store.select(known ? id : undefined);
    store.update({ gathered: NO_EVENTS });
    if (window) host.span = window;
    this.#wanting = value !== undefined && value !== this.#text();
    host.requestUpdate();
    if (known && value !== undefined && this.#address.arrives()) await this.#bring();
  }

  /** Brings the reader to the event that a link names, as the browser does it for an element. */
  async #bring(): Promise<void> {
    const host = this.#host;
    await host.updateComplete;
    host.scrollIntoView();
    // In a list it stands further down, once that is written out.
    requestAnimationFrame(() => {
      const { selected } = host.store.state;
      if (selected !== undefined) host.store.update({ requested: { id: selected } });
    });
  }

  #selects = (): void => {
    this.#keep('replace');
    // The page may still forbid it, and a microtask can come before it is selected (WebKit, called by its driver).
    this.#selecting = setTimeout(() => this.#keep('push'));
  };

  #moves = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep('replace'), SAVE_DELAY_MS);
  };

  #keep(way: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    this.#wanting = false;
    if (!this.#host.permalink) return;
    this.#address.write(this.#text(), way);
  }

  /** What is seen; undefined where that is what was seen at first. */
  #text(): string | undefined {
    const { selected, window: span, initialWindow } = this.#host.store.state;
    const window = span ? formatWindow(span) : '';
    const parts = [
      ...(selected ? [encodeHashPart(selected)] : []),
      ...(initialWindow && window !== formatWindow(initialWindow) ? [window] : []),
    ];
    return parts.length > 1 || parts[0] === window || selected !== this.#first?.id ? parts.join(',') : undefined;
  }
}

function seenIn(value: string): Seen {
  const at = value.indexOf(',');
  const [event, rest] = at < 0 ? [value, value] : [value.slice(0, at), value.slice(at + 1)];
  const window = parseWindow(rest);
  if (at < 0 && window) return { id: undefined, window };
  try {
    return { id: decodeURIComponent(event) || undefined, window };
  } catch {
    return { id: undefined, window };
  }
}

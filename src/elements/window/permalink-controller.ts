import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { NewsEvent, Span } from '../../model/types.js';
import { parseWindow, formatWindow } from '../../time/span-text.js';
import { encoded } from './hash-storage.js';
import type { Address } from './hash-storage.js';
export { PageAddress } from './hash-storage.js';
import type { ReaderActions } from '../timeline/user-actions.js';
import type { TimelineViewModel } from '../../view-model/timeline-view-model.js';

/** ms from the last move of the window until it is kept: so often Safari lets an address change for any length of time. */
const SETTLED = 500;

export interface PermalinkHost extends ReactiveControllerHost, HTMLElement {
  readonly permalink: boolean;
  selected: string | null | undefined;
  gathered: readonly NewsEvent[];
  get span(): Span | null;
  set span(span: Span);
  readonly viewModel: TimelineViewModel | null;
  readonly reader: ReaderActions | undefined;
  /** The window that the data was opened with. */
  readonly firstSpan: Span | null;
  /** Shows that window again. */
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
export class Permalink implements ReactiveController {
  #first: { id: string | undefined } | undefined;
  /** Whether what the address says couldn't be shown yet: its event may be in the rest of the data. */
  #wanting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #selecting: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;
  #run = 0;
  readonly #host: PermalinkHost;
  readonly #address: Address;

  constructor(host: PermalinkHost, address: Address) {
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
    this.#first ??= { id: this.#host.selected ?? undefined };
    if (more && !this.#wanting) return;
    const { value } = this.#address;
    if (value !== undefined) await this.#restore(value);
  }

  async #restore(value: string | undefined): Promise<void> {
    this.#forget();
    const host = this.#host;
    if (!this.#first || !host.viewModel || !host.permalink) return;
    const run = ++this.#run;
    const { id, window } = value === undefined ? { ...this.#first, window: undefined } : seenIn(value);
    if (!window) await host.openWindow();
    if (run !== this.#run) return;
    const known = id !== undefined && (host.viewModel?.all.indexOf(id) ?? -1) >= 0;
    // Set anew even if it is the same, since that brings it into the window.
    host.selected = known ? id : undefined;
    host.gathered = [];
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
      if (host.reader) host.reader.asked++;
      host.requestUpdate();
    });
  }

  #selects = (): void => {
    this.#keep('replace');
    // The page may still forbid it, and a microtask can come before it is selected (WebKit, called by its driver).
    this.#selecting = setTimeout(() => this.#keep('push'));
  };

  #moves = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep('replace'), SETTLED);
  };

  #keep(way: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    this.#wanting = false;
    if (!this.#host.permalink) return;
    this.#address.write(this.#text(), way);
  }

  /** What is seen; undefined where that is what was seen at first. */
  #text(): string | undefined {
    const { selected, span, firstSpan } = this.#host;
    const window = span ? formatWindow(span) : '';
    const parts = [
      ...(selected ? [encoded(selected)] : []),
      ...(firstSpan && window !== formatWindow(firstSpan) ? [window] : []),
    ];
    return parts.length > 1 || parts[0] === window || (selected ?? undefined) !== this.#first?.id
      ? parts.join(',')
      : undefined;
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

import type { LitElement, ReactiveController } from 'lit';
import type { TimelineStore } from '../../store/timeline-store.js';

interface HeightLockHost extends LitElement {
  readonly store: TimelineStore;
}

/** CSS px. What stood inside the tag must have been as high as this for a list to be of use in its room. */
const LOCK_MIN_PX = 180;

/** Where the tag's end is at or below the lower edge of what is seen. */
const END_BELOW: IntersectionObserverInit = { rootMargin: '-100% 0px 1000000px 0px' };

/**
 * Keeps what follows a timeline in its place when a list, which is as long as it needs to be, comes in the place of what
 * stands inside the tag: its height stays and the list scrolls in it, until its end is out of view below, or the reader
 * turns to it.
 */
export class HeightLockController implements ReactiveController {
  #host: HeightLockHost;
  /** CSS px, of the room inside the tag; while what stands inside it is seen. */
  #before: number | undefined;
  #lock: AbortController | undefined;

  constructor(host: HeightLockHost) {
    this.#host = host;
  }

  hostUpdate(): void {
    this.#before =
      this.#host.store.state.view === 'list' && this.#base?.classList.contains('waiting') ? this.#room() : undefined;
  }

  hostUpdated(): void {
    if (this.#host.store.state.view !== 'list') this.#release();
    else if (this.#before! >= LOCK_MIN_PX && !this.#base!.classList.contains('waiting')) this.#hold(this.#before!);
  }

  hostDisconnected(): void {
    this.#release();
  }

  get #base(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.base');
  }

  #room(): number {
    const { paddingTop, paddingBottom } = getComputedStyle(this.#host);
    return this.#host.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
  }

  #hold(height: number): void {
    const base = this.#base!;
    base.style.setProperty('--_kept', `${height}px`);
    base.toggleAttribute('kept', true);
    this.#lock = new AbortController();
    const { signal } = this.#lock;
    const release = (): void => this.#release();
    for (const type of ['pointerdown', 'wheel', 'focusin']) {
      base.addEventListener(type, release, { passive: true, signal });
    }
    const end = new IntersectionObserver(([entry]) => entry!.isIntersecting && release(), END_BELOW);
    end.observe(this.#host);
    signal.addEventListener('abort', () => end.disconnect());
  }

  #release(): void {
    this.#lock?.abort();
    this.#lock = undefined;
    this.#base?.removeAttribute('kept');
  }
}

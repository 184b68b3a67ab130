import type { LitElement, ReactiveController } from 'lit';

interface KeptHeightHost extends LitElement {
  readonly shownView: 'timeline' | 'list';
}

/** CSS px. What stood inside the tag must have been as high as this for a list to be of use in its room. */
const LEAST = 180;

/** Where the tag's end is at or below the lower edge of what is seen. */
const END_BELOW: IntersectionObserverInit = { rootMargin: '-100% 0px 1000000px 0px' };

/**
 * Keeps what follows a timeline in its place when a list, which is as long as it needs to be, comes in the place of what
 * stands inside the tag: its height stays and the list scrolls in it, until its end is out of view below, or the reader
 * turns to it.
 */
export class KeptHeight implements ReactiveController {
  #host: KeptHeightHost;
  /** CSS px, of the room inside the tag; while what stands inside it is seen. */
  #before: number | undefined;
  #kept: AbortController | undefined;

  constructor(host: KeptHeightHost) {
    this.#host = host;
  }

  hostUpdate(): void {
    this.#before =
      this.#host.shownView === 'list' && this.#base?.classList.contains('waiting') ? this.#room() : undefined;
  }

  hostUpdated(): void {
    if (this.#host.shownView !== 'list') this.#release();
    else if (this.#before! >= LEAST && !this.#base!.classList.contains('waiting')) this.#keep(this.#before!);
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

  #keep(height: number): void {
    const base = this.#base!;
    base.style.setProperty('--_kept', `${height}px`);
    base.toggleAttribute('kept', true);
    this.#kept = new AbortController();
    const { signal } = this.#kept;
    const release = (): void => this.#release();
    for (const type of ['pointerdown', 'wheel', 'focusin']) {
      base.addEventListener(type, release, { passive: true, signal });
    }
    const end = new IntersectionObserver(([entry]) => entry!.isIntersecting && release(), END_BELOW);
    end.observe(this.#host);
    signal.addEventListener('abort', () => end.disconnect());
  }

  #release(): void {
    this.#kept?.abort();
    this.#kept = undefined;
    this.#base?.removeAttribute('kept');
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Makes a tag ready to be printed, and back again: on paper nothing can be pressed, so the list of all events follows the
 * drawing, and the drawing is made anew for the width of a page.
 */
export class PrintController implements ReactiveController {
  /** Whether the tag stands as it goes on paper. */
  printing = false;
  #drawn = false;
  readonly #host: ReactiveControllerHost;
  readonly #redraw: () => void;

  /** @param redraw draws for the size that the surface has now */
  constructor(host: ReactiveControllerHost, redraw: () => void) {
    this.#host = host;
    this.#redraw = redraw;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#turn);
    addEventListener('afterprint', this.#turn);
  }

  hostUpdated(): void {
    if (this.#drawn === this.printing) return;
    this.#drawn = this.printing;
    this.#redraw();
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#turn);
    removeEventListener('afterprint', this.#turn);
    this.printing = false;
  }

  // The browser lays the page out once the listeners are through, and what they had Lit do with them.
  #turn = ({ type }: Event): void => {
    this.printing = type === 'beforeprint';
    this.#host.requestUpdate();
  };
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Notices when the page says that it is in another language, at its top or anywhere around a tag. */
export class LangObserver implements ReactiveController {
  #observer: MutationObserver;
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#observer = new MutationObserver(() => host.requestUpdate());
  }

  hostConnected(): void {
    let place: Node = this.#host;
    while (place instanceof Element) {
      const root = place.getRootNode();
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
      place = root instanceof ShadowRoot ? root.host : root;
    }
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}

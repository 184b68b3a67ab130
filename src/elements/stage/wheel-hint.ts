/** ms that the hint stays after the last turn of the wheel. */
const HINT_MS = 1500;

/**
 * Says which key zooms when the reader turns the wheel over a stage that leaves the plain wheel to the page. It is for the
 * eyes alone: who can't see it has no use for a wheel.
 */
export class WheelHint {
  #element = document.createElement('p');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listeners = new AbortController();

  /** @param text what to say to whom presses `key`; nothing where the plain wheel is no question */
  constructor(surface: HTMLElement, text: (key: string) => string | undefined) {
    this.#element.className = 'hint';
    this.#element.ariaHidden = 'true';
    this.#element.hidden = true;
    surface.append(this.#element);
    surface.addEventListener(
      'wheel',
      (event) => {
        if (Math.abs(event.deltaY) <= Math.abs(event.deltaX)) return;
        const hint = event.ctrlKey || event.metaKey ? undefined : text(zoomKey());
        if (hint) this.#show(hint);
        else this.#hide();
      },
      { passive: true, signal: this.#listeners.signal },
    );
  }

  destroy(): void {
    this.#listeners.abort();
    this.#hide();
    this.#element.remove();
  }

  #show(text: string): void {
    this.#element.textContent = text;
    this.#element.hidden = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#hide(), HINT_MS);
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#element.hidden = true;
  }
}

/** On a Mac the pinch of a trackpad comes as a wheel with Ctrl, and the key that people know is the command key. */
function zoomKey(): string {
  return /mac/i.test(navigator.platform) ? '⌘' : 'Ctrl';
}

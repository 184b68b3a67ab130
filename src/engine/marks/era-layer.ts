import type { EraBand } from '../../layout/eras.js';
import { stickyShift } from './sticky-label.js';
import type { Projection } from './projection.js';

/** CSS px beyond the stage's edges where a band may as well end. */
const MARGIN_WINDOWS = 16;

interface Band {
  element: HTMLElement;
  label: HTMLElement;
  era: EraBand;
  /** CSS px of the label; 0 until it's measured. */
  width: number;
}

/** The eras as bands behind the marks, each with its name at the top. */
export class EraLayer {
  readonly element = document.createElement('div');
  #bands = new Map<string, Band>();

  constructor() {
    this.element.className = 'eras';
  }

  draw(eras: readonly EraBand[], view: Projection): void {
    const before = this.#bands;
    this.#bands = new Map();
    for (const era of eras) {
      const band = before.get(era.era.id) ?? createBand(era);
      before.delete(era.era.id);
      this.#bands.set(era.era.id, band);
      fillBand(band, era);
      if (!band.element.isConnected) this.element.append(band.element, band.label);
    }
    for (const { element, label } of before.values()) {
      element.remove();
      label.remove();
    }
    for (const band of this.#bands.values()) band.width ||= band.label.offsetWidth;
    this.place(view);
  }

  /** A band is scaled rather than made as wide as it is, so that nothing has to be laid out anew. */
  place({ start, pxPerMs, width, sign }: Projection): void {
    for (const { element, label, era, width: words } of this.#bands.values()) {
      const from = (era.span.start - start) * pxPerMs;
      const to = (era.span.end - start) * pxPerMs;
      const left = Math.min(Math.max(from, -MARGIN_WINDOWS), width + MARGIN_WINDOWS);
      const right = Math.min(Math.max(to, -MARGIN_WINDOWS), width + MARGIN_WINDOWS);
      transform(element, `translateX(${sign * left}px) scaleX(${right - left})`);
      const isIn = to > 0 && from < width;
      const at = isIn ? from + Math.round(stickyShift(from, to, words, width, true)) : left;
      transform(label, `translateX(${sign * at}px)`);
      const visibility = isIn ? '' : 'hidden';
      if (label.style.visibility !== visibility) label.style.visibility = visibility;
    }
  }

  /** The font may have changed. */
  measureAgain(): void {
    for (const band of this.#bands.values()) band.width = band.label.offsetWidth;
  }
}

function createBand(era: EraBand): Band {
  const element = document.createElement('div');
  element.className = 'band';
  const label = document.createElement('div');
  label.className = 'era';
  label.setAttribute('part', 'era');
  return { element, label, era, width: 0 };
}

function fillBand(band: Band, era: EraBand): void {
  band.era = era;
  const { label } = band;
  label.style.setProperty('--_row', String(era.row));
  if (label.textContent === era.era.title) return;
  label.textContent = era.era.title;
  band.width = 0;
}

function transform({ style }: HTMLElement, value: string): void {
  if (style.transform !== value) style.transform = value;
}

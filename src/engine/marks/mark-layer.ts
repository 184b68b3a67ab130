import { NO_GROUP_HUE } from '../../view-model/group-colors.js';
import type { ClusterMark } from '../../layout/marks.js';
import type { MarkRef, Scene } from '../view-engine.js';
import { MarkQueue, isSeen } from './mark-queue.js';
import type { PendingMark } from './mark-queue.js';
import { createMark, fillMark, markId, markKey, nameMark } from './mark-element.js';
import type { AnyMark } from './mark-element.js';
import { animateIn, animateOut, MARK_FADE_MS, wantsMotion } from './mark-motion.js';
import { MarkView } from './mark-view.js';
import type { Projection } from './projection.js';

/** CSS px beyond which places are reckoned from another instant, so that they stay exact. */
const REBASE_PX = 16_384;
/** Scales as near as this put a mark at the same place, to a fiftieth of a pixel. */
const SCALE_TOLERANCE = 1e-6;
/** ms after which a window that moved is taken to rest: then its marks get the names that are heard, and not before. */
const REST_MS = 150;

/**
 * The marks: one element with a button each, in the order of their dates. Marks stand in a layer at the scale that was last written; a move of the
 * window moves the layer, a change of the scale moves the marks in view. Nothing here asks the browser for a size or a place.
 */
export class MarkLayer {
  readonly element = document.createElement('div');
  #list = document.createElement('ol');
  /** Marks that are going, without a place in the order and out of reach. */
  #leaving = document.createElement('div');
  #placed = new Map<string, MarkView>();
  /** With the timers that take them away. */
  #ghosts = new Map<MarkView, number>();
  #selected: string | null = null;
  /** The id of the mark that Tab reaches. */
  #stop: string | undefined;
  #name: Scene['name'] = ({ id }) => id;
  #locale = '';
  #numbers = numbersOf('en');
  /** While the window is on its way, the timer that names its marks. */
  #naming: ReturnType<typeof setTimeout> | undefined;
  /** The ids of all marks in the order of their dates. */
  #sequence: string[] = [];
  #feed = new MarkQueue(() => this.#bringNext());
  /** The counts that stood before, which marks come out of; none where they are to be there at once. */
  #holders: readonly ClusterMark[] | undefined;
  #view: Projection | undefined;
  /** When the motion of marks is over, as `performance.now` has it. */
  #calmAt = 0;
  /** What the layer's own left edge stands for, axis ms, and px a ms of the marks in it. */
  #origin = 0;
  #pxPerMs = 0;

  constructor() {
    this.element.className = 'marks';
    this.#leaving.className = 'leaving';
    this.#leaving.ariaHidden = 'true';
    // Without its bullets a list is none to WebKit unless told.
    this.#list.role = 'list';
    this.element.append(this.#leaving, this.#list);
  }

  /** @param label what the list of marks is called; @param locale BCP 47, for the numbers on marks */
  speak(label: string, locale: string): void {
    this.#list.ariaLabel = label;
    if (locale !== this.#locale) this.#numbers = numbersOf(locale);
    this.#locale = locale;
  }

  /** Draws the marks in place of those before: only what differs is touched. */
  draw({ marks, name, hues, motion = 0, moving = false }: Scene, view: Projection): void {
    const before = this.#placed;
    const counts = [...before.values()].flatMap(({ mark }) => (mark.kind === 'cluster' ? [mark] : []));
    this.#placed = new Map();
    this.#name = name;
    this.#stopNaming();
    if (moving) this.#nameAtRest();
    this.#sequence = marks.map(markId);
    const fresh: PendingMark[] = [];
    const shown: MarkView[] = [];
    const hidden: MarkView[] = [];
    for (const mark of marks) {
      const id = markId(mark);
      const hue = hueOf(mark, hues);
      const placed = before.get(id);
      if (!placed) {
        fresh.push({ id, mark, hue });
        continue;
      }
      before.delete(id);
      this.#placed.set(id, placed);
      if (placed.isCounted && mark.kind !== 'counted') shown.push(placed);
      else if (!placed.isCounted && mark.kind === 'counted') hidden.push(placed.copy());
      this.#fill(placed, mark, hue);
    }
    const seen = fresh.filter((one) => isSeen(one, view));
    const gone = [...before.values()];
    const going = [...gone, ...hidden].filter((placed) => !placed.isCounted && placed.isIn(view));
    const count = seen.length + shown.length + going.length;
    const isMotion = count <= motion && this.#mayMove(count);
    for (const placed of gone) placed.element.remove();
    if (isMotion) for (const placed of going) this.#fade(placed);
    this.#holders = isMotion ? counts : undefined;
    this.#feed.fill(moving ? fresh : []);
    const came = this.#bring(moving ? [] : fresh);
    this.#order();
    this.place(view);
    this.#enter([...came, ...shown]);
  }

  /** Brings the marks to where they belong in the window. */
  place(view: Projection): void {
    // Still on its way.
    if (this.#naming !== undefined && isElsewhere(view, this.#view)) this.#nameAtRest();
    this.#view = view;
    const { start, pxPerMs, sign } = view;
    const moved = (start - this.#origin) * this.#pxPerMs;
    if (Math.abs(pxPerMs / this.#pxPerMs - 1) > SCALE_TOLERANCE || !(Math.abs(moved) < REBASE_PX)) {
      this.#origin = start;
      this.#pxPerMs = pxPerMs;
    }
    const offset = (this.#origin - start) * this.#pxPerMs;
    const transform = `translateX(${sign * offset}px)`;
    if (this.element.style.transform !== transform) this.element.style.transform = transform;
    for (const placed of this.#placed.values()) placed.place(this.#origin, this.#pxPerMs, offset, view);
    for (const placed of this.#ghosts.keys()) placed.place(this.#origin, this.#pxPerMs, offset, view);
  }

  select(id: string | null): void {
    const before = this.#placed.get(`event:${this.#selected}`);
    this.#selected = id;
    const now = this.#placed.get(`event:${id}`);
    for (const placed of [before, now]) if (placed) this.#highlight(placed);
  }

  /** Lets Tab reach this mark alone. */
  rove(ref: MarkRef | null): void {
    const id = ref ? markId(ref) : undefined;
    if (id === this.#stop) return;
    const before = this.#placed.get(this.#stop ?? '');
    this.#stop = id;
    if (before) before.button.tabIndex = -1;
    const now = this.#placed.get(id ?? '');
    if (now) now.button.tabIndex = 0;
  }

  focus(ref: MarkRef): boolean {
    const id = markId(ref);
    this.#add(this.#feed.only(id));
    const placed = this.#placed.get(id);
    if (placed) nameMark(placed.element, this.#name(placed.mark));
    // The stage itself never scrolls; whether the page does is for whoever asks.
    placed?.button.focus({ preventScroll: true });
    return !!placed;
  }

  destroy(): void {
    this.#feed.stop();
    this.#stopNaming();
    for (const timer of this.#ghosts.values()) clearTimeout(timer);
    this.#ghosts.clear();
    this.#placed.clear();
    this.element.remove();
  }

  /** Makes marks, wherever in the order. */
  #bring(fresh: readonly PendingMark[]): MarkView[] {
    return fresh.map(({ id, mark, hue }) => {
      const placed = new MarkView(createMark(mark));
      this.#placed.set(id, placed);
      if (id === this.#stop) placed.button.tabIndex = 0;
      this.#fill(placed, mark, hue);
      return placed;
    });
  }

  #bringNext(): void {
    this.#add(this.#feed.next(this.#view!, this.#naming !== undefined));
  }

  /** Makes marks that have waited. */
  #add(fresh: readonly PendingMark[]): void {
    if (!fresh.length) return;
    const came = this.#bring(fresh);
    this.#order();
    this.place(this.#view!);
    this.#enter(came);
  }

  #enter(came: readonly MarkView[]): void {
    if (!this.#holders) return;
    const view = this.#view!;
    animateIn(
      came.filter((placed) => !placed.isCounted && placed.isIn(view)),
      this.#holders,
      view,
    );
  }

  #fill(placed: MarkView, mark: AnyMark, hue: number | undefined): void {
    placed.take(mark);
    if (this.#naming === undefined) nameMark(placed.element, this.#name(mark));
    const key = `${this.#locale}|${markKey(mark, hue)}`;
    if (placed.key === key) return;
    placed.key = key;
    fillMark(placed.element, mark, hue, this.#numbers);
    this.#highlight(placed);
  }

  #nameAtRest(): void {
    this.#stopNaming();
    this.#naming = setTimeout(() => this.#nameAll(), REST_MS);
  }

  #nameAll(): void {
    this.#stopNaming();
    for (const { element, mark } of this.#placed.values()) nameMark(element, this.#name(mark));
  }

  #stopNaming(): void {
    clearTimeout(this.#naming);
    this.#naming = undefined;
  }

  #highlight({ mark, element, button }: MarkView): void {
    const isSelected = mark.kind !== 'cluster' && mark.id === this.#selected;
    element.classList.toggle('selected', isSelected);
    button.ariaCurrent = isSelected ? 'true' : null;
  }

  /** Whether so many marks may come and go in motion; not while others do, as when the reader goes on zooming. */
  #mayMove(count: number): boolean {
    const now = performance.now();
    if (count === 0 || now < this.#calmAt || !wantsMotion()) return false;
    this.#calmAt = now + MARK_FADE_MS;
    return true;
  }

  #fade(placed: MarkView): void {
    const timer = animateOut(placed.element, this.#leaving, () => this.#ghosts.delete(placed));
    this.#ghosts.set(placed, timer);
  }

  /** Puts the elements in order. One that has the focus would lose it by a move, so the others move around it. */
  #order(): void {
    const active = (this.element.getRootNode() as Document | ShadowRoot).activeElement;
    let next = this.#list.firstElementChild;
    for (const id of this.#sequence) {
      const element = this.#placed.get(id)?.element;
      if (!element) continue;
      if (element === next) next = next.nextElementSibling;
      else if (active && element.contains(active)) next = element.nextElementSibling;
      else this.#list.insertBefore(element, next);
    }
  }
}

/** A pill has no room for the points between thousands. */
function numbersOf(locale: string): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { useGrouping: false });
}

function isElsewhere(view: Projection, before: Projection | undefined): boolean {
  return view.start !== before?.start || view.pxPerMs !== before.pxPerMs;
}

/** A pill of several events has no hue of one group. */
function hueOf(mark: AnyMark, hues: Scene['hues']): number | undefined {
  if (mark.kind === 'cluster' && !mark.dot) return undefined;
  const { group } = mark.kind === 'cluster' ? mark.top : mark.event;
  const hue = group === undefined ? undefined : hues.get(group);
  return hue ?? (hues.size ? NO_GROUP_HUE : undefined);
}

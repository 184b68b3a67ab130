import { certaintyClassesOf } from '../../model/certainty-classes.js';
import type { ClusterMark, CountedMark, EventMark, Mark } from '../../layout/marks.js';
import { ROWS_EM } from '../../layout/geometry.js';

export type AnyMark = Mark | CountedMark;

/**
 * The id of a mark's element. Events and clusters can bear the same id in the data; an event has the same element whether
 * it is drawn or counted.
 */
export function markId({ kind, id }: Pick<AnyMark, 'kind' | 'id'>): string {
  return `${kind === 'cluster' ? kind : 'event'}:${id}`;
}

/** What a mark's element says and how it looks, besides its place in time: with an equal key there is nothing to write. */
export function markKey(mark: AnyMark, hue: number | undefined): string {
  if (mark.kind === 'counted') return `${mark.event.title}|${hue}`;
  if (mark.kind === 'cluster') return `${mark.count}|${mark.dot}|${hue}|${mark.count === 1 ? mark.top.title : ''}`;
  const { lane, label } = mark;
  return `${lane}|${eventClasses(mark)}|${hue}|${label.width}|${label.note}|${label.title}`;
}

/** The element of a mark, empty: `fillMark` gives it its content. */
export function createMark(mark: AnyMark): HTMLElement {
  const root = document.createElement('li');
  const kind = mark.kind === 'cluster' ? 'cluster' : 'event';
  root.dataset['kind'] = kind;
  root.dataset['id'] = mark.id;
  root.setAttribute('part', kind);
  if (mark.kind === 'cluster') {
    const pill = button('pill');
    pill.prepend(unspoken(part('count', 'span')));
    root.append(pill);
  } else {
    const label = button('label');
    const title = part('title', 'span');
    title.dir = 'auto';
    label.prepend(unspoken(part('note', 'span')), unspoken(title));
    root.append(part('stem'), part('shape'), label);
  }
  return root;
}

/** Gives a mark the name by which assistive technology knows it. */
export function nameMark(root: HTMLElement, name: string): void {
  text(root, '.spoken', name);
}

/** The button in a mark's element. */
export function buttonOf(root: HTMLElement): HTMLButtonElement {
  return root.querySelector('button')!;
}

/**
 * Writes a mark into its element. The lane goes in as a number, text as text: nothing from the data reaches a class name
 * or a style. What moves in every frame has no custom property of its own, which would cost the browser's shortcut for
 * an inline style of which nothing but the place changes.
 */
export function fillMark(root: HTMLElement, mark: AnyMark, hue: number | undefined, numbers: Intl.NumberFormat): void {
  if (hue === undefined) delete root.dataset['hue'];
  else root.dataset['hue'] = String(hue);
  if (mark.kind === 'cluster') fillCluster(root, mark, numbers);
  else if (mark.kind === 'counted') root.className = 'mark counted';
  else fillEvent(root, mark);
}

/** Its looks by their names in the stylesheet; an end that is drawn elsewhere doesn't fade. */
function eventClasses({ shape, side, cut, label, event }: EventMark): string {
  const looks = certaintyClassesOf(event).filter(
    (look) => !(look === 'open-start' && cut.start) && !(look === 'open-end' && cut.end),
  );
  return ['mark', shape, `side-${side}`, ...(label.cut ? ['cut'] : []), ...looks].join(' ');
}

function fillEvent(root: HTMLElement, mark: EventMark): void {
  root.className = eventClasses(mark);
  for (const { style } of root.children as Iterable<HTMLElement>) style.top = `${mark.lane * ROWS_EM.lane}em`;
  // A pixel or two more than was measured, since a canvas rounds otherwise than a layout does.
  buttonOf(root).style.maxWidth = mark.label.cut ? `${mark.label.width + 2}px` : '';
  // A stem runs down through the lanes below its own, so these lie above it and their labels cover it.
  root.style.zIndex = String(mark.lane + 1);
  text(root, '.title', mark.label.title);
  text(root, '.note', mark.label.note);
}

function fillCluster(root: HTMLElement, mark: ClusterMark, numbers: Intl.NumberFormat): void {
  root.className = `mark ${mark.dot ? 'lone' : 'many'}`;
  root.style.zIndex = '1000';
  text(root, '.count', mark.dot ? '' : `+${numbers.format(mark.count)}`);
  root.title = mark.count === 1 ? mark.top.title : '';
}

/** A mark's button; Tab reaches only the one that it is told to. */
function button(name: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.className = name;
  element.type = 'button';
  element.tabIndex = -1;
  element.append(part('spoken', 'span'));
  return element;
}

/** What is seen is shorter than what is heard: that has an element of its own, so that it can be read word by word. */
function unspoken(element: HTMLElement): HTMLElement {
  element.ariaHidden = 'true';
  return element;
}

function part(name: string, tag = 'div'): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}

function text(root: HTMLElement, selector: string, value: string): void {
  const element = root.querySelector(selector);
  if (element && element.textContent !== value) element.textContent = value;
}

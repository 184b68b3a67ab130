import type { ClusterMark, EventMark, Mark } from '../../scale/marks.js';

/** The id of a mark's element. Events and clusters can bear the same id in the data. */
export function markId(mark: Mark): string {
  return `${mark.kind}:${mark.id}`;
}

/** What a mark's element says and how it looks, besides its place in time: with an equal key there is nothing to write. */
export function markKey(mark: Mark, hue: number | undefined): string {
  if (mark.kind === 'cluster') return `${mark.count}|${mark.dot}|${hue}|${mark.count === 1 ? mark.top.title : ''}`;
  const { lane, shape, side, cut, label, event } = mark;
  const { approximate, uncertain, openStart, openEnd } = event.date;
  const date = [approximate, uncertain, openStart, openEnd, cut.start, cut.end].map(Number).join('');
  return `${lane}|${shape}|${side}|${date}|${event.status}|${hue}|${label.width}|${label.note}|${label.title}`;
}

/** The element of a mark, empty: `fillMark` gives it its content. */
export function createMark(mark: Mark): HTMLElement {
  const root = document.createElement('div');
  root.dataset['kind'] = mark.kind;
  root.dataset['id'] = mark.id;
  root.setAttribute('part', mark.kind);
  if (mark.kind === 'cluster') {
    root.append(part('pill'));
  } else {
    const label = part('label');
    const title = part('title', 'span');
    title.dir = 'auto';
    label.append(part('note', 'span'), title);
    root.append(part('stem'), part('shape'), label);
  }
  return root;
}

/**
 * Writes a mark into its element. The lane goes in as a number in a private custom property, text as text: nothing from
 * the data reaches a class name or a style.
 */
export function fillMark(root: HTMLElement, mark: Mark, hue: number | undefined): void {
  if (hue === undefined) delete root.dataset['hue'];
  else root.dataset['hue'] = String(hue);
  if (mark.kind === 'cluster') fillCluster(root, mark);
  else fillEvent(root, mark);
}

function fillEvent(root: HTMLElement, mark: EventMark): void {
  const { event } = mark;
  const { date } = event;
  root.className = classes('mark', mark.shape, `side-${mark.side}`, {
    approximate: date.approximate,
    uncertain: date.uncertain,
    'open-start': Boolean(date.openStart) && !mark.cut.start,
    'open-end': Boolean(date.openEnd) && !mark.cut.end,
    'cut-start': mark.cut.start,
    'cut-end': mark.cut.end,
    disputed: event.status === 'disputed',
    planned: event.status === 'planned',
  });
  root.style.setProperty('--_lane', String(mark.lane));
  root.style.setProperty('--_width', `${mark.label.width}px`);
  // A stem runs down through the lanes below its own, so these lie above it and their labels cover it.
  root.style.zIndex = String(mark.lane + 1);
  text(root, '.title', mark.label.title);
  text(root, '.note', mark.label.note);
}

function fillCluster(root: HTMLElement, mark: ClusterMark): void {
  root.className = classes('mark', mark.dot ? 'lone' : 'many', {});
  root.style.zIndex = '1000';
  text(root, '.pill', mark.dot ? '' : `+${mark.count}`);
  root.title = mark.count === 1 ? mark.top.title : '';
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

function classes(...names: (string | Record<string, boolean>)[]): string {
  return names
    .flatMap((name) => (typeof name === 'string' ? [name] : Object.keys(name).filter((key) => name[key])))
    .join(' ');
}

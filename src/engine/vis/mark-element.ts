import type { ClusterMark, EventMark, Mark } from '../../scale/marks.js';

/** What tells one drawn mark from another that stands for the same thing, so that an unchanged mark is left alone. */
export function markKey(mark: Mark): string {
  const reach = `${mark.reach.start}/${mark.reach.end}`;
  return mark.kind === 'cluster'
    ? `${mark.count}|${mark.at}|${mark.dot}|${reach}`
    : `${mark.lane}|${mark.shape}|${mark.side}|${mark.date.start}/${mark.date.end}|${mark.label.title}|${mark.label.note}|${reach}`;
}

/** The id of a mark's item and element. Events and clusters can bear the same id in the data. */
export function markId(mark: Mark): string {
  return `${mark.kind}:${mark.id}`;
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
 * Writes a mark into its element. Lane and extents go in as numbers in private custom properties, text as text:
 * nothing from the data reaches a class name or a style.
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
  const { start, end } = mark.reach;
  const share = (ms: number) => (ms - start) / (end - start);
  const middle = (mark.date.start + mark.date.end) / 2;
  root.style.setProperty('--_lane', String(mark.lane));
  root.style.setProperty('--_from', String(share(mark.shape === 'dot' ? middle : mark.date.start)));
  root.style.setProperty('--_to', String(share(mark.shape === 'dot' ? middle : mark.date.end)));
  root.style.setProperty('--_width', `${mark.label.width}px`);
  text(root, '.title', mark.label.title);
  text(root, '.note', mark.label.note);
}

function fillCluster(root: HTMLElement, mark: ClusterMark): void {
  root.className = classes('mark', mark.dot ? 'lone' : 'many', {});
  const { start, end } = mark.reach;
  root.style.setProperty('--_from', String((mark.at - start) / (end - start)));
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

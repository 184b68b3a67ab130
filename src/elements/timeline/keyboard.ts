import type { NewsTimeline } from './news-timeline.js';
import { isChord } from '../stage/keymap.js';

const ZOOMS: Readonly<Record<string, 'in' | 'out' | 'fit'>> = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' };

/**
 * The keys that zoom, anywhere in the tag while the focus is in it. A page has keys of its own, so what it has taken and
 * what is written into a field is left alone.
 */
export function listenToKeys(host: NewsTimeline): void {
  host.addEventListener('keydown', (event) => {
    // On many keyboards the plus needs Shift.
    const way = ZOOMS[event.key];
    if (!way || event.defaultPrevented || isChord(event, false) || isField(event.composedPath()[0])) return;
    if (host.shownView !== 'timeline' || !host.span) return;
    event.preventDefault();
    host.reader?.zooms(way);
  });
}

function isField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

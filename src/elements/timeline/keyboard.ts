import { isChord } from '../stage/keymap.js';
import type { TimelineStore } from '../../store/timeline-store.js';

const ZOOMS: Readonly<Record<string, 'in' | 'out' | 'fit'>> = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' };

/**
 * The keys that zoom, anywhere in the tag while the focus is in it. A page has keys of its own, so what it has taken and
 * what is written into a field is left alone.
 */
export function listenToKeys(host: HTMLElement, store: TimelineStore): void {
  host.addEventListener('keydown', (event) => {
    // On many keyboards the plus needs Shift.
    const to = ZOOMS[event.key];
    if (!to || event.defaultPrevented || isChord(event, false) || isField(event.composedPath()[0])) return;
    const { view, window } = store.state;
    if (view !== 'timeline' || !window) return;
    event.preventDefault();
    store.dispatch({ type: 'zoom', to });
  });
}

function isField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

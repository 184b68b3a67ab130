import { isChord } from '../stage/keymap.js';

/**
 * Keys of a toolbar as ARIA's practices have them: Tab reaches one of its buttons, the arrows, Home and End lead to the
 * others (https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/). A button that is switched off has its place among them.
 */
export function toolbarKey(event: KeyboardEvent, toolbar: HTMLElement): void {
  const buttons = buttonsOf(toolbar);
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const mirrored = getComputedStyle(toolbar).direction === 'rtl';
  const ways: Record<string, number> = {
    [mirrored ? 'ArrowLeft' : 'ArrowRight']: at + 1,
    [mirrored ? 'ArrowRight' : 'ArrowLeft']: at - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const to = ways[event.key];
  if (at < 0 || to === undefined || isChord(event)) return;
  event.preventDefault();
  buttons[(to + buttons.length) % buttons.length]!.focus();
}

/** Lets Tab reach the button that has or had the focus, or else the first one. */
export function toolbarStop(toolbar: HTMLElement, last: Element | null): void {
  const buttons = buttonsOf(toolbar);
  const stop = buttons.find((button) => button === last) ?? buttons[0];
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
}

function buttonsOf(toolbar: HTMLElement): HTMLButtonElement[] {
  return [...toolbar.querySelectorAll('button')];
}

/** What the keys do on the stage, beside those that zoom (see `timeline-keys`). */

/** Which way a key goes: from event to event, between lanes, or with the window. */
export type StageKey = 'next' | 'previous' | 'first' | 'last' | 'up' | 'down' | 'later' | 'earlier';

const KEYS: Readonly<Record<string, StageKey>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  PageUp: 'earlier',
  PageDown: 'later',
};

/** Where time runs from right to left, the arrows do too. */
const MIRRORED: Readonly<Record<string, StageKey>> = { ArrowRight: 'previous', ArrowLeft: 'next' };

/** What a key means; undefined where it means nothing here, as with another key held. */
export function stageKey(event: KeyboardEvent, mirrored: boolean): StageKey | undefined {
  if (isChord(event)) return undefined;
  return (mirrored && MIRRORED[event.key]) || KEYS[event.key];
}

/** Whether a key is held that makes another one a command of the browser or the system. */
export function isChord({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent, shift = shiftKey): boolean {
  return altKey || ctrlKey || metaKey || shift;
}

import type { FocusTarget, Page } from '../../store/handle-request.js';
import type { Companion } from '../shared/host.js';

/** Where the focus can go: the stage, and the first card of a timeline's companions. */
export function focusTargetsOf(
  companions: ReadonlySet<Companion>,
  stage: () => FocusTarget | undefined,
): Page['focusTargets'] {
  return {
    get stage() {
      return stage();
    },
    get card() {
      return [...companions].find((one): one is Companion & FocusTarget => 'takeFocus' in one);
    },
  };
}

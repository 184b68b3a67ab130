import { messageIn } from './messages.js';
import type { FrameMessage, HostMessage } from './messages.js';

/** Whether this page stands in a frame. */
export const isFramed = parent !== window;

/** A message without its version, which is the same for all. */
type Told = FrameMessage extends infer M ? (M extends unknown ? Omit<M, 'version'> : never) : never;

/** Tells the page around this one, whoever it is: nothing of it is a secret. */
export function tell(message: Told): void {
  parent.postMessage({ version: 1, ...message }, '*');
}

/** Hears what the page around this one says. */
export function hear(listener: (message: HostMessage) => void): () => void {
  const heard = (event: MessageEvent<unknown>): void => {
    const message = event.source === parent ? messageIn(event) : undefined;
    if (message) listener(message as HostMessage);
  };
  addEventListener('message', heard);
  return () => removeEventListener('message', heard);
}

/** As strict a policy as a newsroom may have: that of docs/hosts/csp.md. */
import { snippet } from '../support/snippets.js';

export const NONCE = 'c29tZXRoaW5nIHNlY3JldA';

/** @param types the names of the policies for HTML and scripts made from text (Trusted Types); the page's own when absent */
export function policy(types) {
  const [, told] = /^Content-Security-Policy: (.+)$/.exec(snippet('policy'));
  const ours = told.replace('nonce-…', `nonce-${NONCE}`);
  return types === undefined ? ours : ours.replace(/(?<=trusted-types ).+/, types);
}

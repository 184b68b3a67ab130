/** As strict a policy as a newsroom may have. */

export const NONCE = 'c29tZXRoaW5nIHNlY3JldA';

/** @param types the names of the policies for HTML and scripts made from text (Trusted Types) that may be */
export const policy = (types) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${types}`,
  ].join('; ');

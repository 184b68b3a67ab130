import { escapeHtml } from '../formats/write/escape.js';

/** An attribute of a tag, with the space before it. */
export const attribute = ([name, value]: readonly [string, string | number]): string =>
  ` ${name}="${escapeHtml(String(value))}"`;

import type { Format } from './format.js';

const htmlList: Format = {
  name: 'html-list',
  from: 'element',
  detect: () => true,
  // Few pages carry a list, and those have it on show already.
  read: async (input) => (await import('./html-list.js')).readList(input as Element),
};

/**
 * Every format but `json`. The first that recognises an input reads it, so the more particular stand before the more
 * general. Here a format only recognises; what reads it is loaded when it turns up.
 */
export const OTHERS: readonly Format[] = [htmlList];

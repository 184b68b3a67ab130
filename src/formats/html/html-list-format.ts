import type { Format } from '../format.js';

export const htmlList: Format = {
  name: 'html-list',
  from: 'element',
  detect: () => true,
  // Few pages carry a list, and those have it on show already.
  reader: async () => (await import('./read-html-list.js')).readHtmlList,
};

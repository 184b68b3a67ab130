/**
 * Takes out of htmlparser2, for the browser builds, the table of HTML 5's entities, which is bigger than the parser:
 * `formats/html/html-parser.ts` decodes by itself.
 */
export function leanHtml() {
  const table = /\/entities\/dist\/esm\/generated\/decode-data-html\.js$/;
  return {
    name: 'lean-html',
    load: (id) => (table.test(id) ? 'export const htmlDecodeTree = new Uint16Array(0);' : null),
    buildEnd(error) {
      const ids = [...this.getModuleIds()];
      if (!error && ids.some((id) => id.includes('/htmlparser2/')) && !ids.some((id) => table.test(id))) {
        throw new Error('htmlparser2 has its table of entities elsewhere: see build/vendor/lean-html.js');
      }
    },
  };
}

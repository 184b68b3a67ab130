/**
 * Takes out of hammer.js, for the browser builds, what vis-timeline never reaches: the ways to hear fingers and mice of
 * browsers without pointer events, the gestures that nobody listens for, and the copies of all that it has on `Hammer`.
 */
const FILE = /\/@egjs\/hammerjs\/dist\/hammer\.esm\.js$/;

/** What vis-timeline and propagating-hammerjs ask `Hammer` for. */
const ASKED = /^(Manager|assign|DIRECTION_(ALL|HORIZONTAL|VERTICAL))$/;

/** What has to be there, so that an upgrade in which it isn't fails the build, and what is written in its place. */
const EDITS = [
  [
    /(?<=function createInputInstance\(manager\) \{)[^]*?(?=\n\})/,
    'return new PointerEventInput(manager, inputHandler);',
  ],
  [/\[RotateRecognizer, \{[^}]*\}\], /, ''],
  [/\[SwipeRecognizer, \{[^}]*\}\], /, ''],
  [/, \['rotate'\](?=\])/, ''],
  [/, \['swipe'\](?=\])/, ''],
  [/^ {2}Hammer\.(\w+) = [^;]+;\n/gm, (line, name) => (ASKED.test(name) ? line : '')],
  [/^var defaults\$1 = Hammer\.defaults;$/m, 'var defaults$1;'],
];

/** The plugin. */
export function leanHammer() {
  return {
    name: 'lean-hammer',
    transform(code, id) {
      if (!FILE.test(id.replaceAll('\\', '/'))) return null;
      const lean = EDITS.reduce((text, [what, instead]) => {
        if (text.search(what) < 0)
          throw new Error(`hammer.js has no ${what} any more: see build/engine/lean-hammer.js`);
        return text.replace(what, instead);
      }, code);
      return { code: lean, map: null };
    },
    buildEnd(error) {
      const ids = [...this.getModuleIds()].map((id) => id.replaceAll('\\', '/'));
      if (!error && ids.some((id) => id.includes('/@egjs/hammerjs/')) && !ids.some((id) => FILE.test(id))) {
        throw new Error('hammer.js has its module elsewhere: see build/engine/lean-hammer.js');
      }
    },
  };
}

import type { Problem } from '../../model/types.js';

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end';

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y; // eslint-disable-line no-control-regex
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** Finds the first fault of a text that `JSON.parse` refused: its line and column (1-based, UTF-16 units). */
export function findJsonSyntaxError(text: string): Problem {
  const closers: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const eat = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const afterValue = (): Expected => (closers.length ? 'comma' : 'end');
  for (;;) {
    eat(SPACE);
    const char = text[at];
    const closer = closers.at(-1);
    if (char === undefined) break;
    const closes =
      char === closer && (expected === 'comma' || expected === `value or ${char}` || expected === `key or ${char}`);
    if (closes) {
      at++;
      closers.pop();
      expected = afterValue();
    } else if (expected.startsWith('value')) {
      if (char === '{' || char === '[') {
        at++;
        closers.push(char === '{' ? '}' : ']');
        expected = char === '{' ? 'key or }' : 'value or ]';
      } else if (eat(STRING) || eat(SCALAR)) expected = afterValue();
      else break;
    } else if (expected.startsWith('key')) {
      if (!eat(STRING)) break;
      expected = 'colon';
    } else if (expected === 'colon' && char === ':') {
      at++;
      expected = 'value';
    } else if (expected === 'comma' && char === ',') {
      at++;
      expected = closer === '}' ? 'key' : 'value';
    } else break;
  }
  const before = text.slice(0, at).split('\n');
  const row = before.length;
  const column = before.at(-1)!.length + 1;
  const path = `line ${row}, column ${column}`;
  const value = text.slice(at, at + 20).split('\n', 1)[0] || 'the end of the text';
  const belongs = describeExpected(expected, closers.at(-1));
  const message = `The JSON breaks at ${path}: “${value}” stands where ${belongs} belongs.`;
  return { severity: 'error', path, row, column, value, message };
}

function describeExpected(expected: Expected, closer: string | undefined): string {
  switch (expected) {
    case 'comma':
      return `a comma or ${closer}`;
    case 'colon':
      return 'a colon';
    case 'end':
      return 'the end of the text';
    case 'key':
    case 'key or }':
      return 'a name in double quotes';
    default:
      return 'a whole value (text in double quotes, a number, true, false, null, [ or {)';
  }
}

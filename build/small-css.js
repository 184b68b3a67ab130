/**
 * Takes the space out of the style sheets in what the compiler has left in `dist/`, since the minifiers of who bundles the
 * package leave it in templates: `node build/small-css.js`.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const SHEET = /(?:css|\/\* css \*\/) ?`[^`]*`/g;

function small(css) {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/([:,]) /g, '$1')
    .replace(/;}/g, '}')
    .replace(/([:,( ])0\./g, '$1.');
}

for (const folder of ['elements', 'engine', 'view-model']) {
  for (const name of readdirSync(`dist/${folder}`, { recursive: true })) {
    if (!name.endsWith('.js')) continue;
    const file = `dist/${folder}/${name}`;
    const text = readFileSync(file, 'utf8');
    const smaller = text.replace(SHEET, small);
    if (smaller !== text) writeFileSync(file, smaller);
  }
}

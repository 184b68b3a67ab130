/** What `dist/vendor/html-parser.js` holds: its types are in `src/vendor/html-parser.d.ts`. */
export { characterEntitiesHtml4 } from 'character-entities-html4';
export { DomHandler, Parser } from 'htmlparser2';

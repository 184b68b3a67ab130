import { groupColors } from '../../view-model/group-colors.js';
import { structure } from './structure-css.js';
import { marks } from '../marks/marks-css.js';

const adopted = new WeakSet<Document | ShadowRoot>();
let sheet: CSSStyleSheet | undefined;

/** Puts the surface's rules into the tree that holds it, once. */
export function adoptSurfaceStyles(root: Document | ShadowRoot): void {
  if (adopted.has(root)) return;
  adopted.add(root);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(structure + marks + groupColors);
  }
  root.adoptedStyleSheets.push(sheet);
}

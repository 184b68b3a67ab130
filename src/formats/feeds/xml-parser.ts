import { DomHandler, Parser } from '../../vendor/html-parser.js';
import { MAX_DEPTH } from '../html/html-parser.js';

/** The elements of an XML text, with their places in it. `isCut` where they stand too deep in each other to be read on. */
export function parseXml(xml: string): { root: DomHandler['root']; isCut: boolean } {
  let depth = 0;
  let isCut = false;
  class Elements extends DomHandler {
    override onopentag(name: string, attributes: Record<string, string>): void {
      super.onopentag(name, attributes);
      if (++depth <= MAX_DEPTH) return;
      isCut = true;
      parser.pause();
    }
    override onclosetag(): void {
      super.onclosetag();
      depth--;
    }
  }
  const handler = new Elements(undefined, { withStartIndices: true, withEndIndices: true });
  const parser = new Parser(handler, { xmlMode: true });
  parser.end(xml);
  return { root: handler.root, isCut };
}

/** What is used of htmlparser2. In a module of its own, so that bundles leave out the rest of it where it is loaded later. */
import type { Handler } from 'htmlparser2';
import { DomHandler, Parser } from 'htmlparser2';

/** Elements in each other; the parser's time grows with the square of it. */
const DEEPEST = 1000;

/** Reads HTML up to where its elements stand too deep in each other. */
export function parseHtml(html: string, handler: Partial<Handler>): void {
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes, isImplied) {
      if (++depth > DEEPEST) parser.pause();
      handler.onopentag?.(name, attributes, isImplied);
    },
    onclosetag(name, isImplied) {
      depth--;
      handler.onclosetag?.(name, isImplied);
    },
    ontext: (text) => handler.ontext?.(text),
  });
  parser.end(html);
}

/** The elements of an XML text, with their places in it. `isCut` where they stand too deep in each other to be read on. */
export function parseXml(xml: string): { root: DomHandler['root']; isCut: boolean } {
  let depth = 0;
  let isCut = false;
  class Elements extends DomHandler {
    override onopentag(name: string, attributes: Record<string, string>): void {
      super.onopentag(name, attributes);
      if (++depth <= DEEPEST) return;
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

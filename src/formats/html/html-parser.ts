/** What reads HTML, by htmlparser2. In a module of its own, so that bundles leave out the rest of it where it is loaded later. */
import type { Handler } from '../../vendor/html-parser.js';
import { characterEntitiesHtml4, Parser } from '../../vendor/html-parser.js';

/** Elements in each other; the parser's time grows with the square of it. */
export const MAX_DEPTH = 1000;

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d*));/gi;

/** With HTML 4's names: the parser's own table of HTML 5's two thousand would be twice as big as all the rest of it. */
function decode(text: string): string {
  return text.replace(REFERENCE, (written, decimal?: string, hex?: string, name?: string) => {
    if (name)
      return name === 'apos'
        ? "'"
        : Object.hasOwn(characterEntitiesHtml4, name)
          ? characterEntitiesHtml4[name]!
          : written;
    const code = decimal ? Number(decimal) : parseInt(hex!, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** Reads HTML up to where its elements stand too deep in each other. */
export function parseHtml(html: string, handler: Partial<Handler>): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes, isImplied) {
        if (++depth > MAX_DEPTH) parser.pause();
        const decoded = Object.entries(attributes).map(([key, value]) => [key, decode(value)]);
        handler.onopentag?.(name, Object.fromEntries(decoded) as Record<string, string>, isImplied);
      },
      onclosetag(name, isImplied) {
        depth--;
        handler.onclosetag?.(name, isImplied);
      },
      ontext: (text) => handler.ontext?.(decode(text)),
    },
    { decodeEntities: false },
  );
  parser.end(html);
}

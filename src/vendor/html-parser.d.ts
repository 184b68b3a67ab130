/** The types of `dist/vendor/html-parser.js`: what is used of htmlparser2, domhandler and character-entities-html4. */

export declare const characterEntitiesHtml4: Readonly<Record<string, string>>;

/** What a parser tells of, in the order of the text. */
export interface Handler {
  onopentag(name: string, attributes: Record<string, string>, isImplied: boolean): void;
  onclosetag(name: string, isImplied: boolean): void;
  ontext(text: string): void;
}

export interface ParserOptions {
  xmlMode?: boolean;
  decodeEntities?: boolean;
}

export class Parser {
  constructor(handler: Partial<Handler>, options?: ParserOptions);
  /** Reads a whole text. */
  end(text: string): void;
  /** Leaves the rest of the text unread. */
  pause(): void;
}

/** Where a node stands in the text, asked for by `withStartIndices` and `withEndIndices`. */
interface Place {
  startIndex: number | null;
  endIndex: number | null;
}

export interface TextNode extends Place {
  type: 'text' | 'comment' | 'directive';
  data: string;
}

export interface CdataNode extends Place {
  type: 'cdata';
  children: ChildNode[];
}

export interface ElementNode extends Place {
  type: 'tag' | 'script' | 'style';
  name: string;
  attribs: Record<string, string>;
  children: ChildNode[];
}

export type ChildNode = TextNode | CdataNode | ElementNode;

/** Makes a tree of what a parser tells. */
export class DomHandler {
  constructor(done?: undefined, options?: { withStartIndices?: boolean; withEndIndices?: boolean });
  root: { type: 'root'; children: ChildNode[] };
  onopentag(name: string, attributes: Record<string, string>): void;
  onclosetag(): void;
  ontext(text: string): void;
}

import DOMPurify from 'dompurify';
import type { Config } from 'dompurify';

/** What a summary may be made of: what a sub-editor marks in a text. No look of its own, nothing that loads. */
const TAGS =
  'p div br a strong em b i u s del ins mark small sub sup abbr q cite blockquote ul ol li code pre h1 h2 h3 h4 h5 h6';

const ALLOWED: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: [...TAGS.split(' '), '#text'],
  ALLOWED_ATTR: ['href', 'title', 'lang', 'dir'],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  RETURN_DOM_FRAGMENT: true,
};

/**
 * Takes out some of what goes anyway before anything parses it, since browsers report what a page's policy forbids even
 * of a document that is never shown. What this misses is reported, and no more than that.
 */
const unreported = (html: string): string =>
  html
    // It would take the body's place, and DOMPurify would give nothing back.
    .replace(/<frameset\b/gi, '<span')
    .replace(/<(style|script)\b[^]*?<\/\1\s*>/gi, '')
    .replace(/<[a-z][^<>]*/gi, (tag) => tag.replace(/\s(?:style|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi, ''));

/** Its blocks stand as the lines of a text do. */
const STYLES = /* css */ `
  .summary :is(p, div, ul, ol, blockquote, pre) {
    margin: 0 0 0.4em;
  }
  .summary > :last-child {
    margin-block-end: 0;
  }
  .summary :is(ul, ol) {
    display: block;
    padding: 0;
    padding-inline-start: 1.25em;
  }
  .summary ul {
    list-style: disc;
  }
  .summary ol {
    list-style: decimal;
  }
  .summary blockquote {
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_line);
  }
  .summary pre {
    white-space: pre-wrap;
  }
  .summary :is(sub, sup) {
    line-height: 0;
  }
  .summary mark {
    background: color-mix(in srgb, var(--_accent) 18%, var(--_paper));
    color: inherit;
  }
`;

// Not by Lit, which would come along with this into a file of its own.
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLES);

/**
 * The HTML of a summary, cleaned: no scripts, looks, pictures or names, and links to safe addresses only.
 *
 * @param address makes a safe address of a link's `href`, or undefined
 * @param root where it will stand; it gets the looks of what a summary may be made of
 * @returns nothing in it where the page's policy (Trusted Types) forbids DOMPurify to parse
 */
export function sanitizeHtml(
  html: string,
  address: (href: string | null) => string | undefined,
  root?: DocumentOrShadowRoot,
): DocumentFragment {
  if (root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  // Null, which its types don't say, where it finds no body or may not parse.
  const clean: DocumentFragment | null = DOMPurify.sanitize(unreported(html), ALLOWED);
  const fragment = clean ?? document.createDocumentFragment();
  // The event's own heading is the only one; a summary has no sections.
  for (const heading of fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const words = document.createElement('strong');
    words.append(...heading.childNodes);
    const line = document.createElement('p');
    line.append(words);
    heading.replaceWith(line);
  }
  for (const element of fragment.querySelectorAll('[href]')) {
    const url = element.localName === 'a' ? address(element.getAttribute('href')) : undefined;
    element.removeAttribute('href');
    if (!url) continue;
    element.setAttribute('href', url);
    element.setAttribute('rel', 'noopener noreferrer');
  }
  return fragment;
}

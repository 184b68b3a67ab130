/**
 * What WordPress makes of what an author who may not write unfiltered HTML pastes into a classic post: as `wp_kses_post`,
 * `wptexturize` and `wpautop` of WordPress 6.1 do it, as far as the snippets need it. Its own output for `HARD_PASTE` is
 * `HARD_POST`.
 */

const GLOBAL = /^(class|id|title|dir|lang|role|hidden|aria-[a-z]+|data(-[a-z0-9_]+)+)$/;
const OWN: Record<string, string[]> = {
  a: ['href', 'rel', 'target'],
  img: ['src', 'alt', 'width', 'height'],
  li: ['value'],
  ol: ['start', 'type', 'reversed'],
};
const KEPT = new Set(
  'a b blockquote br cite code div em figcaption figure h2 h3 h4 h5 h6 i img ins li ol p s small span strong sub sup u ul'.split(
    ' ',
  ),
);
const BLOCK = /^<\/?(?:blockquote|div|figcaption|figure|h[1-6]|li|ol|p|ul)\b/;
const BLOCK_AT_END = /<\/?(?:blockquote|div|figcaption|figure|h[1-6]|li|ol|p|ul)\b[^>]*>$/;

/** The tags of a text and what is between them, in turns: text first. */
const pieces = (html: string) => html.split(/(<[^>]*>)/);

function filtered(tag: string): string {
  const [, slash, name, rest] = /^<(\/?)([\w-]+)([^]*?)\/?>$/.exec(tag) ?? [];
  if (name === undefined || !KEPT.has(name.toLowerCase())) return '';
  const kept = [...rest!.matchAll(/([\w:-]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g)]
    .filter(([, key]) => GLOBAL.test(key!) || OWN[name]?.includes(key!))
    .map(([, key, value]) => ` ${value === undefined ? key : `${key}=${value}`}`);
  return `<${slash}${name}${kept.join('')}>`;
}

/** Quotes, dashes and dots as a typesetter has them. */
const curled = (text: string) =>
  text
    .replaceAll('...', '…')
    .replaceAll('---', '—')
    .replace(/(?<=\s|^)--(?=\s|$)/g, '—')
    .replaceAll('--', '–')
    .replace(/(?<=\s|^)-(?=\s|$)/g, '–')
    .replace(/(?<=[\s([{-]|^)"(?!\s)/g, '“')
    .replaceAll('"', '”')
    .replace(/(?<=[\s([{-]|^)'(?!\s)/g, '‘')
    .replaceAll("'", '’');

/** Paragraphs where lines are empty, breaks where they end; blocks part paragraphs, too. */
function paragraphs(html: string): string {
  const parted = pieces(html)
    .map((piece) => (BLOCK.test(piece) ? (piece.startsWith('</') ? `${piece}\n\n` : `\n\n${piece}`) : piece))
    .join('');
  const chunks = parted.split(/\n\s*\n/).filter((chunk) => chunk.trim());
  return chunks
    .map((chunk) => {
      const text = chunk.replace(/^\n|\n$/g, '');
      const item = text.startsWith('<li') && !text.includes('\n');
      const start = BLOCK.test(text.trimStart()) ? '' : '<p>';
      const end = BLOCK_AT_END.test(text) || item ? '' : '</p>';
      return start + text.trimStart() + end;
    })
    .join('\n')
    .replace(/\s*\n/g, '<br>\n')
    .replace(/(<\/?(?:blockquote|div|figcaption|figure|h[1-6]|li|ol|p|ul)\b[^>]*>)<br>/g, '$1')
    .replace(/<br>(?=\s*<\/?(?:div|li|ol|p|ul)\b)/g, '');
}

/** What an author's paste is in the page. */
export function wordPress(paste: string): string {
  const allowed = pieces(paste)
    .map((piece, i) => (i % 2 ? filtered(piece) : piece))
    .join('');
  const set = pieces(allowed)
    .map((piece, i) => (i % 2 ? piece : curled(piece)))
    .join('');
  return paragraphs(set);
}

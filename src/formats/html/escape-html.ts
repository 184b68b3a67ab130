const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML and XML say it, between tags and within quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char]!);
}

/** JSON that nothing in it can end a `<script>` with, nor open a comment. */
export function scriptJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(/</g, '\\u003c');
}

/** The lines of a text as paragraphs: space at their ends, runs of spaces and empty lines say nothing in HTML. */
export function splitParagraphs(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

const MARKUP = /<[a-z!/?]|&(?:#\d|#x[\da-f]|[a-z]+\d*;)/i;

/** A text for those who may read it as HTML or not: escaped only where it would pass for HTML. */
export function escapeMarkup(text: string): string {
  return MARKUP.test(text) ? escapeHtml(text) : text;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML, between tags and in attributes. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char]!);

/** An attribute of a tag, with the space before it. */
export const attribute = ([name, value]: readonly [string, string | number]): string =>
  ` ${name}="${escape(String(value))}"`;

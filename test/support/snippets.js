/**
 * The snippets that the pages of hosts show, for the tests that use them: each stands after a line
 * `<!-- snippet: NAME -->`, so that what is read there is what was tested.
 */
import { readFileSync, readdirSync } from 'node:fs';

/** Where the snippets have the package's files; tests put their own server's `dist/` in its place. */
export const ADDRESS = 'https://example.org/news-timeline/';

const SNIPPET = /^<!-- snippet: ([\w-]+) -->\n+```\w*\n([^]*?)\n?```$/gm;

const TOP = new URL('../../', import.meta.url);
const pages = () => readdirSync(new URL('docs/hosts', TOP)).map((name) => `docs/hosts/${name}`);

/**
 * The text of a snippet.
 *
 * @param {string} name
 * @throws when there is none of that name, or more than one
 */
export function snippet(name) {
  const found = pages()
    .filter((page) => page.endsWith('.md'))
    .flatMap((page) => [...readFileSync(new URL(page, TOP), 'utf8').matchAll(SNIPPET)])
    .filter(([, other]) => other === name);
  if (found.length !== 1) throw new Error(`There are ${found.length} snippets named "${name}" in docs/hosts`);
  return found[0][2];
}

/** Gives them to browser tests: `executeCommand('snippet', { name })`. */
export function snippets() {
  return {
    name: 'snippets',
    executeCommand: ({ command, payload }) => (command === 'snippet' ? snippet(payload.name) : undefined),
  };
}

import { toHTML, toJSON } from '../entries/data.js';
import type { Timeline } from '../entries/data.js';
import { escape } from './markup.js';
import type { Words } from './words.js';

const STYLE = `
      :root { color-scheme: light dark; }
      body { margin: 0 auto; padding: 1.5rem; max-inline-size: 72rem; font: 1.0625rem/1.55 Georgia, 'Times New Roman', serif; }
      h1 { margin: 0 0 0.5rem; font-size: 2rem; line-height: 1.15; text-wrap: balance; }
      ol { margin: 2rem 0; padding: 0; max-inline-size: 42rem; list-style: none; border-inline-start: 1px solid color-mix(in srgb, currentcolor 30%, transparent); }
      li { position: relative; margin: 0 0 2rem; padding-inline-start: 1.5rem; }
      li::before { content: ''; position: absolute; inset-inline-start: -0.3rem; inset-block-start: 0.5rem; inline-size: 0.6rem; block-size: 0.6rem; border-radius: 50%; background: currentcolor; }
      h2 { margin: 0.1rem 0 0.3rem; font-size: 1.25rem; line-height: 1.3; }
      p { margin: 0.3rem 0; max-inline-size: 42rem; }
      li > p:first-child, p[data-field], figcaption { font: 0.875rem/1.5 system-ui, sans-serif; opacity: 0.8; }
      a { color: inherit; text-underline-offset: 0.15em; }
      figure { margin: 0.75rem 0; }
      img { display: block; max-inline-size: 100%; block-size: auto; }
    `;

/** The timeline's room, for as long as its script is on the way; see docs/hosts/room.md. */
const ROOM = `
      news-timeline { display: flow-root; }
      @media (scripting: enabled) and (min-width: 540px) {
        news-timeline:not(:defined) { block-size: 45rem; overflow: auto; }
      }
    `;

export interface PageOptions {
  /** Where the page finds the timeline's script. */
  script?: string | undefined;
  words: Words;
}

/** The tag with the list that readers see without the script, and with all data for the script. */
function fragment(timeline: Timeline, heading: 1 | 2, { script, words }: PageOptions): string {
  const { title, description } = timeline;
  const list = toHTML(timeline, { ...words, heading: heading === 1 ? 2 : 3 }).content;
  // Nothing in the data can end the script.
  const data = JSON.stringify(JSON.parse(toJSON(timeline).content)).replace(/</g, '\\u003c');
  return [
    ...(script === undefined ? [] : [`<script type="module" src="${escape(script)}"></script>`]),
    '<news-timeline>',
    ...(title === undefined ? [] : [`<h${heading}>${escape(title)}</h${heading}>`]),
    ...(description === undefined ? [] : [`<p>${escape(description)}</p>`]),
    list.trim(),
    `<script type="application/json">${data}</script>`,
    '</news-timeline>\n',
  ].join('\n');
}

/** A timeline to be pasted into a page. */
export function toFragment(timeline: Timeline, options: PageOptions): string {
  return fragment(timeline, 2, options);
}

/** A whole page. It loads nothing but the script, if there is one, and the pictures of the data. */
export function toPage(timeline: Timeline, options: PageOptions): string {
  const { script, words } = options;
  const { messages } = words;
  const { title = messages.untitled, lang = messages.lang, description } = timeline;
  return `<!doctype html>
<html lang="${escape(lang)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(title)}</title>${description === undefined ? '' : `\n    <meta name="description" content="${escape(description)}">`}
    <link rel="icon" href="data:,">
    <style>${STYLE}${script === undefined ? '' : ROOM}</style>
  </head>
  <body>
${fragment({ ...timeline, title }, 1, options)}  </body>
</html>
`;
}

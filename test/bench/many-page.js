/** The page with many timelines. */
import { generate } from './data.js';

/** Timelines on it, of 20 events each. */
export const MANY = 50;
const EACH = 20;

/** Their tags, each with its data inside. Made titles have no characters that HTML means something by. */
export function manyTimelines() {
  const rows = generate(EACH * MANY);
  return Array.from({ length: MANY }, (_, i) => {
    const events = rows.slice(EACH * i, EACH * (i + 1)).map(({ id, title, summary, start }) => ({
      id,
      title,
      summary,
      date: new Date(start).toISOString().slice(0, 10),
    }));
    return `<news-timeline><script type="application/json">${JSON.stringify({ events })}</script></news-timeline>`;
  }).join('\n');
}

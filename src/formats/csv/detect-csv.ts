/** How tables are told from other texts: by a glance, without what reads them. */
import type { Hints } from '../format.js';
import { isDeclared } from '../shared/detection.js';

/** The first line that isn't empty, after Excel's own about the delimiter. */
const headerLine = (text: string) => /^\s*(?:sep=.\s+)?([^\r\n]*)/i.exec(text)![1]!;

/** A table with the headers of TimelineJS: `Year, Month, …, Headline`, or the older `Start Date, End Date, Headline, …, Tag`. */
export function isTimelineJsTable(text: string): boolean {
  const line = headerLine(text);
  return /[,;\t]/.test(line) && /\bheadline\b/i.test(line) && /\b(?:year|start ?date)\b/i.test(line);
}

/** Two lines with the same delimiter make a table, or a name or a media type that says so. */
export function isTable(text: string, hints: Hints): boolean {
  if (isDeclared(hints, /\.(?:csv|tsv|tab)$/i, /\b(?:csv|tab-separated-values)\b/i)) return true;
  const line = headerLine(text);
  if (line.startsWith('<') || /^BEGIN:/i.test(line)) return false;
  const [, next = ''] = /^[^\r\n]*[\r\n]+([^\r\n]*)/.exec(text.slice(text.indexOf(line))) ?? [];
  return [...',;\t|'].some((delimiter) => line.includes(delimiter) && next.includes(delimiter));
}

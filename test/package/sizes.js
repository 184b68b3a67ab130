/** The table of docs/performance.md that says what is in the browser builds: `npm run sizes` writes it anew from the build. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';

const PAGE = 'docs/performance.md';
const PLACE = /(?<=<!-- sizes -->\n)[^]*?(?=<!-- \/sizes -->)/;
/** Parts with less, KB, stand in one row. */
const LEAST = 0.5;
const OURS = {
  elements: 'news-timeline: elements',
  engine: 'news-timeline: drawing',
  formats: 'news-timeline: formats',
  i18n: 'news-timeline: words and dates',
  layout: 'news-timeline: layout',
  model: 'news-timeline: model',
  time: 'news-timeline: time and ticks',
  'event-table': 'news-timeline: event table',
  'view-model': 'news-timeline: view model',
  store: 'news-timeline: store',
  scheduling: 'news-timeline: scheduling',
};

/** KB of each part in those files of a build that `wanted` takes. */
export function parts(build, wanted) {
  const files = JSON.parse(readFileSync(`dist/${build}/sizes.json`, 'utf8'));
  const sums = {};
  for (const [file, sizes] of Object.entries(files)) {
    if (!wanted(file)) continue;
    for (const [name, size] of Object.entries(sizes)) sums[name] = (sums[name] ?? 0) + size / 1024;
  }
  return sums;
}

/** The rows: a part's name, its KB in the files that draw in ./cdn, and in ./cdn-single. */
export function rows() {
  const engine = parts('cdn', (file) => file.startsWith('vis-engine-'));
  engine['vis-timeline'] = gzipSync(readFileSync('dist/engine.js'), { level: 9 }).length / 1024;
  const single = parts('cdn-single', () => true);
  const isSmall = (name) => name === 'other' || single[name] < LEAST;
  const names = Object.keys(single).filter((name) => !isSmall(name));
  names.sort((a, b) => single[b] - single[a]);
  const small = Object.keys(single).filter(isSmall);
  const sum = (sizes, of) => of.reduce((total, name) => total + (sizes[name] ?? 0), 0);
  return [
    ...names.map((name) => [OURS[name] ?? name, engine[name] ?? 0, single[name]]),
    ['others', sum(engine, small), sum(single, small)],
    ['together', sum(engine, Object.keys(engine)), sum(single, Object.keys(single))],
  ];
}

/** The rows that the page has. */
export function written() {
  const [text] = PLACE.exec(readFileSync(PAGE, 'utf8')) ?? [''];
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) => {
    const [name, ...sizes] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return [name, ...sizes.map(Number)];
  });
}

/** As prettier would have it, so that it stays as it is. */
function table(all) {
  const cells = [
    ['KB after gzip', 'the engine and its files', '`./cdn-single`'],
    ...all.map(([name, ...sizes]) => [name, ...sizes.map((size) => size.toFixed(1))]),
  ];
  const widths = cells[0].map((_, i) => Math.max(...cells.map((row) => row[i].length)));
  const lines = cells.map(
    (row) => `| ${row.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width, i) => (i ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

if (path.resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const text = readFileSync(PAGE, 'utf8');
  if (!PLACE.test(text)) throw new Error(`${PAGE} has no place for the sizes`);
  writeFileSync(PAGE, text.replace(PLACE, `\n${table(rows())}\n\n`));
}

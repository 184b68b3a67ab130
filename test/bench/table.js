/** The figures as Markdown. Pure. */

export const NAMES = {
  ours: 'news-timeline',
  vis: 'vis-timeline',
  'vis-cluster': 'vis-timeline, clustered',
  timelinejs: 'TimelineJS',
  'timelines-chart': 'timelines-chart',
};
/** The pages that show `events.json`. */
const PAGES = { ...NAMES, 'ours-list': 'news-timeline, its list in the page' };
const STORY = [
  ['bytes', 'Bytes over the wire', bytes],
  ['readable', 'Readable (list, first slide)', time],
  ['slowReadable', 'Readable on slow mobile', time],
  ['interactive', 'Interactive surface', time],
  ['slowInteractive', 'Interactive on slow mobile', time],
  ['longestTask', 'Longest task', (ms) => (ms < 50 ? 'under 50 ms' : time(ms))],
  ['shift', 'Layout shift', (value) => value.toFixed(3)],
];

/** Three digits are enough: `4.12 s`, `412 ms`, `4.1 ms`. */
export function time(ms) {
  if (ms >= 1_000) return `${(ms / 1_000).toPrecision(3)} s`;
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

export function bytes(count) {
  const [size, unit] = Math.abs(count) >= 1e6 ? [1e6, 'MB'] : [1e3, 'KB'];
  return `${(count / size).toFixed(Math.abs(count) >= 10 * size ? 0 : 1)} ${unit}`;
}

/** How many times as much as ours. */
export function ratio(value, ours) {
  if (!(ours > 0) || !(value > 0)) return '';
  const times = value / ours;
  return ` (${times >= 10 ? Math.round(times) : times.toFixed(1)}×)`;
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

function figures(result, ours) {
  if (result.skipped) return ['not run', '', '', '', '', ''];
  if (result.over) return [`over ${result.over / 1_000} s`, '', '', '', '', ''];
  if (result.failed) return ['failed', '', '', '', '', ''];
  const moved = (name) => {
    const { median, p95, longest } = result[name];
    return [median, p95, longest].map((ms) => Math.round(ms)).join(' / ') + ratio(p95, ours?.[name]?.p95);
  };
  return [
    time(result.load) + ratio(result.load, ours?.load),
    moved('pan'),
    moved('zoom'),
    `${time(result.pan.task)}, ${time(result.zoom.task)}`,
    bytes(result.heap) + ratio(result.heap, ours?.heap),
    String(result.nodes),
  ];
}

/**
 * @param {{ set: string, events?: number, contender: string }[]} results with what `measure` gives, one of each set and
 *   contender
 */
export function scaleTable(results) {
  const head = ['Events', '', 'Load', 'Pan, ms', 'Zoom, ms', 'Task a frame: pan, zoom', 'Heap above the data', 'Nodes'];
  const rows = results.map((result) => {
    const same = results.filter(({ set }) => set === result.set);
    const ours = same.find(({ contender }) => contender === 'ours');
    const events = same.find(({ events }) => events)?.events ?? Number(result.set);
    const count = events.toLocaleString('en') + (Number.isNaN(Number(result.set)) ? ` (${result.set})` : '');
    return [count, NAMES[result.contender], ...figures(result, ours)];
  });
  return table(head, rows);
}

/** @param {Record<string, Record<string, number>>} stories by contender, `ours` among them */
export function storyTable(stories) {
  const contenders = Object.keys(stories);
  const rows = STORY.map(([key, name, format]) => [
    name,
    ...contenders.map((one) => format(stories[one][key]) + ratio(stories[one][key], stories.ours?.[key])),
  ]);
  return table(['events.json', ...contenders.map((one) => PAGES[one])], rows);
}

/**
 * @param {{ date: string, version: string, machine: string, repeat: number, scale: string, story: string, many?: Record<'count' | 'each' | 'later' | 'longestTask', number> }} what
 *   both tables, what a page with many timelines takes, and where and when (`2019-04-30`) all of it was measured
 */
export function report({ date, version, machine, repeat, scale, story, many }) {
  const each = many
    ? `A page with ${many.count} timelines of 20 events, all below what is seen, answers ${time(many.later)} later for each of them than a page without any: from then on no task lasts 50 ms. They are read one by one, in ${time(many.each)} of the main thread each; the longest task of all lasts ${time(many.longestTask)}.\n\n`
    : '';
  return `Measured on ${date} with news-timeline ${version}.

${scale}

${story}

${each}${machine}; medians of ${repeat}, interleaved in one run; in brackets how many times ours. Load is from the call to the first full paint. Pan and zoom are the times of 120 frames: median / 95th percentile / longest.`;
}

const [START, END] = ['<!-- bench -->', '<!-- /bench -->'];

/** The text of a page with the report between its two comments. */
export function intoPage(text, report) {
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`The page wants ${START} and ${END}`);
  return `${text.slice(0, start + START.length)}\n\n${report}\n\n${text.slice(end)}`;
}

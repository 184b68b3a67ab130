import { script, STEP, ZOOM } from './page.js';

await script('/node_modules/timelines-chart/dist/timelines-chart.min.js');

let chart;
let host;
let all;
let shown;

const DAY = 86_400_000;

export function input(rows) {
  const groups = new Map();
  for (const { title, group, start, end } of rows) {
    if (!groups.has(group)) groups.set(group, []);
    // It draws stretches of time only, so a point takes a day.
    groups.get(group).push({ timeRange: [start, end ?? start + DAY], val: title.slice(0, 7) });
  }
  return [...groups].map(([group, data]) => ({ group, data: [{ label: group, data }] }));
}

export function load(stage, data) {
  host = stage;
  chart = new window.TimelinesChart(stage);
  chart.width(1200).useUtc(true).enableAnimations(false).zQualitative(true).data(data);
}

export const isDrawn = () => Boolean(host.querySelector('.series-segment'));

export function middle(start, end) {
  shown = [start, end];
  chart.zoomX(shown);
}

/** Its own wheel and drag select a stretch of time; what can be done frame by frame is to set it. */
export function zoom(step, steps) {
  all ??= chart.zoomX().map(Number);
  shown = step === 0 ? all : shown;
  const centre = (all[0] + all[1]) / 2;
  const half = ((shown[1] - shown[0]) / 2) * (step < steps / 2 ? 1 / ZOOM : ZOOM);
  middle(centre - half, centre + half);
}

export function pan(step, steps) {
  const by = ((shown[1] - shown[0]) * STEP) / 1_200;
  const way = step < steps / 2 ? by : -by;
  middle(shown[0] + way, shown[1] + way);
}

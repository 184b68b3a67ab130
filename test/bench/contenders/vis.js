import { drag, script, styleSheet, wheel } from './page.js';

await styleSheet('/node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css');
await script('/node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js');

let timeline;
let host;

export function input(rows) {
  return rows.map(({ id, title, group, start, end }) => ({
    id,
    content: title,
    className: group,
    start,
    ...(end ? { end } : {}),
  }));
}

export function load(stage, items, options = {}) {
  host = stage;
  timeline = new window.vis.Timeline(stage, new window.vis.DataSet(items), { height: '600px', ...options });
}

export function isDrawn() {
  const root = host.querySelector('.vis-timeline');
  return root?.style.visibility !== 'hidden' && Boolean(root?.querySelector('.vis-item'));
}

export const middle = (start, end) => timeline.setWindow(start, end, { animation: false });

const centre = () => host.querySelector('.vis-panel.vis-center');
export const zoom = (step, all) => wheel(centre(), step, all);
export const pan = (step, all) => drag(centre(), 'pointer', step, all);

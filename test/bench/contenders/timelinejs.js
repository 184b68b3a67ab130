import { drag, script, styleSheet } from './page.js';
import { options, toTimelineJS } from '../timelinejs-data.js';

await styleSheet('/node_modules/@knight-lab/timelinejs/dist/css/timeline.css');
await script('/node_modules/@knight-lab/timelinejs/dist/js/timeline.js');

let timeline;
let loaded = false;

export const input = toTimelineJS;

export function load(stage, data) {
  loaded = false;
  timeline = new window.TL.Timeline(stage, data, options());
  timeline.on('loaded', () => (loaded = true));
}

export const isDrawn = () => loaded;

/** It has no window to set: it opens on its first event, with room to move on. */
export const middle = () => {};

/** Its zoom has a few steps, each with a motion of its own. */
const ONE_IN = 20;
export function zoom(step, all) {
  if (step % ONE_IN) return;
  if (step < all / 2) timeline.zoomIn();
  else timeline.zoomOut();
}
export const pan = (step, all) => drag(document.querySelector('.tl-timenav-slider-background'), 'mouse', step, all);

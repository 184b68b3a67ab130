import { drag, wheel } from './page.js';

await import('/dist/cdn/news-timeline.js');
await window.customElements.whenDefined('news-timeline');

let timeline;
let isRead = false;
const surface = () => timeline.shadowRoot?.querySelector('.surface:not([inert])');

const iso = (time) => `${new Date(time).toISOString().slice(0, 16)}Z`;

export function input(rows) {
  return {
    groups: [...new Set(rows.map(({ group }) => group))].map((group) => ({ id: group, title: group })),
    // Written out: objects made of the rest of others are slow to read, and none that come from a file are like them.
    events: rows.map(({ id, title, summary, group, importance, start, end }) => ({
      id,
      title,
      summary,
      group,
      importance,
      date: end ? `${iso(start)}/${iso(end)}` : iso(start),
    })),
  };
}

export function load(stage, input) {
  timeline = document.createElement('news-timeline');
  timeline.loading = 'eager';
  isRead = false;
  // What is drawn before that is a part of it.
  timeline.addEventListener('load', () => (isRead = true));
  timeline.timeline = input;
  stage.append(timeline);
}

export const isDrawn = () => isRead && Boolean(surface()?.querySelector('.mark'));

export function middle(start, end) {
  timeline.span = { start, end };
}

const centre = () => surface().querySelector('.vis-panel.vis-center');
export const zoom = (step, all) => wheel(centre(), step, all, { ctrlKey: true });
export const pan = (step, all) => drag(centre(), 'pointer', step, all);

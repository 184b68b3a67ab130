export type { EventEdits } from './elements/edit-reading.js';
export { NewsTimeline } from './elements/news-timeline.js';
export { NewsTimelineCard } from './elements/news-timeline-card.js';
export { NewsTimelineControls } from './elements/news-timeline-controls.js';
export { NewsTimelineLegend } from './elements/news-timeline-legend.js';
export { NewsTimelineList } from './elements/news-timeline-list.js';
export { NewsTimelineOverview } from './elements/news-timeline-overview.js';
export type { FilterDetail, NewsTimelineEventMap, SelectDetail } from './elements/timeline-events.js';
export * from './data.js';

/**
 * `news-timeline`: the classes of the tags, and all of `news-timeline/data`. It registers nothing; `news-timeline/define` does.
 *
 * @example
 * ```ts
 * import 'news-timeline/define';
 * import { NewsTimeline } from 'news-timeline';
 *
 * const found = document.querySelector('#standoff');
 * if (found instanceof NewsTimeline) found.select('april-30-uprising');
 * ```
 */
export type { EventEdits } from '../elements/data/edit-dataset.js';
export { NewsTimeline } from '../elements/timeline/news-timeline.js';
export { NewsTimelineCard } from '../elements/card/news-timeline-card.js';
export { NewsTimelineControls } from '../elements/controls/news-timeline-controls.js';
export { NewsTimelineLegend } from '../elements/legend/news-timeline-legend.js';
export { NewsTimelineList } from '../elements/list/news-timeline-list.js';
export { NewsTimelineOverview } from '../elements/overview/news-timeline-overview.js';
export type { FilterDetail, NewsTimelineEventMap, SelectDetail } from '../elements/timeline/events.js';
export * from './data.js';

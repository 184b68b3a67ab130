/**
 * `news-timeline/news-timeline`: registers the timeline at once, and its companions as they load after it. The first script is
 * smaller by half than with `news-timeline/define`.
 *
 * @example
 * ```ts
 * import 'news-timeline/news-timeline';
 *
 * const timeline = document.createElement('news-timeline');
 * timeline.src = '/events.json';
 * document.body.append(timeline);
 * ```
 */
import { NewsTimeline } from '../../elements/timeline/news-timeline.js';
import { register } from '../register.js';

// What it takes to read loads while the data does, and what can be pressed after it. The list is known before any data is.
void import('../../elements/data/dataset.js').then(({ NewsTimelineList }) =>
  register('news-timeline-list', NewsTimelineList),
);
register('news-timeline', NewsTimeline);
void import('../companions.js').then(({ registerCompanions }) => registerCompanions());

export { NewsTimeline };

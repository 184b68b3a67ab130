import { NewsTimeline } from '../../elements/timeline/news-timeline.js';
import { register } from '../register.js';

// What it takes to read loads while the data does, and what can be pressed after it. The list is known before any data is.
void import('../../elements/data/dataset.js').then(({ NewsTimelineList }) =>
  register('news-timeline-list', NewsTimelineList),
);
register('news-timeline', NewsTimeline);
void import('../companions.js').then(({ registerCompanions }) => registerCompanions());

export { NewsTimeline };

import { NewsTimelineList } from './elements/news-timeline-list.js';
import { NewsTimeline } from './elements/news-timeline.js';
import { register } from './register.js';

register('news-timeline-list', NewsTimelineList);
register('news-timeline', NewsTimeline);
// What a reader needs to read comes first; the rest follows while the data loads.
void import('./companions.js').then(({ registerCompanions }) => registerCompanions());

export { NewsTimeline, NewsTimelineList };

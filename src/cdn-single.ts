/** Registers all tags at once. */
import { registerCompanions } from './companions.js';
import { NewsTimeline } from './elements/timeline/news-timeline.js';
import { NewsTimelineList } from './elements/list/news-timeline-list.js';
import { register } from './register.js';

register('news-timeline-list', NewsTimelineList);
registerCompanions();
// Last, so that its companions are there when the page's timelines upgrade.
register('news-timeline', NewsTimeline);

export { NewsTimeline };

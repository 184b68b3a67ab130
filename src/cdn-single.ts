/** Registers all tags at once. */
import { registerCompanions } from './companions.js';
import { NewsTimeline } from './elements/news-timeline.js';
import { NewsTimelineList } from './elements/news-timeline-list.js';
import { register } from './register.js';

register('news-timeline-list', NewsTimelineList);
registerCompanions();
// Last, so that its companions are there when the page's timelines upgrade.
register('news-timeline', NewsTimeline);

export { NewsTimeline };

/**
 * `news-timeline/cdn-single`: the browser build in one file, which a page can pin by its hash. Registers all tags at once.
 *
 * @example
 * ```html
 * <script
 *   type="module"
 *   src="https://example.org/news-timeline/cdn-single/news-timeline.js"
 *   integrity="sha384-…"
 *   crossorigin="anonymous"
 * ></script>
 *
 * <news-timeline src="events.json"></news-timeline>
 * ```
 */
import { registerCompanions } from './companions.js';
import { NewsTimeline } from '../elements/timeline/news-timeline.js';
import { NewsTimelineList } from '../elements/list/news-timeline-list.js';
import { register } from './register.js';

register('news-timeline-list', NewsTimelineList);
registerCompanions();
// Last, so that its companions are there when the page's timelines upgrade.
register('news-timeline', NewsTimeline);

export { NewsTimeline };

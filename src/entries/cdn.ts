/**
 * `news-timeline/cdn`: the browser build in small files. The first registers the tag, which gets the rest when it is needed.
 *
 * @example
 * ```html
 * <script type="module" src="https://example.org/news-timeline/cdn/news-timeline.js"></script>
 *
 * <news-timeline src="events.json"></news-timeline>
 * ```
 */
export { NewsTimeline } from './tags/news-timeline.js';

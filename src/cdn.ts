/** The browser build in small files: the tag, which gets the rest when it is needed. */
export { NewsTimeline } from './tags/news-timeline.js';

/**
 * `dist/cdn/auto.js`: the browser build that turns a site's lists into timelines, for systems that strip tags and scripts from
 * articles.
 *
 * @example
 * ```html
 * <script type="module" src="https://example.org/news-timeline/cdn/auto.js"></script>
 *
 * <ol data-news-timeline>
 *   <li data-date="2019-04-30"><strong>The uprising fails</strong></li>
 * </ol>
 * ```
 */
import './cdn.js';
import { upgradeLists } from '../elements/auto/upgrade-lists.js';

upgradeLists(document);

/**
 * `news-timeline/auto`: registers the tags, and turns the page's lists into timelines, those that come later too.
 *
 * @example
 * ```ts
 * import 'news-timeline/auto';
 * ```
 * ```html
 * <ol data-news-timeline data-no-card>
 *   <li data-date="2019-04-30"><strong>The uprising fails</strong></li>
 * </ol>
 * ```
 */
import './define.js';
import { upgradeLists } from '../elements/auto/upgrade-lists.js';

if (typeof document !== 'undefined') upgradeLists(document);

/**
 * `news-timeline/define`: registers all tags at once. Importing it twice does no harm.
 *
 * @example
 * ```ts
 * import 'news-timeline/define';
 *
 * const timeline = document.createElement('news-timeline');
 * timeline.src = '/events.json';
 * document.body.append(timeline);
 * ```
 */
import './cdn-single.js';

export * from './index.js';

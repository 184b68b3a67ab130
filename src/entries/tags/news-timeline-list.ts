/**
 * `news-timeline/news-timeline-list`: registers the tag for the list of all events, alone.
 *
 * @example
 * ```ts
 * import 'news-timeline/news-timeline-list';
 *
 * const part = document.createElement('news-timeline-list');
 * part.for = 'standoff';
 * document.body.append(part);
 * ```
 */
import { NewsTimelineList } from '../../elements/list/news-timeline-list.js';
import { register } from '../register.js';

register('news-timeline-list', NewsTimelineList);

export { NewsTimelineList };

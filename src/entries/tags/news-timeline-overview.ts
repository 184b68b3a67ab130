/**
 * `news-timeline/news-timeline-overview`: registers the tag for the strip with all events, alone.
 *
 * @example
 * ```ts
 * import 'news-timeline/news-timeline-overview';
 *
 * const part = document.createElement('news-timeline-overview');
 * part.for = 'standoff';
 * document.body.append(part);
 * ```
 */
import { NewsTimelineOverview } from '../../elements/overview/news-timeline-overview.js';
import { register } from '../register.js';

register('news-timeline-overview', NewsTimelineOverview);

export { NewsTimelineOverview };

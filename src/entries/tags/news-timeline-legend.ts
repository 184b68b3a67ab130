/**
 * `news-timeline/news-timeline-legend`: registers the tag for the groups, alone.
 *
 * @example
 * ```ts
 * import 'news-timeline/news-timeline-legend';
 *
 * const part = document.createElement('news-timeline-legend');
 * part.for = 'standoff';
 * document.body.append(part);
 * ```
 */
import { NewsTimelineLegend } from '../../elements/legend/news-timeline-legend.js';
import { register } from '../register.js';

register('news-timeline-legend', NewsTimelineLegend);

export { NewsTimelineLegend };

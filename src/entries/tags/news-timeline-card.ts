/**
 * `news-timeline/news-timeline-card`: registers the tag for the selected event, alone.
 *
 * @example
 * ```ts
 * import 'news-timeline/news-timeline-card';
 *
 * const part = document.createElement('news-timeline-card');
 * part.for = 'standoff';
 * document.body.append(part);
 * ```
 */
import { NewsTimelineCard } from '../../elements/card/news-timeline-card.js';
import { register } from '../register.js';

register('news-timeline-card', NewsTimelineCard);

export { NewsTimelineCard };

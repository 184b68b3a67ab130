/**
 * `news-timeline/news-timeline-controls`: registers the tag for the buttons, alone.
 *
 * @example
 * ```ts
 * import 'news-timeline/news-timeline-controls';
 *
 * const part = document.createElement('news-timeline-controls');
 * part.for = 'standoff';
 * document.body.append(part);
 * ```
 */
import { NewsTimelineControls } from '../../elements/controls/news-timeline-controls.js';
import { register } from '../register.js';

register('news-timeline-controls', NewsTimelineControls);

export { NewsTimelineControls };

import { NewsTimelineControls } from '../../elements/controls/news-timeline-controls.js';
import { register } from '../register.js';

register('news-timeline-controls', NewsTimelineControls);

export { NewsTimelineControls };

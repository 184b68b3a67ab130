import { NewsTimelineControls } from '../elements/news-timeline-controls.js';
import { register } from '../register.js';

register('news-timeline-controls', NewsTimelineControls);

export { NewsTimelineControls };

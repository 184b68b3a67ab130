import { NewsTimelineOverview } from '../elements/news-timeline-overview.js';
import { register } from '../register.js';

register('news-timeline-overview', NewsTimelineOverview);

export { NewsTimelineOverview };

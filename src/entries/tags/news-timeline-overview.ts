import { NewsTimelineOverview } from '../../elements/overview/news-timeline-overview.js';
import { register } from '../register.js';

register('news-timeline-overview', NewsTimelineOverview);

export { NewsTimelineOverview };

import { NewsTimelineList } from '../../elements/list/news-timeline-list.js';
import { register } from '../register.js';

register('news-timeline-list', NewsTimelineList);

export { NewsTimelineList };

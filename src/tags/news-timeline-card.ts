import { NewsTimelineCard } from '../elements/news-timeline-card.js';
import { register } from '../register.js';

register('news-timeline-card', NewsTimelineCard);

export { NewsTimelineCard };

import { NewsTimelineCard } from '../../elements/card/news-timeline-card.js';
import { register } from '../register.js';

register('news-timeline-card', NewsTimelineCard);

export { NewsTimelineCard };

import { NewsTimelineLegend } from '../../elements/legend/news-timeline-legend.js';
import { register } from '../register.js';

register('news-timeline-legend', NewsTimelineLegend);

export { NewsTimelineLegend };

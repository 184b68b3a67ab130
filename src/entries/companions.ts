import { NewsTimelineCard } from '../elements/card/news-timeline-card.js';
import { NewsTimelineControls } from '../elements/controls/news-timeline-controls.js';
import { NewsTimelineLegend } from '../elements/legend/news-timeline-legend.js';
import { NewsTimelineOverview } from '../elements/overview/news-timeline-overview.js';
import { register } from './register.js';

/**
 * Registers the tags for what can be pressed, which a reader needs after what can be read. Twice does no harm.
 *
 * @example
 * ```js
 * registerCompanions();
 * document.createElement('news-timeline-card').for = 'standoff';
 * ```
 */
export function registerCompanions(): void {
  register('news-timeline-controls', NewsTimelineControls);
  register('news-timeline-legend', NewsTimelineLegend);
  register('news-timeline-overview', NewsTimelineOverview);
  register('news-timeline-card', NewsTimelineCard);
}

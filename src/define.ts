import { NewsTimeline } from './elements/news-timeline.js';
import { NewsTimelineCard } from './elements/news-timeline-card.js';
import { NewsTimelineControls } from './elements/news-timeline-controls.js';
import { NewsTimelineList } from './elements/news-timeline-list.js';

const tags = {
  'news-timeline-card': NewsTimelineCard,
  'news-timeline-controls': NewsTimelineControls,
  'news-timeline-list': NewsTimelineList,
  // Last, so that its companions are there when the page's timelines upgrade.
  'news-timeline': NewsTimeline,
};

// A page may load the script twice, through two articles' embeds say: the first one registers.
for (const [name, element] of Object.entries(tags)) {
  if (!customElements.get(name)) customElements.define(name, element);
}

export * from './index.js';

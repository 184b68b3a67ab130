import { parse, toHTML } from 'news-timeline/data';
import events from 'news-timeline/events.json' with { type: 'json' };

const { timeline, problems } = await parse(events);
const { content, losses } = toHTML(timeline, { heading: 2 });
console.log(content);
console.log(
  `${timeline.events.length} events, ${problems.length} problems, ${losses.length > 0 ? 'losses' : 'no losses'}`,
);

/** What the type checker has to know, and what it has to find wrong. */
import 'news-timeline/define';
import 'news-timeline/auto';
import 'news-timeline/cdn';
import 'news-timeline/cdn-single';
import { NewsTimeline } from 'news-timeline/news-timeline';
import { NewsTimelineCard } from 'news-timeline/news-timeline-card';
import type { NewsEvent, SelectDetail, Span } from 'news-timeline';

const timeline: NewsTimeline = document.createElement('news-timeline');
export const card: NewsTimelineCard | null = document.querySelector('news-timeline-card');
export const span: Span | null = timeline.span;
timeline.events = [{ date: '2019-01', title: 'One' }];

timeline.addEventListener('timeline-select', (event) => {
  const detail: SelectDetail = event.detail;
  const id: string | null = detail.id;
  const found: NewsEvent | null = detail.event;
  console.log(id, found?.title);
});
timeline.addEventListener('timeline-range-change', function ({ detail }) {
  console.log(detail.end - detail.start, this.problems.length);
});
timeline.addEventListener('error', ({ detail }) => console.log(detail.message), { once: true });
timeline.addEventListener('pointerdown', ({ pointerType }) => console.log(pointerType));
timeline.addEventListener('another-event', (event: Event) => console.log(event.type));
// @ts-expect-error A selection has no span.
timeline.addEventListener('timeline-select', ({ detail }) => console.log(detail.start));
// @ts-expect-error There is no such view.
timeline.view = 'diagram';
// @ts-expect-error A list is not a timeline.
export const other: NewsTimeline = document.createElement('news-timeline-list');

/** @jsxImportSource preact */
/** What the type checker has to know, and what it has to find wrong. */
import type {} from 'news-timeline/preact';

export const story = (
  <>
    <news-timeline
      id="story"
      class="wide"
      src="/events.json"
      view="list"
      heading-level={2}
      noCard
      no-legend=""
      events={[{ date: '2019-01', title: 'One' }]}
      span={{ start: 0, end: 1 }}
      ontimeline-filter={(event) => event.detail.hiddenGroups.map((id) => id.length)}
      onerror={({ detail }) => detail.message}
    />
    <news-timeline-card for="story" />
    {/* @ts-expect-error There is no such view. */}
    <news-timeline view="diagram" />
    {/* @ts-expect-error There is no such property. */}
    <news-timeline sourc="/events.json" />
    {/* @ts-expect-error A span has an end. */}
    <news-timeline span={{ start: 0 }} />
    {/* @ts-expect-error A selection has no span. */}
    <news-timeline ontimeline-select={({ detail }) => detail.start} />
    {/* @ts-expect-error A card has no view. */}
    <news-timeline-card view="list" />
  </>
);

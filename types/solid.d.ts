/**
 * The tags in the JSX of Solid, with `prop:` and `on:`.
 *
 * @example
 * ```ts
 * import 'news-timeline/define';
 * import type {} from 'news-timeline/solid';
 * ```
 * ```tsx
 * <news-timeline prop:events={events} on:timeline-select={({ detail }) => setTitle(detail.event?.title ?? '')} />
 * ```
 */
import type { JSX } from 'solid-js';
import type { Element, Listeners, Tags } from './tags.js';

type Elements = {
  [Tag in keyof Tags]: Element<JSX.HTMLAttributes<Tags[Tag]['element']>, Tag> &
    Listeners<Tag, 'on:'> & {
      [Name in keyof Tags[Tag]['properties'] & string as `prop:${Name}`]?: Tags[Tag]['properties'][Name];
    };
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

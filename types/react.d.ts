/**
 * The tags in the JSX of React 19.
 *
 * @example
 * ```ts
 * import 'news-timeline/define';
 * import type {} from 'news-timeline/react';
 * ```
 * ```tsx
 * <news-timeline src="/events.json" ontimeline-select={({ detail }) => setTitle(detail.event?.title ?? '')} />
 * ```
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Element, Tags } from './tags.js';

type Elements = {
  [Tag in keyof Tags]: Element<DetailedHTMLProps<HTMLAttributes<Tags[Tag]['element']>, Tags[Tag]['element']>, Tag>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

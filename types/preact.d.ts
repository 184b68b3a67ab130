/**
 * The tags in the JSX of Preact.
 *
 * @example
 * ```ts
 * import 'news-timeline/define';
 * import type {} from 'news-timeline/preact';
 * ```
 * ```tsx
 * <news-timeline src="/events.json" no-card />
 * ```
 */
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { Element, Tags } from './tags.js';

type Elements = {
  [Tag in keyof Tags]: Element<HTMLAttributes<Tags[Tag]['element']> & ClassAttributes<Tags[Tag]['element']>, Tag>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

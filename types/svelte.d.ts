/**
 * The tags in the components of Svelte 5.
 *
 * @example
 * ```ts
 * import 'news-timeline/define';
 * import type {} from 'news-timeline/svelte';
 * ```
 * ```svelte
 * <news-timeline src="/events.json" ontimeline-select={({ detail }) => (title = detail.event?.title ?? '')}></news-timeline>
 * ```
 */
import type { HTMLAttributes } from 'svelte/elements';
import type { Element, Tags } from './tags.js';

type Elements = {
  [Tag in keyof Tags]: Element<HTMLAttributes<Tags[Tag]['element']>, Tag>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}

/** The tags in the components of Svelte 5: `import type {} from 'news-timeline/svelte'`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Element, Tags } from './tags.js';

type Elements = {
  [Tag in keyof Tags]: Element<HTMLAttributes<Tags[Tag]['element']>, Tag>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}

/** The tags in the templates of Vue 3: `import type {} from 'news-timeline/vue'`. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { Element, Tags } from './tags.js';

/** `timeline-select` as `TimelineSelect`: Vue looks for listeners by such names. */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

type Elements = {
  [Tag in keyof Tags]: new () => Tags[Tag]['element'] & {
    $props: Element<HTMLAttributes, Tag> &
      PublicProps & {
        [Name in keyof Tags[Tag]['events'] & string as `on${Pascal<Name>}`]?: (
          event: Tags[Tag]['events'][Name],
        ) => void;
      };
  };
};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}

/**
 * The tags in the templates of Vue 3.
 *
 * @example
 * ```ts
 * import 'news-timeline/define';
 * import type {} from 'news-timeline/vue';
 * ```
 * ```html
 * <news-timeline src="/events.json" @timeline-select="({ detail }) => (title = detail.event?.title ?? '')" />
 * ```
 */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { Tags } from './tags.js';

/** `timeline-select` as `TimelineSelect`: Vue looks for listeners by such names. */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** `no-card` as `noCard`: Vue looks for attributes and properties alike by such names. */
type Camel<Name extends string> = Uncapitalize<Pascal<Name>>;

type Own<Tag extends keyof Tags> = {
  [Name in keyof Tags[Tag]['attributes'] & string as Camel<Name>]?:
    | Tags[Tag]['attributes'][Name]
    | (Camel<Name> extends keyof Tags[Tag]['properties'] ? Tags[Tag]['properties'][Camel<Name>] : never);
} & Omit<Tags[Tag]['properties'], Camel<keyof Tags[Tag]['attributes'] & string>> & {
    [Name in keyof Tags[Tag]['events'] & string as `on${Pascal<Name>}`]?: (event: Tags[Tag]['events'][Name]) => void;
  };

type Elements = {
  [Tag in keyof Tags]: new () => Tags[Tag]['element'] & {
    $props: Omit<HTMLAttributes, keyof Own<Tag>> & PublicProps & Own<Tag>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}

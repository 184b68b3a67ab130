/** The tags in the JSX of React 19: `import type {} from 'news-timeline/react'`. */
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

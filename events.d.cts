import type { Citation, Group, Media, Source, Status } from './dist/model/types.js' with {
  'resolution-mode': 'import',
};

/**
 * The reference file: the 2019 standoff over Venezuela. Dates are EDTF (ISO 8601-2).
 *
 * @example
 * ```ts
 * import 'news-timeline/define';
 * import events from 'news-timeline/events.json' with { type: 'json' };
 *
 * const timeline = document.createElement('news-timeline');
 * timeline.timeline = events;
 * ```
 */
declare const events: {
  $schema?: string;
  title: string;
  description?: string;
  lang?: string;
  timeZone?: string;
  updated?: string;
  groups: Group[];
  eras: { id: string; title: string; date: string }[];
  sources: Source[];
  events: {
    id: string;
    date: string;
    title: string;
    summary?: string;
    group?: string;
    importance?: number;
    status?: Status;
    dateNote?: string;
    sources: Citation[];
    media?: Media[];
    place?: string;
    tags?: string[];
    url?: string;
    updated?: string;
  }[];
};
export = events;

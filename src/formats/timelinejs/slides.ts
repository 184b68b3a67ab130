/** The slides of TimelineJS, as its versions 3 and 2 write them. */
import { prop, text } from '../json-access.js';

/** A slide, of either version. */
export interface Slide {
  start: unknown;
  end: unknown;
  headline: unknown;
  text: unknown;
  displayDate?: unknown;
  group: unknown;
  id?: unknown;
  media: unknown;
  background?: unknown;
}

/** What each version calls what. */
export interface SlideVersion {
  toSlide(raw: unknown): Slide;
  names: Readonly<Record<string, string>>;
  /** Of a slide's media. */
  mediaUrl: string;
}

export const V3: SlideVersion = {
  toSlide: (raw) => {
    const words = prop(raw, 'text');
    const start = prop(raw, 'start_date');
    return {
      start,
      end: prop(raw, 'end_date'),
      // Eras of older versions bear it themselves.
      headline: prop(words, 'headline') ?? prop(raw, 'headline'),
      text: typeof words === 'string' ? words : prop(words, 'text'),
      displayDate: text(prop(raw, 'display_date')) ?? prop(start, 'display_date'),
      group: prop(raw, 'group'),
      id: prop(raw, 'unique_id'),
      media: prop(raw, 'media'),
      background: prop(raw, 'background'),
    };
  },
  names: {
    title: 'text.headline',
    summary: 'text.text',
    date: 'start_date',
    start: 'start_date',
    end: 'end_date',
    dateNote: 'display_date',
    id: 'unique_id',
    group: 'group',
    media: 'media',
    'media.url': 'media.url',
    'media.alt': 'media.alt',
    'media.caption': 'media.caption',
    'media.credit': 'media.credit',
  },
  mediaUrl: 'url',
};

export const V2: SlideVersion = {
  toSlide: (raw) => ({
    start: prop(raw, 'startDate'),
    end: prop(raw, 'endDate'),
    headline: prop(raw, 'headline'),
    text: prop(raw, 'text'),
    group: prop(raw, 'tag'),
    media: prop(raw, 'asset'),
  }),
  names: {
    title: 'headline',
    summary: 'text',
    date: 'startDate',
    start: 'startDate',
    end: 'endDate',
    group: 'tag',
    media: 'asset',
    'media.url': 'asset.media',
    'media.alt': 'asset.alt',
    'media.caption': 'asset.caption',
    'media.credit': 'asset.credit',
  },
  mediaUrl: 'media',
};

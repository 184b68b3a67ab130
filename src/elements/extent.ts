import type { EventIndex } from '../model/event-index.js';

const DAY = 86_400_000;
/** 1 January of year 1, epoch ms. */
const YEAR_1 = -62_135_596_800_000;

/** From when to when the events go, in words: by years when there are many, else by months or days. */
export function extentText({ extent }: EventIndex, locale: string): string {
  if (!extent) return '';
  const days = (extent.end - extent.start) / DAY;
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, {
    timeZone: 'UTC',
    year: 'numeric',
    era: extent.start < YEAR_1 ? 'short' : undefined,
    month: days > 3 * 365 ? undefined : 'long',
    day: days > 60 ? undefined : 'numeric',
  });
  // The end is exclusive: a month's ends where the next one begins.
  return format.formatRange(extent.start, Math.max(extent.start, extent.end - 1));
}

/** Whether dates need their year, since the events aren't all of one. */
export function hasYears({ extent }: EventIndex): boolean {
  return !!extent && new Date(extent.start).getUTCFullYear() !== new Date(extent.end - 1).getUTCFullYear();
}

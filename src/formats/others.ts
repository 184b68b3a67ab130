import { isCalendar, isFeed, isJsonFeed, isJsonLd, isTimelineJs, isWikidata } from './detect.js';
import type { Format } from './format.js';
import { isTable, isTimelineJsTable } from './table-detect.js';

const htmlList: Format = {
  name: 'html-list',
  from: 'element',
  detect: () => true,
  // Few pages carry a list, and those have it on show already.
  read: async (input) => (await import('./html-list.js')).readList(input as Element),
};

const timelineJsCsv: Format = {
  name: 'timelinejs-csv',
  from: 'text',
  detect: (input) => isTimelineJsTable(input as string),
  read: async (input, options) => (await import('./csv.js')).readTable(input as string, 'timelinejs-csv', options),
};

const csv: Format = {
  name: 'csv',
  from: 'text',
  detect: (input, hints) => isTable(input as string, hints),
  read: async (input, options) => (await import('./csv.js')).readTable(input as string, 'csv', options),
};

const timelineJs: Format = {
  name: 'timelinejs',
  from: 'objects',
  detect: isTimelineJs,
  read: async (input) => (await import('./timelinejs.js')).readTimelineJs(input),
};

const jsonFeed: Format = {
  name: 'json-feed',
  from: 'objects',
  detect: isJsonFeed,
  read: async (input) => (await import('./json-feed.js')).readJsonFeed(input),
};

const wikidata: Format = {
  name: 'wikidata',
  from: 'objects',
  detect: isWikidata,
  read: async (input) => (await import('./wikidata.js')).readWikidata(input),
};

const jsonLd: Format = {
  name: 'json-ld',
  from: 'objects',
  detect: isJsonLd,
  read: async (input) => (await import('./json-ld.js')).readJsonLd(input),
};

const iCalendar: Format = {
  name: 'icalendar',
  from: 'text',
  detect: isCalendar,
  read: async (input) => (await import('./icalendar.js')).readCalendar(input),
};

const rss: Format = {
  name: 'rss',
  from: 'text',
  detect: isFeed,
  read: async (input) => (await import('./feeds.js')).readFeed(input),
};

/**
 * Every format but `json`. The first that recognises an input reads it, so the more particular stand before the more
 * general. Here a format only recognises; what reads it is loaded when it turns up.
 */
export const OTHERS: readonly Format[] = [
  htmlList,
  timelineJs,
  jsonFeed,
  wikidata,
  jsonLd,
  iCalendar,
  rss,
  timelineJsCsv,
  csv,
];

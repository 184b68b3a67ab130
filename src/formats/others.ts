import { isCalendar, isFeed, isJsonFeed, isJsonLd, isTimelineJs, isWikidata } from './detect.js';
import type { Format } from './format.js';
import { isTable, isTimelineJsTable } from './table-detect.js';

async function tableReader(name: 'csv' | 'timelinejs-csv'): ReturnType<Format['reader']> {
  const { readTable } = await import('./csv.js');
  return (input: string, options) => readTable(input, name, options);
}

const htmlList: Format = {
  name: 'html-list',
  from: 'element',
  detect: () => true,
  // Few pages carry a list, and those have it on show already.
  reader: async () => (await import('./html-list.js')).readList,
};

const timelineJsCsv: Format = {
  name: 'timelinejs-csv',
  from: 'text',
  detect: (input) => isTimelineJsTable(input as string),
  reader: () => tableReader('timelinejs-csv'),
};

const csv: Format = {
  name: 'csv',
  from: 'text',
  detect: (input, hints) => isTable(input as string, hints),
  reader: () => tableReader('csv'),
};

const timelineJs: Format = {
  name: 'timelinejs',
  from: 'objects',
  detect: isTimelineJs,
  reader: async () => (await import('./timelinejs.js')).readTimelineJs,
};

const jsonFeed: Format = {
  name: 'json-feed',
  from: 'objects',
  detect: isJsonFeed,
  reader: async () => (await import('./json-feed.js')).readJsonFeed,
};

const wikidata: Format = {
  name: 'wikidata',
  from: 'objects',
  detect: isWikidata,
  reader: async () => (await import('./wikidata.js')).readWikidata,
};

const jsonLd: Format = {
  name: 'json-ld',
  from: 'objects',
  detect: isJsonLd,
  reader: async () => (await import('./json-ld.js')).readJsonLd,
};

const iCalendar: Format = {
  name: 'icalendar',
  from: 'text',
  detect: isCalendar,
  reader: async () => (await import('./icalendar.js')).readCalendar,
};

const rss: Format = {
  name: 'rss',
  from: 'text',
  detect: isFeed,
  reader: async () => (await import('./feeds.js')).readFeed,
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

import { csv, timelineJsCsv } from './csv/csv-formats.js';
import { jsonFeed, rss } from './feeds/feed-formats.js';
import type { Format } from './format.js';
import { htmlList } from './html/html-list-format.js';
import { iCalendar } from './icalendar/icalendar-format.js';
import { jsonLd } from './json-ld/json-ld-format.js';
import { json } from './json/json-format.js';
import { timelineJs } from './timelinejs/timelinejs-format.js';
import { wikidata } from './wikidata/wikidata-format.js';

/**
 * Every format. The first that recognises an input reads it, so the more particular stand before the more general. A format
 * only recognises; what reads it is loaded when it turns up.
 */
export const FORMATS: readonly Format[] = [
  htmlList,
  timelineJs,
  jsonFeed,
  wikidata,
  jsonLd,
  iCalendar,
  rss,
  timelineJsCsv,
  csv,
  // Takes all objects.
  json,
];

import type { Format } from '../format.js';
import { isTable, isTimelineJsTable } from './detect-csv.js';

async function reader(name: 'csv' | 'timelinejs-csv'): ReturnType<Format['reader']> {
  const { readTable } = await import('./read-csv.js');
  return (input: string, options) => readTable(input, name, options);
}

/** The spreadsheets of TimelineJS. */
export const timelineJsCsv: Format = {
  name: 'timelinejs-csv',
  from: 'text',
  detect: (input) => isTimelineJsTable(input as string),
  reader: () => reader('timelinejs-csv'),
};

/** CSV and TSV of any kind. */
export const csv: Format = {
  name: 'csv',
  from: 'text',
  detect: (input, hints) => isTable(input as string, hints),
  reader: () => reader('csv'),
};

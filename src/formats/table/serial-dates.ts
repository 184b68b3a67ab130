/** Dates as spreadsheet programs keep them. */
import { utc } from '../../model/calendar.js';
import { DAY, MINUTE, SECOND } from '../../model/durations.js';
import type { NaturalDate } from './natural-dates.js';

/** Day 0 of the system of 1900. Its days before March 1900 are others, counted with a leap day that never was. */
const EPOCH_MS = utc(1899, 11, 30);
const FIRST_MS = utc(1900, 2);
/** The last year is 9999. */
const END_MS = utc(10_000);

/**
 * The day, and the time where there is one, that a spreadsheet program keeps as a number of days.
 *
 * @example readSerial('43585.4375') // { edtf: '2019-04-30T10:30' }
 * @returns undefined for what is no such number
 */
export function readSerialDate(text: string): NaturalDate | undefined {
  const days = /^\d{1,7}(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN;
  const time = EPOCH_MS + Math.round((days * DAY) / SECOND) * SECOND;
  if (!(time >= FIRST_MS && time < END_MS)) return undefined;
  const length = time % DAY === 0 ? 10 : time % MINUTE === 0 ? 16 : 19;
  return { edtf: new Date(time).toISOString().slice(0, length) };
}

import edtf from 'edtf';
import type { Bounds } from './dates.js';
import { utc } from './dates.js';
import type { Precision } from './types.js';

/**
 * Reads what of EDTF level 1 isn't plain ISO. A module of its own, since few timelines need it. The text has passed the
 * grammar of `dates.ts`; bounds may be NaN beyond the range of `Date`.
 */
export function readLevel1(text: string): Bounds {
  const season = /^(-?\d{4})-2([1-4])$/.exec(text);
  if (season) {
    // `edtf` takes seasons for quarters of the year. A newsroom's spring is March to May (WMO), winter begins in
    // December of the year that it is named by, as EDTF orders them.
    const start = 3 * Number(season[2]) - 1;
    const year = Number(season[1]);
    return { start: utc(year, start), end: utc(year, start + 3), precision: 'season' };
  }
  // `edtf` loses the sign where only unspecified digits follow it.
  if (text === '-00XX') return { start: utc(-99), end: utc(1), precision: 'century' };
  if (text === '-000X') return { start: utc(-9), end: utc(1), precision: 'decade' };
  // Before the year 0 it turns the ends of an unspecified month or day round.
  const unspecified = /^(-\d{4})-(\d\d|XX)(?:-XX)?$/.exec(text);
  if (unspecified) {
    const year = Number(unspecified[1]);
    if (unspecified[2] === 'XX') return { start: utc(year), end: utc(year + 1), precision: 'year' };
    const month = Number(unspecified[2]) - 1;
    return { start: utc(year, month), end: utc(year, month + 1), precision: 'month' };
  }
  const { min, max } = edtf(text);
  let precision: Precision = 'year';
  if (/^-?\d+XX$/.test(text)) precision = 'century';
  else if (/^-?\d+X$/.test(text)) precision = 'decade';
  else if (/\d-XX$/.test(text) && text.lastIndexOf('-') > 5) precision = 'month';
  return { start: min, end: max + 1, precision };
}

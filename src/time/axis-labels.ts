/** What stands on the axis: the texts of its ticks, and of the row below that says what they are part of. */
import { calendarDate, utc, yearOf } from '../model/calendar.js';
import type { TickInterval, TickUnit } from './ticks.js';

/** The row of ticks, or the row under it. */
export type AxisLabelRow = 'minor' | 'major';

/** In whose words an axis is labelled. */
export interface AxisWords {
  /** BCP 47; one that the platform rejects is read as `en`. */
  locale: string;
  /** Captions of years that are counted from today: "years ago", "years from now". */
  yearsAgo: string;
  yearsAhead: string;
}

type Fields = Intl.DateTimeFormatOptions;

const TIME_FIELDS: Fields = { hour: 'numeric', minute: '2-digit' };
const DATE_FIELDS: Fields = { weekday: 'long', day: 'numeric', month: 'long' };
const MONTH_FIELDS: Fields = { month: 'long', year: 'numeric' };
const YEAR_FIELDS: Fields = { year: 'numeric' };

interface RowOfLabels {
  /** From the longest to the shortest: the first that has room is taken. */
  minor: readonly Fields[];
  major?: { unit: Exclude<TickUnit, 'week' | 'hour' | 'millisecond'>; fields: Fields };
}

/** The labels of each unit; a row that is missing stays empty. */
const LABELS: Record<TickUnit, RowOfLabels> = {
  millisecond: {
    minor: [{ fractionalSecondDigits: 3 }],
    major: { unit: 'second', fields: { ...TIME_FIELDS, second: '2-digit' } },
  },
  second: { minor: [{ second: 'numeric' }], major: { unit: 'minute', fields: { ...DATE_FIELDS, ...TIME_FIELDS } } },
  minute: { minor: [TIME_FIELDS], major: { unit: 'day', fields: DATE_FIELDS } },
  hour: { minor: [TIME_FIELDS], major: { unit: 'day', fields: DATE_FIELDS } },
  day: {
    minor: [{ weekday: 'short', day: 'numeric' }, { day: 'numeric' }],
    major: { unit: 'month', fields: MONTH_FIELDS },
  },
  week: {
    minor: [{ day: 'numeric', month: 'short' }, { day: 'numeric' }],
    major: { unit: 'month', fields: MONTH_FIELDS },
  },
  month: { minor: [{ month: 'long' }, { month: 'short' }], major: { unit: 'year', fields: YEAR_FIELDS } },
  year: { minor: [YEAR_FIELDS] },
};

/** The unit of the row under the ticks of a unit. */
export function majorUnit(unit: TickUnit): TickUnit | undefined {
  return LABELS[unit].major?.unit;
}

/** How the ticks of an axis are labelled. */
export interface LabelForm {
  interval: TickInterval;
  /** The place of what is chosen among the interval's labels, 0 for the longest. */
  length: number;
  /** Whether years are counted from today. */
  counted: boolean;
}

/** How many lengths of label there are of an interval. */
export function lengthsOf({ unit }: TickInterval, counted: boolean): number {
  return counted && unit === 'year' ? COMPACT.length : LABELS[unit].minor.length;
}

/**
 * The text of a tick.
 *
 * @param time axis ms of the tick
 * @example axisLabel(Date.UTC(2019, 3), 'minor', { interval, length: 0, counted: false }, words) // "April"
 */
export function axisLabel(
  time: number,
  row: AxisLabelRow,
  { interval, length, counted }: LabelForm,
  words: AxisWords,
): string {
  const { unit, step } = interval;
  if (counted && unit === 'year')
    return row === 'minor' ? countText(time, step, length, words) : captionOf(time, words);
  const fields = row === 'minor' ? LABELS[unit].minor[length] : LABELS[unit].major?.fields;
  if (!fields) return '';
  return counted && fields.year ? countedDate(time, fields, words) : dateText(time, fields, words.locale);
}

const COMPACT: readonly Intl.NumberFormatOptions[] = [
  { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 12 },
  { notation: 'compact', compactDisplay: 'short', maximumFractionDigits: 12 },
];

/** The number of years to a tick of years: "13.8 billion". */
function countText(time: number, step: number, length: number, { locale }: AxisWords): string {
  // Ticks before our era stand at the years that a calendar without a year 0 calls round.
  const years = Math.round(Math.abs(yearOf(time)) / step) * step;
  return numberFormat(locale, COMPACT[length]!).format(years);
}

function captionOf(time: number, { yearsAgo, yearsAhead }: AxisWords): string {
  return time < utc(0) ? yearsAgo : yearsAhead;
}

/** A month or year that is counted from today: "March, 13,800,000,003 years ago". */
function countedDate(time: number, fields: Fields, words: AxisWords): string {
  const years = `${numberFormat(words.locale, {}).format(Math.abs(yearOf(time)))} ${captionOf(time, words)}`;
  return fields.month ? `${dateText(time, { month: fields.month }, words.locale)}, ${years}` : years;
}

function dateText(time: number, fields: Fields, locale: string): string {
  const { date } = calendarDate(time);
  // The year 1 as well, which stands beside those before it.
  const hasEra = fields.year !== undefined && date.getFullYear() <= 1;
  return dateFormat(locale, hasEra ? { ...fields, era: 'short' } : fields).format(date);
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function dateFormat(locale: string, fields: Fields): Intl.DateTimeFormat {
  return cached(dateFormats, locale, fields, (tag) => {
    return new Intl.DateTimeFormat(tag, { ...fields, calendar: 'gregory', timeZone: 'UTC' });
  });
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(numberFormats, locale, options, (tag) => new Intl.NumberFormat(tag, options));
}

function cached<T>(formats: Map<string, T>, locale: string, options: object, create: (locale: string) => T): T {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = createWith(create, locale)));
  return format;
}

function createWith<T>(create: (locale: string) => T, locale: string): T {
  try {
    return create(locale);
  } catch {
    return create('en');
  }
}

/** What stands on the axis: for each scale of the surface, the parts of a date in its minor and its major row. */

/** The scales that the surface's axis knows. */
export type AxisScale = 'millisecond' | 'second' | 'minute' | 'hour' | 'weekday' | 'day' | 'week' | 'month' | 'year';

/** The row of ticks, or the row under it that says what they are part of. */
export type AxisRow = 'minor' | 'major';

type Parts = Intl.DateTimeFormatOptions;

const TIME: Parts = { hour: 'numeric', minute: '2-digit' };
const DATE: Parts = { weekday: 'long', day: 'numeric', month: 'long' };
const MONTH: Parts = { month: 'long', year: 'numeric' };

/** A row that is missing stays empty. */
const UNITS: Record<AxisScale, Partial<Record<AxisRow, Parts>>> = {
  millisecond: { minor: { fractionalSecondDigits: 3 }, major: { ...TIME, second: '2-digit' } },
  second: { minor: { second: 'numeric' }, major: { ...DATE, ...TIME } },
  minute: { minor: TIME, major: DATE },
  hour: { minor: TIME, major: DATE },
  weekday: { minor: { weekday: 'short', day: 'numeric' }, major: MONTH },
  day: { minor: { day: 'numeric' }, major: MONTH },
  week: { minor: { day: 'numeric', month: 'short' }, major: MONTH },
  month: { minor: { month: 'long' }, major: { year: 'numeric' } },
  year: { minor: { year: 'numeric' } },
};

/** Where a tick has little room, its minor text is this instead. */
const TIGHT: Partial<Record<AxisScale, Parts>> = { month: { month: 'short' } };

const cache = new Map<string, Intl.DateTimeFormat>();

/**
 * The text of one tick.
 *
 * @param ms axis time of the tick
 * @param scale the axis's present scale; one that isn't known gives an empty text
 * @param locale BCP 47; one that the platform rejects is read as `en`
 * @param tight whether the ticks stand so close that words have to be short
 */
export function axisLabel(ms: number, scale: AxisScale, row: AxisRow, locale: string, tight = false): string {
  const short = tight && row === 'minor' ? TIGHT[scale] : undefined;
  const parts = short ?? (Object.hasOwn(UNITS, scale) ? UNITS[scale][row] : undefined);
  const date = new Date(ms);
  if (!parts || Number.isNaN(date.getTime())) return '';
  const beforeChrist = parts.year !== undefined && date.getUTCFullYear() < 1;
  return formatter(`${locale} ${scale} ${row} ${beforeChrist} ${tight}`, locale, parts, beforeChrist).format(date);
}

function formatter(key: string, locale: string, parts: Parts, era: boolean): Intl.DateTimeFormat {
  let format = cache.get(key);
  if (!format) cache.set(key, (format = create(locale, era ? { ...parts, era: 'short' } : parts)));
  return format;
}

function create(locale: string, parts: Parts): Intl.DateTimeFormat {
  const options: Parts = { ...parts, calendar: 'gregory', timeZone: 'UTC' };
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return new Intl.DateTimeFormat('en', options);
  }
}

import { calendarDate, utc, yearOf } from '../model/calendar.js';
import type { Messages } from './messages.js';
import { isFar, formatYears, formatYearsRange } from './format-years.js';
import type { EventDate } from '../model/types.js';
import { isTimeZone } from '../model/zones.js';

/** How a date is said. */
export interface DateStyle {
  /** BCP 47. `en` where it isn't a locale. */
  locale: string;
  /** IANA zone in which times are shown; `UTC` where it isn't one. Dates without a time don't depend on it. */
  timeZone: string;
  /** The language's words. */
  messages: Messages;
  /** `long` names the zone beside a time. `short` doesn't, and can leave the year out. `long` by default. */
  form?: 'long' | 'short';
  /** Whether `short` says the year where the unit is smaller than one. True by default. */
  year?: boolean;
}

type Fields = Intl.DateTimeFormatOptions;
/** What dates are said in. */
type Language = Pick<DateStyle, 'locale' | 'messages'>;
interface Style extends Language {
  timeZone: string;
  long: boolean;
  year: boolean;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const clocks = new Map<string, Fields>();

/** The Gregorian calendar in every locale: `fa` and `th` would show years of their own calendars. */
function gregorian(locale: string): string {
  try {
    return new Intl.Locale(locale, { calendar: 'gregory' }).toString();
  } catch {
    return 'en-u-ca-gregory';
  }
}

function formatter(locale: string, fields: Fields): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(fields)}`;
  let format = formatters.get(key);
  if (!format) formatters.set(key, (format = new Intl.DateTimeFormat(gregorian(locale), fields)));
  return format;
}

/** 04:00 on some day, ms. */
const FOUR_O_CLOCK_MS = 14_400_000;

/**
 * The fields of a time. With `hour: 'numeric'` alone, hours have one digit even where the locale's own short time has two
 * ("04:00"), and with `2-digit` two where it has one ("4:00 AM").
 */
export function clockFields(locale: string): Fields {
  let clock = clocks.get(locale);
  if (!clock) clocks.set(locale, (clock = readClock(locale)));
  return clock;
}

function readClock(locale: string): Fields {
  const parts = formatter(locale, { timeStyle: 'short', timeZone: 'UTC' }).formatToParts(FOUR_O_CLOCK_MS);
  const digits = parts.find(({ type }) => type === 'hour')?.value.length;
  return { hour: digits === 2 ? '2-digit' : 'numeric', minute: '2-digit' };
}

const YEAR_1 = utc(1);
const isBeforeChrist = (ms: number) => ms < YEAR_1;

/** Says a moment at any distance. */
export function formatInstant(ms: number, fields: Fields, tongue: Language): string {
  const { locale, messages } = tongue;
  if (isFar(ms)) return formatYears(ms, tongue);
  const format = formatter(locale, fields);
  return messages.firstDay ? joinParts(format.formatToParts(ms), messages) : format.format(ms);
}

/** Says what lies between two moments at any distance; `end` is within it. */
export function formatInstantRange(start: number, end: number, fields: Fields, tongue: Language): string {
  if (start === end) return formatInstant(start, fields, tongue);
  if (isFar(start) || isFar(end)) return formatFarRange(start, end, fields, tongue);
  const { locale, messages } = tongue;
  const format = formatter(locale, fields);
  if (!messages.bigUnitsFirst) return joinParts(format.formatRangeToParts(start, end), messages);
  const [from, to] = [format.formatToParts(start), format.formatToParts(end)];
  const other = from.findIndex(({ value }, i) => value !== to[i]?.value);
  if (other < 0) return joinParts(from, messages);
  // The zone stands at the end of both, where it is the same; a time is said as a whole.
  if (from.at(-1)!.type === 'timeZoneName' && from.at(-1)!.value === to.at(-1)!.value) from.splice(-2);
  const clock = to.findIndex(({ type }) => type === 'dayPeriod' || type === 'hour');
  return messages.range(
    joinParts(from, messages),
    joinParts(to.slice(clock < 0 ? other : Math.min(other, clock)), messages),
  );
}

/** Says what lies between two moments of which one at least is so many years ago or ahead. */
function formatFarRange(start: number, end: number, fields: Fields, tongue: Language): string {
  if (isFar(start) && isFar(end) && start < 0 === end < 0) return formatYearsRange(start, end, tongue);
  // Beside what is so long ago, a year needs no era but its own.
  const [from, to] = [start, end].map((ms) =>
    formatInstant(ms, { ...fields, era: isBeforeChrist(ms) ? 'short' : undefined }, tongue),
  ) as [string, string];
  return tongue.messages.range(from, to);
}

function joinParts(parts: readonly Intl.DateTimeFormatPart[], { firstDay }: Messages): string {
  return parts.map(({ type, value }) => (type === 'day' && value === '1' && firstDay) || value).join('');
}

function fieldsOf(date: EventDate, style: Style, beforeChrist: boolean): Fields {
  const fields: Fields = { timeZone: date.zoned ? style.timeZone : 'UTC' };
  const { precision } = date;
  const withinYear = date.zoned || precision === 'day' || precision === 'month';
  if (style.year || !withinYear) {
    fields.year = 'numeric';
    if (beforeChrist) fields.era = 'short';
  }
  if (withinYear) fields.month = 'long';
  if (date.zoned || precision === 'day') fields.day = 'numeric';
  // Beside “4月30日” a month is “3月”, not “三月”.
  else if (fields.month && !fields.year && style.messages.bigUnitsFirst) fields.month = 'numeric';
  if (date.zoned) {
    Object.assign(fields, clockFields(style.locale));
    if (precision === 'second') fields.second = '2-digit';
    if (style.long) fields.timeZoneName = 'short';
  }
  return fields;
}

const formatYear = (ms: number, style: Style) =>
  formatInstant(ms, { timeZone: 'UTC', year: 'numeric', ...(isBeforeChrist(ms) && { era: 'short' }) }, style);

/** A date that Intl has no single field for, without its qualifiers. */
function unit(date: EventDate, style: Style): string {
  const { start, end, precision } = date;
  const { messages } = style;
  if (isFar(start)) return formatYears(start, style, date.approximate);
  const first = yearOf(start);
  if (precision === 'season') {
    const season = (calendarDate(start).date.getMonth() + 1) / 3 - 1;
    return messages.season(season, style.year ? formatYear(start, style) : undefined);
  }
  if (precision === 'century') {
    const number = first < 0 ? Math.ceil((1 - first) / 100) : Math.floor(first / 100) + 1;
    return messages.century({ number, formatted: plain(number, style), roman: roman(number) }, first < 0);
  }
  if (precision === 'decade') {
    if (first > 0) return messages.decade(first, plain(first, style));
    return formatInstantRange(start, end - 1, { timeZone: 'UTC', year: 'numeric', era: 'short' }, style);
  }
  return formatInstant(start, fieldsOf(date, style, isBeforeChrist(start)), style);
}

/** A number without separators, as years are written. */
function plain(number: number, { locale }: Style): string {
  return new Intl.NumberFormat(gregorian(locale), { useGrouping: false }).format(number);
}

const ROMAN = Object.entries({
  M: 1000,
  CM: 900,
  D: 500,
  CD: 400,
  C: 100,
  XC: 90,
  L: 50,
  XL: 40,
  X: 10,
  IX: 9,
  V: 5,
  IV: 4,
  I: 1,
});

function roman(number: number): string {
  let rest = number;
  return ROMAN.map(([letters, value]) => {
    const times = Math.floor(rest / value);
    rest %= value;
    return letters.repeat(times);
  }).join('');
}

function qualified(text: string, date: EventDate, { messages }: Style): string {
  // Of a number of years, circa stands before the number: “vor etwa 13,8 Milliarden Jahren”.
  const dated = date.approximate && !isFar(date.start) ? messages.circa(text) : text;
  return date.uncertain ? messages.possibly(dated) : dated;
}

const point = (date: EventDate, style: Style) => qualified(unit(date, style), date, style);

const RANGED = new Set(['year', 'month', 'day', 'minute', 'second']);

/** An interval of which one end is known. */
function open(how: 'since' | 'until' | 'endUnknown' | 'startUnknown', known: EventDate, style: Style): string {
  const { messages } = style;
  if (!isFar(known.start) || !known.uncertain) return messages[how](point(known, style));
  return messages.possibly(messages[how](point({ ...known, uncertain: false }, style)));
}

function interval(date: EventDate, style: Style): string {
  const { from, to } = date;
  const { messages } = style;
  if (!from && !to) return point(date, style);
  if (!to) return open(date.edtf.endsWith('..') ? 'since' : 'endUnknown', from!, style);
  if (!from) return open(date.edtf.startsWith('..') ? 'until' : 'startUnknown', to, style);
  const sure = ![from, to].some((end) => end.approximate || end.uncertain);
  if (sure && from.precision === to.precision && RANGED.has(from.precision)) {
    const fields = fieldsOf(from, style, isBeforeChrist(from.start) || isBeforeChrist(to.start));
    return formatInstantRange(from.start, to.start, fields, style);
  }
  return messages.range(point(from, style), point(to, style));
}

/**
 * A time as the reader's own clock shows it, with the day where that is another; undefined where both clocks show the same
 * and for dates without a time.
 *
 * @param readerZone IANA; asked for only where there is a time, since a browser takes long to tell it
 */
export function formatReaderTime(
  date: EventDate,
  style: Language & { timeZone: string },
  readerZone: () => string,
): string | undefined {
  const first = date.from ?? date.to ?? date;
  const last = date.to ?? first;
  if (!first.zoned || !last.zoned) return undefined;
  const ownZone = readerZone();
  const differ = (fields: Fields) =>
    [first, last].some(({ start }) => {
      const [shown, own] = [style.timeZone, ownZone].map((timeZone) =>
        formatInstant(start, { ...fields, timeZone }, style),
      );
      return shown !== own;
    });
  const clock = clockFields(style.locale);
  const day: Fields = { month: 'long', day: 'numeric' };
  const otherDay = differ(day);
  if (!otherDay && !differ(clock)) return undefined;
  const fields: Fields = { timeZone: ownZone, ...(otherDay && day), ...clock };
  return style.messages.readerTime(formatInstantRange(first.start, last.start, fields, style));
}

/** A date in the reader's language: see `formatDate`, which is the same with English as its default. */
export function formatEventDate(date: EventDate, options: DateStyle): string {
  const { locale, timeZone, messages, form = 'long', year = true } = options;
  const long = form === 'long';
  const style = { locale, timeZone: isTimeZone(timeZone) ? timeZone : 'UTC', messages, long, year: long || year };
  return date.precision === 'interval' ? interval(date, style) : point(date, style);
}

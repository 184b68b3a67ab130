import type { Weekday } from './ticks.js';

interface WeekInfo {
  /** 1 is Monday, 7 is Sunday. */
  firstDay: number;
}

/** Newer platforms have the method, older ones the property, some neither. */
type LocaleWithWeeks = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

/** Regions whose weeks begin with another day than Monday, of some size (Unicode CLDR, weekData). */
const SUNDAY =
  'BD BR BW CA CO DO ET GT HK HN ID IL IN JM JP KE KR MO MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TW US VE YE ZA ZW'.split(
    ' ',
  );
const SATURDAY = 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' ');

/**
 * The day that weeks begin with in a region.
 *
 * @param locale BCP 47; one that the platform rejects is read as `en`
 * @example firstWeekday('de') // 1, Monday
 */
export function firstWeekday(locale: string): Weekday {
  return (firstDayOf(localeOf(locale)) % 7) as Weekday;
}

function firstDayOf(locale: LocaleWithWeeks): number {
  const told = locale.getWeekInfo?.() ?? locale.weekInfo;
  if (told) return told.firstDay;
  const region = locale.maximize().region ?? '';
  if (SUNDAY.includes(region)) return 7;
  return SATURDAY.includes(region) ? 6 : 1;
}

function localeOf(locale: string): LocaleWithWeeks {
  try {
    return new Intl.Locale(locale);
  } catch {
    return new Intl.Locale('en');
  }
}

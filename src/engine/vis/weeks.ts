/** How a region counts its weeks. */
export interface Weeks {
  /** The day that they begin with: 0 is Sunday. */
  start: number;
  /** How many days of the first week of a year lie in it at least. */
  minimalDays: number;
}

interface WeekInfo {
  /** 1 is Monday, 7 is Sunday. */
  firstDay: number;
  /** Older platforms only. */
  minimalDays?: number;
}

/** Newer platforms have the method, older ones the property, some neither. */
type LocaleWithWeeks = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

/** Regions whose weeks begin with another day than Monday, of some size (Unicode CLDR, weekData). */
const SUNDAY =
  'BD BR BW CA CO DO ET GT HK HN ID IL IN JM JP KE KR MO MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TW US VE YE ZA ZW'.split(
    ' ',
  );
const SATURDAY = 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' ');

/** @param locale BCP 47; one that the platform rejects is read as `en` */
export function weeksOf(locale: string): Weeks {
  const { firstDay, minimalDays } = weekInfo(localeOf(locale));
  const start = firstDay % 7;
  // Where the platform doesn't tell: weeks that begin with Monday are mostly those of ISO 8601.
  return { start, minimalDays: minimalDays ?? (start === 1 ? 4 : 1) };
}

function weekInfo(locale: LocaleWithWeeks): WeekInfo {
  const told = locale.getWeekInfo?.() ?? locale.weekInfo;
  if (told) return told;
  const region = locale.maximize().region ?? '';
  if (SUNDAY.includes(region)) return { firstDay: 7 };
  return { firstDay: SATURDAY.includes(region) ? 6 : 1 };
}

function localeOf(locale: string): LocaleWithWeeks {
  try {
    return new Intl.Locale(locale);
  } catch {
    return new Intl.Locale('en');
  }
}

import type { Messages } from '../messages.js';

const rules = new Intl.PluralRules('ar');
const SEASONS = ['ربيع', 'صيف', 'خريف', 'شتاء'];

type Forms = Record<Intl.LDMLPluralRule, (formatted: string) => string>;
const say = (forms: Forms) => (count: number, formatted: string) => forms[rules.select(count)](formatted);

const events = say({
  zero: () => 'لا أحداث',
  one: () => 'حدث واحد',
  two: () => 'حدثان',
  few: (formatted) => `${formatted} أحداث`,
  many: (formatted) => `${formatted} حدثًا`,
  other: (formatted) => `${formatted} حدث`,
});
/** بعد فعل أو مضاف، منصوبًا أو مجرورًا */
const eventsOblique = (count: number, formatted: string) => (count === 2 ? 'حدثين' : events(count, formatted));

const ONES = ['', 'الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر'];

/** «القرن التاسع عشر»، وبالأرقام بعد القرن الثلاثين */
function century(number: number, formatted: string): string {
  if (number <= 10) return `القرن ${ONES[number]}`;
  const one = number % 10 === 1 ? 'الحادي' : ONES[number % 10];
  if (number < 20) return `القرن ${one} عشر`;
  if (number === 20) return 'القرن العشرون';
  return number < 30 ? `القرن ${one} والعشرون` : `القرن ${formatted}`;
}

/** بعد حرف جر أو في الإضافة: «منذ القرن العشرين» */
const genitive = (date: string) => date.replace('العشرون', 'العشرين');

const DECADES = [
  '',
  '',
  'عشرينيات',
  'ثلاثينيات',
  'أربعينيات',
  'خمسينيات',
  'ستينيات',
  'سبعينيات',
  'ثمانينيات',
  'تسعينيات',
];

/** «13.8 مليار سنة» و«5 مليارات سنة» و«مليوني سنة»، أما «300,005 سنوات» فبحسب العدد */
function years(count: number, formatted: string): string {
  if (/\p{L}$/u.test(formatted)) {
    const counted = formatted
      .replace(/(^|[^\d٠-٩.,٫٬])[1١] (?=مليار|مليون)/g, '$1')
      .replace(/(^|[^\d٠-٩.,٫٬])[2٢] (مليار|مليون)/g, '$1$2ي')
      .replace(/(^|[^\d٠-٩.,٫٬])([3-9٣-٩]|10|١٠) مليار(?!ا)/g, '$1$2 مليارات');
    return `${counted} سنة`;
  }
  return `${formatted} ${rules.select(count) === 'few' ? 'سنوات' : 'سنة'}`;
}

/** «منذ قبل» و«حتى قبل» لا يقالان. */
const isAhead = (date: string) => date.startsWith('بعد ');
const isFar = (date: string) => isAhead(date) || date.startsWith('قبل ');
const until = (date: string) => `حتى ${isFar(date) ? 'ما ' : ''}${genitive(date)}`;

function since(date: string): string {
  if (isAhead(date)) return `${date} وما بعدها`;
  return `منذ ${isFar(date) ? date.replace('قبل ', '') : genitive(date)}`;
}

export const ar: Messages = {
  lang: 'ar',

  circa: (date) => `نحو ${genitive(date)}`,
  possibly: (date) => `ربما ${date}`,
  since,
  until,
  endUnknown: (date) => `${isFar(date) ? date : `من ${genitive(date)}`}، والنهاية غير معروفة`,
  startUnknown: (date) => `${until(date)}، والبداية غير معروفة`,
  range: (from, to) => `${from} – ${to}`,
  season: (season, year) => (year ? `${SEASONS[season]} ${year}` : SEASONS[season]!),
  decade: (first, formatted) => {
    const place = Math.floor((first % 100) / 10);
    const within = genitive(century(Math.floor(first / 100) + 1, formatted));
    return place < 2 ? `العقد ${ONES[place + 1]} من ${within}` : `${DECADES[place]} ${within}`;
  },
  century: ({ number, formatted }, beforeChrist) =>
    `${century(number, formatted)}${beforeChrist ? ' قبل الميلاد' : ''}`,
  yearsAgo: (count, formatted) => `قبل ${years(count, formatted)}`,
  yearsAhead: (count, formatted) => `بعد ${years(count, formatted)}`,
  aboutYears: (formatted) => `نحو ${formatted}`,
  axisYearsAgo: 'سنة مضت',
  axisYearsAhead: 'سنة من الآن',
  readerTime: (time) => `${time} بتوقيتكم`,
  status: { reported: 'بحسب تقارير', disputed: 'محل خلاف', corrected: 'مُصحَّح', planned: 'مُقرَّر' },
  join: (parts) => parts.join('، '),

  untitled: 'الخط الزمني',
  sources: 'المصادر:',
  quote: (text) => `«${text}»`,
  credit: (name) => `الصورة: ${name}`,
  more: (count, formatted) => `عرض المزيد: ${events(count, formatted)}`,
  unprinted: (count, formatted) => `لم يُطبع هنا: ${events(count, formatted)}.`,
  loading: 'جارٍ تحميل الخط الزمني…',
  empty: 'لا أحداث حتى الآن.',
  failed: 'تعذّر تحميل الخط الزمني.',
  retry: 'إعادة المحاولة',

  controls: 'أدوات التحكم في الخط الزمني',
  timelineView: 'الخط الزمني',
  listView: 'القائمة',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  fit: 'عرض الكل',
  fitShort: 'الكل',
  panEarlier: 'أقدم',
  panLater: 'أحدث',
  previousEvent: 'الحدث السابق',
  nextEvent: 'الحدث التالي',
  close: 'إغلاق',
  wheelHint: (key) => `للتكبير والتصغير، اضغطوا مطوّلًا على ${key} مع تدوير عجلة الفأرة`,

  overview: 'نظرة عامة',
  windowStart: 'بداية المدة المعروضة',
  windowEnd: 'نهاية المدة المعروضة',
  showing: (range, count, formatted) => `المعروض: ${range}، ${events(count, formatted)}`,

  eventList: 'الأحداث',
  stageHelp:
    'مفاتيح الأسهم للتنقل بين الأحداث، وعلامتا الزائد والناقص للتكبير والتصغير، و0 لعرض الكل، وEnter للفتح، وEscape للإغلاق.',
  clusterName: (count, formatted, range, top) =>
    `${events(count, formatted)} أيضًا، ${range}${count === 1 ? '' : '، منها'}: ${top}`,
  clusterOpens: 'للفتح',
  surface: (count, range) => `رسم بياني: ${count}، ${range}. تضم القائمة الأحداث نفسها نصًّا.`,
  events,
  position: (place, total) => `${place} من ${total}`,
  begin: (title) => `ابدأ من هنا: ${title}`,

  legend: 'المجموعات',
  otherGroup: 'أخرى',
  filtered: (shown, total) => `الأحداث المعروضة: ${shown} من ${total}`,
  lastGroup: 'تبقى هذه المجموعة ظاهرة لأن الحدث المحدد ينتمي إليها.',
  onlyGroup: 'تبقى هذه المجموعة ظاهرة لأنه لا تظهر مجموعة أخرى.',

  change: { new: 'جديد', updated: 'مُحدَّث' },
  changed: {
    new: say({
      zero: () => 'لا أحداث جديدة',
      one: () => 'حدث جديد',
      two: () => 'حدثان جديدان',
      few: (formatted) => `${formatted} أحداث جديدة`,
      many: (formatted) => `${formatted} حدثًا جديدًا`,
      other: (formatted) => `${formatted} حدث جديد`,
    }),
    updated: (count, formatted) => `جرى تحديث ${eventsOblique(count, formatted)}`,
  },
  stale: (time) => `تعذّر تحميل أحدث نسخة؛ المعروض نسخة الساعة ${time}.`,
};
